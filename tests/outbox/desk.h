// The program in a process of its own (desk_child.cpp), as a test holds it: orders it, hears from it, quits
// it or kills it. While it waits the test's own event loop turns, for the till lives there.
#pragma once

#include "till_double/till_double.h"

#include <QJsonObject>
#include <QProcess>

#include <optional>

namespace carnet::test {

class Desk : public QObject
{
    Q_OBJECT

public:
    /// `path`: under which this computer calls the till, to be told from others.
    Desk(QString storeFile, const TillDouble &till, const QString &path = {});
    ~Desk() override;

    [[nodiscard]] bool open();
    [[nodiscard]] bool isOpen() const { return m_isOpen; }
    /// As a user closes it.
    void close();
    void kill();

    /// The answer; nothing when it was killed before it answered.
    std::optional<QJsonObject> ask(QJsonObject order);
    /// Does not wait for the answer.
    void tell(QJsonObject order);
    /// From now on, for the program, it is so much later.
    void goLater(int seconds);
    /// True when the event came in time; `event` is then lastOf(name).
    bool waitFor(const QString &event);
    void forgetEvents() { m_events = {}; }
    [[nodiscard]] QJsonObject lastOf(const QString &event) const { return m_events.value(event); }

    /// What was said, and what the test adds: the story to read when something is wrong.
    [[nodiscard]] QString journal() const { return m_journal.join(u'\n'); }
    void note(const QString &line);

Q_SIGNALS:
    void happened(const QString &event);
    void noted(const QString &line);

private:
    void hear();
    template <typename Condition> bool turnUntil(Condition condition);

    QStringList m_arguments; ///< the last: how many seconds later than it is
    std::unique_ptr<QProcess> m_process;
    bool m_isOpen = false;
    int m_orders = 0;
    QHash<int, QJsonObject> m_answers;
    QHash<QString, QJsonObject> m_events;
    QStringList m_journal;
};

} // namespace carnet::test
