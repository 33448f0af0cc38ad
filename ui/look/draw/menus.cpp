#include "look/draw/menus.h"

#include "look/draw/brush.h"
#include "look/icon.h"
#include "look/metrics.h"

namespace carnet::draw {

namespace {

constexpr int edge = 10;
constexpr int signColumn = 26; ///< room for a tick before the words
constexpr int gapToShortcut = 28;
constexpr int rowHeight = 30;
constexpr int separatorHeight = 9;
constexpr double bar = 3; ///< marks where the keyboard is; the wash alone is too faint for that

bool isSeparator(const QStyleOptionMenuItem *option)
{
    return option->menuItemType == QStyleOptionMenuItem::Separator;
}

int signRoom(const QStyleOptionMenuItem *option)
{
    return option->menuHasCheckableItems || option->maxIconWidth > 0 ? scaled(signColumn, option->fontMetrics)
                                                                     : 0;
}

void sign(QPainter *painter, const QStyleOptionMenuItem *option, const QRect &place, const QColor &ink)
{
    const int side = iconSide(option->fontMetrics);
    QRect square(0, 0, side, side);
    square.moveCenter(place.center());
    square.moveLeft(place.left());
    if (option->checkType != QStyleOptionMenuItem::NotCheckable) {
        if (option->checked)
            paintIcon(*painter, square, QLatin1StringView("check2"), ink);
    } else if (!option->icon.isNull()) {
        option->icon.paint(painter, square, Qt::AlignCenter,
                           has(option, QStyle::State_Enabled) ? QIcon::Normal : QIcon::Disabled);
    }
}

} // namespace

void menuBarItem(QPainter *painter, const QStyleOptionMenuItem *option)
{
    const Brush brush(painter);
    const bool enabled = has(option, QStyle::State_Enabled);
    const QPalette &palette = option->palette;
    brush->fillRect(option->rect, colour(Token::Window, palette));
    if (enabled && (has(option, QStyle::State_Selected) || has(option, QStyle::State_Sunken))) {
        const QRectF body = QRectF(option->rect).adjusted(1, 2, -1, -2);
        brush.box(body, 5, colour(Token::ButtonHover, palette));
        brush.box(QRectF(body.left() + 4, body.bottom() - bar, body.width() - 8, bar), bar / 2,
                  colour(Token::Ring, palette));
    }
    brush->setPen(palette.color(enabled ? QPalette::Active : QPalette::Disabled, QPalette::WindowText));
    brush->drawText(option->rect, Qt::AlignCenter | Qt::TextShowMnemonic | Qt::TextSingleLine, option->text);
}

void menuItem(QPainter *painter, const QStyleOptionMenuItem *option)
{
    const Brush brush(painter);
    const auto at = [option](int n) { return scaled(n, option->fontMetrics); };
    if (isSeparator(option)) {
        const QRect &rect = option->rect;
        brush->fillRect(QRect(rect.left(), rect.center().y(), rect.width(), 1),
                        colour(Token::Line, option->palette));
        return;
    }
    const bool enabled = has(option, QStyle::State_Enabled);
    const bool current = enabled && has(option, QStyle::State_Selected);
    const QPalette palette = current ? selectedRowPalette(option->palette) : option->palette;
    if (current) {
        const QRectF body(option->rect);
        brush.box(body, 5, colour(Token::ButtonHover, palette));
        brush.box(QRectF(body.left(), body.top() + at(7), bar, body.height() - at(14)), bar / 2,
                  colour(Token::Ring, palette));
    }
    const QColor ink = palette.color(enabled ? QPalette::Active : QPalette::Disabled, QPalette::Text);
    const QColor quiet = enabled ? colour(Token::Muted, palette) : ink;

    QRect row = option->rect.adjusted(at(edge), 0, -at(edge), 0);
    sign(painter, option, row, ink);
    row.adjust(signRoom(option), 0, 0, 0);
    const QString words = option->text.section(u'\t', 0, 0);
    const QString keys = option->text.section(u'\t', 1);
    brush->setFont(option->font);
    brush->setPen(ink);
    brush->drawText(row, Qt::AlignVCenter | Qt::AlignLeft | Qt::TextShowMnemonic | Qt::TextSingleLine, words);
    brush->setPen(quiet);
    brush->drawText(row, Qt::AlignVCenter | Qt::AlignRight | Qt::TextSingleLine, keys);
    if (option->menuItemType == QStyleOptionMenuItem::SubMenu) {
        const int side = at(12);
        paintIcon(*painter, QRect(row.right() - side + 1, row.center().y() - side / 2 + 1, side, side),
                  QLatin1StringView("chevron-right"), quiet);
    }
}

QSize menuItemSize(const QStyleOptionMenuItem *option, const QSize &contents)
{
    const auto at = [option](int n) { return scaled(n, option->fontMetrics); };
    if (isSeparator(option))
        return {1, at(separatorHeight)}; // QMenu leaves out what is empty
    // QMenu itself adds the width of the shortcuts.
    const bool hasSide =
        option->text.contains(u'\t') || option->menuItemType == QStyleOptionMenuItem::SubMenu;
    return {contents.width() + 2 * at(edge) + signRoom(option) + at(hasSide ? gapToShortcut : 0),
            std::max(contents.height(), at(rowHeight))};
}

void popupPanel(QPainter *painter, const QStyleOption *option)
{
    const QRect &rect = option->rect;
    const QColor line = colour(Token::FieldBorder, option->palette);
    painter->fillRect(rect, line);
    painter->fillRect(rect.adjusted(1, 1, -1, -1), colour(Token::Base, option->palette));
}

} // namespace carnet::draw
