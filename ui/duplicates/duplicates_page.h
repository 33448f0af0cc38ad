// The place of those who may be one as a page of the window.
#pragma once

#include "duplicates/duplicate_search.h"
#include "duplicates/merge_talk.h"
#include "places/page.h"

namespace carnet {

class DuplicatesView;
class PairDetails;

class DuplicatesPage : public Page
{
    Q_OBJECT

public:
    DuplicatesPage(Desk &desk, Directory &directory, const MergeTalk::Knows &knows, QWidget *parent);

    /// Whoever may be one with this customer.
    void goTo(CustomerId id);

    [[nodiscard]] QWidget *view() const override;
    [[nodiscard]] QWidget *list() const override;
    [[nodiscard]] QWidget *details() const override;
    [[nodiscard]] bool hasDetails() const override;
    [[nodiscard]] DetailsRoom detailsRoom() const override;
    [[nodiscard]] bool shows(Place place) const override { return place == Place::Duplicates; }
    void setPlace(Place place) override;
    [[nodiscard]] QHash<Place, int> counts() const override;
    [[nodiscard]] Selection selection() const override;
    [[nodiscard]] QString title() const override;
    [[nodiscard]] QString status() const override;
    void note(Whereabouts &here) const override;
    void goBackTo(const Whereabouts &there) override;

private:
    void takeFound();
    void merge();
    void mergeAll();
    void deny(const AlikePair &pair);

    Desk &m_desk;
    DuplicateSearch m_search;
    MergeTalk m_talk;
    DuplicatesView *m_view;
    PairDetails *m_details;
    bool m_hasDetails = false;
};

} // namespace carnet
