#include "form/scan_burst.h"

#include "customer/rules/scanned_code.h"

#include <utility>

namespace carnet {

namespace {

constexpr quint64 betweenCharacters = 35; // ms; nobody types so fast
constexpr quint64 beforeTheEnd = 100;
constexpr qsizetype fewestCharacters = 6;

} // namespace

bool ScanBurst::add(const QString &text, quint64 ms, bool withShift)
{
    // Events that programs send carry no time: they are no scanner's.
    const bool continues = ms != 0 && !m_code.isEmpty() && ms >= m_last && ms - m_last < betweenCharacters;
    if (!continues)
        forget();
    m_code += text;
    m_withShift = m_withShift || (withShift && !text.at(0).isLetter());
    m_last = ms;
    return !continues;
}

QString ScanBurst::end(quint64 ms)
{
    const QString code = std::exchange(m_code, {});
    const bool withShift = std::exchange(m_withShift, false);
    const bool inTime = m_last != 0 && ms >= m_last && ms - m_last <= beforeTheEnd;
    if (!inTime || code.size() < fewestCharacters)
        return {};
    return rules::scannedCode(code, withShift);
}

void ScanBurst::forget()
{
    m_code.clear();
    m_withShift = false;
}

} // namespace carnet
