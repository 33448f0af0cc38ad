#include "exchange/undamaged.h"

#include "exchange/code_page.h"
#include "exchange/html_names.h"

#include <QHash>
#include <QRegularExpression>

#include <algorithm>
#include <optional>

namespace carnet {

namespace {

// ---- escaped for a web page ------------------------------------------------------------------------------

/// HTML Standard, 13.2.5.80: numbers from 128 to 159 are bytes of Windows-1252. Empty for what is no
/// character of a text.
QString characterOf(uint code)
{
    if (code >= 0x80 && code <= 0x9F)
        return windows1252(static_cast<unsigned char>(code));
    const bool isControl = code < 0x20 && code != '\t' && code != '\n' && code != '\r';
    if (isControl || code == 0x7F || code > 0x10FFFF || (code >= 0xD800 && code <= 0xDFFF))
        return {};
    const char32_t character = code;
    return QString::fromUcs4(&character, 1);
}

/// Of what stands between & and ;. Empty when it names nothing.
QString characterNamed(const QString &name)
{
    bool isNumber = false;
    if (name.startsWith(u"#x", Qt::CaseInsensitive)) {
        const uint code = QStringView(name).sliced(2).toUInt(&isNumber, 16);
        return isNumber ? characterOf(code) : QString();
    }
    if (name.startsWith(u'#')) {
        const uint code = QStringView(name).sliced(1).toUInt(&isNumber);
        return isNumber ? characterOf(code) : QString();
    }
    const std::string wanted = name.toStdString();
    const auto found = std::ranges::lower_bound(htmlNames, std::string_view(wanted), {},
                                                [](const auto &entry) { return entry.first; });
    return found != htmlNames.end() && found->first == wanted ? QString(QChar(found->second)) : QString();
}

QString withoutEntities(const QString &text)
{
    static const QRegularExpression entity(
        QStringLiteral("&(#[0-9]{1,7}|#[xX][0-9A-Fa-f]{1,6}|[A-Za-z][A-Za-z0-9]{1,7});"));
    QString plain;
    qsizetype done = 0;
    for (auto it = entity.globalMatch(text); it.hasNext();) {
        const auto match = it.next();
        const QString character = characterNamed(match.captured(1));
        if (character.isEmpty())
            continue;
        plain += QStringView(text).sliced(done, match.capturedStart() - done);
        plain += character;
        done = match.capturedEnd();
    }
    return done == 0 ? text : plain + QStringView(text).sliced(done);
}

/// Each time a page of the till's saved it again, it was escaped once more.
QString withoutMarkup(QString text)
{
    constexpr int mostTimes = 5;
    for (int i = 0; i < mostTimes && text.contains(u'&'); ++i) {
        const QString plain = withoutEntities(text);
        if (plain == text)
            break;
        text = plain;
    }
    // PHP's addslashes, perhaps more than once.
    static const QRegularExpression slashes(QStringLiteral("\\\\+(?=['\"])"));
    return text.contains(u'\\') ? text.remove(slashes) : text;
}

// ---- UTF-8 that was read as Windows-1252 and written as UTF-8 again --------------------------------------

std::optional<QByteArray> bytesOfWindows1252(const QString &text)
{
    static const QHash<char16_t, char> bytes = [] {
        QHash<char16_t, char> map;
        for (int byte = 0x80; byte < 0xA0; ++byte)
            map.insert(windows1252(static_cast<unsigned char>(byte)).unicode(), static_cast<char>(byte));
        return map;
    }();
    QByteArray result;
    for (const QChar c : text) {
        const char16_t code = c.unicode();
        if (code < 0x80 || (code >= 0xA0 && code <= 0xFF))
            result += static_cast<char>(code);
        else if (const auto byte = bytes.constFind(code); byte != bytes.cend())
            result += *byte;
        else if (code >= 0x80 && code < 0xA0)
            result += static_cast<char>(code);
        else
            return std::nullopt;
    }
    return result;
}

/// Letters of Europe's west and middle, quotation marks, dashes, the euro, pictures: what people write here.
bool isUsual(char32_t c)
{
    return c < 0x80 || (c >= 0xA0 && c < 0x180) || (c >= 0x2010 && c < 0x2040) || c == 0x20AC || c == 0x2122
        || c >= 0x1F000 || c == 0x202F;
}

QString decodedOnce(const QString &text)
{
    const auto begins = [](QChar c) { return c >= QChar(0xC2) && c <= QChar(0xF4); };
    if (std::ranges::none_of(text, begins))
        return text;
    const auto bytes = bytesOfWindows1252(text);
    if (!bytes || !bytes->isValidUtf8())
        return text;
    const QString plain = QString::fromUtf8(*bytes);
    const auto characters = plain.toUcs4();
    return std::ranges::all_of(characters, [](uint c) { return isUsual(c); }) ? plain : text;
}

} // namespace

QString undamaged(QString text)
{
    constexpr int mostTimes = 4;
    for (int i = 0; i < mostTimes; ++i) {
        const QString plain = decodedOnce(withoutMarkup(text));
        if (plain == text)
            break;
        text = plain;
    }
    return text;
}

} // namespace carnet
