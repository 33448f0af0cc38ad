#include "outbox/outbox.h"

#include "outbox/sender.h"
#include "outbox/transitions.h"

#include <QRandomGenerator>

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
    {
        connect(&writer, &Writer::changed, &q, &Outbox::recordsChanged);
        connect(&writer, &Writer::changed, &sender, &Sender::wake);
        connect(&writer, &Writer::failed, &q, &Outbox::storeFailed);
        connect(&sender, &Sender::attemptEnded, &q, &Outbox::attemptEnded);
        connect(&sender, &Sender::statusMayHaveChanged, this, &Private::tellStatus);
    }

    void recover();
    void tellStatus();
    [[nodiscard]] QueueStatus status() const;
    [[nodiscard]] QDateTime undoEnd() const { return now().addMSecs(settings.undoTime.count()); }
    Result<Done, StoreError> change(CustomerId id, const Writer::Step &step,
                                    const Writer::Witness &witness = {});

    Outbox &q;
    Now now;
    OutboxSettings settings;
    Queue queue;
    Writer writer;
    Sender sender;
    QueueStatus lastStatus;
};

/// What an earlier run left.
void Outbox::Private::recover()
{
    writer.readAll();
    QList<CustomerId> underWay;
    for (const Record &record : writer.store().unsettled()) {
        if (record.state == SendState::Sending)
            underWay << record.id;
    }
    if (!underWay.isEmpty())
        (void)writer.change(underWay,
                            &recovered); // when this fails they stay in state Sending, and nothing leaves
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

Result<Done, StoreError> Outbox::Private::change(CustomerId id, const Writer::Step &step,
                                                 const Writer::Witness &witness)
{
    if (const auto written = writer.change({id}, step, witness); !written)
        return written.error();
    return Done{};
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

Result<CustomerId, StoreError> Outbox::save(CustomerId id, const Customer &wanted, Readiness readiness,
                                            bool byHand)
{
    const auto written = d->writer.change(
        {id},
        [&](const Record &record) {
            return saved(record, wanted, readiness, byHand, d->now(), d->undoEnd());
        },
        {}, true);
    if (!written)
        return written.error();
    const CustomerId writtenId = written.value().front().id;
    d->queue.forgetCall(writtenId);
    return writtenId;
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

Result<Done, StoreError> Outbox::restore(CustomerId id, const std::optional<Customer> &wanted,
                                         Readiness readiness)
{
    if (!wanted)
        return remove({id});
    if (const auto written = save(id, *wanted, readiness); !written)
        return written.error();
    return Done{};
}

void Outbox::sendNow()
{
    d->queue.callAll();
    d->sender.tryNow();
}

void Outbox::sendNow(const QList<CustomerId> &ids)
{
    for (const CustomerId id : ids)
        d->queue.call(id);
    d->sender.tryNow();
}

void Outbox::pause()
{
    d->sender.pause();
}

void Outbox::resume()
{
    d->sender.resume();
}

Result<Done, StoreError> Outbox::sendAgain(CustomerId id)
{
    const auto done = d->change(id, &carnet::sendAgain);
    if (done)
        sendNow({id});
    return done;
}

Result<Done, StoreError> Outbox::keepAsDraft(CustomerId id)
{
    return d->change(id, &keptAsDraft);
}

Result<Done, StoreError> Outbox::markSent(CustomerId id, const QString &tillId)
{
    return d->change(id, [&](const Record &record) { return markedSent(record, tillId); });
}

Result<Done, StoreError> Outbox::resolveConflict(CustomerId id, FieldSet mine)
{
    return d->change(id, [&](const Record &record) { return conflictResolved(record, mine); });
}

Result<Done, StoreError> Outbox::keepMine(CustomerId id)
{
    return d->change(id, &mineKept);
}

Result<Done, StoreError> Outbox::takeTills(CustomerId id)
{
    return d->change(id, &tillsTaken);
}

void Outbox::updateFromTill() { }

void Outbox::cancelUpdate() { }

void Outbox::acceptDoubtfulList(bool) { }

bool Outbox::isUpdating() const
{
    return false;
}

QDateTime Outbox::lastUpdate() const
{
    return QDateTime::fromString(d->writer.store().fact(QStringLiteral("list.updatedAt")), Qt::ISODateWithMs);
}

void Outbox::lookOnTill(CustomerId) { }

QueueStatus Outbox::status() const
{
    return d->status();
}

} // namespace carnet
