// The line at the bottom: how many customers, where the data is, and whether the till can be reached.
#pragma once

#include "outbox/outbox.h"

#include <QFrame>
#include <QTimer>

class QLabel;
class QPushButton;

namespace carnet {

class StatusLine : public QFrame
{
    Q_OBJECT

public:
    explicit StatusLine(QWidget *parent = nullptr);

    /// "n of m found" while searching, else "n customers · m selected".
    void showCounts(int shown, int all, int selected, bool searching);
    void showOutbox(const QueueStatus &status);
    /// Work such as "Reading the till's customers…", with a button to cancel it, once it takes more than a
    /// moment; stands instead of the counts. Empty ends it.
    void showBusy(const QString &text);
    void showConnection(const TillAddress &address, const QueueStatus &status, const QDateTime &lastUpdate);

Q_SIGNALS:
    void cancelled();

private:
    void showLeft();

    QLabel *m_left;
    QPushButton *m_cancel;
    QLabel *m_saved;
    QLabel *m_dot;
    QLabel *m_connection;
    QString m_counts;
    QString m_busy;
    QTimer m_moment;
};

} // namespace carnet
