#include "exchange/planned_rows_model.h"

#include "words/import_words.h"
#include "words/value_words.h"

#include <QLocale>

#include <algorithm>

namespace carnet {

namespace {

constexpr int mostRead = 400; ///< rows around those in view

} // namespace

PlannedRowsModel::PlannedRowsModel(QObject *parent)
    : QAbstractTableModel(parent)
    , m_read(mostRead)
{ }

void PlannedRowsModel::setPlan(const std::shared_ptr<const RowFile> &rows, const RowMeaning &meaning,
                               std::vector<PlannedRow> planned)
{
    m_reader.reset();
    m_read.clear();
    m_rows = rows;
    m_reader = std::make_unique<RowFileReader>(*m_rows);
    m_meaning = std::make_unique<RowMeaning>(meaning);
    m_planned = std::move(planned);
    setChip(Chip::All);
}

bool PlannedRowsModel::isIn(const PlannedRow &row, Chip chip)
{
    switch (chip) {
    case Chip::All:
        return true;
    case Chip::New:
        return !row.isKnown() && !row.isNobody;
    case Chip::Known:
        return row.isKnown();
    case Chip::Problems:
        return row.hasProblem || row.isNobody;
    }
    return true;
}

void PlannedRowsModel::setChip(Chip chip)
{
    std::vector<quint32> rows;
    for (std::size_t i = 0; i < m_planned.size(); ++i) {
        if (isIn(m_planned[i], chip))
            rows.push_back(static_cast<quint32>(i));
    }
    list(std::move(rows));
}

void PlannedRowsModel::list(std::vector<quint32> rows)
{
    beginResetModel();
    m_listed = std::move(rows);
    endResetModel();
}

qint64 PlannedRowsModel::count(Chip chip) const
{
    return std::ranges::count_if(m_planned, [chip](const PlannedRow &row) { return isIn(row, chip); });
}

void PlannedRowsModel::setFate(const std::vector<std::pair<int, int>> &ranges, RowFate fate)
{
    for (const auto &[first, last] : ranges) {
        for (int i = first; i <= last; ++i) {
            PlannedRow &row = m_planned[m_listed[static_cast<std::size_t>(i)]];
            const bool needsSomebody = fate == RowFate::Fill || fate == RowFate::Replace;
            if (!needsSomebody || row.isKnown())
                row.fate = fate;
        }
        Q_EMIT dataChanged(index(first, Fate), index(last, Remark));
    }
    Q_EMIT fatesChanged();
}

int PlannedRowsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_listed.size());
}

const ReadRow &PlannedRowsModel::readAt(qint64 row) const
{
    static const ReadRow none;
    if (const ReadRow *read = m_read.object(row))
        return *read;
    TableRow cells;
    m_reader->goTo(row);
    if (!m_reader->next(cells))
        return none;
    auto read = std::make_unique<ReadRow>(m_meaning->read(cells));
    const ReadRow &kept = *read;
    m_read.insert(row, read.release());
    return kept;
}

QString PlannedRowsModel::textOf(qint64 row, int column) const
{
    const PlannedRow &planned = m_planned[static_cast<std::size_t>(row)];
    const carnet::Customer &customer = readAt(row).customer;
    switch (column) {
    case Number:
        return QLocale().toString(row + 1);
    case Customer:
        return displayName(customer);
    case Contact: {
        const QString phone = valueWords(Field::Phone, customer);
        return phone.isEmpty() ? customer.value(Field::Email) : phone;
    }
    case Town:
        return QStringLiteral("%1 %2")
            .arg(customer.value(Field::Postcode), customer.value(Field::Town))
            .trimmed();
    case Fate:
        return planned.fate == RowFate::Create && planned.isDraft ? tr("Create as a draft")
                                                                  : fateWords(planned.fate);
    case Remark: {
        QStringList words;
        if (const QString match = matchWords(planned); !match.isEmpty())
            words << match;
        words << problemWords(readAt(row));
        return words.join(QStringLiteral(" · "));
    }
    default:
        return {};
    }
}

QVariant PlannedRowsModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const qint64 row = m_listed[static_cast<std::size_t>(index.row())];
    if (role == Qt::DisplayRole || (role == Qt::ToolTipRole && index.column() == Remark))
        return textOf(row, index.column());
    return {};
}

QVariant PlannedRowsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Number:
        return tr("Row");
    case Customer:
        return tr("Customer");
    case Contact:
        return tr("Phone or e-mail");
    case Town:
        return tr("Town");
    case Fate:
        return tr("What happens");
    case Remark:
        return tr("Why, and what was found");
    default:
        return {};
    }
}

} // namespace carnet
