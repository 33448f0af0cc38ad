#include "customer/fold.h"

#include "customer/normal_form.h"

#include <algorithm>
#include <utility>

namespace carnet {

/// Most texts are plain ASCII, and a shop has millions of them.
static QString foldedAscii(QStringView text)
{
    QString result(text.size(), Qt::Uninitialized);
    QChar *end = result.data();
    bool space = false;
    for (const QChar c : text) {
        const char16_t code = c.unicode();
        if (code == u' ' || (code >= u'\t' && code <= u'\r')) {
            space = end != result.constData();
        } else if (code > u' ' && code < 0x7f) {
            if (std::exchange(space, false))
                *end++ = u' ';
            *end++ = code >= u'A' && code <= u'Z' ? QChar(code + u'a' - u'A') : c;
        }
    }
    result.truncate(end - result.constData());
    return result;
}

QString folded(QStringView text)
{
    if (std::ranges::all_of(text, [](QChar c) { return c.unicode() < 0x80; }))
        return foldedAscii(text);
    // Ligatures and the dotless/stroked letters have no decomposition in Unicode, people type them as two
    // letters.
    static constexpr std::pair<char16_t, const char16_t *> opened[] = {
        {u'œ', u"oe"}, {u'æ', u"ae"}, {u'ß', u"ss"}, {u'ø', u"o"}, {u'đ', u"d"},
        {u'ł', u"l"},  {u'ı', u"i"},  {u'’', u"'"},  {u'‘', u"'"}};

    const QString decomposed = normalForm(text, QString::NormalizationForm_KD).toCaseFolded();
    QString result;
    result.reserve(decomposed.size());
    bool space = false;
    for (const QChar c : decomposed) {
        if (c.isMark() || c.category() == QChar::Other_Format || c.category() == QChar::Other_Control) {
            if (!c.isSpace())
                continue;
        }
        if (c.isSpace()) {
            space = !result.isEmpty();
            continue;
        }
        if (space) {
            result += u' ';
            space = false;
        }
        bool done = false;
        for (const auto &[from, to] : opened) {
            if (c == QChar(from)) {
                result += QStringView(to);
                done = true;
                break;
            }
        }
        if (!done)
            result += c;
    }
    return result;
}

QString squeezed(QStringView text)
{
    QString result = folded(text);
    result.removeIf([](QChar c) { return !c.isLetterOrNumber() && !c.isSurrogate(); });
    return result;
}

QString phoneDigits(QStringView text)
{
    QString digits;
    digits.reserve(text.size());
    for (const QChar c : text) {
        if (c.isDigit())
            digits += QChar(static_cast<char16_t>(u'0' + c.digitValue()));
    }
    const auto isDigit = [](QChar c) { return c.isDigit(); };
    const auto firstDigit = std::ranges::find_if(text, isDigit);
    const bool plus = std::find(text.begin(), firstDigit, u'+') != firstDigit; // "(+33) 6..", too
    if (!plus && !digits.startsWith(u"00"))
        return digits;
    // All of these are dialled with a 0 and nine digits from all of France: +33 (0)6.. is the same line as
    // 06..
    static constexpr QStringView frenchCodes[] = {u"33", u"262", u"508", u"590", u"594", u"596"};
    const QStringView worldwide = QStringView(digits).mid(plus ? 0 : 2);
    for (const QStringView code : frenchCodes) {
        if (!worldwide.startsWith(code))
            continue;
        const QStringView rest = worldwide.mid(code.size());
        if (rest.size() == 10 && rest.startsWith(u'0'))
            return rest.toString();
        if (rest.size() == 9)
            return u'0' + rest.toString();
        if (rest.size() == 6 && code == u"508") // Saint-Pierre-et-Miquelon dials six digits at home
            return u"0508" + rest.toString();
    }
    return digits;
}

} // namespace carnet
