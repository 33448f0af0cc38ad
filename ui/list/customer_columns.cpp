#include "list/customer_columns.h"

#include "customer/rules/rules.h"
#include "look/words.h"

#include <QCoreApplication>
#include <QLocale>

namespace carnet {

namespace {

QList<CustomerColumn> build()
{
    using enum ColumnShown;
    QList<CustomerColumn> columns{
        {ColumnKind::Customer, Field::Name, 220, 220, Always},
        {ColumnKind::Field, Field::Phone, 122, 130, Always},
        {ColumnKind::Field, Field::Email, 196, 230, Always},
        {ColumnKind::Town, Field::Town, 146, 170, Always},
        {ColumnKind::Field, Field::Barcode, 130, 130, WhenWide},
        {ColumnKind::Field, Field::Siret, 150, 150, WhenWide},
        {ColumnKind::Modified, Field::Name, 110, 110, WhenWide},
        {ColumnKind::State, Field::Name, 136, 136, Always},
    };
    FieldSet covered{Field::Name, Field::Phone, Field::Email, Field::Town, Field::Barcode, Field::Siret};
    for (const Field field : FieldSet::all() - covered)
        columns.append({ColumnKind::Field, field, 130, 130, OnDemand});
    return columns;
}

QString words(const char *text)
{
    return QCoreApplication::translate("CustomerColumns", text);
}

QString shownModified(const QDateTime &utc)
{
    if (!utc.isValid())
        return {};
    const QDateTime local = utc.toLocalTime();
    const QLocale locale;
    if (local.date() == QDate::currentDate())
        return words(QT_TRANSLATE_NOOP("CustomerColumns", "today %1"))
            .arg(locale.toString(local.time(), QLocale::ShortFormat));
    return locale.toString(local.date(), QLocale::ShortFormat);
}

} // namespace

const QList<CustomerColumn> &customerColumns()
{
    static const QList<CustomerColumn> columns = build();
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

QString titleOf(const CustomerColumn &column)
{
    switch (column.kind) {
    case ColumnKind::Customer:
        return words(QT_TRANSLATE_NOOP("CustomerColumns", "Customer"));
    case ColumnKind::Town:
        return words(QT_TRANSLATE_NOOP("CustomerColumns", "Town"));
    case ColumnKind::Modified:
        return words(QT_TRANSLATE_NOOP("CustomerColumns", "Modified"));
    case ColumnKind::State:
        return words(QT_TRANSLATE_NOOP("CustomerColumns", "State"));
    case ColumnKind::Field:
        break;
    }
    return column.field == Field::Barcode ? words(QT_TRANSLATE_NOOP("CustomerColumns", "Card"))
                                          : fieldLabel(column.field);
}

QString cellText(const CustomerColumn &column, const RecordSummary &summary)
{
    const Customer &customer = summary.customer;
    switch (column.kind) {
    case ColumnKind::Customer:
        return displayName(customer);
    case ColumnKind::Town:
        return QStringLiteral("%1 %2")
            .arg(customer.value(Field::Postcode), customer.value(Field::Town))
            .trimmed();
    case ColumnKind::Modified:
        return shownModified(summary.modified);
    case ColumnKind::State:
        return stateWord(summary.state, summary.trouble);
    case ColumnKind::Field:
        break;
    }
    if (infoOf(column.field).kind == FieldKind::YesNo)
        return isBlacklisted(customer) ? words(QT_TRANSLATE_NOOP("CustomerColumns", "Blacklisted"))
                                       : QString();
    return rules::shown(column.field, customer.value(column.field), customer, QLocale()).trimmed();
}

QString sortText(const CustomerColumn &column, const RecordSummary &summary)
{
    switch (column.kind) {
    case ColumnKind::Modified:
        if (!summary.modified.isValid())
            return {}; // last, whichever way the others are sorted
        return QStringLiteral("%1").arg(summary.modified.toMSecsSinceEpoch(), 15, 10, QLatin1Char('0'));
    case ColumnKind::State:
        return QString::number(static_cast<int>(summary.state));
    case ColumnKind::Town:
        return summary.customer.value(Field::Town) + u' ' + summary.customer.value(Field::Postcode);
    case ColumnKind::Customer:
        return displayName(summary.customer);
    case ColumnKind::Field:
        break;
    }
    // A country is looked for by its name, not by its code.
    return infoOf(column.field).kind == FieldKind::Country ? cellText(column, summary)
                                                           : summary.customer.value(column.field);
}

} // namespace carnet
