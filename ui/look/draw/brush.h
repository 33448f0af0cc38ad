// What every drawing of the style begins with: a painter that is restored, and a rounded box.
#pragma once

#include "look/theme.h"

#include <QPainter>
#include <QStyleOption>

namespace carnet::draw {

/// Smooth edges while it lives; the painter is as before when it goes.
class Brush
{
public:
    explicit Brush(QPainter *painter);
    ~Brush();
    Brush(const Brush &) = delete;
    Brush &operator=(const Brush &) = delete;
    QPainter *operator->() const { return m_painter; }

    /// The line lies inside `rect`; width 0 draws none.
    void box(const QRectF &rect, double radius, const QColor &fill, const QColor &line = {},
             double width = 0) const;
    /// The sign of keyboard focus: 2 px along the inside of `rect`.
    void ring(const QRectF &rect, double radius, const QPalette &palette) const;

private:
    QPainter *m_painter;
};

[[nodiscard]] inline bool has(const QStyleOption *option, QStyle::StateFlag flag)
{
    return option->state.testFlag(flag);
}

} // namespace carnet::draw
