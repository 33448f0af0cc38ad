// Above the list of duplicates: how many there are or how far the search has come, and what can be done with
// all of them.
#pragma once

#include "duplicates/duplicate_search.h"

#include <QWidget>

class QProgressBar;
class QPushButton;

namespace carnet {

class LineLabel;

class FindingHeader : public QWidget
{
    Q_OBJECT

public:
    /// Both outlive this.
    FindingHeader(DuplicateSearch &search, Desk &desk, QWidget *parent);

Q_SIGNALS:
    void mergeAllWanted();

private:
    void show();
    void showProgress(qint64 done, qint64 all);

    DuplicateSearch &m_search;
    Desk &m_desk;
    LineLabel *m_headline;
    QProgressBar *m_bar;
    QPushButton *m_look;
    QPushButton *m_stop;
    QPushButton *m_mergeAll;
};

} // namespace carnet
