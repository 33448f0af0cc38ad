#include "words/import_words.h"

#include "words/field_words.h"
#include "words/finding_sentences.h"

#include <QCoreApplication>
#include <QLocale>

namespace carnet {

namespace {

struct ImportWords
{
    Q_DECLARE_TR_FUNCTIONS(ImportWords)
};

/// For %n: a number past the reach of an int is said as that.
int few(qint64 count)
{
    return static_cast<int>(std::min<qint64>(count, std::numeric_limits<int>::max()));
}

QString quoted(const QString &text)
{
    constexpr qsizetype longest = 40;
    QString line = text.simplified();
    if (line.size() > longest)
        line = line.left(longest - 1) + u'…';
    return ImportWords::tr("“%1”").arg(line);
}

/// "Row 2, column Note: …".
QString atPlace(qint64 row, const QString &column, const QString &sentence)
{
    if (column.isEmpty())
        return ImportWords::tr("Row %L1: %2").arg(row).arg(sentence);
    return ImportWords::tr("Row %L1, column %2: %3").arg(row).arg(column, sentence);
}

QString repairWords(const ColumnSurvey &survey)
{
    if (survey.zeros > 0)
        return ImportWords::tr("%Ln without the leading 0: repaired", nullptr, few(survey.zeros));
    return ImportWords::tr("%Ln numbers of a spreadsheet: repaired", nullptr, few(survey.digits));
}

} // namespace

QString troubleSentence(const SourceFailure &failure)
{
    switch (failure.trouble) {
    case SourceTrouble::CannotOpen:
        return ImportWords::tr("This file cannot be opened. It may have been moved, or you may not have the "
                               "right to read it.");
    case SourceTrouble::NoFile:
        return ImportWords::tr("This is a folder or a device, not a file. Choose a file in it.");
    case SourceTrouble::Empty:
        return ImportWords::tr("There is no row in this file.");
    case SourceTrouble::Binary:
        return ImportWords::tr("This is not a table that Carnet can read. Save it as CSV or as an Excel "
                               "workbook (.xlsx), then choose that file.");
    case SourceTrouble::TooLong:
        return atPlace(failure.row, failure.column,
                       ImportWords::tr("The text goes on and on. Perhaps the separator or the line ends are "
                                       "not what they seem."));
    case SourceTrouble::TooManyColumns:
        return atPlace(failure.row, {},
                       ImportWords::tr("There are thousands of columns. Perhaps the separator is not what it "
                                       "seems."));
    case SourceTrouble::TooBig:
        return ImportWords::tr("This file would unpack to more than any list of customers holds. It was not "
                               "read.");
    case SourceTrouble::Changed:
        return ImportWords::tr("The file was changed while it was read. Choose it again when it is at rest.");
    case SourceTrouble::ReadFailed:
        return ImportWords::tr("The file could not be read to its end.");
    case SourceTrouble::NoRoom:
        return ImportWords::tr("No room left on this computer. Free some space, then choose the file again.");
    case SourceTrouble::Damaged:
        return ImportWords::tr("This workbook is damaged. Open it in the program that made it and save it "
                               "again, as .xlsx or as CSV.");
    case SourceTrouble::Encrypted:
        return ImportWords::tr("This workbook has a password. Save it without one, as .xlsx or as CSV, then "
                               "choose that file.");
    case SourceTrouble::OldExcel:
        return ImportWords::tr(
            "This is a workbook of an old Excel (.xls). Open it there and save it as .xlsx "
            "or as CSV, then choose that file.");
    case SourceTrouble::OpenDocument:
        return ImportWords::tr("This is an OpenDocument table (.ods). Open it in LibreOffice and save it as "
                               ".xlsx or as CSV, then choose that file.");
    case SourceTrouble::NoSheet:
        return ImportWords::tr("There is no table in this workbook.");
    case SourceTrouble::NoCards:
        return ImportWords::tr("There is no whole card in this address book.");
    case SourceTrouble::Stopped:
        return ImportWords::tr("Stopped. Nothing was read.");
    }
    return {};
}

QString troubleSentence(ExportTrouble trouble)
{
    switch (trouble) {
    case ExportTrouble::CannotWrite:
        return ImportWords::tr("The file could not be written. Choose another place for it.");
    case ExportTrouble::DiskFull:
        return ImportWords::tr("No room left where the file should go. Nothing was written.");
    case ExportTrouble::CannotReadStore:
        return ImportWords::tr("The customers could not be read. Nothing was written.");
    }
    return {};
}

QString encodingWords(Encoding encoding)
{
    switch (encoding) {
    case Encoding::Utf8:
        return ImportWords::tr("UTF-8 (all languages)");
    case Encoding::Utf16:
        return ImportWords::tr("UTF-16 (all languages)");
    case Encoding::Windows1252:
        return ImportWords::tr("Windows-1252 (Western Europe)");
    case Encoding::Latin9:
        return ImportWords::tr("ISO-8859-15 (Western Europe)");
    case Encoding::MacRoman:
        return ImportWords::tr("Mac Roman (old Macintosh)");
    }
    return {};
}

QString separatorWords(QChar separator)
{
    if (separator == u';')
        return ImportWords::tr("semicolon");
    if (separator == u',')
        return ImportWords::tr("comma");
    if (separator == u'\t')
        return ImportWords::tr("tab");
    if (separator == u'|')
        return ImportWords::tr("vertical bar");
    return quoted(separator);
}

QString tableWords(const SourceTable &table, const QString &name)
{
    QStringList words;
    if (!name.isEmpty())
        words << name;
    const int count = few(table.count());
    switch (table.kind) {
    case SourceTable::Kind::Csv:
        words << ImportWords::tr("%Ln rows", nullptr, count) << separatorWords(table.shape.form.separator)
              << encodingWords(table.encoding);
        break;
    case SourceTable::Kind::Workbook:
        words << ImportWords::tr("%Ln rows", nullptr, count)
              << ImportWords::tr("sheet %1").arg(quoted(table.sheets.value(table.sheet)));
        break;
    case SourceTable::Kind::AddressBook:
        words << ImportWords::tr("%Ln cards of an address book", nullptr, count);
        break;
    }
    return words.join(QStringLiteral(" · "));
}

QStringList tableWarnings(const SourceTable &table)
{
    QStringList warnings;
    if (table.openQuote)
        warnings << atPlace(table.openQuote->row, table.openQuote->column,
                            ImportWords::tr("A quotation mark is never closed. It is taken as it stands, and "
                                            "the rows behind it as rows."));
    if (table.hasUnreadable)
        warnings << ImportWords::tr("Some letters cannot be read so. Choose another encoding under File "
                                    "settings.");
    if (table.raggedRows > 0)
        warnings << ImportWords::tr("%Ln rows are longer or shorter than the first one: look at row %1.",
                                    nullptr, few(table.raggedRows))
                        .arg(QLocale().toString(table.ragged->row));
    if (table.groups > 0)
        warnings << ImportWords::tr("%Ln groups of the address book are left out.", nullptr,
                                    few(table.groups));
    return warnings;
}

QString columnWords(const SourceTable &table, std::size_t column)
{
    const QString &name = table.columns[column].name;
    if (table.kind == SourceTable::Kind::AddressBook)
        return targetWords(column < fieldCount ? Target(static_cast<Field>(column)) : Target::company());
    return name.isEmpty() ? ImportWords::tr("Column %L1").arg(column + 1) : name;
}

QString targetWords(const Target &target)
{
    switch (target.kind()) {
    case Target::Kind::Nothing:
        return ImportWords::tr("Do not import");
    case Target::Kind::Field:
        return fieldLabel(target.field());
    case Target::Kind::Company:
        return ImportWords::tr("Company, where there is no last name");
    case Target::Kind::TillNumber:
        return ImportWords::tr("Customer no. on the till");
    }
    return {};
}

ColumnResult resultOf(const ColumnUse &use, const ColumnSurvey &survey)
{
    const QLatin1StringView warning("exclamation-triangle-fill");
    if (use.target.isNothing())
        return {QLatin1StringView("dash-circle"), Token::Muted, ImportWords::tr("Not imported")};
    QStringList words;
    if (survey.errors > 0)
        words << ImportWords::tr("%Ln to correct", nullptr, few(survey.errors));
    if (survey.lost > 0)
        words << ImportWords::tr("%Ln beyond repair: left empty", nullptr, few(survey.lost));
    if (survey.partialDates > 0)
        words << ImportWords::tr("%Ln without a whole date: left empty", nullptr, few(survey.partialDates));
    if (survey.zeros + survey.digits > 0)
        words << repairWords(survey);
    if (use.target == Target(Field::BirthDate) && survey.values > 0) {
        if (use.order == DateOrder::MonthFirst)
            words << ImportWords::tr("Month/day/year");
        else if (use.order == DateOrder::DayFirst)
            words << ImportWords::tr("Day/month/year");
        else if (use.order == DateOrder::Both)
            words << ImportWords::tr("Day and month in either order");
    }
    const bool isGood = survey.errors + survey.lost + survey.partialDates + survey.zeros + survey.digits == 0
        && use.order != DateOrder::Both;
    if (words.isEmpty())
        words << ImportWords::tr("%Ln values", nullptr, few(survey.values));
    return isGood
        ? ColumnResult{QLatin1StringView("check2"), Token::Success, words.join(QStringLiteral(" · "))}
        : ColumnResult{warning, Token::Warning, words.join(QStringLiteral(" · ")), true};
}

QString fateWords(RowFate fate)
{
    switch (fate) {
    case RowFate::Create:
        return ImportWords::tr("Create");
    case RowFate::Fill:
        return ImportWords::tr("Fill empty fields only");
    case RowFate::Replace:
        return ImportWords::tr("Replace");
    case RowFate::Skip:
        return ImportWords::tr("Skip");
    }
    return {};
}

QString matchWords(const PlannedRow &row)
{
    const auto by = [&row]() -> QString {
        switch (row.why) {
        case MatchReason::TillNumber:
            return ImportWords::tr("same number on the till");
        case MatchReason::Card:
            return ImportWords::tr("same card");
        case MatchReason::Siret:
            return ImportWords::tr("same SIRET");
        case MatchReason::Phone:
            return ImportWords::tr("same phone");
        case MatchReason::Email:
            return ImportWords::tr("same e-mail");
        case MatchReason::Name:
            return ImportWords::tr("same name");
        case MatchReason::None:
            break;
        }
        return {};
    };
    if (row.isNobody)
        return ImportWords::tr("Nothing says who it is");
    if (!row.isKnown())
        return {};
    return row.twin >= 0 ? ImportWords::tr("Same as row %L1: %2").arg(row.twin + 1).arg(by())
                         : ImportWords::tr("Here already: %1").arg(by());
}

QString noteSentence(const CellNote &note)
{
    switch (note.kind) {
    case CellNote::Kind::LostZero:
        return ImportWords::tr("%1: the leading 0 was missing in %2, and is back")
            .arg(fieldLabel(note.field), quoted(note.cell));
    case CellNote::Kind::Digits:
        return ImportWords::tr("%1: %2 was read as a whole number")
            .arg(fieldLabel(note.field), quoted(note.cell));
    case CellNote::Kind::BeyondRepair:
        return ImportWords::tr("%1: %2 is beyond repair, the spreadsheet lost its last digits")
            .arg(fieldLabel(note.field), quoted(note.cell));
    case CellNote::Kind::PartialDate:
        return ImportWords::tr("%1: %2 is no whole date").arg(fieldLabel(note.field), quoted(note.cell));
    }
    return {};
}

QString problemWords(const ProblemGroup &group)
{
    const QString what = group.note
        ? noteSentence({*group.note, group.field, group.example})
        : ImportWords::tr("%1: %2").arg(fieldLabel(group.field), shortSentence(*group.finding));
    const qint64 firstRow = group.rows.front() + 1;
    if (group.count() == 1)
        return ImportWords::tr("Row %L1 – %2").arg(firstRow).arg(what);
    return ImportWords::tr("%Ln rows, first row %1 – %2", nullptr, few(group.count()))
        .arg(QLocale().toString(firstRow), what);
}

QStringList problemWords(const ReadRow &row)
{
    QStringList words;
    for (const Finding &finding : row.findings)
        words << ImportWords::tr("%1: %2").arg(fieldLabel(finding.field), shortSentence(finding));
    for (const CellNote &note : row.notes)
        words << noteSentence(note);
    return words;
}

QString countWords(const RowCounts &counts)
{
    return ImportWords::tr("Create %L1, complete %L2, skip %L3")
        .arg(counts.created)
        .arg(counts.completed)
        .arg(counts.skipped);
}

QString importedWords(const Imported &imported)
{
    QStringList words{ImportWords::tr("%Ln customers created", nullptr, few(imported.created))};
    if (imported.completed > 0)
        words << ImportWords::tr("%Ln completed", nullptr, few(imported.completed));
    if (imported.unchanged > 0)
        words << ImportWords::tr("%Ln had everything already", nullptr, few(imported.unchanged));
    if (imported.skipped > 0)
        words << ImportWords::tr("%Ln skipped", nullptr, few(imported.skipped));
    return words.join(QStringLiteral(", "));
}

QString skipReason(const PlannedRow &row)
{
    const QString known = matchWords(row);
    return known.isEmpty() ? ImportWords::tr("Left out by hand") : known;
}

} // namespace carnet
