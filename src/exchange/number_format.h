// How a spreadsheet shows a number: ECMA-376 part 1, 18.8.30 (numFmt). Only what changes what people read:
// dates, and digits with zeros in front or spaces between. Pure.
#pragma once

#include <QDate>
#include <QString>

namespace carnet {

struct NumberFormat
{
    enum class Kind : std::uint8_t { Plain, Date, Digits } kind = Kind::Plain;
    QString pattern = {}; ///< of Digits: 0, #, and what stands between
};

[[nodiscard]] NumberFormat formatOfCode(const QString &code);
/// Of those that have no code in the file.
[[nodiscard]] NumberFormat builtInFormat(int id);

/// A number as a person sees it; a date in ISO 8601. `written`: as the file has it.
[[nodiscard]] QString shownNumber(const QString &written, const NumberFormat &format, bool is1904);

/// Days since the epoch of the workbook: 1900, where 29 February 1900 is counted, or 1904.
[[nodiscard]] QDate dateOfSerial(double serial, bool is1904);

} // namespace carnet
