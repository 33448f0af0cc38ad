// Marks an editor as wrong or doubtful: the style draws its border accordingly.
#pragma once

#include <QWidget>

namespace carnet {

enum class FieldState : std::uint8_t { Plain, Error, Warning };

void setFieldState(QWidget *editor, FieldState state);
[[nodiscard]] FieldState fieldStateOf(const QWidget *editor);

} // namespace carnet
