// The steps of type of ui.md 2.1, relative to the base font.
#pragma once

#include <QFont>

#include <cstdint>

class QWidget;

namespace carnet {

enum class TextStep : std::uint8_t { Title, Headline, Section, Label, Help };

[[nodiscard]] QFont fontFor(TextStep step, const QFont &base);
/// Sets the widget's font and keeps it in step when the application's font changes.
void applyStep(QWidget *widget, TextStep step);

} // namespace carnet
