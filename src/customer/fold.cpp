#include "customer/fold.h"

namespace carnet {

QString folded(QStringView text)
{
    // Ligatures and the dotless/stroked letters have no decomposition in Unicode, people type them as two
    // letters.
    static constexpr std::pair<char16_t, const char16_t *> opened[] = {
        {u'œ', u"oe"}, {u'æ', u"ae"}, {u'ß', u"ss"}, {u'ø', u"o"}, {u'đ', u"d"},
        {u'ł', u"l"},  {u'ı', u"i"},  {u'’', u"'"},  {u'‘', u"'"}};

    const QString decomposed = text.toString().normalized(QString::NormalizationForm_KD).toCaseFolded();
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
    const bool plus = text.trimmed().startsWith(u'+');
    // French numbers: +33 6.., 0033 6.. and +33 (0)6.. are the same line as 06..
    const auto national = [&digits](qsizetype prefix) {
        QString rest = digits.mid(prefix);
        if (rest.size() == 10 && rest.startsWith(u'0'))
            rest.remove(0, 1);
        return rest.size() == 9 ? QString(u'0' + rest) : QString();
    };
    QString french;
    if (plus && digits.startsWith(u"33"))
        french = national(2);
    else if (digits.startsWith(u"0033"))
        french = national(4);
    return french.isEmpty() ? digits : french;
}

} // namespace carnet
