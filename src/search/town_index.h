// Which towns the shop's customers live in, by postcode: offered when the next one is typed. A value for one
// thread.
#pragma once

#include "customer/customer.h"

#include <QHash>
#include <QStringList>

#include <unordered_map>

namespace carnet {

class TownIndex
{
public:
    using Key = qint64;

    void put(Key key, const Customer &customer);
    void remove(Key key);

    /// The towns written with this postcode, the most frequent first, each in its most frequent spelling:
    /// those of the customer's country, or of any where the postcode cannot be of that.
    [[nodiscard]] QStringList townsOf(const Customer &typed) const;

private:
    struct Place
    {
        QString postcode;
        QString country;
        QString town;
    };

    std::unordered_map<Key, Place> m_places;
    /// How many customers, by postcode, country and spelling.
    QHash<QString, QHash<QString, QHash<QString, int>>> m_towns;
};

} // namespace carnet
