// What the details panel lists of a customer: labels and values in groups, empty ones left out. Pure
// functions.
#pragma once

#include "customer/customer.h"

#include <QList>

namespace carnet {

struct DetailRow
{
    QString label;
    QString value; ///< may have several lines
    bool isPrivate = false; ///< only its end is shown until asked for
};

struct DetailGroup
{
    QString heading;
    QList<DetailRow> rows;
};

[[nodiscard]] QList<DetailGroup> detailsOf(const Customer &customer);

} // namespace carnet
