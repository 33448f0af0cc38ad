#include "shell/shop.h"

#include "till/till_address.h"
#include "training/training_till.h"

namespace carnet {

Shop::Shop(Parts parts)
    : m_folder(parts.folder)
    , m_settings(parts.folder.settingsFile())
    , m_now(std::move(parts.now))
    , m_keyFromEnvironment(parts.commandLine.key)
    , m_shopFromCommandLine(!parts.commandLine.shop.isEmpty())
{
    const CommandLine &line = parts.commandLine;
    if (line.training) {
        m_training = new TrainingTill(m_folder.trainingFile());
        if (m_training->start())
            m_address = {m_training->url(), TrainingTill::shop(), TrainingTill::key()};
        m_training->moveToThread(&m_trainingThread);
        connect(&m_trainingThread, &QThread::finished, m_training, &QObject::deleteLater);
        m_trainingThread.start();
    } else {
        m_address = {line.till.isEmpty() ? m_settings.till() : line.till,
                     line.shop.isEmpty() ? m_settings.shop() : line.shop, cleanedSecret(line.key)};
    }
    parts.outbox.sendAutomatically = m_settings.sendAutomatically();
    m_desk = std::make_unique<Desk>(
        ShopParts{m_folder, m_address, parts.outbox, m_now, parts.store, parts.mayStartEmpty});
    m_forms = std::make_unique<UnfinishedForms>(*m_desk);
    connect(&m_keyRing, &KeyRing::found, this, &Shop::takeKey);
    connect(&m_keyRing, &KeyRing::kept, this, [this](KeyRing::Answer answer) {
        m_keyRingSaid = answer;
        if (answer != KeyRing::Answer::Given)
            Q_EMIT keyNotKept(answer);
    });
}

Shop::~Shop()
{
    m_desk.reset(); // what was asked of it may still ask the training till
    m_trainingThread.quit();
    m_trainingThread.wait();
}

Desk::Question<Done> Shop::open()
{
    return m_desk->open().then([this](const Result<Opened, StoreError> &opened) -> Result<Done, StoreError> {
        if (!opened)
            return opened.error();
        m_forms->takeUp(opened.value().forms);
        m_directory = std::make_unique<Directory>(m_folder.storeFile());
        connect(m_desk.get(), &Desk::recordsChanged, m_directory.get(), &Directory::changed);
        return Done{};
    });
}

rules::Context Shop::rulesContext() const
{
    return {now().toLocalTime().date(), QLocale(), m_settings.phoneForm()};
}

void Shop::start()
{
    m_desk->lookAfterStore();
    if (m_address.isComplete())
        m_desk->updateFromTill();
    else
        askForKey();
}

void Shop::askForKey()
{
    if (!m_address.shop.isEmpty() && m_address.key.isEmpty())
        m_keyRing.read(m_address.base, m_address.shop);
}

void Shop::takeKey(const QString &key, KeyRing::Answer answer)
{
    m_keyRingSaid = answer;
    if (!m_address.key.isEmpty())
        return;
    TillAddress address = m_address;
    address.key = cleanedSecret(key);
    if (address.key.isEmpty()) {
        Q_EMIT keyMissing(answer == KeyRing::Answer::Given ? KeyRing::Answer::Empty : answer);
        return;
    }
    useAddress(address);
}

void Shop::connectTill(const QString &shop, const QString &key)
{
    TillAddress address = m_address;
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
    TillAddress address = m_address;
    m_keyRing.forget(address.base, address.shop);
    m_settings.setShop({});
    address.shop.clear();
    address.key.clear();
    useAddress(address);
}

void Shop::setSendAutomatically(bool on)
{
    m_settings.setSendAutomatically(on);
    OutboxSettings settings = m_desk->settings();
    settings.sendAutomatically = on;
    m_desk->setSettings(settings);
}

void Shop::useAddress(const TillAddress &address)
{
    m_address = address;
    m_desk->setTill(address);
    Q_EMIT addressChanged();
    if (address.isComplete())
        m_desk->updateFromTill();
}

} // namespace carnet
