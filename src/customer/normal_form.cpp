#include "customer/normal_form.h"

#include <algorithm>
#include <span>
#include <string>
#include <utility>

namespace carnet {

namespace {

constexpr char16_t firstBeyondAscii = 0x0080;
constexpr char16_t firstMark = 0x0300;

/// Characters that are no marks but decompose into some only: marks would still be out of order behind them.
/// Unicode 15, NormalizationTest.txt; the last two in the compatibility forms only.
constexpr std::pair<char16_t, QStringView> hiddenMarks[] = {{0x0F73, u"\u0F71\u0F72"},
                                                            {0x0F75, u"\u0F71\u0F74"},
                                                            {0x0F81, u"\u0F71\u0F80"},
                                                            {0xFF9E, u"\u3099"},
                                                            {0xFF9F, u"\u309A"}};

QString withMarksOpened(QStringView text, QString::NormalizationForm form)
{
    const bool compatible = form == QString::NormalizationForm_KC || form == QString::NormalizationForm_KD;
    QString opened = text.toString();
    for (const auto &[mark, marks] : std::span(hiddenMarks).first(compatible ? 5 : 3))
        opened.replace(QChar(mark), marks.toString());
    return opened;
}

/// The canonical ordering of annex 15: within a run of marks by class, marks of one class as they were.
QString withMarksInOrder(const QString &text)
{
    std::u32string points = text.toStdU32String();
    const auto isMark = [](char32_t c) { return QChar::combiningClass(c) != 0; };
    auto run = points.begin();
    while ((run = std::find_if(run, points.end(), isMark)) != points.end()) {
        const auto end = std::find_if_not(run, points.end(), isMark);
        std::stable_sort(run, end, [](char32_t a, char32_t b) {
            return QChar::combiningClass(a) < QChar::combiningClass(b);
        });
        run = end;
    }
    return QString::fromStdU32String(points);
}

bool isMarkAt(const QString &text, qsizetype at)
{
    const QChar c = text.at(at);
    if (c.isHighSurrogate() && at + 1 < text.size())
        return QChar::combiningClass(QChar::surrogateToUcs4(c, text.at(at + 1))) != 0;
    return c.isLowSurrogate() || c.combiningClass() != 0;
}

/// Opens letters in pieces, for each one opened moves all that stands behind it.
QString openedInPieces(const QString &text, QString::NormalizationForm form)
{
    constexpr qsizetype piece = 500;
    QString all;
    all.reserve(text.size());
    for (qsizetype from = 0; from < text.size();) {
        qsizetype to = std::min(from + piece, text.size());
        while (to < text.size() && isMarkAt(text, to))
            ++to;
        all += text.mid(from, to - from).normalized(form);
        from = to;
    }
    return all;
}

} // namespace

QString normalForm(QStringView text, QString::NormalizationForm form)
{
    if (std::ranges::all_of(text, [](QChar c) { return c.unicode() < firstBeyondAscii; }))
        return text.toString();
    const bool hasMarks = std::ranges::any_of(text, [](QChar c) { return c.unicode() >= firstMark; });
    const QString ordered = hasMarks ? withMarksInOrder(withMarksOpened(text, form)) : text.toString();
    const bool opens = form == QString::NormalizationForm_D || form == QString::NormalizationForm_KD;
    return opens ? openedInPieces(ordered, form) : ordered.normalized(form);
}

} // namespace carnet
