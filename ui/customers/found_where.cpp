#include "customers/found_where.h"

#include "words/field_words.h"

#include <QCoreApplication>

#include <algorithm>

namespace carnet {

namespace {

QString sentence(const char *text)
{
    return QCoreApplication::translate("FoundWhere", text);
}

bool isSearched(const CustomerColumn &column)
{
    return column.kind != ColumnKind::Modified && column.kind != ColumnKind::State;
}

/// From a little before what was found; in brief, to a little behind it.
QString excerpt(const QString &text, const TextSpan &found, Wording wording)
{
    constexpr qsizetype around = 12;
    const qsizetype before = wording == Wording::Brief ? 0 : around;
    const qsizetype start = found.start <= 2 * before + 2 ? 0 : found.start - before;
    QString some = start == 0 ? text : QString(u'…' + text.mid(start));
    const qsizetype end = found.start + found.length + around - start + (start == 0 ? 0 : 1);
    if (wording == Wording::Brief && end + around < some.size())
        some = some.left(end) + u'…';
    return some;
}

QString labelled(const QString &label, const QString &text, const QList<TextSpan> &spans, Wording wording)
{
    return sentence(QT_TRANSLATE_NOOP("FoundWhere", "%1: %2"))
        .arg(label, excerpt(text, spans.first(), wording));
}

/// Of a column that is not shown; an identity document's number is not shown whole (ui.md 5).
QString namedIn(const SearchPart &part, const CustomerColumn &column, const RecordSummary &summary,
                Wording wording)
{
    const QString text = cellText(column, summary);
    const QList<TextSpan> spans = part.spansIn(text);
    if (spans.isEmpty())
        return {};
    return column.field == Field::IdentityNumber ? titleOf(column)
                                                 : labelled(titleOf(column), text, spans, wording);
}

} // namespace

QString foundWhere(const QList<SearchPart> &parts, const RecordSummary &summary,
                   const std::function<bool(int column)> &isShown, Wording wording)
{
    const auto &columns = customerColumns();
    QStringList reasons;
    for (const SearchPart &part : parts) {
        QString reason;
        bool isSeen = false;
        for (int i = 0; i < columns.size() && !isSeen; ++i) {
            if (!isSearched(columns.at(i)))
                continue;
            if (isShown(i))
                isSeen = !part.spansIn(cellText(columns.at(i), summary)).isEmpty();
            else if (reason.isEmpty())
                reason = namedIn(part, columns.at(i), summary, wording);
        }
        if (!isSeen && reason.isEmpty() && !part.spansIn(summary.tillId).isEmpty())
            reason = sentence(QT_TRANSLATE_NOOP("FoundWhere", "Customer no. %1")).arg(summary.tillId);
        if (!isSeen && !reason.isEmpty() && !reasons.contains(reason))
            reasons << reason;
    }
    return reasons.join(QStringLiteral(" · "));
}

QString foundWords(const QList<SearchPart> &parts, const QString &shown)
{
    QStringList pieces;
    for (const auto &[start, length] : foundSpans(parts, shown))
        pieces << shown.mid(start, length);
    return pieces.isEmpty()
        ? QString()
        : sentence(QT_TRANSLATE_NOOP("FoundWhere", "Found: %1")).arg(pieces.join(QStringLiteral(", ")));
}

QList<TextSpan> foundSpans(const QList<SearchPart> &parts, const QString &shown)
{
    QList<TextSpan> all;
    for (const SearchPart &part : parts)
        all += part.spansIn(shown);
    std::ranges::sort(all, {}, &TextSpan::start);
    QList<TextSpan> joined;
    for (const TextSpan &span : std::as_const(all)) {
        if (!joined.isEmpty() && span.start <= joined.last().start + joined.last().length) {
            TextSpan &last = joined.last();
            last.length = std::max(last.length, span.start + span.length - last.start);
        } else {
            joined << span;
        }
    }
    return joined;
}

} // namespace carnet
