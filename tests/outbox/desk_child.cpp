// The program without its window, as a process of its own that can be killed: store, till client and outbox,
// told what to do by lines of JSON on its standard input. Answers each line, and tells what happens, by lines
// of JSON on its standard output.
//     {"n":4,"do":"change","id":2,"field":"phone","value":"06"}   ->   {"n":4,"ok":true,"id":2}
#include "outbox/outbox.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>

#include <cstdio>
#include <iostream>
#include <string>
#include <thread>

using namespace carnet;
using namespace std::chrono_literals;

namespace {

void say(const QJsonObject &what)
{
    const QByteArray line = QJsonDocument(what).toJson(QJsonDocument::Compact) + '\n';
    std::fwrite(line.constData(), 1, static_cast<std::size_t>(line.size()), stdout);
    std::fflush(stdout);
}

QString keyOf(Field field)
{
    return QString::fromLatin1(infoOf(field).key);
}

QJsonObject valuesOf(const Customer &customer)
{
    QJsonObject values;
    for (const Field field : customer.filled())
        values.insert(keyOf(field), customer.value(field));
    return values;
}

OutboxSettings quickSettings()
{
    OutboxSettings settings;
    settings.undoTime = 0ms;
    settings.firstBackoff = 2ms;
    settings.longestBackoff = 20ms;
    return settings;
}

class Desk : public QObject
{
public:
    Desk(Store &store, const TillAddress &address, int ahead)
        : m_store(store)
        , m_ahead(ahead)
        , m_outbox(
              store, m_till, [this] { return QDateTime::currentDateTimeUtc().addSecs(m_ahead); },
              quickSettings())
    {
        m_till.setAddress(address);
        m_till.setTransferTimeout(80ms);
        connect(&m_outbox, &Outbox::listDoubtful, this, [](int, int) {
            say({{QStringLiteral("event"), QStringLiteral("doubtful")}});
        });
        connect(&m_outbox, &Outbox::updateEnded, this, [](const Outbox::UpdateSummary &summary) {
            say({{QStringLiteral("event"), QStringLiteral("updated")},
                 {QStringLiteral("whole"),
                  summary.outcome.verdict == Verdict::Accepted && !summary.storeFailed}});
        });
        connect(&m_outbox, &Outbox::looked, this, &Desk::tellLooked);
    }

    void obey(const QJsonObject &order)
    {
        const CustomerId id{order.value(u"id").toInteger()};
        QJsonObject answer = carryOut(order.value(u"do").toString(), id, order);
        answer.insert(QStringLiteral("n"), order.value(u"n"));
        say(answer);
    }

private:
    /// What the user answers is about what was shown last.
    Record shown(CustomerId id) const
    {
        const auto known = m_shown.constFind(id);
        return known != m_shown.cend() ? *known : m_store.record(id).value_or(Record());
    }

    std::optional<QStringList> candidates(CustomerId id) const
    {
        const auto known = m_candidates.constFind(id);
        return known != m_candidates.cend() ? std::optional(*known) : std::nullopt;
    }

    static QJsonObject answered(const Result<Outbox::Answered, StoreError> &result)
    {
        return done(result && result.value() == Outbox::Answered::Whole);
    }

    static QJsonObject done(bool ok) { return {{QStringLiteral("ok"), ok}}; }

    QJsonObject carryOut(const QString &what, CustomerId id, const QJsonObject &order)
    {
        if (what == u"create" || what == u"change")
            return save(what == u"create" ? CustomerId::None : id, order);
        if (what == u"remove")
            return done(m_outbox.remove({id}).ok());
        if (what == u"show") {
            m_shown[id] = m_store.record(id).value_or(Record());
            return show(m_store.record(id));
        }
        if (what == u"find")
            return find(order.value(u"value").toString());
        if (what == u"status")
            return status();
        if (what == u"sendAgain")
            return answered(m_outbox.sendAgain(shown(id), candidates(id)));
        if (what == u"markSent")
            return answered(m_outbox.markSent(shown(id), order.value(u"value").toString()));
        if (what == u"keepDraft")
            return done(m_outbox.keepAsDraft(id).ok());
        if (what == u"keepMine")
            return answered(m_outbox.keepMine(shown(id)));
        if (what == u"takeTills")
            return answered(m_outbox.takeTills(shown(id)));
        if (what == u"resolve") {
            const FieldSet mine = FieldSet::fromBits(static_cast<quint32>(order.value(u"value").toInt()));
            return answered(m_outbox.resolveConflict(shown(id), mine));
        }
        if (what == u"send")
            m_outbox.sendNow();
        else if (what == u"resume")
            m_outbox.resume();
        else if (what == u"update")
            m_outbox.updateFromTill();
        else if (what == u"clock")
            m_ahead = order.value(u"value").toInt();
        else if (what == u"look")
            m_outbox.lookOnTill(id);
        else if (what == u"believe")
            m_outbox.acceptDoubtfulList(order.value(u"value").toBool());
        else
            return done(false);
        return done(true);
    }

    /// As the form does, opened this moment.
    QJsonObject save(CustomerId id, const QJsonObject &order)
    {
        Customer wanted;
        if (id != CustomerId::None) {
            const auto record = m_store.record(id);
            if (!record || !record->wanted)
                return done(false);
            wanted = *record->wanted;
        }
        const Customer opened = wanted;
        const Field field = *fieldNamed(order.value(u"field").toString());
        const QString value = order.value(u"value").toString();
        const bool isNews = wanted.value(field) != value;
        wanted.set(field, value);
        const auto saved = m_outbox.save({id, {opened, wanted}, Readiness::Ready});
        QJsonObject answer = done(saved.ok());
        answer.insert(QStringLiteral("news"), isNews);
        if (saved)
            answer.insert(QStringLiteral("differs"), toBeSent(saved.value().after).contains(field));
        if (saved)
            answer.insert(QStringLiteral("id"), static_cast<qint64>(saved.value().after.id));
        return answer;
    }

    /// Where the till has, or may have, another value than the user wants.
    static FieldSet toBeSent(const Record &record)
    {
        Customer there = record.base.value_or(Customer());
        FieldSet perhaps;
        for (const Unconfirmed &unconfirmed : record.mayHaveArrived)
            perhaps |= unconfirmed.attempt.fields;
        if (!perhaps.isEmpty())
            return perhaps | there.differing(*record.wanted);
        if (record.attempt)
            there.take(record.attempt->fields, record.attempt->sent);
        return there.differing(*record.wanted);
    }

    QJsonObject show(const std::optional<Record> &record) const
    {
        const bool isThere = record && !isGoneAsPromised(*record);
        QJsonObject answer = done(isThere);
        if (!isThere)
            return answer;
        answer.insert(QStringLiteral("id"), static_cast<qint64>(record->id));
        answer.insert(QStringLiteral("state"), static_cast<int>(record->state));
        answer.insert(QStringLiteral("trouble"), static_cast<int>(record->trouble));
        answer.insert(QStringLiteral("conflicts"), static_cast<int>(record->conflicts.bits()));
        if (record->wanted) {
            answer.insert(QStringLiteral("wanted"), valuesOf(*record->wanted));
            answer.insert(QStringLiteral("differs"), static_cast<int>(toBeSent(*record).bits()));
        }
        if (record->base)
            answer.insert(QStringLiteral("base"), valuesOf(*record->base));
        return answer;
    }

    QJsonObject find(const QString &name) const
    {
        QJsonObject answer = done(false);
        m_store.visitSummaries([&](const RecordSummary &summary) {
            if (summary.customer.value(Field::Name) != name)
                return true;
            answer = show(m_store.record(summary.id));
            return false;
        });
        return answer;
    }

    QJsonObject status() const
    {
        const QueueStatus status = m_outbox.status();
        return {{QStringLiteral("ok"), true},
                {QStringLiteral("busy"), status.waiting + status.sending},
                {QStringLiteral("sending"), status.sending},
                {QStringLiteral("pause"), static_cast<int>(status.pause)},
                {QStringLiteral("updating"), m_outbox.isUpdating()}};
    }

    void tellLooked(CustomerId id, const Outcome &outcome, const QList<Outbox::Candidate> &candidates)
    {
        QJsonArray ids;
        for (const Outbox::Candidate &candidate : candidates)
            ids.append(candidate.tillId);
        if (outcome.verdict == Verdict::Accepted)
            m_candidates[id] = QVariant(ids.toVariantList()).toStringList();
        say({{QStringLiteral("event"), QStringLiteral("looked")},
             {QStringLiteral("id"), static_cast<qint64>(id)},
             {QStringLiteral("read"), outcome.verdict == Verdict::Accepted},
             {QStringLiteral("candidates"), ids}});
    }

    Store &m_store;
    int m_ahead; ///< seconds
    QHash<CustomerId, Record> m_shown;
    QHash<CustomerId, QStringList> m_candidates; ///< of the last look
    TillClient m_till;
    Outbox m_outbox;
};

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    const auto store = Store::open(arguments.at(1));
    if (!store)
        return 1;
    Desk desk(*store.value(), {QUrl(arguments.at(2)), arguments.at(3), arguments.at(4)},
              arguments.at(5).toInt());
    say({{QStringLiteral("event"), QStringLiteral("open")}});

    std::thread orders([&] {
        std::string line;
        while (std::getline(std::cin, line)) {
            const QJsonObject order = QJsonDocument::fromJson(QByteArray::fromStdString(line)).object();
            QMetaObject::invokeMethod(&desk, [&desk, order] { desk.obey(order); });
        }
        QMetaObject::invokeMethod(&application, &QCoreApplication::quit);
    });
    const int code = QCoreApplication::exec();
    orders.join();
    return code;
}
