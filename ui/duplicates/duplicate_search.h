// Keeps the list of those who may be one: looks for them when somebody wants to know, and again a moment
// after customers have changed, as long as somebody still does.
#pragma once

#include "desk/desk.h"
#include "directory/directory.h"

#include <QTimer>

namespace carnet {

class DuplicateSearch : public QObject
{
    Q_OBJECT

public:
    /// Both outlive this.
    DuplicateSearch(Desk &desk, Directory &directory, QObject *parent);

    enum class State : std::uint8_t {
        NotYet, ///< nobody has asked
        Looking,
        Found, ///< all of them, as of a moment ago
        Stopped, ///< by the user: what was known before stays
    };
    [[nodiscard]] State state() const { return m_state; }
    /// Surest first.
    [[nodiscard]] const std::vector<AlikeGroup> &groups() const { return m_groups; }
    /// Those of whom one has every value of the others.
    [[nodiscard]] std::vector<ExactMerge> exact() const;
    [[nodiscard]] int exactCount() const;

    /// While nobody looks, nothing is looked for.
    void setAwake(bool awake);
    void look();
    void stop();

    // Taken out at once, for the next search takes a moment.
    void forget(CustomerId gone);
    void forget(const AlikePair &pair);

Q_SIGNALS:
    void changed();
    void progressed(qint64 done, qint64 all);

private:
    void lookSoon();

    Directory &m_directory;
    std::vector<AlikeGroup> m_groups;
    State m_state = State::NotYet;
    QTimer m_soon;
    bool m_isAwake = false;
    bool m_isStale = true; ///< customers have changed since it was looked
};

} // namespace carnet
