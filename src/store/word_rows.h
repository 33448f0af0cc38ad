// How the user's word beside the customers stands in its rows: who is not whom, and the steps that can be
// undone after a restart.
#pragma once

#include "store/store.h"

namespace carnet {

class Connection;
class Statement;

[[nodiscard]] bool writeNotAlike(Connection &connection, const NotAlike &pair);
[[nodiscard]] bool removeNotAlike(Connection &connection, const NotAlike &pair);
[[nodiscard]] const QString &selectNotAlike();
[[nodiscard]] NotAlike readNotAlike(Statement &statement);

/// Its id; 0 when it failed.
[[nodiscard]] qint64 writeStep(Connection &connection, const KeptStep &step);
/// Steps without their changes, oldest first.
[[nodiscard]] const QString &selectSteps();
[[nodiscard]] KeptStep readStep(Statement &statement);
/// SELECT of the changes of one step, in order; its id is the parameter.
[[nodiscard]] const QString &selectChangesOfStep();

/// What is past its time, and what was said of customers that are gone.
[[nodiscard]] bool forgetOldWords(Connection &connection, const QDateTime &now);

} // namespace carnet
