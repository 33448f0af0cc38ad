#include "customers/customer_model.h"

#include "customer/one_line.h"
#include "customers/found_where.h"
#include "desk/when_answered.h"
#include "look/pill.h"
#include "words/field_words.h"
#include "words/state_look.h"
#include "words/state_sentences.h"

#include <algorithm>

namespace carnet {

namespace {

constexpr int askedAround = 32; ///< rows before and behind one that is looked at
constexpr qsizetype mostReadAnew = 200;

} // namespace

CustomerModel::CustomerModel(Directory &directory, QObject *parent)
    : QAbstractTableModel(parent)
    , m_directory(directory)
{ }

int CustomerModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : m_rows.count();
}

int CustomerModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(customerColumns().size());
}

QList<CustomerId> CustomerModel::idsAt(const RowRange &rows) const
{
    QList<CustomerId> ids;
    ids.reserve(rows.length());
    for (int row = rows.first; row <= rows.last; ++row)
        ids << m_rows.idAt(row);
    return ids;
}

bool CustomerModel::tellsDifference(const Answer &answer) const
{
    return answer.ids == ids() || (answer.difference && answer.difference->before == ids());
}

void CustomerModel::take(const Answer &answer)
{
    const bool says = std::ranges::any_of(answer.rows, [this](const ListedCustomer &customer) {
        const ListedCustomer *known = m_known.object(customer.summary.id);
        return known ? !(*known == customer) : m_asked.contains(customer.summary.id);
    });
    for (const ListedCustomer &customer : answer.rows)
        keep(customer);
    if (answer.ids != ids()) {
        if (tellsDifference(answer))
            takeDifference(*answer.difference, answer.ids);
        else
            takeLayout(answer.ids);
        m_rows.setWhole(answer.ids);
    }
    if (says)
        tellAllChanged();
}

void CustomerModel::keep(const ListedCustomer &customer)
{
    m_parts.remove(customer.summary.id);
    m_known.insert(customer.summary.id, new ListedCustomer(customer)); // owned by the cache
}

void CustomerModel::tellAllChanged(const QList<int> &roles)
{
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1), roles);
}

void CustomerModel::takeDifference(const Answer::Difference &difference, const CustomerIds &ids)
{
    // NOLINTNEXTLINE(modernize-loop-convert): clang 14 cannot read this library's views
    for (auto run = difference.gone.crbegin(); run != difference.gone.crend(); ++run) {
        beginRemoveRows({}, run->first, run->last);
        m_rows.remove(*run);
        endRemoveRows();
    }
    if (difference.othersMoved) {
        ListedRows others;
        others.setWhole(ids);
        // NOLINTNEXTLINE(modernize-loop-convert)
        for (auto run = difference.come.crbegin(); run != difference.come.crend(); ++run)
            others.remove(*run);
        layOut(others);
    }
    for (const RowRange &run : difference.come) {
        beginInsertRows({}, run.first, run.last);
        m_rows.insert(run.first, ids, run);
        endInsertRows();
    }
}

/// All get new places. The number of rows changes at the end, where nothing has to move.
void CustomerModel::takeLayout(const CustomerIds &ids)
{
    const CustomerIds before = m_rows.whole();
    const RowRange more{m_rows.count(), static_cast<int>(ids->size()) - 1};
    const RowRange fewer{static_cast<int>(ids->size()), m_rows.count() - 1};
    if (more.length() > 0) {
        beginInsertRows({}, more.first, more.last);
        m_rows.insert(more.first, ids, more);
        endInsertRows();
    }
    ListedRows rows;
    rows.setWhole(ids);
    if (fewer.length() > 0)
        rows.insert(fewer.first, before, fewer);
    layOut(rows);
    if (fewer.length() > 0) {
        beginRemoveRows({}, fewer.first, fewer.last);
        m_rows.remove(fewer);
        endRemoveRows();
    }
}

void CustomerModel::layOut(const ListedRows &rows)
{
    Q_EMIT layoutAboutToBeChanged({}, VerticalSortHint);
    const QModelIndexList from = persistentIndexList();
    QList<CustomerId> held;
    held.reserve(from.size());
    for (const QModelIndex &index : from)
        held << idAt(index.row());
    m_rows = rows;
    const QHash<CustomerId, int> now = m_rows.rowsOf(QSet<CustomerId>(held.cbegin(), held.cend()));
    QModelIndexList to;
    to.reserve(from.size());
    for (qsizetype i = 0; i < from.size(); ++i)
        to << index(now.value(held.at(i), -1), from.at(i).column());
    changePersistentIndexList(from, to);
    Q_EMIT layoutChanged({}, VerticalSortHint);
}

void CustomerModel::setQuestion(const SearchQuestion &question)
{
    if (question.isEmpty() && m_question.isEmpty())
        return;
    m_question = question;
    m_parts.clear();
    tellAllChanged({PartsRole, ReasonRole});
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

QString CustomerModel::reasonFor(const RecordSummary &summary, Wording wording) const
{
    return oneLine(foundWhere(partsOf(summary), summary, m_isShown, wording));
}

/// What is shown of them stays until it is known better.
void CustomerModel::refresh(const QList<CustomerId> &ids)
{
    QList<CustomerId> known;
    std::ranges::copy_if(ids, std::back_inserter(known),
                         [this](CustomerId id) { return m_known.contains(id); });
    for (const CustomerId id : known.mid(mostReadAnew))
        m_known.remove(id);
    ask(known.first(std::min(known.size(), mostReadAnew)));
}

void CustomerModel::setUnfinished(const QSet<CustomerId> &customers)
{
    const QSet<CustomerId> before = std::exchange(m_unfinished, customers);
    for (const int row : m_rows.rowsOf((before | customers) - (before & customers)))
        tellChanged(row);
}

void CustomerModel::ask(const QList<CustomerId> &ids) const
{
    if (ids.isEmpty())
        return;
    m_asked.unite(QSet<CustomerId>(ids.cbegin(), ids.cend()));
    auto *self = const_cast<CustomerModel *>(this); // NOLINT: learns later what it could not say
    whenAnswered(m_directory.rows(ids), self, [self, ids](const QList<ListedCustomer> &customers) {
        for (const CustomerId id : ids)
            self->m_asked.remove(id);
        self->learn(customers);
    });
}

void CustomerModel::learn(const QList<ListedCustomer> &customers)
{
    constexpr qsizetype few = 4;
    QSet<CustomerId> ids;
    for (const ListedCustomer &customer : customers) {
        ids.insert(customer.summary.id);
        keep(customer);
    }
    if (ids.size() > few) {
        tellAllChanged(); // of those in view only what differs is drawn anew
        return;
    }
    for (const int row : m_rows.rowsOf(ids))
        tellChanged(row);
}

void CustomerModel::prepare(int first, int last) const
{
    QList<CustomerId> unknown;
    for (int row = std::max(0, first); row <= std::min(last, rowCount() - 1); ++row) {
        if (const CustomerId id = idAt(row); !m_known.contains(id) && !m_asked.contains(id))
            unknown << id;
    }
    ask(unknown);
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

const ListedCustomer *CustomerModel::customerAt(int row) const
{
    const CustomerId id = idAt(row);
    const ListedCustomer *known = m_known.object(id);
    if (!known && !m_asked.contains(id))
        prepare(row - askedAround, row + askedAround);
    return known;
}

QVariant CustomerModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount())
        return {};
    if (role == IdRole)
        return static_cast<qint64>(idAt(index.row()));
    const ListedCustomer *customer = customerAt(index.row());
    if (!customer)
        return {};
    const RecordSummary &summary = customer->summary;
    const CustomerColumn &column = customerColumns().at(index.column());
    switch (role) {
    case Qt::DisplayRole:
        return oneLine(cellText(column, summary));
    case Qt::EditRole:
        return cellText(column, summary);
    case Qt::AccessibleTextRole:
        if (column.kind == ColumnKind::Customer) {
            const QString reason = reasonFor(summary, Wording::Whole);
            const QString said = spokenCustomer(summary);
            return reason.isEmpty() ? said : QString(said % u", " % reason);
        }
        if (column.kind == ColumnKind::State)
            return tr("State: %1").arg(stateWord(summary.state, summary.trouble));
        return oneLine(cellText(column, summary));
    case Qt::AccessibleDescriptionRole:
        if (column.kind == ColumnKind::State && customer->unsettled)
            return sentenceFor(*customer->unsettled).sentence;
        return foundWords(partsOf(summary), cellText(column, summary));
    case PillRole:
        return QVariant::fromValue(pillOf(summary.state, summary.trouble));
    case BlacklistedRole:
        return isBlacklisted(summary.customer);
    case CompanyRole:
        return isCompany(summary.customer);
    case NameRole:
        return summary.customer.value(Field::Name);
    case UnfinishedRole:
        return m_unfinished.contains(summary.id);
    case FirstNameRole:
        return summary.customer.value(Field::FirstName);
    case PartsRole:
        return QVariant::fromValue(partsOf(summary));
    case ReasonRole:
        return reasonFor(summary, Wording::Whole);
    case BriefReasonRole:
        return reasonFor(summary, Wording::Brief);
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
