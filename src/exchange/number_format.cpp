#include "exchange/number_format.h"

#include <algorithm>
#include <cmath>

namespace carnet {

namespace {

bool isPlaceholder(QChar c)
{
    return c == u'0' || c == u'#' || c == u'?';
}

/// The first section, for positive numbers, without colours and conditions; what is literal is kept behind a
/// backslash.
QString firstSection(const QString &code)
{
    QString plain;
    for (qsizetype i = 0; i < code.size(); ++i) {
        const QChar c = code.at(i);
        if (c == u';')
            break;
        if (c == u'"') {
            for (++i; i < code.size() && code.at(i) != u'"'; ++i)
                plain += QStringLiteral("\\") + code.at(i);
        } else if (c == u'\\' && i + 1 < code.size()) {
            plain += QStringLiteral("\\") + code.at(++i);
        } else if (c == u'[') {
            const qsizetype end = code.indexOf(u']', i);
            const QString inside = code.mid(i + 1, end - i - 1).toLower();
            if (inside == u"h" || inside == u"hh" || inside == u"m" || inside == u"s")
                plain += inside; // a length of time
            i = end < 0 ? code.size() : end;
        } else if (c == u'_' || c == u'*') {
            ++i; // the width of a character, or a filling
        } else {
            plain += c;
        }
    }
    return plain;
}

QString withoutLiterals(QString section)
{
    for (qsizetype i = 0; i < section.size(); ++i) {
        if (section.at(i) == u'\\')
            section.remove(i--, 2);
    }
    return section;
}

/// From the right: each place takes a digit, the first one all that are left.
QString inPattern(const QString &digits, const QString &pattern)
{
    QString shown;
    qsizetype left = digits.size();
    qsizetype first = 0;
    while (first < pattern.size() && !isPlaceholder(pattern.at(first)))
        first += pattern.at(first) == u'\\' ? 2 : 1;
    for (qsizetype i = pattern.size() - 1; i >= 0; --i) {
        const bool isLiteral = i > 0 && pattern.at(i - 1) == u'\\';
        const QChar c = pattern.at(i);
        if (!isLiteral && isPlaceholder(c)) {
            if (left > 0)
                shown.prepend(digits.at(--left));
            else if (c == u'0')
                shown.prepend(u'0');
            if (i == first) {
                shown.prepend(digits.left(left));
                left = 0;
            }
        } else {
            shown.prepend(c);
        }
        i -= isLiteral ? 1 : 0;
    }
    return shown.trimmed();
}

QString plainNumber(const QString &written)
{
    bool isNumber = false;
    const double number = written.toDouble(&isNumber);
    if (!isNumber || !std::isfinite(number))
        return written;
    constexpr double exact = 1e15;
    if (number == std::floor(number) && std::abs(number) < exact)
        return QString::number(number, 'f', 0);
    constexpr int digits = 15; // as many as a spreadsheet knows
    return QString::number(number, 'g', digits);
}

} // namespace

NumberFormat formatOfCode(const QString &code)
{
    const QString section = firstSection(code);
    const QString bare = withoutLiterals(section).toLower();
    if (bare == u"general" || bare == u"standard" || bare.contains(u'@'))
        return {};
    const auto holds = [&bare](QChar c) { return bare.contains(c); };
    if (holds(u'y') || holds(u'd') || holds(u'a') || holds(u'j')) // French Excel writes jj/mm/aaaa
        return {NumberFormat::Kind::Date, {}};
    const bool isNumber = holds(u'.') || holds(u',') || holds(u'%') || holds(u'e') || holds(u'/')
        || holds(u'h') || holds(u'm') || holds(u's');
    const qsizetype places = std::count_if(bare.begin(), bare.end(), isPlaceholder);
    if (isNumber || places < 2)
        return {};
    return {NumberFormat::Kind::Digits, section};
}

NumberFormat builtInFormat(int id)
{
    const bool isDate =
        (id >= 14 && id <= 17) || id == 22 || (id >= 27 && id <= 36) || (id >= 50 && id <= 58);
    return isDate ? NumberFormat{NumberFormat::Kind::Date, {}} : NumberFormat{};
}

QDate dateOfSerial(double serial, bool is1904)
{
    constexpr double last = 2958465; // 31/12/9999
    if (!(serial >= 0) || serial > last)
        return {};
    const auto days = static_cast<qint64>(serial);
    if (is1904)
        return QDate(1904, 1, 1).addDays(days);
    constexpr qint64 leapDayThatNeverWas = 60;
    return QDate(1899, 12, 30).addDays(days < leapDayThatNeverWas ? days + 1 : days);
}

QString shownNumber(const QString &written, const NumberFormat &format, bool is1904)
{
    QString plain = plainNumber(written);
    switch (format.kind) {
    case NumberFormat::Kind::Plain:
        break;
    case NumberFormat::Kind::Date: {
        const double serial = plain.toDouble();
        const QDate date = serial >= 1 ? dateOfSerial(serial, is1904) : QDate();
        return date.isValid() ? date.toString(Qt::ISODate) : plain;
    }
    case NumberFormat::Kind::Digits: {
        const bool isWhole = !plain.isEmpty()
            && std::all_of(plain.begin(), plain.end(), [](QChar c) { return c >= u'0' && c <= u'9'; });
        return isWhole ? inPattern(plain, format.pattern) : plain;
    }
    }
    return plain;
}

} // namespace carnet
