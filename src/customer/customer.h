// One customer's 25 values. A plain value: implicitly shared, cheap to copy and to compare.
#pragma once

#include "customer/field.h"

#include <QSharedDataPointer>

namespace carnet {

/// Every value is text in its canonical form where it has one (birth date "1980-12-31", coordinate "45.7578",
/// yes/no "1" or ""), and otherwise exactly what was typed: a value that breaks a rule is kept, never
/// dropped.
class Customer
{
public:
    Customer();
    Customer(const Customer &);
    Customer(Customer &&) noexcept;
    Customer &operator=(const Customer &);
    Customer &operator=(Customer &&) noexcept;
    ~Customer();

    [[nodiscard]] const QString &value(Field field) const;
    void set(Field field, const QString &value);

    /// True when every value is empty.
    [[nodiscard]] bool isEmpty() const;
    [[nodiscard]] FieldSet filled() const;
    /// The fields whose values are not the same text.
    [[nodiscard]] FieldSet differing(const Customer &other) const;
    /// Takes the values of `fields` from `other`.
    void take(FieldSet fields, const Customer &other);

    friend bool operator==(const Customer &a, const Customer &b) { return a.differing(b).isEmpty(); }

private:
    struct Data;
    QSharedDataPointer<Data> d;
};

/// On one line, whatever the values hold. "Blanchet Olivier": family name or company first; falls back to
/// e-mail, phone, then card. May be empty.
[[nodiscard]] QString displayName(const Customer &customer);
/// "Olivier Blanchet": as it is spoken and as it stands in sentences; falls back likewise.
[[nodiscard]] QString spokenName(const Customer &customer);
/// Has a SIRET, VAT or registration number, or a title that says company.
[[nodiscard]] bool isCompany(const Customer &customer);
[[nodiscard]] bool isBlacklisted(const Customer &customer);
/// No phone, e-mail or address line.
[[nodiscard]] bool lacksContact(const Customer &customer);

} // namespace carnet
