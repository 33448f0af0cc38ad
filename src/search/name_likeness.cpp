#include "search/name_likeness.h"

#include "customer/edit_distance.h"
#include "customer/fold.h"

#include <algorithm>
#include <bit>
#include <utility>

namespace carnet {

namespace {

/// What is written differently and heard alike: Rousseau and Rousso, Dupont and Dupond, Lefebvre and Lefevre.
QString soundOf(const QString &letters)
{
    static const std::pair<QString, QString> alike[] = {
        {QStringLiteral("ault"), QStringLiteral("o")}, {QStringLiteral("eau"), QStringLiteral("o")},
        {QStringLiteral("au"), QStringLiteral("o")},   {QStringLiteral("ph"), QStringLiteral("f")},
        {QStringLiteral("bv"), QStringLiteral("v")},   {QStringLiteral("th"), QStringLiteral("t")},
        {QStringLiteral("ck"), QStringLiteral("k")},   {QStringLiteral("qu"), QStringLiteral("k")},
        {QStringLiteral("y"), QStringLiteral("i")},    {QStringLiteral("z"), QStringLiteral("s")}};
    QString sound = letters;
    for (const auto &[written, heard] : alike)
        sound.replace(written, heard);
    sound.erase(std::ranges::unique(sound).begin(), sound.end());
    while (sound.size() > 2 && QStringView(u"estdx").contains(sound.back()))
        sound.chop(1);
    return sound;
}

struct Heard
{
    QStringView letters;
    QStringView sound;
};

bool isNear(const Heard &a, const Heard &b)
{
    if (a.letters == b.letters)
        return true;
    const auto shorter = std::min(a.letters.size(), b.letters.size());
    if (shorter < 4)
        return false;
    const int most = shorter < 8 ? 1 : 2;
    return a.sound == b.sound || editDistance(a.letters, b.letters, most) <= most;
}

/// "Camille Rousseau" may stand whole in one place, the first name first.
bool isWhole(const NameLetters &whole, const NameLetters &parted)
{
    return whole.whole().size() == parted.whole().size() && whole.whole().startsWith(parted.first())
        && whole.whole().endsWith(parted.family());
}

} // namespace

NameLetters::NameLetters(const Customer &customer)
{
    const QString family = squeezed(customer.value(Field::Name));
    const QString first = squeezed(customer.value(Field::FirstName));
    const QString familySound = soundOf(family);
    m_letters = family + first;
    m_sounds = familySound + soundOf(first);
    m_family = family.size();
    m_familySound = familySound.size();
}

static quint32 lettersIn(QStringView word)
{
    constexpr unsigned bits = 32;
    quint32 set = 0;
    for (const QChar c : word)
        set |= 1U << (c.unicode() % bits);
    return set;
}

LetterSets::LetterSets(const NameLetters &names)
    : m_family{lettersIn(names.family()), lettersIn(names.familySound())}
    , m_first{lettersIn(names.first()), lettersIn(names.firstSound())}
{ }

bool LetterSets::Word::mayBeNear(const Word &other) const
{
    constexpr int mostEdits = 2; // each takes one letter away and brings one
    return sound == other.sound || std::popcount(letters ^ other.letters) <= 2 * mostEdits;
}

bool LetterSets::mayBeNear(const LetterSets &other) const
{
    return (m_family.mayBeNear(other.m_family) && m_first.mayBeNear(other.m_first))
        || (m_family.mayBeNear(other.m_first) && m_first.mayBeNear(other.m_family))
        || (m_family.letters | m_first.letters) == (other.m_family.letters | other.m_first.letters);
}

bool areNear(const NameLetters &a, const NameLetters &b)
{
    if (a.isEmpty() || b.isEmpty())
        return false;
    const Heard aFamily{a.family(), a.familySound()};
    const Heard aFirst{a.first(), a.firstSound()};
    const Heard bFamily{b.family(), b.familySound()};
    const Heard bFirst{b.first(), b.firstSound()};
    if ((isNear(aFamily, bFamily) && isNear(aFirst, bFirst))
        || (isNear(aFamily, bFirst) && isNear(aFirst, bFamily)))
        return true;
    return a.whole() == b.whole() || isWhole(a, b) || isWhole(b, a);
}

} // namespace carnet
