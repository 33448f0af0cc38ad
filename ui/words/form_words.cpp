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

    static QString likeness(Likeness why)
    {
        switch (why) {
        case Likeness::Card:
            return tr("Same card.");
        case Likeness::Siret:
            return tr("Same SIRET.");
        case Likeness::Phone:
            return tr("Same phone.");
        case Likeness::Email:
            return tr("Same e-mail.");
        case Likeness::Name:
            return tr("Similar name.");
        }
        return {};
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

QString likenessWords(Likeness why)
{
    return FormWords::likeness(why);
}

} // namespace carnet
