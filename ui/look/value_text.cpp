#include "look/value_text.h"

#include <QTextDocument>
#include <QTextLayout>
#include <QWheelEvent>

#include <limits>

namespace carnet {

namespace {

constexpr int firstLines = 8;
/// More than the first lines hold; what is behind is neither laid out nor measured before it is asked for.
constexpr qsizetype longestStart = 2000;

} // namespace

ValueText::ValueText(const QString &text, QWidget *parent)
    : QTextEdit(parent)
    , m_text(text)
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
    QSizePolicy policy(QSizePolicy::Ignored, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    setWhole(false);
}

void ValueText::setWhole(bool whole)
{
    m_isWhole = whole;
    setPlainText(whole ? m_text : m_text.left(longestStart));
    updateGeometry();
}

QSize ValueText::sizeHint() const
{
    return {fontMetrics().averageCharWidth() * 16, fontMetrics().lineSpacing()};
}

QSize ValueText::minimumSizeHint() const
{
    return {fontMetrics().averageCharWidth() * 8, fontMetrics().lineSpacing()};
}

ValueText::Extent ValueText::extentIn(int width, int most) const
{
    QTextOption wrap;
    wrap.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    Extent extent;
    for (const QString &line : toPlainText().split(u'\n')) {
        QTextLayout layout(line, font());
        layout.setTextOption(wrap);
        layout.beginLayout();
        for (QTextLine row = layout.createLine(); row.isValid() && extent.lines < most;
             row = layout.createLine()) {
            row.setLeadingIncluded(true); // as QTextDocument has it; some fonts have one
            row.setLineWidth(width);
            extent.height += qCeil(row.height());
            ++extent.lines;
        }
        layout.endLayout();
        if (extent.lines == most)
            break;
    }
    return extent;
}

bool ValueText::isLong(int width) const
{
    return m_text.size() > longestStart || extentIn(width, firstLines + 1).lines > firstLines;
}

int ValueText::widestWord() const
{
    QTextOption wrap;
    wrap.setWrapMode(QTextOption::WordWrap);
    qreal widest = 0;
    for (const QString &line : m_text.left(longestStart).split(u'\n')) {
        QTextLayout layout(line, font());
        layout.setTextOption(wrap);
        layout.beginLayout();
        for (QTextLine row = layout.createLine(); row.isValid(); row = layout.createLine()) {
            row.setLineWidth(1);
            widest = std::max(widest, row.naturalTextWidth());
        }
        layout.endLayout();
    }
    return qCeil(widest);
}

int ValueText::heightForWidth(int width) const
{
    return extentIn(width, m_isWhole ? std::numeric_limits<int>::max() : firstLines).height;
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
