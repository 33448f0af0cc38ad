// New, Edit, the search field, Update from till, Send n changes.
#pragma once

#include <QFrame>
#include <QTimer>

class QAction;
class QLineEdit;

namespace carnet {

struct Actions;

class TopBar : public QFrame
{
    Q_OBJECT

public:
    TopBar(const Actions &actions, QWidget *parent = nullptr);

    /// False: there was nothing to clear.
    bool clearSearch();
    /// 0: "Nothing to send", disabled.
    void setToSend(int changes);

public Q_SLOTS:
    void focusSearch();
    /// A key typed elsewhere that is meant for the search.
    void typeSearch(const QString &text);
    void setSearch(const QString &text);

Q_SIGNALS:
    /// 120 ms after the last key; at once when cleared or when Enter or Down end the typing.
    void searchChanged(const QString &text);
    void searchEntered();
    void searchLeft(); ///< with the Down key, to the table

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void nameButtons();
    void tell();
    void showPlaceholder();

    QLineEdit *m_search;
    QTimer m_pause;
    QAction *m_sendAction;
};

} // namespace carnet
