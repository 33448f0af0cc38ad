#include "directory/look_alikes.h"

#include "directory/text_mark.h"

#include <algorithm>

namespace carnet {

namespace {

/// Of what many share, so many are enough to choose the surest from.
constexpr qsizetype mostCompared = 50;

} // namespace

void LookAlikes::put(const Customer &customer)
{
    const AlikeTraits traits(customer);
    const NameSketch names(traits.names);
    const std::array<quint16, columnCount> marks{textMark(traits.card),      textMark(traits.siret),
                                                 textMark(traits.phones[0]), textMark(traits.phones[1]),
                                                 textMark(traits.email),     textMark(traits.town),
                                                 names.familySound(),        names.firstSound()};
    for (std::size_t i = 0; i < columnCount; ++i)
        m_marks.at(i).push_back(marks.at(i));
}

void LookAlikes::keepOnly(const std::vector<Slot> &slots)
{
    for (auto &marks : m_marks)
        pick(marks, slots);
}

QList<LookAlikes::Found> LookAlikes::find(const Customer &typed, std::optional<Slot> except, int most,
                                          const Shelf &shelf,
                                          const std::function<std::optional<Customer>(Slot)> &read) const
{
    const qsizetype enough = std::max<qsizetype>(most, mostCompared);
    QList<Found> found;
    const AlikeTraits traits(typed);
    const auto isKnown = [&](Slot slot) {
        return shelf.isEmpty(slot) || slot == except
            || std::ranges::find(found, slot, &Found::slot) != found.end();
    };
    const auto compare = [&](Slot slot) {
        const auto customer = read(slot);
        const auto how = customer ? alikeness(traits, AlikeTraits(*customer)) : std::nullopt;
        if (how)
            found.append({slot, *how});
    };
    /// Looks through a column for those whose mark is the same.
    const auto search = [&](Column column, const QString &text) {
        const std::vector<quint16> &marks = m_marks.at(column);
        const quint16 mark = textMark(text);
        for (auto at = marks.begin(); mark != 0 && found.size() < enough; ++at) {
            at = std::find(at, marks.end(), mark);
            if (at == marks.end())
                break;
            if (const auto slot = static_cast<Slot>(at - marks.begin()); !isKnown(slot))
                compare(slot);
        }
    };
    search(Card, traits.card);
    search(Siret, traits.siret);
    for (const QString &phone : traits.phones) {
        search(Phone, phone);
        search(OtherPhone, phone);
    }
    search(Email, traits.email);

    if (!traits.names.isEmpty()) {
        const NameSketch sketch(traits.names);
        const quint16 town = textMark(traits.town);
        const quint16 family = sketch.familySound();
        const quint16 first = sketch.firstSound();
        /// One of the names sounds the same, or one of the two stands whole in one place.
        const auto mayBeNear = [&](Slot slot) {
            const quint16 otherFamily = m_marks[FamilySound][slot];
            const quint16 otherFirst = m_marks[FirstSound][slot];
            return first == 0 || otherFirst == 0 || otherFamily == family || otherFirst == first
                || otherFamily == first || otherFirst == family;
        };
        for (Slot slot = 0; slot < shelf.slots() && found.size() < enough; ++slot) {
            const quint16 other = m_marks[Town][slot];
            if ((other != town && other != 0 && town != 0) || !mayBeNear(slot) || isKnown(slot))
                continue;
            const QByteArrayView names = shelf.textOf(slot).names;
            if (sketch.mayBeNear(NameSketch(names, m_marks[FamilySound][slot], m_marks[FirstSound][slot]))
                && areNear(NameLetters(names), traits.names))
                compare(slot);
        }
    }
    std::ranges::stable_sort(found, [](const Found &a, const Found &b) {
        return std::tuple(-static_cast<int>(a.how.sureness), a.how.why.first())
            < std::tuple(-static_cast<int>(b.how.sureness), b.how.why.first());
    });
    return found.first(std::min<qsizetype>(found.size(), most));
}

} // namespace carnet
