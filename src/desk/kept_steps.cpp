#include "desk/kept_steps.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <array>

namespace carnet {

namespace {

struct Named
{
    UndoStep::Kind kind;
    QLatin1StringView name;
};

constexpr std::array keptKinds{Named{UndoStep::Kind::Merge, QLatin1StringView("merge")},
                               Named{UndoStep::Kind::Import, QLatin1StringView("import")}};

QString textOf(const QJsonObject &object)
{
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

QJsonObject objectOf(const QString &text)
{
    return QJsonDocument::fromJson(text.toUtf8()).object();
}

/// Filled fields only.
QJsonObject valuesOf(const Customer &customer)
{
    QJsonObject values;
    for (const Field field : customer.filled())
        values.insert(QString::fromUtf8(infoOf(field).key), customer.value(field));
    return values;
}

std::optional<Customer> customerOf(const QJsonValue &values)
{
    if (!values.isObject())
        return std::nullopt;
    Customer customer;
    for (const FieldInfo &info : allFields())
        customer.set(info.field, values[QString::fromUtf8(info.key)].toString());
    return customer;
}

QJsonValue numberOf(CustomerId id)
{
    return static_cast<qint64>(id);
}

CustomerId idOf(const QJsonValue &number)
{
    return CustomerId(number.toInteger());
}

QString textOf(const CustomerChange &change)
{
    QJsonObject object{{QStringLiteral("id"), numberOf(change.id)},
                       {QStringLiteral("wasDraft"), change.readinessBefore == Readiness::Draft},
                       {QStringLiteral("isDraft"), change.readinessAfter == Readiness::Draft},
                       {QStringLiteral("wasOnTill"), change.wasOnTill},
                       {QStringLiteral("mergedBefore"), numberOf(change.mergedBefore)},
                       {QStringLiteral("mergedAfter"), numberOf(change.mergedAfter)}};
    if (change.before)
        object.insert(QStringLiteral("before"), valuesOf(*change.before));
    if (change.after)
        object.insert(QStringLiteral("after"), valuesOf(*change.after));
    return textOf(object);
}

std::optional<PackedChange> changeOf(const QString &text)
{
    const QJsonObject object = objectOf(text);
    const auto readiness = [&object](QLatin1StringView name) {
        return object.value(name).toBool() ? Readiness::Draft : Readiness::Ready;
    };
    CustomerChange change;
    change.id = idOf(object.value(u"id"));
    change.before = customerOf(object.value(u"before"));
    change.after = customerOf(object.value(u"after"));
    change.readinessBefore = readiness(QLatin1StringView("wasDraft"));
    change.readinessAfter = readiness(QLatin1StringView("isDraft"));
    change.wasOnTill = object.value(u"wasOnTill").toBool();
    change.mergedBefore = idOf(object.value(u"mergedBefore"));
    change.mergedAfter = idOf(object.value(u"mergedAfter"));
    if (change.id == CustomerId::None || (!change.before && !change.after))
        return std::nullopt;
    return PackedChange(change);
}

} // namespace

bool outlivesRestart(UndoStep::Kind kind)
{
    return std::ranges::find(keptKinds, kind, &Named::kind) != keptKinds.end();
}

KeptStep keptStep(const UndoStep &words, const std::vector<PackedChange> &changes, const QDateTime &now)
{
    KeptStep kept;
    kept.at = now;
    const auto named = std::ranges::find(keptKinds, words.kind, &Named::kind);
    kept.words =
        textOf({{QStringLiteral("kind"), named == keptKinds.end() ? QString() : QString(named->name)},
                {QStringLiteral("name"), words.name},
                {QStringLiteral("count"), words.count}});
    for (const PackedChange &change : changes)
        kept.changes << textOf(change.unpacked());
    return kept;
}

std::optional<UnpackedStep> unpacked(const KeptStep &kept)
{
    const QJsonObject words = objectOf(kept.words);
    const auto named = std::ranges::find(keptKinds, words.value(u"kind").toString(), &Named::name);
    if (named == keptKinds.end())
        return std::nullopt;
    UnpackedStep step{{named->kind, words.value(u"name").toString(), words.value(u"count").toInt(1)}, {}};
    for (const QString &text : kept.changes) {
        const auto change = changeOf(text);
        if (!change)
            return std::nullopt;
        step.changes.push_back(*change);
    }
    return step;
}

} // namespace carnet
