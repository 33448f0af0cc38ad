// The line at the bottom: how many customers, where the data is, and whether the till can be reached.
#pragma once

#include "outbox/outbox.h"

#include <QFrame>

class QLabel;

namespace carnet {

class StatusLine : public QFrame
{
    Q_OBJECT

public:
    explicit StatusLine(QWidget *parent = nullptr);

    /// "n of m found" while searching, else "n customers · m selected".
    void showCounts(int shown, int all, int selected, bool searching);
    void showOutbox(const QueueStatus &status);
    /// Passing work such as "Reading the till's customers…"; empty ends it.
    void showBusy(const QString &text);
    void showConnection(const TillAddress &address, const QueueStatus &status, const QDateTime &lastUpdate);

private:
    QLabel *m_left;
    QLabel *m_saved;
    QLabel *m_dot;
    QLabel *m_connection;
    QString m_counts;
};

} // namespace carnet
