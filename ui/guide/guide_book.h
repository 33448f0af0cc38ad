// The guide as it lies in the resources: a chapter a Markdown file, in the order of their names.
#pragma once

#include "directory/search_question.h"

#include <QList>
#include <QString>

namespace carnet {

struct GuideChapter
{
    QString file; ///< "3-offline.md", the same in each language
    QString title; ///< its first heading
    QString markdown;
    QString folded; ///< the same, to be searched
};

/// Where it lies in the language of the default locale.
[[nodiscard]] QString guideFolder();
[[nodiscard]] QList<GuideChapter> readGuide();

/// Where each of the words stands in the text, accents and capitals apart, in its order, none over another.
/// Empty unless all of them are there.
[[nodiscard]] QList<TextSpan> passagesWith(const QString &words, const QString &text);

} // namespace carnet
