// What was sent of one customer, when, and what the till answered: the newest first, all of it when asked.
#pragma once

#include "store/history.h"

#include <QWidget>

class QGridLayout;

namespace carnet {

class HistoryList : public QWidget
{
    Q_OBJECT

public:
    explicit HistoryList(QWidget *parent);

    /// `most`: how many to show at first.
    void show(std::vector<HistoryEntry> entries, int most);

private:
    void add(const HistoryEntry &entry);

    QGridLayout *m_rows;
    QWidget *m_more;
    std::vector<HistoryEntry> m_entries; ///< those that are not shown yet
};

} // namespace carnet
