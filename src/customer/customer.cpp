#include "customer/customer.h"

#include "customer/fold.h"
#include "customer/one_line.h"

#include <QSharedData>

#include <algorithm>
#include <array>

namespace carnet {

struct Customer::Data : QSharedData
{
    std::array<QString, fieldCount> values;
};

// One shared empty value, so that a default-constructed customer allocates nothing.
Customer::Customer()
{
    static const QSharedDataPointer<Data> empty(new Data);
    d = empty;
}

Customer::Customer(const Customer &) = default;
Customer::Customer(Customer &&) noexcept = default;
Customer &Customer::operator=(const Customer &) = default;
Customer &Customer::operator=(Customer &&) noexcept = default;
Customer::~Customer() = default;

const QString &Customer::value(Field field) const
{
    return d.constData()->values[static_cast<std::size_t>(field)];
}

void Customer::set(Field field, const QString &value)
{
    if (this->value(field) != value)
        d->values[static_cast<std::size_t>(field)] = value;
}

bool Customer::isEmpty() const
{
    return filled().isEmpty();
}

FieldSet Customer::filled() const
{
    FieldSet set;
    for (const FieldInfo &info : allFields()) {
        if (!value(info.field).isEmpty())
            set.insert(info.field);
    }
    return set;
}

FieldSet Customer::differing(const Customer &other) const
{
    FieldSet set;
    if (d == other.d)
        return set;
    for (const FieldInfo &info : allFields()) {
        if (value(info.field) != other.value(info.field))
            set.insert(info.field);
    }
    return set;
}

void Customer::take(FieldSet fields, const Customer &other)
{
    for (const Field field : fields)
        set(field, other.value(field));
}

namespace {

QString joined(const QString &first, const QString &second)
{
    if (first.isEmpty() || second.isEmpty())
        return oneLine(first + second);
    return oneLine(first + u' ' + second);
}

QString otherwiseKnownAs(const Customer &customer)
{
    for (const Field field : {Field::Email, Field::Phone, Field::OtherPhone, Field::Barcode}) {
        if (const QString &value = customer.value(field); !value.isEmpty())
            return oneLine(value);
    }
    return {};
}

} // namespace

QString displayName(const Customer &customer)
{
    const QString name = joined(customer.value(Field::Name), customer.value(Field::FirstName));
    return name.isEmpty() ? otherwiseKnownAs(customer) : name;
}

QString spokenName(const Customer &customer)
{
    const QString name = joined(customer.value(Field::FirstName), customer.value(Field::Name));
    return name.isEmpty() ? otherwiseKnownAs(customer) : name;
}

bool isCompany(const Customer &customer)
{
    const QString &siret = customer.value(Field::Siret);
    const auto digits = std::ranges::count_if(siret, [](QChar c) { return c.isDigit(); });
    // A shorter number in this field is a customer group's (till-api.md), which says nothing about a company.
    if (digits >= 9 || !customer.value(Field::VatNumber).isEmpty()
        || !customer.value(Field::RegistrationNumber).isEmpty())
        return true;
    const QString title = folded(customer.value(Field::Title));
    return title == u"company" || title == u"entreprise" || title == u"societe";
}

bool isBlacklisted(const Customer &customer)
{
    return customer.value(Field::Blacklist) == u"1";
}

bool lacksContact(const Customer &customer)
{
    return customer.value(Field::Phone).isEmpty() && customer.value(Field::OtherPhone).isEmpty()
        && customer.value(Field::Email).isEmpty() && customer.value(Field::Address).isEmpty();
}

} // namespace carnet
