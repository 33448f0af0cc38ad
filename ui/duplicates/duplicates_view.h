// The view of those who may be one: a list, surest first, with what can be done with all of them above it.
#pragma once

#include "duplicates/duplicate_search.h"

#include <QWidget>

class QStackedWidget;

namespace carnet {

class DuplicatesModel;
class FindingHeader;
class HeadingList;

class DuplicatesView : public QWidget
{
    Q_OBJECT

public:
    /// Both outlive this.
    DuplicatesView(DuplicateSearch &search, Desk &desk, QWidget *parent);

    [[nodiscard]] QWidget *list() const;
    /// Nothing: there is no row.
    [[nodiscard]] const AlikeGroup *current() const;
    /// The first group with one of them, as soon as it is found.
    void goTo(const std::vector<CustomerId> &ids);

Q_SIGNALS:
    void currentChanged();
    void mergeWanted(); ///< of the current row
    void mergeAllWanted();
    /// Of the one asked for nothing was found.
    void notFound();

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    QWidget *makeEmptyPage();
    void takeGroups();
    void follow(const QModelIndex &current);

    DuplicateSearch &m_search;
    DuplicatesModel *m_model;
    FindingHeader *m_header;
    HeadingList *m_list;
    QStackedWidget *m_body;
    std::vector<CustomerId> m_current; ///< of the current row
    std::vector<CustomerId> m_wanted; ///< see goTo()
    int m_currentRow = 0;
};

} // namespace carnet
