// Buttons, check boxes and radio buttons (ui.md 2.3).
#pragma once

#include <QStyle>

class QPainter;
class QStyleOptionButton;

namespace carnet::draw {

void buttonPanel(QPainter *painter, const QStyleOption *option, const QWidget *widget);
void buttonLabel(QPainter *painter, const QStyleOptionButton *option, const QWidget *widget,
                 const QStyle *style);
[[nodiscard]] QSize buttonSize(const QStyleOptionButton *option, const QWidget *widget);
void toolButtonPanel(QPainter *painter, const QStyleOption *option);
void checkBox(QPainter *painter, const QStyleOption *option);
void radioButton(QPainter *painter, const QStyleOption *option);

} // namespace carnet::draw
