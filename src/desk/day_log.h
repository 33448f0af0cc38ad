// The log for whoever helps the user: a file a day beside the customers, the last fourteen kept (ui.md 29).
// Holds what was done and how it ended; never a key, never a field's value. Lives on one thread; what cannot
// be written is not logged, for nothing the user does may fail for its log.
#pragma once

#include "outbox/outbox_values.h"

#include <QFile>

namespace carnet {

class DayLog
{
public:
    /// `folder` is made with the first line.
    DayLog(QString folder, Now now);

    /// One line, with the moment before it.
    void write(const QString &line);

    void started(const QString &version);
    void ended();
    void sent(const AttemptReport &report);
    void listed(const UpdateSummary &summary);
    /// `words`: SQLite's.
    void storeFailed(StoreError error, const QString &words);

private:
    [[nodiscard]] bool openFor(const QDate &day);

    QString m_folder;
    Now m_now;
    QFile m_file;
    QDate m_day; ///< of the file
};

} // namespace carnet
