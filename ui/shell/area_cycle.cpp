#include "shell/area_cycle.h"

#include <QApplication>

#include <algorithm>

namespace carnet {

namespace {

bool takesFocus(const QWidget *widget)
{
    return widget->isVisible() && widget->isEnabled() && (widget->focusPolicy() & Qt::TabFocus) != 0;
}

/// The first that Tab would reach in `area`.
QWidget *firstIn(QWidget *area)
{
    if (takesFocus(area))
        return area;
    QWidget *next = area;
    while ((next = next->nextInFocusChain()) != area) {
        if (area->isAncestorOf(next) && takesFocus(next))
            return next;
    }
    return nullptr;
}

} // namespace

AreaCycle::AreaCycle(std::vector<Area> areas)
    : m_areas(std::move(areas))
{ }

void AreaCycle::step(int direction) const
{
    const QWidget *focused = QApplication::focusWidget();
    const int count = static_cast<int>(m_areas.size());
    const auto here = std::ranges::find_if(m_areas, [focused](const Area &area) {
        const QWidget *widget = area();
        return focused && widget && (widget == focused || widget->isAncestorOf(focused));
    });
    const int from = here != m_areas.end() ? static_cast<int>(here - m_areas.begin())
        : direction > 0                    ? -1
                                           : count;
    for (int i = 1; i <= count; ++i) {
        QWidget *area = m_areas[static_cast<std::size_t>((from + direction * i + 2 * count) % count)]();
        if (!area || !area->isVisible())
            continue;
        if (QWidget *first = firstIn(area)) {
            first->setFocus(Qt::TabFocusReason);
            return;
        }
    }
}

} // namespace carnet
