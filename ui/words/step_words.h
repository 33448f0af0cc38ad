// What the user did, and what is under way, in words: for the menu's Undo, the toast and the status line.
#pragma once

#include "desk/values.h"

namespace carnet {

/// As after "Undo:": "edit Marie Aubry".
[[nodiscard]] QString stepWords(const UndoStep &step);
/// While it lasts.
[[nodiscard]] QString workWords(const WorkUnderWay &work);
/// What became of a change of many; `follows`: what becomes of those the till has, a sentence or empty.
[[nodiscard]] QString doneWords(const BulkDone &done, const QString &follows);

} // namespace carnet
