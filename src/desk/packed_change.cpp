#include "desk/packed_change.h"

#include <QDataStream>
#include <QIODevice>

namespace carnet {

namespace {

/// Only filled fields, so that an empty one costs nothing.
void write(QDataStream &out, FieldSet fields, const Customer &customer)
{
    out << static_cast<quint8>(fields.count());
    for (const Field field : fields)
        out << static_cast<quint8>(field) << customer.value(field).toUtf8();
}

void read(QDataStream &in, Customer &customer)
{
    quint8 count = 0;
    in >> count;
    for (; count > 0; --count) {
        quint8 field = 0;
        QByteArray value;
        in >> field >> value;
        customer.set(static_cast<Field>(field), QString::fromUtf8(value));
    }
}

} // namespace

PackedChange::PackedChange(const CustomerChange &change)
    : m_id(change.id)
{
    QDataStream out(&m_bytes, QIODevice::WriteOnly);
    out << change.before.has_value() << change.after.has_value()
        << (change.readinessBefore == Readiness::Draft) << (change.readinessAfter == Readiness::Draft)
        << change.wasOnTill << (change.mergedBefore != change.mergedAfter);
    if (change.mergedBefore != change.mergedAfter)
        out << static_cast<qint64>(change.mergedBefore) << static_cast<qint64>(change.mergedAfter);
    const Customer before = change.before.value_or(Customer());
    write(out, before.filled(), before);
    if (change.after)
        write(out, before.differing(*change.after), *change.after);
    m_bytes.squeeze();
}

CustomerChange PackedChange::unpacked() const
{
    QDataStream in(m_bytes);
    bool wasThere = false;
    bool isThere = false;
    bool wasDraft = false;
    bool isDraft = false;
    CustomerChange change;
    bool isMarked = false;
    in >> wasThere >> isThere >> wasDraft >> isDraft >> change.wasOnTill >> isMarked;
    if (isMarked) {
        qint64 before = 0;
        qint64 after = 0;
        in >> before >> after;
        change.mergedBefore = CustomerId(before);
        change.mergedAfter = CustomerId(after);
    }
    change.id = m_id;
    change.readinessBefore = wasDraft ? Readiness::Draft : Readiness::Ready;
    change.readinessAfter = isDraft ? Readiness::Draft : Readiness::Ready;
    Customer values;
    read(in, values);
    if (wasThere)
        change.before = values;
    if (isThere) {
        read(in, values);
        change.after = values;
    }
    return change;
}

} // namespace carnet
