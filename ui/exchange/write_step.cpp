#include "exchange/write_step.h"

#include "look/button.h"
#include "look/message_strip.h"
#include "look/type.h"
#include "words/import_words.h"

#include <QCheckBox>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QVBoxLayout>

namespace carnet {

WriteStep::WriteStep(QWidget *parent)
    : QWidget(parent)
    , m_headline(new QLabel(this))
    , m_words(new QLabel(this))
    , m_send(new QCheckBox(tr("&Send them with the next upload"), this))
    , m_progress(new QProgressBar(this))
    , m_strip(new MessageStrip(this))
    , m_undo(makeButton(tr("Undo this import"), QLatin1StringView("arrow-counterclockwise"),
                        ButtonLook::Plain, this))
    , m_skipped(makeButton(tr("Save the skipped rows…"), {}, ButtonLook::Plain, this))
{
    applyStep(m_headline, TextStep::Headline);
    m_headline->setWordWrap(true);
    m_words->setWordWrap(true);
    m_words->setForegroundRole(QPalette::PlaceholderText);
    m_send->setObjectName(QStringLiteral("send"));
    m_send->setChecked(true);
    m_progress->setTextVisible(false);
    m_progress->setAccessibleName(tr("Importing"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(12);
    column->addWidget(m_headline);
    column->addWidget(m_words);
    column->addWidget(m_send);
    column->addWidget(m_progress);
    column->addWidget(m_strip);
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    row->addWidget(m_undo);
    row->addWidget(m_skipped);
    row->addStretch(1);
    column->addLayout(row);
    column->addStretch(1);
    connect(m_undo, &QPushButton::clicked, this, &WriteStep::undoWanted);
    connect(m_skipped, &QPushButton::clicked, this, &WriteStep::skippedRowsWanted);
}

void WriteStep::showCounts(const RowCounts &counts)
{
    m_headline->setText(countWords(counts));
    QStringList sentences{tr("Nothing is written yet. It can be undone as one step.")};
    if (counts.drafts > 0)
        sentences << tr("%Ln of the new customers become drafts, for they have something to correct.",
                        nullptr, static_cast<int>(counts.drafts));
    sentences << tr("Nothing is sent before you say so.");
    m_words->setText(sentences.join(u' '));
    m_send->setVisible(true);
    m_send->setEnabled(true);
    m_progress->hide();
    m_strip->hide();
    m_undo->hide();
    m_skipped->setVisible(counts.skipped > 0);
}

void WriteStep::showProgress(qint64 done, qint64 all)
{
    m_send->setEnabled(false);
    m_strip->hide();
    m_progress->setRange(0, 1000);
    m_progress->setValue(static_cast<int>(1000 * done / std::max<qint64>(all, 1)));
    m_progress->show();
    m_words->setText(tr("Row %L1 of %L2. Cancel leaves nothing behind.").arg(done).arg(all));
}

void WriteStep::showDone(const Imported &imported)
{
    m_progress->hide();
    m_send->hide();
    m_headline->setText(importedWords(imported));
    m_words->setText(m_send->isChecked() ? tr("They wait in the outbox until you send them.")
                                         : tr("They are kept as drafts."));
    m_undo->setVisible(imported.created + imported.completed > 0);
}

void WriteStep::showTrouble(const QString &sentence)
{
    m_progress->hide();
    m_send->setEnabled(true);
    m_words->clear();
    m_strip->showMessage(MessageStrip::Kind::Danger, tr("Nothing was imported."), sentence, {}, false);
}

void WriteStep::say(const QString &sentence)
{
    m_strip->showMessage(MessageStrip::Kind::Info, {}, sentence, {}, true);
    connect(m_strip, &MessageStrip::closed, m_strip, &QWidget::hide, Qt::UniqueConnection);
}

bool WriteStep::sends() const
{
    return m_send->isChecked();
}

} // namespace carnet
