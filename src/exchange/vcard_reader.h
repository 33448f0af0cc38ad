// Reads the cards of an address book: vCard 2.1 (versit), 3.0 (RFC 2426), 4.0 (RFC 6350), and what phones and
// Apple make of them. Each person becomes a row of cells in the order of vcardColumns(). Holds one card at a
// time. Pure.
#pragma once

#include "customer/field.h"
#include "exchange/table_row.h"

#include <QByteArray>

#include <functional>

namespace carnet {

/// Names of the columns: the catalogue's fields, and what is none.
[[nodiscard]] const QStringList &vcardColumns();
/// In front of a cell that carnet itself wrote, and that is to be taken as it is.
inline constexpr QChar vcardAsWritten = u'\u001F';
/// Under which carnet's own cards keep what no property of the standard holds.
[[nodiscard]] QString vcardProperty(Field field);

class VcardReader
{
public:
    using Take = std::function<bool(const TableRow &row)>;
    explicit VcardReader(Take take)
        : m_take(std::move(take))
    { }

    /// In pieces of any length. False: no more is wanted, or a line never ends.
    bool feed(QByteArrayView bytes);
    /// After the last piece. False: no card was there, or the last one is cut.
    bool finish();

    [[nodiscard]] qint64 cards() const { return m_cards; } ///< persons
    [[nodiscard]] qint64 groups() const { return m_groups; } ///< cards of groups, left out
    [[nodiscard]] bool isTooLong() const { return m_isTooLong; }

private:
    class Card;

    bool takeLine(QByteArrayView line);
    bool takeProperty(const QByteArray &line);

    Take m_take;
    QByteArray m_bytes; ///< not cut into lines yet
    QByteArray m_line; ///< unfolded so far
    std::vector<QByteArray> m_properties; ///< of the present card
    qsizetype m_size = 0; ///< of them
    int m_depth = 0;
    qint64 m_cards = 0;
    qint64 m_groups = 0;
    bool m_isTooLong = false;
};

} // namespace carnet
