// What the user can do about a new customer that was sent and never confirmed: look on the till, choose among
// what was found there, or say what became of it (ui.md 8).
#pragma once

#include "outbox/outbox_values.h"

#include <QWidget>

class QPushButton;
class QVBoxLayout;

namespace carnet {

/// What looking on the till came to, so far.
struct Look
{
    enum class Stage : std::uint8_t {
        NotYet,
        UnderWay,
        Failed,
        TooSoon, ///< nothing looks like it, in a list that may be older than it
        NotThere,
        Found,
    } stage = Stage::NotYet;
    Outcome outcome; ///< why it failed
    QList<Candidate> candidates; ///< for the user to choose
};

class DoubtPanel : public QWidget
{
    Q_OBJECT

public:
    DoubtPanel(const Record &record, const Look &look, QWidget *parent);

Q_SIGNALS:
    void lookWanted();
    void isThere(const QString &tillId); ///< empty: the user knows no number
    void isNotThere(); ///< send it again

private:
    void showLook(const Look &look);
    void addCandidates(const Record &record, const QList<Candidate> &candidates);
    void addText(const QString &text);
    QPushButton *addButton(const QString &text, QLatin1StringView icon, bool primary);

    QVBoxLayout *m_column;
};

} // namespace carnet
