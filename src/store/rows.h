// How a record stands in its rows: one of the table customer, and one for each version and attempt there is.
#pragma once

#include "store/store.h"

namespace carnet {

class Connection;
class Statement;

[[nodiscard]] qint64 number(CustomerId id);
/// INSERT OR REPLACE with a parameter for each of `columns`, which are parted by ", ".
[[nodiscard]] QString insertInto(const QString &table, const QString &columns);
/// 0: SQLite chooses, and idOrInserted() tells which.
void bindId(Statement &statement, qint64 id);
[[nodiscard]] qint64 idOrInserted(const Statement &statement, qint64 id);

/// Keys parted by spaces, e.g. "phone email".
[[nodiscard]] QString toColumn(FieldSet fields);
[[nodiscard]] FieldSet fieldsFromColumn(const QString &text);

void bindCustomer(Statement &statement, const Customer &customer);
[[nodiscard]] Customer readCustomer(Statement &statement);

/// SELECT of whole records: `condition` follows FROM, with the table customer as c.
[[nodiscard]] QString selectRecords(const QString &condition);
[[nodiscard]] Record readRecord(Statement &statement);

/// SELECT of summaries of customers that are wanted, or of those that are deleted here.
[[nodiscard]] QString selectWantedSummaries(const QString &condition);
[[nodiscard]] QString selectDeletedSummaries(const QString &condition);
[[nodiscard]] RecordSummary readSummary(Statement &statement);

/// Writes the record's rows; its id, when it has none, is made. None when it failed.
[[nodiscard]] CustomerId writeRecord(Connection &connection, const Record &record);
[[nodiscard]] bool removeRecord(Connection &connection, CustomerId id);

} // namespace carnet
