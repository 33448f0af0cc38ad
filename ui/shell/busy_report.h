// Tells the status line what takes time: an update from the till, a change of many customers, a copy of them.
// Its Cancel buttons stop them.
#pragma once

#include "desk/desk.h"

namespace carnet {

class Copying;
class StatusLine;
class BusyLine;

class BusyReport : public QObject
{
    Q_OBJECT

public:
    /// All outlive this.
    BusyReport(Desk &desk, Copying &copying, StatusLine &lines, QObject *parent);

private:
    void reportUpdate(Desk &desk, BusyLine &line);
    void reportWork(Desk &desk, BusyLine &line);
    void reportCopy(Copying &copying, BusyLine &line);
};

} // namespace carnet
