// One open shop on the desk's thread: the only writing store, the till's client, the outbox, the history of
// what the user did. Everything here may wait for a disk; the window never does.
#pragma once

#include "desk/bulk_editing.h"
#include "desk/change_preview.h"
#include "desk/data_folder.h"
#include "desk/day_log.h"
#include "desk/importing.h"
#include "outbox/outbox.h"
#include "store/store.h"
#include "till/till_client.h"

#include <QThreadPool>

#include <memory>

namespace carnet {

/// What a shop is opened with.
struct ShopParts
{
    DataFolder folder;
    TillAddress till;
    OutboxSettings outbox = {};
    Now now = [] { return QDateTime::currentDateTimeUtc(); }; ///< asked on several threads
    OpenOptions store = {};
    bool mayStartEmpty = false; ///< the user's word: no store is there although there was one
};

class OpenShop : public QObject
{
    Q_OBJECT

public:
    [[nodiscard]] static Result<std::unique_ptr<OpenShop>, StoreError> open(const ShopParts &parts);
    ~OpenShop() override;

    [[nodiscard]] Store &store() { return *m_store; }
    [[nodiscard]] TillClient &till() { return m_till; }
    [[nodiscard]] Outbox &outbox() { return *m_outbox; }
    [[nodiscard]] UndoHistory &history() { return *m_history; }
    [[nodiscard]] Merging &merging() { return *m_merging; }
    [[nodiscard]] BulkEditing &bulk() { return *m_bulk; }
    [[nodiscard]] ChangePreview &preview() { return *m_preview; }
    [[nodiscard]] Importing &importing() { return *m_importing; }
    [[nodiscard]] LongWork &work() { return m_work; }

    /// Checks and copies the store on a worker, at most once a day, and forgets what is past its time.
    void lookAfterStore();

    /// Saves, and remembers it as a step that can be taken back.
    Result<Saved, StoreError> save(const Wish &wish, qint64 form);
    [[nodiscard]] CustomerShown shown(CustomerId id) const;
    [[nodiscard]] ItemShown shown(const OutboxItem &item) const;
    [[nodiscard]] std::vector<HistoryEntry> recentlyDeleted() const;
    [[nodiscard]] OutboxRows rows(const OutboxQuestion &question) const;

    /// What could not be read since it was last asked: what was read meanwhile is not the whole.
    [[nodiscard]] std::optional<StoreError> takeReadFailure() { return m_store->takeReadFailure(); }
    /// For the log.
    void noteFailure(StoreError error) { m_log.storeFailed(error, m_store->lastErrorText()); }

Q_SIGNALS:
    void looked(const carnet::Looked &looked);
    void storeTroubled(carnet::StoreError error); ///< the daily check found damage
    void backupFailed(carnet::StoreError error);

private:
    OpenShop(const ShopParts &parts, std::unique_ptr<Store> store);
    void tellLooked(CustomerId id, const Outcome &outcome, const QList<Candidate> &candidates);

    void keepLog();

    DataFolder m_folder;
    Now m_now;
    DayLog m_log;
    std::unique_ptr<Store> m_store;
    TillClient m_till;
    std::unique_ptr<Outbox> m_outbox;
    LongWork m_work;
    std::unique_ptr<UndoHistory> m_history;
    std::unique_ptr<Merging> m_merging;
    std::unique_ptr<BulkEditing> m_bulk;
    std::unique_ptr<ChangePreview> m_preview;
    std::unique_ptr<Importing> m_importing;
    QThreadPool m_caretaker;
};

} // namespace carnet
