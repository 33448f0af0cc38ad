// The places that list customers as one page of the window: the unfinished forms above the drafts, the list,
// the details.
#pragma once

#include "customers/details_panel.h"
#include "directory/directory.h"
#include "places/page.h"

namespace carnet {

class ListPage;
class FilterStrip;
class UnfinishedList;

class CustomersPage : public Page
{
    Q_OBJECT

public:
    CustomersPage(Desk &desk, Directory &directory, const DetailsPanel::Commands &commands, QWidget *parent);

    [[nodiscard]] ListPage &customers() { return *m_list; }
    void setUnfinished(const QList<UnfinishedForm> &forms);
    void setSearch(const QString &text);
    /// Of its place. `kept`: its number, when it is one of those that are kept.
    void showFilter(const Filter &filter, std::optional<int> kept);
    /// The strip of conditions; of the filter that is shown.
    void changeFilter();
    void renameFilter();

    [[nodiscard]] QWidget *view() const override { return m_view; }
    [[nodiscard]] QWidget *list() const override;
    [[nodiscard]] QWidget *above() const override;
    [[nodiscard]] QWidget *details() const override { return m_details; }
    [[nodiscard]] bool hasDetails() const override { return !m_isShopEmpty; }
    [[nodiscard]] DetailsRoom detailsRoom() const override;
    [[nodiscard]] bool shows(Place place) const override;
    void setPlace(Place place) override;
    [[nodiscard]] QHash<Place, int> counts() const override;
    [[nodiscard]] Selection selection() const override { return m_selection; }
    [[nodiscard]] QString title() const override;
    [[nodiscard]] QString status() const override;
    [[nodiscard]] bool hasRows() const override { return true; }
    void note(Whereabouts &here) const override;
    void goBackTo(const Whereabouts &there) override;

Q_SIGNALS:
    void continueWanted(const carnet::UnfinishedForm &form);
    void discardWanted(const carnet::UnfinishedForm &form);
    void counted(); ///< by the directory
    void filterKept(const carnet::Filter &filter, std::optional<int> kept);
    void filterClosed(); ///< all customers of the place are listed again

private:
    void showForms();
    void takeConditions();
    void closeFilter();
    void takeSelection();
    void takeShown(int shown, int all);
    void takeListed(const QHash<Place, int> &counts);

    QWidget *m_view;
    UnfinishedList *m_unfinished;
    FilterStrip *m_strip;
    ListPage *m_list;
    DetailsPanel *m_details;
    QList<UnfinishedForm> m_forms;
    QHash<Place, int> m_listed; ///< by the directory
    Selection m_selection; ///< may be a million
    Place m_place = Place::All;
    int m_shown = 0;
    int m_all = 0;
    Filter m_filter; ///< that is shown
    std::optional<int> m_keptFilter;
    bool m_isSearching = false;
    bool m_isShopEmpty = false;
};

/// "n of m found" while searching, else "n customers · m selected".
[[nodiscard]] QString countWords(int shown, int all, int selected, bool searching);

} // namespace carnet
