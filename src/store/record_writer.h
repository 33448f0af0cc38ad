// Writes and removes records, one after the other with statements that are prepared once. For one
// transaction.
#pragma once

#include "store/connection.h"
#include "store/record.h"

namespace carnet {

class RecordWriter
{
public:
    /// `change`, `revision`: the next numbers of the store, which what is written takes.
    RecordWriter(Connection &connection, qint64 change, qint64 revision);

    /// The record's id, made when it has none; None when it failed.
    [[nodiscard]] CustomerId write(const Record &record);
    [[nodiscard]] bool remove(CustomerId id);
    /// A number of the till was not known before; it took the revision.
    [[nodiscard]] bool hasNewTillId() const { return m_hasNewTillId; }

private:
    /// A table that holds at most one row for a customer.
    struct Part
    {
        template <typename Sql>
        Part(Connection &connection, const Sql &sql)
            : insert(connection, sql.insert)
            , remove(connection, sql.remove)
        { }
        Statement insert;
        Statement remove;
    };

    [[nodiscard]] qint64 firstSeen(const Record &record);
    [[nodiscard]] CustomerId writeCustomer(const Record &record);
    [[nodiscard]] static bool writeValues(Part &part, CustomerId id, const Customer &values);
    [[nodiscard]] bool writeAttempt(CustomerId id, const Attempt &attempt);
    [[nodiscard]] static bool remove(Statement &statement, CustomerId id);

    qint64 m_change;
    qint64 m_revision;
    bool m_hasNewTillId = false;
    Statement m_seen;
    Statement m_customer;
    Part m_base;
    Part m_wanted;
    Part m_ancestor;
    Part m_attempt;
    Statement m_gone;
    Statement m_remove;
};

} // namespace carnet
