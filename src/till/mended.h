// What plainly went wrong on the way from the till's store into its list, read as what it means: texts turned
// into numbers, escaped for a web page, in the wrong encoding, zeros for nothing. Where a value may be right
// as it is, it stays. Deterministic, so that the next list says the same; mended values are never sent by
// themselves, for they are what the till has. Pure.
#pragma once

#include "till/till_row.h"

#include <array>

namespace carnet {

/// 1 January 1970: what 0 is as a birth date, if it is one.
[[nodiscard]] const QString &dayOfZero();

/// One value as text, before it is brought to its canonical form.
[[nodiscard]] QString mendedText(Field field, const QString &text);

/// What only the rest of the row explains: zeros in front of phone number, postcode and SIRET, places and
/// dates of nought. `numbers`: fields that came as numbers, not as text.
void mend(TillRow &row, FieldSet numbers);

/// What only the whole list explains: a birth date that too many share is what a machine calls none.
class NoughtDays
{
public:
    /// Whether the row's birth date may be none: whether it is depends on the rows that come.
    [[nodiscard]] static bool mayBe(const TillRow &row);
    void count(const TillRow &row);
    /// As the row is meant, once all were counted.
    void mend(TillRow &row) const;

private:
    int m_dated = 0;
    std::array<int, 3> m_counts{};
};

} // namespace carnet
