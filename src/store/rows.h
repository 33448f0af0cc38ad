// How a record stands in its rows: one of the table customer, and one for each version and attempt there is.
// What is wanted has a row of its own only where it differs from base.
#pragma once

#include "store/store.h"

namespace carnet {

class Connection;
class Statement;

[[nodiscard]] qint64 number(CustomerId id);
/// The columns of the table customer that a record is read from.
[[nodiscard]] const QString &recordColumns();
/// A "?" for each of `columns`, which are parted by ", ".
[[nodiscard]] QString parameters(const QString &columns);
/// INSERT OR REPLACE with a parameter for each of `columns`.
[[nodiscard]] QString insertInto(const QString &table, const QString &columns);
/// 0: SQLite chooses, and idOrInserted() tells which.
void bindId(Statement &statement, qint64 id);
[[nodiscard]] qint64 idOrInserted(const Statement &statement, qint64 id);

/// Keys parted by spaces, e.g. "phone email".
[[nodiscard]] QString toColumn(FieldSet fields);
[[nodiscard]] FieldSet fieldsFromColumn(const QString &text);

void bindCustomer(Statement &statement, const Customer &customer);
[[nodiscard]] Customer readCustomer(Statement &statement);
void readCustomer(Statement &statement, Customer &into);

/// SELECT of whole records: `condition` follows FROM, with the table customer as c.
[[nodiscard]] QString selectRecords(const QString &condition);
[[nodiscard]] Record readRecord(Statement &statement);

/// SELECT of summaries of all that have values, here or on the till: `condition` goes on after WHERE, with
/// the table customer as c.
[[nodiscard]] QString selectSummaries(const QString &condition = {});
void readSummary(Statement &statement, RecordSummary &into);

} // namespace carnet
