#include "customers/details_rows.h"

#include "customer/rules/rules.h"
#include "words/field_words.h"

#include <algorithm>
#include <array>

namespace carnet {

namespace {

/// The most asked for first (ui.md 5).
constexpr std::array groupOrder{FieldGroup::Contact, FieldGroup::Address,  FieldGroup::CardAndTill,
                                FieldGroup::Company, FieldGroup::Identity, FieldGroup::Notes};

const FieldSet &inHeadline()
{
    static const FieldSet fields{Field::Name, Field::FirstName, Field::Blacklist};
    return fields;
}

/// Written together, as on an envelope.
const FieldSet &inAddress()
{
    static const FieldSet fields{Field::Address, Field::AddressLine2, Field::Postcode, Field::Town,
                                 Field::Country};
    return fields;
}

QString shownValue(const Customer &customer, Field field)
{
    return rules::shown(field, customer.value(field), customer, QLocale()).trimmed();
}

QString envelope(const Customer &customer)
{
    const QString town =
        QStringLiteral("%1 %2").arg(shownValue(customer, Field::Postcode), shownValue(customer, Field::Town));
    QStringList lines{shownValue(customer, Field::Address), shownValue(customer, Field::AddressLine2),
                      town.trimmed(), shownValue(customer, Field::Country)};
    lines.removeAll(QString());
    return lines.join(u'\n');
}

/// In the order of the form, but a shop calls before it writes.
QList<Field> fieldsOf(FieldGroup group)
{
    QList<Field> fields;
    for (const FieldInfo &info : allFields()) {
        if (info.group == group)
            fields << info.field;
    }
    std::ranges::stable_partition(fields, [](Field field) { return field != Field::Email; });
    return fields;
}

} // namespace

QList<DetailGroup> detailsOf(const Customer &customer)
{
    QList<DetailGroup> groups;
    for (const FieldGroup group : groupOrder) {
        DetailGroup listed{groupName(group), {}};
        if (const QString address = envelope(customer); group == FieldGroup::Address && !address.isEmpty())
            listed.rows.append({fieldLabel(Field::Address), address, false});
        for (const Field field : fieldsOf(group)) {
            if (customer.value(field).isEmpty() || inHeadline().contains(field)
                || inAddress().contains(field))
                continue;
            listed.rows.append(
                {shortLabel(field), shownValue(customer, field), field == Field::IdentityNumber});
        }
        if (!listed.rows.isEmpty())
            groups.append(listed);
    }
    return groups;
}

} // namespace carnet
