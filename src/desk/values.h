// What the desk is told and what it answers: plain values, for both sides of the door. Sentences are made of
// them in ui/.
#pragma once

#include "desk/outbox_item.h"
#include "outbox/outbox_values.h"
#include "store/history.h"
#include "store/unfinished_form.h"
#include "till/till_address.h"

namespace carnet {

/// What an earlier run left for the user.
struct Opened
{
    std::vector<UnfinishedForm> forms; ///< newest first
};

/// What the user did, as one step that can be taken back.
struct UndoStep
{
    enum class Kind : std::uint8_t {
        NewCustomer,
        Edit,
        Draft, ///< saved with errors
        Delete,
        Blacklist,
        Unblacklist,
        CloseForm,
        DiscardForm,
        Merge, ///< `name`: of the one that stays; `count`: those that went
        ChangeField, ///< of many
        Separate, ///< who was merged stands for itself again
        Import, ///< of a file
    } kind = Kind::Edit;
    QString name; ///< of the first customer
    int count = 1; ///< customers
    Field field = Field::Name; ///< of ChangeField

    friend bool operator==(const UndoStep &, const UndoStep &) = default;
};

/// How far a step went back or forth.
enum class Extent : std::uint8_t {
    Whole,
    InPart, ///< values or customers that were changed since stay as they are
    Nothing, ///< all of it was changed since
    Stopped, ///< by the user: what went stays so, the rest is a step of its own where it was
};

struct UndoState
{
    std::optional<UndoStep> undo;
    std::optional<UndoStep> redo;
    bool willCorrect = false; ///< undoing now takes back something the till already has
    bool isBusy = false; ///< many customers are being changed

    [[nodiscard]] bool canUndo() const { return undo && !isBusy; }
    [[nodiscard]] bool canRedo() const { return redo && !isBusy; }
    friend bool operator==(const UndoState &, const UndoState &) = default;
};

/// A step that went back or forth. `form`: instead of customers, a form that is handed back.
struct Undone
{
    bool isBack = true; ///< undone, else done again
    UndoStep step;
    Extent extent = Extent::Whole;
    std::optional<UnfinishedForm> form = {};
};

/// What became of a change of many.
struct BulkDone
{
    UndoStep step; ///< `count`: those that were changed
    bool wereOnTill = false; ///< some of them
    bool isStopped = false; ///< by the user; what was done stays
};

/// What a change of one field would do to many.
struct BulkPreview
{
    int changes = 0; ///< customers
    int drafts = 0; ///< of them, those that were ready and are not any more
    struct Row
    {
        Customer before;
        Customer after;
    };
    std::vector<Row> rows; ///< the first few
};

/// Why two customers cannot be merged as they are.
enum class MergeHindrance : std::uint8_t {
    Gone, ///< deleted meanwhile
    Merged, ///< into another one meanwhile
    Sending,
    InDoubt,
    Asked, ///< a question about it is open, e.g. a conflict with the till
    Moved, ///< its values are not as they were shown
};

/// What becomes of the one that goes, on the till.
enum class MergeFate : std::uint8_t { StaysThere, IsDeletedThere, IsBlacklisted };

/// Two customers to be made one, as they stood on the screen.
struct Merge
{
    Record stays;
    Record goes;
    Customer values; ///< of the one that stays, from now on
    Readiness readiness = Readiness::Ready;
    MergeFate fate = MergeFate::StaysThere;
};

/// What became of it.
struct Merged
{
    std::optional<MergeHindrance> hindrance; ///< then nothing was done
    bool isOfTheOneThatGoes = false; ///< the hindrance
    UndoStep step;
};

/// Customers to be made one of whom `stays` has every value of the others.
struct ExactMerge
{
    CustomerId stays = CustomerId::None;
    std::vector<CustomerId> go;
};

/// A long work of the desk, to be told while it lasts.
struct WorkUnderWay
{
    enum class Kind : std::uint8_t {
        Delete,
        Blacklist,
        Unblacklist,
        Merge,
        ChangeField,
        Undo,
        Redo
    } kind = Kind::Delete;
    UndoStep step; ///< of Undo and Redo
};

/// One customer with what was sent of it, newest first.
struct CustomerShown
{
    std::optional<Record> record; ///< nothing: it is gone
    std::vector<HistoryEntry> history;
    std::vector<Record> mergedHere = {}; ///< for whom it stands
};

/// What a row of the outbox is about.
struct ItemShown
{
    std::optional<Record> record; ///< the customer as it is now
    std::optional<HistoryEntry> entry; ///< when the row is one of what was sent
    std::optional<Record> standsForIt = {}; ///< the one it was merged into
};

/// Which rows of the outbox, the first few of each.
struct OutboxQuestion
{
    std::vector<SendState> states;
    std::optional<QDateTime> sentSince = {}; ///< UTC; also what was sent since
    QDateTime today = {}; ///< UTC, midnight here: what was sent since is counted apart
    int most = 0; ///< of what is open, and of what was sent
};

struct OutboxRows
{
    std::vector<Record> open; ///< the first few, by the moment of the change
    int openCount = 0; ///< of all
    std::vector<HistoryEntry> sent; ///< newest first
    int sentToday = 0;
    int sentEarlier = 0;
    bool hasMore = false;
};

/// What a look on the till for one customer in doubt came to.
struct Looked
{
    CustomerId id = CustomerId::None;
    Outcome outcome; ///< whether the list could be read and believed at all
    QList<Candidate> candidates;
    std::optional<Record> record; ///< the customer after it
    bool provesAbsence = false; ///< the list was young enough to show what was sent
};

} // namespace carnet
