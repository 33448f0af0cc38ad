#include "customers/column_layout.h"

#include "customers/customer_columns.h"
#include "look/metrics.h"
#include "look/pill.h"
#include "words/state_look.h"

#include <QDataStream>
#include <QEvent>
#include <QHeaderView>
#include <QItemSelectionModel>
#include <QMenu>
#include <QScopedValueRollback>
#include <QTableView>

namespace carnet {

namespace {

constexpr quint8 stateVersion = 2;
constexpr int leastName = 220; ///< before another column is shown
constexpr int tightName = 180; ///< before the table scrolls sideways

int columnCount()
{
    return static_cast<int>(customerColumns().size());
}

} // namespace

ColumnLayout::ColumnLayout(QTableView *table)
    : QObject(table)
    , m_table(table)
    , m_header(table->horizontalHeader())
    , m_fontHeight(table->fontMetrics().height())
{
    m_header->setSectionsMovable(true);
    m_header->setSectionsClickable(true);
    m_header->setSortIndicatorShown(true);
    m_header->setHighlightSections(false);
    // Of the table's it would ask whether each row of a column is selected, whenever it paints.
    m_header->setSelectionModel(new QItemSelectionModel(m_table->model(), m_header));
    m_header->setMinimumSectionSize(40);
    m_header->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(m_header, &QWidget::customContextMenuRequested, this, [this](const QPoint &where) {
        auto *menu = new QMenu(m_table);
        menu->setAttribute(Qt::WA_DeleteOnClose);
        fillMenu(menu);
        menu->popup(m_header->mapToGlobal(where));
    });
    connect(m_header, &QHeaderView::sectionResized, this, &ColumnLayout::resized);
    connect(m_header, &QHeaderView::sectionMoved, this, &ColumnLayout::moved);
    table->installEventFilter(this);
    table->viewport()->installEventFilter(this);
    reset();
}

bool ColumnLayout::eventFilter(QObject *watched, QEvent *event)
{
    // The type first: a table that is being destroyed sends events, and is none to be asked any more.
    if (event->type() == QEvent::Resize && watched == m_table->viewport())
        fit();
    if (event->type() == QEvent::FontChange && watched == m_table) {
        const int before = std::exchange(m_fontHeight, m_table->fontMetrics().height());
        scaleWidths(static_cast<double>(m_fontHeight) / before);
        fit();
    }
    return QObject::eventFilter(watched, event);
}

void ColumnLayout::resized(int column)
{
    if (m_fitting)
        return;
    m_byUser = true;
    m_nameByUser = m_nameByUser || column == 0;
    fillRest();
}

void ColumnLayout::moved()
{
    m_byUser = m_byUser || !m_fitting;
}

void ColumnLayout::reset()
{
    {
        const QScopedValueRollback fitting(m_fitting, true);
        for (int i = 0; i < columnCount(); ++i)
            m_header->moveSection(m_header->visualIndex(i), i);
    }
    m_byUser = false;
    m_nameByUser = false;
    fit();
}

void ColumnLayout::setShown(int column, bool shown)
{
    m_byUser = true;
    setHidden(column, !shown);
    fillRest();
}

int ColumnLayout::defaultWidth(int column, bool wide) const
{
    const ColumnLook about = lookOf(column);
    if (customerColumns().at(column).kind != ColumnKind::State)
        return scaled(wide ? about.wideWidth : about.width, m_table);
    return widestPill(m_table->font()) + scaled(20, m_table);
}

int ColumnLayout::widthOfOthers() const
{
    int width = 0;
    for (int i = 1; i < columnCount(); ++i) {
        if (!m_table->isColumnHidden(i))
            width += m_table->columnWidth(i);
    }
    return width;
}

void ColumnLayout::setWidth(int column, int width)
{
    const QScopedValueRollback fitting(m_fitting, true);
    m_header->resizeSection(column, width);
}

/// Hiding counts as a new width for Qt.
void ColumnLayout::setHidden(int column, bool hidden)
{
    const QScopedValueRollback fitting(m_fitting, true);
    m_table->setColumnHidden(column, hidden);
}

void ColumnLayout::fit()
{
    if (!m_byUser)
        chooseWhatFits();
    fillRest();
}

/// The first columns always; of the others as many as there is room for; when all have room, wider ones.
void ColumnLayout::chooseWhatFits()
{
    int room = m_table->viewport()->width() - scaled(leastName, m_table);
    int roomWhenWide = room;
    QList<int> others;
    for (int i = 0; i < columnCount(); ++i) {
        const ColumnLook column = lookOf(i);
        setHidden(i, column.shown != ColumnShown::Always);
        if (i > 0 && column.shown != ColumnShown::OnDemand)
            roomWhenWide -= defaultWidth(i, true);
        if (i > 0 && column.shown == ColumnShown::Always)
            room -= defaultWidth(i, false);
        if (column.shown == ColumnShown::WhenWide)
            others << i;
    }
    const bool wide = roomWhenWide >= 0;
    for (int i = 1; i < columnCount(); ++i)
        setWidth(i, defaultWidth(i, wide));
    for (const int column : others) {
        room -= defaultWidth(column, false);
        setHidden(column, !wide && room < 0);
    }
}

void ColumnLayout::fillRest()
{
    if (!m_nameByUser)
        setWidth(0, std::max(scaled(tightName, m_table), m_table->viewport()->width() - widthOfOthers()));
}

void ColumnLayout::scaleWidths(double factor)
{
    for (int i = 0; i < columnCount(); ++i) {
        if (!m_table->isColumnHidden(i))
            setWidth(i, qRound(m_table->columnWidth(i) * factor));
    }
}

void ColumnLayout::fillMenu(QMenu *menu)
{
    menu->clear();
    for (int i = 1; i < columnCount(); ++i) {
        QAction *action = menu->addAction(titleOf(customerColumns().at(i)));
        action->setCheckable(true);
        action->setChecked(!m_table->isColumnHidden(i));
        connect(action, &QAction::toggled, this, [this, i](bool on) { setShown(i, on); });
    }
    menu->addSeparator();
    connect(menu->addAction(tr("Reset the columns")), &QAction::triggered, this, &ColumnLayout::reset);
}

QByteArray ColumnLayout::saveState() const
{
    QByteArray bytes;
    QDataStream out(&bytes, QIODevice::WriteOnly);
    out << stateVersion << columnCount() << m_byUser << m_nameByUser << m_fontHeight << m_header->saveState();
    return bytes;
}

void ColumnLayout::restoreState(const QByteArray &state)
{
    QDataStream in(state);
    quint8 version = 0;
    int columns = 0;
    bool byUser = false;
    bool nameByUser = false;
    int fontHeight = 0;
    QByteArray header;
    in >> version >> columns >> byUser >> nameByUser >> fontHeight >> header;
    const bool isOurs = in.status() == QDataStream::Ok && version == stateVersion && columns == columnCount()
        && fontHeight > 0;
    if (!isOurs || !byUser)
        return; // another Carnet's columns, or nothing chosen
    const QScopedValueRollback fitting(m_fitting, true);
    const auto sorted = std::pair(m_header->sortIndicatorSection(), m_header->sortIndicatorOrder());
    if (!m_header->restoreState(header))
        return;
    m_header->setSortIndicator(sorted.first, sorted.second); // the list's, not the layout's
    m_header->setSortIndicatorShown(true);
    m_byUser = true;
    m_nameByUser = nameByUser;
    setHidden(0, false);
    scaleWidths(static_cast<double>(m_fontHeight) / fontHeight);
    fillRest();
}

} // namespace carnet
