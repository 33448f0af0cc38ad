#include "outbox/exhaustive_world.h"

#include <algorithm>

namespace carnet::exhaustive {

namespace {

constexpr int colleagueAtTill = 3;

FieldMask bit(std::size_t field)
{
    return static_cast<FieldMask>(1U << field);
}

std::vector<Fault> faultsOf(const Scenario &scenario)
{
    std::vector<Fault> faults{
        {"the till does it", true, false, Answer::Ok},
        {"the connection is refused", false, false, Answer::NotSent},
        {"lost on the way", false, false, Answer::Lost},
        {"the till does it, the answer is lost", true, false, Answer::Lost},
        {"the till refuses it", false, false, Answer::Refused},
        {"the till refuses it and does it all the same", true, false, Answer::Refused},
        {"the till refuses all and does it all the same", true, false, Answer::RefusedForAll},
        {"the program is killed before it arrives", false, false, Answer::Lost, true},
        {"the till does it, the program is killed", true, false, Answer::Lost, true},
    };
    if (scenario.hasSecondComputer)
        return faults;
    faults.push_back({"a firewall says 403", false, false, Answer::Firewall});
    if (!scenario.isKnown)
        faults.push_back({"the till does it and tells no number", true, false, Answer::OkWithoutNumber});
    if (scenario.damage != Damage::None) {
        faults.push_back({"the till keeps something else", true, true, Answer::Ok});
        faults.push_back({"the till keeps something else, the answer is lost", true, true, Answer::Lost});
    }
    return faults;
}

/// How a person reads what a till wrote in its way.
Value meant(std::size_t field, Value value)
{
    QString text = textOf(value);
    text.replace(QStringLiteral("&amp;"), QStringLiteral("&"))
        .replace(QStringLiteral("&#039;"), QStringLiteral("'"))
        .remove(u' ');
    if (modelFields.at(field) == Field::Phone && text.size() == 9)
        text.prepend(u'0');
    return valueOf(text);
}

} // namespace

Model::Model(Computers &computers, Scenario scenario)
    : m_computers(computers)
    , m_scenario(std::move(scenario))
    , m_faults(faultsOf(m_scenario))
    , m_count(m_scenario.hasSecondComputer ? 2 : 1)
{ }

static Values initialValues()
{
    return {valueOf(QStringLiteral("O'Brien & fils, Lyon")), valueOf(QStringLiteral("0639981201")), 0};
}

World Model::start()
{
    World world;
    std::optional<Row> known;
    if (m_scenario.isKnown) {
        known = Row{world.nextId++, initialValues()};
        world.till.front() = *known;
    }
    world.before = world.till;
    for (int who = 0; who < m_count; ++who) {
        world.computers.at(static_cast<std::size_t>(who)) = m_computers.make(known);
        world.memories.at(static_cast<std::size_t>(who)).hasCreated = m_scenario.isKnown ? 1 : 0;
    }
    return world;
}

std::vector<Act> Model::acts(const World &world) const
{
    using Kind = Act::Kind;
    std::vector<Act> acts;
    bool isAnySending = false;
    for (int i = 0; i < m_count; ++i)
        isAnySending = isAnySending || facts(world, i).state == SendState::Sending;
    for (int i = 0; i < m_count; ++i) {
        const auto who = static_cast<std::uint8_t>(i);
        const Facts &now = facts(world, i);
        const Memory &memory = world.memories.at(who);
        const auto user = [&](Deed deed, int argument = 0) {
            acts.push_back({Kind::User, who, deed, static_cast<std::uint8_t>(argument)});
        };
        if (!now.exists && memory.hasCreated == 0 && i == 0)
            user(Deed::Create);
        if (now.hasWanted) {
            for (const Value value : m_scenario.values) {
                if (now.wanted.at(m_scenario.field) != value)
                    user(Deed::Type, value);
                if (now.isOpened
                    && m_computers.openedWanted(world.computers.at(who)).at(m_scenario.field) != value)
                    user(Deed::TypeOpened, value);
            }
            user(Deed::Delete);
            if (!now.isOpened)
                user(Deed::Open);
        }
        if (now.canUndo)
            user(Deed::Undo);
        if (now.state == SendState::InDoubt) {
            user(now.hasLooked ? Deed::SendAgainShown : Deed::SendAgain);
            user(Deed::MarkSent);
            for (std::uint8_t number = 1; number < 8; ++number) {
                if ((now.candidates >> number & 1U) != 0)
                    user(Deed::MarkSent, number);
            }
        }
        switch (now.trouble) {
        case Trouble::Conflict:
        case Trouble::NotKept:
            if (!now.asksAboutFields) {
                if ((now.wasNeverThere || now.isStillThere) && now.state == SendState::NeedsAttention) {
                    user(Deed::KeepMine);
                    user(Deed::TakeTills);
                }
                break;
            }
            user(Deed::ResolveMine);
            user(Deed::ResolveTheirs);
            if (now.isOpened) {
                user(Deed::ResolveOpenedMine);
                user(Deed::ResolveOpenedTheirs);
            }
            break;
        case Trouble::DeletedOnTill:
        case Trouble::ChangedOnTill:
            user(Deed::KeepMine);
            user(Deed::TakeTills);
            break;
        case Trouble::Refused:
            user(Deed::SendAgain);
            user(Deed::KeepAsDraft);
            break;
        case Trouble::Restored:
        case Trouble::WebPage:
        case Trouble::None:
            break;
        }
        for (std::size_t fault = 0; fault < m_faults.size(); ++fault) {
            if (now.mayStart)
                acts.push_back({Kind::Send, who, Deed::Start, static_cast<std::uint8_t>(fault)});
            if (now.state == SendState::Sending)
                acts.push_back({Kind::End, who, Deed::End, static_cast<std::uint8_t>(fault)});
        }
        if (now.mayStart)
            user(Deed::Start);
        if (now.state != SendState::Sending) {
            for (const ListKind kind : {ListKind::Fresh, ListKind::FreshLater, ListKind::Stale,
                                        ListKind::Damaged, ListKind::Doubtful}) {
                const bool isPossible = kind == ListKind::Stale               ? world.isCacheYoung != 0
                    : kind == ListKind::Damaged || kind == ListKind::Doubtful ? m_count == 1
                    : kind == ListKind::FreshLater                            ? !isAnySending
                                                                              : true;
                if (isPossible)
                    acts.push_back({Kind::List, who, Deed::Read, static_cast<std::uint8_t>(kind)});
            }
        }
    }
    if (m_count == 1) {
        for (std::size_t row = 0; row < mostRows; ++row) {
            if (world.till.at(row).id == 0)
                continue;
            for (const Value value : m_scenario.values) {
                if (world.till.at(row).values.at(m_scenario.field) != value)
                    acts.push_back({Kind::ColleagueTypes, static_cast<std::uint8_t>(row), Deed::Type, value});
            }
            acts.push_back({Kind::ColleagueDeletes, static_cast<std::uint8_t>(row), Deed::Delete, 0});
        }
    }
    return acts;
}

World Model::after(const World &world, const Act &act)
{
    m_problem = nullptr;
    World next = world;
    switch (act.kind) {
    case Act::Kind::User:
        userActs(next, act.who, act.deed, act.argument);
        break;
    case Act::Kind::Send:
        send(next, act.who, m_faults.at(act.argument));
        break;
    case Act::Kind::End:
        end(next, act.who, m_faults.at(act.argument));
        break;
    case Act::Kind::List:
        read(next, act.who, static_cast<ListKind>(act.argument));
        break;
    case Act::Kind::ColleagueTypes:
    case Act::Kind::ColleagueDeletes:
        colleague(next, act);
        break;
    }
    judge(next);
    return next;
}

int Model::rowOf(const World &world, int who) const
{
    const Facts &now = facts(world, who);
    int made = -1;
    for (std::size_t row = 0; row < mostRows; ++row) {
        if (world.till.at(row).id == 0)
            continue;
        if (now.tillId != 0 && world.till.at(row).id == now.tillId)
            return static_cast<int>(row);
        if (world.origins.at(row) == who + 1)
            made = static_cast<int>(row);
    }
    return now.tillId == 0 ? made : -1;
}

// --- The user

void Model::userActs(World &world, int who, Deed deed, std::uint8_t argument)
{
    qint32 &computer = world.computers.at(static_cast<std::size_t>(who));
    Memory &memory = world.memories.at(static_cast<std::size_t>(who));
    const Facts before = facts(world, who);
    const FieldMask asShown = m_computers.stillAsShown(computer);
    memory.fresh = 0;
    const auto step = [&](quint64 packedArgument = 0) {
        computer = m_computers.after(computer, deed, packedArgument);
    };
    const auto chooseTills = [&](FieldMask fields) {
        for (std::size_t field = 0; field < modelFieldCount; ++field) {
            if ((fields & bit(field)) != 0)
                memory.wishes.at(field) = {};
        }
        memory.heard = static_cast<FieldMask>(memory.heard & ~fields);
    };

    switch (deed) {
    case Deed::Create: {
        Values values = initialValues();
        values.at(m_scenario.field) = m_scenario.values.front();
        step(packed(values));
        memory.hasCreated = 1;
        memory.mayAdd = 1;
        noteWishes(world, who, 7, true);
        break;
    }
    case Deed::Type:
        step(packedType(m_scenario.field, argument));
        noteWishes(world, who, bit(m_scenario.field), true);
        break;
    case Deed::Open:
        step();
        memory.movedSinceOpened = 0;
        break;
    case Deed::TypeOpened: {
        const bool isAsOpened = (memory.movedSinceOpened & bit(m_scenario.field)) == 0
            || m_computers.openedWanted(computer).at(m_scenario.field) == before.base.at(m_scenario.field)
            || before.wanted.at(m_scenario.field) == argument;
        step(packedType(m_scenario.field, argument));
        noteWishes(world, who, bit(m_scenario.field), isAsOpened);
        memory.movedSinceOpened = 0;
        break;
    }
    case Deed::Delete:
        step();
        memory.wishes = {};
        memory.heard = 0;
        memory.removal = facts(world, who).exists ? Fate::Asked : Fate::None;
        break;
    case Deed::Undo: {
        step();
        const Facts &now = facts(world, who);
        if (before.hasWanted && !now.hasWanted) {
            memory.wishes = {};
            memory.heard = 0;
            memory.removal = now.exists ? Fate::Asked : Fate::None;
        } else if (now.hasWanted) {
            FieldMask changed = before.hasWanted ? 0 : 7;
            for (std::size_t field = 0; field < modelFieldCount; ++field)
                changed = static_cast<FieldMask>(
                    changed | (before.wanted.at(field) != now.wanted.at(field) ? bit(field) : 0));
            memory.removal = Fate::None;
            noteWishes(world, who, changed, true);
        }
        break;
    }
    case Deed::SendAgain:
    case Deed::SendAgainShown:
        step();
        memory.mayAdd = static_cast<std::uint8_t>(memory.mayAdd != 0 || deed == Deed::SendAgainShown);
        for (std::size_t row = 0; deed == Deed::SendAgainShown && row < mostRows; ++row) {
            if (world.origins.at(row) == who + 1 && (before.candidates >> world.till.at(row).id & 1U) != 0)
                world.origins.at(row) = 0; // the user says that this is another
        }
        noteWishes(world, who, before.trouble == Trouble::Refused ? before.toBeSent : 0, true);
        break;
    case Deed::ResolveMine:
    case Deed::ResolveTheirs:
        step();
        if (deed == Deed::ResolveMine)
            noteWishes(world, who, before.conflicts, true);
        else
            chooseTills(before.conflicts);
        break;
    case Deed::ResolveOpenedMine:
    case Deed::ResolveOpenedTheirs:
        step();
        if (deed == Deed::ResolveOpenedMine)
            noteWishes(world, who, asShown, true);
        else
            chooseTills(asShown);
        memory.movedSinceOpened = 0;
        break;
    case Deed::KeepMine:
        step();
        memory.heard = 0;
        if (before.trouble == Trouble::DeletedOnTill || before.wasNeverThere) {
            memory.mayAdd = 1;
            noteWishes(world, who, 7, true);
        }
        break;
    case Deed::TakeTills:
        step();
        memory.wishes = {};
        memory.heard = 0;
        memory.removal = Fate::None;
        break;
    case Deed::MarkSent:
        step(argument);
        for (std::size_t field = 0; argument != 0 && field < modelFieldCount; ++field) {
            Wish &wish = memory.wishes.at(field);
            if (wish.fate == Fate::Done && wish.value == facts(world, who).base.at(field))
                wish.fate = Fate::Shown;
        }
        break;
    case Deed::KeepAsDraft:
    case Deed::Start:
        step(argument);
        break;
    default:
        break;
    }
    if (!facts(world, who).exists && memory.removal != Fate::Asked)
        memory.movedSinceOpened = 0;
}

/// After the user asked for what now stands in these fields.
void Model::noteWishes(World &world, int who, FieldMask fields, bool isOnWhatStands)
{
    const Facts &now = facts(world, who);
    Memory &memory = world.memories.at(static_cast<std::size_t>(who));
    const int row = rowOf(world, who);
    for (std::size_t field = 0; field < modelFieldCount; ++field) {
        if ((fields & bit(field)) == 0)
            continue;
        const bool isToBeSent =
            ((now.toBeSent | now.conflicts) & bit(field)) != 0 || now.attemptKind == ChangeKind::Delete;
        const bool wasInformed =
            memory.wishes.at(field).fate == Fate::Asked && (memory.heard & bit(field)) == 0;
        memory.wishes.at(field) = isToBeSent ? Wish{now.wanted.at(field), Fate::Asked} : Wish{};
        memory.heard = static_cast<FieldMask>(memory.heard & ~bit(field));
        const bool isForeign = row >= 0 && world.writers.at(static_cast<std::size_t>(row)).at(field) != 0
            && world.writers.at(static_cast<std::size_t>(row)).at(field) != who + 1;
        if (!isOnWhatStands && isForeign && !wasInformed)
            memory.heard = static_cast<FieldMask>(memory.heard | bit(field));
    }
}

// --- The sender and the till

void Model::send(World &world, int who, const Fault &fault)
{
    qint32 &computer = world.computers.at(static_cast<std::size_t>(who));
    computer = m_computers.after(computer, Deed::Start);
    end(world, who, fault);
}

void Model::end(World &world, int who, const Fault &fault)
{
    const Said said = work(world, who, fault);
    if (fault.works)
        world.memories.at(static_cast<std::size_t>(who)).raced = 0;
    qint32 &computer = world.computers.at(static_cast<std::size_t>(who));
    if (fault.kills) {
        computer = m_computers.after(computer, Deed::Restart);
        world.memories.at(static_cast<std::size_t>(who)).movedSinceOpened = 0;
    } else {
        computer = m_computers.after(computer, Deed::End, packedAnswer(said.answer, said.number));
    }
    const Facts &now = facts(world, who);
    for (std::size_t field = 0; field < modelFieldCount; ++field) {
        Wish &wish = world.memories.at(static_cast<std::size_t>(who)).wishes.at(field);
        const bool isDifference =
            (now.toBeSent & bit(field)) != 0 || now.wanted.at(field) != now.base.at(field);
        if (wish.fate == Fate::Asked && now.exists && now.hasBase && !isDifference)
            wish = {}; // back to what stands there: it asks for nothing
    }
}

Model::Said Model::work(World &world, int who, const Fault &fault)
{
    const Facts attempt = facts(world, who);
    const bool isEdit = attempt.attemptKind == ChangeKind::Edit;
    Memory &memory = world.memories.at(static_cast<std::size_t>(who));
    if (isEdit && fault.answer != Answer::Ok && fault.answer != Answer::NotSent
        && (attempt.attemptFields & bit(m_scenario.field)) != 0)
        memory.mayBeThere |= 1U << attempt.attemptValues.at(m_scenario.field);
    memory.fresh = 0;
    const auto named = std::ranges::find(world.till, attempt.tillId, &Row::id);
    for (std::size_t field = 0; isEdit && named != world.till.end() && field < modelFieldCount; ++field) {
        const bool isSame = (attempt.attemptFields & bit(field)) != 0
            && attempt.attemptValues.at(field) == named->values.at(field);
        if (isSame) // sent as well, it is nobody's alone
            world.writers.at(static_cast<std::size_t>(std::distance(world.till.begin(), named))).at(field) =
                0;
    }
    if (!fault.works)
        return {fault.answer, 0};
    const Damage damage = fault.damages ? m_scenario.damage : Damage::None;

    if (attempt.attemptKind == ChangeKind::Add) {
        const auto free = std::ranges::find(world.till, 0, &Row::id);
        if (free == world.till.end())
            return {Answer::Refused, 0};
        const std::uint8_t number = world.nextId++;
        const bool isThere = std::ranges::any_of(world.till, [&](const Row &row) {
            return row.id != 0
                && world.origins.at(static_cast<std::size_t>(&row - world.till.data())) == who + 1;
        });
        if (isThere && memory.mayAdd == 0)
            complain("a second one was made on the till without the user's word");
        memory.mayAdd = 0;
        memory.wasListed = 0;
        if (damage == Damage::OldKept)
            return {fault.answer, number};
        tillChanges(world);
        memory.mayBeThere |= 1U; // an old list may show it empty
        const auto row = static_cast<std::size_t>(std::distance(world.till.begin(), free));
        free->id = number;
        world.origins.at(row) = static_cast<std::uint8_t>(who + 1);
        for (std::size_t field = 0; field < modelFieldCount; ++field) {
            const Value sent =
                (attempt.attemptFields & bit(field)) != 0 ? attempt.attemptValues.at(field) : Value{0};
            free->values.at(field) = damaged(damage, 0, sent);
            world.writers.at(row).at(field) = static_cast<std::uint8_t>(who + 1);
            Wish &wish = memory.wishes.at(field);
            if (wish.fate != Fate::None && wish.value == sent)
                wish.fate = Fate::Done;
        }
        return {fault.answer, number};
    }

    const auto found = std::ranges::find(world.till, attempt.tillId, &Row::id);
    if (found == world.till.end()) {
        for (std::size_t field = 0; field < modelFieldCount; ++field) {
            if (memory.wishes.at(field).value == attempt.base.at(field)) // asks for nothing any more
                memory.wishes.at(field) = {};
        }
        if (attempt.attemptKind == ChangeKind::Delete && memory.removal == Fate::Asked)
            memory.removal = Fate::Done;
    }
    if (found == world.till.end())
        return {fault.answer == Answer::Lost ? Answer::Lost : Answer::NoSuchCustomer, 0};
    const auto row = static_cast<std::size_t>(std::distance(world.till.begin(), found));
    if (attempt.attemptKind == ChangeKind::Delete) {
        if (damage == Damage::OldKept)
            return {fault.answer, 0};
        tillChanges(world);
        takeAway(world, row, who);
        return {fault.answer, 0};
    }
    tillChanges(world);
    for (std::size_t field = 0; field < modelFieldCount; ++field) {
        if ((attempt.attemptFields & bit(field)) == 0)
            continue;
        const Value sent = attempt.attemptValues.at(field);
        const Value stood = found->values.at(field);
        const Value kept = damaged(damage, stood, sent);
        if (field == m_scenario.field)
            memory.mayBeThere |= 1U << stood; // what an old list may show
        put(world, row, field, sent, kept, who);
        // What stood there would be news here: in an old list, or kept, it cannot be told from a colleague's
        // who wrote after the edit.
        Wish &wish = memory.wishes.at(field);
        const bool isUndone =
            kept != sent && kept == stood && (damage == Damage::OldKept || damage == Damage::ClearIgnored);
        if (wish.fate == Fate::Done && isUndone && fault.answer != Answer::Ok)
            wish.fate = Fate::Asked;
        else if (wish.fate == Fate::Done && stood != attempt.base.at(field))
            wish.fate = Fate::Shown;
        if (fault.answer == Answer::Refused)
            world.writers.at(row).at(field) = 0; // who did it nobody can tell
    }
    return {fault.answer, 0};
}

void Model::put(World &world, std::size_t row, std::size_t field, Value sent, Value stored, int who)
{
    const Value before = world.till.at(row).values.at(field);
    std::uint8_t &writer = world.writers.at(row).at(field);
    for (int other = 0; other < m_count; ++other) {
        Memory &memory = world.memories.at(static_cast<std::size_t>(other));
        Wish &wish = memory.wishes.at(field);
        if (other != who && (who < m_count || facts(world, other).state == SendState::Sending))
            memory.raced = static_cast<FieldMask>(memory.raced | bit(field));
        if (rowOf(world, other) != static_cast<int>(row) || wish.fate == Fate::None)
            continue;
        if (other != who && !facts(world, other).exists) {
            wish.fate = Fate::Replaced; // an old list took it away here
            continue;
        }
        if (other == who) {
            if (wish.value != sent)
                continue;
            const bool isForeign =
                writer != 0 && writer != who + 1 && before != sent && (memory.raced & bit(field)) == 0;
            if (isForeign && wish.fate == Fate::Replaced)
                complain(
                    "what the till had done already was done again, over what a colleague wrote after it");
            if (isForeign && (memory.heard & bit(field)) != 0)
                complain("a colleague's value that had come here was replaced by an older wish, unasked");
            wish.fate = Fate::Done;
        } else if (stored == wish.value) {
            continue; // nobody here knows
        } else if ((wish.fate == Fate::Done || wish.fate == Fate::Asked) && facts(world, other).hasBase
                   && stored == facts(world, other).before.at(field)) {
            wish.fate = Fate::Asked; // as if the till had never done it
        } else if (wish.fate != Fate::Asked) {
            wish.fate = Fate::Replaced;
        }
    }
    // What somebody else may have sent as well is nobody's alone, nor is what stood there before.
    bool isNobodys = false;
    for (int other = 0; other < m_count; ++other) {
        if (other == who || rowOf(world, other) != static_cast<int>(row))
            continue;
        const bool mayBeThere = field == m_scenario.field
            && (world.memories.at(static_cast<std::size_t>(other)).mayBeThere >> stored & 1U) != 0;
        const Facts &theirs = facts(world, other);
        const bool isUnderWay =
            theirs.state == SendState::Sending && theirs.attemptValues.at(field) == stored;
        isNobodys = isNobodys || mayBeThere || isUnderWay || stored == facts(world, other).base.at(field)
            || stored == facts(world, other).before.at(field);
    }
    if (isNobodys)
        writer = 0;
    else if (stored != before || stored == sent)
        writer = static_cast<std::uint8_t>(who + 1);
    world.till.at(row).values.at(field) = stored;
}

void Model::takeAway(World &world, std::size_t row, int who)
{
    for (int other = 0; other < m_count; ++other) {
        if (rowOf(world, other) != static_cast<int>(row))
            continue;
        Memory &memory = world.memories.at(static_cast<std::size_t>(other));
        if (other == who) {
            if (memory.removal == Fate::Asked && memory.heard != 0)
                complain("deleted on the till over a colleague's change that had come here, unasked");
            if (memory.removal == Fate::Asked)
                memory.removal = Fate::Done;
            memory.heard = 0;
            continue;
        }
        for (Wish &wish : memory.wishes) {
            if (wish.fate == Fate::Done || wish.fate == Fate::Shown)
                wish.fate = Fate::Replaced;
        }
    }
    world.till.at(row) = {};
    world.origins.at(row) = 0;
    world.writers.at(row) = {};
}

void Model::tillChanges(World &world)
{
    world.before = world.till;
    world.isCacheYoung = 1;
    for (Memory &memory : world.memories)
        memory.fresh = 0;
}

void Model::colleague(World &world, const Act &act)
{
    letPass(world);
    tillChanges(world);
    if (act.kind == Act::Kind::ColleagueTypes)
        put(world, act.who, m_scenario.field, act.argument, act.argument, colleagueAtTill - 1);
    else
        takeAway(world, act.who, colleagueAtTill - 1);
}

void Model::letPass(World &world)
{
    for (int who = 0; who < m_count; ++who) {
        if (facts(world, who).state == SendState::Sending)
            return; // no attempt lasts so long
    }
    world.isCacheYoung = 0;
    world.before = world.till;
    for (int who = 0; who < m_count; ++who) {
        world.memories.at(static_cast<std::size_t>(who)).raced = 0;
        qint32 &computer = world.computers.at(static_cast<std::size_t>(who));
        computer = m_computers.after(computer, Deed::Wait);
    }
}

// --- The list

void Model::read(World &world, int who, ListKind kind)
{
    if (kind == ListKind::FreshLater)
        letPass(world);
    const Facts before = facts(world, who);
    Rows rows = kind == ListKind::Stale ? world.before : world.till;
    if (kind == ListKind::Damaged) {
        const Damage damage = m_scenario.damage == Damage::ZeroEaten ? Damage::ZeroEaten : Damage::Entities;
        for (Row &row : rows) {
            for (Value &value : row.values)
                value = damaged(damage, 0, value);
        }
    }
    const int mine = rowOf(world, who);
    qint32 &computer = world.computers.at(static_cast<std::size_t>(who));
    computer = m_computers.after(computer, Deed::Read, packedList(rows, kind == ListKind::Doubtful));
    const Facts &now = facts(world, who);

    // What it shows of an add that nobody knows the end of is offered, or taken for what it is.
    const bool awaitsLink = before.exists && before.tillId == 0 && before.attemptKind == ChangeKind::Add;
    for (const Row &row : rows) {
        const auto at = static_cast<std::size_t>(&row - rows.data());
        const bool isMade = row.id != 0 && world.origins.at(at) == who + 1 && world.till.at(at).id == row.id;
        const bool isSeen = now.tillId != 0 || !now.hasLooked || (now.candidates >> row.id & 1U) != 0;
        const bool isAnswered = now.state == SendState::InDoubt || now.attemptKind != ChangeKind::Add;
        if (awaitsLink && isMade && now.exists && !isSeen && isAnswered)
            complain("the list holds what was sent, and the user is told that it does not");
    }

    Memory &memory = world.memories.at(static_cast<std::size_t>(who));
    const bool isTrue = kind == ListKind::Fresh || kind == ListKind::FreshLater;
    memory.isMisled = isTrue ? 0 : 1;
    if (mine >= 0
        && std::ranges::find(rows, world.till.at(static_cast<std::size_t>(mine)).id, &Row::id) != rows.end()
        && kind != ListKind::Doubtful)
        memory.wasListed = 1;
    memory.fresh = !isTrue             ? 0
        : kind == ListKind::FreshLater ? static_cast<std::uint8_t>(std::min(memory.fresh + 1, 2))
                                       : std::max<std::uint8_t>(memory.fresh, 1);
    if (memory.removal == Fate::Asked && !now.exists)
        memory.removal = Fate::Done;
    if (memory.fresh == 2)
        memory.mayBeThere = 0;
    for (std::size_t field = 0; field < modelFieldCount; ++field) {
        if (before.wanted.at(field) != now.wanted.at(field) || before.base.at(field) != now.base.at(field))
            memory.movedSinceOpened = static_cast<FieldMask>(memory.movedSinceOpened | bit(field));
        Wish &wish = memory.wishes.at(field);
        const auto shown = std::ranges::find(rows, before.tillId != 0 ? before.tillId : now.tillId, &Row::id);
        if (kind != ListKind::Doubtful && now.tillId != 0 && shown != rows.end()
            && shown->values.at(field) == wish.value && wish.fate != Fate::Replaced
            && (now.toBeSent & bit(field)) == 0)
            wish.fate = wish.fate == Fate::None ? Fate::None : Fate::Shown;
        if (wish.fate != Fate::None && kind != ListKind::Doubtful && shown != rows.end()) {
            // What a list looks like is all that can be known here.
            const bool isOpen = (before.toBeSent & bit(field)) != 0;
            const bool isSettled = (now.toBeSent & bit(field)) == 0;
            const bool looksUndone =
                shown->values.at(field) == before.before.at(field) && shown->values.at(field) != wish.value;
            const bool wasDone =
                mine >= 0 && world.writers.at(static_cast<std::size_t>(mine)).at(field) == who + 1;
            if (looksUndone && isOpen)
                wish.fate = Fate::Asked;
            else if (wish.fate == Fate::Asked && isOpen && isSettled && now.wanted.at(field) == wish.value)
                wish.fate = wasDone ? Fate::Done : Fate::Shown;
        }
        if (!isTrue || mine < 0)
            continue;
        const Value there = world.till.at(static_cast<std::size_t>(mine)).values.at(field);
        const int writer = world.writers.at(static_cast<std::size_t>(mine)).at(field);
        const bool isAsked =
            wish.fate == Fate::Asked || wish.fate == Fate::Replaced || memory.removal == Fate::Asked;
        const bool isNews = before.hasBase && before.tillId != 0 && before.base.at(field) != there
            && before.before.at(field) != there && writer != 0 && writer != who + 1;
        if (isAsked && isNews && (memory.removal == Fate::Asked || wish.value != there))
            memory.heard = static_cast<FieldMask>(memory.heard | bit(field));
    }
}

// --- The judge

QStringList Model::bringToRest(World world)
{
    using Kind = Act::Kind;
    constexpr int rounds = 3;
    QStringList story;
    const auto go = [&](int who, Kind kind, std::size_t argument) {
        const Act act{kind, static_cast<std::uint8_t>(who), Deed::Start, static_cast<std::uint8_t>(argument)};
        const char *before = m_problem;
        world = after(world, act);
        if (before)
            m_problem = before;
        if (m_tells)
            story << u"    " + told(act) << told(world);
    };
    m_problem = nullptr;
    const std::size_t sending = m_faults.back().damages ? m_faults.size() - 2 : 0;
    for (int who = 0; who < m_count; ++who) {
        if (facts(world, who).state == SendState::Sending)
            go(who, Kind::End, 0);
    }
    for (int round = 0; round <= rounds; ++round) {
        for (int who = 0; who < m_count; ++who) {
            if (facts(world, who).mayStart) {
                if (round == rounds)
                    complain("sends without end");
                go(who, Kind::Send, sending);
            }
            go(who, Kind::List, static_cast<std::size_t>(ListKind::FreshLater));
        }
    }
    for (int who = 0; who < m_count; ++who) {
        const Facts &now = facts(world, who);
        if (now.exists && (now.state == SendState::Waiting || now.state == SendState::Sending))
            complain("waits without end");
    }
    return story;
}

void Model::judge(const World &world)
{
    for (int who = 0; who < m_count; ++who) {
        judgeKept(world, who);
        judgeTruth(world, who);
    }
}

/// Nothing the user asked for is gone, unless the user chose it or the till has shown it done.
void Model::judgeKept(const World &world, int who)
{
    const Facts &now = facts(world, who);
    const Memory &memory = world.memories.at(static_cast<std::size_t>(who));
    if (memory.removal == Fate::Asked && now.hasWanted)
        complain("what the user deleted is back");
    if (memory.removal != Fate::None)
        return;
    for (std::size_t field = 0; field < modelFieldCount; ++field) {
        const Wish &wish = memory.wishes.at(field);
        if (wish.fate != Fate::Asked && wish.fate != Fate::Done)
            continue;
        if (!now.hasWanted && (memory.wasListed == 0 || wish.fate == Fate::Asked))
            complain("a customer with something the user typed is gone");
        else if (now.hasWanted && now.wanted.at(field) != wish.value)
            complain("something the user typed is gone");
    }
}

/// What is said here is true of the till, as far as a list told it.
void Model::judgeTruth(const World &world, int who)
{
    const Facts &now = facts(world, who);
    const Memory &memory = world.memories.at(static_cast<std::size_t>(who));
    if (memory.fresh == 0 || memory.isMisled != 0)
        return;
    for (const Row &row : world.till) {
        if (row.id != 0 && (now.known >> row.id & 1U) == 0)
            complain("a customer of the till is not here");
    }
    if (!now.exists)
        return;
    const int row = rowOf(world, who);
    if (now.state == SendState::UpToDate && now.hasWanted) {
        const bool isAwaited = memory.fresh < 2;
        if (row < 0 && !isAwaited)
            complain("said to be up to date, and is not on the till");
        for (std::size_t field = 0; row >= 0 && field < modelFieldCount; ++field) {
            const Value there = world.till.at(static_cast<std::size_t>(row)).values.at(field);
            if (memory.fresh == 2 && meant(field, there) != meant(field, now.wanted.at(field)))
                complain("said to be up to date, and the till has something else");
        }
    }
    if (now.trouble == Trouble::DeletedOnTill && row >= 0)
        complain("said to be deleted on the till, and is there");
    if (now.wasNeverThere && row >= 0 && now.candidates == 0)
        complain("said not to be on the till, and is there");
    if (now.asksAboutFields && row >= 0) {
        for (std::size_t field = 0; field < modelFieldCount; ++field) {
            const bool isOwn = world.writers.at(static_cast<std::size_t>(row)).at(field) == who + 1;
            if (now.trouble == Trouble::Conflict && (now.conflicts & bit(field)) != 0 && isOwn
                && memory.wishes.at(field).value
                    == world.till.at(static_cast<std::size_t>(row)).values.at(field))
                complain("asked to choose between two values of one's own");
            if ((now.conflicts & bit(field)) != 0 && memory.fresh == 2
                && now.base.at(field) != world.till.at(static_cast<std::size_t>(row)).values.at(field))
                complain("asked to choose, and shown what the till has not");
        }
    }
    if (now.trouble == Trouble::Refused && now.state == SendState::NeedsAttention && now.tillId == 0
        && row >= 0)
        complain("said to be refused, and was made");
}

// --- Words

QString Model::told(const Act &act) const
{
    static constexpr std::array deeds{"creates it",
                                      "types",
                                      "opens the form or dialog",
                                      "types in the form opened before",
                                      "deletes it",
                                      "undoes",
                                      "says send again",
                                      "says send again, having been shown what resembles it",
                                      "says it is there",
                                      "keeps mine of the conflict",
                                      "takes theirs of the conflict",
                                      "keeps mine in the dialog opened before",
                                      "takes theirs in the dialog opened before",
                                      "keeps mine",
                                      "takes the till's",
                                      "keeps it as a draft",
                                      "(an attempt leaves)"};
    static constexpr std::array lists{"a true list", "a true list, a minute later",
                                      "a list from before the till's last change",
                                      "a list with damaged texts", "a list cut short"};
    const QString who = QStringLiteral("computer %1").arg(act.who + 1);
    switch (act.kind) {
    case Act::Kind::User: {
        const bool isTyped = act.deed == Deed::Type || act.deed == Deed::TypeOpened;
        return QStringLiteral("%1: the user %2 %3")
            .arg(who, QString::fromLatin1(deeds.at(static_cast<std::size_t>(act.deed))),
                 isTyped                 ? u'"' + textOf(act.argument) + u'"'
                     : act.argument != 0 ? QString::number(act.argument)
                                         : QString());
    }
    case Act::Kind::Send:
        return QStringLiteral("%1 sends: %2").arg(who, QString::fromLatin1(m_faults.at(act.argument).name));
    case Act::Kind::End:
        return QStringLiteral("%1, the attempt under way: %2")
            .arg(who, QString::fromLatin1(m_faults.at(act.argument).name));
    case Act::Kind::List:
        return QStringLiteral("%1 reads %2").arg(who, QString::fromLatin1(lists.at(act.argument)));
    case Act::Kind::ColleagueTypes:
        return QStringLiteral("a colleague at the till writes \"%1\" in row %2")
            .arg(textOf(act.argument))
            .arg(act.who + 1);
    case Act::Kind::ColleagueDeletes:
        return QStringLiteral("a colleague at the till deletes row %1").arg(act.who + 1);
    }
    return {};
}

QString Model::told(const World &world) const
{
    QStringList lines;
    for (int who = 0; who < m_count; ++who)
        lines << QStringLiteral("      here %1: %2")
                     .arg(who + 1)
                     .arg(m_computers.describe(world.computers.at(static_cast<std::size_t>(who))));
    QStringList rows;
    for (const Row &row : world.till) {
        if (row.id == 0)
            continue;
        QStringList values;
        for (const Value value : row.values)
            values << textOf(value);
        rows << QStringLiteral("no. %1 [%2]").arg(row.id).arg(values.join(u" | "));
    }
    lines << u"      till: " + (rows.isEmpty() ? QStringLiteral("nothing") : rows.join(u"; "));
    return lines.join(u'\n');
}

} // namespace carnet::exhaustive
