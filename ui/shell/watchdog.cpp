#include "shell/watchdog.h"

#include <QMetaEnum>
#include <QThread>

namespace carnet {

namespace {

QString nameOf(QEvent::Type type)
{
    const char *name = QMetaEnum::fromType<QEvent::Type>().valueToKey(type);
    return name ? QString::fromLatin1(name) : QString::number(type);
}

std::chrono::milliseconds steadyTime()
{
    using namespace std::chrono;
    return duration_cast<milliseconds>(steady_clock::now().time_since_epoch());
}

} // namespace

Watchdog::Watchdog(std::chrono::milliseconds limit, Clock clock, Tell tell)
    : m_limit(limit)
    , m_clock(std::move(clock))
    , m_tell(std::move(tell))
{ }

bool Watchdog::watch(const QObject *receiver, QEvent::Type type, const std::function<bool()> &deliver)
{
    if (m_isWatching)
        return deliver();
    // Beforehand: the event may delete its receiver.
    const char *className = receiver->metaObject()->className();
    const QString objectName = receiver->objectName();
    const auto began = m_clock();
    m_isWatching = true;
    const bool handled = deliver();
    m_isWatching = false;
    if (const auto took = m_clock() - began; took > m_limit)
        m_tell(
            QStringLiteral("%1 of %2 \"%3\"").arg(nameOf(type), QString::fromLatin1(className), objectName),
            took);
    return handled;
}

WatchedApplication::WatchedApplication(int &argc, char **argv, std::chrono::milliseconds limit)
    : QApplication(argc, argv)
    , m_watchdog(limit, &steadyTime, [](const QString &what, std::chrono::milliseconds took) {
        qWarning("Carnet: %s took %lld ms", qUtf8Printable(what), static_cast<long long>(took.count()));
    })
{ }

bool WatchedApplication::notify(QObject *receiver, QEvent *event)
{
    const auto deliver = [&] { return QApplication::notify(receiver, event); };
    if (QThread::currentThread() != thread()) // a worker's own events keep no window from answering
        return deliver();
    return m_watchdog.watch(receiver, event->type(), deliver);
}

std::optional<std::chrono::milliseconds> watchdogLimit()
{
    if (const int given = qEnvironmentVariableIntValue("CARNET_WATCHDOG"); given > 0)
        return std::chrono::milliseconds(given);
#ifdef NDEBUG
    return std::nullopt;
#else
    return std::chrono::milliseconds(50);
#endif
}

} // namespace carnet
