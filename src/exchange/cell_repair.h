// What spreadsheets make of numbers that are none: lost zeros, ".0" behind, 7,32829E+13, and the marks people
// put in front to prevent it. Pure.
#pragma once

#include "customer/field.h"

#include <QString>

namespace carnet {

enum class CellDamage : std::uint8_t {
    None,
    Number, ///< "73282932000074.0"; "6,39982003E+08", of which all digits are there
    BeyondRepair, ///< "7,32829E+13": the other digits are nowhere
};

struct RepairedCell
{
    QString text;
    CellDamage damage = CellDamage::None;
};

/// The text that is meant: ="0123" and '0123 are read as 0123. A leading apostrophe that belongs to the text
/// stays ('t Hooft).
struct BareCell
{
    QString text;
    bool wasGuarded = false; ///< it means what it says, and nothing is to be repaired
};
[[nodiscard]] BareCell withoutGuard(QStringView cell);
/// So that a spreadsheet does not run it; withoutGuard() leads back.
[[nodiscard]] QString guarded(const QString &text);

/// Of a cell without guard. Zeros that are missing are another matter, see customer/lost_zeros.h. Beyond
/// repair: the text is empty.
[[nodiscard]] RepairedCell repaired(Field field, const QString &cell);

} // namespace carnet
