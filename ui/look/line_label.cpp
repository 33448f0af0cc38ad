#include "look/line_label.h"

#include "customer/one_line.h"
#include "look/verbatim.h"

#include <QEvent>
#include <QPainter>
#include <QStyle>

namespace carnet {

LineLabel::LineLabel(QWidget *parent)
    : QLabel(parent)
{
    setTextFormat(Qt::PlainText);
}

void LineLabel::setWords(const QString &words)
{
    setText(oneLine(words));
    tell();
}

QSize LineLabel::sizeHint() const
{
    const QMargins around = contentsMargins();
    constexpr int widest = 2000; // wider than any window that would show it
    const int width =
        isTooWide(text(), fontMetrics(), widest) ? widest : fontMetrics().horizontalAdvance(text());
    return {width + around.left() + around.right(), fontMetrics().height() + around.top() + around.bottom()};
}

QSize LineLabel::minimumSizeHint() const
{
    return {std::min(sizeHint().width(), fontMetrics().averageCharWidth() * 8), sizeHint().height()};
}

void LineLabel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const QRect place = contentsRect();
    style()->drawItemText(&painter, place, static_cast<int>(alignment()), palette(), isEnabled(),
                          elided(text(), fontMetrics(), place.width()), foregroundRole());
}

void LineLabel::tell()
{
    const bool fits = !isTooWide(text(), fontMetrics(), contentsRect().width());
    setToolTip(fits ? QString() : asToolTip(text()));
}

void LineLabel::resizeEvent(QResizeEvent *event)
{
    QLabel::resizeEvent(event);
    tell();
}

void LineLabel::changeEvent(QEvent *event)
{
    QLabel::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        tell();
}

} // namespace carnet
