#include "outbox/two_desks.h"

#include "outbox/orders.h"
#include "store/store.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QJsonArray>

namespace carnet::test {

namespace {

constexpr std::array typedFields{Field::Phone, Field::PublicNote};
constexpr int moreThanAMinute = 61;

/// Each keeps what identifies well enough to be known again.
QString withEntities(const QString &, const QString &sent)
{
    return QString(sent).replace(u'&', QStringLiteral("&amp;"));
}

QString cut(const QString &, const QString &sent)
{
    constexpr int column = 14;
    return sent.left(column);
}

QString cutAtEmoji(const QString &, const QString &sent)
{
    const auto emoji = std::ranges::find_if(sent, [](QChar c) { return c.isSurrogate(); });
    return QString(sent.begin(), std::distance(sent.begin(), emoji));
}

QString asNumber(const QString &, const QString &sent)
{
    bool isNumber = false;
    const qlonglong number = sent.toLongLong(&isNumber);
    return isNumber && sent.startsWith(u'0') ? QString::number(number) : sent;
}

QString clearIgnored(const QString &before, const QString &sent)
{
    return sent.isEmpty() ? before : sent;
}

QString oldKept(const QString &before, const QString &sent)
{
    return before.isEmpty() ? sent : before; // what is new has no old value
}

} // namespace

TwoDesks::TwoDesks(quint32 seed)
    : m_random(seed)
{
    for (int who = 0; who < 2; ++who) {
        const QString number = QString::number(who + 1);
        auto &desk = m_desks.at(static_cast<std::size_t>(who));
        desk = std::make_unique<Desk>(m_folder.filePath(u"customers" + number + u".carnet"), m_till,
                                      u"/pc" + number);
        connect(desk.get(), &Desk::noted, this,
                [this, number](const QString &line) { m_journal << u'[' + number + u"] " + line; });
        connect(desk.get(), &Desk::happened, this, [this, who](const QString &event) {
            if (event == u"updated"
                && m_desks.at(static_cast<std::size_t>(who))->lastOf(event).value(u"whole").toBool())
                heard(who);
        });
    }
    connect(&m_till, &TillDouble::served, this, &TwoDesks::servedOne);
    m_till.setReturnsIds(chance(75));
}

QString TwoDesks::run()
{
    for (const auto &desk : m_desks) {
        if (!desk->open())
            return QStringLiteral("does not open");
    }
    const int steps = 10 + m_random.bounded(30);
    for (int i = 0; i < steps && m_problem.isEmpty(); ++i)
        step();
    m_till.forgetFaults();
    m_till.setKeeps({});
    m_till.forgetCache();
    m_isListOld = false;
    constexpr int rounds = 6;
    for (int round = 0; round < rounds && m_problem.isEmpty(); ++round) {
        if (!comeToRest())
            return QStringLiteral("did not come to rest");
        for (int who = 0; who < 2; ++who)
            decide(who);
    }
    if (m_problem.isEmpty() && !comeToRest())
        return QStringLiteral("did not come to rest after the users' answers");
    return m_problem.isEmpty() ? judge() : m_problem;
}

void TwoDesks::complain(const QString &problem)
{
    m_journal << u"!! " + problem;
    if (m_problem.isEmpty())
        m_problem = problem;
}

void TwoDesks::turn(int times)
{
    for (int i = 0; i < times; ++i)
        QCoreApplication::processEvents(QEventLoop::AllEvents | QEventLoop::WaitForMoreEvents, 3);
}

void TwoDesks::step()
{
    const int who = m_random.bounded(2);
    const auto &desk = m_desks.at(static_cast<std::size_t>(who));
    if (!desk->isOpen())
        restart(who);
    switch (m_random.bounded(14)) {
    case 0:
        create(who);
        break;
    case 1:
    case 2:
    case 3:
    case 4:
        type(who);
        break;
    case 5:
        remove(who);
        break;
    case 6:
    case 7:
        misbehave();
        break;
    case 8:
        desk->tell(order("send"));
        break;
    case 9:
        desk->tell(order("update"));
        break;
    case 10:
        atTheTill();
        break;
    case 11:
        later();
        break;
    case 12:
        restart(who);
        break;
    case 13:
        decide(who);
        break;
    }
    turn(m_random.bounded(14));
}

// --- The users

TwoDesks::Card *TwoDesks::anyCard()
{
    return m_cards.isEmpty() ? nullptr : m_cards.at(m_random.bounded(static_cast<int>(m_cards.size()))).get();
}

TwoDesks::Card *TwoDesks::cardOf(int number)
{
    const QString name = m_names.value(number);
    const auto card = std::ranges::find_if(m_cards, [&](const auto &one) { return one->name == name; });
    return card == m_cards.end() ? nullptr : card->get();
}

std::optional<QJsonObject> TwoDesks::find(int who, const QString &name)
{
    for (const QString &called : {name, cut({}, name)}) { // as the till kept it, and the user was content
        auto shown = m_desks.at(static_cast<std::size_t>(who))->ask(order("find", 0, called));
        if (shown && shown->value(u"ok").toBool())
            return shown;
    }
    return std::nullopt;
}

std::optional<QJsonObject> TwoDesks::show(int who, qint64 id)
{
    auto shown = m_desks.at(static_cast<std::size_t>(who))->ask(order("show", id));
    if (!shown || !shown->value(u"ok").toBool())
        return std::nullopt;
    return shown;
}

/// No two alike, none the damage of another, and none to be taken for the other's digits.
QString TwoDesks::newValue(Field field)
{
    const int number = ++m_values;
    if (field == Field::Phone)
        return QStringLiteral("06%1").arg(10'000'000 + number * 7'919);
    if (chance(15))
        return {};
    QString word;
    for (int rest = number; rest > 0 || word.size() < 5; rest /= 20)
        word += QChar(static_cast<char16_t>(u'a' + rest % 20));
    return word + QStringLiteral(" 🚚 & after six, ") + word;
}

void TwoDesks::create(int who)
{
    const QString name =
        QStringLiteral("Client %1 & fils").arg(QChar(static_cast<char16_t>(u'A' + m_made++ % 26)));
    const auto made = m_desks.at(static_cast<std::size_t>(who))->ask(order("create", 0, name, Field::Name));
    if (!made || !made->value(u"ok").toBool())
        return;
    auto card = std::make_shared<Card>();
    card->name = name;
    card->creator = who;
    m_cards << card;
}

void TwoDesks::type(int who)
{
    Card *card = anyCard();
    const auto known = card ? find(who, card->name) : std::nullopt;
    if (!known || !known->contains(u"wanted"))
        return;
    const Field field = typedFields.at(static_cast<std::size_t>(m_random.bounded(2)));
    const QString value = newValue(field);
    const auto saved = m_desks.at(static_cast<std::size_t>(who))
                           ->ask(order("change", known->value(u"id").toInteger(), value, field));
    QHash<Field, Wish> &wishes = card->wishes.at(static_cast<std::size_t>(who));
    if (!saved || !saved->value(u"ok").toBool())
        wishes.remove(field); // it died: done or not
    else if (!saved->value(u"differs").toBool())
        wishes.remove(field);
    else if (saved->value(u"news").toBool())
        wishes.insert(
            field, {.value = value, .at = ++m_clock, .takesBack = valueIn(*known, u"base", field) == value});
}

void TwoDesks::remove(int who)
{
    Card *card = chance(40) ? anyCard() : nullptr;
    const auto known = card ? find(who, card->name) : std::nullopt;
    if (!known)
        return;
    m_desks.at(static_cast<std::size_t>(who))->ask(order("remove", known->value(u"id").toInteger()));
    card->wasDeleted = true;
}

void TwoDesks::restart(int who)
{
    Desk &desk = *m_desks.at(static_cast<std::size_t>(who));
    ++m_tally.kills;
    if (chance(60))
        desk.kill();
    else
        desk.close();
    (void)desk.open();
}

void TwoDesks::decide(int who)
{
    for (const auto &card : m_cards) {
        const auto known = find(who, card->name);
        const auto shown = known ? show(who, known->value(u"id").toInteger()) : std::nullopt;
        if (!shown)
            continue;
        const qint64 id = shown->value(u"id").toInteger();
        const auto state = stateIn(*shown);
        const auto trouble = troubleIn(*shown);
        if (state == SendState::InDoubt) {
            ++m_tally.answers;
            decideDoubt(who, id, *card);
        } else if (state == SendState::NeedsAttention) {
            ++m_tally.answers;
            if (trouble == Trouble::Conflict
                || (trouble == Trouble::NotKept && shown->contains(u"base") && shown->contains(u"wanted")))
                decideFields(who, id, *card, *shown);
            else if (trouble == Trouble::Refused) {
                for (Wish &wish : card->wishes.at(static_cast<std::size_t>(who)))
                    wish.at = ++m_clock;
                m_desks.at(static_cast<std::size_t>(who))->ask(order("sendAgain", id));
            } else {
                decideWhole(who, id, *card, *shown);
            }
        }
    }
}

/// As a careful user: looks, takes what is offered if it is the one, and only otherwise sends again.
void TwoDesks::decideDoubt(int who, qint64 id, Card &card)
{
    Desk &desk = *m_desks.at(static_cast<std::size_t>(who));
    desk.forgetEvents();
    if (!desk.ask(order("look", id)))
        return;
    QElapsedTimer watch;
    watch.start();
    while (desk.isOpen() && desk.lastOf(QStringLiteral("looked")).isEmpty() && watch.elapsed() < 20'000) {
        if (!desk.lastOf(QStringLiteral("doubtful")).isEmpty())
            return;
        turn(1);
    }
    const QJsonObject looked = desk.lastOf(QStringLiteral("looked"));
    if (looked.value(u"id").toInteger() != id || !looked.value(u"read").toBool())
        return;
    const auto shown = show(who, id);
    if (!shown || stateIn(*shown) != SendState::InDoubt)
        return;
    const QJsonArray candidates = looked.value(u"candidates").toArray();
    for (const QJsonValue &candidate : candidates) {
        if (m_names.value(candidate.toString().toInt()) == card.name) {
            desk.ask(order("markSent", id, candidate));
            return;
        }
    }
    for (auto it = m_till.customers.cbegin(); it != m_till.customers.cend(); ++it) {
        if (m_names.value(it.key()) == card.name && card.creator == who && !m_isListOld)
            complain(QStringLiteral("%1 is no. %2 on the till, and the user was told that it is not there")
                         .arg(card.name)
                         .arg(it.key()));
    }
    ++card.adds;
    desk.ask(order("sendAgain", id));
}

void TwoDesks::decideFields(int who, qint64 id, Card &card, const QJsonObject &shown)
{
    const FieldSet asked = FieldSet::fromBits(static_cast<quint32>(shown.value(u"conflicts").toInt()));
    FieldSet mine;
    for (const Field field : asked) {
        if (chance(50))
            mine.insert(field);
    }
    const auto answer =
        m_desks.at(static_cast<std::size_t>(who))->ask(order("resolve", id, static_cast<int>(mine.bits())));
    QHash<Field, Wish> &wishes = card.wishes.at(static_cast<std::size_t>(who));
    const bool isWhole = answer && answer->value(u"ok").toBool();
    for (const Field field : asked) {
        if (isWhole && mine.contains(field) && wishes.contains(field))
            wishes[field] = {valueIn(shown, u"wanted", field), ++m_clock};
        else
            wishes.remove(field);
    }
}

void TwoDesks::decideWhole(int who, qint64 id, Card &card, const QJsonObject &)
{
    const bool isMine = chance(50);
    ++card.adds; // perhaps it is created again
    card.wasDeleted = true; // or not wanted any more
    m_desks.at(static_cast<std::size_t>(who))->ask(order(isMine ? "keepMine" : "takeTills", id));
    card.wishes.at(static_cast<std::size_t>(who)).clear();
}

// --- The till and those who work at it

void TwoDesks::misbehave()
{
    using namespace std::chrono_literals;
    static const QByteArray refusal =
        httpAnswer(400, R"({"result":"KO","error":"this value is not accepted"})");
    static const QByteArray firewall =
        httpAnswer(403, "<html><body><h1>403 Forbidden</h1>Request blocked.</body></html>", "text/html");
    if (chance(35)) {
        static const std::array<TillDouble::Keeps, 6> ways{withEntities, cut,          cutAtEmoji,
                                                           asNumber,     clearIgnored, oldKept};
        m_till.setKeeps(chance(30) ? TillDouble::Keeps()
                                   : ways.at(static_cast<std::size_t>(m_random.bounded(6))));
        m_journal << QStringLiteral("        till: keeps otherwise");
        ++m_tally.damaged;
        return;
    }
    if (chance(20)) {
        m_till.cacheList();
        m_isListOld = true;
        ++m_tally.oldLists;
        m_journal << QStringLiteral("        till: lists come from a cache");
        return;
    }
    static const std::array<const char *, 3> calls{"addClient.php", "editClient.php", "delClient.php"};
    const QString path =
        chance(30) ? QString() : QString::fromLatin1(calls.at(static_cast<std::size_t>(m_random.bounded(3))));
    const std::array faults{closeOnAccept(), closeAfterBody(), closeAfterWork(),
                            closeInAnswer(), stallAfterWork(), workThenSay(refusal),
                            say(refusal),    say(firewall),    workThenSay(httpAnswer(500, "Oops"))};
    m_till.fail(path, faults.at(static_cast<std::size_t>(m_random.bounded(static_cast<int>(faults.size())))),
                1);
    m_journal << u"        till: a fault " + path;
    ++m_tally.faults;
}

void TwoDesks::atTheTill()
{
    const QList<int> numbers = m_till.customers.keys();
    if (numbers.isEmpty())
        return;
    const int number = numbers.at(m_random.bounded(static_cast<int>(numbers.size())));
    if (chance(12)) {
        m_till.customers.remove(number);
        if (Card *card = cardOf(number)) {
            card->wasDeleted = true;
            ++card->adds; // whose answer never came, and which no list has shown, may be created anew
        }
        m_journal << QStringLiteral("        till: no. %1 deleted there").arg(number);
    } else {
        const Field field = typedFields.at(static_cast<std::size_t>(m_random.bounded(2)));
        const QString value = newValue(field);
        m_till.customers[number].insert(keyOf(field), value);
        noteOthers(number, field, staff);
        m_journal
            << QStringLiteral("        till: no. %1 %2 = %3 there").arg(number).arg(keyOf(field), value);
    }
    m_known = m_till.customers;
}

/// Caches live less than a minute, and so does an attempt.
void TwoDesks::later()
{
    for (const auto &desk : m_desks) {
        std::optional<QJsonObject> status;
        do {
            turn(1);
            status = desk->isOpen() ? desk->ask(order("status")) : std::nullopt;
        } while (status && status->value(u"sending").toInt() > 0);
    }
    m_till.forgetCache();
    m_isListOld = false;
    m_seconds += moreThanAMinute;
    for (const auto &desk : m_desks)
        desk->goLater(moreThanAMinute);
}

void TwoDesks::servedOne()
{
    const TillDouble::Entry &entry = m_till.ledger().constLast();
    const int who = entry.path.startsWith(u"/pc1") ? 0 : 1;
    m_journal << u"        till: " + entry.path + u' ' + QUrl::fromPercentEncoding(entry.body)
            + (entry.done ? u" done" : u"");
    if (entry.path.endsWith(u"getClients.php")) {
        if (entry.done)
            m_listServed.at(static_cast<std::size_t>(who)) = m_isListOld ? 0 : ++m_clock;
        return;
    }
    if (!entry.done)
        return;
    if (entry.path.endsWith(u"addClient.php")) {
        const int number = m_till.customers.lastKey();
        m_names.insert(number, entry.value(QStringLiteral("data[name]")));
        noteEdit(who, number, entry);
    } else {
        const int number = entry.value(QStringLiteral("id")).toInt();
        if (entry.path.endsWith(u"editClient.php"))
            noteEdit(who, number, entry);
    }
    m_known = m_till.customers;
}

/// A value that somebody else wrote and that had come here may be replaced by what the user asked for after
/// that, never by something older; and what the till has done once is not done again over it.
void TwoDesks::noteEdit(int who, int number, const TillDouble::Entry &entry)
{
    Card *card = cardOf(number);
    if (!card)
        return;
    for (const Field field : typedFields) {
        const QString name = QStringLiteral("data[%1]").arg(keyOf(field));
        if (std::ranges::none_of(entry.fields, [&](const auto &sent) { return sent.first == name; }))
            continue;
        const QString sent = entry.value(name);
        const QString before = m_known.value(number).value(keyOf(field));
        Writing &writing = m_writings[{number, field}];
        QHash<Field, Wish> &wishes = card->wishes.at(static_cast<std::size_t>(who));
        const auto wish = wishes.find(field);
        card->lastDone.at(static_cast<std::size_t>(who)).insert(field, sent);
        // An emptied field is as it was before anybody wrote there.
        const bool isOthers = writing.at != 0 && writing.by != who && before != sent && !before.isEmpty();
        const QString after = m_till.customers.value(number).value(keyOf(field));
        const int heardAt = writing.heardAt.at(static_cast<std::size_t>(who));
        if (wish != wishes.end() && wish->value == sent) {
            if (isOthers && heardAt != 0 && wish->at < heardAt)
                complain(QStringLiteral("%1 of %2: another's %3 had come here and was replaced unasked")
                             .arg(keyOf(field), card->name, before));
            // A change whose answer stalls over one step of the clock is repeated blindly right after it,
            // perhaps just while the clock takes the next step.
            if (isOthers && wish->wasReplaced && m_seconds - wish->doneAt > 2 * moreThanAMinute)
                complain(QStringLiteral("%1 of %2: done again over another's %3")
                             .arg(keyOf(field), card->name, before));
            if (!wish->wasDone)
                wish->doneAt = m_seconds;
            wish->wasDone = true;
            wish->wasReplaced = false;
            // Kept what another wrote and what had not come here: nobody can tell it from news.
            if (isOthers && heardAt == 0 && after == before)
                wishes.erase(wish);
        }
        if (after != before || after == sent)
            noteOthers(number, field, who);
    }
}

/// Somebody has written there: what the others had done is replaced.
void TwoDesks::noteOthers(int number, Field field, int who)
{
    m_writings[{number, field}] = {who, ++m_clock, {}};
    Card *card = cardOf(number);
    for (int other = 0; card && other < 2; ++other) {
        QHash<Field, Wish> &wishes = card->wishes.at(static_cast<std::size_t>(other));
        if (const auto wish = wishes.find(field); other != who && wish != wishes.end() && wish->wasDone)
            wish->wasReplaced = true;
    }
}

void TwoDesks::heard(int who)
{
    const int served = m_listServed.at(static_cast<std::size_t>(who));
    for (Writing &writing : m_writings) {
        int &heardAt = writing.heardAt.at(static_cast<std::size_t>(who));
        if (heardAt == 0 && writing.at < served)
            heardAt = served;
    }
}

// --- The end

bool TwoDesks::comeToRest()
{
    QElapsedTimer watch;
    watch.start();
    int quiet = 0;
    while (watch.elapsed() < 60'000) {
        later();
        bool isQuiet = true;
        for (const auto &desk : m_desks) {
            if (!desk->isOpen() && !desk->open())
                return false;
            desk->ask(order("resume"));
            desk->ask(order("send"));
            turn(2);
            const auto status = desk->ask(order("status"));
            isQuiet = isQuiet && status && status->value(u"busy").toInt() == 0
                && !status->value(u"updating").toBool();
            desk->forgetEvents();
            desk->ask(order("update"));
            while (desk->isOpen() && desk->lastOf(QStringLiteral("updated")).isEmpty()
                   && watch.elapsed() < 60'000) {
                if (!desk->lastOf(QStringLiteral("doubtful")).isEmpty()) {
                    desk->forgetEvents();
                    desk->tell(order("believe", 0, true)); // by now it tells the truth
                }
                turn(1);
            }
            isQuiet = isQuiet && desk->lastOf(QStringLiteral("updated")).value(u"whole").toBool();
        }
        quiet = isQuiet ? quiet + 1 : 0;
        if (quiet == 3) // what was promised is believed or asked about by then
            return true;
    }
    return false;
}

QString TwoDesks::judge()
{
    QHash<QString, int> adds;
    for (const TillDouble::Entry &entry : m_till.ledger()) {
        if (entry.done && entry.path.endsWith(u"addClient.php"))
            ++adds[entry.value(QStringLiteral("data[name]"))];
    }
    for (const auto &card : m_cards) {
        if (adds.value(card->name) > card->adds)
            return QStringLiteral("%1 was created %2 times, asked for %3")
                .arg(card->name)
                .arg(adds.value(card->name))
                .arg(card->adds);
    }
    for (int who = 0; who < 2; ++who) {
        if (const QString problem = judgeDesk(who); !problem.isEmpty())
            return QStringLiteral("computer %1: %2").arg(who + 1).arg(problem);
    }
    return {};
}

QString TwoDesks::judgeDesk(int who)
{
    m_desks.at(static_cast<std::size_t>(who))->close();
    const auto opened = Store::open(m_folder.filePath(QStringLiteral("customers%1.carnet").arg(who + 1)));
    if (!opened)
        return QStringLiteral("the store does not open");
    const Store &store = *opened.value();
    QSet<int> known;
    QString problem;
    QHash<QString, Record> byName; // cut, as the till may have kept it
    store.visitSummaries([&](const RecordSummary &summary) {
        const auto record = store.record(summary.id);
        if (!record)
            return true;
        if (record->wanted)
            byName.insert(cut({}, record->wanted->value(Field::Name)), *record);
        if (record->tillId.isEmpty() || !record->base)
            return true;
        const int number = record->tillId.toInt();
        known.insert(number);
        const auto there = m_till.customers.constFind(number);
        if (there == m_till.customers.cend()) {
            problem = QStringLiteral("no. %1 is not on the till").arg(number);
            return false;
        }
        for (const Field field : typedFields) {
            const bool isUpToDate = record->state == SendState::UpToDate && record->wanted;
            if (isUpToDate && record->wanted->value(field) != there->value(keyOf(field))
                && !record->wanted->value(field).contains(u'&') && field != Field::Phone)
                problem = QStringLiteral("no. %1 is called up to date and is not: %2")
                              .arg(number)
                              .arg(keyOf(field));
        }
        return problem.isEmpty();
    });
    for (auto it = m_till.customers.cbegin(); problem.isEmpty() && it != m_till.customers.cend(); ++it) {
        if (!known.contains(it.key()))
            problem = QStringLiteral("no. %1 of the till is not here").arg(it.key());
    }
    for (const auto &card : m_cards) {
        if (!problem.isEmpty() || card->wasDeleted)
            continue;
        const QString name = cut({}, card->name);
        const auto &wishes = card->wishes.at(static_cast<std::size_t>(who));
        for (auto wish = wishes.cbegin(); wish != wishes.cend(); ++wish) {
            const bool isWanted =
                byName.contains(name) && byName[name].wanted->value(wish.key()) == wish->value;
            const bool isThere = std::ranges::any_of(m_till.customers, [&](const auto &customer) {
                return customer.value(keyOf(wish.key())) == wish->value;
            });
            // Taken back before anything was done of it: it asks for nothing any more.
            const bool isUndone = wish->takesBack
                && card->lastDone.at(static_cast<std::size_t>(who)).value(wish.key(), wish->value)
                    == wish->value;
            if (!isWanted && !isThere && !wish->wasReplaced && !isUndone)
                problem =
                    QStringLiteral("%1 of %2: %3 is lost").arg(keyOf(wish.key()), card->name, wish->value);
        }
        const bool isCreated =
            byName.contains(name) || std::ranges::any_of(m_names.keys(), [&](int number) {
                return m_names.value(number) == card->name && m_till.customers.contains(number);
            });
        if (card->creator == who && !isCreated)
            problem = QStringLiteral("%1 is lost").arg(card->name);
    }
    return problem;
}

} // namespace carnet::test
