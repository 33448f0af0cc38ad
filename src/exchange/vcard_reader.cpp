#include "exchange/vcard_reader.h"

#include "exchange/code_page.h"

#include <QRegularExpression>
#include <QUrl>

#include <algorithm>
#include <array>
#include <optional>

namespace carnet {

namespace {

constexpr qsizetype longestLine = 4 << 20; ///< bytes: photographs are lines too
constexpr qsizetype longestCard = 16 << 20;

/// "item1.TEL;TYPE=CELL;PREF=1:06…" cut at its signs.
struct Property
{
    QString name; ///< upper case, without its group
    QStringList types; ///< lower case
    int preference = 101; ///< 1 is the most preferred; 101: nothing is said
    bool isText = false; ///< VALUE=text
    QByteArray value; ///< decoded from quoted-printable
    QByteArray charset;
};

QByteArray fromQuotedPrintable(const QByteArray &coded)
{
    QByteArray plain;
    plain.reserve(coded.size());
    for (qsizetype i = 0; i < coded.size(); ++i) {
        if (coded.at(i) == '=' && i + 2 < coded.size()) {
            bool isHex = false;
            const int byte = coded.mid(i + 1, 2).toInt(&isHex, 16);
            if (isHex) {
                plain += static_cast<char>(byte);
                i += 2;
                continue;
            }
        }
        plain += coded.at(i);
    }
    return plain;
}

bool isQuotedPrintable(QByteArrayView line)
{
    const QByteArray head = line.first(std::max<qsizetype>(line.indexOf(':'), 0)).toByteArray().toUpper();
    return head.contains("QUOTED-PRINTABLE");
}

QList<QByteArray> splitOutsideQuotes(const QByteArray &text, char separator)
{
    QList<QByteArray> parts(1);
    bool isQuoted = false;
    for (const char c : text) {
        isQuoted = isQuoted != (c == '"');
        if (c == separator && !isQuoted)
            parts.append(QByteArray());
        else
            parts.last() += c;
    }
    return parts;
}

qsizetype colonOf(const QByteArray &line)
{
    bool isQuoted = false;
    for (qsizetype i = 0; i < line.size(); ++i) {
        isQuoted = isQuoted != (line.at(i) == '"');
        if (line.at(i) == ':' && !isQuoted)
            return i;
    }
    return line.indexOf(':'); // a quote that is never closed
}

void readParameter(Property &property, const QByteArray &parameter)
{
    const qsizetype equals = parameter.indexOf('=');
    const QByteArray name = equals < 0 ? QByteArray("TYPE") : parameter.left(equals).trimmed().toUpper();
    QByteArray value = equals < 0 ? parameter : parameter.mid(equals + 1);
    value.replace('"', "");
    if (name == "PREF") {
        property.preference = std::clamp(value.toInt(), 1, 100);
    } else if (name == "CHARSET") {
        property.charset = value.toUpper();
    } else if (name == "VALUE") {
        property.isText = value.toLower() == "text";
    } else if (name == "TYPE") {
        for (const QByteArray &type : value.toLower().split(',')) {
            property.types << QString::fromLatin1(type.trimmed());
            if (property.types.last() == u"pref")
                property.preference = std::min(property.preference, 1);
        }
    }
}

std::optional<Property> propertyOf(const QByteArray &line)
{
    const qsizetype colon = colonOf(line);
    if (colon <= 0)
        return std::nullopt;
    const QList<QByteArray> head = splitOutsideQuotes(line.left(colon), ';');
    Property property;
    const QByteArray name = head.first().trimmed().toUpper();
    property.name = QString::fromLatin1(name.mid(name.lastIndexOf('.') + 1));
    for (const QByteArray &parameter : head.mid(1))
        readParameter(property, parameter);
    property.value = line.mid(colon + 1);
    if (isQuotedPrintable(line))
        property.value = fromQuotedPrintable(property.value);
    return property;
}

QString textOf(const Property &property)
{
    const bool isUtf8 = property.value.isValidUtf8();
    const bool isLatin =
        property.charset.startsWith("ISO-8859") || property.charset.startsWith("WINDOWS-125");
    TextDecoder decoder(isLatin || !isUtf8 ? Encoding::Windows1252 : Encoding::Utf8);
    return decoder.decode(property.value);
}

/// RFC 6350, 3.4.
QString unescaped(QStringView text)
{
    QString plain;
    plain.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (text.at(i) != u'\\' || i + 1 == text.size()) {
            plain += text.at(i);
            continue;
        }
        const QChar next = text.at(++i);
        if (next == u'n' || next == u'N')
            plain += u'\n';
        else if (next == u'\\' || next == u',' || next == u';' || next == u':')
            plain += next;
        else
            plain += QStringLiteral("\\") + next; // of 2.1, where it is no sign
    }
    return plain;
}

QStringList components(const QString &text)
{
    QStringList parts;
    qsizetype begin = 0;
    for (qsizetype i = 0; i <= text.size(); ++i) {
        if (i < text.size() && text.at(i) == u'\\') {
            ++i;
        } else if (i >= text.size() || text.at(i) == u';') {
            parts << unescaped(QStringView(text).mid(begin, i - begin));
            begin = i + 1;
        }
    }
    return parts;
}

/// "19801231", "1980-12-31", "19801231T000000Z" as a day; anything else as it is.
QString birthday(const QString &text)
{
    static const QRegularExpression whole(QStringLiteral("^(\\d{4})-?(\\d{2})-?(\\d{2})(?:[T ].*)?$"));
    const auto match = whole.match(text.trimmed());
    return match.hasMatch() ? match.captured(1) + u'-' + match.captured(2) + u'-' + match.captured(3)
                            : text.trimmed();
}

bool isNoVoice(const QStringList &types)
{
    static const QStringList others{QStringLiteral("fax"), QStringLiteral("pager"), QStringLiteral("bbs"),
                                    QStringLiteral("modem"), QStringLiteral("isdn")};
    return std::ranges::any_of(types, [](const QString &type) { return others.contains(type); });
}

bool isMobile(const QStringList &types)
{
    return types.contains(QStringLiteral("cell")) || types.contains(QStringLiteral("mobile"));
}

QString labelOf(Field field)
{
    return QString::fromUtf8(infoOf(field).label);
}

} // namespace

QString vcardProperty(Field field)
{
    return QStringLiteral("X-CARNET-") + QString::fromUtf8(infoOf(field).key).toUpper();
}

const QStringList &vcardColumns()
{
    static const QStringList names = [] {
        QStringList all;
        for (const FieldInfo &info : allFields())
            all << labelOf(info.field);
        return all << QStringLiteral("Company");
    }();
    return names;
}

/// One person, as the properties tell it.
class VcardReader::Card
{
public:
    void read(const Property &property);
    [[nodiscard]] bool isGroup() const { return m_isGroup; }
    [[nodiscard]] TableRow row();

private:
    struct Ranked
    {
        int rank;
        QString value;
    };

    void readName(const QString &text);
    void readAddress(const QString &text, int rank);
    void readPlace(const QString &text);
    bool readOwn(const Property &property, const QString &text);
    void set(Field field, const QString &value) { m_cells[static_cast<qsizetype>(field)] = value; }
    static QStringList inOrder(std::vector<Ranked> ranked);

    QStringList m_cells = QStringList(fieldCount);
    QString m_wholeName;
    QString m_company;
    std::vector<Ranked> m_phones;
    std::vector<Ranked> m_emails;
    int m_addressRank = std::numeric_limits<int>::max();
    bool m_isGroup = false;
};

void VcardReader::Card::readName(const QString &text)
{
    const QStringList parts = components(text);
    set(Field::Name, parts.value(0));
    set(Field::FirstName, parts.value(1));
    set(Field::Title, parts.value(3));
}

void VcardReader::Card::readAddress(const QString &text, int rank)
{
    if (rank >= m_addressRank)
        return;
    const QStringList parts = components(text);
    if (std::ranges::all_of(parts, [](const QString &part) { return part.trimmed().isEmpty(); }))
        return;
    m_addressRank = rank;
    QString street = parts.value(2);
    street.replace(QStringLiteral("\r\n"), QStringLiteral("\n"));
    const QString box = parts.value(0).trimmed();
    set(Field::Address, street.trimmed().isEmpty() ? box : street);
    set(Field::AddressLine2, parts.value(1));
    set(Field::Town, parts.value(3));
    set(Field::Postcode, parts.value(5));
    set(Field::Country, parts.value(6));
}

/// "geo:48.85,2.35" of 4.0, "48.85;2.35" before.
void VcardReader::Card::readPlace(const QString &text)
{
    static const QRegularExpression form(QStringLiteral("^(?:geo:)?\\s*(-?[0-9.]+)[,;]\\s*(-?[0-9.]+)"),
                                         QRegularExpression::CaseInsensitiveOption);
    if (const auto match = form.match(text); match.hasMatch()) {
        set(Field::Latitude, match.captured(1));
        set(Field::Longitude, match.captured(2));
    }
}

bool VcardReader::Card::readOwn(const Property &property, const QString &text)
{
    if (!property.name.startsWith(u"X-CARNET-"))
        return false;
    for (const FieldInfo &info : allFields()) {
        if (property.name == vcardProperty(info.field))
            set(info.field, vcardAsWritten + unescaped(text));
    }
    return true;
}

void VcardReader::Card::read(const Property &property)
{
    const QString text = textOf(property);
    const QString &name = property.name;
    constexpr int besideMobile = 1000;
    if (readOwn(property, text)) {
        return;
    }
    if (name == u"N") {
        readName(text);
    } else if (name == u"FN") {
        m_wholeName = unescaped(text);
    } else if (name == u"ORG") {
        m_company = components(text).value(0);
    } else if (name == u"TEL" && !isNoVoice(property.types)) {
        const QString number = text.startsWith(u"tel:", Qt::CaseInsensitive)
            ? QUrl::fromPercentEncoding(text.sliced(4).toUtf8())
            : unescaped(text);
        const bool isPreferred = property.preference <= 100;
        m_phones.push_back(
            {isPreferred ? property.preference : besideMobile + (isMobile(property.types) ? 0 : 1), number});
    } else if (name == u"EMAIL") {
        m_emails.push_back({property.preference, unescaped(text)});
    } else if (name == u"ADR") {
        readAddress(text, property.preference);
    } else if (name == u"BDAY") {
        set(Field::BirthDate, birthday(unescaped(text)));
    } else if (name == u"NOTE") {
        set(Field::PrivateNote, unescaped(text));
    } else if (name == u"GEO") {
        readPlace(text);
    } else if (name == u"KIND" || name == u"X-ADDRESSBOOKSERVER-KIND") {
        m_isGroup = m_isGroup || text.trimmed().compare(u"group", Qt::CaseInsensitive) == 0;
    }
}

QStringList VcardReader::Card::inOrder(std::vector<Ranked> ranked)
{
    std::ranges::stable_sort(ranked, {}, &Ranked::rank);
    QStringList values;
    for (const Ranked &one : ranked) {
        if (!one.value.trimmed().isEmpty())
            values << one.value;
    }
    return values;
}

TableRow VcardReader::Card::row()
{
    const QStringList phones = inOrder(m_phones);
    set(Field::Phone, phones.value(0));
    if (phones.size() > 1)
        set(Field::OtherPhone, phones.at(1));
    set(Field::Email, inOrder(m_emails).value(0));
    const bool hasName = !m_cells.value(static_cast<qsizetype>(Field::Name)).isEmpty()
        || !m_cells.value(static_cast<qsizetype>(Field::FirstName)).isEmpty();
    if (!hasName)
        set(Field::Name, m_company.isEmpty() ? m_wholeName : m_company);
    return TableRow(m_cells + QStringList{m_company});
}

bool VcardReader::feed(QByteArrayView bytes)
{
    m_bytes.append(bytes.data(), bytes.size());
    qsizetype at = 0;
    for (;;) {
        const auto *const from = m_bytes.constData() + at;
        const auto *const to = m_bytes.constData() + m_bytes.size();
        const auto *const end = std::find_if(from, to, [](char c) { return c == '\n' || c == '\r'; });
        if (end == to || (*end == '\r' && end + 1 == to))
            break;
        const qsizetype length = end - from;
        const qsizetype next = at + length + (*end == '\r' && *(end + 1) == '\n' ? 2 : 1);
        if (!takeLine(QByteArrayView(from, length)))
            return false;
        at = next;
    }
    m_bytes.remove(0, at);
    m_isTooLong = m_isTooLong || m_bytes.size() > longestLine;
    return !m_isTooLong;
}

/// A line that begins with white space goes on with the one before (folding); so does what follows an equals
/// sign at the end of a quoted-printable one.
bool VcardReader::takeLine(QByteArrayView line)
{
    if (m_line.size() > longestLine) {
        m_isTooLong = true;
        return false;
    }
    if (m_line.endsWith('=') && isQuotedPrintable(m_line)) {
        m_line.chop(1);
        m_line.append(line.data(), line.size());
        return true;
    }
    if (!line.isEmpty() && (line.front() == ' ' || line.front() == '\t') && !m_line.isEmpty()) {
        m_line.append(line.data() + 1, line.size() - 1);
        return true;
    }
    const QByteArray whole = std::exchange(m_line, line.toByteArray());
    return whole.isEmpty() || takeProperty(whole);
}

bool VcardReader::takeProperty(const QByteArray &line)
{
    const QByteArray upper = line.left(16).trimmed().toUpper();
    if (upper.endsWith("BEGIN:VCARD")) {
        if (m_depth++ == 0) {
            m_properties.clear();
            m_size = 0;
        }
        return true;
    }
    if (!upper.startsWith("END:VCARD")) {
        m_size += line.size();
        m_isTooLong = m_size > longestCard;
        if (m_depth == 1)
            m_properties.push_back(line);
        return !m_isTooLong;
    }
    m_depth = std::max(m_depth - 1, 0);
    if (m_depth > 0)
        return true;
    Card card;
    for (const QByteArray &written : std::exchange(m_properties, {})) {
        if (const auto property = propertyOf(written))
            card.read(*property);
    }
    if (card.isGroup()) {
        ++m_groups;
        return true;
    }
    ++m_cards;
    return m_take(card.row());
}

bool VcardReader::finish()
{
    if (!m_bytes.isEmpty() && !takeLine(std::exchange(m_bytes, {})))
        return false;
    if (const QByteArray last = std::exchange(m_line, {}); !last.isEmpty() && !takeProperty(last))
        return false;
    return m_depth == 0 && m_cards + m_groups > 0;
}

} // namespace carnet
