// The key travels in the body, and for the list in the address; it must be nowhere else: not in what Qt or
// Carnet logs, not in what an answer is told to be, whatever goes wrong.
#include "calls.h"
#include "harness/registry.h"
#include "till_double/fault_table.h"

#include <QLoggingCategory>
#include <QTest>

using namespace carnet;
using namespace carnet::test;
using namespace std::chrono_literals;

class SecretsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theKeyIsNeverLogged();
    void theKeyIsNotSentElsewhere();
};

namespace {

QStringList logged;

class EverythingLogged
{
public:
    EverythingLogged()
        : m_before(qInstallMessageHandler(
            [](QtMsgType, const QMessageLogContext &, const QString &message) { logged << message; }))
    {
        QLoggingCategory::setFilterRules(QStringLiteral("*=true"));
        logged.clear();
    }
    ~EverythingLogged()
    {
        QLoggingCategory::setFilterRules({});
        qInstallMessageHandler(m_before);
    }
    Q_DISABLE_COPY_MOVE(EverythingLogged)

private:
    QtMessageHandler m_before;
};

/// Any part of the key that would help somebody.
bool holdsTheKey(const QString &text)
{
    return text.contains(u"k&y") || text.contains(u"secret") || text.contains(u"k%26y", Qt::CaseInsensitive);
}

} // namespace

void SecretsTest::theKeyIsNeverLogged()
{
    const QList<FaultCase> cases = faultCases(QUrl(QStringLiteral("http://127.0.0.1:1")));
    QStringList told;
    {
        const EverythingLogged listening;
        TillDouble till;
        TillClient client;
        client.setAddress(addressOf(till));
        for (const FaultCase &row : cases) {
            client.setTransferTimeout(row.stalls ? 20ms : 10'000ms);
            till.fail({}, row.fault);
            told << outcomeOf(client.add(anne(), FieldSet::all())).tillText;
            till.forgetFaults();
            if (row.fault.when == Fault::When::InBody) // a list has none
                continue;
            till.fail({}, row.fault, 5);
            client.setTransferTimeout(row.stalls ? 10ms : 10'000ms);
            told << listOf(client.list()).outcome.tillText;
            till.forgetFaults();
        }
        till.goOffline();
        told << outcomeOf(client.add(anne(), FieldSet::all())).tillText;
        told << listOf(client.list()).outcome.tillText;
        // It reads the body it was sent out to everybody.
        till.comeBack();
        till.fail(
            {},
            say(httpAnswer(400, R"({"error":"bad: shopID=7&key=k%26y%3D%2B%C3%BC+secret, k&y=+ü secret"})")));
        told << outcomeOf(client.add(anne(), FieldSet::all())).tillText;
        QVERIFY(told.last().startsWith(u"bad: shopID=7"));
    }
    for (const QString &line : std::as_const(logged))
        QVERIFY2(!holdsTheKey(line), qPrintable(line));
    for (const QString &text : std::as_const(told))
        QVERIFY2(!holdsTheKey(text), qPrintable(text));
}

void SecretsTest::theKeyIsNotSentElsewhere()
{
    TillDouble till;
    TillClient client;
    client.setAddress(addressOf(till));
    (void)added(client);
    (void)listOf(client.list());
    for (const TillDouble::Entry &entry : till.ledger()) {
        for (const auto &[name, value] : entry.headers)
            QVERIFY2(!holdsTheKey(QString::fromUtf8(value)), name.constData());
        QVERIFY(!holdsTheKey(entry.path));
    }
    QVERIFY(!till.ledger().first().body.isEmpty());
}

CARNET_TEST(SecretsTest)
#include "secrets_test.moc"
