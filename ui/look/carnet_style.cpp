#include "look/carnet_style.h"

#include "look/draw/bars.h"
#include "look/draw/brush.h"
#include "look/draw/buttons.h"
#include "look/draw/fields.h"
#include "look/draw/headers.h"
#include "look/draw/menus.h"
#include "look/icon.h"
#include "look/metrics.h"

#include <QAbstractItemView>
#include <QComboBox>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QStyleFactory>
#include <QStyleOption>

namespace carnet {

namespace {

bool isView(const QWidget *widget)
{
    return qobject_cast<const QAbstractItemView *>(widget) != nullptr;
}

/// A list that drops from a field, or the frame around it.
bool isInPopup(const QWidget *widget)
{
    return widget && widget->window()->windowType() == Qt::Popup;
}

int scaledFor(const QWidget *widget, int n)
{
    return widget ? scaled(n, widget) : n;
}

} // namespace

CarnetStyle::CarnetStyle()
    : QProxyStyle(QStyleFactory::create(QStringLiteral("Fusion")))
{ }

void CarnetStyle::drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                                const QWidget *widget) const
{
    switch (element) {
    case PE_PanelButtonCommand:
        draw::buttonPanel(painter, option, widget);
        return;
    case PE_PanelButtonTool:
        draw::toolButtonPanel(painter, option);
        return;
    case PE_PanelLineEdit:
        // Without a frame it lies inside a combo box, which drew it.
        if (const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(option);
            !frame || frame->lineWidth > 0)
            draw::field(painter, option, widget);
        return;
    case PE_Frame:
        if (isInPopup(widget)) {
            draw::popupPanel(painter, option);
            return;
        }
        if (qobject_cast<const QPlainTextEdit *>(widget)) {
            draw::field(painter, option, widget);
            return;
        }
        break;
    case PE_PanelMenu:
        draw::popupPanel(painter, option);
        return;
    case PE_PanelTipLabel:
        painter->fillRect(option->rect, option->palette.color(QPalette::ToolTipBase));
        return;
    case PE_IndicatorCheckBox:
        draw::checkBox(painter, option);
        return;
    case PE_IndicatorRadioButton:
        draw::radioButton(painter, option);
        return;
    case PE_FrameFocusRect:
        // Rows have a bar of their own; buttons draw their ring with their panel.
        if (!isView(widget) && !qobject_cast<const QPushButton *>(widget))
            draw::Brush(painter).ring(QRectF(option->rect), 4, option->palette);
        return;
    case PE_PanelItemViewItem:
    case PE_PanelItemViewRow:
        if (draw::has(option, State_Selected))
            painter->fillRect(option->rect, colour(Token::Selection, selectedRowPalette(option->palette)));
        else if (draw::has(option, State_MouseOver) && draw::has(option, State_Enabled))
            painter->fillRect(option->rect, colour(Token::RowHover, option->palette));
        return;
    case PE_FrameDefaultButton:
    case PE_FrameLineEdit:
    case PE_FrameMenu:
    case PE_FrameStatusBarItem:
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
        draw::buttonLabel(painter, qstyleoption_cast<const QStyleOptionButton *>(option), widget, this);
        return;
    case CE_HeaderSection:
        draw::headerSection(painter, option);
        return;
    case CE_HeaderLabel:
        draw::headerLabel(painter, qstyleoption_cast<const QStyleOptionHeader *>(option));
        return;
    case CE_HeaderEmptyArea:
    case CE_MenuBarEmptyArea:
        painter->fillRect(option->rect, colour(Token::Window, option->palette));
        return;
    case CE_ProgressBarGroove:
        draw::progressGroove(painter, option);
        return;
    case CE_ProgressBarContents:
        draw::progressContents(painter, qstyleoption_cast<const QStyleOptionProgressBar *>(option));
        return;
    case CE_ProgressBarLabel:
        return;
    case CE_MenuBarItem:
        draw::menuBarItem(painter, qstyleoption_cast<const QStyleOptionMenuItem *>(option));
        return;
    case CE_MenuItem:
        draw::menuItem(painter, qstyleoption_cast<const QStyleOptionMenuItem *>(option));
        return;
    case CE_ItemViewItem: {
        QStyleOptionViewItem item = *qstyleoption_cast<const QStyleOptionViewItem *>(option);
        item.palette = selectedRowPalette(item.palette);
        item.palette.setColor(QPalette::HighlightedText, colour(Token::Text, item.palette));
        QProxyStyle::drawControl(element, &item, painter, widget);
        return;
    }
    case CE_ComboBoxLabel:
        if (const auto *combo = qstyleoption_cast<const QStyleOptionComboBox *>(option); !combo->editable) {
            const QRect rect = draw::comboBoxPart(combo, SC_ComboBoxEditField).adjusted(6, 0, 0, 0);
            drawItemText(painter, rect, Qt::AlignVCenter | Qt::AlignLeft, option->palette,
                         draw::has(option, State_Enabled),
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
    if (control == CC_ScrollBar)
        draw::scrollBar(painter, qstyleoption_cast<const QStyleOptionSlider *>(option));
    else if (control == CC_ComboBox)
        draw::comboBox(painter, qstyleoption_cast<const QStyleOptionComboBox *>(option), widget);
    else
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
        return draw::buttonSize(qstyleoption_cast<const QStyleOptionButton *>(option), widget);
    case CT_MenuItem:
        return draw::menuItemSize(qstyleoption_cast<const QStyleOptionMenuItem *>(option), size);
    case CT_MenuBarItem:
        return {size.width() + at(14), size.height() + at(8)};
    case CT_LineEdit:
    case CT_ComboBox:
        result.setHeight(std::max(result.height(), at(32)));
        break;
    case CT_CheckBox:
    case CT_RadioButton:
        result.setHeight(std::max(result.height(), at(28)));
        break;
    case CT_HeaderSection:
        return {result.width() + at(12), at(32)};
    case CT_ToolButton:
        return result.expandedTo(QSize(at(28), at(28)));
    case CT_ItemViewItem:
        if (isInPopup(widget))
            result.setHeight(std::max(result.height(), at(28)));
        break;
    default:
        break;
    }
    return result;
}

QRect CarnetStyle::subControlRect(ComplexControl control, const QStyleOptionComplex *option, SubControl part,
                                  const QWidget *widget) const
{
    if (control == CC_ScrollBar)
        return draw::scrollBarPart(qstyleoption_cast<const QStyleOptionSlider *>(option), part);
    if (control == CC_ComboBox && (part == SC_ComboBoxEditField || part == SC_ComboBoxArrow))
        return draw::comboBoxPart(option, part);
    return QProxyStyle::subControlRect(control, option, part, widget);
}

QRect CarnetStyle::subElementRect(SubElement element, const QStyleOption *option, const QWidget *widget) const
{
    if (element == SE_HeaderLabel)
        return option->rect; // the label keeps the cells' own inset
    if (element == SE_LineEditContents) {
        const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(option);
        // QLineEdit adds 2 of its own; within a combo box the frame has taken 4 already.
        const int inset = frame && frame->lineWidth == 0 ? 4 : 8;
        return option->rect.adjusted(inset, 1, -inset, -1);
    }
    return QProxyStyle::subElementRect(element, option, widget);
}

int CarnetStyle::pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const
{
    switch (metric) {
    case PM_ScrollBarExtent:
        return scaledFor(widget, 12);
    case PM_ScrollBarSliderMin:
        return 36;
    case PM_SplitterWidth:
        return 1;
    case PM_DefaultFrameWidth:
        if (isView(widget))
            return widget->isWindow() ? 1 : 0;
        return qobject_cast<const QPlainTextEdit *>(widget) ? 2 : 1;
    case PM_IndicatorWidth:
    case PM_IndicatorHeight:
    case PM_ExclusiveIndicatorWidth:
    case PM_ExclusiveIndicatorHeight:
        return scaledFor(widget, 18);
    case PM_CheckBoxLabelSpacing:
    case PM_RadioButtonLabelSpacing:
        return scaledFor(widget, 8);
    case PM_FocusFrameHMargin: // half of what stands before the words of an item
        if (isInPopup(widget) && isView(widget))
            return scaledFor(widget, 9);
        break;
    case PM_MenuPanelWidth:
        return 1;
    case PM_MenuHMargin:
    case PM_MenuVMargin:
        return scaledFor(widget, 4);
    case PM_ToolTipLabelFrameWidth:
        return scaledFor(widget, 6);
    case PM_ButtonShiftHorizontal:
    case PM_ButtonShiftVertical:
    case PM_HeaderMarkSize:
        return 0;
    case PM_ButtonIconSize:
    case PM_SmallIconSize:
        return widget ? iconSide(widget->fontMetrics()) : 16;
    default:
        break;
    }
    return QProxyStyle::pixelMetric(metric, option, widget);
}

int CarnetStyle::styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                           QStyleHintReturn *data) const
{
    switch (hint) {
    case SH_EtchDisabledText:
    case SH_DialogButtonBox_ButtonsHaveIcons:
    case SH_ComboBox_Popup: // below the field, so that what is chosen stays in sight
        return 0;
    case SH_ItemView_ShowDecorationSelected:
        return 1;
    case SH_LineEdit_PasswordCharacter:
        return 0x2022; // a bullet; Fusion's dot is twice as large
    default:
        return QProxyStyle::styleHint(hint, option, widget, data);
    }
}

QIcon CarnetStyle::standardIcon(StandardPixmap standard, const QStyleOption *option,
                                const QWidget *widget) const
{
    switch (standard) {
    case SP_LineEditClearButton:
        return icon(QLatin1StringView("x-lg"), Token::Muted);
    case SP_ArrowLeft:
        return icon(QLatin1StringView("chevron-left"));
    case SP_ArrowRight:
        return icon(QLatin1StringView("chevron-right"));
    default:
        return QProxyStyle::standardIcon(standard, option, widget);
    }
}

void CarnetStyle::polish(QWidget *widget)
{
    QProxyStyle::polish(widget);
    if (qobject_cast<QAbstractButton *>(widget) || qobject_cast<QComboBox *>(widget))
        widget->setAttribute(Qt::WA_Hover);
    // A value may look like markup. Words are rich only where somebody says so; this reaches tooltips too.
    if (auto *label = qobject_cast<QLabel *>(widget); label && label->textFormat() == Qt::AutoText)
        label->setTextFormat(Qt::PlainText);
    if (auto *note = qobject_cast<QPlainTextEdit *>(widget))
        note->viewport()->setAutoFillBackground(false);
}

} // namespace carnet
