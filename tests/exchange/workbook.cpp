#include "workbook.h"

#include <zip.h>

#include <QFile>
#include <QTemporaryDir>

namespace carnet::test {

QByteArray zipped(const Parts &parts)
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("book.zip"));
    int error = 0;
    zip_t *archive = zip_open(path.toUtf8().constData(), ZIP_CREATE, &error);
    for (const auto &[name, bytes] : parts) {
        zip_source_t *source =
            zip_source_buffer(archive, bytes.constData(), static_cast<zip_uint64_t>(bytes.size()), 0);
        zip_file_add(archive, name.toUtf8().constData(), source, ZIP_FL_ENC_UTF_8);
    }
    zip_close(archive);
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QByteArray workbook(const QList<Sheet> &sheets, const QByteArray &shared, const QList<QByteArray> &styles,
                    bool is1904)
{
    const QByteArray head = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>";
    const QByteArray main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    const QByteArray kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    const QByteArray relations = "<Relationships "
                                 "xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">";
    Parts parts{{QStringLiteral("_rels/.rels"),
                 head + relations + "<Relationship Id=\"r1\" Type=\"" + kind
                     + "/officeDocument\" Target=\"/xl/workbook.xml\"/></Relationships>"}};
    QByteArray book = head + "<x:workbook xmlns:x=\"" + main + "\" xmlns:r=\"" + kind + "\">"
        + (is1904 ? "<x:workbookPr date1904=\"true\"/>" : "") + "<x:sheets>";
    QByteArray targets;
    int number = 0;
    for (const Sheet &sheet : sheets) {
        const QByteArray n = QByteArray::number(++number);
        book += "<x:sheet name=\"" + sheet.name.toHtmlEscaped().toUtf8() + "\" sheetId=\"" + n + "\" r:id=\"s"
            + n + "\""
            + (sheet.state.isEmpty() ? QByteArray() : QByteArray(" state=\"" + sheet.state.toUtf8() + "\""))
            + "/>";
        targets += "<Relationship Id=\"s" + n + "\" Type=\"" + kind + "/worksheet\" Target=\"worksheets/sheet"
            + n + ".xml\"/>";
        parts << std::pair(QStringLiteral("xl/worksheets/sheet%1.xml").arg(number),
                           head + "<worksheet xmlns=\"" + main + "\"><sheetData>" + sheet.rows
                               + "</sheetData></worksheet>");
    }
    if (!shared.isEmpty()) {
        targets +=
            "<Relationship Id=\"t\" Type=\"" + kind + "/sharedStrings\" Target=\"sharedStrings.xml\"/>";
        parts << std::pair(QStringLiteral("xl/sharedStrings.xml"),
                           head + "<sst xmlns=\"" + main + "\">" + shared + "</sst>");
    }
    if (!styles.isEmpty()) {
        QByteArray formats;
        QByteArray cells;
        for (qsizetype i = 0; i < styles.size(); ++i) {
            const QByteArray id = QByteArray::number(164 + i);
            formats += "<numFmt numFmtId=\"" + id + "\" formatCode=\""
                + QString::fromUtf8(styles.at(i)).toHtmlEscaped().toUtf8() + "\"/>";
            cells += "<xf numFmtId=\"" + id + "\"/>";
        }
        targets += "<Relationship Id=\"f\" Type=\"" + kind + "/styles\" Target=\"styles.xml\"/>";
        parts << std::pair(QStringLiteral("xl/styles.xml"),
                           head + "<styleSheet xmlns=\"" + main + "\"><numFmts>" + formats
                               + "</numFmts><cellStyleXfs><xf numFmtId=\"14\"/></cellStyleXfs><cellXfs>"
                               + cells + "</cellXfs></styleSheet>");
    }
    parts << std::pair(QStringLiteral("xl/workbook.xml"), book + "</x:sheets></x:workbook>")
          << std::pair(QStringLiteral("xl/_rels/workbook.xml.rels"),
                       head + relations + targets + "</Relationships>");
    return zipped(parts);
}

} // namespace carnet::test
