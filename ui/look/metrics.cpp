#include "look/metrics.h"

#include <QFontMetrics>
#include <QWidget>

namespace carnet {

int scaled(int n, const QFontMetrics &metrics)
{
    return qRound(n * metrics.height() / 18.0);
}

int scaled(int n, const QWidget *widget)
{
    return scaled(n, widget->fontMetrics());
}

} // namespace carnet
