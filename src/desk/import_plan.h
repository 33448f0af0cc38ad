// What each row of a file becomes, before anything is written. Plain values.
#pragma once

#include "exchange/row_meaning.h"
#include "exchange/source_table.h"
#include "store/record.h"

namespace carnet {

/// How a table is to be read, and what is done with it.
struct ImportColumns
{
    std::vector<ColumnUse> uses; ///< by column
    bool erasesEmpty = false; ///< of rows that replace: an empty cell empties the field

    friend bool operator==(const ImportColumns &, const ImportColumns &) = default;
};

/// How the cells of this table are to be taken.
[[nodiscard]] RowMeaning::Cells cellsOf(const SourceTable &table);

enum class RowFate : std::uint8_t {
    Create,
    Fill, ///< the empty fields of who is here
    Replace, ///< what the row holds
    Skip,
};

/// By what a row was recognised.
enum class MatchReason : std::uint8_t { None, TillNumber, Card, Siret, Phone, Email, Name };

struct PlannedRow
{
    CustomerId here = CustomerId::None; ///< who it is
    qint32 twin = -1; ///< the earlier row of the file, from 0, that says the same customer
    MatchReason why = MatchReason::None;
    RowFate fate = RowFate::Create;
    bool isDraft = false; ///< would be one: something has to be corrected
    bool hasProblem = false;
    bool isNobody = false; ///< nothing in it tells who it is

    [[nodiscard]] bool isKnown() const { return here != CustomerId::None || twin >= 0; }
};

/// What the rows say of one column.
struct ColumnSurvey
{
    qint64 values = 0;
    qint64 errors = 0; ///< to correct
    qint64 warnings = 0;
    qint64 zeros = 0; ///< put back in front
    qint64 digits = 0; ///< ".0" dropped and the like
    qint64 lost = 0; ///< beyond repair
    qint64 partialDates = 0;

    friend bool operator==(const ColumnSurvey &, const ColumnSurvey &) = default;
};

/// Rows that share a problem.
struct ProblemGroup
{
    Field field = Field::Name;
    std::optional<Finding> finding; ///< of its first row
    std::optional<CellNote::Kind> note; ///< instead
    QString example; ///< the cell
    std::vector<quint32> rows = {}; ///< from 0, ascending

    [[nodiscard]] qint64 count() const { return static_cast<qint64>(rows.size()); }
};

/// How many rows become what.
struct RowCounts
{
    qint64 created = 0;
    qint64 completed = 0; ///< filled or replaced
    qint64 skipped = 0;
    qint64 drafts = 0; ///< of those created

    friend bool operator==(const RowCounts &, const RowCounts &) = default;
};
[[nodiscard]] RowCounts countsOf(const std::vector<PlannedRow> &rows);

struct ImportPlan
{
    std::vector<PlannedRow> rows;
    std::vector<ColumnSurvey> columns;
    std::vector<ProblemGroup> problems; ///< errors first, then by how many
    CustomerId newest = CustomerId::None; ///< of those the rows were compared with

    [[nodiscard]] qint64 known() const; ///< rows of somebody who is here, or in the file before
};

/// All that is needed to do it.
struct Import
{
    std::shared_ptr<const RowFile> rows;
    RowMeaning meaning;
    bool erasesEmpty = false;
    std::vector<PlannedRow> planned; ///< by row
    bool asDrafts = false; ///< they wait until the user opens them; else until the user says send
    CustomerId newest = CustomerId::None; ///< of the plan
};

/// What it came to.
struct Imported
{
    qint64 created = 0;
    qint64 completed = 0;
    qint64 unchanged = 0; ///< had everything already
    qint64 skipped = 0;
    bool isStopped = false; ///< by the user: nothing was written
    bool isOutdated = false; ///< others came since the plan, and may be the rows': nothing was written
};

} // namespace carnet
