// The steps of type of ui.md 2.1, relative to the base font.
#pragma once

#include <QFont>

#include <cstdint>

class QWidget;

namespace carnet {

enum class TextStep : std::uint8_t {
    Title,
    Headline,
    Section,
    Label,
    Strong, ///< as large as the base, DemiBold
    Help,
    SmallHeading, ///< as small as Help, DemiBold: pills, headings of lists
};

[[nodiscard]] QFont fontFor(TextStep step, const QFont &base);
/// Sets the widget's font relative to its parent's, and keeps it so when that changes.
void applyStep(QWidget *widget, TextStep step);

} // namespace carnet
