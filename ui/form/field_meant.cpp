#include "form/field_meant.h"

#include "customer/fold.h"
#include "words/field_words.h"

#include <QRegularExpression>
#include <QStringList>

#include <algorithm>
#include <array>

namespace carnet {

namespace {

constexpr qsizetype mostNameWords =
    5; ///< words, as in "position sur l'écran de caisse" without its small ones

/// Names of columns that are everyday words in a sentence ("comment" is French for "how").
constexpr std::array<QStringView, 8> everydayWords{u"comment", u"compte", u"order", u"ordre",
                                                   u"long",    u"land",   u"note",  u"notes"};

std::optional<Field> fieldCalled(const QString &name)
{
    const QString plain = squeezed(name);
    if (std::ranges::find(everydayWords, plain) != everydayWords.end())
        return std::nullopt;
    for (const FieldInfo &info : allFields()) {
        if (squeezed(fieldLabel(info.field)) == plain)
            return info.field;
    }
    return fieldNamed(name);
}

} // namespace

std::optional<Field> fieldMeant(const QString &tillWords)
{
    static const QRegularExpression betweenWords(QStringLiteral("[^\\w]+"),
                                                 QRegularExpression::UseUnicodePropertiesOption);
    const QStringList words = tillWords.left(2000).split(betweenWords, Qt::SkipEmptyParts);
    FieldSet meant;
    for (qsizetype at = 0; at < words.size();) {
        qsizetype taken = 1;
        // The longest name first: in "code postal" the word "code" alone means nothing.
        for (qsizetype length = std::min(mostNameWords, words.size() - at); length > 0; --length) {
            if (const auto field = fieldCalled(words.mid(at, length).join(u' '))) {
                meant.insert(*field);
                taken = length;
                break;
            }
        }
        at += taken;
    }
    return meant.count() == 1 ? std::optional(*meant.begin()) : std::nullopt;
}

} // namespace carnet
