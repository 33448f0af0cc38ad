// Plausible customers of a French shop, as many as wanted: the same at every call with the same seed. What
// the bench fills a shop with; about 110 bytes each as a line of CSV.
#pragma once

#include "store/record.h"

#include <random>

namespace carnet::bench {

class Customers
{
public:
    explicit Customers(quint32 seed = 1)
        : m_random(seed)
    { }

    /// Common family names are common, towns are as large as towns are; fields are missing where they often
    /// are.
    [[nodiscard]] Customer next();
    /// One that the till knows. One in ten is not settled: edited, new or a draft.
    [[nodiscard]] Record nextRecord();

private:
    [[nodiscard]] bool happens(int percent) { return below(100) < percent; }
    /// From 0 to before `end`. Not of std::uniform_int_distribution, which differs between libraries.
    [[nodiscard]] int below(int end);
    /// The same, and the smaller the more often.
    [[nodiscard]] int oftenSmall(int end);
    [[nodiscard]] QString digits(int count);
    [[nodiscard]] QString family();
    [[nodiscard]] QString firstName();
    void live(Customer &customer);
    void trade(Customer &customer);

    std::mt19937 m_random;
    int m_made = 0;
};

/// The customer's values as a line of CSV, with its end.
[[nodiscard]] QByteArray csvLine(const Customer &customer);
/// So many customers as the till lists them.
[[nodiscard]] QByteArray listOf(int customers, quint32 seed = 1);

} // namespace carnet::bench
