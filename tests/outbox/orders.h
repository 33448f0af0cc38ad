// What a test says to a program in a process of its own (desk.h), and reads of its answers.
#pragma once

#include "outbox/values.h"
#include "store/record.h"

#include <QJsonObject>

#include <optional>

namespace carnet::test {

inline QJsonObject order(const char *what, qint64 id = 0, const QJsonValue &value = {},
                         std::optional<Field> field = {})
{
    QJsonObject made{{QStringLiteral("do"), QString::fromLatin1(what)}, {QStringLiteral("id"), id}};
    if (!value.isNull())
        made.insert(QStringLiteral("value"), value);
    if (field)
        made.insert(QStringLiteral("field"), keyOf(*field));
    return made;
}

inline SendState stateIn(const QJsonObject &shown)
{
    return static_cast<SendState>(shown.value(u"state").toInt());
}

inline Trouble troubleIn(const QJsonObject &shown)
{
    return static_cast<Trouble>(shown.value(u"trouble").toInt());
}

/// `version`: "base" or "wanted".
inline QString valueIn(const QJsonObject &shown, QStringView version, Field field)
{
    return shown.value(version).toObject().value(keyOf(field)).toString();
}

} // namespace carnet::test
