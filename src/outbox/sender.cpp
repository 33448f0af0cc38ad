#include "outbox/sender.h"

#include "outbox/transitions.h"

#include <QScopeGuard>

namespace carnet {

using namespace std::chrono_literals;

namespace {

/// A till that asks for more is asked again after this.
constexpr std::chrono::milliseconds longestToldWait = 1h;
constexpr std::chrono::milliseconds untoldWait = 30s;
/// After an answer that was good, the till's own no is about the customer.
constexpr std::chrono::milliseconds goodFor = 60s;
/// So many customers refused alike and none taken meanwhile: it is hardly they. The user looks before it is
/// hundreds.
constexpr qsizetype tooManyRefused = 5;

Pause pauseFor(const Outcome &outcome)
{
    switch (outcome.cause) {
    case Cause::SecureLink:
        return Pause::SecureLink;
    case Cause::NoConnection:
    case Cause::TimedOut:
    case Cause::Proxy:
    case Cause::Cancelled:
        return Pause::NoConnection;
    case Cause::ProxyPassword:
        return Pause::ProxyPassword;
    case Cause::WebPage:
    case Cause::Filtered:
        return Pause::WebPage;
    case Cause::TillTrouble:
        return Pause::TillTrouble;
    case Cause::StrangeAnswer:
    case Cause::IncompleteList:
    case Cause::NoSuchCustomer:
    case Cause::None:
        break;
    }
    return Pause::StrangeAnswer;
}

Pause lineOf(const Outcome &outcome)
{
    switch (outcome.verdict) {
    case Verdict::Accepted:
    case Verdict::Refused:
        return Pause::None;
    case Verdict::WrongCredentials:
        return Pause::WrongCredentials;
    case Verdict::ToldToWait:
        return Pause::ToldToWait;
    case Verdict::NotReceived:
    case Verdict::Unknown:
        break;
    }
    return pauseFor(outcome);
}

/// Ends when the till shows its list.
bool isOfTheLine(Pause pause)
{
    switch (pause) {
    case Pause::NoConnection:
    case Pause::WrongCredentials:
    case Pause::SecureLink:
    case Pause::StrangeAnswer:
    case Pause::WebPage:
    case Pause::TillTrouble:
    case Pause::ProxyPassword:
        return true;
    case Pause::None:
    case Pause::ByUser:
    case Pause::NoTill:
    case Pause::ToldToWait:
    case Pause::StoreFailed:
    case Pause::ListFirst:
    case Pause::RefusedAlike:
        break;
    }
    return false;
}

/// What the history keeps of an attempt; nothing when the till surely never heard of it.
std::optional<HistoryEntry> historyOf(const Record &before, const Outcome &outcome, const QDateTime &now)
{
    if (!before.attempt)
        return std::nullopt;
    HistoryEntry entry;
    switch (outcome.verdict) {
    case Verdict::Accepted:
        entry.answer = HistoryEntry::Answer::Accepted;
        break;
    case Verdict::Refused:
        entry.answer = outcome.cause == Cause::NoSuchCustomer && before.attempt->kind == ChangeKind::Delete
            ? HistoryEntry::Answer::Accepted
            : HistoryEntry::Answer::Refused;
        break;
    case Verdict::Unknown:
        entry.answer = HistoryEntry::Answer::NoAnswer;
        break;
    case Verdict::NotReceived:
    case Verdict::WrongCredentials:
    case Verdict::ToldToWait:
        return std::nullopt;
    }
    entry.customer = before.id;
    entry.name = spokenName(before.wanted.value_or(before.base.value_or(before.attempt->sent)));
    entry.at = now;
    entry.kind = before.attempt->kind;
    const bool isDelete = entry.kind == ChangeKind::Delete;
    if (!isDelete)
        entry.fields = before.attempt->fields;
    entry.sent = isDelete ? before.base.value_or(Customer()) : before.attempt->sent;
    entry.tillId = outcome.tillId.isEmpty() ? before.tillId : outcome.tillId;
    entry.tillText = outcome.tillText;
    entry.code = isAnswered(outcome) ? outcome.status : 0;
    return entry;
}

} // namespace

Sender::Sender(Writer &writer, Queue &queue, TillClient &till, Now now, Random random, QObject *parent)
    : QObject(parent)
    , m_writer(writer)
    , m_queue(queue)
    , m_till(till)
    , m_now(std::move(now))
    , m_random(std::move(random))
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &Sender::work);
}

void Sender::setSettings(const OutboxSettings &settings)
{
    m_settings = settings;
    m_backoff = {settings.firstBackoff, settings.longestBackoff};
    m_queue.setLongestWait(longestWait());
    wake();
}

void Sender::wake()
{
    m_timer.start(0);
}

void Sender::pause()
{
    m_pause = Pause::ByUser;
    m_resumesAt = {};
    wake();
}

void Sender::resume()
{
    if (m_question) { // of the till or the key as they were
        m_question->disconnect(this);
        m_question->cancel();
        compare({Verdict::NotReceived, Cause::Cancelled, {}, {}, 0, {}});
    }
    m_pause = Pause::None;
    m_resumesAt = {};
    wake();
}

void Sender::tryNow()
{
    m_listAt = {};
    if (m_pause != Pause::None && m_pause != Pause::ToldToWait) {
        m_probing = m_pause != Pause::ByUser;
        m_pause = Pause::None;
        m_resumesAt = {};
    }
    wake();
}

void Sender::hold()
{
    m_held = true;
    wake();
}

void Sender::release()
{
    m_held = false;
    wake();
}

void Sender::heard(const Outcome &ofList)
{
    noteLine(ofList);
    if (ofList.verdict == Verdict::Accepted && isOfTheLine(m_pause)) {
        m_pause = Pause::None;
        m_resumesAt = {};
        m_failures = 0;
        m_probing = true;
    } else if (ofList.verdict == Verdict::ToldToWait
               || (ofList.verdict == Verdict::WrongCredentials
                   && m_queue.needsList(m_now(), isAutomatic()))) {
        steer(ofList);
    }
    wake();
}

void Sender::restUntil(const QDateTime &end)
{
    m_restEnd = end;
    wake();
}

bool Sender::isAutomatic() const
{
    return m_settings.sendAutomatically && !m_restEnd.isValid();
}

void Sender::describe(QueueStatus &status) const
{
    status.line = m_line;
    status.lineAt = m_lineAt;
    const bool isAnythingWaiting = status.waiting > 0 || !m_unwritten.isEmpty();
    if (m_pause == Pause::ByUser || isAnythingWaiting) {
        status.pause = m_pause;
        if (m_pause == Pause::ToldToWait || m_pause == Pause::NoConnection)
            status.resumesAt = m_resumesAt;
    }
    if (m_underWay.isEmpty())
        return;
    status.roundDone = m_roundDone;
    status.roundTotal =
        m_roundDone + static_cast<int>(m_underWay.size()) + m_queue.ready(m_now(), isAutomatic());
    status.current = m_current;
}

void Sender::work()
{
    const QDateTime now = m_now();
    const auto tell = qScopeGuard([this] { Q_EMIT statusMayHaveChanged(); });

    liftPauseWhenOver(now);
    if (m_restEnd.isValid() && isOver(m_restEnd, now))
        m_restEnd = {};
    if (m_pause == Pause::None || m_pause == Pause::ByUser) {
        const QHash<CustomerId, Outcome> unwritten = m_unwritten;
        for (auto it = unwritten.cbegin(); it != unwritten.cend(); ++it) {
            if (!writeDown(it.key(), it.value()))
                break;
        }
    }

    if (m_pause == Pause::None && !m_till.address().isComplete())
        m_pause = Pause::NoTill;
    else if (m_pause == Pause::NoTill && m_till.address().isComplete())
        m_pause = Pause::None;

    if (m_pause == Pause::None && !m_held)
        askForList(now);

    // One at a time: each is written to the disk first, and what else is asked waits meanwhile.
    bool mayBeMore = false;
    if (m_pause == Pause::None && !m_held && !m_question
        && m_underWay.size() < (m_probing ? 1 : m_settings.parallel)) {
        const auto id = m_queue.next(now, isAutomatic(), m_probing);
        mayBeMore = id && start(*id);
    }
    if (m_underWay.isEmpty()) {
        m_roundDone = 0;
        m_current.clear();
        if (m_held && m_unwritten.isEmpty())
            Q_EMIT idle();
    }
    if (mayBeMore)
        wake();
    else
        setTimer(now);
}

/// A list that changes nothing is not read in a loop, also when what waits for it seems served in between.
void Sender::askForList(const QDateTime &now)
{
    const bool mayAsk = !m_listAt.isValid() || isOver(m_listAt, now);
    if (!m_queue.needsList(now, isAutomatic())) {
        if (mayAsk)
            m_lists = 0;
    } else if (mayAsk) {
        m_listAt = now.addMSecs(m_backoff.after(++m_lists, m_random).count());
        Q_EMIT listNeeded();
    }
}

void Sender::liftPauseWhenOver(const QDateTime &now)
{
    if (!m_resumesAt.isValid() || !isOver(m_resumesAt, now))
        return;
    m_resumesAt = {};
    m_pause = Pause::None;
    m_probing = true;
}

/// Also when it lies further ahead than anything was ever put off: the clock was set back.
bool Sender::isOver(const QDateTime &moment, const QDateTime &now) const
{
    return moment <= now || moment > now.addMSecs(longestWait().count());
}

void Sender::setTimer(const QDateTime &now)
{
    qint64 wait = m_settings.lookAgain.count();
    const auto atMostUntil = [&](const QDateTime &moment) {
        if (moment.isValid())
            wait = std::min(wait, std::max<qint64>(now.msecsTo(moment), 0));
    };
    if (m_pause != Pause::None)
        atMostUntil(m_resumesAt);
    else
        atMostUntil(m_queue.nextDue(now, isAutomatic()));
    if (m_pause == Pause::None && !m_held)
        atMostUntil(m_listAt);
    atMostUntil(m_restEnd);
    m_timer.start(std::chrono::milliseconds(wait));
}

bool Sender::start(CustomerId id)
{
    std::optional<Attempt> attempt;
    const QDateTime now = m_now();
    const auto written = m_writer.change({id}, [&](const Record &before) {
        Record record = readied(before, now);
        attempt = nextAttempt(record, now, m_writer.store().revision());
        return attempt ? attemptStarted(std::move(record), *attempt) : record;
    });
    if (!written) {
        holdBack(Pause::StoreFailed);
        Q_EMIT storeFailed(written.error());
        return false;
    }
    if (written.value().empty()) {
        m_queue.note(id, std::nullopt); // gone meanwhile
        return true;
    }
    if (!attempt)
        return true; // the queue has just been told that it cannot leave

    const Record &record = written.value().front();
    const Customer &shown = record.wanted ? *record.wanted : record.base.value_or(attempt->sent);
    m_current = spokenName(shown);
    m_underWay.insert(id, m_current);

    TillCall *call = nullptr;
    switch (attempt->kind) {
    case ChangeKind::Add:
        call = m_till.add(attempt->sent, attempt->fields);
        break;
    case ChangeKind::Edit:
        call = m_till.edit(record.tillId, attempt->sent, attempt->fields);
        break;
    case ChangeKind::Delete:
        call = m_till.remove(record.tillId);
        break;
    case ChangeKind::None:
        break;
    }
    connect(call, &TillCall::finished, this, [this, id](const Outcome &outcome) { take(id, outcome); });
    return true;
}

void Sender::take(CustomerId id, const Outcome &outcome)
{
    const bool isInQuestion = mayConcernAll(outcome)
        || (outcome.verdict == Verdict::Refused && outcome.cause != Cause::NoSuchCustomer && !isLineGood());
    if (isInQuestion) {
        m_refusals.insert(id, outcome);
        if (!m_question)
            askWithoutValues();
    } else {
        settle(id, outcome);
    }
}

/// The till has just done what it was asked to.
bool Sender::isLineGood() const
{
    return m_line == Pause::None && m_lineAt.isValid() && m_lineAt.addMSecs(goodFor.count()) >= m_now();
}

void Sender::askWithoutValues()
{
    m_question = m_till.beginningOfList();
    connect(m_question, &ListCall::finished, this, [this](const TillList &list) { compare(list.outcome); });
}

void Sender::compare(const Outcome &ofList)
{
    m_question = nullptr;
    const auto refusals = std::exchange(m_refusals, {});
    for (auto it = refusals.cbegin(); it != refusals.cend(); ++it)
        settle(it.key(), comparedWithList(it.value(), ofList));
}

void Sender::settle(CustomerId id, const Outcome &outcome)
{
    m_underWay.remove(id);
    m_current = m_underWay.isEmpty() ? QString() : *m_underWay.cbegin();
    noteLine(outcome);
    steer(outcome);
    if (outcome.verdict == Verdict::Accepted)
        m_refusedAlike.clear();
    else if (outcome.verdict == Verdict::Refused && outcome.cause != Cause::NoSuchCustomer)
        noteRefusal(id, outcome);
    writeDown(id, outcome);
    wake();
}

void Sender::noteLine(const Outcome &outcome)
{
    if (outcome.cause == Cause::Cancelled)
        return;
    m_line = lineOf(outcome);
    m_lineAt = m_now();
}

bool Sender::writeDown(CustomerId id, const Outcome &outcome)
{
    const QDateTime now = m_now();
    AttemptReport report;
    report.outcome = outcome;
    const auto written = m_writer.change(
        {id},
        [&](const Record &record) {
            report.tillId = outcome.tillId.isEmpty() ? record.tillId : outcome.tillId;
            if (record.attempt) {
                report.kind = record.attempt->kind;
                report.took = std::chrono::milliseconds(record.attempt->startedAt.msecsTo(now));
            }
            return carnet::attemptEnded(record, outcome, now, retryAt(record, outcome));
        },
        [&](const Record &before, const Record &) { return historyOf(before, outcome, now); });
    if (!written) {
        m_unwritten.insert(id, outcome);
        holdBack(Pause::StoreFailed);
        Q_EMIT storeFailed(written.error());
        return false;
    }
    m_unwritten.remove(id);
    Q_EMIT attempted(report);
    if (written.value().empty())
        return true;
    const SendState state = written.value().front().state;
    const bool isAtRest = outcome.verdict == Verdict::Accepted || outcome.verdict == Verdict::Refused
        || state == SendState::InDoubt;
    if (isAtRest) {
        ++m_roundDone;
        Q_EMIT attemptEnded(id, outcome, state);
    }
    return true;
}

void Sender::steer(const Outcome &outcome)
{
    switch (outcome.verdict) {
    case Verdict::Accepted:
    case Verdict::Refused:
        m_failures = 0;
        m_probing = false;
        break;
    case Verdict::WrongCredentials:
        m_pause = Pause::WrongCredentials;
        m_resumesAt = {};
        break;
    case Verdict::ToldToWait:
        if (m_pause == Pause::ByUser || m_pause == Pause::WrongCredentials)
            break;
        m_pause = Pause::ToldToWait;
        m_resumesAt = m_now().addMSecs(waitToldBy(outcome).count());
        break;
    case Verdict::NotReceived:
    case Verdict::Unknown:
        // Also when the fault may be this customer's own: the next add must not end in doubt for nothing.
        holdBack(pauseFor(outcome));
        break;
    }
}

/// Said once: who goes on in spite of it lets all others leave.
void Sender::noteRefusal(CustomerId id, const Outcome &outcome)
{
    if (outcome.tillText != m_lastRefusal.tillText || outcome.status != m_lastRefusal.status)
        m_refusedAlike.clear();
    m_lastRefusal = outcome;
    const qsizetype before = m_refusedAlike.size();
    m_refusedAlike.insert(id);
    if (m_refusedAlike.size() != tooManyRefused || before == tooManyRefused || m_pause != Pause::None)
        return;
    m_pause = Pause::RefusedAlike;
    m_resumesAt = {};
}

/// Once for the whole queue: what else was under way when the line broke does not make the wait longer.
void Sender::holdBack(Pause reason)
{
    if (m_pause != Pause::None)
        return;
    ++m_failures;
    m_pause = reason;
    m_resumesAt = m_now().addMSecs(m_backoff.after(m_failures, m_random).count());
    wake();
}

QDateTime Sender::retryAt(const Record &record, const Outcome &outcome) const
{
    switch (outcome.verdict) {
    case Verdict::ToldToWait:
        return m_now().addMSecs(waitToldBy(outcome).count());
    case Verdict::Unknown:
        return m_now().addMSecs(m_backoff.after(record.attempts + 1, m_random).count());
    case Verdict::NotReceived:
        if (outcome.status != 0) // turned away: the others go first
            return m_now().addMSecs(m_backoff.after(record.attempts + 1, m_random).count());
        break; // the pause of the whole queue is enough
    case Verdict::WrongCredentials:
    case Verdict::Accepted:
    case Verdict::Refused:
        break;
    }
    return {};
}

std::chrono::milliseconds Sender::waitToldBy(const Outcome &outcome) const
{
    if (!outcome.retryAfter)
        return std::min(untoldWait, m_settings.longestBackoff);
    return std::min<std::chrono::milliseconds>(*outcome.retryAfter, longestToldWait);
}

std::chrono::milliseconds Sender::longestWait() const
{
    return std::max({longestToldWait, m_settings.longestBackoff, m_settings.undoTime});
}

} // namespace carnet
