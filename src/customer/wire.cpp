#include "customer/wire.h"

#include <QDateTime>
#include <QTimeZone>

namespace carnet {

namespace {

QString birthDateToWire(const QString &value)
{
    const QDate day = QDate::fromString(value, Qt::ISODate);
    if (!day.isValid())
        return value;
    return QString::number(QDateTime(day, QTime(0, 0), Qt::UTC).toSecsSinceEpoch());
}

QString birthDateFromWire(const QString &text)
{
    const QString trimmed = text.trimmed();
    if (const QDate day = QDate::fromString(trimmed, QStringLiteral("yyyy-MM-dd")); day.isValid())
        return day.toString(Qt::ISODate);
    bool isNumber = false;
    const qint64 seconds = trimmed.toLongLong(&isNumber);
    // 10^11 seconds lie past the year 5000: such a number is no birth date and is kept as it came.
    if (!isNumber || qAbs(seconds) > 100'000'000'000)
        return text;
    const QDateTime utc = QDateTime::fromSecsSinceEpoch(seconds, Qt::UTC);
    if (utc.time() == QTime(0, 0))
        return utc.date().toString(Qt::ISODate);
    const QTimeZone paris("Europe/Paris");
    // A computer without time zones: two hours lead from 22 or 23 o'clock, Paris midnight in UTC, into the
    // day.
    constexpr qint64 furthestEast = 2 * 3600;
    return (paris.isValid() ? utc.toTimeZone(paris) : utc.addSecs(furthestEast)).date().toString(Qt::ISODate);
}

QString yesNoFromWire(const QString &text)
{
    const QString value = text.trimmed().toLower();
    if (value.isEmpty() || value == u"0" || value == u"false" || value == u"no" || value == u"non")
        return {};
    if (value == u"1" || value == u"true" || value == u"yes" || value == u"oui")
        return QStringLiteral("1");
    return text;
}

/// Shortest text that gives the same double, so that 45.750000 from the till equals our 45.75.
QString coordinateFromWire(const QString &text)
{
    bool isNumber = false;
    const double number = text.trimmed().toDouble(&isNumber);
    if (!isNumber || qAbs(number) > 1000)
        return text;
    return number == 0 ? QStringLiteral("0") : QString::number(number, 'f', QLocale::FloatingPointShortest);
}

QString wholeNumberFromWire(const QString &text)
{
    bool isNumber = false;
    const qint64 number = text.trimmed().toLongLong(&isNumber);
    return isNumber ? QString::number(number) : text;
}

} // namespace

QString toWire(Field field, const QString &value)
{
    switch (infoOf(field).kind) {
    case FieldKind::Date:
        return birthDateToWire(value);
    case FieldKind::YesNo:
        return value.isEmpty() ? QStringLiteral("0") : value;
    default:
        return value;
    }
}

QString fromWire(Field field, const QString &text)
{
    switch (infoOf(field).kind) {
    case FieldKind::Date:
        return birthDateFromWire(text);
    case FieldKind::YesNo:
        return yesNoFromWire(text);
    case FieldKind::Coordinate:
        return coordinateFromWire(text);
    case FieldKind::WholeNumber:
        return wholeNumberFromWire(text);
    default:
        return text;
    }
}

} // namespace carnet
