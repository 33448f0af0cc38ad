// One row of the till's list, and who takes the rows while the list still arrives.
#pragma once

#include "customer/customer.h"

#include <QJsonObject>
#include <QString>

namespace carnet {

struct TillRow
{
    QString id;
    Customer customer;
    FieldSet present; ///< fields the list had a column for; the others are unknown, not empty
    QJsonObject extra; ///< columns the catalogue does not know
    QString perhapsBorn = {}; ///< the day its birth date would be, were it not what machines write for none
};

/// What the list says of a customer of whom `known` was known: the fields it has no column for stay, and so
/// does a birth date that the till may well mean.
[[nodiscard]] Customer heardOf(const TillRow &row, const Customer &known);

/// Takes rows as they come, none of them believed before the whole answer has come. An answer may hold
/// several lists: each is opened and closed, and the last that was closed as the best so far is the list of
/// customers.
class RowSink
{
public:
    virtual ~RowSink() = default;
    virtual void open() = 0;
    /// As it stands there; what only the whole list explains is not mended yet (NoughtDays).
    virtual void take(const TillRow &row) = 0;
    virtual void close(bool isBest) = 0;
};

} // namespace carnet
