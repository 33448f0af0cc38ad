#include "customer/one_line.h"

#include <algorithm>

namespace carnet {

namespace {

bool breaksLine(QChar c)
{
    return c.category() == QChar::Other_Control || c == QChar::LineSeparator
        || c == QChar::ParagraphSeparator;
}

/// Embeddings, overrides and isolates (Unicode Standard Annex 9).
bool turnsWords(QChar c)
{
    return (c >= u'\u202A' && c <= u'\u202E') || (c >= u'\u2066' && c <= u'\u2069');
}

} // namespace

QString oneLine(const QString &text)
{
    if (std::ranges::none_of(text, [](QChar c) { return breaksLine(c) || turnsWords(c); }))
        return text;
    QString line;
    line.reserve(text.size());
    bool isBroken = false;
    for (const QChar c : text) {
        if (turnsWords(c))
            continue;
        if (breaksLine(c)) {
            isBroken = true;
            continue;
        }
        if (isBroken && !line.isEmpty() && !line.back().isSpace() && !c.isSpace())
            line += u' ';
        isBroken = false;
        line += c;
    }
    return line;
}

} // namespace carnet
