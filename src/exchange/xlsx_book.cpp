#include "exchange/xlsx_book.h"

#include <QHash>
#include <QRegularExpression>
#include <QXmlStreamReader>

#include <algorithm>

namespace carnet {

namespace {

constexpr qsizetype mostColumns = 2000;
constexpr qsizetype longestCell = 1 << 16; ///< Excel: 32,767
constexpr qint64 mostOfTexts = 512 << 20; ///< characters

QString attributeOf(const QXmlStreamReader &xml, QLatin1StringView name)
{
    return xml.attributes().value(name).toString();
}

/// Of "r:id" and the like, whatever the namespace is called.
QString relationOf(const QXmlStreamReader &xml)
{
    for (const QXmlStreamAttribute &attribute : xml.attributes()) {
        if (attribute.name() == u"id" && !attribute.prefix().isEmpty())
            return attribute.value().toString();
    }
    return {};
}

/// Of a part, seen from another one.
QString resolved(const QString &from, const QString &target)
{
    if (target.startsWith(u'/'))
        return target.sliced(1);
    QStringList parts = from.split(u'/');
    parts.removeLast();
    for (const QString &step : target.split(u'/')) {
        if (step == u".." && !parts.isEmpty())
            parts.removeLast();
        else if (step != u"." && step != u"..")
            parts << step;
    }
    return parts.join(u'/');
}

struct Relation
{
    QString type; ///< the last word of it
    QString path;
};

QHash<QString, Relation> relationsOf(const ZipArchive &archive, const QString &part)
{
    const qsizetype slash = part.lastIndexOf(u'/');
    const QString file =
        part.left(slash + 1) + QStringLiteral("_rels/") + part.mid(slash + 1) + QStringLiteral(".rels");
    QHash<QString, Relation> relations;
    QXmlStreamReader xml(archive.read(file));
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement || xml.name() != u"Relationship")
            continue;
        const QString type = attributeOf(xml, QLatin1StringView("Type"));
        relations.insert(attributeOf(xml, QLatin1StringView("Id")),
                         {type.mid(type.lastIndexOf(u'/') + 1),
                          resolved(part, attributeOf(xml, QLatin1StringView("Target")))});
    }
    return relations;
}

/// "_x000D_" stands for what XML cannot hold.
QString withoutEscapes(QString text)
{
    static const QRegularExpression escape(QStringLiteral("_x([0-9A-Fa-f]{4})_"));
    if (!text.contains(u"_x"))
        return text;
    qsizetype from = 0;
    for (;;) {
        const auto match = escape.match(text, from);
        if (!match.hasMatch())
            return text;
        text.replace(match.capturedStart(), match.capturedLength(),
                     QChar(static_cast<char16_t>(match.captured(1).toUShort(nullptr, 16))));
        from = match.capturedStart() + 1;
    }
}

/// All runs of a text, without how it is pronounced. Stands at its start, then at its end.
QString richText(QXmlStreamReader &xml)
{
    const QString outer = xml.name().toString();
    QString text;
    while (!xml.atEnd()) {
        xml.readNext();
        if (xml.isEndElement() && xml.name() == outer)
            break;
        if (!xml.isStartElement())
            continue;
        if (xml.name() == u"t")
            text += xml.readElementText(QXmlStreamReader::IncludeChildElements).left(longestCell);
        else if (xml.name() == u"rPh")
            xml.skipCurrentElement();
    }
    return withoutEscapes(text);
}

/// "AB12" is column 27.
std::optional<qsizetype> columnOf(QStringView reference)
{
    qsizetype column = 0;
    for (const QChar c : reference) {
        if (c < u'A' || c > u'Z')
            break;
        column = column * 26 + (c.unicode() - u'A' + 1);
        if (column > (1 << 15))
            return std::nullopt;
    }
    return column == 0 ? std::nullopt : std::optional(column - 1);
}

} // namespace

std::optional<BookTrouble> XlsxBook::troubleOf(const QByteArray &bytes)
{
    if (bytes.startsWith("\xD0\xCF\x11\xE0")) { // a compound file: old Excel, or an envelope around a secret
        const QString name = QStringLiteral("EncryptedPackage");
        const QByteArray wide(reinterpret_cast<const char *>(name.utf16()), // NOLINT(*-reinterpret-cast)
                              name.size() * 2);
        return bytes.contains(wide) ? BookTrouble::Encrypted : BookTrouble::OldExcel;
    }
    const auto archive = ZipArchive::open(bytes);
    if (!archive)
        return BookTrouble::Damaged;
    if (archive->isEncrypted())
        return BookTrouble::Encrypted;
    if (archive->read(QStringLiteral("mimetype")).startsWith("application/vnd.oasis.opendocument"))
        return BookTrouble::OpenDocument;
    return archive->has(QStringLiteral("_rels/.rels")) ? std::nullopt : std::optional(BookTrouble::Damaged);
}

XlsxBook::XlsxBook(QByteArray bytes)
    : m_bytes(std::move(bytes))
{ }

std::optional<BookTrouble> XlsxBook::open()
{
    if (const auto trouble = troubleOf(m_bytes))
        return trouble;
    m_archive = ZipArchive::open(m_bytes);
    if (!m_archive || !readWorkbook())
        return BookTrouble::Damaged;
    return m_sheets.empty() ? std::optional(BookTrouble::NoSheet) : std::nullopt;
}

QStringList XlsxBook::sheets() const
{
    QStringList names;
    for (const Sheet &sheet : m_sheets)
        names << sheet.name;
    return names;
}

bool XlsxBook::readWorkbook()
{
    QString workbook;
    for (const Relation &relation : relationsOf(*m_archive, QString())) {
        if (relation.type == u"officeDocument")
            workbook = relation.path;
    }
    const QByteArray bytes = m_archive->read(workbook);
    if (workbook.isEmpty() || bytes.isEmpty())
        return false;
    const QHash<QString, Relation> relations = relationsOf(*m_archive, workbook);
    std::optional<int> visible;
    QXmlStreamReader xml(bytes);
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement)
            continue;
        if (xml.name() == u"workbookPr") {
            const QString value = attributeOf(xml, QLatin1StringView("date1904"));
            m_is1904 = value == u"1" || value == u"true";
        } else if (xml.name() == u"sheet") {
            const Relation relation = relations.value(relationOf(xml));
            if (relation.type != u"worksheet") // a chart
                continue;
            if (!visible && !attributeOf(xml, QLatin1StringView("state")).contains(u"idden"))
                visible = static_cast<int>(m_sheets.size());
            m_sheets.push_back({attributeOf(xml, QLatin1StringView("name")), relation.path});
        }
    }
    m_firstVisible = visible.value_or(0);
    for (const Relation &relation : relations) {
        if (relation.type == u"styles")
            readStyles(relation.path);
        else if (relation.type == u"sharedStrings")
            m_textsPath = relation.path;
    }
    return !xml.hasError();
}

void XlsxBook::readStyles(const QString &path)
{
    QHash<int, NumberFormat> own;
    QXmlStreamReader xml(m_archive->read(path, 64 << 20));
    bool isInCells = false;
    while (!xml.atEnd()) {
        xml.readNext();
        if (xml.name() == u"cellXfs")
            isInCells = xml.isStartElement();
        if (!xml.isStartElement())
            continue;
        if (xml.name() == u"numFmt") {
            own.insert(attributeOf(xml, QLatin1StringView("numFmtId")).toInt(),
                       formatOfCode(attributeOf(xml, QLatin1StringView("formatCode"))));
        } else if (isInCells && xml.name() == u"xf") {
            const int id = attributeOf(xml, QLatin1StringView("numFmtId")).toInt();
            m_formats.push_back(own.contains(id) ? own.value(id) : builtInFormat(id));
        }
    }
}

std::optional<BookTrouble> XlsxBook::readTexts(const QString &path)
{
    m_hasTexts = true;
    if (path.isEmpty())
        return std::nullopt;
    ZipEntry entry(*m_archive, path);
    if (!entry.isOpen())
        return BookTrouble::Damaged;
    QXmlStreamReader xml(&entry);
    qint64 size = 0;
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement || xml.name() != u"si")
            continue;
        m_texts << richText(xml);
        size += m_texts.last().size();
        if (size > mostOfTexts)
            return BookTrouble::TooBig;
    }
    if (entry.isBomb())
        return BookTrouble::TooBig;
    return xml.hasError() ? std::optional(BookTrouble::Damaged) : std::nullopt;
}

QString XlsxBook::textOf(const QString &type, const QString &value, const QString &style) const
{
    if (type == u"s") {
        bool isNumber = false;
        const qsizetype index = value.toLongLong(&isNumber);
        return isNumber ? m_texts.value(index) : QString();
    }
    if (type == u"str")
        return withoutEscapes(value);
    if (type == u"e") // #N/A
        return {};
    if (type == u"d")
        return value.left(10);
    if (type == u"b" || value.isEmpty())
        return value;
    const auto format = static_cast<std::size_t>(style.toUInt());
    return shownNumber(value, format < m_formats.size() ? m_formats[format] : NumberFormat(), m_is1904);
}

void XlsxBook::readCell(QXmlStreamReader &xml, TableRow &row, qsizetype &column) const
{
    const QString type = attributeOf(xml, QLatin1StringView("t"));
    const QString style = attributeOf(xml, QLatin1StringView("s"));
    const qsizetype place = columnOf(xml.attributes().value(QLatin1StringView("r"))).value_or(column);
    QString text;
    while (!xml.atEnd()) {
        xml.readNext();
        if (xml.isEndElement() && xml.name() == u"c")
            break;
        if (!xml.isStartElement())
            continue;
        if (xml.name() == u"v")
            text = textOf(type, xml.readElementText(QXmlStreamReader::IncludeChildElements).left(longestCell),
                          style);
        else if (xml.name() == u"is")
            text = richText(xml);
        else
            xml.skipCurrentElement();
    }
    if (place >= mostColumns || place < row.count())
        return;
    while (row.count() < place)
        row.endCell();
    row.add(text);
    column = place + 1;
}

std::optional<BookTrouble> XlsxBook::read(int sheet, const Take &take)
{
    if (!m_hasTexts) {
        if (const auto trouble = readTexts(m_textsPath))
            return trouble;
    }
    ZipEntry entry(*m_archive, m_sheets.at(static_cast<std::size_t>(sheet)).path);
    if (!entry.isOpen())
        return BookTrouble::Damaged;
    QXmlStreamReader xml(&entry);
    TableRow row;
    qsizetype column = 0;
    while (!xml.atEnd()) {
        xml.readNext();
        if (xml.isStartElement() && xml.name() == u"row") {
            row.clear();
            column = 0;
        } else if (xml.isStartElement() && xml.name() == u"c") {
            readCell(xml, row, column);
        } else if (xml.isEndElement() && xml.name() == u"row") {
            if (!take(row, entry.done(), entry.unpackedSize()))
                return std::nullopt;
        }
    }
    if (entry.isBomb())
        return BookTrouble::TooBig;
    return xml.hasError() ? std::optional(BookTrouble::Damaged) : std::nullopt;
}

} // namespace carnet
