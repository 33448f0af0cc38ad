// Birth dates as people and programs write them: 31/12/1980, 311280, 31.12.80, 1980-12-31, 31 déc. 1980, the
// locale's short form, with the day of the week before or a time behind. A two-digit year is the latest past
// one (ui.md 6). Names of months and the order of day and month: Unicode CLDR, through QLocale.
#pragma once

#include <QDate>
#include <QDateTime>
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

/// Nothing when it is no date at all. Day before month, unless `locale` writes the month first or there is no
/// such month.
[[nodiscard]] std::optional<TypedDate> readDate(QStringView typed, const QDate &today, const QLocale &locale);

/// A birth date is a day, not an instant: the day in UTC or, where that is not its midnight, in Europe/Paris
/// (till-api.md).
[[nodiscard]] QDate dayOfInstant(const QDateTime &instant);

} // namespace carnet::rules
