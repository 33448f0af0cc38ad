#include "list/customer_model.h"

#include "look/words.h"

#include <QSet>

namespace carnet {

namespace {

constexpr int window = 64;
/// Beyond so many separate runs the view is told of a new layout instead of single insertions and removals.
constexpr int mostRuns = 40;

struct Run
{
    int first;
    int last;
};

/// Runs of positions in `ids` that `keep` does not hold.
QList<Run> runsWithout(const QList<CustomerId> &ids, const QSet<CustomerId> &keep)
{
    QList<Run> runs;
    for (int i = 0; i < ids.size(); ++i) {
        if (keep.contains(ids.at(i)))
            continue;
        if (!runs.isEmpty() && runs.last().last == i - 1)
            runs.last().last = i;
        else
            runs.append({i, i});
    }
    return runs;
}

} // namespace

CustomerModel::CustomerModel(Store &store, QObject *parent)
    : QAbstractTableModel(parent)
    , m_store(store)
{ }

int CustomerModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_ids.size());
}

int CustomerModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(customerColumns().size());
}

int CustomerModel::rowOf(CustomerId id) const
{
    if (!m_rowsKnown) {
        m_rows.clear();
        m_rows.reserve(m_ids.size());
        for (int i = 0; i < m_ids.size(); ++i)
            m_rows.insert(m_ids.at(i), i);
        m_rowsKnown = true;
    }
    return m_rows.value(id, -1);
}

void CustomerModel::setOrder(const QList<CustomerId> &ids)
{
    if (ids == m_ids)
        return;
    const QSet<CustomerId> before(m_ids.cbegin(), m_ids.cend());
    const QSet<CustomerId> after(ids.cbegin(), ids.cend());
    const auto gone = runsWithout(m_ids, after);
    const auto come = runsWithout(ids, before);

    QList<CustomerId> stayBefore;
    QList<CustomerId> stayAfter;
    for (const CustomerId id : std::as_const(m_ids)) {
        if (after.contains(id))
            stayBefore << id;
    }
    for (const CustomerId id : ids) {
        if (before.contains(id))
            stayAfter << id;
    }
    const bool sameOrder = stayBefore == stayAfter;
    if (m_ids.isEmpty() || ids.isEmpty()) {
        beginResetModel();
        m_ids = ids;
        m_rowsKnown = false;
        endResetModel();
        return;
    }
    if (gone.size() + come.size() <= mostRuns) {
        for (auto run = gone.crbegin(); run != gone.crend(); ++run) {
            beginRemoveRows({}, run->first, run->last);
            m_ids.remove(run->first, run->last - run->first + 1);
            m_rowsKnown = false;
            endRemoveRows();
        }
        if (!sameOrder)
            relayout(stayAfter);
        for (const Run &run : come) {
            beginInsertRows({}, run.first, run.last);
            for (int i = run.first; i <= run.last; ++i)
                m_ids.insert(i, ids.at(i));
            m_rowsKnown = false;
            endInsertRows();
        }
        return;
    }
    relayout(ids);
}

void CustomerModel::relayout(const QList<CustomerId> &ids)
{
    Q_EMIT layoutAboutToBeChanged();
    const QModelIndexList from = persistentIndexList();
    QList<CustomerId> held;
    for (const QModelIndex &index : from)
        held << idAt(index.row());
    m_ids = ids;
    m_rowsKnown = false;
    QModelIndexList to;
    for (qsizetype i = 0; i < from.size(); ++i) {
        const int row = rowOf(held.at(i));
        to << (row < 0 ? QModelIndex() : index(row, from.at(i).column()));
    }
    changePersistentIndexList(from, to);
    Q_EMIT layoutChanged();
}

void CustomerModel::refresh(const QList<CustomerId> &ids)
{
    for (const CustomerId id : ids)
        m_cache.remove(static_cast<qint64>(id));
    if (ids.size() > window) {
        if (!m_ids.isEmpty())
            Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
        return;
    }
    for (const CustomerId id : ids) {
        if (const int row = rowOf(id); row >= 0)
            Q_EMIT dataChanged(index(row, 0), index(row, columnCount() - 1));
    }
}

const RecordSummary *CustomerModel::summaryAt(int row) const
{
    const CustomerId id = idAt(row);
    if (const RecordSummary *known = m_cache.object(static_cast<qint64>(id)))
        return known;
    const int first = std::max(0, row - window / 4);
    const auto found = m_store.summaries(m_ids.mid(first, window));
    for (const RecordSummary &summary : found)
        m_cache.insert(static_cast<qint64>(summary.id), new RecordSummary(summary)); // owned by the cache
    return m_cache.object(static_cast<qint64>(id));
}

QVariant CustomerModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= m_ids.size())
        return {};
    if (role == IdRole)
        return static_cast<qint64>(idAt(index.row()));
    const RecordSummary *summary = summaryAt(index.row());
    if (!summary)
        return {};
    const CustomerColumn &column = customerColumns().at(index.column());
    switch (role) {
    case Qt::DisplayRole:
        return cellText(column, *summary);
    case Qt::AccessibleTextRole:
        if (column.kind == ColumnKind::Customer && isBlacklisted(summary->customer))
            return tr("%1, blacklisted").arg(cellText(column, *summary));
        if (column.kind == ColumnKind::State)
            return tr("State: %1").arg(stateWord(summary->state));
        return cellText(column, *summary);
    case StateRole:
        return static_cast<int>(summary->state);
    case BlacklistedRole:
        return isBlacklisted(summary->customer);
    case CompanyRole:
        return isCompany(summary->customer);
    case NameRole:
        return summary->customer.value(Field::Name);
    case FirstNameRole:
        return summary->customer.value(Field::FirstName);
    default:
        return {};
    }
}

QVariant CustomerModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= columnCount())
        return {};
    if (role == Qt::DisplayRole || role == Qt::AccessibleTextRole)
        return titleOf(customerColumns().at(section));
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue<int>(Qt::AlignLeft | Qt::AlignVCenter);
    return {};
}

} // namespace carnet
