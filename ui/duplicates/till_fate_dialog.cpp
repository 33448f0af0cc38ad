#include "duplicates/till_fate_dialog.h"

#include "look/button.h"
#include "look/metrics.h"
#include "look/type.h"
#include "words/alike_words.h"

#include <QLabel>
#include <QVBoxLayout>

namespace carnet {

TillFateDialog::TillFateDialog(const Merge &merge, QWidget *parent)
    : QDialog(parent)
{
    setWindowTitle(tr("Merge two customers"));
    const QString goes = numberWords(merge.goes.tillId);
    auto *headline = new QLabel(tr("Also delete %1 on the till?").arg(goes), this);
    applyStep(headline, TextStep::Headline);
    auto *sentence = new QLabel(tr("Here, %1 stands for both from now on. If %2 is left on the till, its "
                                   "sales and points stay with it "
                                   "there; on the blacklist, nobody picks it by mistake.")
                                    .arg(numberWords(merge.stays.tillId), goes),
                                this);
    for (QLabel *label : {headline, sentence}) {
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
    }
    auto *leave = makeButton(tr("Leave it there"), {}, ButtonLook::Primary, this);
    auto *blacklist = makeButton(tr("Blacklist instead"), {}, ButtonLook::Plain, this);
    auto *remove = makeButton(tr("Delete on the till"), {}, ButtonLook::Plain, this);
    auto *cancel = makeButton(tr("Cancel"), {}, ButtonLook::Link, this);
    blacklist->setVisible(!isBlacklisted(*merge.goes.wanted));
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addWidget(cancel);
    buttons->addStretch(1);
    for (QPushButton *button : {remove, blacklist, leave})
        buttons->addWidget(button);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(22, 20, 22, 18);
    column->setSpacing(12);
    column->addWidget(headline);
    column->addWidget(sentence);
    column->addStretch(1);
    column->addLayout(buttons);
    scaleLayouts(this);
    resize(scaled(560, this), sizeHint().height());
    connect(leave, &QPushButton::clicked, this, [this] { choose(MergeFate::StaysThere); });
    connect(blacklist, &QPushButton::clicked, this, [this] { choose(MergeFate::IsBlacklisted); });
    connect(remove, &QPushButton::clicked, this, [this] { choose(MergeFate::IsDeletedThere); });
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    leave->setFocus();
}

void TillFateDialog::choose(MergeFate fate)
{
    Q_EMIT chosen(fate);
    accept();
}

} // namespace carnet
