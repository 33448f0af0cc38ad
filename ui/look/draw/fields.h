// The frames of editors: lines, notes and lists to choose from (ui.md 2.3).
#pragma once

#include <QStyleOptionComboBox>

class QPainter;

namespace carnet::draw {

void field(QPainter *painter, const QStyleOption *option, const QWidget *widget);
void comboBox(QPainter *painter, const QStyleOptionComboBox *option, const QWidget *widget);
/// Where the chosen words or the inner line stand, and the arrow.
[[nodiscard]] QRect comboBoxPart(const QStyleOptionComplex *option, QStyle::SubControl part);

} // namespace carnet::draw
