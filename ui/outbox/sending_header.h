// Above the outbox while something is sent, or while the user has paused it: how far it is, and Pause.
#pragma once

#include "desk/desk.h"

#include <QWidget>

class QLabel;
class QProgressBar;
class QPushButton;

namespace carnet {

class LineLabel;

class SendingHeader : public QWidget
{
    Q_OBJECT

public:
    SendingHeader(Desk &desk, QWidget *parent);

private:
    void show(const QueueStatus &status);
    void pauseOrGoOn();

    Desk &m_desk;
    LineLabel *m_headline;
    QLabel *m_sentence;
    QProgressBar *m_bar;
    QPushButton *m_pause;
};

} // namespace carnet
