#include "outbox/exhaustive_values.h"

#include <QHash>
#include <QStringList>

#include <algorithm>
#include <map>

namespace carnet::exhaustive {

namespace {

constexpr qsizetype columnLength = 12;

struct Texts
{
    QStringList byValue{QString()};
    QHash<QString, Value> values{{QString(), 0}};
};

Texts &texts()
{
    static Texts known;
    return known;
}

QString withEntities(QString text)
{
    return text.replace(u'&', QStringLiteral("&amp;")).replace(u'\'', QStringLiteral("&#039;"));
}

QString cutAtEmoji(const QString &text)
{
    const auto emoji = std::ranges::find_if(text, [](QChar c) { return c.isSurrogate(); });
    return QString(text.begin(), std::distance(text.begin(), emoji));
}

QString asNumber(const QString &text)
{
    QString digits = text;
    digits.remove(u' ');
    const bool isNumber = std::ranges::all_of(digits, [](QChar c) { return c.isDigit(); });
    return isNumber && digits.startsWith(u'0') ? QString::number(digits.toLongLong()) : text;
}

QString damagedText(Damage damage, const QString &before, const QString &sent)
{
    switch (damage) {
    case Damage::None:
        return sent;
    case Damage::Entities:
        return withEntities(sent);
    case Damage::Cut:
        return sent.left(columnLength);
    case Damage::CutAtEmoji:
        return cutAtEmoji(sent);
    case Damage::ZeroEaten:
        return asNumber(sent);
    case Damage::ClearIgnored:
        return sent.isEmpty() ? before : sent;
    case Damage::OldKept:
        return before;
    }
    return sent;
}

} // namespace

const QString &textOf(Value value)
{
    return texts().byValue.at(value);
}

Value valueOf(const QString &text)
{
    Texts &known = texts();
    if (const auto value = known.values.constFind(text); value != known.values.cend())
        return *value;
    const auto value = static_cast<Value>(known.byValue.size());
    if (value > 31)
        qFatal("more values than a list packs");
    known.byValue << text;
    known.values.insert(text, value);
    return value;
}

Value damaged(Damage damage, Value before, Value sent)
{
    static std::array<std::array<std::array<int, 32>, 32>, 7> known{};
    int &value = known.at(static_cast<std::size_t>(damage)).at(before).at(sent);
    if (value == 0)
        value = 1 + valueOf(damagedText(damage, textOf(before), textOf(sent)));
    return static_cast<Value>(value - 1);
}

const char *nameOf(Damage damage)
{
    static constexpr std::array names{"nothing",    "entities",      "cut",     "cut at the emoji",
                                      "zero eaten", "clear ignored", "old kept"};
    return names.at(static_cast<std::size_t>(damage));
}

const Customer &customerOf(const Values &values)
{
    static std::map<Values, Customer> known;
    Customer &customer = known[values];
    for (std::size_t i = 0; i < modelFieldCount; ++i)
        customer.set(modelFields.at(i), textOf(values.at(i)));
    return customer;
}

Values valuesOf(const Customer &customer)
{
    Values values{};
    for (std::size_t i = 0; i < modelFieldCount; ++i)
        values.at(i) = valueOf(customer.value(modelFields.at(i)));
    return values;
}

FieldMask maskOf(FieldSet fields)
{
    FieldMask mask = 0;
    for (std::size_t i = 0; i < modelFieldCount; ++i) {
        if (fields.contains(modelFields.at(i)))
            mask = static_cast<FieldMask>(mask | (1U << i));
    }
    return mask;
}

} // namespace carnet::exhaustive
