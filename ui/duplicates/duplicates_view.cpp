#include "duplicates/duplicates_view.h"

#include "duplicates/duplicates_model.h"
#include "duplicates/finding_header.h"
#include "look/heading_list.h"
#include "look/icon_label.h"
#include "look/metrics.h"
#include "look/pill_rows.h"
#include "look/single_choice.h"
#include "look/type.h"
#include "words/alike_words.h"

#include <QItemSelectionModel>
#include <QLabel>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace carnet {

DuplicatesView::DuplicatesView(DuplicateSearch &search, Desk &desk, QWidget *parent)
    : QWidget(parent)
    , m_search(search)
    , m_model(new DuplicatesModel(this))
    , m_header(new FindingHeader(search, desk, this))
    , m_list(new HeadingList(this))
    , m_body(new QStackedWidget(this))
{
    setBackgroundRole(QPalette::Base);
    setAutoFillBackground(true);
    m_list->setModel(m_model);
    m_list->setItemDelegate(new PillRows(&widestSurenessPill, m_list));
    m_list->setAccessibleName(tr("Duplicates"));
    m_list->setUniformItemSizes(true); // there may be many thousands
    m_body->addWidget(m_list);
    m_body->addWidget(makeEmptyPage());
    auto *page = new QVBoxLayout(this);
    page->setContentsMargins(0, 0, 0, 0);
    page->setSpacing(0);
    page->addWidget(m_header);
    page->addWidget(m_body, 1);

    connect(m_list, &QAbstractItemView::activated, this, &DuplicatesView::mergeWanted);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, &DuplicatesView::follow);
    tieSelectionToCurrent(m_list);
    connect(m_header, &FindingHeader::mergeAllWanted, this, &DuplicatesView::mergeAllWanted);
    connect(&search, &DuplicateSearch::changed, this, &DuplicatesView::takeGroups);
    takeGroups();
}

QWidget *DuplicatesView::makeEmptyPage()
{
    auto *empty = new QWidget(this);
    auto *column = new QVBoxLayout(empty);
    auto *picture = new IconLabel(QLatin1StringView("check2"), Token::Success, empty);
    picture->setSide(48);
    auto *text = new QLabel(tr("No duplicates found"), empty);
    applyStep(text, TextStep::Headline);
    column->addStretch(2);
    column->addWidget(picture, 0, Qt::AlignHCenter);
    column->addSpacing(8);
    column->addWidget(text, 0, Qt::AlignHCenter);
    column->addStretch(3);
    scaleLayouts(empty);
    return empty;
}

QWidget *DuplicatesView::list() const
{
    return m_list;
}

const AlikeGroup *DuplicatesView::current() const
{
    return m_model->groupAt(m_list->currentIndex().row());
}

void DuplicatesView::goTo(const std::vector<CustomerId> &ids)
{
    m_wanted = ids;
    takeGroups();
}

void DuplicatesView::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    m_search.setAwake(true);
}

void DuplicatesView::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    m_search.setAwake(false);
}

/// Stays with the group while others come and go; one that is gone is followed by the row in its place.
void DuplicatesView::takeGroups()
{
    m_model->setGroups(m_search.groups());
    m_list->layOutNow();
    const bool isFound = m_search.state() == DuplicateSearch::State::Found;
    m_body->setCurrentIndex(isFound && m_model->rowCount() == 0 ? 1 : 0);
    int row = m_wanted.empty() ? -1 : m_model->rowWith(m_wanted);
    if (isFound && row < 0 && !m_wanted.empty())
        Q_EMIT notFound();
    if (isFound) // else what was found earlier may not hold any more
        m_wanted.clear();
    if (row < 0)
        row = m_model->rowWith(m_current);
    if (row < 0)
        row = std::min(m_currentRow, m_model->rowCount() - 1);
    if (row < 0) {
        m_current.clear();
        Q_EMIT currentChanged();
        return;
    }
    const QModelIndex index = m_model->index(row);
    if (m_list->currentIndex() != index)
        m_list->setCurrentIndex(index);
    follow(index);
}

void DuplicatesView::follow(const QModelIndex &current)
{
    const AlikeGroup *group = m_model->groupAt(current.row());
    if (!group)
        return;
    m_currentRow = current.row();
    m_current = group->ids;
    Q_EMIT currentChanged();
}

} // namespace carnet
