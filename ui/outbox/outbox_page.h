// The page of what waits, is on its way, needs the user or was sent, with the progress of sending above it.
#pragma once

#include "list/place.h"
#include "outbox/outbox.h"

#include <QWidget>

class QLabel;
class QListView;
class QProgressBar;
class QPushButton;
class QStackedWidget;

namespace carnet {

class OutboxModel;

class OutboxPage : public QWidget
{
    Q_OBJECT

public:
    OutboxPage(Outbox &outbox, Store &store, QWidget *parent);

    void setPlace(Place place);
    [[nodiscard]] QList<CustomerId> selectedIds() const;
    [[nodiscard]] int sentCount() const; ///< of the last 30 days

Q_SIGNALS:
    void editRequested(carnet::CustomerId id, std::optional<carnet::Field> field);
    void currentChanged(carnet::CustomerId id);

private:
    void showStatus(const QueueStatus &status);
    void showRows();

    Outbox &m_outbox;
    Store &m_store;
    OutboxModel *m_model;
    QListView *m_list;
    QStackedWidget *m_body;
    QWidget *m_header;
    QLabel *m_headline;
    QLabel *m_sentence;
    QProgressBar *m_bar;
    QPushButton *m_pause;
    CustomerId m_current = CustomerId::None;
};

} // namespace carnet
