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

std::optional<Customer> customerOf(const QJsonValue &values)
{
    if (!values.isObject())
        return std::nullopt;
    Customer customer;
    for (const FieldInfo &info : allFields())
        customer.set(info.field, values[QString::fromUtf8(info.key)].toString());
    return customer;
}

CustomerId idOf(const QJsonValue &number)
{
    return CustomerId(number.toInteger());
}

/// Writes an object of JSON piece by piece: building it first takes three times as long, and a step may hold
/// a hundred thousand.
class ObjectText
{
public:
    void add(QLatin1StringView name, bool yes) { begin(name) += yes ? u"true" : u"false"; }
    void add(QLatin1StringView name, CustomerId id)
    {
        begin(name) += QString::number(static_cast<qint64>(id));
    }
    /// Filled fields only.
    void add(QLatin1StringView name, const Customer &customer)
    {
        begin(name);
        ObjectText values;
        for (const Field field : customer.filled()) {
            values.begin(QLatin1StringView(infoOf(field).key));
            values.quote(customer.value(field));
        }
        m_text += values.whole();
    }
    [[nodiscard]] QString whole() const { return m_text + u'}'; }

private:
    QString &begin(QLatin1StringView name)
    {
        if (m_text.size() > 1)
            m_text += u',';
        return m_text += u'"' % name % u"\":";
    }

    /// RFC 8259, section 7.
    void quote(QStringView text)
    {
        constexpr QChar firstPrintable = u' ';
        m_text += u'"';
        for (const QChar c : text) {
            if (c < firstPrintable)
                m_text += QStringLiteral("\\u%1").arg(c.unicode(), 4, 16, QChar(u'0'));
            else if (c == u'"' || c == u'\\')
                m_text += QString(u'\\' % c);
            else
                m_text += c;
        }
        m_text += u'"';
    }

    QString m_text{u'{'};
};

QString textOf(const CustomerChange &change)
{
    using Name = QLatin1StringView;
    ObjectText text;
    text.add(Name("id"), change.id);
    text.add(Name("wasDraft"), change.readinessBefore == Readiness::Draft);
    text.add(Name("isDraft"), change.readinessAfter == Readiness::Draft);
    text.add(Name("wasOnTill"), change.wasOnTill);
    text.add(Name("mergedBefore"), change.mergedBefore);
    text.add(Name("mergedAfter"), change.mergedAfter);
    if (change.before)
        text.add(Name("before"), *change.before);
    if (change.after)
        text.add(Name("after"), *change.after);
    return text.whole();
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
