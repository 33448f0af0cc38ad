// Birth dates as people type them: 31/12/1980, 311280, 31.12.80, 1980-12-31, 31 déc. 1980. Day before month,
// as in every country the till is sold in; a two-digit year is the latest past one.
#pragma once

#include <QDate>
#include <QLocale>
#include <QStringView>

#include <optional>

namespace carnet::rules {

struct TypedDate
{
    int day = 0;
    int month = 0;
    int year = 0;
    /// Invalid when there is no such day.
    [[nodiscard]] QDate date() const { return QDate(year, month, day); }
};

/// Nothing when it is no date at all.
[[nodiscard]] std::optional<TypedDate> readDate(QStringView typed, const QDate &today);
/// ISO when the day exists, otherwise as typed.
[[nodiscard]] QString tidyDate(QStringView typed, const QDate &today);
/// The locale's short form with a year of four digits.
[[nodiscard]] QString shownDate(const QString &kept, const QLocale &locale);

} // namespace carnet::rules
