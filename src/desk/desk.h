// The window's only door to an open shop. Lives on the window's thread; store, till and outbox live on the
// desk's, which this starts and ends. Each call returns at once. What is asked is answered in the order it
// was asked, by a future that ends on the window's thread (see whenAnswered()), after the signals of what it
// changed; when the program ends first, it is done but not answered. A failure is told once: to who asked, by
// the answer, or by storeFailed() when nobody did.
#pragma once

#include "desk/open_shop.h"
#include "desk/values.h"
#include "desk/when_answered.h"

#include <QThread>

namespace carnet {

class Desk : public QObject
{
    Q_OBJECT

public:
    template <typename Answer> using Question = QFuture<Result<Answer, StoreError>>;

    explicit Desk(ShopParts parts);
    /// What was asked is done first; what takes long is broken off.
    ~Desk() override;

    /// First of all. When it fails nothing else can be asked.
    Question<Opened> open();

    // What was told last.
    [[nodiscard]] const QueueStatus &status() const { return m_told.status; }
    [[nodiscard]] const OutboxSettings &settings() const { return m_settings; }
    [[nodiscard]] const UndoState &undoState() const { return m_told.undo; }
    [[nodiscard]] const std::optional<WorkUnderWay> &work() const { return m_work; }
    [[nodiscard]] bool isUpdating() const { return m_isUpdating; }
    [[nodiscard]] const QDateTime &lastUpdate() const { return m_told.lastUpdate; } ///< UTC, invalid if never
    [[nodiscard]] int sentCount() const { return m_told.sentCount; } ///< of the last days (historyDays)
    [[nodiscard]] const DataFolder &folder() const { return m_parts.folder; }

    void lookAfterStore();
    void setSettings(const OutboxSettings &settings);
    void setTill(const TillAddress &address);

    // What the user does; each is a step that can be taken back.
    /// `form`: the unfinished form that ends with this; never is one there without the other.
    Question<Saved> save(const Wish &wish, qint64 form = 0);
    Question<BulkDone> remove(const QList<CustomerId> &ids);
    Question<BulkDone> setBlacklisted(const QList<CustomerId> &ids, bool blacklisted);
    Question<Merged> merge(const Merge &merge);
    /// Who was merged into another one is listed again.
    Question<Done> separate(CustomerId id);
    /// All of them as one step.
    Question<BulkDone> mergeExact(const std::vector<ExactMerge> &merges);
    /// Not a step: it is said of what makes the two alike, and holds as long as that does.
    Question<Done> noteNotAlike(const std::vector<NotAlike> &pairs);
    /// See BulkEditing::changeField().
    Question<BulkDone> changeField(const QList<CustomerId> &ids, const FieldChange &change,
                                   const rules::Context &context, bool byHand);
    /// What it would come to. A newer question ends an older one without an answer.
    Question<BulkPreview> previewChange(const QList<CustomerId> &ids, const FieldChange &change,
                                        const rules::Context &context);
    /// All of it or nothing, as one step; see importProgressed(). What else is asked waits meanwhile.
    Question<Imported> import(const Import &import);
    void cancelImport();
    Question<Undone> undo();
    Question<Undone> redo();
    /// What takes long ends; what was done so far stays.
    void cancelWork();

    // Forms that were left before they were saved.
    /// Replaces the one with the same number, which is never 0: who keeps forms numbers them.
    Question<Done> keepForm(const UnfinishedForm &form);
    Question<Done> dropForm(qint64 id);
    void pushForm(const UndoStep &step, const UnfinishedForm &form);
    void forgetForm(qint64 id);

    // Sending and the till's list, as in Outbox.
    void sendNow();
    void sendNow(const QList<CustomerId> &ids);
    void pause();
    void resume();
    void updateFromTill();
    void cancelUpdate();
    void acceptDoubtfulList(bool accept);
    void lookOnTill(CustomerId id); ///< ends with looked()

    // The user's answers, as in Outbox.
    Question<Answered> sendAgain(const Record &shown, const std::optional<QStringList> &candidates = {});
    Question<Answered> markSent(const Record &shown, const QString &tillId);
    Question<Answered> resolveConflict(const Record &shown, FieldSet mine);
    Question<Answered> keepMine(const Record &shown);
    Question<Answered> takeTills(const Record &shown);
    Question<Done> keepAsDraft(CustomerId id);

    // Reading.
    Question<std::optional<Record>> record(CustomerId id);
    /// In the order of `ids`, without those that are gone.
    Question<std::vector<Record>> records(const QList<CustomerId> &ids);
    Question<CustomerShown> shown(CustomerId id);
    Question<ItemShown> shown(const OutboxItem &item);
    /// Deleted here and on the till within historyDays, newest first; those whose values are known.
    Question<std::vector<HistoryEntry>> recentlyDeleted();
    /// What columns with this header meant last time, as toText() has them; empty when it is new.
    Question<QString> columnMatch(const QString &headerPrint);
    Question<Done> keepColumnMatch(const QString &headerPrint, const QString &text);
    /// Those kept for the shop, as toText() has them; empty when none were ever kept.
    Question<QString> filters();
    Question<Done> keepFilters(const QString &text);
    Question<OutboxRows> rows(const OutboxQuestion &question);
    Question<std::vector<RecordSummary>> summaries(const QList<CustomerId> &ids);

Q_SIGNALS:
    /// These records were written, added or removed.
    void recordsChanged(const QList<carnet::CustomerId> &ids);
    void statusChanged(const carnet::QueueStatus &status);
    void undoChanged(const carnet::UndoState &state);
    void oldestStepForgotten(const carnet::UndoStep &step);
    void sentCountChanged(int count);
    void storeFailed(carnet::StoreError error); ///< of what nobody asked for
    void storeTroubled(carnet::StoreError error); ///< the daily check found damage
    void backupFailed(carnet::StoreError error);

    // A work of many customers, when it takes longer than a moment.
    void workBegan(const carnet::WorkUnderWay &what);
    void workProgressed(qint64 done, qint64 count);
    void workEnded();
    void importProgressed(qint64 done, qint64 all);

    // As in Outbox.
    void attemptEnded(carnet::CustomerId id, const carnet::Outcome &outcome, carnet::SendState state);
    void updateStarted();
    void updateProgress(qint64 received, qint64 total);
    void updateApplying(int done, int all);
    void updateEnded(const carnet::UpdateSummary &summary);
    void listDoubtful(int known, int listed);
    void looked(const carnet::Looked &looked);

private:
    /// What the window is told together after each change.
    struct Told
    {
        QueueStatus status;
        UndoState undo;
        QDateTime lastUpdate;
        int sentCount = 0;
    };
    class Room;

    template <typename Answer, typename Work> Question<Answer> ask(Work work);
    template <typename Answer, typename Work> Question<Answer> begin(Work work);
    template <typename Work> void tell(Work work);
    void hear(OpenShop &shop);
    void take(const Told &told);

    ShopParts m_parts;
    OutboxSettings m_settings;
    QThread m_thread;
    std::unique_ptr<Room> m_room; ///< lives on the thread
    Told m_told;
    std::optional<WorkUnderWay> m_work;
    bool m_isUpdating = false;
    std::shared_ptr<std::atomic<bool>> m_isImportWanted; ///< of the newest import()
};

} // namespace carnet
