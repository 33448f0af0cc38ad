#include "outbox/desk.h"

#include "harness/other_program.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QJsonDocument>
#include <QTimer>

namespace carnet::test {

namespace {

constexpr qint64 patience = 60'000;

} // namespace

Desk::Desk(QString storeFile, const TillDouble &till, const QString &path)
    : m_arguments{std::move(storeFile), till.url().toString() + path, TillDouble::shop(), TillDouble::key(),
                  QStringLiteral("0")}
{ }

void Desk::note(const QString &line)
{
    m_journal << line;
    Q_EMIT noted(line);
}

Desk::~Desk()
{
    kill();
}

template <typename Condition> bool Desk::turnUntil(Condition condition)
{
    QElapsedTimer watch;
    watch.start();
    QTimer tick; // so that the loop also turns when nothing happens any more
    tick.start(std::chrono::milliseconds(500));
    while (!condition()) {
        if (!m_isOpen || watch.elapsed() > patience)
            return false;
        QCoreApplication::processEvents(QEventLoop::AllEvents | QEventLoop::WaitForMoreEvents);
    }
    return true;
}

bool Desk::open()
{
    m_answers.clear();
    m_events.clear();
    m_process = std::make_unique<QProcess>();
    m_process->setProcessChannelMode(QProcess::ForwardedErrorChannel);
    connect(m_process.get(), &QProcess::readyReadStandardOutput, this, &Desk::hear);
    connect(m_process.get(), &QProcess::finished, this, [this] { m_isOpen = false; });
    m_process->start(otherProgram(QStringLiteral(CARNET_DESK_CHILD)), m_arguments);
    m_isOpen = true;
    return waitFor(QStringLiteral("open"));
}

void Desk::close()
{
    if (!m_process)
        return;
    note(QStringLiteral("    closed"));
    m_process->closeWriteChannel();
    turnUntil([this] { return !m_isOpen; });
    kill();
}

void Desk::kill()
{
    if (!m_process)
        return;
    note(QStringLiteral("    killed"));
    m_process->kill();
    m_process->waitForFinished();
    hear();
    m_process.reset();
    m_isOpen = false;
}

void Desk::tell(QJsonObject order)
{
    order.insert(QStringLiteral("n"), ++m_orders);
    const QByteArray line = QJsonDocument(order).toJson(QJsonDocument::Compact);
    note(u"user: " + QString::fromUtf8(line));
    if (m_isOpen)
        m_process->write(line + '\n');
}

std::optional<QJsonObject> Desk::ask(QJsonObject order)
{
    tell(std::move(order));
    const int number = m_orders;
    turnUntil([&] { return m_answers.contains(number); });
    if (!m_answers.contains(number))
        return std::nullopt;
    return m_answers.take(number);
}

void Desk::goLater(int seconds)
{
    const int ahead = m_arguments.constLast().toInt() + seconds;
    m_arguments.last() = QString::number(ahead);
    tell({{QStringLiteral("do"), QStringLiteral("clock")}, {QStringLiteral("value"), ahead}});
}

bool Desk::waitFor(const QString &event)
{
    turnUntil([&] { return m_events.contains(event); });
    return m_events.contains(event);
}

void Desk::hear()
{
    while (m_process && m_process->canReadLine()) {
        const QByteArray line = m_process->readLine().trimmed();
        note(u"    program: " + QString::fromUtf8(line));
        const QJsonObject said = QJsonDocument::fromJson(line).object();
        if (const QString event = said.value(u"event").toString(); !event.isEmpty()) {
            m_events.insert(event, said);
            Q_EMIT happened(event);
        } else {
            m_answers.insert(said.value(u"n").toInt(), said);
        }
    }
}

} // namespace carnet::test
