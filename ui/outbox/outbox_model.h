// The rows of the outbox in groups: what needs the user, what is on its way, what was sent. Reads the store
// anew when the outbox says that something changed.
#pragma once

#include "list/place.h"
#include "look/pill.h"
#include "outbox/outbox.h"

#include <QAbstractListModel>
#include <QTimer>

namespace carnet {

class OutboxModel : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role {
        HeadingRole = Qt::UserRole, ///< bool: the row is the heading of a group
        CustomerRole, ///< CustomerId
        ChangeRole,
        SentenceRole,
        TimeRole,
        PillRole,
        InkRole, ///< Token of the sentence
    };

    OutboxModel(Outbox &outbox, Store &store, QObject *parent);

    void setPlace(Place place);
    [[nodiscard]] CustomerId customerAt(int row) const;
    /// -1: none. A change that waits comes before one that was sent.
    [[nodiscard]] int rowOf(CustomerId id) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;

private:
    struct Row
    {
        CustomerId customer = CustomerId::None; ///< None: a heading
        QString title; ///< name, or the heading's words
        QString change;
        QString sentence;
        QString time;
        PillLook pill;
        Token ink = Token::Muted;
    };

    void reread();
    void appendGroup(const QString &heading, const std::vector<Row> &group);
    void readUnsettled();
    void readSent();
    [[nodiscard]] static Row rowOf(const Record &record);
    [[nodiscard]] static Row rowOf(const HistoryEntry &entry);
    [[nodiscard]] static QString spoken(const Row &row);

    Store &m_store;
    Place m_place = Place::ToSend;
    std::vector<Row> m_rows;
    QTimer m_soon; ///< many changes at once are read once
};

/// What the last days sent, for the list and its count.
[[nodiscard]] QDateTime sentHorizon();

} // namespace carnet

Q_DECLARE_METATYPE(carnet::PillLook)
