#include "till/mended.h"

#include "customer/country.h"
#include "customer/lost_zeros.h"
#include "customer/rules/check_digits.h"
#include "exchange/undamaged.h"
#include "till/wire_text.h"

#include <QDateTime>
#include <QRegularExpression>

#include <algorithm>
#include <array>

namespace carnet {

namespace {

using rules::allDigits;

bool isText(Field field)
{
    const FieldKind kind = infoOf(field).kind;
    return kind == FieldKind::Line || kind == FieldKind::Note || kind == FieldKind::Country;
}

/// Digits only, whatever else people write into it.
bool isNumberLike(Field field)
{
    return FieldSet{Field::Phone, Field::OtherPhone, Field::Postcode, Field::Siret}.contains(field)
        || infoOf(field).kind == FieldKind::WholeNumber || infoOf(field).kind == FieldKind::YesNo;
}

/// Never just "0", and never a word of a program's for nothing.
bool holdsNoNought(Field field)
{
    static const FieldSet fields =
        FieldSet::all() - FieldSet{Field::Name,        Field::FirstName,  Field::AccountingCode,
                                   Field::PrivateNote, Field::PublicNote, Field::DeliveryNote};
    return fields.contains(field) && isText(field);
}

// ---- numbers ---------------------------------------------------------------------------------------------

/// "33.0" and "7.3282932000074E+13" as spreadsheets and programs write whole numbers; only when every digit
/// is there.
QString wholeNumber(const QString &text)
{
    if (!text.contains(u'.') && !text.contains(u','))
        return text;
    static const QRegularExpression whole(QStringLiteral("\\A(-?[0-9]+)[.,]0+\\z"));
    if (const auto match = whole.match(text); match.hasMatch())
        return match.captured(1);
    static const QRegularExpression scientific(
        QStringLiteral("\\A([0-9])[.,]([0-9]+)[eE]\\+?([0-9]{1,2})\\z"));
    if (const auto match = scientific.match(text);
        match.hasMatch() && match.capturedLength(2) == match.captured(3).toInt())
        return match.captured(1) + match.captured(2);
    return text;
}

QString mendedRegistration(const QString &text, const QString &country)
{
    constexpr int digits = 9;
    if (country != u"FR" || !allDigits(text))
        return text;
    const QString padded = text.rightJustified(digits, u'0');
    return (text.size() == digits - 1 || text.size() == digits - 2) && rules::luhn(padded)
        ? padded
        : siretWithZeros(text);
}

// ---- dates -----------------------------------------------------------------------------------------------

/// Years in which a customer may have been born, and more.
bool isPlausible(const QDateTime &moment)
{
    return moment.isValid() && moment.date().year() >= 1850 && moment.date().year() < 2200;
}

/// A moment as programs write it, with or without a zone. The calendar day is what is written there, unless
/// it is a moment of another zone's that is not its midnight.
QString mendedMoment(const QString &text)
{
    static const QRegularExpression form(
        QStringLiteral("\\A([0-9]{4}-[0-9]{2}-[0-9]{2})[T ]([0-9]{2}:[0-9]{2}(?::[0-9]{2})?)(?:[.,][0-9]+)?"
                       "\\s?(Z|UTC|[+-][0-9]{2}:?[0-9]{2})?\\z"));
    const auto match = form.match(text);
    if (!match.hasMatch())
        return text;
    const QString day = match.captured(1);
    const bool isMidnight = match.captured(2).startsWith(u"00:00");
    if (!QDate::fromString(day, Qt::ISODate).isValid())
        return text;
    if (isMidnight || match.captured(3).isEmpty())
        return day;
    QString zone = match.captured(3);
    if (zone == u"UTC")
        zone = QStringLiteral("Z");
    const QDateTime moment = QDateTime::fromString(day + u'T' + match.captured(2) + zone, Qt::ISODate);
    return moment.isValid() ? QString::number(moment.toSecsSinceEpoch()) : text;
}

bool isNoDate(const QString &text)
{
    if (!text.startsWith(u'0') && !text.startsWith(u'-'))
        return false;
    static const QRegularExpression noughts(
        QStringLiteral("\\A(?:0000[-/]00[-/]00|00[-/.]00[-/"
                       ".]0000|0000-01-01|0001-01-01|-0001-11-30|00000000)(?:[T ].*)?\\z"));
    if (noughts.match(text).hasMatch())
        return true;
    // The year 0 or 1, in seconds: what programs make of 0000-00-00.
    constexpr qint64 yearTwo = -62'104'060'800;
    bool isNumber = false;
    const qint64 seconds = text.toLongLong(&isNumber);
    return isNumber && seconds < yearTwo && seconds > 2 * yearTwo;
}

QString mendedDate(const QString &text)
{
    const QString trimmed = text.trimmed();
    if (isNoDate(trimmed))
        return {};
    bool isNumber = false;
    const qint64 number = trimmed.toLongLong(&isNumber);
    if (!isNumber)
        return mendedMoment(trimmed);
    if (isPlausible(QDateTime::fromSecsSinceEpoch(number, Qt::UTC)))
        return trimmed;
    const bool areMilliseconds =
        number % 1000 == 0 && isPlausible(QDateTime::fromMSecsSinceEpoch(number, Qt::UTC));
    return areMilliseconds ? QString::number(number / 1000) : text;
}

} // namespace

const QString &dayOfZero()
{
    static const QString day = QStringLiteral("1970-01-01");
    return day;
}

QString mendedText(Field field, const QString &text)
{
    if (text.isEmpty())
        return text;
    if (infoOf(field).kind == FieldKind::Date)
        return mendedDate(wholeNumber(text));
    if (infoOf(field).kind == FieldKind::Coordinate)
        return text.count(u',') == 1 && !text.contains(u'.') ? QString(text).replace(u',', u'.') : text;
    QString meant = isText(field) ? undamaged(text) : text;
    if (isNumberLike(field))
        meant = wholeNumber(meant);
    static constexpr std::array<QStringView, 5> nothing{u"0", u"null", u"NULL", u"undefined", u"\\N"};
    if (holdsNoNought(field) && std::ranges::find(nothing, QStringView(meant)) != nothing.end())
        return {};
    return meant;
}

void mend(TillRow &row, FieldSet numbers)
{
    Customer &customer = row.customer;
    const auto set = [&customer](Field field, const QString &text) {
        if (text != customer.value(field))
            customer.set(field, text);
    };
    const QString country = countryOf(customer);
    for (const Field field : {Field::Phone, Field::OtherPhone, Field::Postcode, Field::Siret})
        set(field, withLostZeros(field, customer, numbers.contains(field)));
    if (numbers.contains(Field::RegistrationNumber))
        set(Field::RegistrationNumber,
            mendedRegistration(customer.value(Field::RegistrationNumber), country));
    if (customer.value(Field::Latitude) == u"0" && customer.value(Field::Longitude) == u"0") {
        customer.set(Field::Latitude, {}); // in the sea off Ghana
        customer.set(Field::Longitude, {});
    }
}

/// 1 January 1970, and what spreadsheets call day 0 and 1; their number when it is one of them.
static std::optional<std::size_t> noughtDay(const TillRow &row)
{
    static const std::array<QString, 3> days{dayOfZero(), QStringLiteral("1900-01-01"),
                                             QStringLiteral("1899-12-30")};
    const auto found = std::ranges::find(days, row.customer.value(Field::BirthDate));
    if (found == days.end())
        return std::nullopt;
    return static_cast<std::size_t>(std::distance(days.begin(), found));
}

bool NoughtDays::mayBe(const TillRow &row)
{
    return noughtDay(row).has_value();
}

void NoughtDays::count(const TillRow &row)
{
    m_dated += row.customer.value(Field::BirthDate).isEmpty() ? 0 : 1;
    if (const auto day = noughtDay(row))
        ++m_counts.at(*day);
}

void NoughtDays::mend(TillRow &row) const
{
    constexpr int many = 3;
    constexpr int share = 10;
    const auto day = noughtDay(row);
    if (!day || m_counts.at(*day) < many || m_counts.at(*day) * share < m_dated)
        return;
    row.perhapsBorn = row.customer.value(Field::BirthDate);
    row.customer.set(Field::BirthDate, {});
}

} // namespace carnet
