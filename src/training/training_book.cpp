#include "training/training_book.h"

#include "customer/wire.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace carnet {

namespace {

constexpr QLatin1StringView idKey("id");
constexpr QLatin1StringView nextIdKey("nextId");
constexpr QLatin1StringView customersKey("customers");

QLatin1StringView keyOf(const FieldInfo &info)
{
    return QLatin1StringView(info.key);
}

QJsonObject toRow(int id, const Customer &customer)
{
    // The number as text, like most of what PHP takes out of a database.
    QJsonObject row{{idKey, QString::number(id)}};
    for (const FieldInfo &info : allFields())
        row.insert(keyOf(info), toWire(info.field, customer.value(info.field)));
    return row;
}

Customer fromRow(const QJsonObject &row)
{
    Customer customer;
    for (const FieldInfo &info : allFields())
        customer.set(info.field, fromWire(info.field, row.value(keyOf(info)).toString()));
    return customer;
}

QJsonArray toRows(const QMap<int, Customer> &customers)
{
    QJsonArray rows;
    for (auto it = customers.cbegin(); it != customers.cend(); ++it)
        rows.append(toRow(it.key(), it.value()));
    return rows;
}

/// Every row as texts, the names of the columns first.
QList<QStringList> toTable(const TrainingBook &book)
{
    QStringList names{idKey};
    for (const FieldInfo &info : allFields())
        names << keyOf(info);
    QList<QStringList> table{names};
    const auto &customers = book.customers();
    for (auto it = customers.cbegin(); it != customers.cend(); ++it) {
        QStringList row{QString::number(it.key())};
        for (const FieldInfo &info : allFields())
            row << toWire(info.field, it.value().value(info.field));
        table << row;
    }
    return table;
}

} // namespace

TrainingBook::TrainingBook(const QMap<int, Customer> &customers)
    : m_customers(customers)
    , m_nextId(customers.isEmpty() ? 1 : customers.lastKey() + 1)
{ }

int TrainingBook::add(const Customer &customer)
{
    m_customers.insert(m_nextId, customer);
    return m_nextId++;
}

bool TrainingBook::edit(int id, FieldSet fields, const Customer &values)
{
    const auto found = m_customers.find(id);
    if (found == m_customers.end())
        return false;
    found->take(fields, values);
    return true;
}

bool TrainingBook::remove(int id)
{
    return m_customers.remove(id) > 0;
}

QByteArray TrainingBook::toJson() const
{
    const QJsonObject book{{nextIdKey, m_nextId}, {customersKey, toRows(m_customers)}};
    return QJsonDocument(book).toJson(QJsonDocument::Compact);
}

std::optional<TrainingBook> TrainingBook::fromJson(const QByteArray &bytes)
{
    const QJsonObject object = QJsonDocument::fromJson(bytes).object();
    if (!object.value(nextIdKey).isDouble() || !object.value(customersKey).isArray())
        return std::nullopt;
    QMap<int, Customer> customers;
    const QJsonArray rows = object.value(customersKey).toArray();
    for (const auto &value : rows) {
        const QJsonObject row = value.toObject();
        const int id = row.value(idKey).toString().toInt();
        if (id < 1)
            return std::nullopt;
        customers.insert(id, fromRow(row));
    }
    TrainingBook book(customers);
    // Numbers of deleted customers are not given again, so the file knows better than the rows.
    book.m_nextId = std::max(book.m_nextId, object.value(nextIdKey).toInt());
    return book;
}

QByteArray listAsJson(const TrainingBook &book)
{
    return QJsonDocument(toRows(book.customers())).toJson(QJsonDocument::Compact);
}

QByteArray listAsCsv(const TrainingBook &book)
{
    QString text;
    const auto table = toTable(book);
    for (const QStringList &row : table) {
        QStringList cells;
        for (QString cell : row)
            cells << u'"' % cell.replace(u'"', QLatin1StringView("\"\"")) % u'"';
        text += cells.join(u';') % QLatin1StringView("\r\n");
    }
    return text.toUtf8();
}

QByteArray listAsHtml(const TrainingBook &book)
{
    QString text =
        QStringLiteral("<!DOCTYPE html>\n<meta charset=\"utf-8\"><title>Clients</title>\n<table>\n");
    const auto table = toTable(book);
    for (const QStringList &row : table) {
        text += QLatin1StringView("<tr>");
        for (const QString &cell : row)
            text += QLatin1StringView("<td>") % cell.toHtmlEscaped() % QLatin1StringView("</td>");
        text += QLatin1StringView("</tr>\n");
    }
    return QString(text % QLatin1StringView("</table>\n")).toUtf8();
}

} // namespace carnet
