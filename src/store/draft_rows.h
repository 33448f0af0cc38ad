// How an unfinished form stands in its rows: what was typed, and what the form showed when it opened.
#pragma once

#include "store/store.h"

namespace carnet {

class Connection;
class Statement;

/// Its id; 0 when it failed.
[[nodiscard]] qint64 writeDraft(Connection &connection, const FormDraft &draft);
/// Newest first; `condition` follows FROM, with the table draft as d.
[[nodiscard]] QString selectDrafts(const QString &condition);
[[nodiscard]] FormDraft readDraft(Statement &statement);
/// Of the forms that were set aside the newest stay. By number and not by age: a clock that is wrong for a
/// day must not cost what was typed.
[[nodiscard]] bool forgetOldDrafts(Connection &connection);

} // namespace carnet
