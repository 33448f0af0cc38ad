// The guide as it lies in the resources: a chapter a Markdown file, in the order of their names.
#pragma once

#include <QList>
#include <QString>

namespace carnet {

struct GuideChapter
{
    QString file; ///< "3-offline.md", the same in each language
    QString title; ///< its first heading
    QString markdown;
};

/// Where it lies in the language of the default locale.
[[nodiscard]] QString guideFolder();
[[nodiscard]] QList<GuideChapter> readGuide();

/// A piece of a text, in UTF-16 units.
struct Passage
{
    qsizetype start = 0;
    qsizetype length = 0;

    friend bool operator==(const Passage &, const Passage &) = default;
};

/// Where each of the words stands in the text, accents and capitals apart, in its order, none over another.
/// Empty unless all of them are there.
[[nodiscard]] QList<Passage> passagesWith(const QString &words, const QString &text);

} // namespace carnet
