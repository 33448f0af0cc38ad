// Reads the sheets of an XLSX workbook (ECMA-376): texts, numbers as they are shown, dates in ISO 8601. Holds
// the shared texts and one row at a time. Pure.
#pragma once

#include "exchange/number_format.h"
#include "exchange/table_row.h"
#include "exchange/zip_entry.h"

#include <QByteArray>

#include <functional>

class QXmlStreamReader;

namespace carnet {

enum class BookTrouble : std::uint8_t {
    Damaged,
    Encrypted,
    OldExcel, ///< .xls
    OpenDocument, ///< .ods
    NoSheet,
    TooBig, ///< a bomb, or texts beyond any memory
};

class XlsxBook
{
public:
    /// `bytes`: the whole file.
    [[nodiscard]] static std::optional<BookTrouble> troubleOf(const QByteArray &bytes);
    explicit XlsxBook(QByteArray bytes);

    [[nodiscard]] std::optional<BookTrouble> open();
    [[nodiscard]] QStringList sheets() const; ///< by name
    [[nodiscard]] int firstVisible() const { return m_firstVisible; }

    /// False: no more is wanted.
    using Take = std::function<bool(const TableRow &row, qint64 done, qint64 all)>;
    [[nodiscard]] std::optional<BookTrouble> read(int sheet, const Take &take);

private:
    struct Sheet
    {
        QString name;
        QString path;
    };

    bool readWorkbook();
    void readStyles(const QString &path);
    [[nodiscard]] std::optional<BookTrouble> readTexts(const QString &path);
    void readCell(QXmlStreamReader &xml, TableRow &row, qsizetype &column) const;
    [[nodiscard]] QString textOf(const QString &type, const QString &value, const QString &style) const;

    QByteArray m_bytes;
    std::unique_ptr<ZipArchive> m_archive;
    std::vector<Sheet> m_sheets;
    int m_firstVisible = 0;
    QString m_textsPath;
    QStringList m_texts; ///< shared by all sheets
    std::vector<NumberFormat> m_formats; ///< by style
    bool m_is1904 = false;
    bool m_hasTexts = false;
};

} // namespace carnet
