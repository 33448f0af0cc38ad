// The world of the exhaustive test: a till and those who work at it, one or two computers, and what each
// computer's user has asked for and been shown. Every act makes another world; what is wrong with one is told
// in a sentence.
#pragma once

#include "outbox/exhaustive_computer.h"

#include <vector>

namespace carnet::exhaustive {

/// What has become of something the user asked for.
enum class Fate : std::uint8_t {
    None, ///< nothing asked, or the user chose otherwise since
    Asked,
    Done, ///< the till did it, in its way
    Shown, ///< and a list has shown it here
    Replaced, ///< and somebody else has changed it there since
};

struct Wish
{
    Value value = 0;
    Fate fate = Fate::None;
};

/// What the judge knows of one computer's user.
struct Memory
{
    std::array<Wish, modelFieldCount> wishes{};
    Fate removal = Fate::None;
    FieldMask heard = 0; ///< fields in which a colleague's value came here after the wish
    FieldMask movedSinceOpened = 0; ///< fields that moved while the form or dialog stood open
    std::uint8_t mayAdd = 0; ///< the user's word for another add
    std::uint8_t isMisled = 0; ///< the last list was old, cut or damaged
    std::uint8_t fresh = 0; ///< true lists since the till changed, at most two, a minute apart
    std::uint8_t hasCreated = 0;
    std::uint8_t wasListed = 0; ///< a list has shown the customer
    FieldMask raced = 0; ///< fields a colleague wrote while an attempt was under way, or so soon after
    std::uint8_t filler = 0; // so that equal worlds have equal bytes
    quint32 mayBeThere = 0; ///< bit by value: sent into the edited field, and nobody knows whether it arrived
};

struct World
{
    std::array<qint32, 2> computers{-1, -1};
    Rows till{};
    Rows before{}; ///< the till before its last change: what a cache may still tell
    std::array<std::uint8_t, mostRows> origins{}; ///< whose add made the row: 1 and 2 computers, 0 others
    std::array<std::array<std::uint8_t, modelFieldCount>, mostRows> writers{}; ///< 3: a colleague at the till
    std::uint8_t nextId = 1;
    std::uint8_t isCacheYoung = 0;
    std::array<std::uint8_t, 2> filler{};
    std::array<Memory, 2> memories{};
};
static_assert(std::has_unique_object_representations_v<World>);

/// What happens to one attempt.
struct Fault
{
    const char *name;
    bool works = true; ///< the till does it
    bool damages = false; ///< with the scenario's damage
    Answer answer = Answer::Ok;
    bool kills = false; ///< the program dies before the answer comes
};

enum class ListKind : std::uint8_t { Fresh, FreshLater, Stale, Damaged, Doubtful };

struct Scenario
{
    QString name;
    bool isKnown = true; ///< the customer stands on the till and here; otherwise the user creates it
    bool hasSecondComputer = false; ///< otherwise colleagues work at the till itself
    std::size_t field = 2; ///< that everybody edits
    std::vector<Value> values; ///< typed into it
    Damage damage = Damage::None;
    int depth = 6;
};

struct Act
{
    enum class Kind : std::uint8_t {
        User,
        Send,
        End,
        List,
        ColleagueTypes,
        ColleagueDeletes
    } kind = Kind::User;
    std::uint8_t who = 0;
    Deed deed = Deed::Type;
    std::uint8_t argument = 0; ///< a value, a number, a fault or a list kind
};

class Model
{
public:
    Model(Computers &computers, Scenario scenario);

    [[nodiscard]] World start();
    [[nodiscard]] std::vector<Act> acts(const World &world) const;
    /// The world after it; problem() is then empty or what is wrong.
    [[nodiscard]] World after(const World &world, const Act &act);
    /// Sends and reads until nothing moves any more; the problem if it never ends.
    QStringList bringToRest(World world);
    /// bringToRest() then returns its story.
    void setTells(bool tells) { m_tells = tells; }
    [[nodiscard]] const char *problem() const { return m_problem; }
    [[nodiscard]] QString told(const Act &act) const;
    [[nodiscard]] QString told(const World &world) const;

private:
    const Facts &facts(const World &world, int who) const
    {
        return m_computers.facts(world.computers.at(static_cast<std::size_t>(who)));
    }
    void userActs(World &world, int who, Deed deed, std::uint8_t argument);
    void noteWishes(World &world, int who, FieldMask fields, bool isOnWhatStands);
    void send(World &world, int who, const Fault &fault);
    void end(World &world, int who, const Fault &fault);
    struct Said
    {
        Answer answer = Answer::Ok;
        std::uint8_t number = 0;
    };
    Said work(World &world, int who, const Fault &fault);
    void put(World &world, std::size_t row, std::size_t field, Value sent, Value stored, int who);
    void takeAway(World &world, std::size_t row, int who);
    void tillChanges(World &world);
    void read(World &world, int who, ListKind kind);
    void colleague(World &world, const Act &act);
    void letPass(World &world);
    /// -1: none.
    int rowOf(const World &world, int who) const;
    void judge(const World &world);
    void judgeKept(const World &world, int who);
    void judgeTruth(const World &world, int who);
    void complain(const char *problem)
    {
        if (!m_problem)
            m_problem = problem;
    }

    Computers &m_computers;
    Scenario m_scenario;
    std::vector<Fault> m_faults;
    int m_count;
    bool m_tells = false;
    const char *m_problem = nullptr;
};

} // namespace carnet::exhaustive
