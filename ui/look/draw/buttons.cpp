#include "look/draw/buttons.h"

#include "look/button.h"
#include "look/draw/brush.h"
#include "look/metrics.h"

#include <QPainterPath>

namespace carnet::draw {

namespace {

constexpr double buttonRadius = 6;

struct PanelColours
{
    QColor fill;
    QColor line; ///< invalid: no border
};

PanelColours panelColours(ButtonLook look, bool enabled, bool lively, const QPalette &palette)
{
    const auto token = [&palette](Token t) { return colour(t, palette); };
    const bool filled = look == ButtonLook::Primary || look == ButtonLook::Tonal;
    if (filled && !enabled)
        return {token(Token::Button), token(Token::Line)};
    switch (look) {
    case ButtonLook::Primary:
        return {token(lively ? Token::AccentHover : Token::Accent), {}};
    case ButtonLook::Tonal:
        return {token(lively ? Token::Selection : Token::InfoTint),
                isSystemPalette(palette) ? token(Token::FieldBorder) : QColor()};
    case ButtonLook::Link:
    case ButtonLook::Flat: {
        QColor wash = palette.color(QPalette::ButtonText);
        wash.setAlphaF(lively ? 0.10F : 0.0F);
        return {wash, {}};
    }
    case ButtonLook::Plain:
        break;
    }
    return {token(lively ? Token::ButtonHover : Token::Button),
            token(enabled ? Token::FieldBorder : Token::Line)};
}

bool isLively(const QStyleOption *option)
{
    return has(option, QStyle::State_Enabled)
        && (has(option, QStyle::State_MouseOver) || has(option, QStyle::State_Sunken)
            || has(option, QStyle::State_On));
}

QColor labelInk(const QStyleOption *option, const QWidget *widget)
{
    if (!has(option, QStyle::State_Enabled))
        return option->palette.color(QPalette::Disabled, QPalette::ButtonText);
    switch (lookOf(widget)) {
    case ButtonLook::Primary:
        return colour(Token::OnAccent, option->palette);
    case ButtonLook::Tonal:
        return colour(Token::Info, option->palette);
    case ButtonLook::Link:
        return option->palette.color(QPalette::Link);
    default:
        return option->palette.color(QPalette::ButtonText);
    }
}

QRectF middleSquare(const QStyleOption *option)
{
    const double side = std::min(option->rect.width(), option->rect.height());
    QRectF square(0, 0, side, side);
    square.moveCenter(QRectF(option->rect).center());
    return square;
}

} // namespace

void buttonPanel(QPainter *painter, const QStyleOption *option, const QWidget *widget)
{
    const Brush brush(painter);
    const QRectF rect(option->rect);
    const ButtonLook look = lookOf(widget);
    const bool enabled = has(option, QStyle::State_Enabled);
    const auto [fill, line] = panelColours(look, enabled, isLively(option), option->palette);
    const bool focused = has(option, QStyle::State_HasFocus);
    if (focused && !line.isValid() && fill.alpha() == 255) {
        // A ring on the accent itself could not be seen: it lies around, with a gap.
        brush.ring(rect, buttonRadius + 1, option->palette);
        brush.box(rect.adjusted(3, 3, -3, -3), buttonRadius - 2, fill);
        return;
    }
    brush.box(rect, buttonRadius, fill, line, line.isValid() ? 1 : 0);
    if (focused)
        brush.ring(rect, buttonRadius, option->palette);
}

void buttonLabel(QPainter *painter, const QStyleOptionButton *option, const QWidget *widget,
                 const QStyle *style)
{
    const Brush brush(painter);
    const int side = option->icon.isNull() ? 0 : option->iconSize.width();
    const int gap = side > 0 && !option->text.isEmpty() ? scaled(8, option->fontMetrics) : 0;
    const int textWidth = option->fontMetrics.size(Qt::TextShowMnemonic, option->text).width();
    const QRect &rect = option->rect;
    int left = std::max(rect.left() + 4, rect.left() + (rect.width() - side - gap - textWidth) / 2);
    if (side > 0) {
        const auto mode = has(option, QStyle::State_Enabled) ? QIcon::Normal : QIcon::Disabled;
        option->icon.paint(painter, QRect(left, rect.top() + (rect.height() - side) / 2, side, side),
                           Qt::AlignCenter, mode);
        left += side + gap;
    }
    brush->setPen(labelInk(option, widget));
    const bool underlined = style->styleHint(QStyle::SH_UnderlineShortcut, option, widget) != 0;
    const int flags = static_cast<int>(Qt::AlignVCenter) | static_cast<int>(Qt::AlignLeft)
        | static_cast<int>(underlined ? Qt::TextShowMnemonic : Qt::TextHideMnemonic);
    brush->drawText(QRect(left, rect.top(), rect.right() - left + 1, rect.height()), flags, option->text);
}

QSize buttonSize(const QStyleOptionButton *option, const QWidget *widget)
{
    const auto at = [option](int n) { return scaled(n, option->fontMetrics); };
    const int picture = option->icon.isNull() ? 0 : option->iconSize.width() + at(8);
    const int text = option->fontMetrics.size(Qt::TextShowMnemonic, option->text).width();
    if (lookOf(widget) == ButtonLook::Link)
        return {picture + text + at(16), at(32)};
    return {std::max(picture + text + at(28), at(88)), at(32)};
}

void toolButtonPanel(QPainter *painter, const QStyleOption *option)
{
    const Brush brush(painter);
    const QRectF rect(option->rect);
    if (isLively(option))
        brush.box(rect, buttonRadius, panelColours(ButtonLook::Flat, true, true, option->palette).fill);
    if (has(option, QStyle::State_HasFocus))
        brush.ring(rect, buttonRadius, option->palette);
}

void checkBox(QPainter *painter, const QStyleOption *option)
{
    const Brush brush(painter);
    const QPalette &palette = option->palette;
    const bool enabled = has(option, QStyle::State_Enabled);
    const QRectF square = middleSquare(option);
    if (!has(option, QStyle::State_On)) {
        brush.box(square, 4, colour(Token::Base, palette),
                  colour(enabled ? Token::FieldBorder : Token::Line, palette), 1);
        return;
    }
    brush.box(square, 4, colour(enabled ? Token::Accent : Token::FieldBorder, palette));
    const auto at = [&square](double x, double y) {
        return square.topLeft() + QPointF(square.width() * x, square.height() * y);
    };
    QPainterPath tick(at(0.24, 0.52));
    tick.lineTo(at(0.43, 0.71));
    tick.lineTo(at(0.77, 0.31));
    brush->setPen(QPen(colour(Token::OnAccent, palette), square.width() / 9, Qt::SolidLine, Qt::RoundCap,
                       Qt::RoundJoin));
    brush->setBrush(Qt::NoBrush);
    brush->drawPath(tick);
}

void radioButton(QPainter *painter, const QStyleOption *option)
{
    const Brush brush(painter);
    const QPalette &palette = option->palette;
    const bool enabled = has(option, QStyle::State_Enabled);
    const QRectF square = middleSquare(option);
    const double radius = square.width() / 2;
    if (!has(option, QStyle::State_On)) {
        brush.box(square, radius, colour(Token::Base, palette),
                  colour(enabled ? Token::FieldBorder : Token::Line, palette), 1);
        return;
    }
    brush.box(square, radius, colour(enabled ? Token::Accent : Token::FieldBorder, palette));
    const double inset = square.width() * 0.28;
    brush.box(square.adjusted(inset, inset, -inset, -inset), radius - inset,
              colour(Token::OnAccent, palette));
}

} // namespace carnet::draw
