// F6: leads the keyboard from one area of the window to the next, and Shift+F6 back.
#pragma once

#include <QWidget>

#include <functional>

namespace carnet {

class AreaCycle
{
public:
    /// The areas in their order; each is asked for anew, since pages change.
    using Area = std::function<QWidget *()>;
    explicit AreaCycle(std::vector<Area> areas);

    /// Areas that are hidden, or not there, or in which nothing takes the focus, are passed over.
    void next() const { step(+1); }
    void previous() const { step(-1); }

private:
    void step(int direction) const;

    std::vector<Area> m_areas;
};

} // namespace carnet
