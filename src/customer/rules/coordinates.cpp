#include "customer/rules/coordinates.h"

#include "customer/rules/text.h"

#include <QLocale>
#include <QRegularExpression>

#include <cmath>

namespace carnet::rules {

namespace {

std::optional<double> decimal(QString text)
{
    static const QRegularExpression form(QStringLiteral("^[+-]?\\d{1,3}(?:[.,]\\d*)?$"));
    text.replace(QChar(0x2212), u'-'); // the typographic minus
    if (!form.match(text).hasMatch())
        return std::nullopt;
    text.replace(u',', u'.');
    return text.toDouble();
}

} // namespace

std::optional<double> readCoordinate(QStringView typed)
{
    QString text = tidyLine(typed).toUpper();
    text.remove(u' ');
    double sign = 1;
    static const QRegularExpression side(QStringLiteral("^([NSEWO])|([NSEWO])$"));
    if (const auto match = side.match(text); match.hasMatch() && text.size() > 1) {
        const QString letter = match.captured(0);
        sign = letter == u"S" || letter == u"W" || letter == u"O" ? -1 : 1;
        text.remove(match.capturedStart(0), 1);
    }
    if (text.endsWith(QChar(0xB0)))
        text.chop(1);
    if (const auto plain = decimal(text))
        return sign * *plain;

    static const QRegularExpression sexagesimal(
        QStringLiteral("^([+-]?)(\\d{1,3})[°D:](\\d{1,2}(?:[.,]\\d+)?)(?:['’′M:](?:(\\d{1,2}(?:[.,]\\d+)?)(?:"
                       "\"|”|″|''|’’|S)?)?)?$"));
    const auto match = sexagesimal.match(text);
    if (!match.hasMatch())
        return std::nullopt;
    const double minutes = decimal(match.captured(3)).value_or(99);
    const double seconds = match.captured(4).isEmpty() ? 0 : decimal(match.captured(4)).value_or(99);
    if (minutes >= 60 || seconds >= 60)
        return std::nullopt;
    const double value = match.captured(2).toInt() + minutes / 60 + seconds / 3600;
    return sign * (match.captured(1) == u"-" ? -value : value);
}

QString coordinateText(double degrees)
{
    const double rounded = std::round(degrees * 1e7) / 1e7;
    return rounded == 0 ? QStringLiteral("0") : QString::number(rounded, 'f', QLocale::FloatingPointShortest);
}

QString tidyCoordinate(QStringView typed)
{
    const auto value = readCoordinate(typed);
    return value ? coordinateText(*value) : tidyLine(typed);
}

std::optional<std::pair<QString, QString>> coordinatePair(QStringView pasted)
{
    const QString text = tidyLine(pasted);
    static const QRegularExpression forms[] = {
        QRegularExpression(QStringLiteral("!3d(-?\\d+\\.\\d+)!4d(-?\\d+\\.\\d+)")),
        QRegularExpression(QStringLiteral("@(-?\\d+\\.\\d+),(-?\\d+\\.\\d+)")),
        QRegularExpression(QStringLiteral("[?&](?:q|ll|query|center|destination)=(?:loc:)?(-?\\d+(?:\\.\\d+)?"
                                          ")(?:,|%2C)(-?\\d+(?:\\.\\d+)?)")),
        QRegularExpression(QStringLiteral("[?&]mlat=(-?\\d+\\.\\d+)&mlon=(-?\\d+\\.\\d+)")),
        QRegularExpression(QStringLiteral("#map=\\d+/(-?\\d+\\.\\d+)/(-?\\d+\\.\\d+)")),
        QRegularExpression(QStringLiteral("^geo:(-?\\d+(?:\\.\\d+)?),(-?\\d+(?:\\.\\d+)?)")),
        QRegularExpression(
            QStringLiteral("^\\(?(-?\\d{1,2}(?:\\.\\d+)?)\\s*[,;]\\s*(-?\\d{1,3}(?:\\.\\d+)?)\\)?$")),
        QRegularExpression(QStringLiteral("^(-?\\d{1,2}[.,]\\d+)\\s*[;\\s]\\s*(-?\\d{1,3}[.,]\\d+)$")),
        QRegularExpression(QStringLiteral("^([\\d°'’′\"”″., ]+[NS])[,; ]*([\\d°'’′\"”″., ]+[EWO])$"),
                           QRegularExpression::CaseInsensitiveOption),
    };
    // "45,75" is one number with a decimal comma, not two whole ones.
    static const QRegularExpression oneNumber(QStringLiteral("^-?\\d{1,3},\\d+$"));
    if (oneNumber.match(text).hasMatch())
        return std::nullopt;
    for (const auto &form : forms) {
        const auto match = form.match(text);
        if (!match.hasMatch())
            continue;
        const auto latitude = readCoordinate(match.captured(1));
        const auto longitude = readCoordinate(match.captured(2));
        if (latitude && longitude && std::abs(*latitude) <= 90 && std::abs(*longitude) <= 180)
            return std::pair(coordinateText(*latitude), coordinateText(*longitude));
    }
    return std::nullopt;
}

} // namespace carnet::rules
