#include "directory/alike_finder.h"

#include <algorithm>
#include <map>
#include <numeric>
#include <tuple>

namespace carnet {

namespace {

constexpr int portion = 1'000;
constexpr std::size_t provenAtOnce = 500;
constexpr std::size_t partsAtOnce = 4;
constexpr quint64 wholeNameSeed = 0xFF; ///< beyond the reasons

/// FNV-1a; nobody chooses these texts to make them meet, and whoever meets is compared.
quint64 hashOf(QStringView text, quint64 seed = 0)
{
    quint64 hash = 14695981039346656037ULL ^ (seed * 0x9E3779B97F4A7C15ULL);
    for (const QChar c : text)
        hash = (hash ^ c.unicode()) * 1099511628211ULL;
    hash ^= hash >> 32U;
    return hash * 0xD6E8FEB86659FD93ULL;
}

std::size_t partOf(quint64 hash)
{
    return static_cast<std::size_t>(hash >> 56U);
}

/// Two that are near (see areNear()) have one of these in common: the sound; what is left when any one letter
/// is taken away; from eight letters on the first four and the last four.
template <typename Visit> void eachVariant(QStringView name, quint64 sound, Visit visit)
{
    enum Kind : quint64 { Letters = 1, Beginning, End };
    visit(sound);
    visit(hashOf(name, Letters));
    if (name.size() < shortestMistyped)
        return;
    QString shorter;
    for (qsizetype i = 0; i < name.size(); ++i) {
        shorter = name.first(i) % name.sliced(i + 1);
        visit(hashOf(shorter, Letters));
    }
    if (name.size() < shortestTwiceMistyped)
        return;
    visit(hashOf(name.first(keptWhenTwiceMistyped), Beginning));
    visit(hashOf(name.last(keptWhenTwiceMistyped), End));
}

} // namespace

AlikeFinder::AlikeFinder(Read read, ReadThese readThese, std::vector<NotAlike> denied, Crowds crowds)
    : m_read(std::move(read))
    , m_readThese(std::move(readThese))
    , m_denied(std::move(denied))
    , m_crowds(crowds)
{ }

bool AlikeFinder::step()
{
    switch (m_stage) {
    case Stage::Reading:
        readSome();
        break;
    case Stage::Meeting:
        meet();
        break;
    case Stage::Naming:
        name();
        break;
    case Stage::Proving:
        proveSome();
        break;
    case Stage::Grouping:
        group();
        m_stage = Stage::Over;
        break;
    case Stage::Over:
        break;
    }
    return m_stage != Stage::Over;
}

void AlikeFinder::readSome()
{
    const auto some = m_read(m_ids.empty() ? CustomerId::None : m_ids.back(), portion);
    for (const RecordSummary &summary : some)
        put(summary);
    m_done = std::ssize(m_ids);
    if (some.empty())
        m_stage = Stage::Meeting;
}

void AlikeFinder::put(const RecordSummary &summary)
{
    const auto who = static_cast<Index>(m_ids.size());
    m_ids.push_back(summary.id);
    // One deleted here keeps its place, so that the next portion begins behind it.
    const AlikeTraits traits(summary.hidden ? Customer() : summary.customer);
    const auto meetBy = [&](QStringView value, Likeness why) {
        if (value.isEmpty())
            return;
        const quint64 hash = hashOf(value, static_cast<quint64>(why) + 1);
        m_keys.at(partOf(hash)).push_back({hash, who});
    };
    meetBy(traits.card, Likeness::Card);
    meetBy(traits.siret, Likeness::Siret);
    meetBy(traits.email, Likeness::Email);
    meetBy(traits.phones[0], Likeness::Phone);
    if (traits.phones[1] != traits.phones[0])
        meetBy(traits.phones[1], Likeness::Phone);
    const auto mark = [](QStringView value) {
        return value.isEmpty() ? 0 : std::max(static_cast<quint32>(hashOf(value)), quint32(1));
    };
    m_towns.push_back(mark(traits.town));
    m_marks.push_back({mark(traits.card),
                       mark(traits.siret),
                       mark(traits.email),
                       mark(traits.birthDate),
                       {mark(traits.phones[0]), mark(traits.phones[1])}});
    putNames(who, traits.names);
}

void AlikeFinder::putNames(Index who, const NameLetters &names)
{
    for (const QStringView name : {names.family(), names.first()}) {
        m_letters += name;
        m_nameEnds.push_back(static_cast<quint32>(m_letters.size()));
    }
    if (names.isEmpty())
        return;
    // Whole in one place, the one name before the other, or both the same.
    const quint64 town = m_towns.back();
    const QString turned = names.first() % names.family();
    for (const QStringView whole : {names.whole(), QStringView(turned)}) {
        const quint64 hash = hashOf(whole, wholeNameSeed);
        m_wholeAnywhere.at(partOf(hash)).push_back({hash, who});
        const quint64 inTown = hashOf(whole, (town << 8U) + wholeNameSeed);
        if (town != 0)
            m_wholeNames.at(partOf(inTown)).push_back({inTown, who});
        if (whole == turned)
            break;
    }
    const quint64 first = hashOf(names.firstSound());
    const quint64 family = hashOf(names.familySound());
    m_named.at(partOf(first)).push_back({first, family, who, false});
    m_named.at(partOf(family)).push_back({family, first, who, true});
}

QStringView AlikeFinder::nameOf(Index who, bool isFirst) const
{
    const std::size_t place = 2 * static_cast<std::size_t>(who) + (isFirst ? 1 : 0);
    const quint32 begin = place == 0 ? 0 : m_nameEnds[place - 1];
    return QStringView(m_letters).sliced(begin, m_nameEnds[place] - begin);
}

Traits<quint32> AlikeFinder::traitsOf(Index who) const
{
    return {m_marks[who], m_towns[who], {nameOf(who, false).toString(), nameOf(who, true).toString()}};
}

bool AlikeFinder::mayBeAlike(const Pair &pair) const
{
    return alikeness(traitsOf(pair.a), traitsOf(pair.b)).has_value();
}

/// Those in a run of equal keys; WithoutTown: only those of whom one has no town, and nothing else tells them
/// apart (see alikeness()).
void AlikeFinder::meetAll(std::vector<Key> &keys, std::size_t crowd, Where where)
{
    std::ranges::sort(keys);
    const auto last = std::unique(keys.begin(), keys.end());
    for (auto begin = keys.begin(); begin != last;) {
        const auto end =
            std::find_if(begin, last, [begin](const Key &key) { return key.hash != begin->hash; });
        if (static_cast<std::size_t>(end - begin) <= crowd) {
            for (auto a = begin; a != end; ++a) {
                for (auto b = a + 1; b != end; ++b) {
                    if (where == Where::Anywhere
                        || ((m_towns[a->who] == 0 || m_towns[b->who] == 0)
                            && !contradict(m_marks[a->who], m_marks[b->who])))
                        m_pairs.push_back({a->who, b->who});
                }
            }
        }
        begin = end;
    }
}

void AlikeFinder::meet()
{
    for (std::size_t i = 0; i < partsAtOnce && m_part < parts; ++i, ++m_part) {
        meetAll(m_keys[m_part], m_crowds.value, Where::Anywhere);
        meetAll(m_wholeNames[m_part], m_crowds.name, Where::Anywhere);
        meetAll(m_wholeAnywhere[m_part], m_crowds.name, Where::WithoutTown);
        for (Keys *keys : {&m_keys, &m_wholeNames, &m_wholeAnywhere})
            (*keys)[m_part] = {};
    }
    if (m_part < parts)
        return;
    m_part = 0;
    m_stage = Stage::Naming;
}

void AlikeFinder::name()
{
    std::vector<Named> &named = m_named[m_part];
    std::ranges::sort(named);
    for (auto begin = named.cbegin(); begin != named.cend();) {
        const auto end = std::find_if(begin, named.cend(),
                                      [begin](const Named &one) { return one.other != begin->other; });
        if (end - begin > 1)
            nameAlike(&*begin, &*begin + (end - begin));
        begin = end;
    }
    named = {};
    if (++m_part < parts)
        return;
    std::ranges::sort(m_pairs);
    m_pairs.erase(std::unique(m_pairs.begin(), m_pairs.end()), m_pairs.end());
    m_stage = Stage::Proving;
}

/// The other name of all of them sounds the same: those meet whose names may be near.
void AlikeFinder::nameAlike(const Named *first, const Named *last)
{
    std::vector<Key> inTown;
    std::vector<Key> anywhere;
    const bool isAnyWithout =
        std::any_of(first, last, [this](const Named &one) { return m_towns[one.who] == 0; });
    for (const Named *one = first; one != last; ++one) {
        const quint64 town = m_towns[one->who];
        eachVariant(nameOf(one->who, one->isFirst), one->own, [&](quint64 hash) {
            if (town != 0)
                inTown.push_back({hash ^ (town * 0x9E3779B97F4A7C15ULL), one->who});
            if (isAnyWithout)
                anywhere.push_back({hash, one->who});
        });
    }
    meetAll(inTown, m_crowds.name, Where::Anywhere);
    meetAll(anywhere, m_crowds.name, Where::WithoutTown);
}

void AlikeFinder::proveSome()
{
    // By their hashes first: more than half of them need not be read.
    std::vector<Pair> pairs;
    QList<CustomerId> ids;
    for (; m_next < m_pairs.size() && pairs.size() < provenAtOnce; ++m_next) {
        const Pair &pair = m_pairs[m_next];
        if (!mayBeAlike(pair))
            continue;
        pairs.push_back(pair);
        ids << m_ids[pair.a] << m_ids[pair.b];
    }
    std::ranges::sort(ids);
    ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
    std::unordered_map<CustomerId, Compared> known;
    for (const RecordSummary &summary : m_readThese(ids)) {
        if (!summary.hidden)
            known.emplace(summary.id, Compared(summary.customer));
    }
    for (const Pair &pair : pairs) {
        const auto a = known.find(m_ids[pair.a]);
        const auto b = known.find(m_ids[pair.b]);
        if (a != known.end() && b != known.end())
            prove(pair, a->second, b->second);
    }
    if (!m_pairs.empty())
        m_done = std::ssize(m_ids) + std::ssize(m_ids) * static_cast<qint64>(m_next) / std::ssize(m_pairs);
    if (m_next == m_pairs.size())
        m_stage = Stage::Grouping;
}

void AlikeFinder::prove(const Pair &pair, const Compared &a, const Compared &b)
{
    const auto how = alikeness(a.traits, b.traits);
    if (!how)
        return;
    const Proven proven{pair, *how, alikePrint(a.traits, b.traits, *how), holdsAllOf(a, b), holdsAllOf(b, a)};
    const NotAlike denial = named(proven).denied();
    if (std::ranges::binary_search(m_denied, denial.tie(), {}, &NotAlike::tie))
        return;
    m_proven.push_back(proven);
    m_shown.try_emplace(pair.a, spokenName(a.customer));
    m_shown.try_emplace(pair.b, spokenName(b.customer));
}

AlikePair AlikeFinder::named(const Proven &one) const
{
    return {m_ids[one.pair.a], m_ids[one.pair.b], one.print, one.how};
}

AlikeGroup AlikeFinder::entryOf(const std::vector<const Proven *> &pairs) const
{
    AlikeGroup made;
    std::map<Index, std::size_t> holds; // all that so many others have
    for (const Proven *one : pairs) {
        made.pairs.push_back(named(*one));
        holds[one->pair.a] += one->aHoldsAll ? 1 : 0;
        holds[one->pair.b] += one->bHoldsAll ? 1 : 0;
    }
    for (const auto &[who, count] : holds) {
        made.ids.push_back(m_ids[who]);
        made.names << m_shown.at(who);
        if (made.fullest == CustomerId::None && count == holds.size() - 1)
            made.fullest = m_ids[who];
    }
    std::ranges::stable_sort(made.pairs, std::ranges::greater(), [](const AlikePair &one) {
        return std::pair(one.how.sureness, one.how.why.count());
    });
    made.how = made.pairs.front().how;
    return made;
}

/// Those who hang together by what is at least likely are one entry. Others are told by twos: that all of a
/// household, or all of a name, are one is said of nobody.
void AlikeFinder::group()
{
    std::vector<Index> above(m_ids.size());
    std::iota(above.begin(), above.end(), Index(0));
    const auto top = [&above](Index who) {
        while (above[who] != who)
            who = above[who];
        return who;
    };
    const auto isLikely = [](const Proven &one) { return one.how.sureness >= Sureness::Likely; };
    for (const Proven &one : m_proven) {
        if (isLikely(one))
            above[top(one.pair.b)] = top(one.pair.a);
    }
    std::unordered_map<Index, std::vector<const Proven *>> likely;
    for (const Proven &one : m_proven) {
        if (top(one.pair.a) == top(one.pair.b))
            likely[top(one.pair.a)].push_back(&one);
        else
            m_groups.push_back(entryOf({&one}));
    }
    for (const auto &[who, pairs] : likely)
        m_groups.push_back(entryOf(pairs));
    std::ranges::sort(m_groups, [](const AlikeGroup &a, const AlikeGroup &b) {
        const auto rank = [](const AlikeGroup &one) {
            return std::tuple(-static_cast<int>(one.how.sureness), one.fullest == CustomerId::None,
                              -one.how.why.count());
        };
        return rank(a) != rank(b) ? rank(a) < rank(b) : a.ids < b.ids;
    });
    m_proven = {};
    m_pairs = {};
}

} // namespace carnet
