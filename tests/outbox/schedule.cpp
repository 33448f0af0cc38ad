#include "outbox/schedule.h"

#include "outbox/orders.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QJsonArray>
#include <QSet>

namespace carnet::test {

namespace {

constexpr std::array editedFields{Field::Phone, Field::PublicNote};

} // namespace

Schedule::Schedule(quint32 seed)
    : m_random(seed)
    , m_desk(m_folder.filePath(QStringLiteral("customers.carnet")), m_till)
    , m_fewValues(chance(50))
{
    connect(&m_till, &TillDouble::served, this, [this] {
        const TillDouble::Entry &entry = m_till.ledger().constLast();
        m_desk.note(u"        till: " % entry.path % u' ' % QString::fromUtf8(entry.body)
                    % (entry.done ? u" done" : u""));
        if (entry.fault != Fault::When::Never)
            ++m_breaks;
        if (entry.path.endsWith(u"getClients.php") && entry.done)
            m_served = {m_till.customers, ++m_clock, m_breaks};
        if (entry.path.endsWith(u"editClient.php") && entry.done)
            noteOverwritten(entry);
        noteNews();
        if (std::exchange(m_killAtRequest, false)) {
            ++m_tally.kills;
            ++m_breaks;
            m_desk.kill();
        }
    });
    connect(&m_desk, &Desk::happened, this, &Schedule::take);
    m_till.setReturnsIds(chance(75));
}

QString Schedule::run()
{
    if (!m_desk.open())
        return QStringLiteral("does not open");
    const int steps = 6 + m_random.bounded(16);
    for (int i = 0; i < steps; ++i)
        step();
    m_killAtRequest = false;
    m_till.forgetFaults();
    if (!comeToRest())
        return QStringLiteral("did not come to rest");
    if (QString problem = judge(); !problem.isEmpty())
        return problem;

    // Then the user answers everything, and nothing may be left.
    for (int round = 0; round < 6; ++round) {
        decide();
        if (!comeToRest())
            return QStringLiteral("did not come to rest after the user's answers");
    }
    return judge();
}

void Schedule::turn(int times)
{
    for (int i = 0; i < times; ++i)
        QCoreApplication::processEvents(QEventLoop::AllEvents | QEventLoop::WaitForMoreEvents, 3);
}

void Schedule::step()
{
    if (!m_desk.isOpen())
        restart();
    answerTheList();
    switch (m_random.bounded(12)) {
    case 0:
    case 1:
        create();
        break;
    case 2:
    case 3:
    case 4:
        change();
        break;
    case 5:
        remove();
        break;
    case 6:
    case 7:
        misbehave();
        break;
    case 8:
        m_desk.tell(order(chance(50) ? "send" : "update"));
        if (chance(30))
            m_desk.goLater(61);
        break;
    case 9:
        colleague();
        break;
    case 10:
        if (chance(50))
            m_killAtRequest = true;
        else
            restart();
        break;
    case 11:
        decide();
        break;
    }
    turn(m_random.bounded(12));
}

// --- The user

std::optional<qint64> Schedule::anyone(bool deletedToo)
{
    QList<qint64> ids;
    for (auto it = m_cards.cbegin(); it != m_cards.cend(); ++it) {
        if (deletedToo || !it->deleted)
            ids << it.key();
    }
    if (ids.isEmpty())
        return std::nullopt;
    return ids.at(m_random.bounded(static_cast<int>(ids.size())));
}

QString Schedule::newValue()
{
    if (!m_fewValues)
        return QString::number(100 + ++m_values);
    const int value = m_random.bounded(4);
    return value == 0 ? QString() : QString::number(value);
}

void Schedule::create()
{
    const QString name = QStringLiteral("Customer %1").arg(++m_made);
    Unsure made{0, name, Field::Name, name};
    if (chance(15)) { // killed while it saves
        m_desk.tell(order("create", 0, name, Field::Name));
        m_unsure << made;
        restart();
        return;
    }
    const auto answer = m_desk.ask(order("create", 0, name, Field::Name));
    if (!answer) {
        m_unsure << made;
        return;
    }
    Card card;
    card.name = name;
    m_cards.insert(answer->value(u"id").toInteger(), card);
}

void Schedule::change()
{
    const auto id = anyone();
    if (!id)
        return;
    const Field field = editedFields.at(static_cast<std::size_t>(m_random.bounded(2)));
    const QString value = newValue();
    const Wish wish = wishFor(value);
    if (chance(15)) {
        m_desk.tell(order("change", *id, value, field));
        m_unsure << Unsure{*id, m_cards[*id].name, field, value};
        restart();
        return;
    }
    const auto answer = m_desk.ask(order("change", *id, value, field));
    if (!answer)
        m_unsure << Unsure{*id, m_cards[*id].name, field, value};
    else if (answer->value(u"ok").toBool() && !answer->value(u"differs").toBool())
        m_cards[*id].wishes.remove(field); // taken back: a change is a difference
    else if (answer->value(u"ok").toBool() && answer->value(u"news").toBool())
        m_cards[*id].wishes[field] = wish; // typing again what stands there asks for nothing
}

void Schedule::remove()
{
    const auto id = anyone();
    if (!id)
        return;
    const auto answer = m_desk.ask(order("remove", *id));
    if (!answer)
        m_unsure << Unsure{*id, m_cards[*id].name, std::nullopt, {}};
    else if (answer->value(u"ok").toBool())
        m_cards[*id].deleted = true;
}

void Schedule::restart()
{
    ++m_breaks;
    if (chance(60)) {
        ++m_tally.kills;
        m_desk.kill();
    } else {
        m_desk.close();
    }
    if (m_desk.open())
        lookAtUnsure();
}

/// The program died while it was saving: either it is saved or it is as it was before.
void Schedule::lookAtUnsure()
{
    for (const Unsure &unsure : std::exchange(m_unsure, {})) {
        const auto shown =
            m_desk.ask(unsure.id == 0 ? order("find", 0, unsure.name) : order("show", unsure.id));
        if (!shown) {
            m_unsure << unsure;
            continue;
        }
        if (unsure.id == 0) {
            if (shown->value(u"ok").toBool()) {
                Card card;
                card.name = unsure.name;
                m_cards.insert(shown->value(u"id").toInteger(), card);
            }
            continue;
        }
        Card &card = m_cards[unsure.id];
        if (!unsure.field)
            card.deleted = !shown->contains(u"wanted");
        else if (valueIn(*shown, u"wanted", *unsure.field) != unsure.value)
            continue;
        else if (valueIn(*shown, u"base", *unsure.field) == unsure.value // on its way it is a wish as well
                 && !FieldSet::fromBits(static_cast<quint32>(shown->value(u"differs").toInt()))
                         .contains(*unsure.field))
            card.wishes.remove(*unsure.field);
        else if (card.wishes.value(*unsure.field).value != unsure.value)
            card.wishes[*unsure.field] = wishFor(unsure.value);
    }
}

/// A list that is not believed without a question: the user knows whether the till told the truth.
void Schedule::answerTheList()
{
    if (m_desk.lastOf(QStringLiteral("doubtful")).isEmpty())
        return;
    m_desk.forgetEvents();
    bool isTrue = true;
    for (const TillDouble::Entry &entry : m_till.ledger()) {
        if (entry.path.endsWith(u"getClients.php"))
            isTrue = entry.done;
    }
    m_desk.tell(order("believe", 0, isTrue));
}

void Schedule::decide()
{
    const QList<qint64> ids = m_cards.keys();
    for (const qint64 id : ids) {
        const auto shown = m_desk.ask(order("show", id));
        if (!shown || !shown->value(u"ok").toBool())
            continue;
        Card &card = m_cards[id];
        ++m_tally.decisions;
        if (stateIn(*shown) == SendState::InDoubt) {
            decideDoubt(id, card, chance(80));
            continue;
        }
        switch (troubleIn(*shown)) {
        case Trouble::Conflict:
            decideConflict(id, card, *shown);
            break;
        case Trouble::DeletedOnTill:
            decideDeletedThere(id, card);
            break;
        case Trouble::ChangedOnTill:
            decideChangedThere(id, card, *shown);
            break;
        case Trouble::NotKept:
            if (!shown->contains(u"base"))
                decideDeletedThere(id, card);
            else if (!shown->contains(u"wanted"))
                decideChangedThere(id, card, *shown);
            else
                decideConflict(id, card, *shown);
            break;
        case Trouble::Refused:
            insist(card, FieldSet::all());
            m_desk.ask(order("sendAgain", id));
            break;
        case Trouble::WebPage:
        case Trouble::Restored: // no backup is put back here
        case Trouble::None:
            --m_tally.decisions;
            break;
        }
    }
}

void Schedule::decideDoubt(qint64 id, Card &card, bool honestly)
{
    const auto sendAgain = [&] {
        ++card.adds; // also when the program dies meanwhile
        m_desk.ask(order("sendAgain", id));
    };
    if (!honestly) {
        if (chance(50))
            sendAgain();
        else
            m_desk.ask(order("markSent", id));
        return;
    }
    m_desk.forgetEvents();
    if (!m_desk.ask(order("look", id)))
        return;
    // A look that joins a reading under way, or whose list is doubtful, may tell nothing.
    while (m_desk.isOpen() && m_desk.lastOf(QStringLiteral("looked")).isEmpty()) {
        if (!m_desk.lastOf(QStringLiteral("doubtful")).isEmpty()) {
            answerTheList();
            return;
        }
        turn(1);
    }
    const QJsonObject looked = m_desk.lastOf(QStringLiteral("looked"));
    if (looked.value(u"id").toInteger() != id || !looked.value(u"read").toBool())
        return;
    // Who looks at them sees their names: a colleague's customer with the same phone is not the one that was
    // sent.
    QList<QJsonValue> candidates;
    for (const QJsonValue &candidate : looked.value(u"candidates").toArray()) {
        const int number = candidate.toVariant().toInt();
        if (m_till.customers.value(number).value(keyOf(Field::Name)) == card.name)
            candidates << candidate;
    }
    const auto shown = m_desk.ask(order("show", id));
    if (!shown || stateIn(*shown) != SendState::InDoubt)
        return;
    if (candidates.isEmpty())
        sendAgain();
    else
        m_desk.ask(
            order("markSent", id, candidates.at(m_random.bounded(static_cast<int>(candidates.size())))));
}

void Schedule::decideConflict(qint64 id, Card &card, const QJsonObject &shown)
{
    const FieldSet conflicts = FieldSet::fromBits(static_cast<quint32>(shown.value(u"conflicts").toInt()));
    FieldSet mine;
    for (const Field field : conflicts) {
        if (chance(50))
            mine.insert(field);
    }
    const auto answer = m_desk.ask(order("resolve", id, static_cast<int>(mine.bits())));
    if (answer && !answer->value(u"ok").toBool())
        return;
    for (const Field field : mine) // also what had been typed again when it stood there
        card.wishes[field] = wishFor(valueIn(shown, u"wanted", field));
    // Also when it died: the till's value may have been taken.
    for (const Field field : conflicts - mine)
        card.wishes.remove(field);
}

void Schedule::decideDeletedThere(qint64 id, Card &card)
{
    if (chance(50)) {
        ++card.adds;
        m_desk.ask(order("keepMine", id));
        return;
    }
    if (m_desk.ask(order("takeTills", id)))
        card.deleted = true;
    else
        m_unsure << Unsure{id, card.name, std::nullopt, {}};
}

void Schedule::decideChangedThere(qint64 id, Card &card, const QJsonObject &)
{
    if (chance(50)) {
        m_desk.ask(order("keepMine", id)); // delete anyway
        return;
    }
    if (m_desk.ask(order("takeTills", id))) {
        card.deleted = false;
        card.wishes.clear();
    } else {
        card.wishes.clear();
        m_unsure << Unsure{id, card.name, std::nullopt, {}};
    }
}

// --- The till and those who work at it

void Schedule::misbehave()
{
    using namespace std::chrono_literals;
    static const std::array answers{
        httpAnswer(200, "<html>Log in</html>", "text/html"),
        httpAnswer(500, "<html>Oops</html>", "text/html"),
        httpAnswer(302, {}, "text/html", "Location: http://login.hotel.example/\r\n"),
        httpAnswer(503, {}, "text/plain", "Retry-After: 0\r\n"),
        httpAnswer(400, R"({"result":"KO","error":"this value is not accepted"})"),
        httpAnswer(200, "[]"),
        httpAnswer(200, R"([{"id":1,"name":"cut)"),
    };
    constexpr int afterWork = 3; // the first ones may also come when the work was done
    const auto oneOf = [this](int count) {
        return answers.at(static_cast<std::size_t>(m_random.bounded(count)));
    };
    const std::array faults{closeOnAccept(),
                            closeAfterHead(),
                            closeInBody(m_random.bounded(80)),
                            closeAfterBody(),
                            closeAfterWork(),
                            closeInAnswer(),
                            closeAfterAnswer(),
                            stallBeforeWork(),
                            stallAfterWork(),
                            stallInHead(),
                            stallInAnswer(),
                            dripBody(1ms),
                            workThenSay(oneOf(afterWork)),
                            sayBeforeBody(oneOf(static_cast<int>(answers.size()))),
                            say(oneOf(static_cast<int>(answers.size()))),
                            say(oneOf(static_cast<int>(answers.size())))};
    Fault fault = faults.at(static_cast<std::size_t>(m_random.bounded(static_cast<int>(faults.size()))));
    if (chance(50))
        fault = fault.byReset();
    const int times = 1 + m_random.bounded(2);
    m_till.fail({}, fault, times);
    m_desk.note(QStringLiteral("        till: fault %1 %2 %3")
                    .arg(static_cast<int>(fault.when))
                    .arg(times)
                    .arg(QString::fromUtf8(fault.bytes.left(40))));
    ++m_tally.faults;
}

void Schedule::colleague()
{
    const QList<int> ids = m_till.customers.keys();
    const int what = m_random.bounded(10);
    if (ids.isEmpty() || what == 0) {
        m_till.addOnTill({{keyOf(Field::Name), QStringLiteral("Colleague's %1").arg(++m_made)}});
    } else {
        const int id = ids.at(m_random.bounded(static_cast<int>(ids.size())));
        if (what == 1)
            m_till.customers.remove(id);
        else if (what < 6)
            m_till.customers[id].insert(keyOf(Field::Town), newValue());
        else
            m_till.customers[id].insert(keyOf(editedFields.at(static_cast<std::size_t>(m_random.bounded(2)))),
                                        newValue());
    }
    noteNews(true);
}

void Schedule::noteNews(bool byColleague)
{
    for (auto it = m_till.customers.cbegin(); it != m_till.customers.cend(); ++it) {
        const auto before = m_known.constFind(it.key());
        for (const Field field : editedFields) {
            const QString value = it->value(keyOf(field));
            if (before != m_known.cend() && before->value(keyOf(field)) == value)
                continue;
            if (byColleague)
                noteColleagues(it.key(), field,
                               before == m_known.cend() ? QString() : before->value(keyOf(field)), value);
            m_news << News{it->value(keyOf(Field::Name)), field, value};
            m_desk.note(QStringLiteral("        till: no. %1 %2 %3 = %4")
                            .arg(it.key())
                            .arg(m_news.last().name, keyOf(field), value));
        }
    }
    m_known = m_till.customers;
}

/// What a colleague changed and changed back before any list told of it never happened, as far as one can see
/// from here.
void Schedule::noteColleagues(int number, Field field, const QString &before, const QString &value)
{
    const auto known = m_colleagues.constFind({number, field});
    const bool isUnseen = known != m_colleagues.cend() && known->seen == 0;
    const QString original = isUnseen ? known->original : before;
    if (value == original)
        m_colleagues.remove({number, field});
    else
        m_colleagues.insert({number, field}, {value, original, ++m_clock, 0});
}

/// A colleague's value that had come here with a list may be replaced by what the user asked for after that,
/// or insisted on; never by something older.
void Schedule::noteOverwritten(const TillDouble::Entry &edit)
{
    const int number = edit.value(QStringLiteral("id")).toInt();
    const QString name = m_known.value(number).value(keyOf(Field::Name));
    for (const Field field : editedFields) {
        const QString before = m_known.value(number).value(keyOf(field));
        const QString after = m_till.customers.value(number).value(keyOf(field));
        if (before == after) { // sent as well, it is not only the colleague's any more
            const QString key = QStringLiteral("data[%1]").arg(keyOf(field));
            if (std::ranges::any_of(edit.fields, [&key](const auto &sent) { return sent.first == key; }))
                m_colleagues.remove({number, field});
            continue;
        }
        const auto colleagues = m_colleagues.constFind({number, field});
        if (colleagues == m_colleagues.cend() || colleagues->value != before || colleagues->seen == 0)
            continue;
        const auto card =
            std::find_if(m_cards.cbegin(), m_cards.cend(), [&](const Card &c) { return c.name == name; });
        if (card == m_cards.cend() || !m_unsure.isEmpty())
            continue;
        if (const auto wish = card->wishes.constFind(field);
            wish == card->wishes.cend() || wish->at < colleagues->seen)
            m_overwritten = QStringLiteral("%1 of %2: a colleague's %3 was replaced unasked")
                                .arg(keyOf(field), name, before);
    }
}

void Schedule::take(const QString &event)
{
    if (event != u"updated" || !m_desk.lastOf(event).value(u"whole").toBool())
        return;
    for (auto it = m_colleagues.begin(); it != m_colleagues.end();) {
        if (it->seen == 0 && it->at <= m_served.at && isNoNews(it.key().first, it.key().second, it->value)) {
            it = m_colleagues.erase(it);
            continue;
        }
        if (it->seen == 0 && it->at <= m_served.at)
            it->seen = m_served.at;
        ++it;
    }
    m_told = m_served;
}

/// A change of the program's own that it never heard the answer of, and that a colleague took back before a
/// list told of it, never happened either: the list shows what the one before showed, and the change goes out
/// again.
bool Schedule::isNoNews(int number, Field field, const QString &value) const
{
    return m_served.breaks != m_told.breaks && m_told.customers.contains(number)
        && m_told.customers.value(number).value(keyOf(field)) == value;
}

Schedule::Wish Schedule::wishFor(const QString &value)
{
    return {value, static_cast<int>(m_news.size()), ++m_clock};
}

void Schedule::insist(Card &card, FieldSet fields)
{
    for (auto wish = card.wishes.begin(); wish != card.wishes.end(); ++wish) {
        if (fields.contains(wish.key()))
            wish->at = ++m_clock;
    }
}

bool Schedule::wasOnTill(const QString &name, Field field, const Wish &wish) const
{
    for (qsizetype i = wish.since; i < m_news.size(); ++i) {
        const News &news = m_news.at(i);
        if (news.name == name && news.field == field && news.value == wish.value)
            return true;
    }
    // Or it stood there when the user asked for it.
    for (qsizetype i = wish.since - 1; i >= 0; --i) {
        const News &news = m_news.at(i);
        if (news.name == name && news.field == field)
            return news.value == wish.value;
    }
    return false;
}

int Schedule::onTill(const QString &name) const
{
    int found = 0;
    for (const auto &customer : m_till.customers)
        found += customer.value(keyOf(Field::Name)) == name ? 1 : 0;
    return found;
}

// --- The end

/// At rest is who has read the whole list when nothing more was to be sent, and another a minute later: what
/// was promised is believed or asked about by then.
bool Schedule::comeToRest()
{
    QElapsedTimer watch;
    watch.start();
    int quiet = 0;
    while (watch.elapsed() < 60'000) {
        if (!m_desk.isOpen() && !m_desk.open())
            return false;
        lookAtUnsure();
        m_desk.goLater(61); // each list is another than the last
        m_desk.ask(order("resume"));
        m_desk.ask(order("send"));
        turn(2);
        const bool wasQuiet = isQuiet();
        m_desk.forgetEvents();
        m_desk.ask(order("update"));
        while (m_desk.lastOf(QStringLiteral("updated")).isEmpty() && m_desk.isOpen()
               && watch.elapsed() < 60'000) {
            answerTheList();
            turn(1);
        }
        const bool wasRead = m_desk.lastOf(QStringLiteral("updated")).value(u"whole").toBool();
        quiet = wasQuiet && wasRead && isQuiet() ? quiet + 1 : 0;
        if (quiet == 2)
            return true;
    }
    return false;
}

bool Schedule::isQuiet()
{
    const auto status = m_desk.ask(order("status"));
    return status && status->value(u"busy").toInt() == 0 && !status->value(u"updating").toBool();
}

QString Schedule::judge()
{
    m_desk.close();
    QString problem = m_overwritten;
    if (problem.isEmpty())
        problem = judgeTill();
    if (problem.isEmpty()) {
        const auto store = Store::open(m_folder.filePath(QStringLiteral("customers.carnet")));
        problem = store ? judgeStore(*store.value()) : QStringLiteral("the store does not open");
    }
    if (problem.isEmpty() && !m_desk.open())
        problem = QStringLiteral("does not open again");
    return problem;
}

QString Schedule::judgeTill() const
{
    QHash<QString, int> adds;
    for (const TillDouble::Entry &entry : m_till.ledger()) {
        if (entry.done && entry.path.endsWith(u"addClient.php"))
            ++adds[entry.value(QStringLiteral("data[name]"))];
    }
    for (const Card &card : m_cards) {
        if (adds.value(card.name) > card.adds)
            return QStringLiteral("%1 was created %2 times, the user asked for %3")
                .arg(card.name)
                .arg(adds.value(card.name))
                .arg(card.adds);
    }
    return {};
}

QString Schedule::judgeStore(const Store &store) const
{
    // What is known of the till is what the till has.
    QSet<QString> known;
    QString problem;
    store.visitSummaries([&](const RecordSummary &summary) {
        const auto record = store.record(summary.id);
        if (!record || record->tillId.isEmpty() || !record->base)
            return true;
        known.insert(record->tillId);
        const auto there = m_till.customers.constFind(record->tillId.toInt());
        if (there == m_till.customers.cend()) {
            problem = QStringLiteral("no. %1 is not on the till").arg(record->tillId);
            return false;
        }
        for (const FieldInfo &info : allFields()) {
            if (there->value(QString::fromLatin1(info.key)) != record->base->value(info.field)) {
                problem = QStringLiteral("base of no. %1 is not what the till has: %2")
                              .arg(record->tillId, QString::fromLatin1(info.key));
                return false;
            }
        }
        return true;
    });
    for (auto it = m_till.customers.cbegin(); problem.isEmpty() && it != m_till.customers.cend(); ++it) {
        if (!known.contains(QString::number(it.key())))
            problem = QStringLiteral("no. %1 of the till is not here").arg(it.key());
    }
    for (auto it = m_cards.cbegin(); problem.isEmpty() && it != m_cards.cend(); ++it)
        problem = judgeCard(it.key(), *it, store);
    return problem;
}

QString Schedule::judgeCard(qint64 id, const Card &card, const Store &store) const
{
    auto record = store.record(CustomerId(id));
    if (record && isGoneAsPromised(*record))
        record.reset();
    if (card.deleted) {
        if (record && record->state == SendState::UpToDate)
            return QStringLiteral("%1 was deleted and is back").arg(card.name);
        if (!record && onTill(card.name) > card.adds - 1)
            return QStringLiteral("%1 was deleted here only").arg(card.name);
        return {};
    }
    if (!record || !record->wanted) {
        // A colleague's delete takes with it what was not changed here since.
        bool isOnItsWay = !record || record->state != SendState::NeedsAttention;
        for (auto wish = card.wishes.cbegin(); wish != card.wishes.cend(); ++wish)
            isOnItsWay = isOnItsWay && wasOnTill(card.name, wish.key(), *wish);
        const bool wasThere = std::any_of(m_news.cbegin(), m_news.cend(),
                                          [&](const News &news) { return news.name == card.name; });
        return isOnItsWay && wasThere && onTill(card.name) == 0 ? QString()
                                                                : QStringLiteral("%1 is lost").arg(card.name);
    }
    if (record->wanted->value(Field::Name) != card.name)
        return QStringLiteral("%1 has another name").arg(card.name);
    return judgeKept(card, *record);
}

QString Schedule::judgeKept(const Card &card, const Record &record) const
{
    for (auto wish = card.wishes.cbegin(); wish != card.wishes.cend(); ++wish) {
        const QString wanted = record.wanted->value(wish.key());
        const bool isTills = record.base && record.base->value(wish.key()) == wanted;
        if (wanted != wish->value && !(isTills && wasOnTill(card.name, wish.key(), *wish)))
            return QStringLiteral("%1 of %2 should be %3, is %4")
                .arg(keyOf(wish.key()), card.name, wish->value, wanted);
    }
    if (record.state == SendState::UpToDate
        && (record.tillId.isEmpty() || !record.base || *record.base != *record.wanted))
        return QStringLiteral("%1 is called up to date and is not").arg(card.name);
    return {};
}

} // namespace carnet::test
