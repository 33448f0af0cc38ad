// What the user has selected in the list and where they are reading: kept while the list changes or is made
// anew.
#pragma once

#include "desk/outbox_item.h"

#include <QList>
#include <QString>

#include <vector>

namespace carnet {

/// Where the user is reading: a row in view and how far below the top it stands.
struct Spot
{
    CustomerId id = CustomerId::None;
    int top = 0;
};

struct Whereabouts
{
    QString search;
    QList<CustomerId> selected;
    CustomerId current = CustomerId::None;
    Spot spot;
    OutboxItem outboxItem = {};
    std::vector<CustomerId> alike = {}; ///< the group of duplicates
};

} // namespace carnet
