#include "customer/rules/coordinates.h"

#include "customer/rules/rule.h"
#include "customer/rules/text.h"

#include <QLocale>
#include <QRegularExpression>
#include <QUrl>

#include <cmath>

namespace carnet::rules {

namespace {

std::optional<double> decimal(const QString &text)
{
    static const QRegularExpression form(QStringLiteral("^[+-]?\\d{1,3}(?:[.,]\\d*)?$"));
    if (!form.match(text).hasMatch())
        return std::nullopt;
    return QString(text).replace(u',', u'.').toDouble();
}

/// "48°51'24\"", "48:51.4", "48d51m24s" or "48 51 24"; already without sign and side.
std::optional<double> sexagesimal(const QString &text)
{
    static const QRegularExpression marked(QStringLiteral(
        "^(\\d{1,3}) ?[°D:] ?(\\d{1,2}(?:[.,]\\d+)?)(?: ?['M:](?: ?(\\d{1,2}(?:[.,]\\d+)?) ?[\"S]?)?)?$"));
    static const QRegularExpression spaced(QStringLiteral("^(\\d{1,3}) (\\d{1,2}) (\\d{1,2}(?:[.,]\\d+)?)$"));
    auto match = marked.match(text);
    if (!match.hasMatch())
        match = spaced.match(text);
    if (!match.hasMatch())
        return std::nullopt;
    const auto minutes = decimal(match.captured(2));
    const auto seconds = match.captured(3).isEmpty() ? 0 : decimal(match.captured(3));
    if (!minutes || *minutes >= 60 || !seconds || *seconds >= 60)
        return std::nullopt;
    return match.captured(1).toInt() + *minutes / 60 + *seconds / 3600;
}

/// One character for each sign, however it was typeset.
QString plainSigns(QStringView typed)
{
    QString text = tidyLine(typed).toUpper();
    for (QChar &c : text) {
        if (QStringView(u"\u2212\u2013\u2010").contains(c))
            c = u'-';
        else if (QStringView(u"\u00BA\u02DA").contains(c))
            c = QChar(0xB0);
        else if (QStringView(u"\u2018\u2019\u2032\u00B4\u0060").contains(c))
            c = u'\'';
        else if (QStringView(u"\u201C\u201D\u2033").contains(c))
            c = u'"';
    }
    return text.replace(QStringLiteral("''"), QStringLiteral("\""));
}

std::optional<CoordinatePair> pairOf(const QString &first, const QString &second)
{
    auto latitude = readCoordinate(first, Axis::Latitude);
    auto longitude = readCoordinate(second, Axis::Longitude);
    if (!latitude || !longitude) { // "2.35 E, 48.85 N"
        latitude = readCoordinate(second, Axis::Latitude);
        longitude = readCoordinate(first, Axis::Longitude);
    }
    if (!latitude || !longitude || std::abs(*latitude) > 90 || std::abs(*longitude) > 180)
        return std::nullopt;
    return CoordinatePair{coordinateText(*latitude), coordinateText(*longitude)};
}

std::optional<CoordinatePair> pairInLink(const QString &text)
{
    static const QRegularExpression isLink(
        QStringLiteral("^(?:[a-z][a-z0-9+.\\-]*:|(?:[a-z0-9\\-]+\\.)+[a-z]{2,}/)"),
        QRegularExpression::CaseInsensitiveOption);
    if (!isLink.match(text).hasMatch())
        return std::nullopt;
    QString link = QUrl::fromPercentEncoding(text.toUtf8());
    link.replace(u'+', u' ');
    // The place meant comes before the middle of the picture shown.
    static const QRegularExpression forms[] = {
        QRegularExpression(QStringLiteral("!3d(-?\\d+(?:\\.\\d+)?)!4d(-?\\d+(?:\\.\\d+)?)")),
        QRegularExpression(
            QStringLiteral("[?&]m?lat=(-?\\d+(?:\\.\\d+)?)&m?(?:lon|lng)=(-?\\d+(?:\\.\\d+)?)")),
        QRegularExpression(
            QStringLiteral("[?&](?:q|ll|sll|query|center|destination|daddr|cp|coordinate|viewpoint|to)="
                           "(?:loc:|ll\\.)?(-?\\d+(?:\\.\\d+)?)[,~] ?(-?\\d+(?:\\.\\d+)?)")),
        QRegularExpression(QStringLiteral("/(?:place|search|dir/[^/]*)/(-?\\d+\\.\\d+), ?(-?\\d+\\.\\d+)")),
        QRegularExpression(QStringLiteral("^geo:(-?\\d+(?:\\.\\d+)?),(-?\\d+(?:\\.\\d+)?)"),
                           QRegularExpression::CaseInsensitiveOption),
        QRegularExpression(QStringLiteral("@(-?\\d+(?:\\.\\d+)?),(-?\\d+(?:\\.\\d+)?)")),
        QRegularExpression(QStringLiteral("#map=\\d+(?:\\.\\d+)?/(-?\\d+(?:\\.\\d+)?)/(-?\\d+(?:\\.\\d+)?)")),
    };
    for (const auto &form : forms) {
        if (const auto match = form.match(link); match.hasMatch()) {
            if (const auto pair = pairOf(match.captured(1), match.captured(2)))
                return pair;
        }
    }
    static const QRegularExpression named(QStringLiteral("/(?:place|search)/([^/]+)"));
    if (const auto match = named.match(link); match.hasMatch())
        return readCoordinatePair(match.captured(1));
    return std::nullopt;
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
    if (kept.text.contains(u',') || !decimal(kept.text))
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
    constexpr qsizetype longestCoordinate = 60;
    if (typed.size() > longestCoordinate)
        return std::nullopt;
    QString text = plainSigns(typed);
    bool negative = false;
    const QStringView sides = axis == Axis::Latitude ? u"NS" : u"EWO";
    const bool endsWithSeconds = text.contains(u'M') && text.endsWith(u'S')
        && !text.endsWith(QStringLiteral("SS")); // 48d51m24s, 48d51m24sS
    const bool inFront = text.size() > 1 && sides.contains(text.front());
    const bool hasSide = inFront || (text.size() > 1 && sides.contains(text.back()) && !endsWithSeconds);
    if (hasSide) {
        const QChar side = inFront ? text.front() : text.back();
        text = (inFront ? text.mid(1) : text.chopped(1)).trimmed();
        negative = side == u'S' || side == u'W' || side == u'O';
    }
    if (text.startsWith(u'-') || text.startsWith(u'+')) {
        if (hasSide)
            return std::nullopt; // "-4.8 W": which of the two?
        negative = text.front() == u'-';
        text = text.mid(1).trimmed();
    }
    if (text.endsWith(QChar(0xB0)))
        text = text.chopped(1).trimmed();
    if (text.startsWith(u'-') || text.startsWith(u'+'))
        return std::nullopt;
    auto value = decimal(text);
    if (!value)
        value = sexagesimal(text);
    if (!value)
        return std::nullopt;
    return negative ? -*value : *value;
}

QString coordinateText(double degrees)
{
    const double rounded = std::round(degrees * 1e7) / 1e7;
    return rounded == 0 ? QStringLiteral("0") : QString::number(rounded, 'f', QLocale::FloatingPointShortest);
}

std::optional<CoordinatePair> readCoordinatePair(QStringView pasted)
{
    constexpr qsizetype longestLink = 4'000;
    if (pasted.size() > longestLink)
        return std::nullopt;
    const QString line = tidyLine(pasted);
    if (const auto pair = pairInLink(line))
        return pair;

    static const QRegularExpression forms[] = {
        // dots, with any separator; a whole number beside one that is not, after a comma and a space or a
        // semicolon
        QRegularExpression(
            QStringLiteral("^\\(?([+-]?\\d{1,3}\\.\\d+)(?: ?[,;/] ?| )([+-]?\\d{1,3}\\.\\d+)\\)?$")),
        QRegularExpression(QStringLiteral(
            "^(?=.*\\.)\\(?([+-]?\\d{1,3}(?:\\.\\d+)?)(?:, | ?; ?)([+-]?\\d{1,3}(?:\\.\\d+)?)\\)?$")),
        // decimal commas
        QRegularExpression(
            QStringLiteral("^\\(?([+-]?\\d{1,3},\\d+)(?:, ?| ?[;/] ?| )([+-]?\\d{1,3},\\d+)\\)?$")),
        // sides behind, then sides in front
        QRegularExpression(QStringLiteral("^([\\d°'\"., ]+[NSEWO])[,; /]*([\\d°'\"., ]+[NSEWO])$")),
        QRegularExpression(QStringLiteral("^([NSEWO][\\d°'\"., ]*[\\d°'\"])[,; /]*([NSEWO][\\d°'\"., ]+)$")),
    };
    const QString text = plainSigns(line);
    for (const auto &form : forms) {
        if (const auto match = form.match(text); match.hasMatch())
            return pairOf(match.captured(1), match.captured(2));
    }
    return std::nullopt;
}

} // namespace carnet::rules
