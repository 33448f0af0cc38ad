#include "till/wire_text.h"

#include "customer/fold.h"
#include "exchange/code_page.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QStringDecoder>
#include <QUrl>

#include <algorithm>
#include <array>

namespace carnet {

namespace {

/// The length of the UTF-8 sequence that begins a text, 0 when none does.
qsizetype sequenceLength(QByteArrayView text)
{
    const auto lead = static_cast<unsigned char>(text.front());
    const qsizetype length = lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
    const bool isWhole = length <= text.size() && text.first(length).isValidUtf8();
    return isWhole ? length : 0;
}

/// As it stands: a mark in the middle of a text is none.
QString fromUtf8(QByteArrayView bytes)
{
    QStringDecoder decode(QStringDecoder::Utf8, QStringConverter::Flag::ConvertInitialBom);
    return decode(bytes);
}

QString decodedPiecewise(QByteArrayView bytes)
{
    QString text;
    text.reserve(bytes.size());
    while (!bytes.isEmpty()) {
        const qsizetype length = sequenceLength(bytes);
        if (length > 0)
            text += fromUtf8(bytes.first(length));
        else
            text += windows1252(static_cast<unsigned char>(bytes.front()));
        bytes = bytes.sliced(std::max<qsizetype>(length, 1));
    }
    return text;
}

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

/// So many digits always fit into 64 bits.
constexpr qsizetype safeDigits = 18;

bool hasLongNumber(const QByteArray &json)
{
    qsizetype run = 0;
    for (const char c : json) {
        run = isDigit(c) ? run + 1 : 0;
        if (run > safeDigits)
            return true;
    }
    return false;
}

/// QJsonDocument makes a rounded real of a whole number beyond 64 bits: another customer's number, perhaps.
QByteArray withLongNumbersAsText(const QByteArray &json)
{
    if (!hasLongNumber(json))
        return json;
    QByteArray quoted;
    quoted.reserve(json.size() + 64);
    bool isInText = false;
    for (qsizetype i = 0; i < json.size(); ++i) {
        const char c = json.at(i);
        if (isInText) {
            quoted += c;
            if (c == '\\' && i + 1 < json.size())
                quoted += json.at(++i);
            else
                isInText = c != '"';
            continue;
        }
        qsizetype end = i;
        while (end < json.size() && (isDigit(json.at(end)) || QByteArrayView("+-.eE").contains(json.at(end))))
            ++end;
        if (end == i) {
            quoted += c;
            isInText = c == '"';
            continue;
        }
        const QByteArray number = json.mid(i, end - i);
        const bool isLong = number.size() > safeDigits && std::ranges::all_of(number, isDigit);
        quoted += isLong ? '"' + number + '"' : number;
        i = end - 1;
    }
    return quoted;
}

/// Commas before a closing bracket, outside of texts.
QByteArray withoutSpareCommas(const QByteArray &json)
{
    QByteArray plain;
    plain.reserve(json.size());
    bool isInText = false;
    for (qsizetype i = 0; i < json.size(); ++i) {
        const char c = json.at(i);
        if (isInText && c == '\\' && i + 1 < json.size()) {
            plain += c;
            plain += json.at(++i);
            continue;
        }
        if (c == '"')
            isInText = !isInText;
        if (!isInText && (c == ']' || c == '}')) {
            const QByteArrayView before = QByteArrayView(plain).trimmed();
            if (before.endsWith(','))
                plain.truncate(plain.lastIndexOf(','));
        }
        plain += c;
    }
    return plain;
}

/// Where the array or object that begins at `from` ends; -1 when it does not.
qsizetype endOfJson(const QByteArray &text, qsizetype from)
{
    int depth = 0;
    bool isInText = false;
    for (qsizetype i = from; i < text.size(); ++i) {
        const char c = text.at(i);
        if (isInText && c == '\\')
            ++i;
        else if (c == '"')
            isInText = !isInText;
        else if (!isInText && (c == '[' || c == '{'))
            ++depth;
        else if (!isInText && (c == ']' || c == '}') && --depth == 0)
            return i + 1;
    }
    return -1;
}

} // namespace

/// "Notice: Undefined index: x in /a/b.php on line 12", with or without markup.
bool areDiagnostics(Diagnostics diagnostics, const QByteArray &bytes)
{
    if (bytes.trimmed().isEmpty())
        return true;
    const bool mayBe =
        bytes.contains("on line") || bytes.contains("<!--") || bytes.startsWith("\xEF\xBB\xBF");
    if (!mayBe || bytes.size() > longestDiagnostics)
        return false;
    QString text = decoded(bytes);
    static const QRegularExpression markup(QStringLiteral("<!--.*?-->|<[^<>]{0,500}>"),
                                           QRegularExpression::DotMatchesEverythingOption);
    text = text.remove(markup).simplified();
    static const QRegularExpression harmless(QStringLiteral(
        "\\A(?:(?:PHP )?(?:Notice|Deprecated|Strict Standards) ?: .*? in \\S.*? on line [0-9]+ ?)*\\z"));
    static const QRegularExpression any(
        QStringLiteral("\\A(?:(?:PHP )?(?:Notice|Deprecated|Strict Standards|Warning) ?: .*? in \\S.*? on "
                       "line [0-9]+ ?)*\\z"));
    const bool isFatal = text.contains(QStringLiteral("Fatal error"))
        || text.contains(QStringLiteral("Parse error")) || text.contains(QStringLiteral("Uncaught"));
    const bool mayWarn = diagnostics == Diagnostics::Any;
    return !isFatal && (mayWarn || !text.contains(QStringLiteral("Warning")))
        && (mayWarn ? any : harmless).match(text).hasMatch();
}

QString decoded(const QByteArray &bytes)
{
    if (bytes.startsWith("\xFF\xFE") || bytes.startsWith("\xFE\xFF")) // the mark of UTF-16
        return QStringDecoder(QStringDecoder::Utf16)(bytes);
    QString text = bytes.isValidUtf8() ? QString::fromUtf8(bytes) : decodedPiecewise(bytes);
    if (text.startsWith(QChar::ByteOrderMark))
        text.remove(0, 1);
    return text;
}

QString decodedPart(QByteArray &bytes)
{
    constexpr qsizetype longestCharacter = 4;
    qsizetype whole = bytes.size();
    for (qsizetype back = 1; back < longestCharacter && back <= bytes.size(); ++back) {
        const auto byte = static_cast<unsigned char>(bytes.at(bytes.size() - back));
        if (byte < 0x80)
            break;
        if (byte < 0xC0)
            continue;
        if (back < (byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : longestCharacter))
            whole -= back;
        break;
    }
    const QByteArray part = bytes.left(whole);
    bytes.remove(0, whole);
    return part.isValidUtf8() ? fromUtf8(part) : decodedPiecewise(part);
}

QJsonValue parsedJson(const QByteArray &bytes)
{
    QByteArray text = bytes.isValidUtf8() ? bytes : decoded(bytes).toUtf8();
    if (text.startsWith("\xEF\xBB\xBF"))
        text.remove(0, 3);
    text = withLongNumbersAsText(text.trimmed());
    if (text.isEmpty())
        return QJsonValue::Undefined;
    QJsonParseError error;
    if (text.startsWith('{') || text.startsWith('[')) {
        QJsonDocument document = QJsonDocument::fromJson(text, &error);
        if (error.error != QJsonParseError::NoError)
            document = QJsonDocument::fromJson(withoutSpareCommas(text), &error);
        if (error.error != QJsonParseError::NoError)
            return QJsonValue::Undefined;
        return document.isArray() ? QJsonValue(document.array()) : QJsonValue(document.object());
    }
    // QJsonDocument knows arrays and objects only; inside brackets any value is one.
    const QJsonArray wrapped = QJsonDocument::fromJson('[' + text + ']', &error).array();
    return error.error == QJsonParseError::NoError && wrapped.size() == 1 ? wrapped.first()
                                                                          : QJsonValue(QJsonValue::Undefined);
}

QJsonValue jsonAmong(Diagnostics diagnostics, const QByteArray &bytes)
{
    constexpr int mostTries = 40; // a diagnostic may hold brackets of its own
    int tries = 0;
    for (qsizetype i = 0; i < bytes.size() && tries < mostTries; ++i) {
        if (bytes.at(i) != '[' && bytes.at(i) != '{')
            continue;
        ++tries;
        if (!areDiagnostics(diagnostics, bytes.left(i)))
            continue;
        const qsizetype end = endOfJson(bytes, i);
        if (end < 0 || !areDiagnostics(diagnostics, bytes.mid(end)))
            return QJsonValue::Undefined;
        return parsedJson(bytes.mid(i, end - i));
    }
    return QJsonValue::Undefined;
}

QString textOf(const QJsonValue &value)
{
    switch (value.type()) {
    case QJsonValue::String:
        return value.toString();
    case QJsonValue::Bool:
        return value.toBool() ? QStringLiteral("1") : QStringLiteral("");
    case QJsonValue::Double: {
        const QVariant number = value.toVariant();
        if (number.typeId() == QMetaType::LongLong)
            return QString::number(number.toLongLong());
        const double real = value.toDouble();
        return real == 0 ? QStringLiteral("0") : QString::number(real, 'f', QLocale::FloatingPointShortest);
    }
    case QJsonValue::Null:
    case QJsonValue::Undefined:
        return QStringLiteral("");
    default:
        return {};
    }
}

QString idOf(const QJsonValue &value)
{
    if (value.isDouble()) {
        const qint64 number = value.toInteger(); // 0 when it is not whole, or too large to be exact
        return number < 1 ? QString() : QString::number(number);
    }
    constexpr qsizetype longest = 64;
    const QString text = value.toString().trimmed();
    const auto mayStand = [](QChar c) {
        return (c.isLetterOrNumber() && c.unicode() < 0x80) || c == u'-' || c == u'_';
    };
    const bool isNought = std::ranges::all_of(text, [](QChar c) { return c == u'0'; });
    return text.size() <= longest && !isNought && std::ranges::all_of(text, mayStand) ? text : QString();
}

int idColumnRank(QStringView name)
{
    static constexpr std::array<QStringView, 6> names{u"id",       u"idclient",   u"clientid",
                                                      u"insertid", u"idcustomer", u"customerid"};
    const QString wanted = squeezed(name);
    for (std::size_t i = 0; i < names.size(); ++i) {
        if (names[i] == wanted)
            return static_cast<int>(i);
    }
    return -1;
}

QString withoutSecret(QString text, const QString &secret)
{
    if (secret.size() < 4)
        return text;
    const QString encoded = QString::fromLatin1(QUrl::toPercentEncoding(secret));
    QString form = encoded;
    form.replace(QStringLiteral("%20"), QStringLiteral("+"));
    QString html = secret.toHtmlEscaped();
    QString htmlQuotes = html;
    htmlQuotes.replace(u'\'', QStringLiteral("&#039;")); // as PHP's htmlspecialchars writes it
    for (const QString &written : {secret, encoded, form, html, htmlQuotes})
        text.replace(written, QStringLiteral("…"), Qt::CaseInsensitive);
    return text;
}

QString plainText(const QString &text)
{
    static const QRegularExpression markup(QStringLiteral("<[^<>]{0,500}>"));
    QString plain;
    const QString unmarked = QString(text).replace(markup, QStringLiteral(" "));
    for (const QChar c : unmarked) {
        const auto category = c.category();
        if (c.isSpace() || category == QChar::Other_Control)
            plain += u' ';
        else if (category != QChar::Other_Format)
            plain += c;
    }
    plain = plain.simplified();
    if (plain.size() > 500) {
        plain.truncate(499);
        if (plain.back().isHighSurrogate())
            plain.chop(1);
        plain += u'…';
    }
    return plain;
}

} // namespace carnet
