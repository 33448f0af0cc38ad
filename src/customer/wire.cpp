#include "customer/wire.h"

#include "customer/rules/birth_date.h"

#include <QDateTime>

namespace carnet {

namespace {

QString birthDateToWire(const QString &value)
{
    const QDate day = QDate::fromString(value, QStringLiteral("yyyy-MM-dd"));
    if (!day.isValid())
        return value;
    return QString::number(QDateTime(day, QTime(0, 0), Qt::UTC).toSecsSinceEpoch());
}

QString birthDateFromWire(const QString &text)
{
    const QString trimmed = text.trimmed();
    if (const QDate day = QDate::fromString(trimmed, QStringLiteral("yyyy-MM-dd")); day.isValid())
        return day.toString(Qt::ISODate);
    if (const auto instant = QDateTime::fromString(trimmed, Qt::ISODate);
        instant.isValid() && trimmed.contains(u'T'))
        return (instant.timeSpec() == Qt::UTC ? rules::dayOfInstant(instant) : instant.date())
            .toString(Qt::ISODate);
    bool isNumber = false;
    const qint64 seconds = trimmed.toLongLong(&isNumber);
    // 10^11 seconds lie past the year 5000: such a number is no birth date and is kept as it came.
    if (!isNumber || qAbs(seconds) > 100'000'000'000)
        return text;
    return rules::dayOfInstant(QDateTime::fromSecsSinceEpoch(seconds, Qt::UTC)).toString(Qt::ISODate);
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
