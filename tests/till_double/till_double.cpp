#include "till_double/till_double.h"

#include "till_double/conversation.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSslConfiguration>
#include <QSslServer>
#include <QTcpSocket>

#include <algorithm>

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

QMap<QString, QString> dataIn(const TillDouble::Entry &entry)
{
    QMap<QString, QString> data;
    for (const auto &[name, value] : entry.fields) {
        if (name.startsWith(u"data[") && name.endsWith(u']'))
            data.insert(name.mid(5, name.size() - 6), value);
    }
    return data;
}

} // namespace

TillDouble::TillDouble(QObject *parent)
    : QObject(parent)
    , m_server(std::make_unique<QTcpServer>())
{
    open();
}

TillDouble::TillDouble(const QSslConfiguration &identity, QObject *parent)
    : QObject(parent)
    , m_isSecure(true)
{
    auto server = std::make_unique<QSslServer>();
    server->setSslConfiguration(identity);
    m_server = std::move(server);
    open();
}

TillDouble::TillDouble(const QHostAddress &address, QObject *parent)
    : QObject(parent)
    , m_server(std::make_unique<QTcpServer>())
    , m_address(address)
{
    open();
}

TillDouble::~TillDouble()
{
    // Ends while the plan and the ledger are still there to be asked.
    m_server.reset();
}

void TillDouble::open()
{
    connect(m_server.get(), &QTcpServer::pendingConnectionAvailable, this, &TillDouble::welcome);
    comeBack();
}

QUrl TillDouble::url(const QString &host) const
{
    QUrl url;
    url.setScheme(m_isSecure ? QStringLiteral("https") : QStringLiteral("http"));
    url.setHost(host.isEmpty() ? m_address.toString() : host);
    url.setPort(m_port);
    return url;
}

void TillDouble::goOffline()
{
    m_server->close();
    for (QTcpSocket *socket : m_server->findChildren<QTcpSocket *>())
        socket->abort();
    // Bound and not listening: nobody else gets the port meanwhile, such as the till of another test.
    m_keptPort = std::make_unique<QTcpSocket>();
    m_keptPort->bind(m_address, m_port);
}

void TillDouble::comeBack()
{
    m_keptPort.reset();
    m_server->listen(m_address, m_port);
    m_port = m_server->serverPort();
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

QByteArray TillDouble::Entry::header(const QByteArray &lowerCaseName) const
{
    for (const auto &[name, text] : headers) {
        if (name == lowerCaseName)
            return text;
    }
    return {};
}

int TillDouble::count(const QString &pathEnd) const
{
    return static_cast<int>(
        std::ranges::count_if(m_ledger, [&](const Entry &entry) { return entry.path.endsWith(pathEnd); }));
}

int TillDouble::countDone(const QString &pathEnd) const
{
    return static_cast<int>(std::ranges::count_if(
        m_ledger, [&](const Entry &entry) { return entry.done && entry.path.endsWith(pathEnd); }));
}

int TillDouble::addOnTill(const QMap<QString, QString> &values)
{
    customers.insert(m_nextId, values);
    return m_nextId++;
}

/// A connection has no path yet: only the next fault of the plan can be one of accepting.
std::optional<Fault> TillDouble::faultOnAccept()
{
    if (m_plan.isEmpty() || m_plan.first().fault.when != Fault::When::OnAccept)
        return std::nullopt;
    return takeFault(0);
}

Fault TillDouble::faultFor(const QString &path)
{
    for (qsizetype i = 0; i < m_plan.size(); ++i) {
        const Planned &planned = m_plan.at(i);
        if (planned.fault.when != Fault::When::OnAccept && path.endsWith(planned.path))
            return takeFault(i);
    }
    return {};
}

std::optional<Fault> TillDouble::firewallFor(const HttpRequest &request) const
{
    for (const auto &[bytes, answer] : m_firewall) {
        if (request.body.contains(bytes) || request.query.contains(bytes))
            return say(answer);
    }
    return std::nullopt;
}

Fault TillDouble::takeFault(qsizetype at)
{
    Planned &planned = m_plan[at];
    Fault fault = planned.fault;
    if (--planned.times == 0)
        m_plan.removeAt(at);
    return fault;
}

bool TillDouble::readsSlowly() const
{
    return std::ranges::any_of(
        m_plan, [](const Planned &planned) { return planned.fault.when == Fault::When::InBody; });
}

void TillDouble::welcome()
{
    while (QTcpSocket *socket = m_server->nextPendingConnection())
        new Conversation(socket, ++m_connections, *this);
}

QByteArray TillDouble::receive(const HttpRequest &request, int connection, const Fault &fault, bool work)
{
    Entry entry;
    entry.path = QString::fromUtf8(request.path);
    entry.body = request.method == "GET" ? request.query : request.body;
    entry.fields = decodedPairs(entry.body);
    entry.headers = request.headers;
    entry.connection = connection;
    entry.fault = fault.when;
    QByteArray answer = work ? this->work(entry) : QByteArray();
    m_ledger.append(entry);
    Q_EMIT served();
    return answer;
}

void TillDouble::noteBrokenOff(const QString &path, qsizetype bodyRead, int connection)
{
    m_brokenOff.append({path, bodyRead, connection});
}

QByteArray TillDouble::work(Entry &entry)
{
    const bool isList = entry.path.endsWith(QStringLiteral("getClients.php"));
    const QString shopName = isList ? QStringLiteral("idboutique") : QStringLiteral("shopID");
    if (entry.value(shopName) != shop() || entry.value(QStringLiteral("key")) != key())
        return httpAnswer(403, R"({"result":"KO","error":"wrong key"})");
    if (isList) {
        entry.done = true;
        return httpAnswer(200, list());
    }
    if (entry.path.endsWith(QStringLiteral("addClient.php"))) {
        const int added = addOnTill({});
        keep(customers[added], dataIn(entry));
        entry.done = true;
        return httpAnswer(200,
                          m_returnsIds ? "{\"result\":\"OK\",\"id\":" + QByteArray::number(added) + "}"
                                       : QByteArray("{\"result\":\"OK\"}"));
    }
    const int id = entry.value(QStringLiteral("id")).toInt();
    if (!customers.contains(id))
        return httpAnswer(404, R"({"result":"KO","error":"unknown customer id"})");
    if (entry.path.endsWith(QStringLiteral("editClient.php")))
        keep(customers[id], dataIn(entry));
    else
        customers.remove(id);
    entry.done = true;
    return httpAnswer(200, "OK", "text/html");
}

void TillDouble::keep(QMap<QString, QString> &customer, const QMap<QString, QString> &sent) const
{
    for (auto it = sent.cbegin(); it != sent.cend(); ++it)
        customer.insert(it.key(), m_keeps ? m_keeps(customer.value(it.key()), *it) : *it);
}

QByteArray TillDouble::list() const
{
    QJsonArray rows;
    const auto &listed = m_cached ? *m_cached : customers;
    for (auto it = listed.cbegin(); it != listed.cend(); ++it) {
        QJsonObject row;
        row.insert(QStringLiteral("id"), it.key());
        for (const FieldInfo &info : allFields()) {
            const QString name = QString::fromUtf8(info.key);
            row.insert(name, it->value(name));
        }
        row.insert(QStringLiteral("points"), 12);
        rows.append(row);
    }
    return QJsonDocument(rows).toJson(QJsonDocument::Compact);
}

} // namespace carnet::test
