// The customers of the training shop: what the little till knows, kept in one JSON file.
#pragma once

#include "customer/customer.h"

#include <QByteArray>
#include <QMap>

#include <optional>

namespace carnet {

/// A plain value; ids are given in rising order and never used twice.
class TrainingBook
{
public:
    TrainingBook() = default;
    explicit TrainingBook(const QMap<int, Customer> &customers);

    [[nodiscard]] const QMap<int, Customer> &customers() const { return m_customers; }

    /// Returns the new customer's number.
    int add(const Customer &customer);
    /// Takes only the values of `fields`. False: no such customer.
    [[nodiscard]] bool edit(int id, FieldSet fields, const Customer &values);
    [[nodiscard]] bool remove(int id);

    /// The whole book as a file; fromJson() of it gives an equal book.
    [[nodiscard]] QByteArray toJson() const;
    /// None: not a book.
    [[nodiscard]] static std::optional<TrainingBook> fromJson(const QByteArray &bytes);

    friend bool operator==(const TrainingBook &, const TrainingBook &) = default;

private:
    QMap<int, Customer> m_customers;
    int m_nextId = 1;
};

// The three formats of getClients.php. Columns: id, then every field by its key, in the form it travels.
[[nodiscard]] QByteArray listAsJson(const TrainingBook &book);
[[nodiscard]] QByteArray listAsCsv(const TrainingBook &book);
[[nodiscard]] QByteArray listAsHtml(const TrainingBook &book);

} // namespace carnet
