#include "list/value_text.h"

#include <QTextDocument>
#include <QTextLayout>
#include <QWheelEvent>

namespace carnet {

ValueText::ValueText(const QString &text, QWidget *parent)
    : QTextEdit(parent)
{
    setFrameShape(NoFrame);
    setReadOnly(true);
    setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    setFocusPolicy(Qt::ClickFocus);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setWordWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    setTabChangesFocus(true);
    document()->setDocumentMargin(0);
    viewport()->setAutoFillBackground(false);
    viewport()->setCursor(Qt::IBeamCursor);
    setPlainText(text);
    QSizePolicy policy(QSizePolicy::Ignored, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

QSize ValueText::sizeHint() const
{
    return {fontMetrics().averageCharWidth() * 16, fontMetrics().lineSpacing()};
}

QSize ValueText::minimumSizeHint() const
{
    return {fontMetrics().averageCharWidth() * 8, fontMetrics().lineSpacing()};
}

int ValueText::heightForWidth(int width) const
{
    QTextOption wrap;
    wrap.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    qreal height = 0;
    for (const QString &line : toPlainText().split(u'\n')) {
        QTextLayout layout(line, font());
        layout.setTextOption(wrap);
        layout.beginLayout();
        QTextLine row = layout.createLine();
        for (; row.isValid(); row = layout.createLine()) {
            row.setLineWidth(width);
            height += row.height();
        }
        layout.endLayout();
    }
    return qCeil(height);
}

/// The panel scrolls, not the value.
void ValueText::wheelEvent(QWheelEvent *event)
{
    event->ignore();
}

void ValueText::focusOutEvent(QFocusEvent *event)
{
    QTextEdit::focusOutEvent(event);
    if (event->reason() == Qt::PopupFocusReason || event->reason() == Qt::ActiveWindowFocusReason)
        return;
    QTextCursor cursor = textCursor();
    cursor.clearSelection();
    setTextCursor(cursor);
}

} // namespace carnet
