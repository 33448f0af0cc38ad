#include "desk/desk.h"

#include <QPromise>
#include <QTimer>

namespace carnet {

namespace {

/// While many customers are sent, what was sent is counted so often.
constexpr std::chrono::milliseconds countPace{200};

} // namespace

/// The thread's own: the shop once it is open, and what the window was told of it.
class Desk::Room : public QObject
{
public:
    explicit Room(Desk &desk)
        : m_desk(desk)
    {
        for (QTimer *timer : {&m_soon, &m_count})
            timer->setSingleShot(true);
        m_count.setInterval(countPace);
        connect(&m_soon, &QTimer::timeout, this, &Room::tellChanged);
        connect(&m_count, &QTimer::timeout, this, &Room::countSent);
    }

    Result<Opened, StoreError> open(const ShopParts &parts)
    {
        auto opened = OpenShop::open(parts);
        if (!opened)
            return opened.error();
        m_shop = std::move(opened).value();
        const Outbox &outbox = m_shop->outbox();
        const auto soon = [this] { m_soon.start(0); };
        connect(&outbox, &Outbox::statusChanged, this, soon);
        connect(&m_shop->history(), &UndoHistory::changed, this, soon);
        connect(&outbox, &Outbox::recordsChanged, this, [this] {
            if (!m_count.isActive())
                m_count.start();
        });
        // Before those who pass the signal on: what the window is told goes together.
        connect(&outbox, &Outbox::updateEnded, this, &Room::noteUpdate);
        connect(&outbox, &Outbox::listDoubtful, this, &Room::noteUpdate);
        m_desk.hear(*m_shop);
        noteUpdate();
        countSent();
        return Opened{m_shop->store().unfinishedForms()};
    }

    void close()
    {
        m_shop.reset();
        m_soon.stop();
        m_count.stop();
    }
    /// Nothing before it is open, or when it could not be.
    [[nodiscard]] OpenShop *shop() const { return m_shop.get(); }

    void tellChanged()
    {
        if (!m_shop)
            return;
        m_soon.stop();
        m_told.status = m_shop->outbox().status();
        m_told.undo = m_shop->history().state();
        post([desk = &m_desk, told = m_told] { desk->take(told); });
    }

    /// Runs on the window's thread.
    template <typename Work> void post(Work work) { QMetaObject::invokeMethod(&m_desk, std::move(work)); }

private:
    void noteUpdate()
    {
        m_told.lastUpdate = m_shop->outbox().lastUpdate();
        tellChanged();
    }

    void countSent()
    {
        m_told.sentCount =
            m_shop->store().countSentSince(QDateTime::currentDateTimeUtc().addDays(-historyDays));
        tellChanged();
    }

    Desk &m_desk;
    std::unique_ptr<OpenShop> m_shop;
    Told m_told;
    QTimer m_soon{this};
    QTimer m_count{this};
};

Desk::Desk(ShopParts parts)
    : m_parts(std::move(parts))
    , m_settings(m_parts.outbox)
    , m_room(std::make_unique<Room>(*this))
{
    connect(this, &Desk::updateStarted, this, [this] { m_isUpdating = true; });
    connect(this, &Desk::updateEnded, this, [this] { m_isUpdating = false; });
    connect(this, &Desk::listDoubtful, this, [this] { m_isUpdating = false; });
    connect(this, &Desk::workBegan, this, [this](const WorkUnderWay &what) { m_work = what; });
    connect(this, &Desk::workEnded, this, [this] { m_work.reset(); });
    m_room->moveToThread(&m_thread);
    m_thread.start();
}

Desk::~Desk()
{
    cancelWork();
    cancelImport();
    cancelUpdate();
    // Behind all that was asked.
    QMetaObject::invokeMethod(m_room.get(), [this] {
        m_room->close();
        m_thread.quit();
    });
    m_thread.wait();
}

/// `work` gets the shop and whom to tell, now or later; told nothing, the question ends without an answer.
template <typename Answer, typename Work> Desk::Question<Answer> Desk::begin(Work work)
{
    using Said = Result<Answer, StoreError>;
    auto promise = std::make_shared<QPromise<Said>>();
    promise->start();
    auto question = promise->future();
    QMetaObject::invokeMethod(m_room.get(), [room = m_room.get(), promise, work = std::move(work)]() mutable {
        const auto answer = [room, promise](Said said) {
            room->tellChanged();
            room->post([promise, said = std::move(said)]() mutable {
                promise->addResult(std::move(said));
                promise->finish();
            });
        };
        if (OpenShop *shop = room->shop())
            work(*shop, answer);
        else
            answer(StoreError::CannotOpen);
    });
    return question;
}

/// For what is answered at once: `work` gives the answer, or a value that is the answer unless something
/// could not be read.
template <typename Answer, typename Work> Desk::Question<Answer> Desk::ask(Work work)
{
    return begin<Answer>([work = std::move(work)](OpenShop &shop, const auto &tell) {
        (void)shop.takeReadFailure();
        Result<Answer, StoreError> answer = work(shop);
        if (const auto failure = shop.takeReadFailure())
            answer = *failure;
        if (!answer)
            shop.noteFailure(answer.error());
        tell(std::move(answer));
    });
}

/// For what has no answer.
template <typename Work> void Desk::tell(Work work)
{
    QMetaObject::invokeMethod(m_room.get(), [room = m_room.get(), work = std::move(work)] {
        if (OpenShop *shop = room->shop())
            work(*shop);
    });
}

Desk::Question<Opened> Desk::open()
{
    auto promise = std::make_shared<QPromise<Result<Opened, StoreError>>>();
    promise->start();
    QMetaObject::invokeMethod(m_room.get(), [this, promise] {
        const auto opened = m_room->open(m_parts);
        m_room->post([promise, opened] {
            promise->addResult(opened);
            promise->finish();
        });
    });
    return promise->future();
}

/// Runs on the desk's thread.
void Desk::hear(OpenShop &shop)
{
    const Outbox &outbox = shop.outbox();
    connect(&outbox, &Outbox::recordsChanged, this, &Desk::recordsChanged);
    connect(&outbox, &Outbox::storeFailed, this, &Desk::storeFailed);
    connect(&outbox, &Outbox::attemptEnded, this, &Desk::attemptEnded);
    connect(&outbox, &Outbox::updateStarted, this, &Desk::updateStarted);
    connect(&outbox, &Outbox::updateProgress, this, &Desk::updateProgress);
    connect(&outbox, &Outbox::updateApplying, this, &Desk::updateApplying);
    connect(&outbox, &Outbox::updateEnded, this, &Desk::updateEnded);
    connect(&outbox, &Outbox::listDoubtful, this, &Desk::listDoubtful);
    connect(&shop, &OpenShop::looked, this, &Desk::looked);
    connect(&shop, &OpenShop::storeTroubled, this, &Desk::storeTroubled);
    connect(&shop, &OpenShop::backupFailed, this, &Desk::backupFailed);
    connect(&shop.history(), &UndoHistory::oldestForgotten, this, &Desk::oldestStepForgotten);
    connect(&shop.work(), &LongWork::began, this, &Desk::workBegan);
    connect(&shop.work(), &LongWork::progressed, this, &Desk::workProgressed);
    connect(&shop.work(), &LongWork::ended, this, &Desk::workEnded);
}

void Desk::take(const Told &told)
{
    const Told before = std::exchange(m_told, told);
    if (before.sentCount != told.sentCount)
        Q_EMIT sentCountChanged(told.sentCount);
    if (before.status != told.status)
        Q_EMIT statusChanged(told.status);
    if (before.undo != told.undo)
        Q_EMIT undoChanged(told.undo);
}

void Desk::lookAfterStore()
{
    tell([](OpenShop &shop) { shop.lookAfterStore(); });
}

void Desk::setSettings(const OutboxSettings &settings)
{
    m_settings = settings;
    tell([settings](OpenShop &shop) { shop.outbox().setSettings(settings); });
}

void Desk::setTill(const TillAddress &address)
{
    tell([address](OpenShop &shop) {
        shop.till().setAddress(address);
        shop.outbox().tillChanged();
    });
}

Desk::Question<Saved> Desk::save(const Wish &wish, qint64 form)
{
    return ask<Saved>([wish, form](OpenShop &shop) { return shop.save(wish, form); });
}

Desk::Question<BulkDone> Desk::remove(const QList<CustomerId> &ids)
{
    return begin<BulkDone>([ids](OpenShop &shop, const auto &tell) { shop.bulk().remove(ids, tell); });
}

Desk::Question<BulkDone> Desk::setBlacklisted(const QList<CustomerId> &ids, bool blacklisted)
{
    return begin<BulkDone>([ids, blacklisted](OpenShop &shop, const auto &tell) {
        shop.bulk().setBlacklisted(ids, blacklisted, tell);
    });
}

Desk::Question<Merged> Desk::merge(const Merge &merge)
{
    return ask<Merged>([merge](OpenShop &shop) { return shop.merging().merge(merge); });
}

Desk::Question<Done> Desk::separate(CustomerId id)
{
    return ask<Done>([id](OpenShop &shop) { return shop.merging().separate(id); });
}

Desk::Question<BulkDone> Desk::mergeExact(const std::vector<ExactMerge> &merges)
{
    return begin<BulkDone>(
        [merges](OpenShop &shop, const auto &tell) { shop.bulk().mergeExact(merges, tell); });
}

Desk::Question<Done> Desk::noteNotAlike(const std::vector<NotAlike> &pairs)
{
    return ask<Done>([pairs](OpenShop &shop) { return shop.store().noteNotAlike(pairs); });
}

Desk::Question<BulkDone> Desk::changeField(const QList<CustomerId> &ids, const FieldChange &change,
                                           const rules::Context &context, bool byHand)
{
    return begin<BulkDone>([ids, change, context, byHand](OpenShop &shop, const auto &tell) {
        shop.bulk().changeField(ids, change, context, byHand, tell);
    });
}

Desk::Question<BulkPreview> Desk::previewChange(const QList<CustomerId> &ids, const FieldChange &change,
                                                const rules::Context &context)
{
    return begin<BulkPreview>([ids, change, context](OpenShop &shop, const auto &tell) {
        shop.preview().look(ids, change, context, tell);
    });
}

Desk::Question<Imported> Desk::import(const Import &import)
{
    m_isImportWanted = std::make_shared<std::atomic<bool>>(true);
    return ask<Imported>([this, import, isWanted = m_isImportWanted](OpenShop &shop) {
        return shop.importing().run(import, [this, isWanted](qint64 done, qint64 all) {
            m_room->post([this, done, all] { Q_EMIT importProgressed(done, all); });
            return isWanted->load();
        });
    });
}

void Desk::cancelImport()
{
    if (m_isImportWanted)
        m_isImportWanted->store(false);
}

Desk::Question<Undone> Desk::undo()
{
    return begin<Undone>([](OpenShop &shop, const auto &tell) { shop.history().undo(tell); });
}

Desk::Question<Undone> Desk::redo()
{
    return begin<Undone>([](OpenShop &shop, const auto &tell) { shop.history().redo(tell); });
}

void Desk::cancelWork()
{
    tell([](OpenShop &shop) { shop.work().cancel(); });
}

Desk::Question<Done> Desk::keepForm(const UnfinishedForm &form)
{
    return ask<Done>([form](OpenShop &shop) -> Result<Done, StoreError> {
        if (const auto kept = shop.store().keepForm(form); !kept)
            return kept.error();
        return Done{};
    });
}

Desk::Question<Done> Desk::dropForm(qint64 id)
{
    return ask<Done>([id](OpenShop &shop) { return shop.store().dropForm(id); });
}

void Desk::pushForm(const UndoStep &step, const UnfinishedForm &form)
{
    tell([step, form](OpenShop &shop) { shop.history().pushForm(step, form); });
}

void Desk::forgetForm(qint64 id)
{
    tell([id](OpenShop &shop) { shop.history().forgetForm(id); });
}

void Desk::sendNow()
{
    tell([](OpenShop &shop) { shop.outbox().sendNow(); });
}

void Desk::sendNow(const QList<CustomerId> &ids)
{
    tell([ids](OpenShop &shop) { shop.outbox().sendNow(ids); });
}

void Desk::pause()
{
    tell([](OpenShop &shop) { shop.outbox().pause(); });
}

void Desk::resume()
{
    tell([](OpenShop &shop) { shop.outbox().resume(); });
}

void Desk::updateFromTill()
{
    m_isUpdating = true; // at the latest now
    tell([](OpenShop &shop) { shop.outbox().updateFromTill(); });
}

void Desk::cancelUpdate()
{
    tell([](OpenShop &shop) { shop.outbox().cancelUpdate(); });
}

void Desk::acceptDoubtfulList(bool accept)
{
    tell([accept](OpenShop &shop) { shop.outbox().acceptDoubtfulList(accept); });
}

void Desk::lookOnTill(CustomerId id)
{
    m_isUpdating = true;
    tell([id](OpenShop &shop) { shop.outbox().lookOnTill(id); });
}

Desk::Question<Answered> Desk::sendAgain(const Record &shown, const std::optional<QStringList> &candidates)
{
    return ask<Answered>(
        [shown, candidates](OpenShop &shop) { return shop.outbox().sendAgain(shown, candidates); });
}

Desk::Question<Answered> Desk::markSent(const Record &shown, const QString &tillId)
{
    return ask<Answered>([shown, tillId](OpenShop &shop) { return shop.outbox().markSent(shown, tillId); });
}

Desk::Question<Answered> Desk::resolveConflict(const Record &shown, FieldSet mine)
{
    return ask<Answered>(
        [shown, mine](OpenShop &shop) { return shop.outbox().resolveConflict(shown, mine); });
}

Desk::Question<Answered> Desk::keepMine(const Record &shown)
{
    return ask<Answered>([shown](OpenShop &shop) { return shop.outbox().keepMine(shown); });
}

Desk::Question<Answered> Desk::takeTills(const Record &shown)
{
    return ask<Answered>([shown](OpenShop &shop) { return shop.outbox().takeTills(shown); });
}

Desk::Question<Done> Desk::keepAsDraft(CustomerId id)
{
    return ask<Done>([id](OpenShop &shop) { return shop.outbox().keepAsDraft(id); });
}

Desk::Question<std::optional<Record>> Desk::record(CustomerId id)
{
    return ask<std::optional<Record>>([id](OpenShop &shop) { return shop.store().record(id); });
}

Desk::Question<std::vector<Record>> Desk::records(const QList<CustomerId> &ids)
{
    return ask<std::vector<Record>>([ids](OpenShop &shop) {
        std::vector<Record> found;
        for (const CustomerId id : ids) {
            if (auto record = shop.store().record(id))
                found.push_back(std::move(*record));
        }
        return found;
    });
}

Desk::Question<CustomerShown> Desk::shown(CustomerId id)
{
    return ask<CustomerShown>([id](OpenShop &shop) { return shop.shown(id); });
}

Desk::Question<ItemShown> Desk::shown(const OutboxItem &item)
{
    return ask<ItemShown>([item](OpenShop &shop) { return shop.shown(item); });
}

Desk::Question<std::vector<HistoryEntry>> Desk::recentlyDeleted()
{
    return ask<std::vector<HistoryEntry>>([](OpenShop &shop) { return shop.recentlyDeleted(); });
}

static const QString &filtersFact()
{
    static const QString name = QStringLiteral("filters");
    return name;
}

static QString columnMatchFact(const QString &headerPrint)
{
    return QStringLiteral("columns.") + headerPrint;
}

Desk::Question<QString> Desk::columnMatch(const QString &headerPrint)
{
    return ask<QString>(
        [headerPrint](OpenShop &shop) { return shop.store().fact(columnMatchFact(headerPrint)); });
}

Desk::Question<Done> Desk::keepColumnMatch(const QString &headerPrint, const QString &text)
{
    return ask<Done>([headerPrint, text](OpenShop &shop) {
        return shop.store().setFact(columnMatchFact(headerPrint), text);
    });
}

Desk::Question<QString> Desk::filters()
{
    return ask<QString>([](OpenShop &shop) { return shop.store().fact(filtersFact()); });
}

Desk::Question<Done> Desk::keepFilters(const QString &text)
{
    return ask<Done>([text](OpenShop &shop) { return shop.store().setFact(filtersFact(), text); });
}

Desk::Question<OutboxRows> Desk::rows(const OutboxQuestion &question)
{
    return ask<OutboxRows>([question](OpenShop &shop) { return shop.rows(question); });
}

Desk::Question<std::vector<RecordSummary>> Desk::summaries(const QList<CustomerId> &ids)
{
    return ask<std::vector<RecordSummary>>([ids](OpenShop &shop) { return shop.store().summaries(ids); });
}

} // namespace carnet
