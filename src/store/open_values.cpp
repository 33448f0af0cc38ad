#include "store/open_values.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace carnet {

namespace {

const QString kindName = QStringLiteral("kind");
const QString fieldName = QStringLiteral("field");
const QString sentName = QStringLiteral("sent");
const QString startedName = QStringLiteral("started");
const QString revisionName = QStringLiteral("revision");
const QString refusedName = QStringLiteral("refused");
const QString endedName = QStringLiteral("ended");
const QString missedName = QStringLiteral("missed");
const QString earlierName = QStringLiteral("earlier");
const QString isNewName = QStringLiteral("new");
const QString heardName = QStringLiteral("heard");
const QString heardAtName = QStringLiteral("heardAt");

QString keyOf(Field field)
{
    return QString::fromUtf8(infoOf(field).key);
}

void putTime(QJsonObject &object, const QString &name, const QDateTime &time)
{
    if (time.isValid())
        object.insert(name, time.toMSecsSinceEpoch());
}

QDateTime timeIn(const QJsonObject &object, const QString &name)
{
    const QJsonValue value = object.value(name);
    return value.isDouble() ? QDateTime::fromMSecsSinceEpoch(value.toInteger(), Qt::UTC) : QDateTime();
}

QJsonObject toJson(const Unconfirmed &unconfirmed)
{
    const Attempt &attempt = unconfirmed.attempt;
    QJsonObject sent;
    for (const Field field : attempt.fields)
        sent.insert(keyOf(field), attempt.sent.value(field));
    QJsonObject object{{kindName, static_cast<int>(attempt.kind)},
                       {sentName, sent},
                       {revisionName, attempt.revision},
                       {refusedName, attempt.refused}};
    putTime(object, startedName, attempt.startedAt);
    putTime(object, endedName, unconfirmed.endedAt);
    putTime(object, missedName, unconfirmed.missedAt);
    return object;
}

std::optional<Unconfirmed> unconfirmedIn(const QJsonObject &object)
{
    const int kind = object.value(kindName).toInt(-1);
    if (kind < 0 || kind > static_cast<int>(lastChangeKind))
        return std::nullopt;
    Attempt attempt;
    attempt.kind = static_cast<ChangeKind>(kind);
    const QJsonObject sent = object.value(sentName).toObject();
    for (auto it = sent.constBegin(); it != sent.constEnd(); ++it) {
        if (const auto field = fieldNamed(it.key())) {
            attempt.fields.insert(*field);
            attempt.sent.set(*field, it->toString());
        }
    }
    attempt.startedAt = timeIn(object, startedName);
    attempt.revision = object.value(revisionName).toInteger();
    attempt.refused = object.value(refusedName).toBool();
    return Unconfirmed{attempt, timeIn(object, endedName), timeIn(object, missedName)};
}

QJsonObject toJson(const Promise &promise)
{
    QJsonObject object{{fieldName, keyOf(promise.field)},
                       {sentName, promise.sent},
                       {earlierName, QJsonArray::fromStringList(promise.earlier)}};
    if (promise.isNew)
        object.insert(isNewName, true);
    if (promise.heardAt.isValid())
        object.insert(heardName, promise.heard);
    putTime(object, heardAtName, promise.heardAt);
    putTime(object, missedName, promise.missedAt);
    return object;
}

std::optional<Promise> promiseIn(const QJsonObject &object)
{
    const auto field = fieldNamed(object.value(fieldName).toString());
    if (!field)
        return std::nullopt;
    Promise promise;
    promise.field = *field;
    promise.sent = object.value(sentName).toString();
    const QJsonArray earlier = object.value(earlierName).toArray();
    for (const auto &value : earlier)
        promise.earlier << value.toString();
    promise.isNew = object.value(isNewName).toBool();
    promise.heard = object.value(heardName).toString();
    promise.heardAt = timeIn(object, heardAtName);
    promise.missedAt = timeIn(object, missedName);
    return promise;
}

template <typename Item> QString listToColumn(const std::vector<Item> &items)
{
    if (items.empty())
        return QStringLiteral("");
    QJsonArray list;
    for (const Item &item : items)
        list.append(toJson(item));
    return QString::fromUtf8(QJsonDocument(list).toJson(QJsonDocument::Compact));
}

std::optional<QJsonArray> listFromColumn(const QString &text)
{
    if (text.isEmpty())
        return QJsonArray();
    const QJsonDocument document = QJsonDocument::fromJson(text.toUtf8());
    return document.isArray() ? std::optional(document.array()) : std::nullopt;
}

} // namespace

QString toColumn(const std::vector<Unconfirmed> &attempts)
{
    return listToColumn(attempts);
}

std::optional<std::vector<Unconfirmed>> unconfirmedFromColumn(const QString &text)
{
    const auto list = listFromColumn(text);
    if (!list)
        return std::nullopt;
    std::vector<Unconfirmed> attempts;
    for (const auto &value : *list) {
        auto attempt = unconfirmedIn(value.toObject());
        if (!attempt)
            return std::nullopt;
        attempts.push_back(std::move(*attempt));
    }
    return attempts;
}

QString toColumn(const std::vector<Promise> &promises)
{
    return listToColumn(promises);
}

std::optional<std::vector<Promise>> promisesFromColumn(const QString &text)
{
    const auto list = listFromColumn(text);
    if (!list)
        return std::nullopt;
    std::vector<Promise> promises;
    for (const auto &value : *list) {
        if (auto promise = promiseIn(value.toObject()))
            promises.push_back(std::move(*promise));
    }
    return promises;
}

} // namespace carnet
