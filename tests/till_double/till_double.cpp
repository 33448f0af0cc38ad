#include "till_double/till_double.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QPointer>
#include <QTcpSocket>

#include <memory>

namespace carnet::test {

namespace {

QString decodedForm(QByteArray text)
{
    text.replace('+', ' ');
    return QString::fromUtf8(QByteArray::fromPercentEncoding(text));
}

QList<std::pair<QString, QString>> decodedPairs(const QByteArray &body)
{
    QList<std::pair<QString, QString>> pairs;
    for (const QByteArray &pair : body.split('&')) {
        const auto equals = pair.indexOf('=');
        pairs.append({decodedForm(pair.left(equals)), decodedForm(pair.mid(equals + 1))});
    }
    return pairs;
}

void end(QTcpSocket *socket, bool reset)
{
    if (!reset) {
        socket->disconnectFromHost();
        return;
    }
    socket->setSocketOption(QAbstractSocket::LowDelayOption, 1);
    socket->abort();
}

} // namespace

QByteArray httpAnswer(int status, const QByteArray &body, const QByteArray &type,
                      const QByteArray &moreHeaders)
{
    return "HTTP/1.1 " + QByteArray::number(status) + " X\r\nContent-Type: " + type
        + "\r\nContent-Length: " + QByteArray::number(body.size()) + "\r\n" + moreHeaders + "\r\n" + body;
}

TillDouble::TillDouble(QObject *parent)
    : QObject(parent)
{
    connect(&m_server, &QTcpServer::newConnection, this, &TillDouble::welcome);
    comeBack();
}

QUrl TillDouble::url() const
{
    return QUrl(QStringLiteral("http://127.0.0.1:%1").arg(m_port));
}

void TillDouble::goOffline()
{
    m_server.close();
    for (QTcpSocket *socket : m_server.findChildren<QTcpSocket *>())
        socket->abort();
}

void TillDouble::comeBack()
{
    m_server.listen(QHostAddress::LocalHost, m_port);
    m_port = m_server.serverPort();
}

void TillDouble::fail(const QString &path, const Fault &fault, int times)
{
    m_plan.append({path, fault, times});
}

QString TillDouble::Entry::value(const QString &name) const
{
    for (const auto &[key, text] : fields) {
        if (key == name)
            return text;
    }
    return {};
}

int TillDouble::count(const QString &pathEnd) const
{
    int found = 0;
    for (const Entry &entry : m_ledger)
        found += entry.path.endsWith(pathEnd) ? 1 : 0;
    return found;
}

int TillDouble::addOnTill(const QMap<QString, QString> &values)
{
    customers.insert(m_nextId, values);
    return m_nextId++;
}

Fault TillDouble::faultFor(const QString &path, bool take)
{
    for (qsizetype i = 0; i < m_plan.size(); ++i) {
        Planned &planned = m_plan[i];
        if (!planned.path.isEmpty() && !path.endsWith(planned.path))
            continue;
        const Fault fault = planned.fault;
        if (take && --planned.times == 0)
            m_plan.removeAt(i);
        return fault;
    }
    return {};
}

void TillDouble::welcome()
{
    while (QTcpSocket *socket = m_server.nextPendingConnection()) {
        connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
        if (faultFor({}, false).when == Fault::When::OnAccept) {
            end(socket, faultFor({}, true).reset);
            continue;
        }
        auto reader = std::make_shared<HttpRequestReader>();
        connect(socket, &QTcpSocket::readyRead, this, [this, socket, reader] { read(socket, *reader); });
    }
}

void TillDouble::read(QTcpSocket *socket, HttpRequestReader &reader)
{
    const QByteArray bytes = socket->readAll();
    if (!m_plan.isEmpty() && m_plan.first().fault.when == Fault::When::AfterHead) {
        end(socket, faultFor(m_plan.first().path, true).reset);
        return;
    }
    reader.feed(bytes);
    const QPointer<QTcpSocket> alive(socket);
    while (alive && alive->state() == QAbstractSocket::ConnectedState) {
        const auto request = reader.next();
        if (!request)
            return;
        serve(socket, *request);
    }
}

void TillDouble::serve(QTcpSocket *socket, const HttpRequest &request)
{
    Entry entry;
    entry.path = QString::fromUtf8(request.path);
    entry.body = request.method == "GET" ? request.query : request.body;
    entry.fields = decodedPairs(entry.body);
    const Fault fault = faultFor(entry.path, true);
    using enum Fault::When;
    QByteArray answer;
    const bool works = fault.when == Never || fault.when == AfterWork || fault.when == HalfAnswer
        || fault.when == StallHalf || fault.when == WorkThenSay;
    if (works)
        answer = work(entry);
    m_ledger.append(entry);

    switch (fault.when) {
    case AfterBody:
    case AfterWork:
    case OnAccept:
    case AfterHead:
        end(socket, fault.reset);
        break;
    case HalfAnswer:
        socket->write(answer.left(answer.size() - 2));
        socket->flush();
        end(socket, fault.reset);
        break;
    case StallHalf:
        socket->write(answer.left(answer.size() - 2));
        break;
    case StallBefore:
        break;
    case Say:
    case WorkThenSay:
        socket->write(fault.bytes);
        socket->flush();
        end(socket, false);
        break;
    case Never:
        socket->write(answer);
        break;
    }
    Q_EMIT served();
}

QByteArray TillDouble::work(Entry &entry)
{
    const bool isList = entry.path.endsWith(QStringLiteral("getClients.php"));
    const QString shopName = isList ? QStringLiteral("idboutique") : QStringLiteral("shopID");
    if (entry.value(shopName) != shop() || entry.value(QStringLiteral("key")) != key())
        return httpAnswer(403, R"({"result":"KO","error":"wrong key"})");
    if (isList) {
        QJsonArray rows;
        for (auto it = customers.cbegin(); it != customers.cend(); ++it) {
            QJsonObject row;
            row.insert(QStringLiteral("id"), it.key());
            for (const FieldInfo &info : allFields()) {
                const QString name = QString::fromUtf8(info.key);
                row.insert(name, it->value(name));
            }
            row.insert(QStringLiteral("points"), 12);
            rows.append(row);
        }
        entry.done = true;
        return httpAnswer(200, QJsonDocument(rows).toJson(QJsonDocument::Compact));
    }

    QMap<QString, QString> data;
    for (const auto &[name, value] : entry.fields) {
        if (name.startsWith(u"data[") && name.endsWith(u']'))
            data.insert(name.mid(5, name.size() - 6), value);
    }
    const int id = entry.value(QStringLiteral("id")).toInt();
    if (entry.path.endsWith(QStringLiteral("addClient.php"))) {
        const int added = addOnTill(data);
        entry.done = true;
        return httpAnswer(200,
                          m_returnsIds ? "{\"result\":\"OK\",\"id\":" + QByteArray::number(added) + "}"
                                       : QByteArray("{\"result\":\"OK\"}"));
    }
    if (!customers.contains(id))
        return httpAnswer(404, R"({"result":"KO","error":"unknown customer id"})");
    if (entry.path.endsWith(QStringLiteral("editClient.php")))
        customers[id].insert(data);
    else
        customers.remove(id);
    entry.done = true;
    return httpAnswer(200, "OK", "text/html");
}

} // namespace carnet::test
