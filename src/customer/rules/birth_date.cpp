#include "customer/rules/birth_date.h"

#include "customer/fold.h"
#include "customer/rules/rule.h"
#include "customer/rules/text.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>

namespace carnet::rules {

namespace {

int latestPast(int twoDigits, int day, int month, const QDate &today)
{
    int year = today.year() - today.year() % 100 + twoDigits;
    const QDate there(year, month, day);
    if (there.isValid() ? there > today : year > today.year())
        year -= 100;
    return year;
}

TypedDate dated(int day, int month, const QString &yearText, const QDate &today)
{
    const int year = yearText.toInt();
    return {day, month, yearText.size() == 2 ? latestPast(year, day, month, today) : year};
}

bool writesMonthFirst(const QLocale &locale)
{
    const QString format = locale.dateFormat(QLocale::ShortFormat);
    return !format.startsWith(u'y') && format.indexOf(u'M') < format.indexOf(u'd');
}

/// 0 if the word is the beginning of no month's name, or of several ("ju").
int monthNamed(const QString &word, const QLocale &locale)
{
    const std::array speakers{QLocale(QLocale::English), QLocale(QLocale::French), locale};
    int named = 0;
    for (int month = 1; month <= 12; ++month) {
        const bool begins = std::ranges::any_of(speakers, [&](const QLocale &speaker) {
            return folded(speaker.monthName(month)).startsWith(word);
        });
        if (begins && named != 0)
            return 0;
        if (begins)
            named = month;
    }
    return named;
}

std::optional<TypedDate> inDigits(const QString &text, const QDate &today, const QLocale &locale)
{
    static const QRegularExpression iso(
        QStringLiteral("^(\\d{4})[-/.](\\d{1,2})[-/.](\\d{1,2})(?:[t ]00:00(?::00)?(?:\\.0+)?z?)?$"));
    // Never a day, month and year of our time: those have 19 or 20 where this has a month.
    static const QRegularExpression isoRun(QStringLiteral("^((?:19|20)\\d\\d)(0\\d|1[0-2])([0-3]\\d)$"));
    auto match = iso.match(text);
    if (!match.hasMatch())
        match = isoRun.match(text);
    if (match.hasMatch())
        return TypedDate{match.captured(3).toInt(), match.captured(2).toInt(), match.captured(1).toInt()};

    static const QRegularExpression parts(
        QStringLiteral("^(\\d{1,2}) ?([-/. ]) ?(\\d{1,2}) ?[-/. ] ?(\\d{4}|\\d{2})$"));
    static const QRegularExpression run(QStringLiteral("^(\\d{2})()(\\d{2})(\\d{4}|\\d{2})$"));
    for (const auto &form : {parts, run}) {
        match = form.match(text);
        if (!match.hasMatch())
            continue;
        int day = match.captured(1).toInt();
        int month = match.captured(3).toInt();
        if (writesMonthFirst(locale) && match.captured(2) != u"." && day <= 12)
            std::swap(day, month);
        return dated(day, month, match.captured(4), today);
    }
    return std::nullopt;
}

std::optional<TypedDate> withMonthName(const QString &text, const QDate &today, const QLocale &locale)
{
    static const QRegularExpression dayFirst(QStringLiteral(
        "^(?:le )?(\\d{1,2})(?:er|st|nd|rd|th)?[ .-]*(\\p{L}{3,})\\.?,?[ .-]*(\\d{4}|\\d{2})$"));
    if (const auto match = dayFirst.match(text); match.hasMatch()) {
        if (const int month = monthNamed(match.captured(2), locale))
            return dated(match.captured(1).toInt(), month, match.captured(3), today);
    }
    static const QRegularExpression monthFirst(
        QStringLiteral("^(\\p{L}{3,})\\.? (\\d{1,2})(?:st|nd|rd|th)?,? (\\d{4}|\\d{2})$"));
    if (const auto match = monthFirst.match(text); match.hasMatch()) {
        if (const int month = monthNamed(match.captured(1), locale))
            return dated(match.captured(2).toInt(), month, match.captured(3), today);
    }
    return std::nullopt;
}

QString tidyBirthDate(const Entry &typed)
{
    const auto date = readDate(typed.text, typed.context.today, typed.context.locale);
    return date && date->date().isValid() ? date->date().toString(Qt::ISODate) : tidyLine(typed.text);
}

/// The locale's short form with a year of four digits, if this file reads it back.
QString showBirthDate(const Entry &kept)
{
    const QDate date = QDate::fromString(kept.text, Qt::ISODate);
    if (!date.isValid())
        return kept.text;
    const QLocale &locale = kept.context.locale;
    QString format = locale.dateFormat(QLocale::ShortFormat);
    if (!format.contains(QStringLiteral("yyyy")))
        format.replace(QStringLiteral("yy"), QStringLiteral("yyyy"));
    const QString shown = locale.toString(date, format);
    const auto back = readDate(shown, date, locale);
    return back && back->date() == date ? shown : kept.text;
}

Findings judgeBirthDate(const Entry &tidied)
{
    const QDate &today = tidied.context.today;
    const auto typed = readDate(tidied.text, today, tidied.context.locale);
    if (!typed)
        return {error(tidied.field, Problem::DateNotUnderstood)};
    const QDate day = typed->date();
    if (!day.isValid())
        return {error(
            tidied.field, Problem::DateImpossible,
            {QString::number(typed->day), QString::number(typed->month), QString::number(typed->year)})};
    if (day > today)
        return {error(tidied.field, Problem::DateInFuture)};
    int age = today.year() - day.year();
    if (day.addYears(age) > today)
        --age;
    if (age > 110)
        return {warning(tidied.field, Problem::DateTooLongAgo, {QString::number(age)})};
    return {};
}

} // namespace

const Rule birthDateRule{tidyBirthDate, showBirthDate, judgeBirthDate};

std::optional<TypedDate> readDate(QStringView typed, const QDate &today, const QLocale &locale)
{
    constexpr qsizetype longestDate = 60;
    if (typed.size() > longestDate)
        return std::nullopt;
    const QString text = folded(tidyLine(typed));
    if (const auto date = inDigits(text, today, locale))
        return date;
    return withMonthName(text, today, locale);
}

} // namespace carnet::rules
