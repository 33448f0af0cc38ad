#include "desk/open_shop.h"

#include "outbox/doubt.h"
#include "store/backup.h"

#include <QCoreApplication>

namespace carnet {

Result<std::unique_ptr<OpenShop>, StoreError> OpenShop::open(const ShopParts &parts)
{
    if (!parts.mayStartEmpty && isStoreMissing(parts.folder.storeFile(), parts.folder.backups()))
        return StoreError::Missing;
    removePutAside(parts.folder);
    auto store = Store::open(parts.folder.storeFile(), parts.store);
    if (!store)
        return store.error();
    return std::unique_ptr<OpenShop>(new OpenShop(parts, std::move(store).value()));
}

OpenShop::OpenShop(const ShopParts &parts, std::unique_ptr<Store> store)
    : m_folder(parts.folder)
    , m_now(parts.now)
    , m_log(parts.folder.log(), parts.now)
    , m_store(std::move(store))
{
    m_till.setAddress(parts.till);
    m_outbox = std::make_unique<Outbox>(*m_store, m_till, m_now, parts.outbox);
    m_history = std::make_unique<UndoHistory>(*m_outbox, *m_store, m_work);
    m_merging = std::make_unique<Merging>(*m_store, *m_outbox, *m_history);
    m_bulk = std::make_unique<BulkEditing>(*m_store, *m_outbox, *m_history, m_work, *m_merging);
    m_preview = std::make_unique<ChangePreview>(*m_store);
    m_importing = std::make_unique<Importing>(*m_store, *m_outbox, *m_history, m_now);
    m_caretaker.setMaxThreadCount(1);
    connect(m_outbox.get(), &Outbox::looked, this, &OpenShop::tellLooked);
    keepLog();
}

OpenShop::~OpenShop()
{
    m_log.ended();
    m_caretaker.waitForDone();
}

void OpenShop::keepLog()
{
    m_log.started(QCoreApplication::applicationVersion());
    connect(m_outbox.get(), &Outbox::attempted, this,
            [this](const AttemptReport &report) { m_log.sent(report); });
    connect(m_outbox.get(), &Outbox::updateEnded, this,
            [this](const UpdateSummary &summary) { m_log.listed(summary); });
    connect(m_outbox.get(), &Outbox::listDoubtful, this, [this](int known, int listed) {
        m_log.write(QStringLiteral("list: not believed, %1 known here, %2 listed").arg(known).arg(listed));
    });
    connect(m_outbox.get(), &Outbox::storeFailed, this, &OpenShop::noteFailure);
    connect(this, &OpenShop::storeTroubled, this, &OpenShop::noteFailure);
    connect(this, &OpenShop::backupFailed, this,
            [this](StoreError error) { m_log.storeFailed(error, QStringLiteral("the daily copy")); });
}

void OpenShop::lookAfterStore()
{
    m_caretaker.start([this, file = m_folder.storeFile(), folder = m_folder.backups(), now = m_now()] {
        const auto backup = backUp(file, folder, now);
        QMetaObject::invokeMethod(this, [this, backup, now] {
            if (!backup && backup.error() == StoreError::Damaged)
                Q_EMIT storeTroubled(backup.error());
            else if (!backup)
                Q_EMIT backupFailed(backup.error());
            else if (backup.value() == Backup::Made)
                (void)m_store->forgetOld(now); // what stays is forgotten another day
        });
    });
}

Result<Saved, StoreError> OpenShop::save(const Wish &wish, qint64 form)
{
    auto saved = m_outbox->save(wish, form);
    if (!saved)
        return saved;
    const CustomerChange change = changeOf(saved.value());
    using Kind = UndoStep::Kind;
    const Kind kind = wish.readiness == Readiness::Draft ? Kind::Draft
        : change.before                                  ? Kind::Edit
                                                         : Kind::NewCustomer;
    m_history->push({kind, spokenName(*change.after)}, {PackedChange(change)});
    return saved;
}

CustomerShown OpenShop::shown(CustomerId id) const
{
    CustomerShown shown{m_store->record(id), m_store->historyOf(id)};
    for (const CustomerId merged : m_store->idsMergedInto(id)) {
        if (auto record = m_store->record(merged); record && record->wanted)
            shown.mergedHere.push_back(std::move(*record));
    }
    return shown;
}

ItemShown OpenShop::shown(const OutboxItem &item) const
{
    ItemShown shown{m_store->record(item.customer), std::nullopt};
    if (item.entry != 0)
        shown.entry = m_store->historyEntry(item.entry);
    if (shown.record && shown.record->mergedInto != CustomerId::None)
        shown.standsForIt = m_store->record(shown.record->mergedInto);
    return shown;
}

std::vector<HistoryEntry> OpenShop::recentlyDeleted() const
{
    constexpr int most = 1'000;
    auto entries = m_store->deletedSince(m_now().addDays(-historyDays), most);
    std::erase_if(entries, [](const HistoryEntry &entry) { return entry.sent.isEmpty(); });
    return entries;
}

OutboxRows OpenShop::rows(const OutboxQuestion &question) const
{
    OutboxRows rows;
    const QHash<SendState, int> counts = m_store->countsByState();
    for (const SendState state : question.states)
        rows.openCount += counts.value(state);
    for (const CustomerId id : m_store->idsInStates(question.states, question.most)) {
        if (auto record = m_store->record(id))
            rows.open.push_back(std::move(*record));
    }
    rows.hasMore = rows.openCount > question.most;
    if (!question.sentSince)
        return rows;
    rows.sentToday = m_store->countSentSince(question.today);
    rows.sentEarlier = m_store->countSentSince(*question.sentSince) - rows.sentToday;
    for (const SentItem &item : m_store->sentSince(*question.sentSince, question.most)) {
        if (auto entry = m_store->historyEntry(item.entry))
            rows.sent.push_back(std::move(*entry));
    }
    rows.hasMore = rows.hasMore || rows.sentToday + rows.sentEarlier > question.most;
    return rows;
}

void OpenShop::tellLooked(CustomerId id, const Outcome &outcome, const QList<Candidate> &candidates)
{
    Looked looked{id, outcome, candidates, m_store->record(id)};
    looked.provesAbsence = looked.record && looked.record->attempt
        && provesAbsence(*looked.record->attempt, m_outbox->lastUpdate());
    Q_EMIT this->looked(looked);
}

} // namespace carnet
