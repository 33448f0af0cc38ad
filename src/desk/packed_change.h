// A change as the undo history keeps it: a step may hold a hundred thousand. A plain value.
#pragma once

#include "outbox/customer_change.h"

#include <QByteArray>

namespace carnet {

class PackedChange
{
public:
    explicit PackedChange(const CustomerChange &change);

    [[nodiscard]] CustomerChange unpacked() const;
    [[nodiscard]] CustomerId id() const { return m_id; }
    /// Bytes of memory, about.
    [[nodiscard]] qint64 size() const
    {
        return static_cast<qint64>(sizeof(PackedChange)) + m_bytes.size() + 32;
    }

private:
    CustomerId m_id;
    QByteArray m_bytes; ///< the values before and, where they differ, after
};

} // namespace carnet
