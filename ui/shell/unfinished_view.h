// Shows the unfinished forms wherever they are to be seen: their own list above the drafts, the count of that
// place, the mark in the rows of their customers, and the details.
#pragma once

#include "directory/place.h"
#include "shell/unfinished_forms.h"

namespace carnet {

class DetailsPanel;
class ListPage;
class SideList;
class UnfinishedList;

class UnfinishedView : public QObject
{
    Q_OBJECT

public:
    struct Parts
    {
        UnfinishedList *forms;
        ListPage *list;
        DetailsPanel *details;
        SideList *side;
    };
    /// `forms` and the parts outlive this.
    UnfinishedView(const UnfinishedForms &forms, const Parts &parts, QObject *parent);

    void setPlace(Place place);

Q_SIGNALS:
    void continueWanted(const carnet::UnfinishedForm &form);
    void discardWanted(const carnet::UnfinishedForm &form);

private:
    void show();

    const UnfinishedForms &m_forms;
    Parts m_parts;
    Place m_place = Place::All;
};

} // namespace carnet
