#include "form/scan_burst.h"

#include "customer/rules/barcode.h"

#include <algorithm>
#include <utility>

namespace carnet {

namespace {

constexpr quint64 betweenCharacters = 35; // ms; nobody types so fast
constexpr quint64 beforeTheEnd = 100;
constexpr qsizetype fewestCharacters = 6;

} // namespace

bool ScanBurst::add(const QString &text, quint64 ms)
{
    // Events that programs send carry no time: they are no scanner's.
    const bool continues = ms != 0 && !m_code.isEmpty() && ms >= m_last && ms - m_last < betweenCharacters;
    m_code = continues ? QString(m_code + text) : text;
    m_last = ms;
    return !continues;
}

QString ScanBurst::end(quint64 ms)
{
    const QString code = std::exchange(m_code, {});
    const bool inTime = m_last != 0 && ms >= m_last && ms - m_last <= beforeTheEnd;
    if (!inTime || code.size() < fewestCharacters)
        return {};
    if (const QString digits = rules::digitsOfAzerty(code); !digits.isEmpty())
        return digits;
    // Programs that fill forms type names and addresses as fast; a card has a number.
    const bool hasDigit = std::ranges::any_of(code, [](QChar c) { return c.isDigit(); });
    return hasDigit && !code.contains(u' ') && !code.contains(u'@') ? code : QString();
}

void ScanBurst::forget()
{
    m_code.clear();
}

} // namespace carnet
