#include "customers/customer_table.h"

#include "customers/customer_delegate.h"
#include "directory/difference.h"
#include "look/metrics.h"

#include <QContextMenuEvent>
#include <QHeaderView>
#include <QKeyEvent>
#include <QScrollBar>

#include <algorithm>

namespace carnet {

CustomerTable::CustomerTable(CustomerModel *model, QWidget *parent)
    : QTableView(parent)
    , m_model(model)
    , m_copying(new Copying(*model, this))
{
    setModel(model);
    setItemDelegate(new CustomerDelegate(this));
    setAccessibleName(tr("Customers"));
    setShowGrid(false);
    setSelectionBehavior(SelectRows);
    setSelectionMode(ExtendedSelection);
    setEditTriggers(NoEditTriggers);
    setTabKeyNavigation(false);
    setWordWrap(false);
    setMouseTracking(true);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollMode(ScrollPerPixel);
    setSortingEnabled(false);
    setCornerButtonEnabled(false);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn); // the columns' widths must not depend on the rows
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    verticalHeader()->setMinimumSectionSize(1);
    keepFitting(this, [this] { fitRows(); });
    m_columns = new ColumnLayout(this);
    model->setShown([this](int column) { return !isColumnHidden(column); });
    connect(this, &QAbstractItemView::doubleClicked, this, &CustomerTable::openAt);
    connect(verticalScrollBar(), &QScrollBar::valueChanged, this, &CustomerTable::prepareRows);
    connect(verticalScrollBar(), &QScrollBar::valueChanged, this, &CustomerTable::scrolled);
}

/// The current row stays in view when it was, else the one at the top stays there.
void CustomerTable::fitRows()
{
    const QModelIndex current = currentIndex();
    const bool isSeen = current.isValid() && viewport()->rect().intersects(visualRect(current));
    const QModelIndex top = indexAt({0, 0});
    verticalHeader()->setDefaultSectionSize(scaled(32, this));
    updateGeometries();
    if (isSeen)
        scrollTo(current);
    else if (top.isValid())
        scrollTo(top, PositionAtTop);
}

/// A screen before and behind the rows in view, so that they are there when they come into view.
void CustomerTable::prepareRows()
{
    const View seen = view();
    m_model->prepare(seen.top - seen.rows, seen.top + 2 * seen.rows);
}

View CustomerTable::view() const
{
    View view;
    view.ids = m_model->ids();
    view.top = std::max(0, rowAt(0));
    view.rows = viewport()->height() / std::max(1, verticalHeader()->defaultSectionSize()) + 1;
    view.current = currentIndex().row();
    view.selected = selectedRows();
    return view;
}

QList<RowRange> CustomerTable::selectedRows() const
{
    QList<QItemSelectionRange> ranges = selectionModel()->selection();
    std::ranges::sort(ranges, {}, &QItemSelectionRange::top);
    QList<RowRange> rows;
    for (const QItemSelectionRange &range : std::as_const(ranges)) {
        if (!range.isValid())
            continue;
        // They may overlap when columns were moved.
        if (!rows.isEmpty() && range.top() <= rows.last().last + 1)
            rows.last().last = std::max(rows.last().last, range.bottom());
        else
            rows.append({range.top(), range.bottom()});
    }
    return rows;
}

void CustomerTable::selectRows(const QList<RowRange> &rows)
{
    QItemSelection selection;
    for (const auto &[first, last] : rows)
        selection.append(QItemSelectionRange(m_model->index(first, 0), m_model->index(last, 0)));
    selectionModel()->select(selection, QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
}

QList<CustomerId> CustomerTable::selectedIds() const
{
    QList<CustomerId> ids;
    for (const RowRange &rows : selectedRows()) {
        QList<CustomerId> some = m_model->idsAt(rows);
        if (ids.isEmpty())
            ids.swap(some); // all may be one range, of a million
        else
            ids << some;
    }
    return ids;
}

std::optional<Field> CustomerTable::fieldAt(const QModelIndex &index) const
{
    if (!index.isValid())
        return std::nullopt;
    const CustomerColumn &column = customerColumns().at(index.column());
    const bool hasField = column.kind == ColumnKind::Field || column.kind == ColumnKind::Customer
        || column.kind == ColumnKind::Town;
    return hasField ? std::optional(column.field) : std::nullopt;
}

void CustomerTable::openAt(const QModelIndex &index)
{
    if (index.isValid())
        Q_EMIT editRequested(m_model->idAt(index.row()), fieldAt(index));
}

/// The menu key opens it at the current row, the mouse where it is.
void CustomerTable::contextMenuEvent(QContextMenuEvent *event)
{
    if (!selectionModel()->hasSelection())
        return;
    if (event->reason() == QContextMenuEvent::Mouse) {
        Q_EMIT menuRequested(event->globalPos());
        return;
    }
    scrollTo(currentIndex());
    const QRect row = visualRect(currentIndex().siblingAtColumn(0));
    Q_EMIT menuRequested(viewport()->mapToGlobal(row.center()));
}

QModelIndex CustomerTable::rowInUse() const
{
    const QModelIndex current = currentIndex();
    if (!selectionModel()->hasSelection() || selectionModel()->isSelected(current))
        return current;
    const int row = selectionModel()->selection().constFirst().top();
    return m_model->index(row, std::max(0, current.column()));
}

void CustomerTable::goToRow(int row)
{
    if (row < 0 || row >= m_model->rowCount())
        return;
    const QModelIndex there = m_model->index(row, std::max(0, currentIndex().column()));
    selectionModel()->setCurrentIndex(there, QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
}

/// Qt moves without selecting while Ctrl is held. The selection grows from its end that is not current.
void CustomerTable::extendToRow(int row)
{
    const QModelIndex current = currentIndex();
    if (!current.isValid())
        return;
    int anchor = current.row();
    for (const QItemSelectionRange &range : selectionModel()->selection()) {
        if (range.top() == current.row())
            anchor = range.bottom();
        else if (range.bottom() == current.row())
            anchor = range.top();
    }
    const QModelIndex there = m_model->index(row, current.column());
    selectionModel()->select(
        QItemSelection(m_model->index(std::min(anchor, row), 0), m_model->index(std::max(anchor, row), 0)),
        QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    selectionModel()->setCurrentIndex(there, QItemSelectionModel::NoUpdate);
}

void CustomerTable::keyPressEvent(QKeyEvent *event)
{
    const auto plain = event->modifiers() & ~(Qt::ShiftModifier | Qt::KeypadModifier);
    const bool control = event->modifiers().testFlag(Qt::ControlModifier);
    const bool shift = event->modifiers().testFlag(Qt::ShiftModifier);
    switch (event->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (plain == Qt::NoModifier) {
            openAt(rowInUse());
            return;
        }
        break;
    case Qt::Key_Home:
        if (control) {
            shift ? extendToRow(0) : goToRow(0);
            return;
        }
        break;
    case Qt::Key_End:
        if (control) {
            const int last = m_model->rowCount() - 1;
            shift ? extendToRow(last) : goToRow(last);
            return;
        }
        break;
    default:
        break;
    }
    const QString text = event->text();
    if (plain == Qt::NoModifier && !text.isEmpty() && text.at(0).isPrint() && event->key() != Qt::Key_Space) {
        Q_EMIT typed(text);
        return;
    }
    QTableView::keyPressEvent(event);
}

Spot CustomerTable::spot() const
{
    const QModelIndex current = currentIndex();
    const bool seesCurrent =
        current.isValid() && viewport()->rect().intersects(visualRect(current.siblingAtColumn(0)));
    const int row = seesCurrent ? current.row() : rowAt(0);
    return {m_model->idAt(row), rowViewportPosition(std::max(0, row))};
}

void CustomerTable::returnTo(const Spot &spot)
{
    executeDelayedItemsLayout(); // the scroll bar knows the new rows
    if (const int row = m_model->rowOf(spot.id); row >= 0)
        verticalScrollBar()->setValue(verticalScrollBar()->value() + rowViewportPosition(row) - spot.top);
}

Whereabouts CustomerTable::whereabouts() const
{
    return {{}, selectedIds(), m_model->idAt(rowInUse().row()), spot(), {}};
}

bool CustomerTable::goBackTo(const Whereabouts &there)
{
    QSet<CustomerId> sought(there.selected.cbegin(), there.selected.cend());
    sought.insert(there.current);
    const QHash<CustomerId, int> found = m_model->rowsOf(sought);
    QList<int> rows;
    for (const CustomerId id : there.selected) {
        if (const int row = found.value(id, -1); row >= 0)
            rows << row;
    }
    if (rows.isEmpty())
        return false;
    std::ranges::sort(rows);
    QList<RowRange> ranges;
    for (const int row : std::as_const(rows))
        append(ranges, row);
    selectionModel()->setCurrentIndex(
        m_model->index(found.value(there.current, rows.first()), std::max(0, currentIndex().column())),
        QItemSelectionModel::NoUpdate);
    selectRows(ranges);
    returnTo(there.spot);
    return true;
}

void CustomerTable::copySelection()
{
    m_copying->begin(selectedIds(), shownColumns());
}

QList<CustomerColumn> CustomerTable::shownColumns() const
{
    QList<CustomerColumn> columns;
    for (int visual = 0; visual < m_model->columnCount(); ++visual) {
        const int column = horizontalHeader()->logicalIndex(visual);
        if (!isColumnHidden(column))
            columns << customerColumns().at(column);
    }
    return columns;
}

/// QTableView tells a screen reader of the first index only, and would make all of a million rows to find it.
static QItemSelection beginningOf(const QItemSelection &selection)
{
    if (selection.isEmpty())
        return {};
    const QModelIndex first = selection.front().topLeft();
    return {first, first};
}

void CustomerTable::selectionChanged(const QItemSelection &selected, const QItemSelection &deselected)
{
    QTableView::selectionChanged(beginningOf(selected), beginningOf(deselected));
    QAbstractItemView::selectionChanged(selected, deselected); // NOLINT(bugprone-parent-virtual-call): paints
    Q_EMIT selectionMoved();
}

void CustomerTable::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QTableView::currentChanged(current, previous);
    viewport()->update(); // the bar of the current row spans cells that did not change
    Q_EMIT currentMoved();
}

} // namespace carnet
