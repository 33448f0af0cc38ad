#include "till/list_reader.h"

#include "customer/fold.h"
#include "customer/wire.h"
#include "till/mended.h"
#include "till/reply_reader.h"
#include "till/wire_text.h"

#include <QHash>
#include <QJsonArray>
#include <QJsonObject>
#include <QRegularExpression>

#include <algorithm>
#include <array>
#include <limits>

namespace carnet {

namespace {

/// What a column is, worked out once for all rows.
struct Column
{
    std::optional<Field> field;
    int fieldRank = std::numeric_limits<int>::max(); ///< 0 the key itself, 1 the legacy name, 2 another name
    int idRank = -1;
};

Column columnNamed(const QString &name)
{
    Column column;
    column.idRank = idColumnRank(name);
    if (column.idRank >= 0)
        return column;
    column.field = fieldNamed(name);
    if (column.field) {
        const FieldInfo &info = infoOf(*column.field);
        const QString squeezedName = squeezed(name);
        if (squeezedName == squeezed(QString::fromUtf8(info.key)))
            column.fieldRank = 0;
        else
            column.fieldRank =
                info.legacyKey && squeezedName == squeezed(QString::fromUtf8(info.legacyKey)) ? 1 : 2;
    }
    return column;
}

class RowReader
{
public:
    /// Nothing when the row has no customer number. Every column ends up somewhere: the customer's number, a
    /// field, or what is kept as it is.
    std::optional<TillRow> read(const QJsonObject &object)
    {
        const Choice choice = choose(object);
        if (choice.id.isEmpty())
            return std::nullopt;
        TillRow row;
        row.id = choice.id;
        FieldSet numbers;
        for (auto it = object.constBegin(); it != object.constEnd(); ++it) {
            const Column &column = columnOf(it.key());
            if (it.key() == choice.idName)
                continue;
            if (!column.field || choice.names.at(indexOf(*column.field)) != it.key()) {
                row.extra.insert(it.key(), *it);
                continue;
            }
            const Field field = *column.field;
            row.present.insert(field);
            if (it->isDouble())
                numbers.insert(field);
            const QString text = mendedText(field, textOf(*it));
            if (field == Field::BirthDate && text == u"0")
                row.perhapsBorn = dayOfZero();
            else
                row.customer.set(field, fromWire(field, text));
        }
        mend(row, numbers);
        return row;
    }

private:
    /// Of several columns that mean the same, the one that says it best.
    struct Choice
    {
        QString id;
        QString idName;
        std::array<QString, fieldCount> names;
    };

    Choice choose(const QJsonObject &object)
    {
        Choice choice;
        int idRank = std::numeric_limits<int>::max();
        std::array<int, fieldCount> ranks;
        ranks.fill(std::numeric_limits<int>::max());
        for (auto it = object.constBegin(); it != object.constEnd(); ++it) {
            const Column &column = columnOf(it.key());
            if (it->isObject() || it->isArray())
                continue;
            if (column.idRank >= 0 && column.idRank < idRank) {
                if (const QString id = idOf(*it); !id.isEmpty()) {
                    choice.id = id;
                    choice.idName = it.key();
                    idRank = column.idRank;
                }
            } else if (column.field && column.fieldRank < ranks.at(indexOf(*column.field))) {
                ranks.at(indexOf(*column.field)) = column.fieldRank;
                choice.names.at(indexOf(*column.field)) = it.key();
            }
        }
        return choice;
    }

    static std::size_t indexOf(Field field) { return static_cast<std::size_t>(field); }

    const Column &columnOf(const QString &name)
    {
        auto found = m_columns.find(name);
        if (found == m_columns.end())
            found = m_columns.insert(name, columnNamed(name));
        return *found;
    }

    QHash<QString, Column> m_columns;
};

ReadList readRows(const QJsonArray &array)
{
    ReadList list;
    list.rows.reserve(array.size());
    RowReader reader;
    for (const auto &value : array) {
        if (auto row = reader.read(value.toObject()))
            list.rows.append(std::move(*row));
        else
            ++list.unusable;
    }
    mend(list.rows);
    return list;
}

bool hasIdColumn(const QJsonObject &object)
{
    const QStringList names = object.keys();
    return std::ranges::any_of(names, [](const QString &name) { return idColumnRank(name) >= 0; });
}

/// An object whose names are the customers' numbers; or only count them, when the rows tell their own.
std::optional<QJsonArray> keyedCustomers(const QJsonObject &object)
{
    QJsonArray rows;
    for (auto it = object.constBegin(); it != object.constEnd(); ++it) {
        const bool isNumber = std::ranges::all_of(it.key(), [](QChar c) { return c >= u'0' && c <= u'9'; });
        if (!it->isObject() || it.key().isEmpty() || !isNumber)
            return std::nullopt;
        QJsonObject row = it->toObject();
        if (!hasIdColumn(row))
            row.insert(QStringLiteral("id"), it.key());
        rows.append(row);
    }
    return rows.isEmpty() ? std::nullopt : std::optional(rows);
}

bool isListOfObjects(const QJsonArray &array)
{
    return std::ranges::all_of(array, [](const QJsonValue &item) { return item.isObject(); });
}

/// A list of something that may be customers, by the name it has in the reply.
struct Found
{
    QJsonArray rows;
    qsizetype rank = 0; ///< 0: the whole reply, then as names of customers' lists go; last any other name
};

qsizetype rankOf(const QString &name)
{
    static const QStringList expected{
        QString(),
        QStringLiteral("clients"),
        QStringLiteral("customers"),
        QStringLiteral("data"),
        QStringLiteral("result"),
        QStringLiteral("list"),
        QStringLiteral("items"),
    };
    const qsizetype at = expected.indexOf(name.toLower());
    return at < 0 ? expected.size() : at;
}

constexpr qsizetype unexpected = 7;
constexpr int deepest = 2;

void collect(const QJsonValue &value, const QString &name, int depth, QList<Found> &found)
{
    if (value.isArray()) {
        if (isListOfObjects(value.toArray()))
            found.append({value.toArray(), rankOf(name)});
        return;
    }
    if (!value.isObject() || depth > deepest)
        return;
    const QJsonObject object = value.toObject();
    if (const auto keyed = keyedCustomers(object)) {
        found.append({*keyed, rankOf(name)});
        return;
    }
    for (auto it = object.constBegin(); it != object.constEnd(); ++it)
        collect(*it, it.key(), depth + 1, found);
}

/// Whether one row at least has a number and a field that a customer has.
bool areCustomers(const QJsonArray &rows)
{
    RowReader reader;
    return std::ranges::any_of(rows, [&reader](const QJsonValue &value) {
        const auto row = reader.read(value.toObject());
        return row && !row->present.isEmpty();
    });
}

/// The customers in a reply: the whole of it, or what it holds by a name that means customers, or else the
/// longest list of what looks like customers. An empty list counts only by such a name: "warnings": [] is no
/// shop without customers.
std::optional<QJsonArray> customersIn(const QJsonValue &json)
{
    QList<Found> found;
    collect(json, {}, 0, found);
    found.removeIf([](const Found &list) {
        return list.rows.isEmpty() ? list.rank >= unexpected : !areCustomers(list.rows);
    });
    if (found.isEmpty())
        return std::nullopt;
    const auto isBetter = [](const Found &a, const Found &b) {
        const bool aIsNamed = a.rank < unexpected;
        const bool bIsNamed = b.rank < unexpected;
        if (aIsNamed != bIsNamed)
            return aIsNamed;
        if (a.rows.isEmpty() != b.rows.isEmpty())
            return b.rows.isEmpty();
        return a.rank != b.rank ? a.rank < b.rank : a.rows.size() > b.rows.size();
    };
    return std::ranges::min_element(found, isBetter)->rows;
}

QChar separatorOf(QStringView header)
{
    QChar best = u';';
    qsizetype most = 0;
    for (const QChar candidate : {QChar(u';'), QChar(u','), QChar(u'\t'), QChar(u'|')}) {
        if (const qsizetype count = header.count(candidate); count > most) {
            most = count;
            best = candidate;
        }
    }
    return best;
}

/// RFC 4180 records; nothing when a quote stays open, as in a list that was cut off.
std::optional<QList<QStringList>> csvRecords(const QString &text, QChar separator)
{
    QList<QStringList> records;
    QStringList record;
    QString cell;
    bool quoted = false;
    const auto endCell = [&] { record << std::exchange(cell, QString()); };
    const auto endRecord = [&] {
        endCell();
        if (record.size() > 1 || !record.first().isEmpty())
            records << record;
        record.clear();
    };
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text.at(i);
        if (quoted) {
            if (c != u'"')
                cell += c;
            else if (i + 1 < text.size() && text.at(i + 1) == u'"')
                cell += text.at(++i);
            else
                quoted = false;
        } else if (c == u'"' && cell.isEmpty()) {
            quoted = true;
        } else if (c == separator) {
            endCell();
        } else if (c == u'\n') {
            endRecord();
        } else if (c != u'\r') {
            cell += c;
        }
    }
    if (quoted)
        return std::nullopt;
    if (!cell.isEmpty() || !record.isEmpty())
        endRecord();
    return records;
}

/// The names of the columns, each of them once: a second "note" becomes "note (2)".
QStringList columnNames(QStringList header)
{
    while (!header.isEmpty() && header.last().trimmed().isEmpty())
        header.removeLast();
    QStringList names;
    for (const QString &cell : header) {
        const QString name = cell.trimmed();
        QString unique = name;
        for (int n = 2; names.contains(unique); ++n)
            unique = QStringLiteral("%1 (%2)").arg(name).arg(n);
        names << unique;
    }
    return names;
}

bool nameCustomers(const QStringList &names)
{
    const auto isId = [](const QString &name) { return idColumnRank(name) >= 0; };
    const auto isField = [](const QString &name) { return fieldNamed(name).has_value(); };
    return std::ranges::any_of(names, isId) && std::ranges::any_of(names, isField);
}

std::optional<ReadList> readCsv(QString text)
{
    text.remove(QRegularExpression(QStringLiteral("\\A[\\r\\n ]+")));
    if (text.startsWith(u'<') || text.startsWith(u'{') || text.startsWith(u'['))
        return std::nullopt;
    if (text.startsWith(u"sep=")) // a note for Excel
        text = text.section(u'\n', 1);
    auto records = csvRecords(text, separatorOf(text.section(u'\n', 0, 0)));
    if (!records || records->isEmpty())
        return std::nullopt;
    const QStringList names = columnNames(records->takeFirst());
    if (!nameCustomers(names))
        return std::nullopt;

    QJsonArray rows;
    for (QStringList &record : *records) {
        while (record.size() > names.size() && record.last().isEmpty())
            record.removeLast();
        if (record.size() != names.size())
            return std::nullopt; // cut off, or no table
        QJsonObject row;
        for (qsizetype i = 0; i < names.size(); ++i)
            row.insert(names.at(i), record.at(i));
        rows.append(row);
    }
    return readRows(rows);
}

} // namespace

std::optional<ReadList> readList(const QByteArray &body, Seen::Ending ending)
{
    QJsonValue json = parsedJson(body);
    if (json.isUndefined()) // a list shows its own end, whatever was printed around it
        json = jsonAmong(Diagnostics::Any, body);
    if (json.isArray() || json.isObject()) {
        // {"error": "…", "details": []} holds an array, but no customers.
        const QJsonObject object = json.toObject();
        if (tellsOfError(object) || readReply(object).meaning == Reply::Meaning::No)
            return std::nullopt;
        const auto customers = customersIn(json);
        return customers ? std::optional(readRows(*customers)) : std::nullopt;
    }
    const QString text = decoded(body);
    if (ending != Seen::Ending::Whole && !text.endsWith(u'\n'))
        return std::nullopt;
    return readCsv(text);
}

} // namespace carnet
