// The numbered columns of Google's contacts ("Phone 1 - Type", "Phone 1 - Value", …), made into plain ones:
// first phone and e-mail, second phone, no fax; of several values in one cell (" ::: ") the first. Pure.
#pragma once

#include "exchange/table_row.h"

#include <optional>

namespace carnet {

class ContactColumns
{
public:
    /// Nothing: these are no such columns.
    [[nodiscard]] static std::optional<ContactColumns> of(const QStringList &header);

    [[nodiscard]] QStringList header() const;
    [[nodiscard]] TableRow row(const TableRow &written) const;

private:
    struct Numbered
    {
        qsizetype type = -1;
        qsizetype value = -1;
    };

    [[nodiscard]] QStringList values(const std::vector<Numbered> &columns, const TableRow &written) const;

    QStringList m_header;
    std::vector<qsizetype> m_plain; ///< columns that stay
    std::vector<Numbered> m_phones;
    std::vector<Numbered> m_emails;
};

} // namespace carnet
