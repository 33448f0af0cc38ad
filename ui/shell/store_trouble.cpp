#include "shell/store_trouble.h"

#include "desk/when_answered.h"
#include "look/button.h"
#include "look/metrics.h"
#include "look/type.h"
#include "words/store_sentences.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QVBoxLayout>

namespace carnet {

StoreTrouble::StoreTrouble(StoreError error, const DataFolder &folder)
    : m_error(error)
    , m_folder(folder)
    , m_sentence(new QLabel(this))
    , m_empty(makeButton(tr("Start without customers"), {}, ButtonLook::Plain, this))
    , m_restore(makeButton({}, {}, ButtonLook::Primary, this))
    , m_rescue(folder)
{
    setWindowTitle(QStringLiteral("Carnet"));
    auto *page = new QVBoxLayout(this);
    page->setContentsMargins(24, 22, 24, 22);
    page->setSpacing(12);
    page->setSizeConstraint(QLayout::SetFixedSize); // as high as the sentence needs

    auto *headline = new QLabel(tr("The customers cannot be opened"), this);
    applyStep(headline, TextStep::Headline);
    m_sentence->setWordWrap(true);
    m_sentence->setTextFormat(Qt::PlainText);
    m_sentence->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_sentence->setFixedWidth(scaled(620, this));
    m_sentence->setText(openingSentenceFor(error, folder.storeFile()));
    page->addWidget(headline);
    page->addWidget(m_sentence);

    auto *close = makeButton(tr("Close Carnet"), {}, ButtonLook::Plain, this);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addWidget(m_empty);
    buttons->addStretch(1);
    buttons->addWidget(close);
    buttons->addWidget(m_restore);
    page->addLayout(buttons);
    scaleLayouts(this);
    m_empty->hide();
    m_restore->hide();
    connect(close, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_empty, &QPushButton::clicked, this, &StoreTrouble::startEmpty);
    connect(m_restore, &QPushButton::clicked, this, &StoreTrouble::restore);
    if (error == StoreError::Damaged || error == StoreError::Missing || error == StoreError::NotOurs)
        lookForBackup();
}

void StoreTrouble::lookForBackup()
{
    m_sentence->setText(
        tr("%1 Looking for a backup…").arg(openingSentenceFor(m_error, m_folder.storeFile())));
    whenAnswered(m_rescue.newestBackup(), this, [this](const auto &backup) { offer(backup); });
}

void StoreTrouble::offer(const std::optional<QDateTime> &backup)
{
    const QString trouble = openingSentenceFor(m_error, m_folder.storeFile());
    if (!backup && m_error == StoreError::NotOurs) { // somebody's file, and no sign that it ever was ours
        m_sentence->setText(trouble);
        return;
    }
    m_empty->show();
    if (!backup) {
        m_sentence->setText(
            tr("%1 There is no good backup. You can start without customers and read them from "
               "the till again: nothing is deleted, what was not sent stays in the old file.")
                .arg(trouble));
        return;
    }
    const QString when = QLocale().toString(backup->toLocalTime(), QLocale::ShortFormat);
    m_sentence->setText(
        tr("%1 The newest good backup is of %2. Nothing is deleted: the old file is kept beside "
           "it. What was changed since is read from the till again, and what waited then is sent "
           "only when you say so.")
            .arg(trouble, when));
    m_restore->setText(tr("Use the backup of %1").arg(when));
    m_restore->show();
}

void StoreTrouble::restore()
{
    m_empty->setEnabled(false);
    m_restore->setEnabled(false);
    whenAnswered(m_rescue.useBackup(), this, [this](const auto &result) {
        if (!isDone(result))
            return;
        Q_EMIT restored();
        accept();
    });
}

void StoreTrouble::startEmpty()
{
    m_empty->setEnabled(false);
    m_restore->setEnabled(false);
    whenAnswered(m_rescue.startEmpty(), this, [this](const auto &result) {
        if (!isDone(result))
            return;
        Q_EMIT emptyWanted();
        accept();
    });
}

/// Otherwise the user can try again.
bool StoreTrouble::isDone(const Result<Done, StoreError> &result)
{
    if (result)
        return true;
    m_empty->setEnabled(true);
    m_restore->setEnabled(true);
    m_sentence->setText(openingSentenceFor(result.error(), m_folder.storeFile()));
    return false;
}

} // namespace carnet
