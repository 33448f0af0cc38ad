#include "guide/guide_book.h"

#include "customer/fold.h"

#include <QDir>
#include <QFile>
#include <QLocale>

#include <algorithm>

namespace carnet {

namespace {

/// A folded text that knows which character each of its own came from.
struct Traced
{
    QString folded;
    QList<qsizetype> origin;
};

Traced traced(const QString &text)
{
    Traced result;
    for (qsizetype at = 0; at < text.size(); ++at) {
        const QString piece =
            text.at(at).isSpace() ? QStringLiteral(" ") : folded(QStringView(text).mid(at, 1));
        result.folded += piece;
        result.origin.insert(result.origin.size(), piece.size(), at);
    }
    return result;
}

void addPassages(const Traced &text, const QString &word, QList<TextSpan> &found)
{
    for (qsizetype at = text.folded.indexOf(word); at >= 0;
         at = text.folded.indexOf(word, at + word.size())) {
        const qsizetype start = text.origin.at(at);
        found.append({start, text.origin.at(at + word.size() - 1) + 1 - start});
    }
}

} // namespace

QString guideFolder()
{
    return QLocale().language() == QLocale::French ? QStringLiteral(":/guide/fr/")
                                                   : QStringLiteral(":/guide/en/");
}

QList<GuideChapter> readGuide()
{
    const QDir folder(guideFolder());
    QList<GuideChapter> chapters;
    for (const QString &name : folder.entryList({QStringLiteral("*.md")}, QDir::Files, QDir::Name)) {
        QFile file(folder.filePath(name));
        if (!file.open(QFile::ReadOnly))
            continue;
        const QString text = QString::fromUtf8(file.readAll());
        chapters.append({name, text.section(u'\n', 0, 0).mid(2), text, folded(text)});
    }
    return chapters;
}

QList<TextSpan> passagesWith(const QString &words, const QString &text)
{
    const Traced whole = traced(text);
    QList<TextSpan> found;
    for (const QString &word : folded(words).split(u' ', Qt::SkipEmptyParts)) {
        const qsizetype before = found.size();
        addPassages(whole, word, found);
        if (found.size() == before)
            return {};
    }
    std::ranges::sort(found, {}, &TextSpan::start);
    QList<TextSpan> apart;
    for (const TextSpan &passage : found) {
        if (apart.isEmpty() || passage.start >= apart.last().start + apart.last().length)
            apart.append(passage);
    }
    return apart;
}

} // namespace carnet
