// Tells the status line what takes time: an update from the till, a change of many customers. Its Cancel
// buttons stop them.
#pragma once

#include "desk/desk.h"

namespace carnet {

class BusyLine;

class BusyReport : public QObject
{
    Q_OBJECT

public:
    /// The lines may speak at the same time. All outlive this.
    BusyReport(Desk &desk, BusyLine &updating, BusyLine &working, QObject *parent);

private:
    void reportUpdate(Desk &desk, BusyLine &line);
    void reportWork(Desk &desk, BusyLine &line);
};

} // namespace carnet
