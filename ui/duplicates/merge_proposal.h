// What a merge of two customers takes from which of them, before the user chooses: the more complete value,
// then the more recent one; notes are joined. Pure functions.
#pragma once

#include "store/record.h"

#include <vector>

namespace carnet {

enum class MergeSide : std::uint8_t {
    Stays,
    Goes,
    Both, ///< notes only: one after the other
};

/// What is chosen together: both names, postcode and town, the coordinates; otherwise one field. In the order
/// of the form, and only what one of the two has.
[[nodiscard]] std::vector<FieldSet> mergeLines(const Customer &a, const Customer &b);
[[nodiscard]] QString lineLabel(FieldSet line);
/// As people read it: first name before the name, postcode before the town. Empty when there is nothing.
[[nodiscard]] QString lineWords(FieldSet line, const Customer &customer);
/// Both texts can be kept.
[[nodiscard]] bool isNote(FieldSet line);
/// Both can be kept and neither holds the other.
[[nodiscard]] bool canBeJoined(FieldSet line, const Customer &stays, const Customer &goes);

/// An address is taken from one of them where both have one.
[[nodiscard]] MergeSide proposedSide(FieldSet line, const Record &stays, const Record &goes);
/// `values` with the line of the side chosen.
void takeLine(Customer &values, FieldSet line, MergeSide side, const Customer &stays, const Customer &goes);

/// The one that should stay: with a number on the till, then with more values, then changed later. `fullest`:
/// has every value of the other.
[[nodiscard]] bool shouldStay(const Record &one, const Record &other, CustomerId fullest);

} // namespace carnet
