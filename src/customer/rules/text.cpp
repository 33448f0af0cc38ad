#include "customer/rules/text.h"
#include "customer/rules/rule.h"

#include <algorithm>
#include <array>
#include <vector>

namespace carnet::rules {

namespace {

bool isJoiner(char32_t c)
{
    return c == 0x200C || c == 0x200D; // zero-width non-joiner and joiner
}

/// Shows nothing, though it is no control or format character: fillers of Hangul and Khmer, the grapheme
/// joiner.
bool isFiller(char32_t c)
{
    static constexpr std::array<char32_t, 7> fillers{0x034F, 0x115F, 0x1160, 0x17B4, 0x17B5, 0x3164, 0xFFA0};
    return std::ranges::find(fillers, c) != fillers.end();
}

bool isInvisible(char32_t c)
{
    switch (QChar::category(c)) {
    case QChar::Other_Control:
        return !QChar::isSpace(c);
    case QChar::Other_Format:
    case QChar::Other_Surrogate: // half a character
        return true;
    default:
        return isFiller(c) || QChar::isNonCharacter(c);
    }
}

/// A family of emoji and many scripts of the East are written with joiners; between other letters they hide.
bool takesJoiners(char32_t c)
{
    switch (QChar::script(c)) {
    case QChar::Script_Latin:
    case QChar::Script_Greek:
    case QChar::Script_Cyrillic:
        return false;
    case QChar::Script_Common:
    case QChar::Script_Inherited: // emoji, their variants and colours of skin
        return QChar::category(c) == QChar::Symbol_Other || (c >= 0xFE00 && c <= 0xFE0F)
            || (c >= 0x1F3FB && c <= 0x1F3FF);
    default:
        return QChar::isLetter(c) || QChar::isMark(c);
    }
}

/// Half a character without its other half stays one.
std::vector<char32_t> codePoints(QStringView text)
{
    std::vector<char32_t> points;
    points.reserve(static_cast<std::size_t>(text.size()));
    for (const QChar c : text) {
        const bool completes = c.isLowSurrogate() && !points.empty() && QChar::isHighSurrogate(points.back());
        if (completes)
            points.back() = QChar::surrogateToUcs4(static_cast<char16_t>(points.back()), c.unicode());
        else
            points.push_back(c.unicode());
    }
    return points;
}

bool isLineEnd(QChar c)
{
    return QStringView(u"\r\v\f\u0085\u2028\u2029").contains(c);
}

struct Tidied
{
    QString text;
    int removed = 0;
};

/// Without what cannot be seen.
Tidied visible(QStringView typed)
{
    Tidied tidied;
    tidied.text.reserve(typed.size());
    const std::vector<char32_t> points = codePoints(typed);
    char32_t before = 0;
    for (std::size_t i = 0; i < points.size(); ++i) {
        const char32_t c = points[i];
        const char32_t after = i + 1 < points.size() ? points[i + 1] : 0;
        const bool joins = isJoiner(c) && takesJoiners(before) && takesJoiners(after) && !isInvisible(after);
        if (isInvisible(c) && !joins) {
            ++tidied.removed;
            continue;
        }
        tidied.text += QChar::fromUcs4(c);
        before = c;
    }
    tidied.text = tidied.text.normalized(QString::NormalizationForm_C);
    return tidied;
}

QString noteWithoutEnds(const Entry &typed)
{
    return tidyNote(typed.text);
}

QString tidyYesNo(const Entry &typed)
{
    const QString text = tidyLine(typed.text);
    return text == u"0" ? QString() : text;
}

} // namespace

const Rule plainLineRule{tidyAsLine, showAsKept, judgeNothing};
const Rule plainNoteRule{noteWithoutEnds, showAsKept, judgeNothing};
const Rule yesNoRule{tidyYesNo, showAsKept, judgeNothing};

QString tidyLine(QStringView typed)
{
    return visible(typed).text.simplified();
}

QString tidyNote(QStringView typed)
{
    QString text = typed.toString();
    text.replace(QStringLiteral("\r\n"), QStringLiteral("\n"));
    std::ranges::replace_if(text, isLineEnd, QChar(u'\n'));
    return visible(text).text.trimmed();
}

int invisibleCharacters(QStringView typed)
{
    return visible(typed).removed;
}

qsizetype characterCount(QStringView text)
{
    return std::ranges::count_if(text, [](QChar c) { return !c.isLowSurrogate(); });
}

QString onlyDigits(QStringView text)
{
    QString digits;
    for (const QChar c : text) {
        if (c >= u'0' && c <= u'9')
            digits += c;
    }
    return digits;
}

QString bareCode(QStringView text)
{
    QString code;
    for (const QChar c : text) {
        if (c.isLetterOrNumber())
            code += c.toUpper();
    }
    return code;
}

} // namespace carnet::rules
