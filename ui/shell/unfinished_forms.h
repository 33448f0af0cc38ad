// The forms that were left before they were saved, whichever way: the one owner of what is kept of them.
#pragma once

#include "desk/desk.h"

#include <QObject>
#include <QSet>

namespace carnet {

class UnfinishedForms : public QObject
{
    Q_OBJECT

public:
    /// The desk outlives this.
    explicit UnfinishedForms(Desk &desk);

    /// What an earlier run left, newest first.
    void takeUp(const std::vector<UnfinishedForm> &forms);

    /// Nobody is at work on them now; newest first.
    [[nodiscard]] const QList<UnfinishedForm> &left() const { return m_left; }
    /// Those of them that an earlier run left: nobody was told of them yet.
    [[nodiscard]] QList<UnfinishedForm> fromBefore() const;
    [[nodiscard]] std::optional<UnfinishedForm> leftWith(qint64 id) const;
    [[nodiscard]] std::optional<UnfinishedForm> newestOf(CustomerId customer) const;

    /// For a form that is kept for the first time.
    [[nodiscard]] qint64 newId() { return ++m_lastId; }
    /// What is typed just now, on disk when this is answered. Asked in order, so that what is kept last
    /// stays.
    Desk::Question<Done> keep(const UnfinishedForm &form);
    /// Its window has closed, what was kept last stays.
    void leave(const UnfinishedForm &form);
    /// Somebody works on it again.
    void take(qint64 id);
    /// It was used or discarded.
    Desk::Question<Done> drop(qint64 id);

Q_SIGNALS:
    void changed(); ///< left() is another

private:
    Desk &m_desk;
    QList<UnfinishedForm> m_left;
    qint64 m_lastId = 0;
    QSet<qint64> m_fromBefore; ///< see fromBefore()
};

} // namespace carnet
