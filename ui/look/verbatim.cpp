#include "look/verbatim.h"

#include "customer/one_line.h"

#include <QFontMetrics>
#include <QStringList>

namespace carnet {

namespace {

constexpr qsizetype lineOfToolTip = 80;
constexpr qsizetype linesOfToolTip = 20;
constexpr qsizetype longestMeasured = 1000; ///< characters; no line of a screen holds more

/// Cut at a space where there is one in its second half.
qsizetype lineEnd(QStringView text)
{
    if (text.size() <= lineOfToolTip)
        return text.size();
    const qsizetype space = text.first(lineOfToolTip + 1).lastIndexOf(u' ');
    if (space > lineOfToolTip / 2)
        return space;
    return text.at(lineOfToolTip).isLowSurrogate() ? lineOfToolTip - 1 : lineOfToolTip;
}

} // namespace

QString withoutKeys(const QString &text)
{
    return oneLine(text).replace(u'&', QStringLiteral("&&"));
}

QString asTitle(const QString &text)
{
    return oneLine(text).replace(QStringLiteral("[*]"), QStringLiteral("[*][*]"));
}

QString asToolTip(const QString &text)
{
    QStringList lines;
    for (QStringView rest : QStringView(text).split(u'\n')) {
        do {
            if (lines.size() == linesOfToolTip)
                return lines.join(u'\n') + u'…';
            const qsizetype end = lineEnd(rest);
            lines << rest.first(end).toString();
            rest = rest.sliced(end).trimmed();
        } while (!rest.isEmpty());
    }
    return lines.join(u'\n');
}

QString elided(const QString &text, const QFontMetrics &metrics, int width)
{
    if (!isTooWide(text, metrics, width))
        return oneLine(text); // elidedText() minds the fraction of a pixel
    const QString line = oneLine(text.left(longestMeasured));
    const QString most = text.size() > longestMeasured ? line + u'…' : line;
    return metrics.elidedText(most, Qt::ElideRight, width);
}

bool isTooWide(const QString &text, const QFontMetrics &metrics, int width)
{
    return text.size() > longestMeasured || metrics.horizontalAdvance(oneLine(text)) > width;
}

} // namespace carnet
