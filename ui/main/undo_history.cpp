#include "main/undo_history.h"

#include <algorithm>

namespace carnet {

namespace {

constexpr qsizetype lookedAtOnce = 50;

QList<CustomerChange> inReverse(const QList<CustomerChange> &changes)
{
    return {changes.crbegin(), changes.crend()};
}

QList<CustomerChange> opposite(QList<CustomerChange> changes)
{
    for (CustomerChange &change : changes)
        change = reversed(change);
    return changes;
}

} // namespace

struct UndoHistory::Journey
{
    bool isBack = true; ///< undo; otherwise redo
    QString text;
    QList<CustomerChange> changes;
    qsizetype gone = 0; ///< so many of them
    bool isWhole = true;
    bool isAny = false;

    /// As it stands in the history: the changes as the user made them, oldest first.
    [[nodiscard]] Step stepOf(const QList<CustomerChange> &part) const
    {
        return {text, isBack ? inReverse(part) : opposite(part), std::nullopt};
    }
};

UndoHistory::UndoHistory(Outbox &outbox, Store &store, SlicedWork &work)
    : m_outbox(outbox)
    , m_store(store)
    , m_work(work)
{
    m_lookOn.setSingleShot(true);
    connect(&m_lookOn, &QTimer::timeout, this, &UndoHistory::look);
    connect(&outbox, &Outbox::recordsChanged, this, &UndoHistory::lookAgain);
    connect(&work, &SlicedWork::began, this, &UndoHistory::changed);
    connect(&work, &SlicedWork::ended, this, &UndoHistory::changed);
}

void UndoHistory::push(const QString &text, const QList<CustomerChange> &changes)
{
    push({text, changes, std::nullopt});
}

void UndoHistory::pushForm(const QString &text, const UnfinishedForm &form)
{
    push({text, {}, form});
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
    lookAnew();
}

void UndoHistory::undo()
{
    if (!canUndo())
        return;
    const Step step = std::move(m_done.back());
    m_done.pop_back();
    lookAnew();
    if (step.form) { // it is there again: there is nothing to redo
        Q_EMIT formTakenBack(*step.form);
        return;
    }
    begin(std::make_shared<Journey>(Journey{true, step.text, inReverse(step.changes)}));
}

void UndoHistory::redo()
{
    if (!canRedo())
        return;
    const Step step = std::move(m_undone.back());
    m_undone.pop_back();
    begin(std::make_shared<Journey>(Journey{false, step.text, opposite(step.changes)}));
}

void UndoHistory::begin(const std::shared_ptr<Journey> &journey)
{
    m_work.start({.words = (journey->isBack ? tr("Undoing: %1") : tr("Doing again: %1")).arg(journey->text),
                  .count = journey->changes.size(),
                  .slice = [this, journey](qsizetype from, qsizetype to) { return go(*journey, from, to); },
                  .ended = [this, journey](SlicedWork::End end) { arrive(*journey, end); }});
}

bool UndoHistory::go(Journey &journey, qsizetype from, qsizetype to)
{
    QList<Outbox::Wish> wishes;
    QList<CustomerId> removals;
    bool isWhole = true;
    for (const CustomerChange &change : journey.changes.sliced(from, to - from)) {
        const auto now = m_store.record(change.id);
        const TakenBack back = takenBack(change, now);
        if (back.kind == TakenBack::Kind::Save) {
            const Customer present = now ? now->wanted.value_or(Customer()) : Customer();
            wishes.append({change.id, {present, back.wanted}, back.readiness});
        } else if (back.kind == TakenBack::Kind::Remove)
            removals << change.id;
        isWhole = isWhole && back.isWhole && back.kind != TakenBack::Kind::Nothing;
    }
    if (!m_outbox.save(wishes) || !m_outbox.remove(removals))
        return false;
    journey.gone = to;
    journey.isWhole = journey.isWhole && isWhole;
    journey.isAny = journey.isAny || !wishes.isEmpty() || !removals.isEmpty();
    return true;
}

void UndoHistory::arrive(const Journey &journey, SlicedWork::End end)
{
    std::vector<Step> &origin = journey.isBack ? m_done : m_undone;
    std::vector<Step> &target = journey.isBack ? m_undone : m_done;
    if (journey.gone < journey.changes.size())
        origin.push_back(journey.stepOf(journey.changes.sliced(journey.gone)));
    if (journey.gone > 0)
        target.push_back(journey.stepOf(journey.changes.first(journey.gone)));
    lookAnew();

    Extent extent = journey.isWhole ? Extent::Whole : journey.isAny ? Extent::InPart : Extent::Nothing;
    if (end != SlicedWork::End::Done)
        extent = end == SlicedWork::End::Failed ? Extent::Failed : Extent::Stopped;
    if (journey.isBack)
        Q_EMIT undone(journey.text, extent);
    else
        Q_EMIT redone(journey.text, extent);
}

/// There is another newest step.
void UndoHistory::lookAnew()
{
    m_places.clear();
    m_left.clear();
    m_looked = 0;
    if (!m_done.empty()) {
        const QList<CustomerChange> &changes = m_done.back().changes;
        for (qsizetype i = 0; i < changes.size(); ++i)
            m_places.insert(changes.at(i).id, i);
    }
    look();
    Q_EMIT changed();
}

/// One that left is enough.
void UndoHistory::look()
{
    const qsizetype count = m_places.size();
    const qsizetype until = std::min(count, m_looked + lookedAtOnce);
    while (m_looked < until && m_left.isEmpty())
        lookAt(m_looked++);
    if (m_looked < count && m_left.isEmpty())
        m_lookOn.start(0);
    else if (!m_left.isEmpty())
        Q_EMIT changed();
}

void UndoHistory::lookAt(qsizetype place)
{
    const CustomerChange &change = m_done.back().changes.at(place);
    if (mayHaveLeft(change, m_store.record(change.id)))
        m_left.insert(change.id);
    else
        m_left.remove(change.id);
}

void UndoHistory::lookAgain(const QList<CustomerId> &ids)
{
    const bool before = willCorrect();
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
    if (before != willCorrect())
        Q_EMIT changed();
    if (before && !willCorrect())
        look();
}

} // namespace carnet
