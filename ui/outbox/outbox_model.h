// The rows of the outbox in groups: what needs the user, what is on its way, what was sent. Knows the order
// of the first few hundred and reads the words of a row when it is shown; more come when the list is
// scrolled. Only rows that came, went or changed are touched, so that the list keeps its place.
#pragma once

#include "desk/desk.h"
#include "directory/place.h"
#include "look/pill.h"
#include "look/pill_rows.h"

#include <QAbstractListModel>
#include <QTimer>

namespace carnet {

class OutboxModel : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role {
        HeadingRole = PillRow::Heading,
        ChangeRole = PillRow::Change,
        SentenceRole = PillRow::Sentence,
        TimeRole = PillRow::Time,
        PillRole = PillRow::Pill,
        InkRole = PillRow::Ink,
        ItemRole = PillRow::FirstOwn, ///< OutboxItem
    };

    OutboxModel(Desk &desk, QObject *parent);

    void setPlace(Place place);
    /// Asleep at first: asks nothing, whatever happens.
    void setAwake(bool awake);
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
    void storeFailed(carnet::StoreError error);

private:
    enum class Group : std::uint8_t { Action, OnItsWay, SentToday, SentEarlier };
    struct Row
    {
        Group group = Group::Action;
        int count = 0; ///< of a heading: how many its group has
        OutboxItem item; ///< none: a heading
        std::optional<Record> record = {}; ///< of an open change
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

    void ask();
    void take(const OutboxRows &answer);
    void noteStatus(const QueueStatus &status);
    [[nodiscard]] Rows rowsOf(const OutboxRows &answer);
    void appendOpen(Rows &rows, const OutboxRows &answer) const;
    void appendSent(Rows &rows, const OutboxRows &answer);
    void becomes(const Rows &rows);
    void bring(const Row &row, int to);
    [[nodiscard]] static qint64 keyOf(const Row &row);
    [[nodiscard]] const Words &wordsOf(const Row &row) const;
    [[nodiscard]] Words makeWords(const Row &row) const;
    [[nodiscard]] static QString heading(const Row &row);
    [[nodiscard]] static QString spoken(const Words &words);

    Desk &m_desk;
    Place m_place = Place::ToSend;
    Rows m_rows;
    int m_most; ///< rows of a group
    bool m_hasMore = false;
    bool m_isSending = false;
    bool m_isRereading = false;
    bool m_isAwake = false;
    bool m_isStale = true; ///< something may have changed since it was asked
    bool m_isAsking = false;
    bool m_isAnotherPlace = false; ///< than that of the rows
    QHash<qint64, HistoryEntry> m_sent; ///< of the rows, by their number
    mutable QHash<qint64, Words> m_words; ///< see keyOf()
    QTimer m_soon; ///< many changes are asked for once
};

/// What the last days sent, for the list and its count.
[[nodiscard]] QDateTime sentHorizon();

} // namespace carnet
