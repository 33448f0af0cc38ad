// The page of what waits, is on its way, needs the user or was sent, with the progress of sending above it.
#pragma once

#include "list/place.h"
#include "outbox/outbox.h"
#include "outbox/outbox_item.h"

#include <QWidget>

class QLabel;
class QStackedWidget;

namespace carnet {

class OutboxList;
class OutboxModel;

class OutboxPage : public QWidget
{
    Q_OBJECT

public:
    OutboxPage(Outbox &outbox, Store &store, QWidget *parent);

    void setPlace(Place place);
    [[nodiscard]] QList<CustomerId> selectedIds() const;
    [[nodiscard]] int sentCount() const; ///< of the last 30 days
    /// The first place of the outbox that has something.
    [[nodiscard]] Place firstFilled() const;

Q_SIGNALS:
    void editRequested(carnet::CustomerId id, std::optional<carnet::Field> field);
    /// The row the details are about; none: there is no row.
    void currentChanged(const carnet::OutboxItem &item);

private:
    QWidget *makeEmptyPage();
    void follow(const QModelIndex &current);
    void keepPlace();

    Outbox &m_outbox;
    Store &m_store;
    OutboxModel *m_model;
    OutboxList *m_list;
    QStackedWidget *m_body;
    QLabel *m_emptyText = nullptr;
    Place m_place = Place::ToSend;
    OutboxItem m_current;
    int m_currentRow = 0;
    mutable std::optional<int> m_sentCount; ///< until something changes
};

} // namespace carnet
