#include "list/customer_model.h"

#include "customer/one_line.h"
#include "list/found_where.h"
#include "list/state_sentences.h"
#include "look/pill.h"
#include "look/words.h"

#include <algorithm>

namespace carnet {

namespace {

constexpr int window = 64;
/// Beyond so many separate runs a new layout brings them together first.
constexpr int mostRuns = 40;

} // namespace

/// Positions, both included.
struct CustomerModel::Run
{
    int first;
    int last;
    [[nodiscard]] int length() const { return last - first + 1; }
};

/// Runs of positions in `ids` that `keep` does not hold.
QList<CustomerModel::Run> CustomerModel::runsWithout(const QList<CustomerId> &ids,
                                                     const QSet<CustomerId> &keep)
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
    if (std::ranges::equal(ids, m_ids))
        return;
    const QSet<CustomerId> before(m_ids.cbegin(), m_ids.cend());
    const QSet<CustomerId> after(ids.cbegin(), ids.cend());
    removeRuns(runsWithout(m_ids, after));

    const QList<Run> come = runsWithout(ids, before);
    if (come.size() > mostRuns) {
        appendRuns(come, ids);
        relayout(ids);
        return;
    }
    QList<CustomerId> stay;
    stay.reserve(m_ids.size());
    std::ranges::copy_if(ids, std::back_inserter(stay),
                         [&before](CustomerId id) { return before.contains(id); });
    relayout(stay);
    insertRuns(come, ids);
}

/// Many scattered rows are first brought together at the end: one removal instead of thousands.
void CustomerModel::removeRuns(QList<Run> runs)
{
    if (runs.size() > mostRuns) {
        QList<CustomerId> stay;
        QList<CustomerId> go;
        qsizetype next = 0;
        for (const Run &run : std::as_const(runs)) {
            stay << m_ids.sliced(next, run.first - next);
            go << m_ids.sliced(run.first, run.length());
            next = run.last + 1;
        }
        stay << m_ids.sliced(next);
        runs = {{static_cast<int>(stay.size()), rowCount() - 1}};
        relayout(stay + go);
    }
    // NOLINTNEXTLINE(modernize-loop-convert): clang 14 cannot read this library's views
    for (auto run = runs.crbegin(); run != runs.crend(); ++run) {
        beginRemoveRows({}, run->first, run->last);
        m_ids.remove(run->first, run->length());
        m_rowsKnown = false;
        endRemoveRows();
    }
}

void CustomerModel::insertRuns(const QList<Run> &runs, const QList<CustomerId> &ids)
{
    for (const Run &run : runs) {
        beginInsertRows({}, run.first, run.last);
        m_ids = m_ids.first(run.first) + ids.sliced(run.first, run.length()) + m_ids.sliced(run.first);
        m_rowsKnown = false;
        endInsertRows();
    }
}

/// Behind the others, from where a new layout brings them to their places.
void CustomerModel::appendRuns(const QList<Run> &runs, const QList<CustomerId> &ids)
{
    QList<CustomerId> added;
    for (const Run &run : runs)
        added << ids.sliced(run.first, run.length());
    beginInsertRows({}, rowCount(), rowCount() + static_cast<int>(added.size()) - 1);
    m_ids << added;
    m_rowsKnown = false;
    endInsertRows();
}

/// The same customers in another order.
void CustomerModel::relayout(const QList<CustomerId> &ids)
{
    if (std::ranges::equal(ids, m_ids))
        return;
    Q_EMIT layoutAboutToBeChanged({}, VerticalSortHint);
    const QModelIndexList from = persistentIndexList();
    QList<CustomerId> held;
    held.reserve(from.size());
    for (const QModelIndex &index : from)
        held << idAt(index.row());
    m_ids = ids;
    m_rowsKnown = false;
    QModelIndexList to;
    to.reserve(from.size());
    for (qsizetype i = 0; i < from.size(); ++i)
        to << index(rowOf(held.at(i)), from.at(i).column());
    changePersistentIndexList(from, to);
    Q_EMIT layoutChanged({}, VerticalSortHint);
}

void CustomerModel::setQuestion(const SearchQuestion &question)
{
    if (question.isEmpty() && m_question.isEmpty())
        return;
    m_question = question;
    m_parts.clear();
    if (!m_ids.isEmpty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1), {PartsRole, ReasonRole});
}

QList<SearchPart> CustomerModel::partsOf(const RecordSummary &summary) const
{
    if (m_question.isEmpty())
        return {};
    if (const QList<SearchPart> *known = m_parts.object(summary.id))
        return *known;
    const QList<SearchPart> parts =
        m_question.partsIn(SearchText(summary.customer, summary.tillId, QLocale()));
    m_parts.insert(summary.id, new QList(parts)); // owned by the cache
    return parts;
}

void CustomerModel::refresh(const QList<CustomerId> &ids)
{
    for (const CustomerId id : ids) {
        m_cache.remove(id);
        m_parts.remove(id);
    }
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

void CustomerModel::setUnfinished(const QSet<CustomerId> &customers)
{
    const QSet<CustomerId> before = std::exchange(m_unfinished, customers);
    for (const CustomerId id : (before | customers) - (before & customers)) {
        if (const int row = rowOf(id); row >= 0)
            Q_EMIT dataChanged(index(row, 0), index(row, columnCount() - 1));
    }
}

QString CustomerModel::spokenCustomer(const RecordSummary &summary) const
{
    QString spoken = oneLine(displayName(summary.customer));
    if (isBlacklisted(summary.customer))
        spoken = tr("%1, blacklisted").arg(spoken);
    if (m_unfinished.contains(summary.id))
        spoken = tr("%1, unfinished form").arg(spoken);
    return spoken;
}

const RecordSummary *CustomerModel::summaryAt(int row) const
{
    const CustomerId id = idAt(row);
    if (const Cached *known = m_cache.object(id))
        return known->has_value() ? &known->value() : nullptr;
    const QList<CustomerId> around = m_ids.mid(std::max(0, row - window / 4), window);
    QHash<CustomerId, RecordSummary> found;
    for (const RecordSummary &summary : m_store.summaries(around))
        found.insert(summary.id, summary);
    for (const CustomerId each : around) {
        // One that is gone but still listed is not asked for again and again.
        const auto summary = found.constFind(each);
        m_cache.insert(each, new Cached(summary == found.cend() ? Cached() : *summary)); // owned by the cache
    }
    const Cached *read = m_cache.object(id);
    return read && read->has_value() ? &read->value() : nullptr;
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
        return oneLine(cellText(column, *summary));
    case Qt::EditRole:
        return cellText(column, *summary);
    case Qt::AccessibleTextRole:
        if (column.kind == ColumnKind::Customer) {
            const QString reason = oneLine(foundWhere(partsOf(*summary), *summary, m_isShown));
            const QString said = spokenCustomer(*summary);
            return reason.isEmpty() ? said : QString(said % u", " % reason);
        }
        if (column.kind == ColumnKind::State)
            return tr("State: %1").arg(stateWord(summary->state, summary->trouble));
        return oneLine(cellText(column, *summary));
    case Qt::AccessibleDescriptionRole:
        // Asked for by screen readers only, a row at a time.
        if (const auto record = m_store.record(summary->id);
            record && column.kind == ColumnKind::State && record->state != SendState::UpToDate)
            return sentenceFor(*record).sentence;
        return foundWords(partsOf(*summary), cellText(column, *summary));
    case PillRole:
        return QVariant::fromValue(pillOf(summary->state, summary->trouble));
    case BlacklistedRole:
        return isBlacklisted(summary->customer);
    case CompanyRole:
        return isCompany(summary->customer);
    case NameRole:
        return summary->customer.value(Field::Name);
    case UnfinishedRole:
        return m_unfinished.contains(summary->id);
    case FirstNameRole:
        return summary->customer.value(Field::FirstName);
    case PartsRole:
        return QVariant::fromValue(partsOf(*summary));
    case ReasonRole:
        return oneLine(foundWhere(partsOf(*summary), *summary, m_isShown));
    case BriefReasonRole:
        return oneLine(foundWhere(partsOf(*summary), *summary, m_isShown, Wording::Brief));
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
