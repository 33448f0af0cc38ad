#include "directory/columns.h"

#include "customer/rules/rules.h"

#include <QLocale>

namespace carnet {

namespace {

QList<CustomerColumn> allColumns()
{
    QList<CustomerColumn> columns{
        {ColumnKind::Customer, Field::Name}, {ColumnKind::Field, Field::Phone},
        {ColumnKind::Field, Field::Email},   {ColumnKind::Town, Field::Town},
        {ColumnKind::Field, Field::Barcode}, {ColumnKind::Field, Field::Siret},
        {ColumnKind::Modified, Field::Name}, {ColumnKind::State, Field::Name},
    };
    FieldSet covered{Field::Name, Field::Phone, Field::Email, Field::Town, Field::Barcode, Field::Siret};
    for (const Field field : FieldSet::all() - covered)
        columns.append({ColumnKind::Field, field});
    return columns;
}

} // namespace

const QList<CustomerColumn> &customerColumns()
{
    static const QList<CustomerColumn> columns = allColumns();
    return columns;
}

int columnOf(Field field)
{
    const auto &columns = customerColumns();
    for (int i = 0; i < columns.size(); ++i) {
        if (columns.at(i).field == field && columns.at(i).kind != ColumnKind::Modified
            && columns.at(i).kind != ColumnKind::State)
            return i;
    }
    return -1;
}

QString sortText(const CustomerColumn &column, const RecordSummary &summary, const QLocale &locale)
{
    const Customer &customer = summary.customer;
    switch (column.kind) {
    case ColumnKind::Modified:
        if (!summary.modified.isValid())
            return {}; // last, whichever way the others are sorted
        return QStringLiteral("%1").arg(summary.modified.toMSecsSinceEpoch(), 15, 10, QLatin1Char('0'));
    case ColumnKind::State:
        return QString::number(static_cast<int>(summary.state));
    case ColumnKind::Town:
        return customer.value(Field::Town) + u' ' + customer.value(Field::Postcode);
    case ColumnKind::Customer:
        return displayName(customer);
    case ColumnKind::Field:
        break;
    }
    // A country is looked for by its name, not by its code.
    const QString &value = customer.value(column.field);
    return infoOf(column.field).kind == FieldKind::Country
        ? rules::shown(column.field, value, customer, locale).trimmed()
        : value;
}

} // namespace carnet
