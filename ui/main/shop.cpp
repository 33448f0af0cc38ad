#include "main/shop.h"

#include "store/backup.h"
#include "till/pasted.h"
#include "training/training_till.h"

namespace carnet {

Result<std::unique_ptr<Shop>, StoreError> Shop::open(Parts parts)
{
    if (!parts.mayStartEmpty && isStoreMissing(parts.folder.storeFile(), parts.folder.backups()))
        return StoreError::Missing;
    auto store = Store::open(parts.folder.storeFile(), parts.store);
    if (!store)
        return store.error();
    return std::unique_ptr<Shop>(new Shop(std::move(parts), std::move(store).value()));
}

Shop::Shop(Parts parts, std::unique_ptr<Store> store)
    : m_folder(parts.folder)
    , m_settings(parts.folder.settingsFile())
    , m_now(std::move(parts.now))
    , m_store(std::move(store))
    , m_keyFromEnvironment(parts.commandLine.key)
    , m_shopFromCommandLine(!parts.commandLine.shop.isEmpty())
{
    const CommandLine &line = parts.commandLine;
    TillAddress address;
    if (line.training) {
        m_training = std::make_unique<TrainingTill>(m_folder.trainingFile());
        if (m_training->start())
            address = {m_training->url(), TrainingTill::shop(), TrainingTill::key()};
    } else {
        address = {line.till.isEmpty() ? m_settings.till() : line.till,
                   line.shop.isEmpty() ? m_settings.shop() : line.shop, cleanedSecret(line.key)};
    }
    m_till.setAddress(address);

    // Told from inside a read: whoever reads must have ended before anybody acts on it.
    m_store->tellReadFailures([this](StoreError error) {
        QMetaObject::invokeMethod(
            this, [this, error] { Q_EMIT storeTroubled(error); }, Qt::QueuedConnection);
    });
    parts.outbox.sendAutomatically = m_settings.sendAutomatically();
    m_outbox = std::make_unique<Outbox>(*m_store, m_till, m_now, parts.outbox);
    m_forms = std::make_unique<UnfinishedForms>(*m_store);
    m_history = std::make_unique<UndoHistory>(*m_outbox, *m_store, m_work);
    m_bulk = std::make_unique<BulkEditing>(*m_store, *m_outbox, *m_history, m_work);
    connect(&m_work, &SlicedWork::began, m_outbox.get(), &Outbox::beginMany);
    connect(&m_work, &SlicedWork::ended, m_outbox.get(), &Outbox::endMany);
    connect(&m_keyRing, &KeyRing::found, this, &Shop::takeKey);
    connect(&m_keyRing, &KeyRing::kept, this, [this](KeyRing::Answer answer) {
        m_keyRingSaid = answer;
        if (answer != KeyRing::Answer::Given)
            Q_EMIT keyNotKept(answer);
    });
}

Shop::~Shop()
{
    m_caretaker.waitForDone();
}

void Shop::start()
{
    lookAfterStore();
    if (m_till.address().isComplete())
        m_outbox->updateFromTill();
    else
        askForKey();
}

void Shop::askForKey()
{
    const TillAddress &address = m_till.address();
    if (!address.shop.isEmpty() && address.key.isEmpty())
        m_keyRing.read(address.base, address.shop);
}

void Shop::lookAfterStore()
{
    m_caretaker.start([this, file = m_folder.storeFile(), folder = m_folder.backups(), now = m_now()] {
        const auto backup = backUp(file, folder, now);
        if (backup && backup.value() == Backup::Made) {
            if (const auto store = Store::open(file))
                (void)store.value()->forgetOld(now); // what stays is forgotten another day
        }
        if (backup)
            return;
        QMetaObject::invokeMethod(this, [this, error = backup.error()] {
            if (error == StoreError::Damaged)
                Q_EMIT storeTroubled(error);
            else
                Q_EMIT backupFailed(error);
        });
    });
}

void Shop::takeKey(const QString &key, KeyRing::Answer answer)
{
    m_keyRingSaid = answer;
    if (!m_till.address().key.isEmpty())
        return;
    TillAddress address = m_till.address();
    address.key = cleanedSecret(key);
    if (address.key.isEmpty()) {
        Q_EMIT keyMissing(answer == KeyRing::Answer::Given ? KeyRing::Answer::Empty : answer);
        return;
    }
    useAddress(address);
}

void Shop::connectTill(const QString &shop, const QString &key)
{
    TillAddress address = m_till.address();
    const bool otherShop = address.shop != shop;
    address.shop = shop;
    if (!key.isEmpty()) {
        address.key = key;
        if (!shop.isEmpty())
            m_keyRing.keep(address.base, shop, key);
    } else if (otherShop && m_keyFromEnvironment.isEmpty()) {
        address.key.clear(); // one shop's key is never offered to another
    }
    if (!m_shopFromCommandLine && !isTraining())
        m_settings.setShop(shop);
    useAddress(address);
    askForKey();
}

void Shop::forgetTill()
{
    TillAddress address = m_till.address();
    m_keyRing.forget(address.base, address.shop);
    m_settings.setShop({});
    address.shop.clear();
    address.key.clear();
    useAddress(address);
}

void Shop::setSendAutomatically(bool on)
{
    m_settings.setSendAutomatically(on);
    OutboxSettings settings = m_outbox->settings();
    settings.sendAutomatically = on;
    m_outbox->setSettings(settings);
}

void Shop::useAddress(const TillAddress &address)
{
    m_till.setAddress(address);
    m_outbox->tillChanged();
    Q_EMIT addressChanged();
    if (address.isComplete())
        m_outbox->updateFromTill();
}

} // namespace carnet
