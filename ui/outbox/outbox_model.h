// The rows of the outbox in groups: what needs the user, what is on its way, what was sent. Knows the order
// of the first few hundred and reads the words of a row when it is shown; more come when the list is
// scrolled. Only rows that came, went or changed are touched, so that the list keeps its place.
#pragma once

#include "list/place.h"
#include "look/pill.h"
#include "outbox/outbox.h"
#include "outbox/outbox_item.h"

#include <QAbstractListModel>
#include <QTimer>

namespace carnet {

class OutboxModel : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role {
        HeadingRole = Qt::UserRole, ///< bool: the row is the heading of a group
        ItemRole, ///< OutboxItem
        ChangeRole,
        SentenceRole,
        TimeRole,
        PillRole,
        InkRole, ///< Token of the sentence
    };

    OutboxModel(Outbox &outbox, Store &store, QObject *parent);

    void setPlace(Place place);
    /// None for a heading.
    [[nodiscard]] OutboxItem itemAt(int row) const;
    /// -1: not among the rows.
    [[nodiscard]] int rowOf(const OutboxItem &item) const;
    /// The customer's first row.
    [[nodiscard]] int rowOf(CustomerId customer) const;
    [[nodiscard]] bool isRereading() const { return m_isRereading; }
    /// The first row that is no heading at or after `row`, else the last before it; -1: there is none.
    [[nodiscard]] int nearestItem(int row) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;
    [[nodiscard]] bool canFetchMore(const QModelIndex &parent) const override;
    void fetchMore(const QModelIndex &parent) override;

Q_SIGNALS:
    /// After rows came, went or changed.
    void reread();

private:
    enum class Group : std::uint8_t { Action, OnItsWay, SentToday, SentEarlier };
    struct Row
    {
        Group group = Group::Action;
        int count = 0; ///< of a heading: how many its group has
        OutboxItem item; ///< none: a heading
        friend bool operator==(const Row &, const Row &) = default;
    };
    using Rows = std::vector<Row>;
    struct Words
    {
        QString name;
        QString change;
        QString sentence;
        QString time;
        PillLook pill;
        Token ink = Token::Muted;
    };

    void note(const QList<CustomerId> &ids);
    void noteStatus(const QueueStatus &status);
    void readAgain();
    [[nodiscard]] Rows readRows();
    void appendUnsettled(Rows &rows);
    void appendSent(Rows &rows);
    void becomes(const Rows &rows);
    void bring(const Row &row, int to);
    [[nodiscard]] static qint64 keyOf(const Row &row);
    void tellChanged();
    [[nodiscard]] const Words &wordsOf(const OutboxItem &item) const;
    [[nodiscard]] Words readWords(const OutboxItem &item) const;
    [[nodiscard]] static QString heading(const Row &row);
    [[nodiscard]] static QString spoken(const Words &words);

    Outbox &m_outbox;
    Store &m_store;
    Place m_place = Place::ToSend;
    Rows m_rows;
    int m_most; ///< rows of a group
    bool m_hasMore = false;
    bool m_isSending = false;
    bool m_isRereading = false;
    mutable QHash<qint64, Words> m_words; ///< see keyOf()
    QSet<CustomerId> m_changed; ///< since the rows were read
    QTimer m_soon; ///< many changes at once are read once
};

/// What the last days sent, for the list and its count.
[[nodiscard]] QDateTime sentHorizon();

} // namespace carnet
