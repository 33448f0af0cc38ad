#include "shell/unfinished_view.h"

#include "customers/details_panel.h"
#include "customers/list_page.h"
#include "customers/side_list.h"
#include "customers/unfinished_list.h"

namespace carnet {

UnfinishedView::UnfinishedView(const UnfinishedForms &forms, const Parts &parts, QObject *parent)
    : QObject(parent)
    , m_forms(forms)
    , m_parts(parts)
{
    connect(&forms, &UnfinishedForms::changed, this, &UnfinishedView::show);
    connect(parts.forms, &UnfinishedList::continueWanted, this, &UnfinishedView::continueWanted);
    connect(parts.forms, &UnfinishedList::discardWanted, this, &UnfinishedView::discardWanted);
    connect(parts.details, &DetailsPanel::continueWanted, this, &UnfinishedView::continueWanted);
    connect(parts.details, &DetailsPanel::discardWanted, this, &UnfinishedView::discardWanted);
    show();
}

void UnfinishedView::setPlace(Place place)
{
    m_place = place;
    show();
}

void UnfinishedView::show()
{
    const QList<UnfinishedForm> &left = m_forms.left();
    m_parts.forms->setForms(m_place == Place::Drafts ? left : QList<UnfinishedForm>());
    m_parts.list->setUnfinished(left);
    m_parts.details->setUnfinished(left);
    m_parts.side->setUnfinished(static_cast<int>(left.size()));
}

} // namespace carnet
