// The customers of the list, in the order the query gave: ids for all rows, values only for those that are
// looked at.
#pragma once

#include "list/customer_columns.h"
#include "search/search_question.h"
#include "store/store.h"

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

    explicit CustomerModel(Store &store, QObject *parent = nullptr);

    /// Changes only the rows that differ; selection and current row stay with their customers.
    void setOrder(const QList<CustomerId> &ids);
    /// What the rows were found by.
    void setQuestion(const SearchQuestion &question);
    /// Tells which columns are shown; until then all are.
    void setShown(std::function<bool(int column)> isShown) { m_isShown = std::move(isShown); }
    /// Their values are read anew when they are next looked at.
    void refresh(const QList<CustomerId> &ids);
    /// Customers with a form that was left.
    void setUnfinished(const QSet<CustomerId> &customers);
    [[nodiscard]] CustomerId idAt(int row) const { return m_ids.value(row, CustomerId::None); }
    /// Of the rows from `first` to `last`, both included.
    [[nodiscard]] QList<CustomerId> idsAt(int first, int last) const
    {
        return m_ids.mid(first, last - first + 1);
    }
    [[nodiscard]] int rowOf(CustomerId id) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    struct Run;
    [[nodiscard]] static QList<Run> runsWithout(const QList<CustomerId> &ids, const QSet<CustomerId> &keep);
    [[nodiscard]] const RecordSummary *summaryAt(int row) const;
    [[nodiscard]] QString spokenCustomer(const RecordSummary &summary) const;
    [[nodiscard]] QList<SearchPart> partsOf(const RecordSummary &summary) const;
    void removeRuns(QList<Run> runs);
    void insertRuns(const QList<Run> &runs, const QList<CustomerId> &ids);
    void appendRuns(const QList<Run> &runs, const QList<CustomerId> &ids);
    void relayout(const QList<CustomerId> &ids);

    Store &m_store;
    SearchQuestion m_question;
    std::function<bool(int column)> m_isShown = [](int) { return true; };
    mutable QCache<CustomerId, QList<SearchPart>> m_parts{500};
    QList<CustomerId> m_ids;
    QSet<CustomerId> m_unfinished;
    mutable QHash<CustomerId, int> m_rows;
    mutable bool m_rowsKnown = false;
    using Cached = std::optional<RecordSummary>; ///< nothing: the store no longer has it
    mutable QCache<CustomerId, Cached> m_cache{2000};
};

} // namespace carnet

Q_DECLARE_METATYPE(carnet::SearchPart)
