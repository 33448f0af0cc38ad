// What the shop knows around the customer being typed: who may be the same one, and which towns go with the
// postcode.
#pragma once

#include "directory/look_alikes.h"

#include <QStringList>

namespace carnet {

/// Another customer who may be the one being typed.
struct LookAlike
{
    CustomerId id = CustomerId::None;
    QString name;
    Likeness why = Likeness::Name; ///< the surest reason
    QString value; ///< the card or SIRET that both have, as typed; empty for other reasons

    friend bool operator==(const LookAlike &, const LookAlike &) = default;
};

struct Neighbourhood
{
    QList<LookAlike> customers; ///< surest first
    QStringList towns; ///< written with this postcode before, most frequent first
};

} // namespace carnet
