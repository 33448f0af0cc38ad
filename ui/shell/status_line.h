// The line at the bottom: how many customers, where the data is, and whether the till can be reached.
#pragma once

#include "outbox/outbox_values.h"
#include "till/till_address.h"

#include <QFrame>

#include <array>

class QLabel;

namespace carnet {

class BusyLine;

class StatusLine : public QFrame
{
    Q_OBJECT

public:
    explicit StatusLine(QWidget *parent = nullptr);

    void showCounts(const QString &words);
    void showConnection(const TillAddress &address, const QueueStatus &status, const QDateTime &lastUpdate);

    // What takes time; stands instead of the counts.
    [[nodiscard]] BusyLine &updating() { return *m_updating; }
    [[nodiscard]] BusyLine &working() { return *m_working; }
    [[nodiscard]] BusyLine &copying() { return *m_copying; }

private:
    [[nodiscard]] static QString connectionWords(const TillAddress &address, Pause trouble);
    void makeRoom();
    [[nodiscard]] std::array<BusyLine *, 3> busyLines() const { return {m_updating, m_working, m_copying}; }

    QLabel *m_left;
    BusyLine *m_updating;
    BusyLine *m_working;
    BusyLine *m_copying;
    QLabel *m_saved;
    QLabel *m_dot;
    QLabel *m_connection;
};

} // namespace carnet
