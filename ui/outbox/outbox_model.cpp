#include "outbox/outbox_model.h"

#include "outbox/outbox_words.h"

#include <algorithm>

namespace carnet {

namespace {

constexpr int daysShown = 30;

bool needsUser(SendState state)
{
    return state == SendState::InDoubt || state == SendState::NeedsAttention;
}

PillLook sentPill()
{
    return {OutboxModel::tr("Sent"), QLatin1StringView("check2"), Token::Success, Token::SuccessTint, false};
}

} // namespace

QDateTime sentHorizon()
{
    return QDateTime::currentDateTimeUtc().addDays(-daysShown);
}

OutboxModel::OutboxModel(Outbox &outbox, Store &store, QObject *parent)
    : QAbstractListModel(parent)
    , m_store(store)
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(0);
    connect(&m_soon, &QTimer::timeout, this, &OutboxModel::reread);
    connect(&outbox, &Outbox::recordsChanged, &m_soon, qOverload<>(&QTimer::start));
    reread();
}

void OutboxModel::setPlace(Place place)
{
    m_place = place;
    reread();
}

CustomerId OutboxModel::customerAt(int row) const
{
    return row < 0 || row >= rowCount() ? CustomerId::None : m_rows[static_cast<std::size_t>(row)].customer;
}

int OutboxModel::rowOf(CustomerId id) const
{
    const auto found =
        std::find_if(m_rows.begin(), m_rows.end(), [id](const Row &row) { return row.customer == id; });
    return found == m_rows.end() ? -1 : static_cast<int>(found - m_rows.begin());
}

void OutboxModel::reread()
{
    beginResetModel();
    m_rows.clear();
    if (m_place != Place::Sent)
        readUnsettled();
    if (m_place == Place::Sent || m_place == Place::ToSend)
        readSent();
    endResetModel();
}

void OutboxModel::readUnsettled()
{
    const auto wantedHere = [this](SendState state) {
        if (m_place == Place::NeedsAttention)
            return state == SendState::NeedsAttention;
        if (m_place == Place::InDoubt)
            return state == SendState::InDoubt;
        return state != SendState::Draft; // drafts have their own place
    };
    std::vector<Record> records = m_store.unsettled();
    std::erase_if(records, [&](const Record &record) { return !wantedHere(record.state); });
    // In doubt before needs attention, under way before waiting; the oldest change first within each.
    std::stable_sort(records.begin(), records.end(),
                     [](const Record &a, const Record &b) { return a.state > b.state; });
    std::vector<Row> action;
    std::vector<Row> onItsWay;
    for (const Record &record : records)
        (needsUser(record.state) ? action : onItsWay).push_back(rowOf(record));
    appendGroup(tr("Your action is needed (%n)", "", static_cast<int>(action.size())), action);
    appendGroup(tr("On its way (%n)", "", static_cast<int>(onItsWay.size())), onItsWay);
}

void OutboxModel::readSent()
{
    const QDateTime midnight = QDate::currentDate().startOfDay();
    std::vector<Row> today;
    std::vector<Row> earlier;
    for (const HistoryEntry &entry : m_store.sentSince(m_place == Place::Sent ? sentHorizon() : midnight))
        (entry.at >= midnight ? today : earlier).push_back(rowOf(entry));
    appendGroup(tr("Sent today (%n)", "", static_cast<int>(today.size())), today);
    appendGroup(tr("Sent earlier (%n)", "", static_cast<int>(earlier.size())), earlier);
}

void OutboxModel::appendGroup(const QString &heading, const std::vector<Row> &group)
{
    if (group.empty())
        return;
    Row row;
    row.title = heading;
    m_rows.push_back(row);
    m_rows.insert(m_rows.end(), group.begin(), group.end());
}

OutboxModel::Row OutboxModel::rowOf(const Record &record)
{
    const PillLook pill = pillOf(record.state);
    const QDateTime tried =
        record.state == SendState::InDoubt && record.attempt ? record.attempt->startedAt : record.modified;
    return {record.id,
            displayName(shownCustomer(record)),
            changeWords(record),
            progressWords(record),
            whenWords(tried),
            pill,
            needsUser(record.state) ? pill.ink : Token::Muted};
}

OutboxModel::Row OutboxModel::rowOf(const HistoryEntry &entry)
{
    return {entry.customer,       entry.name,          changeWords(entry.kind, entry.fields, entry.sent),
            progressWords(entry), whenWords(entry.at), sentPill(),
            Token::Muted};
}

QString OutboxModel::spoken(const Row &row)
{
    if (row.customer == CustomerId::None)
        return row.title;
    return QStringList{row.pill.text, row.title, row.change, row.time}.join(QStringLiteral(", "));
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
    switch (role) {
    case Qt::DisplayRole:
        return row.title;
    case Qt::AccessibleTextRole:
        return spoken(row);
    case Qt::AccessibleDescriptionRole:
    case SentenceRole:
        return row.sentence;
    case HeadingRole:
        return row.customer == CustomerId::None;
    case CustomerRole:
        return QVariant::fromValue(row.customer);
    case ChangeRole:
        return row.change;
    case TimeRole:
        return row.time;
    case PillRole:
        return QVariant::fromValue(row.pill);
    case InkRole:
        return QVariant::fromValue(row.ink);
    default:
        return {};
    }
}

Qt::ItemFlags OutboxModel::flags(const QModelIndex &index) const
{
    const bool heading = customerAt(index.row()) == CustomerId::None;
    return heading ? Qt::ItemNeverHasChildren
                   : Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren;
}

} // namespace carnet
