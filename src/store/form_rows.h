// How an unfinished form stands in its rows: what was typed, and what the form showed when it opened.
#pragma once

#include "store/store.h"

namespace carnet {

class Connection;
class Statement;

/// Its id; 0 when it failed.
[[nodiscard]] qint64 writeForm(Connection &connection, const UnfinishedForm &form);
/// Newest first.
[[nodiscard]] QString selectForms();
[[nodiscard]] UnfinishedForm readForm(Statement &statement);

} // namespace carnet
