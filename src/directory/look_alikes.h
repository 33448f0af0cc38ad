// Finds the customers who may be the one being typed. A value for one thread, filled beside the shelf: the
// next customer in the next slot.
#pragma once

#include "directory/alike.h"
#include "directory/shelf.h"

#include <QList>

#include <functional>

namespace carnet {

class LookAlikes
{
public:
    struct Found
    {
        Slot slot;
        Alikeness how;

        friend bool operator==(const Found &, const Found &) = default;
    };

    void put(const Customer &customer);
    void keepOnly(const std::vector<Slot> &slots); ///< as the shelf

    /// Surest first, each customer once, the one in `except` never (see alike.h). Reads whoever seems to be
    /// like the typed one.
    [[nodiscard]] QList<Found> find(const Customer &typed, std::optional<Slot> except, int most,
                                    const Shelf &shelf,
                                    const std::function<std::optional<Customer>(Slot)> &read) const;

private:
    friend class DirectoryFile;
    /// Hashes of what is compared, a byte pair each: enough to leave out nearly everybody.
    enum Column : std::uint8_t { Card, Siret, Phone, OtherPhone, Email, Town, FamilySound, FirstSound };
    static constexpr std::size_t columnCount = 8;

    std::array<std::vector<quint16>, columnCount> m_marks;
};

} // namespace carnet
