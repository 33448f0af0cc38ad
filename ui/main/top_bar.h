// New, Edit, the search field, Update from till, Send n changes.
#pragma once

#include <QFrame>

class QAction;
class QLineEdit;
class QPushButton;

namespace carnet {

struct Actions;

class TopBar : public QFrame
{
    Q_OBJECT

public:
    TopBar(const Actions &actions, QWidget *parent = nullptr);

    [[nodiscard]] QLineEdit *searchField() const { return m_search; }
    /// 0: "Nothing to send", disabled.
    void setToSend(int changes);

Q_SIGNALS:
    /// 120 ms after the last key, or at once when cleared.
    void searchChanged(const QString &text);

private:
    QLineEdit *m_search;
    QPushButton *m_send;
    QAction *m_sendAction;
};

} // namespace carnet
