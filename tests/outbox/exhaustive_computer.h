// One computer of the exhaustive test: its copy of one customer (and of whatever rows of the till's list look
// like it), decided upon by the very functions the program decides with. What Outbox, Sender and list_update
// do around them is mirrored here; ExhaustiveTest::theMirrorIsTrue() compares the two. Computers are kept by
// number, and what a deed makes of one is computed once.
#pragma once

#include "outbox/customer_change.h"
#include "outbox/exhaustive_values.h"
#include "till/outcome.h"

#include <memory>
#include <optional>

namespace carnet::exhaustive {

/// A customer of the till; `id` 0: none.
struct Row
{
    std::uint8_t id = 0;
    Values values{};
    friend bool operator==(const Row &, const Row &) = default;
};
inline constexpr std::size_t mostRows = 3;
using Rows = std::array<Row, mostRows>;

enum class Deed : std::uint8_t {
    Create, ///< argument: the values
    Type, ///< one field, on what stands there
    Open, ///< a form or a dialog: what it shows is remembered
    TypeOpened, ///< one field, on what was shown then
    Delete,
    Undo,
    SendAgain,
    SendAgainShown, ///< after a look: none of what it showed is it
    MarkSent, ///< argument: the candidate's number, or 0
    ResolveMine,
    ResolveTheirs,
    ResolveOpenedMine, ///< from the dialog opened before
    ResolveOpenedTheirs,
    KeepMine,
    TakeTills,
    KeepAsDraft,
    Start, ///< an attempt leaves
    End, ///< argument: the answer
    Restart,
    Read, ///< argument: the list
    Wait, ///< a minute and a half passes
};

/// What the till, or the way to it, says to an attempt.
enum class Answer : std::uint8_t {
    Ok,
    OkWithoutNumber,
    NotSent, ///< the connection was refused
    Lost, ///< sent, no answer
    Refused,
    RefusedForAll, ///< so is the list
    Firewall, ///< a 403 page for this customer's values
    NoSuchCustomer,
};

[[nodiscard]] quint64 packed(const Values &values);
[[nodiscard]] quint64 packedType(std::size_t field, Value value);
[[nodiscard]] quint64 packedAnswer(Answer answer, std::uint8_t number);
[[nodiscard]] quint64 packedList(const Rows &rows, bool isDoubtful);

/// What can be known of a computer's customer from outside. `exists` false: all else is empty.
struct Facts
{
    bool exists = false;
    SendState state = SendState::UpToDate;
    Trouble trouble = Trouble::None;
    std::uint8_t tillId = 0;
    bool hasWanted = false;
    bool hasBase = false;
    Values wanted{};
    Values base{};
    Values before{}; ///< what both sides came from, while something is asked
    FieldMask conflicts = 0;
    FieldMask toBeSent = 0; ///< the till has, or may have, another value than the user wants
    ChangeKind attemptKind = ChangeKind::None;
    FieldMask attemptFields = 0;
    Values attemptValues{};
    FieldMask notKept = 0;
    bool asksAboutFields = false;
    bool wasNeverThere = false; ///< accepted, and lists do not hold it
    bool isStillThere = false; ///< deleted, accepted, and lists hold it
    bool mayStart = false;
    bool needsList = false; ///< and waits for one
    bool hasLooked = false; ///< the user was shown what the last list holds that resembles it
    bool isOpened = false;
    bool canUndo = false;
    std::uint8_t candidates = 0; ///< bit i: number i was offered by the last list
    std::uint8_t known = 0; ///< bit i: number i is known here, under whichever record
};

class Computers
{
public:
    Computers();
    ~Computers();

    /// One that knows the row, or an empty one.
    [[nodiscard]] int make(const std::optional<Row> &row);
    [[nodiscard]] int after(int computer, Deed deed, quint64 argument = 0);
    [[nodiscard]] const Facts &facts(int computer) const;
    /// The conflict shown by what was opened, as far as it still stands: what a dialog can settle.
    [[nodiscard]] FieldMask stillAsShown(int computer) const;
    [[nodiscard]] Values openedWanted(int computer) const;
    [[nodiscard]] int count() const;
    [[nodiscard]] QString describe(int computer) const;

    // For the comparison with the program.
    struct ReadingDone
    {
        int before = 0;
        int after = 0;
        Rows rows{};
        bool isDoubtful = false;
    };
    /// Every reading of a list that was computed.
    [[nodiscard]] std::vector<ReadingDone> readings() const;
    [[nodiscard]] std::vector<Record> recordsOf(int computer) const;
    [[nodiscard]] bool hasAddInHistory(int computer, CustomerId id) const;
    [[nodiscard]] std::vector<std::uint8_t> candidatesOf(int computer) const;
    [[nodiscard]] static QDateTime now();
    /// Without what does not count: ages are kept, moments are not.
    [[nodiscard]] static Record normalised(Record record);

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace carnet::exhaustive
