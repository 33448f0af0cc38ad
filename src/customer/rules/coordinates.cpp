#include "customer/rules/coordinates.h"

#include "customer/fold.h"
#include "customer/rules/map_link.h"
#include "customer/rules/rule.h"
#include "customer/rules/text.h"

#include <QLocale>
#include <QRegularExpression>

#include <algorithm>
#include <array>
#include <cmath>
#include <span>
#include <vector>

namespace carnet::rules {

namespace {

struct Token
{
    enum class Kind : std::uint8_t {
        Number,
        Degrees,
        Minutes,
        Seconds,
        Colon,
        Side,
        Sign,
        Label,
        Separator
    } kind;
    QString number = {};
    QChar letter = {}; ///< of a side: n, s, e, w; of a sign: + or -; of a label: the axis, a or o
};
using Kind = Token::Kind;
using Tokens = std::vector<Token>;
using TokenSpan = std::span<const Token>;

struct Words
{
    QStringView names; ///< folded
    Kind kind;
    char16_t letter = 0;
};

// In French, English, German, Dutch, Spanish, Italian, Portuguese. O is ouest, oeste, ovest; the German east
// is written out.
constexpr std::array<Words, 10> coordinateWords{{
    {u"n nord north norte noord norden nordlich", Kind::Side, u'n'},
    {u"s sud south sur sul zuid suden sudlich", Kind::Side, u's'},
    {u"e est east este leste ost osten oost ostlich", Kind::Side, u'e'},
    {u"w o west ouest oeste ovest westen westlich", Kind::Side, u'w'},
    {u"d deg degre degres degree degrees grad graden grados gradi graus", Kind::Degrees},
    {u"m min mn minute minutes minuten minuti minutos minuto", Kind::Minutes},
    {u"sec secs sek seconde secondes second seconds seconden sekunden secondi segundos", Kind::Seconds},
    {u"lat latitude latitud latitudine breite breitengrad breedtegraad", Kind::Label, u'a'},
    {u"lon lng long longitude longitud longitudine lange langengrad lengtegraad", Kind::Label, u'o'},
    {u"et and und en y", Kind::Separator},
}};

std::optional<Token> meaning(const QString &word)
{
    for (const Words &some : coordinateWords) {
        if (some.names.toString().split(u' ').contains(word))
            return Token{some.kind, {}, QChar(some.letter)};
    }
    return std::nullopt;
}

/// One character for each sign, however it was typeset.
QString plainSigns(QStringView typed)
{
    QString text = withPlainDashes(tidyLine(typed));
    for (QChar &c : text) {
        if (QStringView(u"\u00BA\u02DA\u2070\u00B0").contains(c))
            c = u'\u00B0';
        else if (QStringView(u"\u2018\u2019\u201B\u2032\u2035\u00B4\u0060\u02B9\u02BC").contains(c))
            c = u'\'';
        else if (QStringView(u"\u201C\u201D\u201F\u2033\u2036\u02BA\u00A8").contains(c))
            c = u'"';
        else if (QStringView(u"()[]{}").contains(c))
            c = u' ';
    }
    text = folded(text).replace(QStringLiteral("''"), QStringLiteral("\""));
    static const QRegularExpression quotedWord(QStringLiteral("\"(?=[a-z])|(?<=[a-z])\"")); // of JSON
    return text.remove(quotedWord);
}

/// Nothing when there is a word or sign that no coordinate has.
std::optional<Tokens> tokensOf(QStringView typed)
{
    static const QRegularExpression form(
        QStringLiteral(" ?(?:(\\d+[.,]$|\\d+(?:[.,]\\d+)?)|([a-z]+\\.?)|([+-])(?=\\d)|([^a-z\\d ])|$)"));
    const QString text = plainSigns(typed);
    Tokens tokens;
    for (qsizetype at = 0; at < text.size();) {
        const auto match = form.match(text, at, QRegularExpression::NormalMatch,
                                      QRegularExpression::AnchorAtOffsetMatchOption);
        if (!match.hasMatch())
            return std::nullopt;
        at = match.capturedEnd();
        if (match.capturedLength(1) > 0) {
            tokens.push_back({Kind::Number, match.captured(1).replace(u',', u'.'), {}});
        } else if (match.capturedLength(2) > 0) {
            QString word = match.captured(2).remove(u'.');
            // "48d51m24sS": the first is of seconds.
            const bool inMinutes = tokens.size() > 1 && tokens[tokens.size() - 2].kind == Kind::Minutes
                && tokens.back().kind == Kind::Number && text.at(match.capturedStart(2) - 1).isDigit();
            if (inMinutes && word.startsWith(u's') && word.size() < 3) {
                tokens.push_back({Kind::Seconds});
                word.remove(0, 1);
            }
            if (word.isEmpty() || word == u"de" || word == u"of" || word == u"l")
                continue;
            const auto token = meaning(word);
            if (!token)
                return std::nullopt;
            tokens.push_back(*token);
        } else if (match.capturedLength(3) > 0) {
            tokens.push_back({Kind::Sign, {}, match.captured(3).front()});
        } else if (match.capturedLength(4) > 0) {
            const QChar sign = match.captured(4).front();
            if (sign == u'\u00B0')
                tokens.push_back({Kind::Degrees});
            else if (sign == u'\'')
                tokens.push_back({Kind::Minutes});
            else if (sign == u'"')
                tokens.push_back({Kind::Seconds});
            else if ((sign == u'-' || sign == u'+') && tokens.empty())
                tokens.push_back({Kind::Sign, {}, sign});
            else if (sign == u':' || sign == u'=')
                tokens.push_back({Kind::Colon});
            else if (QStringView(u",;/|-&").contains(sign))
                tokens.push_back({Kind::Separator});
            else
                return std::nullopt;
        }
    }
    while (tokens.size() > 1 && tokens.back().kind == Kind::Separator)
        tokens.pop_back();
    return tokens;
}

struct Reading
{
    double degrees = 0;
    int numbers = 0;
    bool isPlain = true; ///< a whole number, without a sign of degrees, a side or a name
};

/// "N4851.502", "0021740E": degrees and minutes in one number, as of ships and planes (ISO 6709, annex H).
std::optional<double> inOneNumber(const QString &number, Axis axis)
{
    const qsizetype whole = number.indexOf(u'.') < 0 ? number.size() : number.indexOf(u'.');
    const qsizetype degrees = axis == Axis::Latitude ? 2 : 3;
    if (whole != degrees + 2 && whole != degrees + 4)
        return std::nullopt;
    const bool hasSeconds = whole == degrees + 4;
    const double minutes = (hasSeconds ? number.mid(degrees, 2) : number.mid(degrees)).toDouble();
    const double seconds = hasSeconds ? number.mid(degrees + 2).toDouble() : 0;
    if (minutes >= 60 || seconds >= 60)
        return std::nullopt;
    return number.first(degrees).toDouble() + minutes / 60 + seconds / 3600;
}

/// Reads tokens one after the other.
class Reader
{
public:
    Reader(TokenSpan tokens, Axis axis)
        : m_tokens(tokens)
        , m_axis(axis)
    { }

    std::optional<Reading> coordinate()
    {
        const bool named = label();
        takeSide();
        const bool isSigned = is(Kind::Sign);
        const bool isNegative = isSigned && m_tokens.front().letter == u'-';
        if (isSigned)
            skip();
        if (!numbers())
            return std::nullopt;
        takeSide();
        const bool namedBehind = label(); // "48° 51′ de latitude nord"
        takeSide();
        if (!m_tokens.empty() || m_isWrong || (named && namedBehind) || (isSigned && m_side != QChar()))
            return std::nullopt;
        const bool isShort =
            m_numbers.size() == 2 && !m_isMarked && m_side == QChar() && !m_numbers[1].contains(u'.');
        const auto degrees = isShort ? std::nullopt : value();
        if (!degrees)
            return std::nullopt;
        const bool isDecimal = m_numbers.back().contains(u'.');
        const bool isPlain =
            !isDecimal && !m_isMarked && m_side == QChar() && !named && !namedBehind && m_numbers.size() < 3;
        const bool isOpposite = isNegative || m_side == u's' || m_side == u'w';
        return Reading{isOpposite ? -*degrees : *degrees, static_cast<int>(m_numbers.size()), isPlain};
    }

private:
    [[nodiscard]] bool is(Kind kind) const { return !m_tokens.empty() && m_tokens.front().kind == kind; }
    void skip() { m_tokens = m_tokens.subspan(1); }

    bool label()
    {
        if (!is(Kind::Label))
            return false;
        m_isWrong = m_isWrong || (m_tokens.front().letter == u'a') != (m_axis == Axis::Latitude);
        skip();
        if (is(Kind::Colon))
            skip();
        return true;
    }

    void takeSide()
    {
        if (!is(Kind::Side))
            return;
        const QChar side = m_tokens.front().letter;
        const bool isOfAxis = (side == u'n' || side == u's') == (m_axis == Axis::Latitude);
        m_isWrong = m_isWrong || !isOfAxis || m_side != QChar();
        m_side = side;
        skip();
    }

    /// Up to three, each followed by its mark or by none.
    bool numbers()
    {
        constexpr std::array marks{Kind::Degrees, Kind::Minutes, Kind::Seconds};
        for (const Kind mark : marks) {
            if (!is(Kind::Number))
                break;
            m_numbers.push_back(m_tokens.front().number);
            skip();
            if (is(mark) || (is(Kind::Colon) && mark != Kind::Seconds)) {
                m_isMarked = true;
                skip();
            }
        }
        return !m_numbers.empty();
    }

    [[nodiscard]] std::optional<double> value() const
    {
        constexpr qsizetype mostDigits = 3;
        const QString &whole = m_numbers.front();
        const qsizetype digits = whole.indexOf(u'.') < 0 ? whole.size() : whole.indexOf(u'.');
        if (digits > mostDigits) {
            return m_numbers.size() == 1 && m_side != QChar() && !m_isMarked ? inOneNumber(whole, m_axis)
                                                                             : std::nullopt;
        }
        double degrees = 0;
        double unit = 1;
        for (std::size_t i = 0; i < m_numbers.size(); ++i) {
            const double part = m_numbers[i].toDouble();
            const bool isLast = i + 1 == m_numbers.size();
            if ((!isLast && m_numbers[i].contains(u'.')) || (i > 0 && part >= 60))
                return std::nullopt;
            degrees += part / unit;
            unit *= 60;
        }
        return degrees;
    }

    TokenSpan m_tokens;
    Axis m_axis;
    std::vector<QString> m_numbers;
    QChar m_side;
    bool m_isMarked = false;
    bool m_isWrong = false;
};

std::optional<Reading> read(TokenSpan tokens, Axis axis)
{
    return Reader(tokens, axis).coordinate();
}

bool isOnEarth(double latitude, double longitude)
{
    return std::abs(latitude) <= 90 && std::abs(longitude) <= 180;
}

struct PairReading
{
    Reading latitude;
    Reading longitude;
};

std::optional<PairReading> readPair(TokenSpan first, TokenSpan second)
{
    auto latitude = read(first, Axis::Latitude);
    auto longitude = read(second, Axis::Longitude);
    if (!latitude || !longitude) { // "2.35 E, 48.85 N"
        latitude = read(second, Axis::Latitude);
        longitude = read(first, Axis::Longitude);
    }
    if (!latitude || !longitude || !isOnEarth(latitude->degrees, longitude->degrees))
        return std::nullopt;
    return PairReading{*latitude, *longitude};
}

/// The only way to part the text into two coordinates. Two whole numbers are none: "45, 75" is one with a
/// decimal comma.
std::optional<CoordinatePair> pairInText(const QString &text)
{
    const auto tokens = tokensOf(text);
    if (!tokens)
        return std::nullopt;
    std::optional<CoordinatePair> only;
    for (std::size_t at = 1; at < tokens->size(); ++at) {
        const bool separated = (*tokens)[at].kind == Kind::Separator;
        const TokenSpan all(*tokens);
        const auto pair = readPair(all.first(at), all.subspan(separated ? at + 1 : at));
        if (!pair)
            continue;
        const bool isPlain = separated ? pair->latitude.isPlain && pair->longitude.isPlain
                                       : pair->latitude.isPlain || pair->longitude.isPlain;
        if (isPlain)
            continue;
        if (only)
            return std::nullopt;
        only =
            CoordinatePair{coordinateText(pair->latitude.degrees), coordinateText(pair->longitude.degrees)};
    }
    return only;
}

Axis axisOf(Field field)
{
    return field == Field::Latitude ? Axis::Latitude : Axis::Longitude;
}

QString tidyCoordinate(const Entry &typed)
{
    const auto value = readCoordinate(typed.text, axisOf(typed.field));
    return value ? coordinateText(*value) : tidyLine(typed.text);
}

QString showCoordinate(const Entry &kept)
{
    static const QRegularExpression form(QStringLiteral("^[+-]?\\d{1,3}(?:\\.\\d*)?$"));
    if (!form.match(kept.text).hasMatch())
        return kept.text;
    return QString(kept.text).replace(u'.', kept.context.locale.decimalPoint());
}

Findings judgeCoordinate(const Entry &tidied)
{
    const bool latitude = tidied.field == Field::Latitude;
    const auto number = readCoordinate(tidied.text, axisOf(tidied.field));
    if (!number)
        return {error(tidied.field, Problem::CoordinateNotUnderstood)};
    if (std::abs(*number) > (latitude ? 90 : 180))
        return {error(tidied.field, latitude ? Problem::LatitudeRange : Problem::LongitudeRange)};
    const Field otherField = latitude ? Field::Longitude : Field::Latitude;
    const auto other = readCoordinate(tidied.whole.value(otherField), axisOf(otherField));
    if (*number == 0 && other && *other == 0)
        return {warning(tidied.field, Problem::CoordinateZero)};
    return {};
}

} // namespace

const Rule coordinateRule{tidyCoordinate, showCoordinate, judgeCoordinate};

std::optional<double> readCoordinate(QStringView typed, Axis axis)
{
    constexpr qsizetype longestCoordinate = 100;
    if (typed.size() > longestCoordinate)
        return std::nullopt;
    const auto tokens = tokensOf(typed);
    const auto reading = tokens ? read(*tokens, axis) : std::nullopt;
    return reading ? std::optional(reading->degrees) : std::nullopt;
}

QString coordinateText(double degrees)
{
    const double rounded = std::round(degrees * 1e7) / 1e7;
    return rounded == 0 ? QStringLiteral("0") : QString::number(rounded, 'f', QLocale::FloatingPointShortest);
}

std::optional<CoordinatePair> coordinatePair(const QString &latitude, const QString &longitude)
{
    const auto north = readCoordinate(latitude, Axis::Latitude);
    const auto east = readCoordinate(longitude, Axis::Longitude);
    if (!north || !east || !isOnEarth(*north, *east))
        return std::nullopt;
    return CoordinatePair{coordinateText(*north), coordinateText(*east)};
}

std::optional<CoordinatePair> readCoordinatePair(QStringView pasted)
{
    constexpr qsizetype longestLink = 4'000;
    constexpr qsizetype longestText = 200;
    if (pasted.size() > longestLink)
        return std::nullopt;
    const QString line = tidyLine(pasted);
    if (auto place = placeInLink(line))
        return place;
    static const QRegularExpression point(
        QStringLiteral("^POINT ?\\( ?(-?\\d+(?:\\.\\d+)?) (-?\\d+(?:\\.\\d+)?) ?\\)$"),
        QRegularExpression::CaseInsensitiveOption); // ISO 19125, longitude first
    if (const auto match = point.match(line); match.hasMatch())
        return coordinatePair(match.captured(2), match.captured(1));
    return line.size() > longestText ? std::nullopt : pairInText(line);
}

} // namespace carnet::rules
