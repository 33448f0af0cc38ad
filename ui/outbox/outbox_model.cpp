#include "outbox/outbox_model.h"

#include "customer/one_line.h"
#include "look/verbatim.h"
#include "words/change_words.h"
#include "words/state_look.h"
#include "words/state_words.h"

#include <algorithm>

namespace carnet {

namespace {

constexpr int page = 300;

bool needsUser(SendState state)
{
    return state == SendState::InDoubt || state == SendState::NeedsAttention;
}

std::vector<SendState> statesOf(Place place)
{
    using enum SendState;
    switch (place) {
    case Place::NeedsAttention:
        return {NeedsAttention};
    case Place::InDoubt:
        return {InDoubt};
    case Place::ToSend:
        return {Sending, Waiting};
    default:
        return {};
    }
}

PillLook sentPill()
{
    return {OutboxModel::tr("Sent"), QLatin1StringView("check2"), Token::Success, Token::SuccessTint, false};
}

/// An entry of the history never changes; an open change is the customer's own.
qint64 keyOf(const OutboxItem &item)
{
    return item.entry != 0 ? item.entry : -static_cast<qint64>(item.customer);
}

QDateTime midnight()
{
    return QDate::currentDate().startOfDay();
}

} // namespace

QDateTime sentHorizon()
{
    return QDateTime::currentDateTimeUtc().addDays(-historyDays);
}

OutboxModel::OutboxModel(Desk &desk, QObject *parent)
    : QAbstractListModel(parent)
    , m_desk(desk)
    , m_most(page)
{
    m_soon.setSingleShot(true);
    connect(&m_soon, &QTimer::timeout, this, &OutboxModel::ask);
    connect(&desk, &Desk::recordsChanged, this, [this] {
        m_isStale = true;
        if (!m_soon.isActive())
            m_soon.start(0);
    });
    connect(&desk, &Desk::statusChanged, this, &OutboxModel::noteStatus);
}

void OutboxModel::setPlace(Place place)
{
    m_place = place;
    m_most = page;
    m_isAnotherPlace = true;
    m_isStale = true;
    ask();
}

void OutboxModel::setAwake(bool awake)
{
    m_isAwake = awake;
    ask();
}

/// Whether a round is under way is part of a waiting row's sentence.
void OutboxModel::noteStatus(const QueueStatus &status)
{
    const bool isSending = status.roundTotal > 0;
    if (std::exchange(m_isSending, isSending) == isSending)
        return;
    m_words.clear();
    if (!m_rows.empty())
        Q_EMIT dataChanged(index(0), index(rowCount() - 1));
}

/// One question at a time: what changes meanwhile is asked for after it.
void OutboxModel::ask()
{
    if (!m_isAwake || !m_isStale || m_isAsking)
        return;
    m_isStale = false;
    m_isAsking = true;
    OutboxQuestion question{.states = statesOf(m_place), .today = midnight().toUTC(), .most = m_most};
    if (m_place == Place::Sent)
        question.sentSince = sentHorizon();
    whenAnswered(m_desk.rows(question), this,
                 [this, place = m_place](const Result<OutboxRows, StoreError> &rows) {
                     m_isAsking = false;
                     if (!rows)
                         Q_EMIT storeFailed(rows.error());
                     else if (place == m_place) // else another was chosen since
                         take(rows.value());
                     ask();
                 });
}

void OutboxModel::take(const OutboxRows &answer)
{
    m_isRereading = true;
    if (std::exchange(m_isAnotherPlace, false)) {
        m_words.clear(); // "today" may have become yesterday
        beginResetModel();
        m_rows = rowsOf(answer);
        endResetModel();
    } else {
        becomes(rowsOf(answer));
    }
    m_isRereading = false;
    Q_EMIT reread();
}

/// Of a heading by its group.
qint64 OutboxModel::keyOf(const Row &row)
{
    constexpr auto lowest = std::numeric_limits<qint64>::min();
    return row.item.isNone() ? lowest + static_cast<qint64>(row.group) : carnet::keyOf(row.item);
}

OutboxModel::Rows OutboxModel::rowsOf(const OutboxRows &answer)
{
    Rows rows;
    m_hasMore = answer.hasMore;
    m_sent.clear();
    appendOpen(rows, answer);
    appendSent(rows, answer);
    return rows;
}

void OutboxModel::appendOpen(Rows &rows, const OutboxRows &answer) const
{
    if (answer.openCount == 0)
        return;
    const Group group = m_place == Place::ToSend ? Group::OnItsWay : Group::Action;
    rows.push_back({group, answer.openCount, {}});
    for (const Record &record : answer.open)
        rows.push_back({group, 0, {record.id, 0}, record});
}

void OutboxModel::appendSent(Rows &rows, const OutboxRows &answer)
{
    const QDateTime today = midnight();
    std::optional<Group> open;
    for (const HistoryEntry &entry : answer.sent) {
        const Group group = entry.at >= today ? Group::SentToday : Group::SentEarlier;
        if (open != group)
            rows.push_back({group, group == Group::SentToday ? answer.sentToday : answer.sentEarlier, {}});
        open = group;
        rows.push_back({group, 0, {entry.customer, entry.id}});
        m_sent.insert(entry.id, entry);
    }
}

/// Rows that are no longer there go, new ones come, and one that only stands elsewhere is moved, so that the
/// view keeps its selection and its place.
void OutboxModel::becomes(const Rows &rows)
{
    QSet<qint64> stay;
    for (const Row &row : rows)
        stay.insert(keyOf(row));
    for (int i = rowCount() - 1; i >= 0; --i) {
        if (stay.contains(keyOf(m_rows[static_cast<std::size_t>(i)])))
            continue;
        beginRemoveRows({}, i, i);
        m_rows.erase(m_rows.begin() + i);
        endRemoveRows();
    }
    for (int i = 0; i < static_cast<int>(rows.size()); ++i)
        bring(rows[static_cast<std::size_t>(i)], i);
}

void OutboxModel::bring(const Row &row, int to)
{
    const auto found = std::find_if(m_rows.begin() + to, m_rows.end(),
                                    [&row](const Row &old) { return keyOf(old) == keyOf(row); });
    const auto from = static_cast<int>(found - m_rows.begin());
    if (found == m_rows.end()) {
        beginInsertRows({}, to, to);
        m_rows.insert(m_rows.begin() + to, row);
        endInsertRows();
        return;
    }
    if (from != to) {
        beginMoveRows({}, from, from, {}, to);
        std::rotate(m_rows.begin() + to, found, found + 1);
        endMoveRows();
    }
    if (m_rows[static_cast<std::size_t>(to)] != row) {
        m_words.remove(keyOf(row));
        m_rows[static_cast<std::size_t>(to)] = row;
        Q_EMIT dataChanged(index(to), index(to));
    }
}

OutboxItem OutboxModel::itemAt(int row) const
{
    return row < 0 || row >= rowCount() ? OutboxItem() : m_rows[static_cast<std::size_t>(row)].item;
}

int OutboxModel::rowOf(const OutboxItem &item) const
{
    const auto found = std::ranges::find(m_rows, item, &Row::item);
    return item.isNone() || found == m_rows.end() ? -1 : static_cast<int>(found - m_rows.begin());
}

int OutboxModel::rowOf(CustomerId customer) const
{
    const auto found = std::ranges::find_if(m_rows, [customer](const Row &row) {
        return customer != CustomerId::None && row.item.customer == customer;
    });
    return found == m_rows.end() ? -1 : static_cast<int>(found - m_rows.begin());
}

int OutboxModel::nearestItem(int row) const
{
    for (int i = std::max(row, 0); i < rowCount(); ++i) {
        if (!itemAt(i).isNone())
            return i;
    }
    for (int i = std::min(row, rowCount()) - 1; i >= 0; --i) {
        if (!itemAt(i).isNone())
            return i;
    }
    return -1;
}

const OutboxModel::Words &OutboxModel::wordsOf(const Row &row) const
{
    auto known = m_words.find(keyOf(row));
    if (known == m_words.end())
        known = m_words.insert(keyOf(row), makeWords(row));
    return *known;
}

OutboxModel::Words OutboxModel::makeWords(const Row &row) const
{
    if (row.item.entry != 0) {
        const HistoryEntry &entry = *m_sent.constFind(row.item.entry);
        return {oneLine(entry.name), // as it was kept
                changeWords(entry.kind, entry.fields, entry.sent),
                progressWords(entry),
                whenWords(entry.at),
                sentPill(),
                Token::Muted};
    }
    const Record &record = *row.record;
    const PillLook pill = pillOf(record.state, record.trouble);
    const bool isInDoubt = record.state == SendState::InDoubt && record.attempt;
    return {spokenName(shownCustomer(record)),
            changeWords(record),
            progressWords(record, {m_isSending, m_desk.settings().sendAutomatically}),
            whenWords(isInDoubt ? record.attempt->startedAt : record.modified),
            pill,
            needsUser(record.state) ? pill.ink : Token::Muted};
}

QString OutboxModel::heading(const Row &row)
{
    switch (row.group) {
    case Group::Action:
        return tr("Your action is needed (%Ln)", "", row.count);
    case Group::OnItsWay:
        return tr("On its way (%Ln)", "", row.count);
    case Group::SentToday:
        return tr("Sent today (%Ln)", "", row.count);
    case Group::SentEarlier:
        return tr("Sent earlier (%Ln)", "", row.count);
    }
    return {};
}

QString OutboxModel::spoken(const Words &words)
{
    QStringList parts{words.name, words.pill.text, words.change, words.time};
    parts.removeAll(QString());
    return parts.join(QStringLiteral(", "));
}

int OutboxModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant OutboxModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Row &row = m_rows[static_cast<std::size_t>(index.row())];
    const bool isHeading = row.item.isNone();
    if (role == HeadingRole)
        return isHeading;
    if (role == ItemRole)
        return QVariant::fromValue(row.item);
    if (isHeading)
        return role == Qt::DisplayRole || role == Qt::AccessibleTextRole ? heading(row) : QVariant();

    const Words &words = wordsOf(row);
    switch (role) {
    case Qt::DisplayRole:
        return words.name;
    case Qt::AccessibleTextRole:
        return spoken(words);
    case Qt::AccessibleDescriptionRole:
    case SentenceRole:
        return words.sentence;
    case Qt::ToolTipRole:
        return asToolTip(words.sentence);
    case ChangeRole:
        return words.change;
    case TimeRole:
        return words.time;
    case PillRole:
        return QVariant::fromValue(words.pill);
    case InkRole:
        return QVariant::fromValue(words.ink);
    default:
        return {};
    }
}

Qt::ItemFlags OutboxModel::flags(const QModelIndex &index) const
{
    if (itemAt(index.row()).isNone())
        return Qt::ItemNeverHasChildren;
    return Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren;
}

bool OutboxModel::canFetchMore(const QModelIndex &parent) const
{
    return !parent.isValid() && m_hasMore && !m_isAsking;
}

void OutboxModel::fetchMore(const QModelIndex &)
{
    m_most += page;
    m_isStale = true;
    ask();
}

} // namespace carnet
