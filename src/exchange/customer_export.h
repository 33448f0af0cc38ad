// Customers on their way into a file: written beside its place and put there when it is whole. For one
// thread.
#pragma once

#include "customer/result.h"
#include "exchange/csv_writer.h"

#include <QSaveFile>

namespace carnet {

struct ExportForm
{
    enum class Kind : std::uint8_t { CsvForExcel, PlainCsv, AddressBook } kind = Kind::CsvForExcel;
    QChar separator = u';'; ///< of CSV
    std::vector<Field> fields = {}; ///< of CSV, in order
    QStringList names = {}; ///< of the columns: the number on the till, then those of the fields
};

enum class ExportTrouble : std::uint8_t { CannotWrite, DiskFull, CannotReadStore };

class CustomerExport
{
public:
    CustomerExport(const ExportForm &form, const QString &file);

    [[nodiscard]] std::optional<ExportTrouble> open();
    /// False: see trouble().
    bool put(const QString &tillNumber, const Customer &customer);
    /// Until then nothing is at its place, or what was there before.
    [[nodiscard]] std::optional<ExportTrouble> finish();
    [[nodiscard]] ExportTrouble trouble() const;

private:
    bool write(const QByteArray &bytes);

    ExportForm m_form;
    CsvWriter m_csv;
    QSaveFile m_file;
    QByteArray m_bytes; ///< not written yet
};

} // namespace carnet
