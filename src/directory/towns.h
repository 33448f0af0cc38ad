// Which towns the shop's customers live in, by postcode: offered when the next one is typed. A value for one
// thread, filled beside the shelf: the next customer in the next slot.
#pragma once

#include "directory/text_arena.h"

#include "customer/customer.h"

#include <QHash>
#include <QStringList>

#include <vector>

namespace carnet {

class Towns
{
public:
    void put(const Customer &customer);
    void take(Slot slot);
    void keepOnly(const std::vector<Slot> &slots) { pick(m_townOf, slots); } ///< as the shelf

    /// The towns written with this postcode, the most frequent first, each in its most frequent spelling:
    /// those of the customer's country, or of any where the postcode cannot be of that.
    [[nodiscard]] QStringList townsOf(const Customer &typed) const;

private:
    friend class DirectoryFile;
    /// One way to write one town.
    struct Town
    {
        QString postcode;
        QString country;
        QString name;

        friend bool operator==(const Town &, const Town &) = default;
        friend std::size_t qHash(const Town &town, std::size_t seed)
        {
            return qHashMulti(seed, town.postcode, town.country, town.name);
        }
    };
    static constexpr quint32 none = ~quint32(0);

    quint32 numberOf(const Town &town);

    std::vector<Town> m_towns;
    std::vector<int> m_customers; ///< how many live in each
    QHash<Town, quint32> m_numbers;
    std::vector<quint32> m_townOf; ///< by slot
};

} // namespace carnet
