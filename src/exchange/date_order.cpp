#include "exchange/date_order.h"

#include <QChar>

#include <algorithm>
#include <optional>

namespace carnet {

namespace {

/// The next number of one or two digits, and one sign behind it.
std::optional<int> takeNumber(QStringView &rest)
{
    int number = 0;
    qsizetype length = 0;
    while (length < rest.size() && length < 3 && rest.at(length) >= u'0' && rest.at(length) <= u'9')
        number = number * 10 + rest.at(length++).digitValue();
    if (length == 0 || length > 2 || length == rest.size())
        return std::nullopt;
    const QChar sign = rest.at(length);
    if (sign != u'/' && sign != u'-' && sign != u'.' && sign != u' ')
        return std::nullopt;
    rest = rest.sliced(length + 1);
    return number;
}

bool isNoYear(QStringView year)
{
    return year == u"0000" || year == u"1604";
}

} // namespace

void DateOrderGuess::look(QStringView cell)
{
    QStringView rest = cell.trimmed();
    const auto first = takeNumber(rest);
    const auto second = first ? takeNumber(rest) : std::nullopt;
    if (!second || rest.isEmpty() || !rest.front().isDigit())
        return;
    constexpr int months = 12;
    constexpr int days = 31;
    m_isDayFirst = m_isDayFirst || (*first > months && *first <= days && *second <= months);
    m_isMonthFirst = m_isMonthFirst || (*second > months && *second <= days && *first <= months);
}

DateOrder DateOrderGuess::order() const
{
    if (m_isDayFirst && m_isMonthFirst)
        return DateOrder::Both;
    return m_isDayFirst ? DateOrder::DayFirst : m_isMonthFirst ? DateOrder::MonthFirst : DateOrder::Unknown;
}

bool isPartialDate(QStringView cell)
{
    const QStringView text = cell.trimmed();
    if (text.startsWith(u"--"))
        return true;
    constexpr qsizetype year = 4;
    constexpr qsizetype month = 7; // "1980-12"
    const auto isDigit = [](QChar c) { return c >= u'0' && c <= u'9'; };
    const auto digits = std::ranges::count_if(text, isDigit);
    if (digits == text.size() && digits == year)
        return true;
    if (text.size() < year + 2)
        return false;
    if (text.size() == month && digits == month - 1 && text.at(year) == u'-')
        return true;
    return (isNoYear(text.first(year)) && !text.at(year).isLetter())
        || (isNoYear(text.last(year)) && text.at(text.size() - year - 1) == u'/');
}

} // namespace carnet
