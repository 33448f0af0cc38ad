#include "directory/name_likeness.h"

#include "customer/edit_distance.h"
#include "customer/fold.h"
#include "directory/search_text.h"
#include "directory/text_mark.h"

#include <algorithm>
#include <array>
#include <bit>
#include <string_view>

namespace carnet {

namespace {

struct Alike
{
    std::u16string_view written;
    QChar heard;
};

/// What is written differently and heard alike: Rousseau and Rousso, Dupont and Dupond, Lefebvre and Lefevre.
const Alike *alikeAt(std::u16string_view letters)
{
    static constexpr std::array alike{
        Alike{u"ault", u'o'}, Alike{u"eau", u'o'}, Alike{u"au", u'o'}, Alike{u"ph", u'f'}, Alike{u"bv", u'v'},
        Alike{u"th", u't'},   Alike{u"ck", u'k'},  Alike{u"qu", u'k'}, Alike{u"y", u'i'},  Alike{u"z", u's'}};
    static constexpr quint32 beginnings = [] {
        quint32 set = 0;
        for (const Alike &one : alike)
            set |= 1U << static_cast<unsigned>(one.written.front() - u'a');
        return set;
    }();
    const auto letter = static_cast<unsigned>(letters.front() - u'a');
    if (letter > u'z' - u'a' || ((beginnings >> letter) & 1U) == 0)
        return nullptr;
    const auto found =
        std::ranges::find_if(alike, [letters](const Alike &one) { return letters.starts_with(one.written); });
    return found == alike.end() ? nullptr : &*found;
}

} // namespace

QString soundOf(QStringView letters)
{
    QString sound(letters.size(), Qt::Uninitialized);
    QChar *end = sound.data();
    std::u16string_view rest(letters.utf16(), static_cast<std::size_t>(letters.size()));
    while (!rest.empty()) {
        const Alike *alike = alikeAt(rest);
        const QChar heard = alike ? alike->heard : QChar(rest.front());
        if (end == sound.constData() || end[-1] != heard)
            *end++ = heard;
        rest.remove_prefix(alike ? alike->written.size() : 1);
    }
    sound.truncate(end - sound.constData());
    while (sound.size() > 2 && QStringView(u"estdx").contains(sound.back()))
        sound.chop(1);
    return sound;
}

QByteArrayView withoutLegalForm(QByteArrayView words)
{
    static constexpr std::array forms{"sarl", "sas",  "sasu", "eurl",   "sa",   "sci", "snc", "scop", "scs",
                                      "earl", "gaec", "eirl", "selarl", "gmbh", "srl", "ltd", "cie",  "et"};
    const auto isForm = [](QByteArrayView word) {
        return std::ranges::any_of(forms, [word](const char *form) {
            return word.size() == static_cast<qsizetype>(qstrlen(form))
                && qstrnicmp(word.data(), word.size(), form, word.size()) == 0;
        });
    };
    for (bool goesOn = true; goesOn;) {
        goesOn = false;
        qsizetype last = words.size() - 1;
        while (last > 0 && !beginsWord(words, last))
            --last;
        qsizetype second = 1;
        while (second < words.size() && !beginsWord(words, second))
            ++second;
        if (last > 0 && isForm(words.sliced(last))) {
            words = words.first(last);
            goesOn = true;
        } else if (second < words.size() && isForm(words.first(second))) {
            words = words.sliced(second);
            goesOn = true;
        }
    }
    return words;
}

namespace {

/// The two names in SearchedText::names.
struct FoldedNames
{
    explicit FoldedNames(QByteArrayView names)
    {
        if (names.isEmpty())
            return;
        const QByteArrayView lines = names.sliced(1);
        const qsizetype end = lines.indexOf('\n');
        family = lines.first(end);
        if (end + 1 == lines.size()) {
            family = withoutLegalForm(family);
            return;
        }
        const QByteArrayView second = lines.sliced(end + 1).chopped(1);
        qsizetype start = second.size() - 1;
        while (start > 0 && !beginsWord(second, start))
            --start;
        first = second.first(start);
        family = withoutLegalForm(lines.first(second.size() - start)); // only there its words are marked
    }

    QByteArrayView family; ///< or the only one
    QByteArrayView first;
};

constexpr quint32 anyLetters = ~quint32(0); ///< other than ASCII: nothing is known

quint32 lettersIn(QByteArrayView word)
{
    constexpr unsigned bits = 32;
    quint32 set = 0;
    for (const char byte : word) {
        if (static_cast<unsigned char>(byte) >= 0x80)
            return anyLetters;
        set |= 1U << (static_cast<unsigned char>(byte) % bits);
    }
    return set;
}

quint32 lettersIn(QStringView word)
{
    return lettersIn(QByteArrayView(word.toUtf8()));
}

struct Heard
{
    QStringView letters;
    QStringView sound;
};

bool sounds(const Heard &a, const Heard &b)
{
    return a.sound == b.sound;
}

bool isNear(const Heard &a, const Heard &b)
{
    if (a.letters == b.letters)
        return true;
    const auto shorter = std::min(a.letters.size(), b.letters.size());
    if (shorter < shortestMistyped)
        return false;
    if (sounds(a, b) || editDistance(a.letters, b.letters, 1) <= 1)
        return true;
    const auto kept = keptWhenTwiceMistyped;
    return shorter >= shortestTwiceMistyped
        && (a.letters.first(kept) == b.letters.first(kept) || a.letters.last(kept) == b.letters.last(kept))
        && editDistance(a.letters, b.letters, 2) <= 2;
}

/// "Camille Rousseau" may stand whole in one place, the first name first.
bool isWhole(const NameLetters &whole, const NameLetters &parted)
{
    return whole.whole().size() == parted.whole().size() && whole.whole().startsWith(parted.first())
        && whole.whole().endsWith(parted.family());
}

} // namespace

NameLetters::NameLetters(const QString &family, const QString &first)
{
    const QString familySound = soundOf(family);
    m_letters = family + first;
    m_sounds = familySound + soundOf(first);
    m_family = family.size();
    m_familySound = familySound.size();
}

static QString lettersOfName(const QString &name)
{
    const QByteArray words = withWordsMarked(FoldedWords(name).words.toUtf8());
    return QString::fromUtf8(withoutWords(withoutLegalForm(words)));
}

NameLetters::NameLetters(const Customer &customer)
    : NameLetters(lettersOfName(customer.value(Field::Name)), squeezed(customer.value(Field::FirstName)))
{ }

NameLetters::NameLetters(QByteArrayView names)
    : NameLetters(QString::fromUtf8(withoutWords(FoldedNames(names).family)),
                  QString::fromUtf8(withoutWords(FoldedNames(names).first)))
{ }

NameSketch::NameSketch(const NameLetters &names)
    : m_family{lettersIn(names.family()), textMark(names.familySound())}
    , m_first{lettersIn(names.first()), textMark(names.firstSound())}
{ }

NameSketch::NameSketch(QByteArrayView names, quint16 familySound, quint16 firstSound)
    : m_family{lettersIn(FoldedNames(names).family), familySound}
    , m_first{lettersIn(FoldedNames(names).first), firstSound}
{ }

bool NameSketch::Word::mayBeNear(const Word &other) const
{
    constexpr int mostEdits = 2; // each takes one letter away and brings one
    return sound == other.sound || letters == anyLetters || other.letters == anyLetters
        || std::popcount(letters ^ other.letters) <= 2 * mostEdits;
}

bool NameSketch::mayBeNear(const NameSketch &other) const
{
    const quint32 all = m_family.letters | m_first.letters;
    const quint32 others = other.m_family.letters | other.m_first.letters;
    return (m_family.mayBeNear(other.m_family) && m_first.mayBeNear(other.m_first))
        || (m_family.mayBeNear(other.m_first) && m_first.mayBeNear(other.m_family)) || all == others
        || all == anyLetters || others == anyLetters;
}

bool areNear(const NameLetters &a, const NameLetters &b)
{
    if (a.isEmpty() || b.isEmpty())
        return false;
    const Heard aFamily{a.family(), a.familySound()};
    const Heard aFirst{a.first(), a.firstSound()};
    const Heard bFamily{b.family(), b.familySound()};
    const Heard bFirst{b.first(), b.firstSound()};
    const auto areBothNear = [](const Heard &a1, const Heard &b1, const Heard &a2, const Heard &b2) {
        return isNear(a1, b1) && isNear(a2, b2) && (sounds(a1, b1) || sounds(a2, b2));
    };
    if (areBothNear(aFamily, bFamily, aFirst, bFirst) || areBothNear(aFamily, bFirst, aFirst, bFamily))
        return true;
    return a.whole() == b.whole() || isWhole(a, b) || isWhole(b, a);
}

} // namespace carnet
