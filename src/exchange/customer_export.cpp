#include "exchange/customer_export.h"

#include "exchange/vcard_writer.h"

#include <QFileInfo>
#include <QStorageInfo>

namespace carnet {

namespace {

constexpr qsizetype writtenAtOnce = 1 << 20; ///< bytes

CsvStyle styleOf(const ExportForm &form)
{
    return {form.kind == ExportForm::Kind::CsvForExcel ? CsvStyle::Kind::ForExcel : CsvStyle::Kind::Plain,
            form.separator};
}

} // namespace

CustomerExport::CustomerExport(const ExportForm &form, const QString &file)
    : m_form(form)
    , m_csv(styleOf(form), form.fields)
    , m_file(file)
{ }

std::optional<ExportTrouble> CustomerExport::open()
{
    if (!m_file.open(QIODevice::WriteOnly))
        return ExportTrouble::CannotWrite;
    if (m_form.kind != ExportForm::Kind::AddressBook)
        m_bytes = m_csv.header(m_form.names);
    return std::nullopt;
}

bool CustomerExport::put(const QString &tillNumber, const Customer &customer)
{
    m_bytes +=
        m_form.kind == ExportForm::Kind::AddressBook ? vcardOf(customer) : m_csv.row(tillNumber, customer);
    return m_bytes.size() < writtenAtOnce || write(std::exchange(m_bytes, {}));
}

bool CustomerExport::write(const QByteArray &bytes)
{
    return m_file.write(bytes) == bytes.size();
}

std::optional<ExportTrouble> CustomerExport::finish()
{
    if (write(std::exchange(m_bytes, {})) && m_file.commit())
        return std::nullopt;
    return trouble();
}

ExportTrouble CustomerExport::trouble() const
{
    constexpr qint64 next = 1 << 20;
    const QStorageInfo disk(QFileInfo(m_file.fileName()).absolutePath());
    return disk.isValid() && disk.bytesAvailable() < next ? ExportTrouble::DiskFull
                                                          : ExportTrouble::CannotWrite;
}

} // namespace carnet
