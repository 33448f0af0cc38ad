#include "list/customer_table.h"

#include "list/customer_delegate.h"
#include "look/metrics.h"
#include "look/pill.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QKeyEvent>
#include <QMenu>

#include <algorithm>

namespace carnet {

CustomerTable::CustomerTable(CustomerModel *model, QWidget *parent)
    : QTableView(parent)
    , m_model(model)
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
    horizontalHeader()->setSectionsMovable(true);
    horizontalHeader()->setSectionsClickable(true);
    horizontalHeader()->setSortIndicatorShown(true);
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setMinimumSectionSize(40);
    horizontalHeader()->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(horizontalHeader(), &QWidget::customContextMenuRequested, this, &CustomerTable::chooseColumns);
    connect(this, &QAbstractItemView::doubleClicked, this, &CustomerTable::openAt);
    scaleRows();
    resetColumns();
}

void CustomerTable::scaleRows()
{
    verticalHeader()->setMinimumSectionSize(1);
    verticalHeader()->setDefaultSectionSize(scaled(32, this));
}

QList<CustomerId> CustomerTable::selectedIds() const
{
    QList<CustomerId> ids;
    for (const QModelIndex &index : selectionModel()->selectedRows())
        ids << m_model->idAt(index.row());
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

void CustomerTable::keyPressEvent(QKeyEvent *event)
{
    const auto plain = event->modifiers() & ~(Qt::ShiftModifier | Qt::KeypadModifier);
    if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) && plain == Qt::NoModifier) {
        openAt(currentIndex());
        return;
    }
    if (event->key() == Qt::Key_Home && event->modifiers() == Qt::ControlModifier) {
        selectRow(0);
        return;
    }
    if (event->key() == Qt::Key_End && event->modifiers() == Qt::ControlModifier) {
        selectRow(m_model->rowCount() - 1);
        return;
    }
    const QString text = event->text();
    if (plain == Qt::NoModifier && !text.isEmpty() && text.at(0).isPrint() && event->key() != Qt::Key_Space) {
        Q_EMIT typed(text);
        return;
    }
    QTableView::keyPressEvent(event);
}

void CustomerTable::copySelection()
{
    QStringList lines;
    QModelIndexList rows = selectionModel()->selectedRows();
    std::ranges::sort(rows, [](const QModelIndex &a, const QModelIndex &b) { return a.row() < b.row(); });
    for (const QModelIndex &row : std::as_const(rows)) {
        QStringList cells;
        for (int visual = 0; visual < m_model->columnCount(); ++visual) {
            const int column = horizontalHeader()->logicalIndex(visual);
            if (!isColumnHidden(column))
                cells << m_model->index(row.row(), column).data().toString();
        }
        lines << cells.join(u'\t');
    }
    if (!lines.isEmpty())
        QGuiApplication::clipboard()->setText(lines.join(u'\n'));
}

void CustomerTable::selectionChanged(const QItemSelection &selected, const QItemSelection &deselected)
{
    QTableView::selectionChanged(selected, deselected);
    Q_EMIT selectionMoved();
}

void CustomerTable::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QTableView::currentChanged(current, previous);
    viewport()->update(); // the bar of the current row spans cells that did not change
    Q_EMIT currentMoved();
}

void CustomerTable::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    fitColumns();
}

void CustomerTable::changeEvent(QEvent *event)
{
    QTableView::changeEvent(event);
    if (event->type() == QEvent::FontChange) {
        scaleRows();
        resetColumns();
    }
}

void CustomerTable::resetColumns()
{
    m_userColumns = false;
    const auto &columns = customerColumns();
    for (int i = 0; i < columns.size(); ++i) {
        horizontalHeader()->moveSection(horizontalHeader()->visualIndex(i), i);
        const int width = columns.at(i).kind == ColumnKind::State
            ? pillSize(pillOf(SendState::NeedsAttention), font()).width() + scaled(24, this)
            : scaled(columns.at(i).width > 0 ? columns.at(i).width : 220, this);
        setColumnWidth(i, width);
        setColumnHidden(i, !columns.at(i).shown);
    }
    fitColumns();
}

/// Narrow windows show the five columns of ui.md 4; the name takes what the others leave.
void CustomerTable::fitColumns()
{
    const auto &columns = customerColumns();
    const bool wide = viewport()->width() >= scaled(1120, this);
    int taken = 0;
    for (int i = 0; i < columns.size(); ++i) {
        if (!m_userColumns && columns.at(i).wideOnly)
            setColumnHidden(i, !wide);
        if (i > 0 && !isColumnHidden(i))
            taken += columnWidth(i);
    }
    setColumnWidth(0, std::max(scaled(180, this), viewport()->width() - taken));
}

void CustomerTable::chooseColumns(const QPoint &where)
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const auto &columns = customerColumns();
    for (int i = 1; i < columns.size(); ++i) {
        QAction *action = menu->addAction(titleOf(columns.at(i)));
        action->setCheckable(true);
        action->setChecked(!isColumnHidden(i));
        connect(action, &QAction::toggled, this, [this, i](bool on) {
            m_userColumns = true;
            setColumnHidden(i, !on);
            fitColumns();
        });
    }
    menu->addSeparator();
    connect(menu->addAction(tr("Reset the columns")), &QAction::triggered, this,
            &CustomerTable::resetColumns);
    menu->popup(horizontalHeader()->mapToGlobal(where));
}

QByteArray CustomerTable::saveState() const
{
    return (m_userColumns ? QByteArray("u") : QByteArray("-")) + horizontalHeader()->saveState();
}

void CustomerTable::restoreState(const QByteArray &state)
{
    if (state.isEmpty())
        return;
    m_userColumns = state.startsWith('u');
    horizontalHeader()->restoreState(state.mid(1));
    horizontalHeader()->setSortIndicatorShown(true);
    fitColumns();
}

} // namespace carnet
