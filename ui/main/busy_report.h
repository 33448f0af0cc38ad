// Tells the status line what takes time: an update from the till, a change of many customers. Its Cancel
// buttons stop them.
#pragma once

#include "main/sliced_work.h"
#include "outbox/outbox.h"

namespace carnet {

class BusyLine;

class BusyReport : public QObject
{
    Q_OBJECT

public:
    /// The lines may speak at the same time. All outlive this.
    BusyReport(Outbox &outbox, BusyLine &updating, SlicedWork &work, BusyLine &working, QObject *parent);

private:
    void reportUpdate(Outbox &outbox, BusyLine &line);
    void reportWork(SlicedWork &work, BusyLine &line);
};

} // namespace carnet
