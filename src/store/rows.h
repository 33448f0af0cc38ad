// How a record, a draft and an entry of the history stand in their rows.
#pragma once

#include "store/store.h"

namespace carnet {

class Connection;
class Statement;

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

[[nodiscard]] bool addHistory(Connection &connection, const HistoryEntry &entry);
[[nodiscard]] QString selectHistory(const QString &condition);
[[nodiscard]] HistoryEntry readHistory(Statement &statement);

/// The draft's id; 0 when it failed.
[[nodiscard]] qint64 writeDraft(Connection &connection, const FormDraft &draft);
[[nodiscard]] QString selectDrafts(const QString &condition);
[[nodiscard]] FormDraft readDraft(Statement &statement);

} // namespace carnet
