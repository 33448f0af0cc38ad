#include "shell/busy_line.h"

#include "look/button.h"
#include "look/line_label.h"
#include "look/metrics.h"
#include "look/type.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>

namespace carnet {

using namespace std::chrono_literals;

BusyLine::BusyLine(QWidget *parent)
    : QWidget(parent)
    , m_words(new LineLabel(this))
    , m_count(new QLabel(this))
    , m_bar(new QProgressBar(this))
    , m_cancel(makeButton(tr("Cancel"), {}, ButtonLook::Link, this))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    for (QLabel *label : std::initializer_list<QLabel *>{m_words, m_count}) {
        label->setForegroundRole(QPalette::PlaceholderText);
        applyStep(label, TextStep::Help);
    }
    m_words->setObjectName(QStringLiteral("busy"));
    m_count->setObjectName(QStringLiteral("progress"));
    m_bar->setTextVisible(false);
    for (QWidget *part : std::initializer_list<QWidget *>{m_words, m_count, m_bar, m_cancel})
        row->addWidget(part, 0, Qt::AlignVCenter);
    scaleLayouts(this);
    keepFitting(this, [this] { m_bar->setFixedWidth(scaled(120, this)); });

    m_untilWords.setInterval(300ms);
    m_untilProgress.setInterval(2s);
    for (QTimer *timer : {&m_untilWords, &m_untilProgress})
        timer->setSingleShot(true);
    connect(&m_untilWords, &QTimer::timeout, this, &BusyLine::showWords);
    connect(&m_untilProgress, &QTimer::timeout, this, &BusyLine::showProgress);
    connect(m_cancel, &QPushButton::clicked, this, &BusyLine::cancelled);
    end();
}

void BusyLine::begin(const QString &words)
{
    m_words->setWords(words);
    m_bar->setAccessibleName(words);
    m_untilWords.start();
    m_untilProgress.start();
}

void BusyLine::advance(const QString &progress, qint64 done, qint64 total)
{
    constexpr int steps = 1'000;
    m_count->setText(progress);
    m_bar->setMaximum(total > 0 ? steps : 0);
    if (total > 0)
        m_bar->setValue(static_cast<int>(std::clamp<qint64>(done * steps / total, 0, steps)));
    m_bar->setAccessibleDescription(progress);
    m_bar->setVisible(!m_count->isHidden() && total > 0);
}

void BusyLine::end()
{
    m_untilWords.stop();
    m_untilProgress.stop();
    m_count->clear();
    m_bar->setMaximum(0);
    for (QWidget *part : std::initializer_list<QWidget *>{m_count, m_bar, m_cancel})
        part->hide();
    hide();
    Q_EMIT shown(false);
}

void BusyLine::showWords()
{
    show();
    Q_EMIT shown(true);
}

void BusyLine::showProgress()
{
    m_count->show();
    m_bar->setVisible(m_bar->maximum() > 0);
    m_cancel->show();
}

} // namespace carnet
