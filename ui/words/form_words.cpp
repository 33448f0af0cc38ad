#include "words/form_words.h"

#include <QCoreApplication>

namespace carnet {

namespace {

class FormWords
{
    Q_DECLARE_TR_FUNCTIONS(FormWords)

public:
    static QString progress(const rules::Progress &progress)
    {
        if (progress.unit == rules::Progress::Unit::Digits)
            return tr("%1 of %2", "digits typed").arg(progress.count).arg(progress.of);
        return tr("%1 of %2 characters").arg(progress.count).arg(progress.of);
    }

    static QString removed(int characters)
    {
        return tr("%n invisible characters removed", nullptr, characters);
    }
};

} // namespace

QString progressWords(const std::optional<rules::Progress> &progress)
{
    return progress ? FormWords::progress(*progress) : QString();
}

QString removedWords(int characters)
{
    return characters > 0 ? FormWords::removed(characters) : QString();
}

} // namespace carnet
