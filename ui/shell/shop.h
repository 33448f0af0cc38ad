// What the program has open: settings, the key in its keyring, the training till, and the desk of the shop.
// Built once and handed to whoever needs it. Knows no window.
#pragma once

#include "connection/key_ring.h"
#include "customer/rules/rules.h"
#include "desk/desk.h"
#include "directory/directory.h"
#include "settings/settings.h"
#include "shell/command_line.h"
#include "shell/unfinished_forms.h"

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

    explicit Shop(Parts parts);
    ~Shop() override;

    /// First of all; the rest is of use once it is answered.
    Desk::Question<Done> open();

    [[nodiscard]] Desk &desk() { return *m_desk; }
    [[nodiscard]] Directory &directory() { return *m_directory; }
    [[nodiscard]] Settings &settings() { return m_settings; }
    [[nodiscard]] UnfinishedForms &forms() { return *m_forms; }
    [[nodiscard]] const DataFolder &folder() const { return m_folder; }
    [[nodiscard]] QDateTime now() const { return m_now(); }
    /// What a customer is judged by at this moment.
    [[nodiscard]] rules::Context rulesContext() const;
    [[nodiscard]] Now clock() const { return m_now; }
    [[nodiscard]] bool isTraining() const { return m_training != nullptr; }
    [[nodiscard]] const TillAddress &address() const { return m_address; }
    /// What the keyring last said.
    [[nodiscard]] KeyRing::Answer keyRing() const { return m_keyRingSaid; }

    /// Has the store looked after, fetches the key and, once the till is known, reads its list.
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

private:
    void useAddress(const TillAddress &address);
    void takeKey(const QString &key, KeyRing::Answer answer);

    DataFolder m_folder;
    Settings m_settings;
    Now m_now;
    QThread m_trainingThread;
    TrainingTill *m_training = nullptr; ///< lives on its thread and goes with it
    TillAddress m_address;
    KeyRing m_keyRing;
    QString m_keyFromEnvironment;
    KeyRing::Answer m_keyRingSaid = KeyRing::Answer::Empty;
    bool m_shopFromCommandLine = false;
    std::unique_ptr<Desk> m_desk;
    std::unique_ptr<Directory> m_directory;
    std::unique_ptr<UnfinishedForms> m_forms;
};

} // namespace carnet
