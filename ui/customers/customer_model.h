// The customers of the list, in the order the directory gave: ids for all rows, values only for those in view
// and around it.
#pragma once

#include "customers/found_where.h"
#include "customers/listed_rows.h"
#include "directory/directory.h"

#include <QAbstractTableModel>
#include <QCache>
#include <QSet>

#include <functional>

namespace carnet {

class CustomerModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Role {
        IdRole = Qt::UserRole,
        PillRole,
        BlacklistedRole,
        CompanyRole,
        NameRole,
        FirstNameRole,
        UnfinishedRole,
        PartsRole, ///< QList<SearchPart>: what the row was found by
        ReasonRole, ///< where it was found, when no column that is shown tells
        BriefReasonRole, ///< the same where there is little room
    };

    /// Asks `directory` for the rows that are looked at and that no answer has brought.
    explicit CustomerModel(Directory &directory, QObject *parent = nullptr);

    /// Whether the answer tells the few rows that differ from what is listed.
    [[nodiscard]] bool tellsDifference(const Answer &answer) const;
    /// Changes the rows that differ; otherwise all of them get a new layout. What is selected and the current
    /// row stay with their customers, at some cost for each in a new layout.
    void take(const Answer &answer);
    [[nodiscard]] CustomerIds ids() const { return m_rows.whole(); }
    /// What the rows were found by.
    void setQuestion(const SearchQuestion &question);
    /// Tells which columns are shown; until then all are.
    void setShown(std::function<bool(int column)> isShown) { m_isShown = std::move(isShown); }
    /// Their values are read anew when they are next looked at.
    void refresh(const QList<CustomerId> &ids);
    /// Customers with a form that was left.
    void setUnfinished(const QSet<CustomerId> &customers);
    /// Reads customers that need not be in view.
    [[nodiscard]] QFuture<QList<ListedCustomer>> read(const QList<CustomerId> &ids) const
    {
        return m_directory.rows(ids);
    }
    /// Reads the rows before they are looked at.
    void prepare(int first, int last) const;
    [[nodiscard]] CustomerId idAt(int row) const { return m_rows.idAt(row); }
    /// Of these rows.
    [[nodiscard]] QList<CustomerId> idsAt(const RowRange &rows) const;
    /// -1: not listed. Looks at every row, as the next one.
    [[nodiscard]] int rowOf(CustomerId id) const { return m_rows.rowOf(id); }
    [[nodiscard]] QHash<CustomerId, int> rowsOf(const QSet<CustomerId> &ids) const
    {
        return m_rows.rowsOf(ids);
    }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    [[nodiscard]] const ListedCustomer *customerAt(int row) const;
    [[nodiscard]] QString spokenCustomer(const RecordSummary &summary) const;
    [[nodiscard]] QList<SearchPart> partsOf(const RecordSummary &summary) const;
    [[nodiscard]] QString reasonFor(const RecordSummary &summary, Wording wording) const;
    void takeDifference(const Answer::Difference &difference, const CustomerIds &ids);
    void takeLayout(const CustomerIds &ids);
    void layOut(const ListedRows &rows);
    void ask(const QList<CustomerId> &ids) const;
    void learn(const QList<ListedCustomer> &customers);
    void keep(const ListedCustomer &customer);
    void tellAllChanged(const QList<int> &roles = {});
    void tellChanged(int row) { Q_EMIT dataChanged(index(row, 0), index(row, columnCount() - 1)); }

    Directory &m_directory;
    SearchQuestion m_question;
    std::function<bool(int column)> m_isShown = [](int) { return true; };
    mutable QCache<CustomerId, QList<SearchPart>> m_parts{500};
    ListedRows m_rows;
    QSet<CustomerId> m_unfinished;
    QCache<CustomerId, ListedCustomer> m_known{2000};
    mutable QSet<CustomerId> m_asked; ///< and not heard of yet
};

} // namespace carnet

Q_DECLARE_METATYPE(carnet::SearchPart)
