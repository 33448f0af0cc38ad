#include "look/tab_order.h"

#include <QWidget>

namespace carnet {

void chainStops(const std::vector<QWidget *> &stops)
{
    for (std::size_t i = 1; i < stops.size(); ++i)
        QWidget::setTabOrder(stops[i - 1], stops[i]);
}

} // namespace carnet
