// The view of what waits, is on its way, needs the user or was sent, with the progress of sending above it.
#pragma once

#include "desk/desk.h"
#include "directory/place.h"

#include <QWidget>

class QLabel;
class QStackedWidget;

namespace carnet {

class HeadingList;
class OutboxModel;

class OutboxView : public QWidget
{
    Q_OBJECT

public:
    OutboxView(Desk &desk, QWidget *parent);

    void setPlace(Place place);
    [[nodiscard]] QList<CustomerId> selectedIds() const;
    [[nodiscard]] const OutboxItem &current() const { return m_current; }
    /// Selected when the rows of the place have been read, if it is among them.
    void goTo(const OutboxItem &item);
    /// The first place of the outbox that has something.
    [[nodiscard]] Place firstFilled() const;

Q_SIGNALS:
    void editRequested(carnet::CustomerId id, std::optional<carnet::Field> field);
    /// The row the details are about; none: there is no row.
    void currentChanged(const carnet::OutboxItem &item);
    void storeFailed(carnet::StoreError error);

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    QWidget *makeEmptyPage();
    void follow(const QModelIndex &current);
    void keepPlace();

    Desk &m_desk;
    OutboxModel *m_model;
    HeadingList *m_list;
    QStackedWidget *m_body;
    QLabel *m_emptyText = nullptr;
    Place m_place = Place::ToSend;
    OutboxItem m_current;
    OutboxItem m_wanted; ///< see goTo()
    int m_currentRow = 0;
};

} // namespace carnet
