#include "training/training_till.h"

#include "customer/wire.h"
#include "training/sample_customers.h"

#include <QFile>
#include <QHostAddress>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>
#include <QTcpSocket>

#include <chrono>
#include <memory>

namespace carnet {

namespace {

using namespace std::chrono_literals;
constexpr auto savePause = 300ms;

/// The pairs of application/x-www-form-urlencoded; of a name given twice the last counts, as in PHP.
QHash<QString, QString> formPairs(const QByteArray &encoded)
{
    const auto decoded = [](QByteArray text) {
        return QString::fromUtf8(QByteArray::fromPercentEncoding(text.replace('+', ' ')));
    };
    QHash<QString, QString> pairs;
    for (const QByteArray &pair : encoded.split('&')) {
        const qsizetype mark = pair.indexOf('=');
        const QString name = decoded(pair.left(mark));
        if (!name.isEmpty())
            pairs.insert(name, mark < 0 ? QString() : decoded(pair.mid(mark + 1)));
    }
    return pairs;
}

struct Given
{
    FieldSet fields;
    Customer values;
};

/// What `data[...]` holds. Keys the catalogue does not know are passed over, as the till does with them.
Given givenData(const QHash<QString, QString> &parameters)
{
    Given given;
    for (const FieldInfo &info : allFields()) {
        const QString name = QLatin1StringView("data[") % QLatin1StringView(info.key) % u']';
        const auto found = parameters.constFind(name);
        if (found == parameters.cend())
            continue;
        given.fields.insert(info.field);
        given.values.set(info.field, fromWire(info.field, *found));
    }
    return given;
}

QByteArray json(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

QByteArray accepted(int id)
{
    return json({{QLatin1StringView("result"), QLatin1StringView("OK")}, {QLatin1StringView("id"), id}});
}

QByteArray refused(QLatin1StringView why)
{
    return json({{QLatin1StringView("result"), QLatin1StringView("KO")}, {QLatin1StringView("error"), why}});
}

QByteArray reasonPhrase(int status)
{
    switch (status) {
    case 200:
        return "OK";
    case 400:
        return "Bad Request";
    case 403:
        return "Forbidden";
    case 404:
        return "Not Found";
    case 405:
        return "Method Not Allowed";
    case 413:
        return "Content Too Large";
    case 422:
        return "Unprocessable Content";
    case 431:
        return "Request Header Fields Too Large";
    default:
        return "Not Implemented";
    }
}

int statusFor(HttpFault fault)
{
    switch (fault) {
    case HttpFault::Malformed:
        return 400;
    case HttpFault::HeadTooLong:
        return 431;
    case HttpFault::BodyTooLong:
        return 413;
    case HttpFault::UnknownEncoding:
        break;
    }
    return 501;
}

QByteArray head(int status, const QByteArray &type, qsizetype length, bool keep)
{
    QByteArray text = "HTTP/1.1 " + QByteArray::number(status) + ' ' + reasonPhrase(status) + "\r\n";
    text += "Content-Type: " + type + "\r\nContent-Length: " + QByteArray::number(length) + "\r\n";
    text += keep ? "Connection: keep-alive\r\n\r\n" : "Connection: close\r\n\r\n";
    return text;
}

} // namespace

QString TrainingTill::shop()
{
    return QStringLiteral("4821");
}

QString TrainingTill::key()
{
    return QStringLiteral("training-key");
}

TrainingTill::TrainingTill(const QString &dataFile, QObject *parent)
    : QObject(parent)
    , m_dataFile(dataFile)
{
    m_writer.setMaxThreadCount(1);
    m_saveTimer.setSingleShot(true);
    m_saveTimer.setInterval(savePause);
    connect(&m_saveTimer, &QTimer::timeout, this, &TrainingTill::save);
    connect(&m_server, &QTcpServer::newConnection, this, &TrainingTill::welcome);
    load();
}

TrainingTill::~TrainingTill()
{
    setReachable(false);
    if (m_saveTimer.isActive())
        save();
    m_writer.waitForDone();
}

bool TrainingTill::start()
{
    return setReachable(true);
}

QUrl TrainingTill::url() const
{
    if (m_port == 0)
        return {};
    QUrl url;
    url.setScheme(QStringLiteral("http"));
    url.setHost(QStringLiteral("127.0.0.1"));
    url.setPort(m_port);
    return url;
}

bool TrainingTill::setReachable(bool reachable)
{
    if (reachable == m_server.isListening())
        return true;
    if (reachable) {
        if (!m_server.listen(QHostAddress::LocalHost, m_port))
            return false;
        m_port = m_server.serverPort();
        return true;
    }
    m_server.close();
    const auto sockets = m_server.findChildren<QTcpSocket *>();
    for (QTcpSocket *socket : sockets)
        socket->abort();
    return true;
}

void TrainingTill::load()
{
    QFile file(m_dataFile);
    if (file.open(QIODevice::ReadOnly)) {
        if (const auto book = TrainingBook::fromJson(file.readAll())) {
            m_book = *book;
            return;
        }
        file.close();
        // Not ours or damaged: kept beside the new one rather than overwritten.
        const QString aside = m_dataFile % QLatin1StringView(".damaged");
        QFile::remove(aside);
        file.rename(aside);
    }
    m_book = TrainingBook(sampleCustomers());
    saveSoon();
}

void TrainingTill::saveSoon()
{
    if (!m_saveTimer.isActive())
        m_saveTimer.start();
}

void TrainingTill::save()
{
    m_saveTimer.stop();
    m_writer.start([this, book = m_book] {
        QSaveFile file(m_dataFile);
        const QByteArray bytes = book.toJson();
        const bool written =
            file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() && file.commit();
        if (!written)
            Q_EMIT saveFailed();
    });
}

void TrainingTill::welcome()
{
    while (QTcpSocket *socket = m_server.nextPendingConnection()) {
        const auto reader = std::make_shared<HttpRequestReader>();
        connect(socket, &QTcpSocket::readyRead, this, [this, socket, reader] { read(socket, *reader); });
        connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
    }
}

void TrainingTill::read(QTcpSocket *socket, HttpRequestReader &reader)
{
    reader.feed(socket->readAll());
    while (const auto request = reader.next()) {
        const Answer reply = answer(*request);
        const bool keep = request->keepsConnection();
        socket->write(head(reply.status, reply.type, reply.body.size(), keep));
        socket->write(reply.body);
        if (!keep) {
            socket->disconnectFromHost();
            return;
        }
    }
    if (reader.fault()) {
        socket->write(head(statusFor(*reader.fault()), "text/plain", 0, false));
        socket->disconnectFromHost();
    }
}

TrainingTill::Answer TrainingTill::answer(const HttpRequest &request)
{
    const bool isList = request.path == "/workers/getClients.php";
    const bool isAdd = request.path == "/workers/addClient.php";
    const bool isEdit = request.path == "/workers/editClient.php";
    const bool isDelete = request.path == "/workers/delClient.php";
    if (!isList && !isAdd && !isEdit && !isDelete)
        return {404, "text/html; charset=utf-8", "<h1>404</h1>"};
    if (request.method != (isList ? "GET" : "POST"))
        return {405, "text/html; charset=utf-8", "<h1>405</h1>"};

    const Parameters parameters = formPairs(isList ? request.query : request.body);
    const QString givenShop =
        parameters.value(isList ? QStringLiteral("idboutique") : QStringLiteral("shopID"));
    if (givenShop != shop() || parameters.value(QStringLiteral("key")) != key())
        return {.status = 403, .body = refused(QLatin1StringView("Wrong shop or key"))};
    if (isList)
        return getClients(parameters);
    if (isAdd)
        return addClient(parameters);
    return isEdit ? editClient(parameters) : deleteClient(parameters);
}

TrainingTill::Answer TrainingTill::addClient(const Parameters &parameters)
{
    const Given given = givenData(parameters);
    if (given.values.isEmpty())
        return {.status = 422, .body = refused(QLatin1StringView("No value given"))};
    const int id = m_book.add(given.values);
    saveSoon();
    return {.body = accepted(id)};
}

TrainingTill::Answer TrainingTill::editClient(const Parameters &parameters)
{
    const Given given = givenData(parameters);
    const int id = parameters.value(QStringLiteral("id")).toInt();
    if (!m_book.edit(id, given.fields, given.values))
        return {.status = 404, .body = refused(QLatin1StringView("No such customer"))};
    saveSoon();
    return {.body = accepted(id)};
}

TrainingTill::Answer TrainingTill::deleteClient(const Parameters &parameters)
{
    const int id = parameters.value(QStringLiteral("id")).toInt();
    if (!m_book.remove(id))
        return {.status = 404, .body = refused(QLatin1StringView("No such customer"))};
    saveSoon();
    return {.body = accepted(id)};
}

TrainingTill::Answer TrainingTill::getClients(const Parameters &parameters) const
{
    const QString format = parameters.value(QStringLiteral("format"));
    if (format == u"csv")
        return {.type = "text/csv; charset=utf-8", .body = listAsCsv(m_book)};
    if (format == u"html")
        return {.type = "text/html; charset=utf-8", .body = listAsHtml(m_book)};
    return {.body = listAsJson(m_book)};
}

} // namespace carnet
