// The customers who were deleted here and on the till in the last days: read once more, and created again.
#pragma once

#include "desk/desk.h"

#include <QDialog>

class QListWidget;
class QPushButton;
class QStackedWidget;
class QVBoxLayout;

namespace carnet {

class FactRows;

class RecentlyDeletedDialog : public QDialog
{
    Q_OBJECT

public:
    /// `desk` outlives this.
    RecentlyDeletedDialog(Desk &desk, QWidget *parent = nullptr);

Q_SIGNALS:
    void createdAgain(const QString &text); ///< the newest step that can be undone
    void storeFailed(carnet::StoreError error);

private:
    QWidget *makeList();
    void ask();
    void take(const std::vector<HistoryEntry> &entries);
    void showCurrent();
    void createCurrent();

    Desk &m_desk;
    std::vector<HistoryEntry> m_entries;
    QStackedWidget *m_body;
    QListWidget *m_list;
    QVBoxLayout *m_values = nullptr;
    FactRows *m_facts = nullptr;
    QPushButton *m_create;
    QPushButton *m_close;
};

} // namespace carnet
