#include "desk/undo_history.h"

#include "desk/kept_steps.h"
#include "outbox/outbox.h"

#include <algorithm>
#include <numeric>

namespace carnet {

namespace {

constexpr std::size_t lookedAtOnce = 50;

qint64 sizeOf(const std::vector<PackedChange> &changes)
{
    return std::transform_reduce(changes.begin(), changes.end(), qint64(0), std::plus<>(),
                                 [](const PackedChange &change) { return change.size(); });
}

} // namespace

/// A step on its way; `gone` of its changes have been taken back, the newest first, or done again.
struct UndoHistory::Journey
{
    bool isBack = true;
    Step step;
    std::size_t gone = 0;
    bool isWhole = true;
    bool isAny = false;

    [[nodiscard]] std::size_t count() const { return step.changes.size(); }
    /// The change that goes as the `place`th, in the direction it goes.
    [[nodiscard]] CustomerChange at(std::size_t place) const
    {
        return isBack ? step.changes[count() - 1 - place].unpacked()
                      : reversed(step.changes[place].unpacked());
    }
    [[nodiscard]] std::vector<PackedChange> part(bool isGone) const
    {
        const auto begin = step.changes.begin();
        const auto cut = begin + static_cast<std::ptrdiff_t>(isBack ? count() - gone : gone);
        return isGone == isBack ? std::vector(cut, step.changes.end()) : std::vector(begin, cut);
    }
};

UndoHistory::UndoHistory(Outbox &outbox, Store &store, LongWork &work, Limits limits)
    : m_outbox(outbox)
    , m_store(store)
    , m_work(work)
    , m_limits(limits)
{
    m_lookOn.setSingleShot(true);
    connect(&m_lookOn, &QTimer::timeout, this, &UndoHistory::look);
    connect(&outbox, &Outbox::recordsChanged, this, &UndoHistory::lookAgain);
    connect(&work, &LongWork::began, this, &UndoHistory::changed);
    connect(&work, &LongWork::ended, this, &UndoHistory::changed);
    for (const KeptStep &kept : store.keptSteps()) {
        if (auto step = unpacked(kept))
            m_done.push_back({step->words, std::move(step->changes), {}, kept.id});
    }
    keepWithinLimits();
    lookAnew();
}

UndoState UndoHistory::state() const
{
    UndoState state;
    if (!m_done.empty())
        state.undo = m_done.back().words;
    if (!m_undone.empty())
        state.redo = m_undone.back().words;
    state.willCorrect = !m_left.isEmpty();
    state.isBusy = m_work.isUnderWay();
    return state;
}

void UndoHistory::push(const UndoStep &words, std::vector<PackedChange> changes)
{
    const qint64 kept = keep(words, changes);
    push({words, std::move(changes), {}, kept});
}

void UndoHistory::pushKept(const UndoStep &words, std::vector<PackedChange> changes, qint64 kept)
{
    push({words, std::move(changes), {}, kept});
}

void UndoHistory::pushForm(const UndoStep &words, const UnfinishedForm &form)
{
    push({words, {}, form});
}

void UndoHistory::forgetForm(qint64 id)
{
    if (std::erase_if(m_done, [id](const Step &step) { return step.form && step.form->id == id; }) > 0)
        lookAnew();
}

void UndoHistory::push(Step step)
{
    m_done.push_back(std::move(step));
    m_undone.clear();
    keepWithinLimits();
    lookAnew();
}

void UndoHistory::keepWithinLimits()
{
    qint64 bytes = 0;
    auto kept = m_done.rbegin();
    for (; kept != m_done.rend(); ++kept) {
        bytes += sizeOf(kept->changes);
        const auto steps = static_cast<std::size_t>(kept - m_done.rbegin());
        if (steps > 0 && (bytes > m_limits.bytes || steps == m_limits.steps))
            break;
    }
    if (kept == m_done.rend())
        return;
    Q_EMIT oldestForgotten(kept->words);
    std::for_each(m_done.begin(), kept.base(), [this](Step &step) { drop(step); });
    m_done.erase(m_done.begin(), kept.base());
}

qint64 UndoHistory::keep(const UndoStep &words, const std::vector<PackedChange> &changes)
{
    if (!outlivesRestart(words.kind))
        return 0;
    const auto kept = m_store.keepStep(keptStep(words, changes, QDateTime::currentDateTimeUtc()));
    return kept ? kept.value() : 0;
}

/// In the store; when that fails it is found there once more, and undoing it a second time changes nothing.
void UndoHistory::drop(Step &step)
{
    if (const qint64 kept = std::exchange(step.kept, 0); kept != 0)
        (void)m_store.dropStep(kept);
}

void UndoHistory::undo(const Tell &tell)
{
    if (!state().canUndo())
        return;
    Step step = std::move(m_done.back());
    m_done.pop_back();
    lookAnew();
    if (step.form) // it is there again: there is nothing to redo
        tell(Undone{true, step.words, Extent::Whole, step.form});
    else
        begin(std::make_shared<Journey>(Journey{true, std::move(step)}), tell);
}

void UndoHistory::redo(const Tell &tell)
{
    if (!state().canRedo())
        return;
    Step step = std::move(m_undone.back());
    m_undone.pop_back();
    begin(std::make_shared<Journey>(Journey{false, std::move(step)}), tell);
}

void UndoHistory::begin(const std::shared_ptr<Journey> &journey, const Tell &tell)
{
    using Kind = WorkUnderWay::Kind;
    [[maybe_unused]] const bool isAlone = m_work.start(
        {.what = {journey->isBack ? Kind::Undo : Kind::Redo, journey->step.words},
         .count = static_cast<qsizetype>(journey->count()),
         .batch = [this, journey](qsizetype from, qsizetype to) { return go(*journey, from, to); },
         .ended =
             [this, journey, tell](LongWork::End end, std::optional<StoreError> error) {
                 const Undone undone = arrive(*journey, end);
                 if (error)
                     tell(*error);
                 else
                     tell(undone);
             }});
    Q_ASSERT(isAlone); // canUndo() and canRedo() say so
}

Result<Done, StoreError> UndoHistory::go(Journey &journey, qsizetype from, qsizetype to)
{
    QList<Wish> wishes;
    bool isWhole = true;
    for (auto place = static_cast<std::size_t>(from); place < static_cast<std::size_t>(to); ++place) {
        const CustomerChange change = journey.at(place);
        const auto now = m_store.record(change.id);
        const TakenBack back = takenBack(change, now);
        if (back.kind == TakenBack::Kind::Save) {
            const Customer present = now ? now->wanted.value_or(Customer()) : Customer();
            wishes.append({change.id, {present, back.wanted}, back.readiness, false, false, back.mergedInto});
        } else if (back.kind == TakenBack::Kind::Remove) {
            wishes.append({.id = change.id, .isDeletion = true});
        }
        isWhole = isWhole && back.isWhole && back.kind != TakenBack::Kind::Nothing;
    }
    if (from > 0)
        m_outbox.rest();
    if (const auto saved = m_outbox.save(wishes); !saved)
        return saved.error();
    journey.gone = static_cast<std::size_t>(to);
    journey.isWhole = journey.isWhole && isWhole;
    journey.isAny = journey.isAny || !wishes.isEmpty();
    return Done{};
}

Undone UndoHistory::arrive(Journey &journey, LongWork::End end)
{
    const UndoStep &words = journey.step.words;
    auto undone = journey.part(journey.isBack);
    auto done = journey.part(!journey.isBack);
    drop(journey.step);
    if (!undone.empty())
        m_undone.push_back({words, std::move(undone)});
    if (!done.empty()) {
        const qint64 kept = keep(words, done);
        m_done.push_back({words, std::move(done), {}, kept});
    }
    lookAnew();
    const Extent extent = end != LongWork::End::Done ? Extent::Stopped
        : journey.isWhole                            ? Extent::Whole
        : journey.isAny                              ? Extent::InPart
                                                     : Extent::Nothing;
    return {journey.isBack, journey.step.words, extent};
}

/// There is another newest step.
void UndoHistory::lookAnew()
{
    m_places.clear();
    m_left.clear();
    m_looked = 0;
    if (!m_done.empty()) {
        const auto &changes = m_done.back().changes;
        m_places.reserve(static_cast<qsizetype>(changes.size()));
        for (std::size_t i = 0; i < changes.size(); ++i)
            m_places.insert(changes[i].id(), i);
    }
    look();
    Q_EMIT changed();
}

/// One that left is enough.
void UndoHistory::look()
{
    const auto count = static_cast<std::size_t>(m_places.size());
    const auto until = std::min(count, m_looked + lookedAtOnce);
    while (m_looked < until && m_left.isEmpty())
        lookAt(m_looked++);
    if (m_looked < count && m_left.isEmpty())
        m_lookOn.start(0);
    else if (!m_left.isEmpty())
        Q_EMIT changed();
}

void UndoHistory::lookAt(std::size_t place)
{
    const CustomerChange change = m_done.back().changes[place].unpacked();
    if (mayHaveLeft(change, m_store.record(change.id)))
        m_left.insert(change.id);
    else
        m_left.remove(change.id);
}

void UndoHistory::lookAgain(const QList<CustomerId> &ids)
{
    const bool before = !m_left.isEmpty();
    bool isConcerned = false;
    for (const CustomerId id : ids) {
        const auto place = m_places.constFind(id);
        if (place == m_places.cend() || *place >= m_looked)
            continue;
        lookAt(*place);
        isConcerned = true;
    }
    if (!isConcerned)
        return;
    const bool after = !m_left.isEmpty();
    if (before != after)
        Q_EMIT changed();
    if (before && !after)
        look();
}

} // namespace carnet
