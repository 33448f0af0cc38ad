// The header of a table (ui.md 2.3).
#pragma once

class QPainter;
class QStyleOption;
class QStyleOptionHeader;

namespace carnet::draw {

void headerSection(QPainter *painter, const QStyleOption *option);
/// The sort triangle stands directly behind the words.
void headerLabel(QPainter *painter, const QStyleOptionHeader *option);

} // namespace carnet::draw
