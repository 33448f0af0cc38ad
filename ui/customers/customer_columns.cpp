#include "customers/customer_columns.h"

#include "customer/rules/rules.h"
#include "words/field_words.h"
#include "words/state_look.h"

#include <QCoreApplication>
#include <QLocale>

#include <array>

namespace carnet {

namespace {

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

ColumnLook lookOf(int column)
{
    using enum ColumnShown;
    static constexpr std::array<ColumnLook, 8> looks{{{220, 220, Always},
                                                      {122, 130, Always},
                                                      {196, 230, Always},
                                                      {146, 170, Always},
                                                      {130, 130, WhenWide},
                                                      {150, 150, WhenWide},
                                                      {110, 110, WhenWide},
                                                      {136, 136, Always}}};
    const auto at = static_cast<std::size_t>(column);
    return at < looks.size() ? looks.at(at) : ColumnLook{130, 130, OnDemand};
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

} // namespace carnet
