// Makes a customer of a row: what each column means, what is repaired on the way, and what the form's rules
// say of the result. For one thread; remembers nothing of a row.
#pragma once

#include "customer/rules/rules.h"
#include "exchange/cell_repair.h"
#include "exchange/date_order.h"
#include "exchange/table_row.h"
#include "exchange/target.h"

namespace carnet {

/// How one column is read.
struct ColumnUse
{
    Target target;
    DateOrder order = DateOrder::Unknown;
    bool repairs = true; ///< the user may decline what is repaired

    friend bool operator==(const ColumnUse &, const ColumnUse &) = default;
};

/// What became of a cell that is not taken as it stands.
struct CellNote
{
    enum class Kind : std::uint8_t {
        LostZero, ///< put back
        Digits, ///< ".0" dropped, an exponent written out
        BeyondRepair, ///< not taken
        PartialDate, ///< a birth date without its year or its day: not taken
    } kind = Kind::LostZero;
    Field field = Field::Name;
    QString cell; ///< as it stands in the file

    friend bool operator==(const CellNote &, const CellNote &) = default;
};

struct ReadRow
{
    Customer customer; ///< tidied
    QString tillNumber;
    Findings findings; ///< of the customer as it is here
    std::vector<CellNote> notes;
};

class RowMeaning
{
public:
    /// Cells of a spreadsheet may have marks in front (see withoutGuard()) and lost their zeros; those of the
    /// till's own list may be damaged besides (see undamaged()); those of an address book are what they are.
    enum class Cells : std::uint8_t { OfSpreadsheet, OfTill, Literal };
    RowMeaning(std::vector<ColumnUse> columns, const rules::Context &context,
               Cells cells = Cells::OfSpreadsheet);

    [[nodiscard]] ReadRow read(const TableRow &row) const;
    /// Without what the rules find.
    [[nodiscard]] ReadRow readUnjudged(const TableRow &row) const;
    [[nodiscard]] const std::vector<ColumnUse> &columns() const { return m_columns; }
    [[nodiscard]] const rules::Context &context() const { return m_context; }

private:
    void readCell(ReadRow &read, const ColumnUse &use, const BareCell &bare) const;
    void restoreZeros(ReadRow &read, FieldSet literal) const;
    [[nodiscard]] BareCell textOf(QStringView cell) const;
    void tidyDate(ReadRow &read, const ColumnUse &use, bool isLiteral) const;
    void splitAddress(Customer &customer) const;
    [[nodiscard]] bool hasTillNumber() const;

    std::vector<ColumnUse> m_columns;
    Cells m_cells;
    rules::Context m_context;
    rules::Context m_dayFirst;
    rules::Context m_monthFirst;
};

} // namespace carnet
