// What is asked of the directory and what it answers. Plain values.
#pragma once

#include "directory/columns.h"
#include "directory/filter.h"
#include "directory/place.h"
#include "directory/search_question.h"

#include <QHash>
#include <QMap>
#include <QMetaType>

#include <memory>
#include <vector>

namespace carnet {

struct Query
{
    Place place = Place::All;
    QString text;
    bool isCode = false; ///< a scanned card: who it belongs to, and nobody else
    int column = 0;
    bool descending = false;
    Conditions conditions = {}; ///< that all must fulfil
    QLocale locale = {}; ///< countries and dates are found as it shows them

    [[nodiscard]] SearchQuestion question() const;
};

/// In the order of the list; shared, for there may be a million.
using CustomerIds = std::shared_ptr<const std::vector<CustomerId>>;

/// Rows from `first` to `last`, both included.
struct RowRange
{
    int first = 0;
    int last = 0;

    [[nodiscard]] int length() const { return last - first + 1; }
    friend bool operator==(const RowRange &, const RowRange &) = default;
};

/// What a row shows.
struct ListedCustomer
{
    RecordSummary summary;
    std::optional<Record> unsettled; ///< what there is to say about its state

    friend bool operator==(const ListedCustomer &a, const ListedCustomer &b)
    {
        return a.summary.customer == b.summary.customer && a.summary.tillId == b.summary.tillId
            && a.summary.state == b.summary.state && a.summary.trouble == b.summary.trouble
            && a.summary.modified == b.summary.modified && a.unsettled == b.unsettled;
    }
};

/// Where the user is among the rows of an answer.
struct View
{
    CustomerIds ids; ///< of that answer
    int top = 0; ///< first row in view
    int rows = 0; ///< in view
    int current = -1;
    QList<RowRange> selected;
    quint64 number = 0; ///< comes back with the answer
};

struct Answer
{
    quint64 token = 0; ///< of the question
    CustomerIds ids; ///< those that answer best come first, equals in the order asked for
    CustomerId exact = CustomerId::None; ///< the only one whose card or number on the till was asked for
    int all = 0; ///< customers in the place, before the search
    bool isWhole = false; ///< all customers were read; otherwise more come
    QHash<Place, int> counts;
    /// By row: the first screen, and those around the current row and the one at the top of the view.
    QMap<int, ListedCustomer> rows;

    /// What became of the rows of an earlier answer, when they are few: which of them are gone, which have
    /// come, and whether the others kept their order.
    struct Difference
    {
        CustomerIds before;
        QList<RowRange> gone; ///< in `before`
        QList<RowRange> come; ///< in `ids`
        bool othersMoved = false;
    };
    std::optional<Difference> difference;

    quint64 view = 0; ///< number of the view that these are about:
    QList<RowRange> selected; ///< where the selected rows are now
    QHash<CustomerId, int> places; ///< the rows of the current customer and of the one at the top
};

} // namespace carnet

Q_DECLARE_METATYPE(carnet::Answer)
