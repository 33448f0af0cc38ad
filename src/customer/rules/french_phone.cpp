#include "customer/rules/french_phone.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace carnet::rules {

namespace {

constexpr qsizetype dialledDigits = 9;
constexpr QStringView metropolis = u"33";
constexpr QStringView saintPierre = u"508";
constexpr std::array<QStringView, 6> partCodes{metropolis, u"262", saintPierre, u"590", u"594", u"596"};

struct Part
{
    std::u16string_view beginning;
    QStringView code;
};

// The longest beginning that fits comes first. Arcep keeps 06 39 98 for films, amid those of Mayotte. Mobiles
// of 07 09 and numbers of no place (09): decision 05-1085, table of page 43, and the library's metadata of
// 2024.
constexpr std::array frenchParts{
    Part{u"63998", metropolis}, Part{u"508", saintPierre}, Part{u"7084", saintPierre},
    Part{u"7085", saintPierre}, Part{u"262", u"262"},      Part{u"263", u"262"},
    Part{u"269", u"262"},       Part{u"639", u"262"},      Part{u"692", u"262"},
    Part{u"693", u"262"},       Part{u"7092", u"262"},     Part{u"70935", u"262"},
    Part{u"70936", u"262"},     Part{u"70937", u"262"},    Part{u"9399", u"262"},
    Part{u"9479", u"262"},      Part{u"9762", u"262"},     Part{u"9763", u"262"},
    Part{u"9769", u"262"},      Part{u"590", u"590"},      Part{u"690", u"590"},
    Part{u"691", u"590"},       Part{u"7090", u"590"},     Part{u"9395", u"590"},
    Part{u"9475", u"590"},      Part{u"9760", u"590"},     Part{u"9761", u"590"},
    Part{u"594", u"594"},       Part{u"694", u"594"},      Part{u"7093", u"594"},
    Part{u"9396", u"594"},      Part{u"9476", u"594"},     Part{u"9764", u"594"},
    Part{u"9765", u"594"},      Part{u"596", u"596"},      Part{u"696", u"596"},
    Part{u"697", u"596"},       Part{u"7091", u"596"},     Part{u"9397", u"596"},
    Part{u"9477", u"596"},      Part{u"9766", u"596"},     Part{u"9767", u"596"},
};

QStringView codeOf(QStringView digits)
{
    const std::u16string_view text(digits.utf16(), static_cast<std::size_t>(digits.size()));
    const auto part =
        std::ranges::find_if(frenchParts, [text](const Part &p) { return text.starts_with(p.beginning); });
    return part == frenchParts.end() ? metropolis : part->code;
}

bool isSignificant(QStringView digits)
{
    return digits.size() == dialledDigits && digits.front() != u'0';
}

/// The library of plans, and the island itself, leave 508 out behind +508.
bool isSixDigitsLong(QStringView digits)
{
    return digits.startsWith(saintPierre);
}

} // namespace

FrenchNumber::FrenchNumber(QStringView digits)
    : m_digits(digits.toString())
    , m_code(codeOf(digits))
{ }

std::optional<FrenchNumber> FrenchNumber::read(QStringView digits)
{
    if (!digits.startsWith(u'+')) {
        const bool fits = digits.startsWith(u'0') && isSignificant(digits.mid(1));
        return fits ? std::optional(FrenchNumber(digits.mid(1))) : std::nullopt;
    }
    for (const QStringView code : partCodes) {
        QStringView rest = digits.mid(1);
        if (!rest.startsWith(code))
            continue;
        rest = rest.mid(code.size());
        if (rest.startsWith(u'0'))
            rest = rest.mid(1);
        if (code == saintPierre && rest.size() == dialledDigits - saintPierre.size()
            && !rest.startsWith(u'0'))
            return FrenchNumber(QString(saintPierre % rest));
        if (!isSignificant(rest))
            return std::nullopt;
        const FrenchNumber number(rest);
        return code == metropolis || code == number.m_code ? std::optional(number) : std::nullopt;
    }
    return std::nullopt;
}

QString FrenchNumber::grouped() const
{
    const qsizetype first = m_code == metropolis && !isSpecial() ? 1 : 3;
    const qsizetype group = isSpecial() ? 3 : 2;
    QString text = m_digits.first(first);
    for (qsizetype i = first; i < m_digits.size(); i += group)
        text += u' ' + m_digits.mid(i, group);
    return text;
}

QString FrenchNumber::national() const
{
    return (isSpecial() ? u"0 " : u"0") + grouped();
}

QString FrenchNumber::international() const
{
    constexpr qsizetype leftOut = 4; // "508 "
    return u'+' + m_code % u' ' % (isSixDigitsLong(m_digits) ? grouped().mid(leftOut) : grouped());
}

QString FrenchNumber::e164() const
{
    return u'+' + m_code % (isSixDigitsLong(m_digits) ? m_digits.mid(saintPierre.size()) : m_digits);
}

} // namespace carnet::rules
