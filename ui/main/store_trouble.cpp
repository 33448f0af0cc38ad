#include "main/store_trouble.h"

#include "look/button.h"
#include "look/metrics.h"
#include "look/type.h"
#include "main/store_sentences.h"
#include "store/backup.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QVBoxLayout>

namespace carnet {

StoreTrouble::StoreTrouble(StoreError error, const DataFolder &folder)
{
    setWindowTitle(QStringLiteral("Carnet"));
    auto *page = new QVBoxLayout(this);
    page->setContentsMargins(scaled(24, this), scaled(22, this), scaled(24, this), scaled(22, this));
    page->setSpacing(scaled(12, this));

    auto *headline = new QLabel(tr("The customers cannot be opened"), this);
    applyStep(headline, TextStep::Headline);
    auto *sentence = new QLabel(openingSentenceFor(error, folder.storeFile()), this);
    sentence->setWordWrap(true);
    sentence->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    sentence->setMinimumWidth(scaled(520, this));
    page->addWidget(headline);
    page->addWidget(sentence);

    auto *buttons = new QHBoxLayout;
    buttons->addStretch(1);
    auto *close = makeButton(tr("Close Carnet"), {}, ButtonLook::Plain, this);
    connect(close, &QPushButton::clicked, this, &QDialog::reject);
    buttons->addWidget(close);
    if (error == StoreError::Damaged) {
        const auto backups = goodBackups(folder.backups());
        if (!backups.isEmpty()) {
            const BackupInfo newest = backups.first();
            const QString when = QLocale().toString(newest.takenAt.toLocalTime(), QLocale::ShortFormat);
            sentence->setText(
                sentence->text() + u' '
                + tr("The newest good backup is of %1. The damaged file is kept beside it.").arg(when));
            auto *restore = makeButton(tr("Use the backup of %1").arg(when), {}, ButtonLook::Primary, this);
            connect(restore, &QPushButton::clicked, this, [this, newest, folder, sentence] {
                const auto result = restoreBackup(newest.file, folder.storeFile());
                if (!result) {
                    sentence->setText(openingSentenceFor(result.error(), folder.storeFile()));
                    return;
                }
                Q_EMIT restored();
                accept();
            });
            buttons->addWidget(restore);
        }
    }
    page->addLayout(buttons);
}

} // namespace carnet
