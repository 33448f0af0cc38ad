#include "directory/filter.h"

#include "customer/fold.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <array>

namespace carnet {

namespace {

using Subject = Condition::Subject;
using Test = Condition::Test;

struct NamedTest
{
    Test test;
    QLatin1StringView name;
};

constexpr std::array namedTests{NamedTest{Test::Is, QLatin1StringView("is")},
                                NamedTest{Test::BeginsWith, QLatin1StringView("beginsWith")},
                                NamedTest{Test::Contains, QLatin1StringView("contains")},
                                NamedTest{Test::IsEmpty, QLatin1StringView("isEmpty")},
                                NamedTest{Test::IsNotEmpty, QLatin1StringView("isNotEmpty")},
                                NamedTest{Test::Before, QLatin1StringView("before")},
                                NamedTest{Test::After, QLatin1StringView("after")},
                                NamedTest{Test::ThisMonth, QLatin1StringView("thisMonth")}};

constexpr std::array namedPlaces{std::pair(Place::All, QLatin1StringView("all")),
                                 std::pair(Place::Companies, QLatin1StringView("companies")),
                                 std::pair(Place::Blacklisted, QLatin1StringView("blacklisted")),
                                 std::pair(Place::NoContact, QLatin1StringView("noContact")),
                                 std::pair(Place::Drafts, QLatin1StringView("drafts"))};

const QString stateSubject = QStringLiteral("*state");
const QString modifiedSubject = QStringLiteral("*modified");

/// Written with and without spaces.
bool isNumber(Field field)
{
    static const FieldSet numbers{Field::Siret, Field::VatNumber, Field::RegistrationNumber, Field::Barcode,
                                  Field::Postcode};
    return numbers.contains(field);
}

QString comparable(Field field, const QString &text)
{
    if (field == Field::Phone || field == Field::OtherPhone) {
        if (QString digits = phoneDigits(text); !digits.isEmpty())
            return digits;
    }
    return isNumber(field) ? squeezed(text) : folded(text).simplified();
}

bool isDate(const Condition &condition)
{
    return condition.subject == Subject::Modified || infoOf(condition.field).kind == FieldKind::Date;
}

bool fulfilsDate(QDate date, const Condition &condition, QDate today)
{
    const QDate value = QDate::fromString(condition.value, Qt::ISODate);
    switch (condition.test) {
    case Test::Is:
        return date == value;
    case Test::Before:
        return date.isValid() && date < value;
    case Test::After:
        return date.isValid() && date > value;
    case Test::ThisMonth:
        return date.isValid() && date.month() == today.month()
            && (condition.subject != Subject::Modified || date.year() == today.year());
    default:
        return false;
    }
}

bool fulfilsText(const QString &text, const Condition &condition)
{
    const QString value = comparable(condition.field, condition.value);
    const QString own = comparable(condition.field, text);
    switch (condition.test) {
    case Test::Is:
        return own == value;
    case Test::BeginsWith:
        return own.startsWith(value);
    default:
        return own.contains(value);
    }
}

bool fulfilsOne(const RecordSummary &summary, const Condition &condition, QDate today)
{
    if (condition.subject == Subject::State)
        return static_cast<int>(summary.state) == condition.value.toInt();
    const QString &text = summary.customer.value(condition.field);
    const bool isModified = condition.subject == Subject::Modified;
    const QDate date =
        isModified ? summary.modified.toLocalTime().date() : QDate::fromString(text, Qt::ISODate);
    if (condition.test == Test::IsEmpty)
        return isModified ? !date.isValid() : text.isEmpty();
    if (condition.test == Test::IsNotEmpty)
        return isModified ? date.isValid() : !text.isEmpty();
    if (isDate(condition))
        return fulfilsDate(date, condition, today);
    if (infoOf(condition.field).kind == FieldKind::YesNo)
        return isBlacklisted(summary.customer) == !condition.value.isEmpty();
    return fulfilsText(text, condition);
}

QJsonObject objectOf(const Condition &condition)
{
    const QString subject = condition.subject == Subject::State ? stateSubject
        : condition.subject == Subject::Modified                ? modifiedSubject
                                                 : QString::fromUtf8(infoOf(condition.field).key);
    return {{QStringLiteral("subject"), subject},
            {QStringLiteral("test"),
             QString(std::ranges::find(namedTests, condition.test, &NamedTest::test)->name)},
            {QStringLiteral("value"), condition.value}};
}

std::optional<Condition> conditionOf(const QJsonObject &object)
{
    Condition condition;
    const QString subject = object.value(u"subject").toString();
    const auto field = fieldNamed(subject);
    if (subject == stateSubject)
        condition.subject = Subject::State;
    else if (subject == modifiedSubject)
        condition.subject = Subject::Modified;
    else if (field)
        condition.field = *field;
    else
        return std::nullopt;
    const auto test = std::ranges::find(namedTests, object.value(u"test").toString(), &NamedTest::name);
    if (test == namedTests.end())
        return std::nullopt;
    condition.test = test->test;
    condition.value = object.value(u"value").toString();
    return condition;
}

} // namespace

std::vector<Test> testsOf(Subject subject, Field field)
{
    if (subject == Subject::State || (subject == Subject::Field && infoOf(field).kind == FieldKind::YesNo))
        return {Test::Is};
    if (subject == Subject::Modified)
        return {Test::ThisMonth, Test::Is, Test::Before, Test::After};
    if (infoOf(field).kind == FieldKind::Date)
        return {Test::ThisMonth, Test::Is, Test::Before, Test::After, Test::IsEmpty, Test::IsNotEmpty};
    return {Test::Contains, Test::BeginsWith, Test::Is, Test::IsEmpty, Test::IsNotEmpty};
}

bool needsValue(Test test)
{
    return test != Test::IsEmpty && test != Test::IsNotEmpty && test != Test::ThisMonth;
}

bool isWhole(const Condition &condition)
{
    if (!needsValue(condition.test) || condition.subject == Subject::State
        || (condition.subject == Subject::Field && infoOf(condition.field).kind == FieldKind::YesNo))
        return true;
    if (isDate(condition))
        return QDate::fromString(condition.value, Qt::ISODate).isValid();
    return !comparable(condition.field, condition.value).isEmpty();
}

bool fulfils(const RecordSummary &summary, const Conditions &conditions, QDate today)
{
    return std::ranges::all_of(conditions, [&](const Condition &condition) {
        return !isWhole(condition) || fulfilsOne(summary, condition, today);
    });
}

QString toText(const std::vector<Filter> &filters)
{
    QJsonArray all;
    for (const Filter &filter : filters) {
        QJsonArray conditions;
        for (const Condition &condition : filter.conditions)
            conditions.append(objectOf(condition));
        const auto place =
            std::ranges::find(namedPlaces, filter.place, [](const auto &one) { return one.first; });
        all.append(
            QJsonObject{{QStringLiteral("name"), filter.name},
                        {QStringLiteral("place"),
                         QString(place == namedPlaces.end() ? namedPlaces.front().second : place->second)},
                        {QStringLiteral("conditions"), conditions}});
    }
    return QString::fromUtf8(QJsonDocument(all).toJson(QJsonDocument::Compact));
}

std::vector<Filter> filtersOf(const QString &text)
{
    std::vector<Filter> filters;
    for (const QJsonValue one : QJsonDocument::fromJson(text.toUtf8()).array()) {
        Filter filter;
        filter.name = one[u"name"].toString();
        const auto place = std::ranges::find(namedPlaces, one[u"place"].toString(),
                                             [](const auto &named) { return named.second; });
        bool isUnderstood = place != namedPlaces.end() && !filter.name.isEmpty();
        for (const QJsonValue condition : one[u"conditions"].toArray()) {
            const auto read = conditionOf(condition.toObject());
            isUnderstood = isUnderstood && read;
            if (read)
                filter.conditions.push_back(*read);
        }
        if (!isUnderstood)
            continue;
        filter.place = place->first;
        filters.push_back(std::move(filter));
    }
    return filters;
}

} // namespace carnet
