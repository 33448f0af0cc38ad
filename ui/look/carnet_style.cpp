#include "look/carnet_style.h"

#include "look/button.h"
#include "look/field_look.h"
#include "look/icon.h"
#include "look/metrics.h"
#include "look/type.h"

#include <QAbstractItemView>
#include <QAbstractScrollArea>
#include <QComboBox>
#include <QLineEdit>
#include <QPainter>
#include <QPainterPath>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QStyleFactory>
#include <QStyleOption>

namespace carnet {

namespace {

struct Paint
{
    Paint(QPainter *p)
        : painter(p)
    {
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
    }
    ~Paint() { painter->restore(); }
    Paint(const Paint &) = delete;
    Paint &operator=(const Paint &) = delete;
    QPainter *operator->() const { return painter; }
    QPainter *painter;
};

bool has(const QStyleOption *option, QStyle::StateFlag flag)
{
    return option->state.testFlag(flag);
}

void box(const Paint &paint, const QRectF &rect, double radius, const QColor &fill, const QColor &line,
         double width)
{
    const double inset = width / 2;
    paint->setPen(width > 0 ? QPen(line, width) : QPen(Qt::NoPen));
    paint->setBrush(fill);
    paint->drawRoundedRect(rect.adjusted(inset, inset, -inset, -inset), radius, radius);
}

void field(QPainter *painter, const QStyleOption *option, const QWidget *widget)
{
    const QPalette &palette = option->palette;
    const bool focused = has(option, QStyle::State_HasFocus);
    const bool readOnly = has(option, QStyle::State_ReadOnly);
    QColor line = colour(Token::FieldBorder, palette);
    double width = 1;
    switch (fieldStateOf(widget)) {
    case FieldState::Error:
        line = colour(Token::Danger, palette);
        width = focused ? 2 : 1.5;
        break;
    case FieldState::Warning:
        line = colour(Token::Warning, palette);
        width = focused ? 2 : 1.5;
        break;
    case FieldState::Plain:
        if (focused) {
            line = colour(Token::Ring, palette);
            width = 2;
        }
        break;
    }
    if (!has(option, QStyle::State_Enabled))
        line = colour(Token::Line, palette);
    const Paint paint(painter);
    box(paint, QRectF(option->rect), 5, colour(readOnly ? Token::Window : Token::Base, palette), line, width);
}

void buttonPanel(QPainter *painter, const QStyleOption *option, const QWidget *widget)
{
    const QPalette &palette = option->palette;
    const bool enabled = has(option, QStyle::State_Enabled);
    const bool over = enabled && has(option, QStyle::State_MouseOver);
    const bool down = enabled && (has(option, QStyle::State_Sunken) || has(option, QStyle::State_On));
    const QRectF rect(option->rect);
    const Paint paint(painter);
    switch (lookOf(widget)) {
    case ButtonLook::Primary:
        if (enabled) {
            box(paint, rect, 6, colour(over || down ? Token::AccentHover : Token::Accent, palette), {}, 0);
            break;
        }
        [[fallthrough]];
    case ButtonLook::Plain:
        box(paint, rect, 6, colour(over || down ? Token::ButtonHover : Token::Button, palette),
            colour(enabled ? Token::FieldBorder : Token::Line, palette), 1);
        break;
    case ButtonLook::Tonal:
        if (enabled)
            box(paint, rect, 6, colour(over || down ? Token::Selection : Token::InfoTint, palette), {}, 0);
        else
            box(paint, rect, 6, colour(Token::Button, palette), colour(Token::Line, palette), 1);
        break;
    case ButtonLook::Link:
    case ButtonLook::Flat:
        if (over || down) {
            QColor wash = palette.color(QPalette::ButtonText);
            wash.setAlphaF(0.10F);
            box(paint, rect, 6, wash, {}, 0);
        }
        break;
    }
    if (has(option, QStyle::State_HasFocus) && has(option, QStyle::State_KeyboardFocusChange))
        box(paint, rect, 6, QColor(Qt::transparent),
            colour(lookOf(widget) == ButtonLook::Primary ? Token::Text : Token::Ring, palette), 2);
}

QColor buttonInk(const QStyleOption *option, const QWidget *widget)
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

void buttonLabel(QPainter *painter, const QStyleOptionButton *option, const QWidget *widget,
                 const QStyle *style)
{
    const Paint paint(painter);
    const QColor ink = buttonInk(option, widget);
    const int side = option->icon.isNull() ? 0 : option->iconSize.width();
    const int gap = side > 0 && !option->text.isEmpty() ? scaled(8, option->fontMetrics) : 0;
    const int textWidth = option->fontMetrics.size(Qt::TextShowMnemonic, option->text).width();
    int left = option->rect.center().x() - (side + gap + textWidth) / 2;
    left = std::max(left, option->rect.left() + 4);
    if (side > 0) {
        const auto mode = has(option, QStyle::State_Enabled) ? QIcon::Normal : QIcon::Disabled;
        option->icon.paint(painter, QRect(left, option->rect.center().y() - side / 2, side, side),
                           Qt::AlignCenter, mode);
        left += side + gap;
    }
    paint->setPen(ink);
    const QRect text(left, option->rect.top(), option->rect.right() - left, option->rect.height());
    const int mnemonic = style->styleHint(QStyle::SH_UnderlineShortcut, option, widget) != 0
        ? Qt::TextShowMnemonic
        : Qt::TextHideMnemonic;
    paint->drawText(text, Qt::AlignVCenter | Qt::AlignLeft | mnemonic, option->text);
}

void checkMark(const Paint &paint, const QRectF &rect, const QColor &ink)
{
    QPainterPath tick;
    tick.moveTo(rect.left() + rect.width() * 0.24, rect.top() + rect.height() * 0.52);
    tick.lineTo(rect.left() + rect.width() * 0.43, rect.top() + rect.height() * 0.71);
    tick.lineTo(rect.left() + rect.width() * 0.77, rect.top() + rect.height() * 0.31);
    paint->setPen(QPen(ink, 2, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    paint->setBrush(Qt::NoBrush);
    paint->drawPath(tick);
}

void headerSection(QPainter *painter, const QStyleOption *option)
{
    const QPalette &palette = option->palette;
    painter->fillRect(option->rect, colour(Token::Window, palette));
    const QColor hair = colour(Token::Line, palette);
    const QRect &rect = option->rect;
    painter->fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), hair);
    painter->fillRect(QRect(rect.right(), rect.top() + rect.height() / 4, 1, rect.height() / 2), hair);
}

void headerLabel(QPainter *painter, const QStyleOptionHeader *option)
{
    const Paint paint(painter);
    QFont font = fontFor(TextStep::Help, painter->font());
    font.setWeight(QFont::DemiBold);
    const QFontMetrics metrics(font);
    const int inset = scaled(12, metrics);
    const bool sorted = option->sortIndicator != QStyleOptionHeader::None;
    QRect rect = option->rect.adjusted(inset, 0, sorted ? -scaled(16, metrics) : -4, 0);
    const QString text = metrics.elidedText(option->text, Qt::ElideRight, rect.width());
    paint->setFont(font);
    paint->setPen(colour(sorted ? Token::Text : Token::Muted, option->palette));
    paint->drawText(rect, Qt::AlignVCenter | Qt::AlignLeft, text);
    if (!sorted)
        return;
    const double left = rect.left() + metrics.horizontalAdvance(text) + 6;
    const double middle = option->rect.center().y() + 0.5;
    // Qt names the indicator after the arrow of old desktops: SortDown is ascending.
    const bool up = option->sortIndicator == QStyleOptionHeader::SortDown;
    QPolygonF triangle;
    if (up)
        triangle << QPointF(left, middle + 2.5) << QPointF(left + 8, middle + 2.5)
                 << QPointF(left + 4, middle - 2.5);
    else
        triangle << QPointF(left, middle - 2.5) << QPointF(left + 8, middle - 2.5)
                 << QPointF(left + 4, middle + 2.5);
    paint->setPen(Qt::NoPen);
    paint->setBrush(colour(Token::Text, option->palette));
    paint->drawPolygon(triangle);
}

void scrollBar(QPainter *painter, const QStyleOptionSlider *option, const QRect &slider)
{
    painter->fillRect(option->rect, option->palette.color(QPalette::Base));
    if (option->minimum == option->maximum)
        return;
    const Paint paint(painter);
    QColor ink = colour(Token::FieldBorder, option->palette);
    const bool lively = has(option, QStyle::State_MouseOver) || has(option, QStyle::State_Sunken);
    ink.setAlphaF(lively ? 1.0F : 0.65F);
    const QRectF rect = QRectF(slider).adjusted(3, 3, -3, -3);
    const double radius = std::min(rect.width(), rect.height()) / 2;
    box(paint, rect, radius, ink, {}, 0);
}

void comboBox(QPainter *painter, const QStyleOptionComboBox *option, const QWidget *widget)
{
    QStyleOption frame = *option;
    const auto *combo = qobject_cast<const QComboBox *>(widget);
    if (combo && combo->isEditable() && combo->lineEdit()->hasFocus())
        frame.state |= QStyle::State_HasFocus;
    frame.state.setFlag(QStyle::State_ReadOnly, false);
    field(painter, &frame, widget);
    const int side = 14;
    const QRect arrow(option->rect.right() - side - 10, option->rect.center().y() - side / 2 + 1, side, side);
    paintIcon(*painter, arrow, QLatin1StringView("chevron-down"), colour(Token::Muted, option->palette));
}

} // namespace

CarnetStyle::CarnetStyle()
    : QProxyStyle(QStyleFactory::create(QStringLiteral("Fusion")))
{ }

void CarnetStyle::drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                                const QWidget *widget) const
{
    const QPalette &palette = option->palette;
    switch (element) {
    case PE_PanelButtonCommand:
        buttonPanel(painter, option, widget);
        return;
    case PE_FrameDefaultButton:
        return;
    case PE_PanelLineEdit:
        if (const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(option);
            frame && frame->lineWidth == 0)
            return; // inside a combo box, which drew the frame
        field(painter, option, widget);
        return;
    case PE_FrameLineEdit:
        return;
    case PE_Frame:
        if (qobject_cast<const QPlainTextEdit *>(widget)) {
            field(painter, option, widget);
            return;
        }
        break;
    case PE_FrameStatusBarItem:
        return;
    case PE_PanelButtonTool: {
        const bool lively = has(option, State_Enabled)
            && (has(option, State_MouseOver) || has(option, State_Sunken) || has(option, State_On));
        if (lively) {
            const Paint paint(painter);
            QColor wash = palette.color(QPalette::ButtonText);
            wash.setAlphaF(0.10F);
            box(paint, QRectF(option->rect), 6, wash, {}, 0);
        }
        return;
    }
    case PE_IndicatorCheckBox:
    case PE_IndicatorRadioButton: {
        const bool round = element == PE_IndicatorRadioButton;
        const bool on = has(option, State_On);
        const bool enabled = has(option, State_Enabled);
        const double side = 18;
        QRectF rect(0, 0, side, side);
        rect.moveCenter(QRectF(option->rect).center());
        const Paint paint(painter);
        const double radius = round ? side / 2 : 4;
        if (on) {
            box(paint, rect, radius, colour(enabled ? Token::Accent : Token::FieldBorder, palette), {}, 0);
            if (round)
                box(paint, rect.adjusted(5, 5, -5, -5), 4, colour(Token::OnAccent, palette), {}, 0);
            else
                checkMark(paint, rect, colour(Token::OnAccent, palette));
        } else {
            box(paint, rect, radius, colour(Token::Base, palette),
                colour(enabled ? Token::FieldBorder : Token::Line, palette), 1);
        }
        return;
    }
    case PE_FrameFocusRect: {
        if (qobject_cast<const QAbstractItemView *>(widget) || qobject_cast<const QPushButton *>(widget))
            return;
        const Paint paint(painter);
        box(paint, QRectF(option->rect), 4, Qt::transparent, colour(Token::Ring, palette), 2);
        return;
    }
    case PE_PanelItemViewItem:
    case PE_PanelItemViewRow: {
        const auto *item = qstyleoption_cast<const QStyleOptionViewItem *>(option);
        if (!item)
            break;
        if (has(option, State_Selected))
            painter->fillRect(option->rect, colour(Token::Selection, palette));
        else if (has(option, State_MouseOver) && has(option, State_Enabled))
            painter->fillRect(option->rect, colour(Token::RowHover, palette));
        return;
    }
    case PE_IndicatorHeaderArrow:
        return;
    default:
        break;
    }
    QProxyStyle::drawPrimitive(element, option, painter, widget);
}

void CarnetStyle::drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
                              const QWidget *widget) const
{
    switch (element) {
    case CE_PushButtonLabel:
        if (const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option)) {
            buttonLabel(painter, button, widget, this);
            return;
        }
        break;
    case CE_HeaderSection:
        headerSection(painter, option);
        return;
    case CE_HeaderLabel:
        if (const auto *header = qstyleoption_cast<const QStyleOptionHeader *>(option)) {
            headerLabel(painter, header);
            return;
        }
        break;
    case CE_HeaderEmptyArea:
        painter->fillRect(option->rect, colour(Token::Window, option->palette));
        return;
    case CE_ProgressBarGroove: {
        const Paint paint(painter);
        QRectF groove(option->rect);
        groove = QRectF(groove.left(), groove.center().y() - 3, groove.width(), 6);
        box(paint, groove, 3, colour(Token::NeutralTint, option->palette), {}, 0);
        return;
    }
    case CE_ProgressBarContents:
        if (const auto *bar = qstyleoption_cast<const QStyleOptionProgressBar *>(option)) {
            const Paint paint(painter);
            QRectF groove(option->rect);
            groove = QRectF(groove.left(), groove.center().y() - 3, groove.width(), 6);
            const double span = std::max(1, bar->maximum - bar->minimum);
            groove.setWidth(groove.width() * std::clamp((bar->progress - bar->minimum) / span, 0.0, 1.0));
            if (groove.width() >= 1)
                box(paint, groove, 3, colour(Token::Accent, option->palette), {}, 0);
            return;
        }
        break;
    case CE_ProgressBarLabel:
        return;
    case CE_MenuBarItem:
        if (const auto *item = qstyleoption_cast<const QStyleOptionMenuItem *>(option)) {
            painter->fillRect(option->rect, colour(Token::Window, option->palette));
            if (has(option, State_Selected) && has(option, State_Enabled)) {
                const Paint paint(painter);
                box(paint, QRectF(option->rect).adjusted(1, 2, -1, -2), 5,
                    colour(Token::ButtonHover, option->palette), {}, 0);
            }
            drawItemText(painter, option->rect, Qt::AlignCenter | Qt::TextShowMnemonic | Qt::TextSingleLine,
                         option->palette, has(option, State_Enabled), item->text, QPalette::WindowText);
            return;
        }
        break;
    case CE_MenuBarEmptyArea:
        painter->fillRect(option->rect, colour(Token::Window, option->palette));
        return;
    case CE_ComboBoxLabel:
        if (const auto *combo = qstyleoption_cast<const QStyleOptionComboBox *>(option);
            combo && !combo->editable) {
            const QRect rect =
                subControlRect(CC_ComboBox, combo, SC_ComboBoxEditField, widget).adjusted(4, 0, 0, 0);
            drawItemText(painter, rect, Qt::AlignVCenter | Qt::AlignLeft, option->palette,
                         has(option, State_Enabled),
                         combo->fontMetrics.elidedText(combo->currentText, Qt::ElideRight, rect.width()),
                         QPalette::Text);
            return;
        }
        break;
    default:
        break;
    }
    QProxyStyle::drawControl(element, option, painter, widget);
}

void CarnetStyle::drawComplexControl(ComplexControl control, const QStyleOptionComplex *option,
                                     QPainter *painter, const QWidget *widget) const
{
    if (control == CC_ScrollBar) {
        if (const auto *slider = qstyleoption_cast<const QStyleOptionSlider *>(option)) {
            scrollBar(painter, slider, subControlRect(CC_ScrollBar, option, SC_ScrollBarSlider, widget));
            return;
        }
    }
    if (control == CC_ComboBox) {
        if (const auto *combo = qstyleoption_cast<const QStyleOptionComboBox *>(option)) {
            comboBox(painter, combo, widget);
            return;
        }
    }
    QProxyStyle::drawComplexControl(control, option, painter, widget);
}

QSize CarnetStyle::sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &size,
                                    const QWidget *widget) const
{
    QSize result = QProxyStyle::sizeFromContents(type, option, size, widget);
    if (!option)
        return result;
    const auto at = [option](int n) { return scaled(n, option->fontMetrics); };
    switch (type) {
    case CT_PushButton:
        if (const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option)) {
            const int picture = button->icon.isNull() ? 0 : button->iconSize.width() + at(8);
            const int text = button->fontMetrics.size(Qt::TextShowMnemonic, button->text).width();
            const bool link = lookOf(widget) == ButtonLook::Link;
            result = QSize(std::max(picture + text + at(link ? 16 : 28), link ? 0 : at(88)), at(32));
        }
        break;
    case CT_LineEdit:
    case CT_ComboBox:
        result.setHeight(std::max(result.height(), at(32)));
        break;
    case CT_HeaderSection:
        result.setHeight(at(32));
        result.rwidth() += at(12);
        break;
    case CT_MenuBarItem:
        result = QSize(size.width() + at(14), size.height() + at(8));
        break;
    case CT_ToolButton:
        result = result.expandedTo(QSize(at(28), at(28)));
        break;
    default:
        break;
    }
    return result;
}

QRect CarnetStyle::subControlRect(ComplexControl control, const QStyleOptionComplex *option, SubControl part,
                                  const QWidget *widget) const
{
    if (control == CC_ScrollBar) {
        const auto *slider = qstyleoption_cast<const QStyleOptionSlider *>(option);
        if (!slider)
            return QProxyStyle::subControlRect(control, option, part, widget);
        const bool across = slider->orientation == Qt::Horizontal;
        const int length = across ? slider->rect.width() : slider->rect.height();
        const int range = slider->maximum - slider->minimum;
        int bar = length;
        if (range > 0)
            bar = std::clamp(static_cast<int>(qint64(slider->pageStep) * length / (range + slider->pageStep)),
                             36, std::max(36, length));
        const int start = sliderPositionFromValue(slider->minimum, slider->maximum, slider->sliderPosition,
                                                  std::max(0, length - bar), slider->upsideDown);
        const auto stretch = [&](int from, int size) {
            const QRect rect = across ? QRect(from, 0, size, slider->rect.height())
                                      : QRect(0, from, slider->rect.width(), size);
            return visualRect(slider->direction, slider->rect, rect);
        };
        switch (part) {
        case SC_ScrollBarSlider:
            return stretch(start, bar);
        case SC_ScrollBarSubPage:
            return stretch(0, start);
        case SC_ScrollBarAddPage:
            return stretch(start + bar, length - start - bar);
        case SC_ScrollBarGroove:
            return slider->rect;
        default:
            return {};
        }
    }
    if (control == CC_ComboBox) {
        const int arrow = 28;
        switch (part) {
        case SC_ComboBoxEditField:
            return visualRect(option->direction, option->rect, option->rect.adjusted(4, 2, -arrow, -2));
        case SC_ComboBoxArrow:
            return visualRect(
                option->direction, option->rect,
                QRect(option->rect.right() - arrow, option->rect.top(), arrow, option->rect.height()));
        default:
            break;
        }
    }
    return QProxyStyle::subControlRect(control, option, part, widget);
}

QRect CarnetStyle::subElementRect(SubElement element, const QStyleOption *option, const QWidget *widget) const
{
    if (element == SE_LineEditContents) {
        const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(option);
        const int inset = frame && frame->lineWidth == 0 ? 4 : 6;
        return option->rect.adjusted(inset, 1, -inset, -1);
    }
    return QProxyStyle::subElementRect(element, option, widget);
}

int CarnetStyle::pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const
{
    switch (metric) {
    case PM_ScrollBarExtent:
        return 12;
    case PM_ScrollBarSliderMin:
        return 36;
    case PM_SplitterWidth:
        return 1;
    case PM_DefaultFrameWidth:
        if (qobject_cast<const QAbstractItemView *>(widget))
            return 0;
        return qobject_cast<const QPlainTextEdit *>(widget) ? 2 : 1;
    case PM_IndicatorWidth:
    case PM_IndicatorHeight:
    case PM_ExclusiveIndicatorWidth:
    case PM_ExclusiveIndicatorHeight:
        return 18;
    case PM_ButtonShiftHorizontal:
    case PM_ButtonShiftVertical:
        return 0;
    case PM_HeaderMarkSize:
        return 0;
    case PM_ButtonIconSize:
    case PM_SmallIconSize:
        return widget && widget->fontMetrics().height() > 20 ? 20 : 16;
    default:
        return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

int CarnetStyle::styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                           QStyleHintReturn *data) const
{
    switch (hint) {
    case SH_EtchDisabledText:
    case SH_DialogButtonBox_ButtonsHaveIcons:
        return 0;
    case SH_ItemView_ShowDecorationSelected:
        return 1;
    default:
        return QProxyStyle::styleHint(hint, option, widget, data);
    }
}

void CarnetStyle::polish(QWidget *widget)
{
    QProxyStyle::polish(widget);
    if (qobject_cast<QPushButton *>(widget) || qobject_cast<QComboBox *>(widget))
        widget->setAttribute(Qt::WA_Hover);
    if (auto *note = qobject_cast<QPlainTextEdit *>(widget))
        note->viewport()->setAutoFillBackground(false);
}

} // namespace carnet
