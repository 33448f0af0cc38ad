#include "look/draw/fields.h"

#include "look/draw/brush.h"
#include "look/field_look.h"
#include "look/icon.h"
#include "look/metrics.h"

#include <QComboBox>
#include <QLineEdit>

namespace carnet::draw {

namespace {

struct Edge
{
    Token ink;
    double width;
};

Edge edgeOf(FieldState state, bool focused)
{
    switch (state) {
    case FieldState::Error:
        return {Token::Danger, focused ? 2 : 1.5};
    case FieldState::Warning:
        return {Token::Warning, focused ? 2 : 1.5};
    case FieldState::Plain:
        break;
    }
    return focused ? Edge{Token::Ring, 2} : Edge{Token::FieldBorder, 1};
}

int arrowWidth(const QStyleOption *option)
{
    return scaled(28, option->fontMetrics);
}

} // namespace

void field(QPainter *painter, const QStyleOption *option, const QWidget *widget)
{
    const QPalette &palette = option->palette;
    const Edge edge = edgeOf(fieldStateOf(widget), has(option, QStyle::State_HasFocus));
    const bool enabled = has(option, QStyle::State_Enabled);
    const bool writable = enabled && !has(option, QStyle::State_ReadOnly);
    const Brush brush(painter);
    brush.box(QRectF(option->rect), 5, colour(writable ? Token::Base : Token::Window, palette),
              colour(enabled ? edge.ink : Token::Line, palette), edge.width);
}

void comboBox(QPainter *painter, const QStyleOptionComboBox *option, const QWidget *widget)
{
    QStyleOptionComboBox frame = *option;
    const auto *combo = qobject_cast<const QComboBox *>(widget);
    if (combo && combo->isEditable() && combo->lineEdit()->hasFocus())
        frame.state |= QStyle::State_HasFocus;
    frame.state.setFlag(QStyle::State_ReadOnly, false);
    field(painter, &frame, widget);

    const QRect arrow = comboBoxPart(option, QStyle::SC_ComboBoxArrow);
    const int side = scaled(14, option->fontMetrics);
    QRect square(0, 0, side, side);
    square.moveCenter(arrow.center());
    paintIcon(*painter, square, QLatin1StringView("chevron-down"), colour(Token::Muted, option->palette));
}

QRect comboBoxPart(const QStyleOptionComplex *option, QStyle::SubControl part)
{
    const QRect &rect = option->rect;
    const int arrow = arrowWidth(option);
    if (part == QStyle::SC_ComboBoxArrow)
        return QStyle::visualRect(option->direction, rect,
                                  QRect(rect.right() - arrow, rect.top(), arrow, rect.height()));
    return QStyle::visualRect(option->direction, rect, rect.adjusted(4, 2, -arrow, -2));
}

} // namespace carnet::draw
