#include "customer/rules/birth_date.h"

#include "customer/fold.h"
#include "customer/rules/text.h"

#include <QRegularExpression>

#include <array>

namespace carnet::rules {

namespace {

int latestPast(int twoDigits, int day, int month, const QDate &today)
{
    int year = today.year() - today.year() % 100 + twoDigits;
    const QDate there(year, month, day);
    if (there.isValid() ? there > today : year > today.year())
        year -= 100;
    return year;
}

int monthNamed(const QString &name)
{
    // Beginnings that tell the months apart in English and French, folded.
    static constexpr std::array<std::array<QStringView, 2>, 12> names{{{u"jan", u"jan"},
                                                                       {u"feb", u"fev"},
                                                                       {u"mar", u"mar"},
                                                                       {u"apr", u"avr"},
                                                                       {u"may", u"mai"},
                                                                       {u"jun", u"juin"},
                                                                       {u"jul", u"juil"},
                                                                       {u"aug", u"aou"},
                                                                       {u"sep", u"sep"},
                                                                       {u"oct", u"oct"},
                                                                       {u"nov", u"nov"},
                                                                       {u"dec", u"dec"}}};
    for (std::size_t i = 0; i < names.size(); ++i) {
        for (const QStringView start : names[i]) {
            if (name.startsWith(start))
                return static_cast<int>(i) + 1;
        }
    }
    return 0;
}

TypedDate dated(int day, int month, const QString &yearText, const QDate &today)
{
    const int year = yearText.toInt();
    return {day, month, yearText.size() == 2 ? latestPast(year, day, month, today) : year};
}

} // namespace

std::optional<TypedDate> readDate(QStringView typed, const QDate &today)
{
    const QString text = folded(tidyLine(typed));
    static const QRegularExpression iso(QStringLiteral("^(\\d{4})[-/.](\\d{1,2})[-/.](\\d{1,2})$"));
    static const QRegularExpression parts(
        QStringLiteral("^(\\d{1,2})[-/. ]+(\\d{1,2})[-/. ]+(\\d{4}|\\d{2})$"));
    static const QRegularExpression run(QStringLiteral("^(\\d{2})(\\d{2})(\\d{4}|\\d{2})$"));
    static const QRegularExpression named(
        QStringLiteral("^(\\d{1,2})(?:er|st|nd|rd|th)?[ .-]*([a-z]{3,})\\.?[ .-]*(\\d{4}|\\d{2})$"));
    if (const auto match = iso.match(text); match.hasMatch())
        return TypedDate{match.captured(3).toInt(), match.captured(2).toInt(), match.captured(1).toInt()};
    for (const auto &form : {parts, run}) {
        if (const auto match = form.match(text); match.hasMatch())
            return dated(match.captured(1).toInt(), match.captured(2).toInt(), match.captured(3), today);
    }
    if (const auto match = named.match(text); match.hasMatch()) {
        if (const int month = monthNamed(match.captured(2)))
            return dated(match.captured(1).toInt(), month, match.captured(3), today);
    }
    return std::nullopt;
}

QString tidyDate(QStringView typed, const QDate &today)
{
    const auto date = readDate(typed, today);
    return date && date->date().isValid() ? date->date().toString(Qt::ISODate) : tidyLine(typed);
}

QString shownDate(const QString &kept, const QLocale &locale)
{
    const QDate date = QDate::fromString(kept, Qt::ISODate);
    if (!date.isValid())
        return kept;
    QString format = locale.dateFormat(QLocale::ShortFormat);
    if (!format.contains(QStringLiteral("yyyy")))
        format.replace(QStringLiteral("yy"), QStringLiteral("yyyy"));
    // Only forms this program reads back: day before month.
    if (format.indexOf(u'M') < format.indexOf(u'd') && !format.startsWith(u'y'))
        format = QStringLiteral("dd/MM/yyyy");
    const QString shown = locale.toString(date, format);
    return tidyDate(shown, QDate(9999, 1, 1)) == kept ? shown : kept;
}

} // namespace carnet::rules
