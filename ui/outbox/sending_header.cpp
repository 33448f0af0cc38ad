#include "outbox/sending_header.h"

#include "look/button.h"
#include "look/hairline.h"
#include "look/icon.h"
#include "look/line_label.h"
#include "look/metrics.h"
#include "look/type.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>

namespace carnet {

static constexpr int barHeight = 6;

SendingHeader::SendingHeader(Desk &desk, QWidget *parent)
    : QWidget(parent)
    , m_desk(desk)
    , m_headline(new LineLabel(this))
    , m_sentence(new QLabel(this))
    , m_bar(new QProgressBar(this))
    , m_pause(makeButton({}, QLatin1StringView("pause-fill"), ButtonLook::Plain, this))
{
    applyStep(m_headline, TextStep::Strong);
    m_bar->setTextVisible(false);
    m_bar->setAccessibleName(tr("Sending"));
    m_sentence->setText(tr("You can keep working or close the program: what has not left stays here."));
    m_sentence->setWordWrap(true);
    m_sentence->setForegroundRole(QPalette::PlaceholderText);
    applyStep(m_sentence, TextStep::Help);

    auto *words = new QVBoxLayout;
    words->setSpacing(4);
    words->addWidget(m_headline);
    words->addWidget(m_bar);
    words->addWidget(m_sentence);
    auto *row = new QHBoxLayout;
    row->setContentsMargins(16, 12, 16, 12);
    row->setSpacing(16);
    row->addLayout(words, 1);
    row->addWidget(m_pause, 0, Qt::AlignVCenter);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(row);
    column->addWidget(new Hairline(Qt::Horizontal, this));
    scaleLayouts(this);
    keepFitting(this, [this] { m_bar->setFixedHeight(scaled(barHeight, this)); });

    connect(m_pause, &QPushButton::clicked, this, &SendingHeader::pauseOrGoOn);
    connect(&desk, &Desk::statusChanged, this, &SendingHeader::show);
    show(desk.status());
}

void SendingHeader::pauseOrGoOn()
{
    if (m_desk.status().pause == Pause::ByUser)
        m_desk.resume();
    else
        m_desk.pause();
}

void SendingHeader::show(const QueueStatus &status)
{
    const bool isSending = status.roundTotal > 0;
    const bool isPaused = status.pause == Pause::ByUser;
    setVisible(isSending || isPaused);
    m_bar->setVisible(isSending);
    if (isSending) {
        const int at = std::min(status.roundDone + 1, status.roundTotal);
        m_headline->setWords(tr("Sending %1 of %2 – %3").arg(at).arg(status.roundTotal).arg(status.current));
        m_bar->setMaximum(status.roundTotal);
        m_bar->setValue(status.roundDone);
        m_bar->setAccessibleDescription(m_headline->text());
    } else {
        m_headline->setWords(tr("Sending is paused"));
    }
    m_pause->setText(isPaused ? tr("Go on") : tr("Pause"));
    m_pause->setIcon(isPaused ? icon(QLatin1StringView("arrow-clockwise"))
                              : icon(QLatin1StringView("pause-fill")));
}

} // namespace carnet
