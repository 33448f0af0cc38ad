#include "main/held_elsewhere.h"

#include "look/button.h"
#include "look/metrics.h"
#include "look/type.h"
#include "main/store_sentences.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>

namespace carnet {

HeldElsewhere::HeldElsewhere(const SingleInstance::Holder &holder)
{
    setWindowTitle(QStringLiteral("Carnet"));
    auto *page = new QVBoxLayout(this);
    page->setContentsMargins(scaled(24, this), scaled(22, this), scaled(24, this), scaled(22, this));
    page->setSpacing(scaled(12, this));
    page->setSizeConstraint(QLayout::SetFixedSize); // as high as the sentence needs
    auto *headline = new QLabel(tr("These customers are already open"), this);
    applyStep(headline, TextStep::Headline);
    auto *sentence = new QLabel(sentenceFor(holder), this);
    sentence->setTextFormat(Qt::PlainText);
    sentence->setWordWrap(true);
    sentence->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    sentence->setFixedWidth(scaled(620, this));
    page->addWidget(headline);
    page->addWidget(sentence);

    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(scaled(8, this));
    buttons->addStretch(1);
    if (!holder.isHere) {
        auto *open = makeButton(tr("Open it here"), {}, ButtonLook::Plain, this);
        connect(open, &QPushButton::clicked, this, [this] {
            Q_EMIT openWanted();
            accept();
        });
        buttons->addWidget(open);
    }
    auto *close = makeButton(tr("Close Carnet"), {}, ButtonLook::Primary, this);
    connect(close, &QPushButton::clicked, this, &QDialog::reject);
    buttons->addWidget(close);
    page->addLayout(buttons);
    close->setFocus();
}

} // namespace carnet
