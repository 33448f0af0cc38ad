// Menu bar, menus and the lists that drop from fields: flat, without frames but a hairline (ui.md 2.3).
#pragma once

#include <QStyle>

class QPainter;
class QStyleOptionMenuItem;

namespace carnet::draw {

void menuBarItem(QPainter *painter, const QStyleOptionMenuItem *option);
void menuItem(QPainter *painter, const QStyleOptionMenuItem *option);
/// `contents`: of the words alone, as QMenu measures them.
[[nodiscard]] QSize menuItemSize(const QStyleOptionMenuItem *option, const QSize &contents);
/// Fill and hairline of a menu, a list or a tip that lies over a window.
void popupPanel(QPainter *painter, const QStyleOption *option);

} // namespace carnet::draw
