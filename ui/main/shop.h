// The long-lived objects of one open shop, built once and handed to whoever needs them: settings, store,
// till, outbox, and in training the till itself. Knows no window.
#pragma once

#include "connection/key_ring.h"
#include "main/bulk_editing.h"
#include "main/command_line.h"
#include "main/data_folder.h"
#include "main/unfinished_forms.h"
#include "outbox/outbox.h"
#include "settings/settings.h"
#include "store/store.h"
#include "till/till_client.h"

#include <QObject>

#include <QThreadPool>

#include <memory>

namespace carnet {

class TrainingTill;

class Shop : public QObject
{
    Q_OBJECT

public:
    struct Parts
    {
        DataFolder folder;
        CommandLine commandLine;
        OutboxSettings outbox = {};
        Now now = [] { return QDateTime::currentDateTimeUtc(); };
        OpenOptions store = {};
        bool mayStartEmpty = false; ///< the user's word: no store is there although there was one
    };

    /// Nothing is opened when the store cannot be.
    [[nodiscard]] static Result<std::unique_ptr<Shop>, StoreError> open(Parts parts);
    ~Shop() override;

    [[nodiscard]] Store &store() { return *m_store; }
    [[nodiscard]] Outbox &outbox() { return *m_outbox; }
    [[nodiscard]] Settings &settings() { return m_settings; }
    [[nodiscard]] UnfinishedForms &forms() { return *m_forms; }
    [[nodiscard]] UndoHistory &history() { return *m_history; }
    [[nodiscard]] BulkEditing &bulk() { return *m_bulk; }
    /// What is done to many customers on the window's thread.
    [[nodiscard]] SlicedWork &work() { return m_work; }
    [[nodiscard]] const DataFolder &folder() const { return m_folder; }
    [[nodiscard]] QDateTime now() const { return m_now(); }
    [[nodiscard]] Now clock() const { return m_now; }
    [[nodiscard]] TrainingTill *training() { return m_training.get(); }
    [[nodiscard]] bool isTraining() const { return m_training != nullptr; }
    [[nodiscard]] const TillAddress &address() const { return m_till.address(); }
    /// What the keyring last said.
    [[nodiscard]] KeyRing::Answer keyRing() const { return m_keyRingSaid; }

    /// Looks after the store on a worker, fetches the key and, once the till is known, reads its list.
    void start();
    /// Asks the keyring once more.
    void askForKey();
    /// An empty key keeps the present one.
    void connectTill(const QString &shop, const QString &key);
    void forgetTill();
    void setSendAutomatically(bool on);

Q_SIGNALS:
    void addressChanged();
    void keyNotKept(carnet::KeyRing::Answer answer); ///< the key lives in memory only
    void keyMissing(carnet::KeyRing::Answer answer); ///< it was asked for, and nothing can be sent without it
    void storeTroubled(carnet::StoreError error); ///< it could not be read, or the daily check found damage
    void backupFailed(carnet::StoreError error);

private:
    Shop(Parts parts, std::unique_ptr<Store> store);
    void useAddress(const TillAddress &address);
    void lookAfterStore();
    void takeKey(const QString &key, KeyRing::Answer answer);

    DataFolder m_folder;
    Settings m_settings;
    Now m_now;
    std::unique_ptr<Store> m_store;
    std::unique_ptr<TrainingTill> m_training;
    TillClient m_till;
    KeyRing m_keyRing;
    QString m_keyFromEnvironment;
    KeyRing::Answer m_keyRingSaid = KeyRing::Answer::Empty;
    bool m_shopFromCommandLine = false;
    QThreadPool m_caretaker;
    std::unique_ptr<Outbox> m_outbox;
    SlicedWork m_work;
    std::unique_ptr<UnfinishedForms> m_forms;
    std::unique_ptr<UndoHistory> m_history;
    std::unique_ptr<BulkEditing> m_bulk;
};

} // namespace carnet
