// The page of customers: the table, or why it is empty. Keeps the user's place while the customers change
// under it.
#pragma once

#include "directory/directory.h"
#include "places/whereabouts.h"
#include "store/unfinished_form.h"

#include <QStackedWidget>

class QMenu;

namespace carnet {

class CustomerModel;
class Copying;
class CustomerTable;
class EmptyPage;

class ListPage : public QStackedWidget
{
    Q_OBJECT

public:
    /// Lists what `directory`, which outlives it, answers.
    explicit ListPage(Directory &directory, QWidget *parent = nullptr);

    void setPlace(Place place);
    void setConditions(const Conditions &conditions);
    void setSearch(const QString &text);
    /// For a card that was scanned: opens its customer.
    void searchCard(const QString &code);
    /// Their customers' rows are marked.
    void setUnfinished(const QList<UnfinishedForm> &forms);
    /// What an empty shop says.
    void setTillConnected(bool connected);
    [[nodiscard]] QList<CustomerId> selectedIds() const;
    /// All that are listed, in their order.
    [[nodiscard]] CustomerIds listedIds() const;
    [[nodiscard]] QList<CustomerColumn> shownColumns() const;
    /// What the columns show, in their order.
    [[nodiscard]] std::vector<Field> shownFields() const;
    [[nodiscard]] Copying &copying();
    [[nodiscard]] int selectedCount() const;
    [[nodiscard]] CustomerId currentId() const;
    /// What the current column shows: Edit begins there.
    [[nodiscard]] std::optional<Field> currentField() const;
    /// As soon as the customer is listed.
    void select(CustomerId id);
    /// The one row that the search leaves, or whose card or number it is; waits for the answer to what was
    /// just typed.
    void openFound();
    [[nodiscard]] Whereabouts whereabouts() const;
    /// As soon as the customers are listed; the search is asked by itself.
    void goBackTo(const Whereabouts &there) { m_comeBackTo = there; }

    /// Columns and sort.
    [[nodiscard]] QByteArray saveState() const;
    void restoreState(const QByteArray &state);
    void fillColumnsMenu(QMenu *menu);
    void fillSortMenu(QMenu *menu);

public Q_SLOTS:
    /// Their rows are read anew.
    void recordsChanged(const QList<carnet::CustomerId> &ids);
    void copySelection();
    void selectAll();

Q_SIGNALS:
    void editRequested(carnet::CustomerId id, std::optional<carnet::Field> field);
    void menuRequested(const QPoint &where); ///< for the selected customers; on the screen
    void selectionChanged();
    void countsChanged(const QHash<carnet::Place, int> &counts);
    void shown(int shown, int all);
    void typed(const QString &text);
    void newCustomerRequested(const carnet::Customer &prefilled);
    void clearSearchRequested();
    void connectRequested();
    void importRequested();

private:
    void ask();
    void tellView();
    void take(const Answer &answer);
    void listRows(const Answer &answer);
    /// How the table stood before an answer.
    struct Before
    {
        bool isSameQuestion;
        bool isNewText;
        bool wasEmpty;
        bool hadSelection;
        int row;
    };
    bool comeBack(const Before &before);
    bool chooseRow(const Before &before);
    void userMoved();
    void sortByClick(int column);
    void sortBy(int column, Qt::SortOrder order);
    void showRows(const Answer &answer);

    CustomerModel *m_model;
    CustomerTable *m_table;
    EmptyPage *m_empty;
    Directory &m_directory;
    Query m_query;
    quint64 m_asked = 0; ///< token of the question
    View m_view; ///< as it was told
    quint64 m_answered = 0; ///< token of the newest answer
    QString m_answeredText; ///< what it had been asked with
    CustomerId m_exact = CustomerId::None; ///< the one whose card or number was asked for
    bool m_openFound = false;
    bool m_choosing = false; ///< the selection moves by our own hand
    bool m_followsTop = false; ///< customers arrive in an empty list that nobody has touched
    bool m_isOurChoice = true; ///< nobody has selected what is selected
    CustomerId m_toSelect = CustomerId::None;
    std::optional<Whereabouts> m_comeBackTo; ///< with the next rows
    Whereabouts m_beforeSearch;
    bool m_isTillConnected = false;
};

} // namespace carnet
