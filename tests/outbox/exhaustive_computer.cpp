#include "outbox/exhaustive_computer.h"

#include "outbox/doubt.h"
#include "outbox/merge.h"
#include "outbox/transitions.h"

#include <algorithm>
#include <bit>
#include <cstring>
#include <unordered_map>

namespace carnet::exhaustive {

namespace copies {

const QDateTime present(QDate(2026, 11, 26), QTime(12, 0), Qt::UTC);
constexpr qint64 longWait = 90;
constexpr qint64 shortWait = 5;

/// As old as makes a difference: just now, some seconds, more than a minute.
QDateTime aged(const QDateTime &moment)
{
    if (!moment.isValid())
        return moment;
    const qint64 age = moment.secsTo(present);
    return present.addSecs(age < shortWait ? 0 : age < longWait ? -shortWait : -longWait);
}

/// One customer's last change that can be taken back.
struct UndoSlot
{
    std::uint8_t isThere = 0;
    std::uint8_t hasBefore = 0;
    std::uint8_t hasAfter = 0;
    std::uint8_t wasOnTill = 0;
    Values before{};
    Values after{};
};

struct Computer
{
    std::array<quint32, mostRows> records{}; ///< by id - 1; 0: none
    quint32 opened = 0;
    UndoSlot undo;
    Rows candidates{}; ///< of the last list, for the first record
    std::uint8_t addedHere = 0; ///< bit by record: its history has an add
    std::uint8_t hasLooked = 0; ///< the user was shown what that list holds
};
static_assert(std::has_unique_object_representations_v<Computer>);

struct BytesHash
{
    template <typename T> std::size_t operator()(const T &value) const noexcept
    {
        return qHashBits(&value, sizeof(T), 7);
    }
};
struct BytesEqual
{
    template <typename T> bool operator()(const T &a, const T &b) const noexcept
    {
        return std::memcmp(&a, &b, sizeof(T)) == 0;
    }
};

struct DeedKey
{
    quint64 argument = 0;
    quint32 computer = 0;
    quint32 deed = 0;
};

struct RecordHash
{
    static std::size_t of(const std::optional<Customer> &customer)
    {
        return customer ? std::hash<quint64>()(packed(valuesOf(*customer)) + 1) : 0;
    }
    std::size_t operator()(const Record &record) const
    {
        std::size_t hash = of(record.base) * 31 + of(record.wanted);
        hash = hash * 31 + (record.attempt ? of(record.attempt->sent) + record.attempt->fields.bits() : 0);
        hash = hash * 31 + of(record.before) + record.conflicts.bits();
        hash =
            hash * 31 + static_cast<std::size_t>(record.state) * 8 + static_cast<std::size_t>(record.trouble);
        return hash * 31 + qHash(record.tillId) + static_cast<std::size_t>(record.firstSeen) * 5
            + record.promised.size() * 3 + record.mayHaveArrived.size() + record.notKept.bits();
    }
};

Seen seenOf(Answer answer, ChangeKind kind, std::uint8_t number)
{
    Seen seen;
    seen.requestSent = answer != Answer::NotSent;
    switch (answer) {
    case Answer::Ok:
        seen.status = 200;
        seen.body = kind == ChangeKind::Add ? R"({"result":"OK","id":)" + QByteArray::number(number) + "}"
                                            : QByteArray("OK");
        break;
    case Answer::OkWithoutNumber:
        seen.status = 200;
        seen.body = R"({"result":"OK"})";
        break;
    case Answer::NotSent:
        seen.error = QNetworkReply::ConnectionRefusedError;
        break;
    case Answer::Lost:
        seen.error = QNetworkReply::RemoteHostClosedError;
        break;
    case Answer::Refused:
    case Answer::RefusedForAll:
        seen.status = 400;
        seen.body = R"({"result":"KO","error":"this value is not accepted"})";
        break;
    case Answer::Firewall:
        seen.status = 403;
        seen.body = "<html><head><title>403 Forbidden</title></head><body><h1>Forbidden</h1>Your request was "
                    "blocked.</body></html>";
        break;
    case Answer::NoSuchCustomer:
        seen.status = 404;
        seen.body = R"({"result":"KO","error":"unknown customer id"})";
        break;
    }
    return seen;
}

CallKind callOf(ChangeKind kind)
{
    return kind == ChangeKind::Add   ? CallKind::Add
        : kind == ChangeKind::Delete ? CallKind::Delete
                                     : CallKind::Edit;
}

/// As the sender hears it: a refusal is compared with what a call without values comes to.
Outcome outcomeOf(Answer answer, ChangeKind kind, std::uint8_t number)
{
    const Outcome outcome = judge(callOf(kind), seenOf(answer, kind, number), present);
    Outcome ofList;
    ofList.verdict = answer == Answer::RefusedForAll ? Verdict::Refused : Verdict::Accepted;
    const bool isCompared = answer == Answer::RefusedForAll || answer == Answer::Firewall;
    return isCompared ? comparedWithList(outcome, ofList) : outcome;
}

/// A store of few records, as Store keeps them.
class Shelf
{
public:
    explicit Shelf(std::vector<Record> records)
        : m_records(std::move(records))
    {
        for (const Record &record : m_records) {
            m_revision = std::max(m_revision, record.firstSeen);
            if (record.attempt)
                m_revision = std::max(m_revision, record.attempt->revision);
        }
    }

    [[nodiscard]] const std::vector<Record> &records() const { return m_records; }
    [[nodiscard]] qint64 revision() const { return m_revision; }

    [[nodiscard]] const Record *find(CustomerId id) const
    {
        const auto found = std::ranges::find(m_records, id, &Record::id);
        return found == m_records.end() ? nullptr : &*found;
    }
    [[nodiscard]] const Record *find(const QString &tillId) const
    {
        const auto found = std::ranges::find(m_records, tillId, &Record::tillId);
        return found == m_records.end() ? nullptr : &*found;
    }

    void write(Record record)
    {
        std::erase_if(m_records, [&](const Record &other) { return other.id == record.id; });
        if (isGone(record))
            return;
        if (record.id == CustomerId::None)
            record.id = freeId();
        if (!record.tillId.isEmpty() && record.firstSeen == 0)
            record.firstSeen = ++m_revision;
        m_records.push_back(std::move(record));
        std::ranges::sort(m_records, {}, &Record::id);
    }

private:
    [[nodiscard]] CustomerId freeId() const
    {
        qint64 id = 1;
        while (find(CustomerId(id)))
            ++id;
        return CustomerId(id);
    }

    std::vector<Record> m_records;
    qint64 m_revision = 1;
};

/// What list_update does with a list. The shop has a thousand other customers, so that one that is missing
/// makes no list doubtful.
class Reading
{
public:
    Reading(Shelf &shelf, const Rows &rows, bool isDoubtful, std::uint8_t &addedHere)
        : m_shelf(shelf)
        , m_isDoubtful(isDoubtful)
        , m_revision(shelf.revision())
        , m_addedHere(addedHere)
    {
        for (const Row &row : rows) {
            if (row.id != 0)
                m_rows.push_back({QString::number(row.id), customerOf(row.values), FieldSet::all(), {}});
        }
    }

    void run()
    {
        for (const Record &record : m_shelf.records()) {
            if (!record.tillId.isEmpty() && record.firstSeen <= m_revision
                && (record.base || isDeleted(record))
                && std::ranges::find(m_rows, record.tillId, &TillRow::id) == m_rows.end())
                m_missing.push_back(record.tillId);
        }
        for (const Record &record : std::vector(m_shelf.records())) {
            if (isSought(record))
                lookFor(record);
        }
        if (m_isDoubtful)
            return;
        for (const TillRow &row : m_rows) {
            const Record *record = m_shelf.find(row.id);
            m_shelf.write(record ? merged(*record, row, present) : fromTill(row));
        }
        for (const QString &tillId : m_missing) {
            if (const Record *record = m_shelf.find(tillId))
                m_shelf.write(goneFromTill(*record, present));
        }
    }

    /// Tells something of an add in doubt: it can be there, or cannot.
    [[nodiscard]] bool isLook(const Record &sought) const
    {
        return !m_isDoubtful && provesAbsence(*sought.attempt, present);
    }
    /// For the first record.
    [[nodiscard]] const QList<TillRow> &candidates() const { return m_candidates; }

private:
    /// The till said it deleted it, and no list has shown that yet; perhaps wanted again by now.
    static bool isDeleted(const Record &record)
    {
        return isGoneAsPromised(record) || (!record.base && record.listFirst && !record.tillId.isEmpty());
    }

    void lookFor(const Record &record)
    {
        const Attempt &attempt = *record.attempt;
        QList<TillRow> rows = candidatesFor(attempt, &holdsWhatWasSent, false);
        if (!m_isDoubtful && (rows.size() == 1 || (!rows.isEmpty() && record.base))) {
            link(record, rows.first());
            return;
        }
        rows = candidatesFor(attempt, &resemblesWhatWasSent, true);
        if (!m_isDoubtful && record.state != SendState::InDoubt)
            m_shelf.write(record.base          ? notListed(record, present)
                              : rows.isEmpty() ? notFound(record, present)
                                               : offered(record));
        if (record.id == CustomerId(1))
            m_candidates = rows;
    }

    template <typename Likeness>
    [[nodiscard]] QList<TillRow> candidatesFor(const Attempt &attempt, Likeness isLike,
                                               bool alsoChanged) const
    {
        QList<TillRow> rows;
        for (const TillRow &row : m_rows) {
            if (isLike(attempt, row) && !belongsToAnother(attempt, row.id, alsoChanged))
                rows << row;
        }
        return rows;
    }

    [[nodiscard]] bool belongsToAnother(const Attempt &attempt, const QString &tillId, bool alsoChanged) const
    {
        const Record *known = m_shelf.find(tillId);
        return known
            && (known->firstSeen <= attempt.revision || m_linked.contains(tillId)
                || (!alsoChanged && known->state != SendState::UpToDate)
                || (m_addedHere & (1U << static_cast<unsigned>(known->id))) != 0);
    }

    void link(const Record &record, const TillRow &row)
    {
        const Record found = record;
        if (const Record *twin = m_shelf.find(row.id)) {
            Record none;
            none.id = twin->id;
            m_shelf.write(none);
        }
        m_shelf.write(linked(found, row, present));
        m_addedHere = static_cast<std::uint8_t>(m_addedHere | (1U << static_cast<unsigned>(found.id)));
        m_linked << row.id;
    }

    Shelf &m_shelf;
    bool m_isDoubtful;
    qint64 m_revision;
    std::uint8_t &m_addedHere;
    std::vector<TillRow> m_rows;
    std::vector<QString> m_missing;
    QStringList m_linked;
    QList<TillRow> m_candidates;
};

/// Only their order counts.
void normaliseRevisions(std::vector<Record> &records)
{
    std::vector<qint64> all;
    for (const Record &record : records) {
        all.push_back(record.firstSeen);
        if (record.attempt)
            all.push_back(record.attempt->revision);
    }
    std::erase(all, 0);
    std::ranges::sort(all);
    all.erase(std::unique(all.begin(), all.end()), all.end());
    const auto rank = [&all](qint64 &revision) {
        if (revision != 0)
            revision = 1 + std::distance(all.begin(), std::ranges::find(all, revision));
    };
    for (Record &record : records) {
        rank(record.firstSeen);
        if (record.attempt)
            rank(record.attempt->revision);
    }
}

template <typename Change> void changeTimes(Record &record, Change change)
{
    if (record.attempt)
        change(record.attempt->startedAt);
    for (Unconfirmed &unconfirmed : record.mayHaveArrived) {
        change(unconfirmed.attempt.startedAt);
        change(unconfirmed.endedAt);
        change(unconfirmed.missedAt);
    }
    for (Promise &promise : record.promised) {
        change(promise.heardAt);
        change(promise.missedAt);
    }
}

void normaliseTimes(Record &record)
{
    record.modified = {};
    record.notBefore = {};
    record.attempts = std::min(record.attempts, 1);
    for (Unconfirmed &unconfirmed : record.mayHaveArrived)
        unconfirmed.attempt.revision = 0; // compared for adds only
    changeTimes(record, [](QDateTime &moment) { moment = aged(moment); });
}

void letPass(Record &record, qint64 seconds)
{
    changeTimes(record, [seconds](QDateTime &moment) {
        if (moment.isValid())
            moment = moment.addSecs(-seconds);
    });
}

/// Where the till has, or may have, another value than the user wants.
FieldSet toBeSent(const Record &record)
{
    if (!record.wanted)
        return {};
    FieldSet fields;
    for (const Unconfirmed &unconfirmed : record.mayHaveArrived) {
        if (isUnanswered(unconfirmed))
            fields |= unconfirmed.attempt.fields;
    }
    Customer there = record.base.value_or(Customer());
    if (record.attempt)
        there.take(record.attempt->fields, record.attempt->sent);
    return fields | there.differing(*record.wanted);
}

} // namespace copies

using namespace copies;

quint64 packed(const Values &values)
{
    quint64 bits = 0;
    for (const Value value : values)
        bits = bits << 5U | value;
    return bits;
}

quint64 packedType(std::size_t field, Value value)
{
    return field << 8U | value;
}

quint64 packedAnswer(Answer answer, std::uint8_t number)
{
    return static_cast<quint64>(answer) << 8U | number;
}

quint64 packedList(const Rows &rows, bool isDoubtful)
{
    quint64 bits = isDoubtful ? 1 : 0;
    for (const Row &row : rows)
        bits = bits << 19U | static_cast<quint64>(row.id) << 15U | packed(row.values);
    return bits;
}

static Values unpacked(quint64 bits)
{
    Values values{};
    for (std::size_t i = modelFieldCount; i-- > 0; bits >>= 5U)
        values.at(i) = static_cast<Value>(bits & 31U);
    return values;
}

static Rows unpackedRows(quint64 bits)
{
    Rows rows{};
    for (std::size_t i = mostRows; i-- > 0; bits >>= 19U)
        rows.at(i) = {static_cast<std::uint8_t>(bits >> 15U & 15U), unpacked(bits & 0x7FFFU)};
    return rows;
}

class Computers::Private
{
public:
    std::vector<Record> records{Record()};
    std::unordered_multimap<std::size_t, quint32> recordNumbers;
    std::vector<Computer> computers;
    std::vector<Facts> facts;
    std::unordered_map<Computer, int, BytesHash, BytesEqual> computerNumbers;
    std::unordered_map<DeedKey, int, BytesHash, BytesEqual> known;

    quint32 numberOf(Record record)
    {
        normaliseTimes(record);
        const std::size_t hash = RecordHash()(record);
        const auto [first, last] = recordNumbers.equal_range(hash);
        for (auto it = first; it != last; ++it) {
            if (records.at(it->second) == record)
                return it->second;
        }
        const auto number = static_cast<quint32>(records.size());
        records.push_back(std::move(record));
        recordNumbers.emplace(hash, number);
        return number;
    }

    int numberOf(const Computer &computer)
    {
        const auto [it, isNew] = computerNumbers.try_emplace(computer, static_cast<int>(computers.size()));
        if (isNew) {
            computers.push_back(computer);
            facts.push_back(factsOf(computer));
        }
        return it->second;
    }

    [[nodiscard]] Facts factsOf(const Computer &computer) const;

    [[nodiscard]] std::vector<Record> shelved(const Computer &computer) const
    {
        std::vector<Record> found;
        for (const quint32 number : computer.records) {
            if (number != 0)
                found.push_back(records.at(number));
        }
        return found;
    }

    int keep(Computer computer, const Shelf &shelf)
    {
        std::vector<Record> all = shelf.records();
        normaliseRevisions(all);
        computer.records = {};
        for (Record &record : all)
            computer.records.at(static_cast<std::size_t>(record.id) - 1) = numberOf(std::move(record));
        const auto first = shelf.find(CustomerId(1));
        if (!first)
            computer.opened = 0;
        if (!first || first->state != SendState::InDoubt) {
            computer.candidates = {};
            computer.hasLooked = 0;
        }
        return numberOf(computer);
    }

    int compute(Computer computer, Deed deed, quint64 argument);
    void change(Computer &computer, Shelf &shelf, Deed deed, quint64 argument);
    void note(Computer &computer, const Record *before, const Record *after);
    void undo(Computer &computer, Shelf &shelf);
    void markSent(Computer &computer, Shelf &shelf, std::uint8_t number);
};

Facts Computers::Private::factsOf(const Computer &computer) const
{
    Facts found;
    for (const quint32 number : computer.records) {
        const Record &record = records.at(number);
        if (number != 0 && (record.base || isGoneAsPromised(record)) && !record.tillId.isEmpty())
            found.known = static_cast<std::uint8_t>(found.known | 1U << record.tillId.toUInt());
    }
    found.isOpened = computer.opened != 0;
    if (computer.records.front() == 0) {
        found.canUndo = computer.undo.isThere != 0 && computer.undo.hasAfter == 0;
        return found;
    }
    const Record &record = records.at(computer.records.front());
    found.exists = true;
    found.state = record.state;
    found.trouble = record.trouble;
    found.tillId = static_cast<std::uint8_t>(record.tillId.toUInt());
    found.hasWanted = record.wanted.has_value();
    found.hasBase = record.base.has_value();
    found.wanted = valuesOf(record.wanted.value_or(Customer()));
    found.base = valuesOf(record.base.value_or(Customer()));
    found.before = record.state == SendState::NeedsAttention ? valuesOf(record.before) : found.base;
    found.conflicts = maskOf(record.conflicts);
    found.toBeSent = maskOf(toBeSent(record));
    if (record.attempt) {
        found.attemptKind = record.attempt->kind;
        found.attemptFields = maskOf(record.attempt->fields);
        found.attemptValues = valuesOf(record.attempt->sent);
    }
    found.mayStart = nextAttempt(readied(record, present), present, 1).has_value();
    found.needsList = needsList(readied(record, present));
    found.asksAboutFields = asksAboutFields(record);
    found.wasNeverThere = record.trouble == Trouble::NotKept && !record.base;
    found.isStillThere = record.trouble == Trouble::NotKept && !record.wanted;
    found.hasLooked = computer.hasLooked != 0;
    found.notKept = maskOf(record.notKept);
    found.canUndo = computer.undo.isThere != 0;
    for (const Row &row : computer.candidates) {
        if (row.id != 0)
            found.candidates = static_cast<std::uint8_t>(found.candidates | 1U << row.id);
    }
    return found;
}

void Computers::Private::note(Computer &computer, const Record *before, const Record *after)
{
    computer.undo = {};
    computer.undo.isThere = 1;
    if (before && before->wanted) {
        computer.undo.hasBefore = 1;
        computer.undo.before = valuesOf(*before->wanted);
        computer.undo.wasOnTill = before->base ? 1 : 0;
    }
    if (after && after->wanted) {
        computer.undo.hasAfter = 1;
        computer.undo.after = valuesOf(*after->wanted);
    }
}

void Computers::Private::undo(Computer &computer, Shelf &shelf)
{
    const UndoSlot slot = std::exchange(computer.undo, {});
    CustomerChange change;
    change.id = CustomerId(1);
    if (slot.hasBefore != 0)
        change.before = customerOf(slot.before);
    if (slot.hasAfter != 0)
        change.after = customerOf(slot.after);
    change.wasOnTill = slot.wasOnTill != 0;
    const Record *record = shelf.find(CustomerId(1));
    const TakenBack back = takenBack(change, record ? std::optional(*record) : std::nullopt);
    Record start;
    start.id = CustomerId(1);
    const Customer opened = record ? record->wanted.value_or(Customer()) : Customer();
    if (back.kind == TakenBack::Kind::Save)
        shelf.write(
            edited(record ? *record : start, {opened, back.wanted}, back.readiness, false, present, {}));
    else if (back.kind == TakenBack::Kind::Remove && record)
        shelf.write(removed(*record, present, {}));
}

void Computers::Private::markSent(Computer &computer, Shelf &shelf, std::uint8_t number)
{
    const Record record = *shelf.find(CustomerId(1));
    const auto chosen = std::ranges::find(computer.candidates, number, &Row::id);
    computer.addedHere |= 2U;
    if (number == 0) {
        shelf.write(markedSent(record, record));
        return;
    }
    const TillRow row{QString::number(number), customerOf(chosen->values), FieldSet::all(), {}};
    std::optional<Record> whole = record;
    if (const Record *twin = shelf.find(row.id)) {
        whole = united(record, *twin);
        if (!whole)
            return;
        shelf.write(dissolved(Record(*twin)));
    }
    shelf.write(matched(*whole, row));
}

/// The deeds of the user and of the sender on the first record.
void Computers::Private::change(Computer &computer, Shelf &shelf, Deed deed, quint64 argument)
{
    const Record before = *shelf.find(CustomerId(1));
    const auto typed = [&](Customer customer) {
        customer.set(modelFields.at(argument >> 8U), textOf(static_cast<Value>(argument & 0xFFU)));
        return customer;
    };
    const auto write = [&](const Record &after) { shelf.write(after); };
    switch (deed) {
    case Deed::Type:
        write(edited(before, {*before.wanted, typed(*before.wanted)}, Readiness::Ready, false, present, {}));
        note(computer, &before, shelf.find(CustomerId(1)));
        break;
    case Deed::TypeOpened: {
        const Record opened = records.at(std::exchange(computer.opened, 0));
        write(edited(before, {*opened.wanted, typed(*opened.wanted)}, Readiness::Ready, false, present, {}));
        note(computer, &before, shelf.find(CustomerId(1)));
        break;
    }
    case Deed::Delete:
        write(removed(before, present, {}));
        note(computer, &before, shelf.find(CustomerId(1)));
        break;
    case Deed::SendAgain:
    case Deed::SendAgainShown:
        write(sendAgain(before, before, deed == Deed::SendAgainShown));
        break;
    case Deed::ResolveMine:
    case Deed::ResolveTheirs:
        write(conflictResolved(before, before, deed == Deed::ResolveMine ? FieldSet::all() : FieldSet()));
        break;
    case Deed::ResolveOpenedMine:
    case Deed::ResolveOpenedTheirs: {
        const Record opened = records.at(std::exchange(computer.opened, 0));
        write(
            conflictResolved(before, opened, deed == Deed::ResolveOpenedMine ? FieldSet::all() : FieldSet()));
        break;
    }
    case Deed::KeepMine:
        write(mineKept(before, before));
        break;
    case Deed::TakeTills:
        write(tillsTaken(before, before));
        break;
    case Deed::KeepAsDraft:
        write(keptAsDraft(before));
        break;
    case Deed::Start: {
        const Record ready = readied(before, present);
        const auto attempt = nextAttempt(ready, present, shelf.revision());
        write(attempt ? attemptStarted(ready, *attempt) : ready);
        break;
    }
    case Deed::End: {
        const auto answer = static_cast<Answer>(argument >> 8U);
        const Outcome outcome = outcomeOf(answer, before.attempt->kind, static_cast<std::uint8_t>(argument));
        if (before.attempt->kind == ChangeKind::Add && outcome.verdict == Verdict::Accepted)
            computer.addedHere |= 2U;
        write(attemptEnded(before, outcome, present, {}));
        break;
    }
    default:
        break;
    }
}

int Computers::Private::compute(Computer computer, Deed deed, quint64 argument)
{
    Shelf shelf(shelved(computer));
    switch (deed) {
    case Deed::Create: {
        Record created;
        created.id = CustomerId(1);
        created = edited(created, {{}, customerOf(unpacked(argument))}, Readiness::Ready, false, present, {});
        shelf.write(created);
        note(computer, nullptr, &created);
        break;
    }
    case Deed::Open:
        computer.opened = computer.records.front();
        break;
    case Deed::Undo:
        undo(computer, shelf);
        break;
    case Deed::MarkSent:
        markSent(computer, shelf, static_cast<std::uint8_t>(argument));
        break;
    case Deed::Restart:
        computer.opened = 0;
        computer.undo = {};
        computer.candidates = {};
        computer.hasLooked = 0;
        for (const Record &record : std::vector(shelf.records()))
            shelf.write(recovered(record));
        break;
    case Deed::Read: {
        Reading reading(shelf, unpackedRows(argument), (argument >> 57U) != 0, computer.addedHere);
        reading.run();
        computer.candidates = {};
        const Record *sought = shelf.find(CustomerId(1));
        computer.hasLooked = sought && sought->state == SendState::InDoubt && reading.isLook(*sought) ? 1 : 0;
        for (qsizetype i = 0; i < reading.candidates().size(); ++i) {
            const TillRow &row = reading.candidates().at(i);
            computer.candidates.at(static_cast<std::size_t>(i)) = {static_cast<std::uint8_t>(row.id.toUInt()),
                                                                   valuesOf(row.customer)};
        }
        break;
    }
    case Deed::Wait: {
        for (Record record : std::vector(shelf.records())) {
            letPass(record, longWait);
            shelf.write(record);
        }
        break;
    }
    default:
        change(computer, shelf, deed, argument);
        break;
    }
    return keep(computer, shelf);
}

Computers::Computers()
    : d(std::make_unique<Private>())
{ }

Computers::~Computers() = default;

int Computers::make(const std::optional<Row> &row)
{
    Shelf shelf({});
    if (row) {
        Record record = fromTill({QString::number(row->id), customerOf(row->values), FieldSet::all(), {}});
        record.id = CustomerId(1);
        shelf.write(record);
    }
    return d->keep({}, shelf);
}

int Computers::after(int computer, Deed deed, quint64 argument)
{
    const DeedKey key{argument, static_cast<quint32>(computer), static_cast<quint32>(deed)};
    if (const auto known = d->known.find(key); known != d->known.end())
        return known->second;
    const int after = d->compute(d->computers.at(static_cast<std::size_t>(computer)), deed, argument);
    d->known.emplace(key, after);
    return after;
}

const Facts &Computers::facts(int computer) const
{
    return d->facts[static_cast<std::size_t>(computer)];
}

FieldMask Computers::stillAsShown(int computer) const
{
    const Computer &one = d->computers.at(static_cast<std::size_t>(computer));
    const Record &shown = d->records.at(one.opened);
    const Record &now = d->records.at(one.records.front());
    if (one.opened == 0 || one.records.front() == 0 || !shown.wanted || !shown.base || !now.wanted
        || !now.base)
        return 0;
    return maskOf((shown.conflicts & now.conflicts) - shown.wanted->differing(*now.wanted)
                  - shown.base->differing(*now.base));
}

Values Computers::openedWanted(int computer) const
{
    const Record &shown = d->records.at(d->computers.at(static_cast<std::size_t>(computer)).opened);
    return valuesOf(shown.wanted.value_or(Customer()));
}

int Computers::count() const
{
    return static_cast<int>(d->computers.size());
}

std::vector<Record> Computers::recordsOf(int computer) const
{
    return d->shelved(d->computers.at(static_cast<std::size_t>(computer)));
}

std::vector<Computers::ReadingDone> Computers::readings() const
{
    std::vector<ReadingDone> done;
    for (const auto &[key, after] : d->known) {
        if (static_cast<Deed>(key.deed) == Deed::Read)
            done.push_back({static_cast<int>(key.computer), after, unpackedRows(key.argument),
                            (key.argument >> 57U) != 0});
    }
    std::ranges::sort(done, {}, [](const ReadingDone &one) {
        return std::pair(one.before, packedList(one.rows, one.isDoubtful));
    });
    return done;
}

bool Computers::hasAddInHistory(int computer, CustomerId id) const
{
    return (d->computers.at(static_cast<std::size_t>(computer)).addedHere & (1U << static_cast<unsigned>(id)))
        != 0;
}

std::vector<std::uint8_t> Computers::candidatesOf(int computer) const
{
    std::vector<std::uint8_t> numbers;
    for (const Row &row : d->computers.at(static_cast<std::size_t>(computer)).candidates) {
        if (row.id != 0)
            numbers.push_back(row.id);
    }
    return numbers;
}

QDateTime Computers::now()
{
    return present;
}

Record Computers::normalised(Record record)
{
    normaliseTimes(record);
    record.id = CustomerId::None;
    record.firstSeen = 0;
    if (record.attempt)
        record.attempt->revision = 0;
    return record;
}

QString Computers::describe(int computer) const
{
    static constexpr std::array states{"up to date", "draft",           "waiting",
                                       "sending",    "needs attention", "in doubt"};
    QStringList words;
    for (const Record &record : recordsOf(computer)) {
        const auto said = [](const std::optional<Customer> &customer) {
            if (!customer)
                return QStringLiteral("-");
            QStringList values;
            for (const Field field : modelFields)
                values << customer->value(field);
            return QString(u'[' + values.join(u" | ") + u']');
        };
        words << QStringLiteral("no. %1 %2 trouble %3, till had %4, wanted %5%6%7")
                     .arg(record.tillId.isEmpty() ? QStringLiteral("-") : record.tillId,
                          QString::fromLatin1(states.at(static_cast<std::size_t>(record.state))))
                     .arg(static_cast<int>(record.trouble))
                     .arg(said(record.base), said(record.wanted),
                          record.attempt ? u", sent " + said(record.attempt->sent) : QString(),
                          isUnanswered(record) ? QStringLiteral(" unanswered") : QString());
    }
    return words.isEmpty() ? QStringLiteral("nothing") : words.join(u"; ");
}

} // namespace carnet::exhaustive
