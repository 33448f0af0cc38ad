#include "till/list_reader.h"

#include "customer/fold.h"
#include "customer/wire.h"
#include "till/reply_reader.h"
#include "till/wire_text.h"

#include <QHash>
#include <QJsonArray>

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
    /// Nothing when the row has no customer number.
    std::optional<TillRow> read(const QJsonObject &object)
    {
        TillRow row;
        int idRank = std::numeric_limits<int>::max();
        std::array<int, fieldCount> ranks;
        ranks.fill(std::numeric_limits<int>::max());
        for (auto it = object.constBegin(); it != object.constEnd(); ++it) {
            const Column &column = columnOf(it.key());
            const bool isFlat = !it->isObject() && !it->isArray();
            if (column.idRank >= 0 && isFlat) {
                const QString id = idOf(*it);
                if (column.idRank < idRank && !id.isEmpty()) {
                    row.id = id;
                    idRank = column.idRank;
                }
                continue;
            }
            if (!column.field || !isFlat) {
                row.extra.insert(it.key(), *it);
                continue;
            }
            int &rank = ranks[static_cast<std::size_t>(*column.field)];
            if (column.fieldRank >= rank) {
                row.extra.insert(it.key(), *it);
                continue;
            }
            rank = column.fieldRank;
            row.present.insert(*column.field);
            row.customer.set(*column.field, fromWire(*column.field, textOf(*it)));
        }
        if (row.id.isEmpty())
            return std::nullopt;
        return row;
    }

private:
    const Column &columnOf(const QString &name)
    {
        auto found = m_columns.find(name);
        if (found == m_columns.end())
            found = m_columns.insert(name, columnNamed(name));
        return *found;
    }

    QHash<QString, Column> m_columns;
};

bool isListOfObjects(const QJsonArray &array)
{
    return std::ranges::all_of(array, [](const QJsonValue &item) { return item.isObject(); });
}

/// An object whose names are the customers' numbers.
std::optional<QJsonArray> keyedCustomers(const QJsonObject &object)
{
    QJsonArray rows;
    for (auto it = object.constBegin(); it != object.constEnd(); ++it) {
        if (!it->isObject() || idOf(QJsonValue(it.key())).isEmpty() || !it.key().at(0).isDigit())
            return std::nullopt;
        QJsonObject row = it->toObject();
        if (!row.contains(QStringLiteral("id")))
            row.insert(QStringLiteral("id"), it.key());
        rows.append(row);
    }
    return rows.isEmpty() ? std::nullopt : std::optional(rows);
}

/// The array of customers in a reply: itself, or the longest array of objects it holds, at most two levels
/// down. An empty one counts only where customers are expected: "warnings": [] is no shop without customers.
std::optional<QJsonArray> customersIn(const QJsonValue &value, const QString &name = {}, int depth = 0)
{
    if (value.isArray()) {
        const QJsonArray array = value.toArray();
        static const QStringList expected{QString(),
                                          QStringLiteral("clients"),
                                          QStringLiteral("customers"),
                                          QStringLiteral("data"),
                                          QStringLiteral("result"),
                                          QStringLiteral("list"),
                                          QStringLiteral("items")};
        if (array.isEmpty() ? !expected.contains(name.toLower()) : !isListOfObjects(array))
            return std::nullopt;
        return array;
    }
    if (!value.isObject() || depth > 1)
        return std::nullopt;
    const QJsonObject object = value.toObject();
    if (const auto keyed = keyedCustomers(object))
        return keyed;
    std::optional<QJsonArray> longest;
    for (auto it = object.constBegin(); it != object.constEnd(); ++it) {
        const auto found = customersIn(*it, it.key(), depth + 1);
        if (found && (!longest || found->size() > longest->size()))
            longest = found;
    }
    return longest;
}

ReadList readRows(const QJsonArray &array)
{
    ReadList list;
    list.rows.reserve(array.size());
    RowReader reader;
    for (const QJsonValue &value : array) {
        if (auto row = reader.read(value.toObject()))
            list.rows.append(std::move(*row));
        else
            ++list.unusable;
    }
    return list;
}

QChar separatorOf(QStringView header)
{
    QChar best = u';';
    qsizetype most = 0;
    for (const QChar candidate : {QChar(u';'), QChar(u','), QChar(u'\t')}) {
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

std::optional<ReadList> readCsv(const QString &text)
{
    if (text.isEmpty() || text.startsWith(u'<') || text.startsWith(u'{') || text.startsWith(u'['))
        return std::nullopt;
    const QString header = text.section(u'\n', 0, 0);
    const auto records = csvRecords(text, separatorOf(header));
    if (!records || records->isEmpty())
        return std::nullopt;
    const QStringList names = records->first();
    int known = 0;
    bool hasId = false;
    for (const QString &name : names) {
        const Column column = columnNamed(name.trimmed());
        hasId = hasId || column.idRank >= 0;
        known += column.field ? 1 : 0;
    }
    if (!hasId || known == 0)
        return std::nullopt;

    QJsonArray rows;
    for (const QStringList &record : records->sliced(1)) {
        if (record.size() != names.size())
            return std::nullopt; // cut off, or no table
        QJsonObject row;
        for (qsizetype i = 0; i < names.size(); ++i)
            row.insert(names.at(i).trimmed(), record.at(i));
        rows.append(row);
    }
    return readRows(rows);
}

} // namespace

std::optional<ReadList> readList(const QByteArray &body)
{
    const QJsonValue json = parsedJson(body);
    if (json.isArray() || json.isObject()) {
        // {"error": "…", "details": []} holds an array, but no customers.
        if (json.isObject() && readReply(body).meaning == Reply::Meaning::No)
            return std::nullopt;
        const auto customers = customersIn(json);
        if (!customers)
            return std::nullopt;
        ReadList list = readRows(*customers);
        // Objects without any customer number are some other list.
        if (list.rows.isEmpty() && list.unusable > 0)
            return std::nullopt;
        return list;
    }
    return readCsv(decoded(body).trimmed());
}

} // namespace carnet
