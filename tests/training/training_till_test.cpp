// The training till over real sockets: the calls of till-api.md, the faults it names, and that a restart
// forgets nothing.
#include "harness/registry.h"
#include "training/sample_customers.h"
#include "training/training_till.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QSignalSpy>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QTest>

using namespace carnet;

class TrainingTillTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void anAddReturnsItsNumber();
    void anEditChangesOnlyWhatIsGiven();
    void aDeleteRemoves();
    void unknownNumbersAreRefused_data();
    void unknownNumbersAreRefused();
    void aWrongShopOrKeyIsRefused_data();
    void aWrongShopOrKeyIsRefused();
    void theListComesInThreeFormats();
    void otherCallsAreNotFound_data();
    void otherCallsAreNotFound();
    void aConnectionIsKept();
    void bytesOneByOneAreUnderstood();
    void garbageIsAnsweredAndTheConnectionEnds();
    void aRestartForgetsNothing();
    void aDamagedFileIsKeptAside();
    void aFileThatCannotBeWrittenIsTold();
    void tillOffRefusesAndComesBack();

private:
    struct Reply
    {
        int status = 0;
        QByteArray type;
        QByteArray body;
        QNetworkReply::NetworkError error = QNetworkReply::NoError;
        [[nodiscard]] QJsonObject json() const { return QJsonDocument::fromJson(body).object(); }
    };
    Reply post(const char *call, const QByteArray &parameters,
               const QByteArray &who = "shopID=4821&key=training-key");
    Reply get(const char *call, const QByteArray &parameters);
    Reply finish(QNetworkReply *reply);
    [[nodiscard]] Customer customer(int id) const { return m_till->book().customers().value(id); }
    [[nodiscard]] QString dataFile() const { return m_folder->filePath(QStringLiteral("till.json")); }
    void restart();

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<TrainingTill> m_till;
    QNetworkAccessManager m_network;
};

void TrainingTillTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(m_folder->isValid());
    restart();
}

void TrainingTillTest::cleanup()
{
    m_till.reset();
    m_folder.reset();
}

void TrainingTillTest::restart()
{
    m_till.reset();
    m_till = std::make_unique<TrainingTill>(dataFile());
    QVERIFY(m_till->start());
}

TrainingTillTest::Reply TrainingTillTest::finish(QNetworkReply *reply)
{
    const std::unique_ptr<QNetworkReply> owned(reply);
    QSignalSpy finished(reply, &QNetworkReply::finished);
    if (!reply->isFinished() && !finished.wait(10'000))
        return {};
    return {reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt(),
            reply->rawHeader("Content-Type"), reply->readAll(), reply->error()};
}

TrainingTillTest::Reply TrainingTillTest::post(const char *call, const QByteArray &parameters,
                                               const QByteArray &who)
{
    QUrl url = m_till->url();
    url.setPath(QLatin1StringView("/workers/") + QLatin1StringView(call));
    QNetworkRequest request(url);
    request.setHeader(QNetworkRequest::ContentTypeHeader, QByteArray("application/x-www-form-urlencoded"));
    return finish(m_network.post(request, who + '&' + parameters));
}

TrainingTillTest::Reply TrainingTillTest::get(const char *call, const QByteArray &parameters)
{
    QUrl url = m_till->url();
    url.setPath(QLatin1StringView("/workers/") + QLatin1StringView(call));
    url.setQuery(QString::fromLatin1(parameters));
    return finish(m_network.get(QNetworkRequest(url)));
}

void TrainingTillTest::anAddReturnsItsNumber()
{
    const Reply reply =
        post("addClient.php",
             "data%5Bname%5D=L%E2%80%99%C3%89t%C3%A9+%26+Cie&data[birthDate]=-86400&data[points]=5");
    QCOMPARE(reply.status, 200);
    QCOMPARE(reply.json()[QStringLiteral("result")].toString(), QStringLiteral("OK"));
    const int id = reply.json()[QStringLiteral("id")].toInt();
    QCOMPARE(id, 1285);
    QCOMPARE(customer(id).value(Field::Name), QStringLiteral("L’Été & Cie"));
    QCOMPARE(customer(id).value(Field::BirthDate), QStringLiteral("1969-12-31"));
    QCOMPARE(customer(id).filled(), (FieldSet{Field::Name, Field::BirthDate}));

    const Reply empty = post("addClient.php", "data[name]=");
    QCOMPARE(empty.status, 422);
    QCOMPARE(m_till->book().customers().size(), 1285);
}

void TrainingTillTest::anEditChangesOnlyWhatIsGiven()
{
    Customer expected = customer(1042);
    expected.set(Field::Phone, QStringLiteral("06 39 98 00 00"));
    expected.set(Field::DeliveryNote, {});
    const Reply reply = post("editClient.php", "id=1042&data[phone]=06+39+98+00+00&data[adressComment]=");
    QCOMPARE(reply.status, 200);
    QCOMPARE(reply.json()[QStringLiteral("result")].toString(), QStringLiteral("OK"));
    QVERIFY(customer(1042) == expected);
}

void TrainingTillTest::aDeleteRemoves()
{
    const Reply reply = post("delClient.php", "id=1042");
    QCOMPARE(reply.status, 200);
    QVERIFY(!m_till->book().customers().contains(1042));
    QCOMPARE(m_till->book().customers().size(), 1283);
}

void TrainingTillTest::unknownNumbersAreRefused_data()
{
    QTest::addColumn<QByteArray>("call");
    QTest::addColumn<QByteArray>("parameters");
    for (const char *call : {"editClient.php", "delClient.php"}) {
        QTest::addRow("%s, number", call) << QByteArray(call) << QByteArray("id=99999&data[name]=A");
        QTest::addRow("%s, word", call) << QByteArray(call) << QByteArray("id=abc&data[name]=A");
        QTest::addRow("%s, none", call) << QByteArray(call) << QByteArray("data[name]=A");
    }
}

void TrainingTillTest::unknownNumbersAreRefused()
{
    QFETCH(QByteArray, call);
    QFETCH(QByteArray, parameters);
    const TrainingBook before = m_till->book();
    const Reply reply = post(call.constData(), parameters);
    QCOMPARE(reply.status, 404);
    QCOMPARE(reply.json()[QStringLiteral("error")].toString(), QStringLiteral("No such customer"));
    QVERIFY(m_till->book() == before);
}

void TrainingTillTest::aWrongShopOrKeyIsRefused_data()
{
    QTest::addColumn<QByteArray>("who");
    QTest::newRow("key") << QByteArray("shopID=4821&key=training-keY");
    QTest::newRow("shop") << QByteArray("shopID=1&key=training-key");
    QTest::newRow("no key") << QByteArray("shopID=4821");
    QTest::newRow("nothing") << QByteArray();
}

void TrainingTillTest::aWrongShopOrKeyIsRefused()
{
    QFETCH(QByteArray, who);
    const TrainingBook before = m_till->book();
    QCOMPARE(post("addClient.php", "data[name]=A", who).status, 403);
    QCOMPARE(post("delClient.php", "id=1", who).status, 403);
    const Reply list = get("getClients.php", QByteArray(who).replace("shopID", "idboutique"));
    QCOMPARE(list.status, 403);
    QVERIFY(!list.body.contains("Aubry"));
    QVERIFY(m_till->book() == before);
}

void TrainingTillTest::theListComesInThreeFormats()
{
    const QByteArray who = "idboutique=4821&key=training-key";
    for (const QByteArray &format : {QByteArray("&format=json"), QByteArray()}) {
        const Reply json = get("getClients.php", who + format);
        QCOMPARE(json.status, 200);
        QCOMPARE(QJsonDocument::fromJson(json.body).array().size(), 1284);
    }
    const Reply csv = get("getClients.php", who + "&format=csv");
    QVERIFY(csv.type.startsWith("text/csv"));
    QCOMPARE(csv.body, listAsCsv(m_till->book()));
    const Reply html = get("getClients.php", who + "&format=html");
    QVERIFY(html.type.startsWith("text/html"));
    QCOMPARE(html.body, listAsHtml(m_till->book()));
}

void TrainingTillTest::otherCallsAreNotFound_data()
{
    QTest::addColumn<QByteArray>("call");
    QTest::addColumn<bool>("byPost");
    QTest::addColumn<int>("status");
    QTest::newRow("unknown call") << QByteArray("addSale.php") << true << 404;
    QTest::newRow("add by GET") << QByteArray("addClient.php") << false << 405;
    QTest::newRow("list by POST") << QByteArray("getClients.php") << true << 405;
}

void TrainingTillTest::otherCallsAreNotFound()
{
    QFETCH(QByteArray, call);
    QFETCH(bool, byPost);
    QFETCH(int, status);
    const Reply reply =
        byPost ? post(call.constData(), {}) : get(call.constData(), "shopID=4821&key=training-key");
    QCOMPARE(reply.status, status);
}

static QByteArray rawPost(const QByteArray &path, const QByteArray &body)
{
    return "POST " + path + " HTTP/1.1\r\nHost: till\r\nContent-Length: " + QByteArray::number(body.size())
        + "\r\n\r\n" + body;
}

void TrainingTillTest::aConnectionIsKept()
{
    QTcpSocket socket;
    socket.connectToHost(QStringLiteral("127.0.0.1"), quint16(m_till->url().port()));
    const QByteArray request = rawPost("/workers/addClient.php", "shopID=4821&key=training-key&data[name]=A");
    socket.write(request + request);
    QTRY_COMPARE(m_till->book().customers().size(), 1286);
    QByteArray received;
    QTRY_VERIFY((received += socket.readAll()).count("\"result\":\"OK\"") == 2);
    QCOMPARE(socket.state(), QAbstractSocket::ConnectedState);
    socket.write("GET /workers/none HTTP/1.1\r\nConnection: close\r\n\r\n");
    QTRY_COMPARE(socket.state(), QAbstractSocket::UnconnectedState);
    QVERIFY(socket.readAll().contains("Connection: close"));
}

void TrainingTillTest::bytesOneByOneAreUnderstood()
{
    QTcpSocket socket;
    socket.connectToHost(QStringLiteral("127.0.0.1"), quint16(m_till->url().port()));
    QTRY_COMPARE(socket.state(), QAbstractSocket::ConnectedState);
    socket.setSocketOption(QAbstractSocket::LowDelayOption, 1);
    const QByteArray request = rawPost("/workers/delClient.php", "shopID=4821&key=training-key&id=877");
    for (const char byte : request) {
        QVERIFY(m_till->book().customers().contains(877));
        socket.write(&byte, 1);
        socket.flush();
        QCoreApplication::sendPostedEvents();
    }
    QTRY_VERIFY(!m_till->book().customers().contains(877));
}

void TrainingTillTest::garbageIsAnsweredAndTheConnectionEnds()
{
    QTcpSocket socket;
    socket.connectToHost(QStringLiteral("127.0.0.1"), quint16(m_till->url().port()));
    socket.write("\x16\x03\x01 not http\r\n\r\n");
    QTRY_VERIFY(socket.bytesAvailable() > 0);
    QTRY_COMPARE(socket.state(), QAbstractSocket::UnconnectedState);
    QVERIFY(socket.readAll().startsWith("HTTP/1.1 400 "));
    QCOMPARE(get("getClients.php", "idboutique=4821&key=training-key").status, 200);
}

void TrainingTillTest::aRestartForgetsNothing()
{
    QCOMPARE(post("addClient.php", "data[name]=New").status, 200);
    QCOMPARE(post("delClient.php", "id=1285").status, 200);
    QCOMPARE(post("addClient.php", "data[name]=Newer").status, 200);
    QCOMPARE(post("editClient.php", "id=5&data[city]=Ailleurs").status, 200);
    const TrainingBook before = m_till->book();
    restart();
    QVERIFY(m_till->book() == before);
    QCOMPARE(customer(1286).value(Field::Name), QStringLiteral("Newer"));
    QCOMPARE(post("addClient.php", "data[name]=Newest").json()[QStringLiteral("id")].toInt(), 1287);

    // Not only at the end: also after a short while.
    QTRY_VERIFY(([this] {
        QFile file(dataFile());
        return file.open(QIODevice::ReadOnly) && file.readAll() == m_till->book().toJson();
    }()));
}

void TrainingTillTest::aDamagedFileIsKeptAside()
{
    m_till.reset();
    QFile file(dataFile());
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("{\"nextId\":12, \"customers\":[{");
    file.close();
    restart();
    QVERIFY(m_till->book() == TrainingBook(sampleCustomers()));
    QFile aside(dataFile() + QLatin1StringView(".damaged"));
    QVERIFY(aside.open(QIODevice::ReadOnly));
    QCOMPARE(aside.readAll(), QByteArray("{\"nextId\":12, \"customers\":[{"));
}

void TrainingTillTest::aFileThatCannotBeWrittenIsTold()
{
    TrainingTill till(m_folder->filePath(QStringLiteral("no such folder/till.json")));
    QSignalSpy failed(&till, &TrainingTill::saveFailed);
    QTRY_COMPARE(failed.size(), 1);
    QCOMPARE(till.book().customers().size(), 1284);
}

void TrainingTillTest::tillOffRefusesAndComesBack()
{
    const QUrl url = m_till->url();
    QTcpSocket socket;
    socket.connectToHost(QStringLiteral("127.0.0.1"), quint16(url.port()));
    QTRY_COMPARE(socket.state(), QAbstractSocket::ConnectedState);
    // The till has taken the connection when it has answered on it.
    socket.write("GET /workers/none HTTP/1.1\r\n\r\n");
    QTRY_VERIFY(socket.bytesAvailable() > 0);

    QVERIFY(m_till->setReachable(false));
    QVERIFY(!m_till->isReachable());
    QTRY_COMPARE(socket.state(), QAbstractSocket::UnconnectedState);
    QCOMPARE(post("addClient.php", "data[name]=A").error, QNetworkReply::ConnectionRefusedError);

    QVERIFY(m_till->setReachable(true));
    QCOMPARE(m_till->url(), url);
    QCOMPARE(post("addClient.php", "data[name]=A").status, 200);
}

CARNET_TEST(TrainingTillTest)
#include "training_till_test.moc"
