// What went wrong on this computer, in the user's words.
#pragma once

#include "desk/single_instance.h"
#include "store/history.h"
#include "store/store_error.h"

#include <QString>

namespace carnet {

/// While working: a change could not be written.
[[nodiscard]] QString sentenceFor(StoreError error);
/// Why a backup could not be made.
[[nodiscard]] QString reasonFor(StoreError error);
/// At the start: the customers' file could not be opened. It was left as it is.
[[nodiscard]] QString openingSentenceFor(StoreError error, const QString &file);

/// At the start: another Carnet has the customers open.
[[nodiscard]] QString sentenceFor(const SingleInstance::Holder &holder);

} // namespace carnet
