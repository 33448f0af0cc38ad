#include "words/alike_words.h"

#include "customer/fold.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace carnet {

namespace {

class AlikeWords
{
    Q_DECLARE_TR_FUNCTIONS(AlikeWords)

public:
    static QString sentence(Likeness why)
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

    /// Within a sentence.
    static QString word(Likeness why, bool isSameName)
    {
        switch (why) {
        case Likeness::Card:
            return tr("same card");
        case Likeness::Siret:
            return tr("same SIRET");
        case Likeness::Phone:
            return tr("same phone");
        case Likeness::Email:
            return tr("same e-mail");
        case Likeness::Name:
            return isSameName ? tr("same name") : tr("similar name");
        }
        return {};
    }

    static QString sureness(Sureness sureness)
    {
        switch (sureness) {
        case Sureness::Sure:
            return tr("Very likely");
        case Sureness::Likely:
            return tr("Likely");
        case Sureness::Household:
            return tr("Same household?");
        case Sureness::Namesakes:
            return tr("Same name only");
        }
        return {};
    }

    static QString hindrance(MergeHindrance hindrance)
    {
        switch (hindrance) {
        case MergeHindrance::Gone:
            return tr("%1 was deleted meanwhile.");
        case MergeHindrance::Merged:
            return tr("%1 was merged with another customer meanwhile.");
        case MergeHindrance::Sending:
            return tr("%1 is being sent at this moment. Merge when the till has answered.");
        case MergeHindrance::InDoubt:
            return tr("%1 is in doubt: nobody knows yet whether the till has it. Answer that in the outbox "
                      "first.");
        case MergeHindrance::Asked:
            return tr("%1 waits for your choice in the outbox. Answer that first.");
        case MergeHindrance::Moved:
            return tr("%1 has changed meanwhile. Look again, then merge.");
        }
        return {};
    }
};

constexpr std::array likenesses{Likeness::Card, Likeness::Siret, Likeness::Phone, Likeness::Email,
                                Likeness::Name};
static_assert(likenesses.back() == lastLikeness);

} // namespace

QString likenessWords(Likeness why)
{
    return AlikeWords::sentence(why);
}

QString likenessWords(const Likenesses &why, const QStringList &names)
{
    const bool isSameName = std::ranges::all_of(
        names, [&names](const QString &name) { return folded(name) == folded(names.first()); });
    QStringList words;
    for (const Likeness one : likenesses) {
        if (why.contains(one))
            words << AlikeWords::word(one, isSameName);
    }
    QString sentence = words.join(QStringLiteral(", "));
    if (!sentence.isEmpty())
        sentence[0] = sentence.at(0).toUpper();
    return sentence;
}

PillLook pillOf(Sureness sureness)
{
    const QString text = AlikeWords::sureness(sureness);
    switch (sureness) {
    case Sureness::Sure:
        return {text, {}, Token::Success, Token::SuccessTint};
    case Sureness::Likely:
        return {text, {}, Token::Info, Token::InfoTint};
    case Sureness::Household:
    case Sureness::Namesakes:
        break;
    }
    return {text, {}, Token::Neutral, Token::NeutralTint};
}

int widestSurenessPill(const QFont &base)
{
    int widest = 0;
    for (const Sureness one : {Sureness::Sure, Sureness::Likely, Sureness::Household, Sureness::Namesakes})
        widest = std::max(widest, pillSize(pillOf(one), base).width());
    return widest;
}

QString numberWords(const QString &tillId)
{
    return tillId.isEmpty() ? AlikeWords::tr("not on the till yet") : AlikeWords::tr("no. %1").arg(tillId);
}

QString mergedIntoWords(const Record &standsForIt)
{
    return standsForIt.tillId.isEmpty()
        ? AlikeWords::tr("merged into %1", "a name").arg(spokenName(standsForIt.wanted.value_or(Customer())))
        : AlikeWords::tr("merged into no. %1").arg(standsForIt.tillId);
}

QString hindranceWords(MergeHindrance hindrance, const QString &name)
{
    return AlikeWords::hindrance(hindrance).arg(name);
}

QString openInFormWords(const QString &name)
{
    return AlikeWords::tr("%1 is open in a form. Close it first.").arg(name);
}

} // namespace carnet
