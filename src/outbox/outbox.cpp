#include "outbox/outbox.h"

#include "outbox/doubt.h"
#include "outbox/merge.h"
#include "outbox/sender.h"
#include "outbox/till_reading.h"
#include "outbox/transitions.h"
#include "store/backup.h"

#include <QRandomGenerator>
#include <QSet>

#include <algorithm>

namespace carnet {

class Outbox::Private : public QObject
{
public:
    Private(Outbox &outbox, Store &store, TillClient &till, Now presentTime, const OutboxSettings &initial)
        : q(outbox)
        , now(std::move(presentTime))
        , settings(initial)
        , writer(store, queue)
        , sender(writer, queue, till, now, [] { return QRandomGenerator::global()->generateDouble(); })
        , reading(writer, sender, till, now)
    {
        connect(&reading, &TillReading::started, &q, &Outbox::updateStarted);
        connect(&reading, &TillReading::progress, &q, &Outbox::updateProgress);
        connect(&reading, &TillReading::applying, &q, &Outbox::updateApplying);
        connect(&reading, &TillReading::doubtful, this, &Private::readingDoubtful);
        connect(&reading, &TillReading::ended, this, &Private::readingEnded);
        connect(&writer, &Writer::changed, &q, &Outbox::recordsChanged);
        connect(&writer, &Writer::changed, &sender, &Sender::wake);
        connect(&sender, &Sender::attempted, &q, &Outbox::attempted);
        connect(&sender, &Sender::storeFailed, &q, &Outbox::storeFailed);
        connect(&sender, &Sender::attemptEnded, &q, &Outbox::attemptEnded);
        connect(&sender, &Sender::listNeeded, &reading, &TillReading::start);
        connect(&sender, &Sender::statusMayHaveChanged, this, &Private::tellStatus);
    }

    void recover();
    void takeUpBackup();
    void holdUntilListIsRead();
    void tellStatus();
    void readingEnded(const ListApplied &applied);
    void readingDoubtful(const ListApplied &applied);
    void tellLooked(const ListApplied &applied);
    [[nodiscard]] QueueStatus status() const;
    [[nodiscard]] Record wished(Record record, const Wish &wish) const;
    [[nodiscard]] bool isThere(CustomerId id) const
    {
        const auto record = writer.store().record(id);
        return record && record->wanted;
    }
    [[nodiscard]] QDateTime undoEnd() const { return now().addMSecs(settings.undoTime.count()); }
    [[nodiscard]] std::optional<HistoryEntry> markedByUser(const Record &before, const QString &tillId) const;
    /// An answer to a question: `step` says what it makes of the record, and leaves open what has moved.
    Result<Answered, StoreError> answer(const Record &shown, const Writer::Step &step,
                                        const Writer::Witness &witness = {});

    Outbox &q;
    Now now;
    OutboxSettings settings;
    Queue queue;
    Writer writer;
    Sender sender;
    TillReading reading;
    QueueStatus lastStatus;
    QSet<CustomerId> lookedFor;
    QHash<CustomerId, QList<Candidate>> candidates; ///< of the last list
    bool listFirst = false; ///< nothing leaves before the till's list was read
};

Record Outbox::Private::wished(Record record, const Wish &wish) const
{
    if (wish.mergedInto)
        record.mergedInto = *wish.mergedInto;
    if (wish.isDeletion)
        return removed(std::move(record), now(), undoEnd());
    const bool isMarkAlone = wish.mergedInto && record.wanted && wish.edit.opened == wish.edit.typed
        && readinessOf(record) == wish.readiness;
    return isMarkAlone ? record
                       : edited(std::move(record), wish.edit, wish.readiness, wish.byHand, now(), undoEnd());
}

static const QString &listFirstFact()
{
    static const QString name = QStringLiteral("outbox.listFirst");
    return name;
}

/// The till may be ahead of what the backup knew: nothing of it may leave unseen.
void Outbox::Private::takeUpBackup()
{
    Store &store = writer.store();
    const QDateTime takenAt = QDateTime::fromString(store.fact(restoredFact()), Qt::ISODate);
    if (!takenAt.isValid())
        return;
    const auto done = store.transaction([&]() -> Result<Done, StoreError> {
        std::vector<Record> records = store.unsettled();
        for (Record &record : records)
            record = cameFromBackup(std::move(record), takenAt, store.revision());
        if (const auto written = store.write(records); !written)
            return written.error();
        if (const auto noted = store.setFact(listFirstFact(), QStringLiteral("1")); !noted)
            return noted.error();
        return store.setFact(restoredFact(), {});
    });
    if (!done)
        Q_EMIT q.storeFailed(done.error());
}

void Outbox::Private::holdUntilListIsRead()
{
    if (listFirst)
        sender.hold();
}

/// What an earlier run left.
void Outbox::Private::recover()
{
    takeUpBackup();
    const Store &store = writer.store();
    listFirst = !store.fact(listFirstFact()).isEmpty() || !store.fact(restoredFact()).isEmpty();
    holdUntilListIsRead();
    writer.readAll();
    const auto sending = writer.store().idsInState(SendState::Sending, std::numeric_limits<int>::max());
    const QList<CustomerId> underWay(sending.begin(), sending.end());
    if (!underWay.isEmpty())
        (void)writer.change(underWay,
                            &recovered); // when this fails they stay in state Sending, and nothing leaves
}

void Outbox::Private::readingEnded(const ListApplied &applied)
{
    sender.heard(applied.summary.outcome);
    const bool isRead = applied.summary.outcome.verdict == Verdict::Accepted && !applied.failed;
    if (listFirst && isRead)
        listFirst = !writer.store().setFact(listFirstFact(), {});
    holdUntilListIsRead();
    tellLooked(applied);
    Q_EMIT q.updateEnded(applied.summary);
}

void Outbox::Private::readingDoubtful(const ListApplied &applied)
{
    sender.heard(applied.summary.outcome);
    holdUntilListIsRead();
    tellLooked(applied);
    Q_EMIT q.listDoubtful(applied.known, applied.listed);
}

void Outbox::Private::tellLooked(const ListApplied &applied)
{
    if (applied.summary.outcome.verdict == Verdict::Accepted)
        candidates = applied.candidates;
    for (const CustomerId id : std::exchange(lookedFor, {})) {
        QList<Candidate> found = applied.candidates.value(id);
        const auto record = writer.store().record(id);
        if (record && record->state != SendState::InDoubt && !record->tillId.isEmpty())
            found = {{record->tillId, record->base.value_or(Customer()), FieldSet::all()}};
        Outcome outcome = applied.summary.outcome;
        // What a doubtful list shows is there; what it does not show may be there all the same.
        if (applied.doubtful && found.isEmpty())
            outcome = {Verdict::Unknown, Cause::IncompleteList, {}, {}, outcome.status, {}};
        Q_EMIT q.looked(id, outcome, found);
    }
}

QueueStatus Outbox::Private::status() const
{
    QueueStatus status;
    status.waiting = queue.count(SendState::Waiting);
    status.sending = queue.count(SendState::Sending);
    status.needsAttention = queue.count(SendState::NeedsAttention);
    status.inDoubt = queue.count(SendState::InDoubt);
    status.drafts = queue.count(SendState::Draft);
    sender.describe(status);
    if (listFirst && status.waiting > 0 && status.pause == Pause::None)
        status.pause = Pause::ListFirst;
    return status;
}

void Outbox::Private::tellStatus()
{
    const QueueStatus present = status();
    if (present == lastStatus)
        return;
    lastStatus = present;
    Q_EMIT q.statusChanged(present);
}

Result<Outbox::Answered, StoreError> Outbox::Private::answer(const Record &shown, const Writer::Step &step,
                                                             const Writer::Witness &witness)
{
    const auto written = writer.change({shown.id}, step, witness);
    if (!written)
        return written.error();
    const bool isOpen = written.value().empty()
        || (written.value().front().state == shown.state && written.value().front().trouble == shown.trouble);
    return isOpen ? Answered::InPart : Answered::Whole;
}

Outbox::Outbox(Store &store, TillClient &till, Now now, OutboxSettings settings, QObject *parent)
    : QObject(parent)
    , d(std::make_unique<Private>(*this, store, till, std::move(now), settings))
{
    d->recover();
    d->sender.setSettings(settings);
}

Outbox::~Outbox() = default;

void Outbox::setSettings(const OutboxSettings &settings)
{
    d->settings = settings;
    d->sender.setSettings(settings);
}

const OutboxSettings &Outbox::settings() const
{
    return d->settings;
}

void Outbox::tillChanged()
{
    d->sender.resume();
}

Result<Outbox::Saved, StoreError> Outbox::save(const Wish &wish, qint64 draft)
{
    const auto endDraft = [&](const std::vector<Record> &) -> Result<Done, StoreError> {
        return draft == 0 ? Done{} : d->writer.store().dropForm(draft);
    };
    Saved saved;
    const auto step = [&](const Record &record) {
        saved.before = record;
        return d->wished(record, wish);
    };
    const auto written = d->writer.change({wish.id}, step, {}, true, endDraft);
    if (!written)
        return written.error();
    saved.after = written.value().front();
    d->queue.forgetCall(saved.after.id);
    return saved;
}

Result<std::vector<Saved>, StoreError> Outbox::save(const QList<Wish> &wishes, const Also &also)
{
    QList<CustomerId> ids;
    QSet<CustomerId> brought{CustomerId::None}; // perhaps back
    for (const Wish &wish : wishes) {
        ids << wish.id;
        if (!wish.isDeletion)
            brought.insert(wish.id);
    }
    std::vector<Saved> saved;
    saved.reserve(static_cast<std::size_t>(wishes.size()));
    const auto step = [&](const Record &record) { // each in its turn, for none is left out
        Record after = d->wished(record, wishes.at(std::ssize(saved)));
        if (!brought.contains(after.mergedInto) && !d->isThere(after.mergedInto))
            after.mergedInto = CustomerId::None; // who is gone stands for nobody
        saved.push_back({record, after});
        return after;
    };
    const auto alsoOf = [&](const std::vector<Record> &written) -> Result<Done, StoreError> {
        for (std::size_t i = 0; i < saved.size(); ++i)
            saved[i].after.id = written[i].id;
        return also ? also(saved) : Done{};
    };
    if (const auto written = d->writer.change(ids, step, {}, true, alsoOf); !written)
        return written.error();
    for (const Saved &one : saved)
        d->queue.forgetCall(one.after.id);
    return saved;
}

Result<Done, StoreError> Outbox::remove(const QList<CustomerId> &ids)
{
    const auto written =
        d->writer.change(ids, [&](const Record &record) { return removed(record, d->now(), d->undoEnd()); });
    if (!written)
        return written.error();
    for (const CustomerId id : ids)
        d->queue.forgetCall(id);
    return Done{};
}

Result<Done, StoreError> Outbox::together(const std::function<Result<Done, StoreError>()> &work)
{
    return d->writer.together(work);
}

void Outbox::rest()
{
    d->sender.restUntil(d->undoEnd());
}

void Outbox::sendNow()
{
    d->queue.callAll();
    d->sender.tryNow();
    if (d->listFirst)
        updateFromTill();
}

void Outbox::sendNow(const QList<CustomerId> &ids)
{
    for (const CustomerId id : ids)
        d->queue.call(id);
    d->sender.tryNow();
    if (d->listFirst)
        updateFromTill();
}

void Outbox::pause()
{
    d->sender.pause();
}

void Outbox::resume()
{
    d->sender.resume();
}

Result<Outbox::Answered, StoreError> Outbox::sendAgain(const Record &shown,
                                                       const std::optional<QStringList> &candidates)
{
    const auto isShown = [&](const Candidate &candidate) { return candidates->contains(candidate.tillId); };
    const bool looked = candidates && shown.attempt && provesAbsence(*shown.attempt, lastUpdate())
        && std::ranges::all_of(d->candidates.value(shown.id), isShown);
    bool isSoughtFirst = false;
    const auto done = d->answer(shown, [&](const Record &record) {
        Record after = carnet::sendAgain(record, shown, looked);
        isSoughtFirst = needsList(after);
        return after;
    });
    if (!done || done.value() != Answered::Whole)
        return done;
    if (isSoughtFirst)
        d->lookedFor.insert(shown.id);
    sendNow({shown.id});
    return done;
}

Result<Done, StoreError> Outbox::keepAsDraft(CustomerId id)
{
    if (const auto written = d->writer.change({id}, &keptAsDraft); !written)
        return written.error();
    return Done{};
}

Result<Outbox::Answered, StoreError> Outbox::markSent(const Record &shown, const QString &tillId)
{
    const QList<Candidate> candidates = d->candidates.value(shown.id);
    const auto chosen = std::ranges::find(candidates, tillId, &Candidate::tillId);
    const bool isListed = chosen != candidates.cend();
    if (!isListed && !tillId.isEmpty())
        return Answered::InPart; // of a list that is not the last any more
    if (!isListed)
        return d->answer(
            shown, [&](const Record &record) { return markedSent(record, shown); },
            [&](const Record &before, const Record &) { return d->markedByUser(before, {}); });

    // An earlier list has brought it as a customer of its own.
    const auto twin = d->writer.store().recordByTillId(tillId);
    const CustomerId twinId = twin && twin->id != shown.id ? twin->id : CustomerId::None;
    bool isTaken = false;
    const auto step = [&](const Record &record) {
        if (record.id == twinId)
            return isTaken ? dissolved(record) : record;
        TillRow row{chosen->tillId, chosen->customer, chosen->present, {}};
        std::optional<Record> whole = record;
        if (const auto other = d->writer.store().record(twinId)) {
            row.extra = other->extra;
            whole = united(record, *other);
        }
        isTaken = whole && record.attempt == shown.attempt && record.state == SendState::InDoubt;
        return isTaken ? matched(*whole, row) : record;
    };
    const auto witness = [&](const Record &before, const Record &) {
        return isTaken && before.id == shown.id ? d->markedByUser(before, tillId) : std::nullopt;
    };
    QList<CustomerId> ids{shown.id};
    if (twinId != CustomerId::None)
        ids << twinId;
    if (const auto written = d->writer.change(ids, step, witness); !written)
        return written.error();
    return isTaken ? Answered::Whole : Answered::InPart;
}

std::optional<HistoryEntry> Outbox::Private::markedByUser(const Record &before, const QString &tillId) const
{
    if (!before.attempt)
        return std::nullopt;
    HistoryEntry entry;
    entry.customer = before.id;
    entry.name = spokenName(before.attempt->sent);
    entry.at = now();
    entry.kind = before.attempt->kind;
    entry.fields = before.attempt->fields;
    entry.sent = before.attempt->sent;
    entry.answer = HistoryEntry::Answer::MarkedByUser;
    entry.tillId = tillId;
    return entry;
}

Result<Outbox::Answered, StoreError> Outbox::resolveConflict(const Record &shown, FieldSet mine)
{
    return d->answer(shown, [&](const Record &record) { return conflictResolved(record, shown, mine); });
}

Result<Outbox::Answered, StoreError> Outbox::keepMine(const Record &shown)
{
    return d->answer(shown, [&](const Record &record) { return mineKept(record, shown); });
}

Result<Outbox::Answered, StoreError> Outbox::takeTills(const Record &shown)
{
    return d->answer(shown, [&](const Record &record) { return tillsTaken(record, shown); });
}

void Outbox::updateFromTill()
{
    d->reading.start();
}

void Outbox::cancelUpdate()
{
    d->reading.cancel();
}

void Outbox::acceptDoubtfulList(bool accept)
{
    d->reading.believe(accept);
}

bool Outbox::isUpdating() const
{
    return d->reading.isUnderWay();
}

QDateTime Outbox::lastUpdate() const
{
    return QDateTime::fromString(d->writer.store().fact(QStringLiteral("list.updatedAt")), Qt::ISODateWithMs);
}

void Outbox::lookOnTill(CustomerId id)
{
    d->lookedFor.insert(id);
    d->reading.start();
}

QueueStatus Outbox::status() const
{
    return d->status();
}

} // namespace carnet
