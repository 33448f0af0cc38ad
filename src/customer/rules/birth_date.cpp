#include "customer/rules/birth_date.h"

#include "customer/fold.h"
#include "customer/rules/rule.h"
#include "customer/rules/text.h"

#include <QDateTime>
#include <QRegularExpression>
#include <QTimeZone>

#include <algorithm>
#include <array>
#include <vector>

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

/// The languages of the shops' neighbourhood.
constexpr std::array languages{QLocale::French,  QLocale::English, QLocale::German,    QLocale::Dutch,
                               QLocale::Italian, QLocale::Spanish, QLocale::Portuguese};

struct MonthName
{
    QString name;
    int month;
};

std::vector<MonthName> monthsAround()
{
    std::vector<MonthName> names{{QStringLiteral("mrt"), 3}}; // Dutch leaves the vowels out
    for (const auto language : languages) {
        for (int month = 1; month <= 12; ++month)
            names.push_back({folded(QLocale(language).monthName(month)), month});
    }
    return names;
}

/// 0 if the word is the beginning of no month's name, or of several ("jui").
int monthNamed(const QString &word, const QLocale &locale)
{
    static const std::vector<MonthName> around = monthsAround();
    int named = 0;
    const auto consider = [&](const QString &name, int month) {
        if (name.startsWith(word))
            named = named == 0 || named == month ? month : -1;
    };
    for (const MonthName &name : around)
        consider(name.name, name.month);
    for (int month = 1; month <= 12; ++month)
        consider(folded(locale.monthName(month)), month);
    return std::max(named, 0);
}

std::optional<TypedDate> inDigits(const QString &text, const QDate &today, const QLocale &locale)
{
    static const QRegularExpression iso(QStringLiteral("^(\\d{4})[-/. ](\\d{1,2})[-/. ](\\d{1,2})$"));
    // Never a day, month and year of our time: those have 19 or 20 where this has a month.
    static const QRegularExpression isoRun(QStringLiteral("^((?:19|20)\\d\\d)(0\\d|1[0-2])([0-3]\\d)$"));
    auto match = iso.match(text);
    if (!match.hasMatch())
        match = isoRun.match(text);
    if (match.hasMatch())
        return TypedDate{match.captured(3).toInt(), match.captured(2).toInt(), match.captured(1).toInt()};

    static const QRegularExpression parts(
        QStringLiteral("^(\\d{1,2}) ?([-/.,\\\\_· ]) ?(\\d{1,2}) ?[-/.,\\\\_· ] ?'?(\\d{4}|\\d{2})$"));
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
        "^(\\d{1,2})(?:er|st|nd|rd|th|o|º)?[ .-]*(?:of |de |di )?(\\p{L}{3,})\\.?,?[ .-]*(?:de |del )?'?"
        "(\\d{4}|\\d{2})$"));
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

QStringList daysAround()
{
    QStringList names;
    for (const auto language : languages) {
        for (int day = 1; day <= 7; ++day)
            names << folded(QLocale(language).dayName(day));
    }
    return names;
}

/// What people write before a date: "mer.", "née le", "born on the".
bool isBeforeDates(const QString &word)
{
    static const QStringList days = daysAround();
    static const QStringList words =
        QStringLiteral("le ne nee ne(e) the born on am il el op geb geboren nato nata").split(u' ');
    return words.contains(word)
        || (word.size() >= 2
            && std::ranges::any_of(days, [&word](const QString &day) { return day.startsWith(word); }));
}

QString withoutFirstWords(QString text)
{
    static const QRegularExpression firstWord(QStringLiteral("^([^ \\d]+?)[.,]?(?: ?:)? +"));
    for (auto match = firstWord.match(text); match.hasMatch(); match = firstWord.match(text)) {
        if (!isBeforeDates(match.captured(1)))
            break;
        text.remove(0, match.capturedLength());
    }
    return text;
}

/// "1980-12-31T00:00:00+01:00", "31/12/1980 00:00", "12/31/1980 12:00:00 AM": the day, the time and the zone.
struct Timed
{
    QString date;
    QString time; ///< empty without one
    bool isUtc = false;
};

Timed split(const QString &text)
{
    static const QRegularExpression form(
        QStringLiteral("^(.*\\d)(?:t|,? a |,? at |,? ?- |,? )"
                       "((?:[01]?\\d|2[0-4])(?::[0-5]\\d){1,2}(?:[.,]\\d{1,9})?(?: ?[ap]\\.?m\\.?)?|\\d{1,2} "
                       "?h ?(?:\\d{2})?)"
                       " ?(z|utc|gmt|[+-]00:?00)?((?:gmt|utc)?[+-]\\d{2}:?\\d{2})?(?: ?[(\\[].*[)\\]])?$"));
    const auto match = form.match(text);
    if (!match.hasMatch())
        return {text, {}, false};
    return {match.captured(1), match.captured(2),
            match.capturedLength(3) > 0 && match.capturedLength(4) == 0};
}

/// An instant is the day of a till's clock (till-api.md); a time without zone belongs to the day before it.
TypedDate dayOf(const Timed &timed, const TypedDate &date)
{
    if (!timed.isUtc || !date.date().isValid())
        return date;
    const QDateTime instant(date.date(), QTime::fromString(timed.time.left(5), QStringLiteral("HH:mm")),
                            Qt::UTC);
    const QDate day = instant.isValid() ? dayOfInstant(instant) : date.date();
    return {day.day(), day.month(), day.year()};
}

QString tidyBirthDate(const Entry &typed)
{
    const auto date = readDate(typed.text, typed.context.today, typed.context.locale);
    return date && date->date().isValid() ? date->date().toString(Qt::ISODate) : tidyLine(typed.text);
}

/// The locale's short form with a year of four digits, if this file reads it back.
QString showBirthDate(const Entry &kept)
{
    // Exactly so: Qt::ISODate would also read the beginning of an instant.
    const QDate date = QDate::fromString(kept.text, QStringLiteral("yyyy-MM-dd"));
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
    const Timed timed = split(folded(withPlainDashes(tidyLine(typed))));
    // "mar." is a month and a day of the week: first the whole.
    for (const QString &text : {timed.date, withoutFirstWords(timed.date)}) {
        // Only where the month is written first do people write the half of the day.
        const bool isHalved = timed.time.endsWith(u'm') || timed.time.endsWith(u"m.");
        auto date =
            inDigits(text, today, isHalved ? QLocale(QLocale::English, QLocale::UnitedStates) : locale);
        if (!date)
            date = withMonthName(text, today, locale);
        if (date)
            return dayOf(timed, *date);
    }
    return std::nullopt;
}

QDate dayOfInstant(const QDateTime &instant)
{
    const QDateTime utc = instant.toUTC();
    if (utc.time() == QTime(0, 0))
        return utc.date();
    const QTimeZone paris("Europe/Paris");
    // A computer without time zones: two hours lead from 22 or 23 o'clock, Paris midnight in UTC, into the
    // day.
    constexpr qint64 furthestEast = 7'200;
    return (paris.isValid() ? utc.toTimeZone(paris) : utc.addSecs(furthestEast)).date();
}

} // namespace carnet::rules
