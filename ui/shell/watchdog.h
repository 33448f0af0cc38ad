// Tells of every event that keeps the window from answering for too long. For developers: debug builds watch
// always, others when CARNET_WATCHDOG holds the milliseconds.
#pragma once

#include <QApplication>

#include <chrono>
#include <functional>
#include <optional>

namespace carnet {

/// Times what happens on the window's thread.
class Watchdog
{
public:
    using Clock = std::function<std::chrono::milliseconds()>;
    using Tell = std::function<void(const QString &what, std::chrono::milliseconds took)>;

    Watchdog(std::chrono::milliseconds limit, Clock clock, Tell tell);

    /// Returns what `deliver` returns. Takes longer than the limit: told once, with all that is delivered
    /// inside it.
    bool watch(const QObject *receiver, QEvent::Type type, const std::function<bool()> &deliver);

private:
    std::chrono::milliseconds m_limit;
    Clock m_clock;
    Tell m_tell;
    bool m_isWatching = false;
};

/// Tells on standard error.
class WatchedApplication : public QApplication
{
public:
    WatchedApplication(int &argc, char **argv, std::chrono::milliseconds limit);

    bool notify(QObject *receiver, QEvent *event) override;

private:
    Watchdog m_watchdog;
};

/// Nothing: not watched.
[[nodiscard]] std::optional<std::chrono::milliseconds> watchdogLimit();

} // namespace carnet
