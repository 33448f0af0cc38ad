// What is said of a file on its way in or out: what it is, why it cannot be read, what its columns and rows
// become (ui.md 10, 11).
#pragma once

#include "desk/import_plan.h"
#include "exchange/customer_export.h"
#include "look/theme.h"

#include <QLatin1StringView>

namespace carnet {

[[nodiscard]] QString troubleSentence(const SourceFailure &failure);
[[nodiscard]] QString troubleSentence(ExportTrouble trouble);
/// "clients.csv · 312 rows · semicolon · Windows-1252 (Western Europe)".
[[nodiscard]] QString tableWords(const SourceTable &table, const QString &name);
[[nodiscard]] QString encodingWords(Encoding encoding);
[[nodiscard]] QString separatorWords(QChar separator);
/// What was met while it was read, a sentence each.
[[nodiscard]] QStringList tableWarnings(const SourceTable &table);

/// "NOM CLIENT", or "Column 3" where the file has no name for it; of an address book the field.
[[nodiscard]] QString columnWords(const SourceTable &table, std::size_t column);
[[nodiscard]] QString targetWords(const Target &target);

struct ColumnResult
{
    QLatin1StringView icon;
    Token ink = Token::Muted;
    QString words;
    bool isStrong = false;
};
[[nodiscard]] ColumnResult resultOf(const ColumnUse &use, const ColumnSurvey &survey);

[[nodiscard]] QString fateWords(RowFate fate);
/// "Here already: same phone".
[[nodiscard]] QString matchWords(const PlannedRow &row);
[[nodiscard]] QString noteSentence(const CellNote &note);
/// "E-mail: An @ is missing (4 rows, first row 12: “abc”)".
[[nodiscard]] QString problemWords(const ProblemGroup &group);
/// Of one row, a sentence each.
[[nodiscard]] QStringList problemWords(const ReadRow &row);
[[nodiscard]] QString countWords(const RowCounts &counts);
[[nodiscard]] QString importedWords(const Imported &imported);
/// Why a row was left out, for the file of those that were.
[[nodiscard]] QString skipReason(const PlannedRow &row);

} // namespace carnet
