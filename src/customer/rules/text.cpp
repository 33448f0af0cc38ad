#include "customer/rules/text.h"

#include "customer/normal_form.h"
#include "customer/rules/rule.h"

#include <algorithm>
#include <array>
#include <utility>
#include <vector>

namespace carnet::rules {

namespace {

bool isJoiner(char32_t c)
{
    return c == 0x200C || c == 0x200D // zero-width non-joiner and joiner
        || c == 0x180E; // the vowel separator of Mongolian
}

/// Shows nothing, though it is no control or format character: fillers of Hangul and Khmer, the grapheme
/// joiner.
bool isFiller(char32_t c)
{
    static constexpr std::array<char32_t, 7> fillers{0x034F, 0x115F, 0x1160, 0x17B4, 0x17B5, 0x3164, 0xFFA0};
    return std::ranges::find(fillers, c) != fillers.end();
}

/// Format characters that are drawn: signs around numbers and verses (annex 44, Prepended_Concatenation_Mark)
/// and those that arrange hieroglyphs.
bool isDrawnFormat(char32_t c)
{
    static constexpr std::array<std::pair<char32_t, char32_t>, 8> drawn{{{0x0600, 0x0605},
                                                                         {0x06DD, 0x06DD},
                                                                         {0x070F, 0x070F},
                                                                         {0x0890, 0x0891},
                                                                         {0x08E2, 0x08E2},
                                                                         {0x110BD, 0x110BD},
                                                                         {0x110CD, 0x110CD},
                                                                         {0x13430, 0x1343F}}};
    return std::ranges::any_of(drawn,
                               [c](const auto &range) { return c >= range.first && c <= range.second; });
}

bool isInvisible(char32_t c)
{
    switch (QChar::category(c)) {
    case QChar::Other_Control:
        return !QChar::isSpace(c);
    case QChar::Other_Format:
        return !isDrawnFormat(c);
    case QChar::Other_Surrogate: // half a character
        return true;
    default:
        return isFiller(c) || QChar::isNonCharacter(c);
    }
}

/// A family of emoji and many scripts of the East are written with joiners; between other letters they hide.
bool takesJoiners(char32_t c)
{
    constexpr char32_t firstPicture = 0x1F000; // emoji newer than Qt's tables are among these
    switch (QChar::script(c)) {
    case QChar::Script_Latin:
    case QChar::Script_Greek:
    case QChar::Script_Cyrillic:
        return false;
    case QChar::Script_Common:
    case QChar::Script_Inherited: // emoji and their variants; arrows among them are signs of mathematics
        return QChar::category(c) == QChar::Symbol_Other || QChar::category(c) == QChar::Symbol_Math
            || (c >= 0xFE00 && c <= 0xFE0F) || c >= firstPicture;
    default:
        return QChar::isLetter(c) || QChar::isMark(c) || c >= firstPicture;
    }
}

/// A letter without its vowel takes a joiner behind it, also at the end of a word (Malayalam, Sinhala).
bool isVirama(char32_t c)
{
    return QChar::combiningClass(c) == 9;
}

/// How many characters from `at`, behind a black flag, are the letters of a region and their end: the flags
/// of England, Scotland and Wales are written so (Unicode Technical Standard 51, emoji tag sequence).
std::size_t regionBehindFlag(const std::vector<char32_t> &points, std::size_t at)
{
    constexpr char32_t flag = 0x1F3F4;
    constexpr char32_t end = 0xE007F;
    constexpr std::size_t longestRegion = 6;
    if (at == 0 || points[at - 1] != flag)
        return 0;
    const auto isRegion = [](char32_t c) {
        return (c >= 0xE0030 && c <= 0xE0039) || (c >= 0xE0061 && c <= 0xE007A);
    };
    std::size_t length = 0;
    while (at + length < points.size() && length < longestRegion && isRegion(points[at + length]))
        ++length;
    const bool isEnded = length > 0 && at + length < points.size() && points[at + length] == end;
    return isEnded ? length + 1 : 0;
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
    std::size_t endOfRegion = 0;
    for (std::size_t i = 0; i < points.size(); ++i) {
        const char32_t c = points[i];
        const char32_t after = i + 1 < points.size() ? points[i + 1] : 0;
        const bool joins = isJoiner(c) && takesJoiners(before)
            && ((takesJoiners(after) && !isInvisible(after)) || isVirama(before));
        if (const auto region = regionBehindFlag(points, i); region > 0)
            endOfRegion = i + region;
        if (isInvisible(c) && !joins && i >= endOfRegion) {
            ++tidied.removed;
            continue;
        }
        tidied.text += QChar::fromUcs4(c);
        before = c;
    }
    tidied.text = normalForm(tidied.text, QString::NormalizationForm_C);
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

/// Most values are: letters of the West, in one piece each, with single spaces between.
static bool isTidyAlready(QStringView typed)
{
    constexpr char16_t lastOfWest = 0x017F;
    constexpr char16_t softHyphen = 0x00AD;
    char16_t before = u' ';
    for (const QChar c : typed) {
        const char16_t unit = c.unicode();
        const bool isPlain =
            (unit >= 0x20 && unit < 0x7F) || (unit > 0xA0 && unit <= lastOfWest && unit != softHyphen);
        if (!isPlain || (unit == u' ' && before == u' '))
            return false;
        before = unit;
    }
    return typed.isEmpty() || before != u' ';
}

QString tidyLine(QStringView typed)
{
    if (isTidyAlready(typed))
        return typed.toString();
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

QString withPlainDashes(QStringView text)
{
    constexpr QChar minus(0x2212);
    constexpr QChar hyphenBullet(0x2043);
    QString plain = text.toString();
    for (QChar &c : plain) {
        if (c.category() == QChar::Punctuation_Dash || c == minus || c == hyphenBullet)
            c = u'-';
    }
    return plain;
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

bool isCode(QStringView text)
{
    const auto isPart = [](QChar c) { return c.isLetterOrNumber() || c == u'+' || c == u'*'; };
    const auto isBetween = [](QChar c) {
        return QStringView(u" ./").contains(c) || c.category() == QChar::Punctuation_Dash;
    };
    return !text.isEmpty() && isPart(text.front()) && isPart(text.back())
        && std::ranges::all_of(text, [&](QChar c) { return isPart(c) || isBetween(c); });
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
