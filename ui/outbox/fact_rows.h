// Label and value, one below the other: what was sent, what differs.
#pragma once

#include "customer/customer.h"

#include <QWidget>

class QVBoxLayout;

namespace carnet {

class FactRows : public QWidget
{
    Q_OBJECT

public:
    explicit FactRows(QWidget *parent);

    void add(const QString &label, const QString &value);
    /// As people read them: postcode and town in one row, the identity number masked.
    void add(FieldSet fields, const Customer &values);
    [[nodiscard]] bool isEmpty() const;

private:
    QVBoxLayout *m_rows;
};

/// A field's value for people; "(emptied)" when there is none.
[[nodiscard]] QString factOf(Field field, const Customer &values);

} // namespace carnet
