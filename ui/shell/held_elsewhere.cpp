#include "shell/held_elsewhere.h"

#include "look/button.h"
#include "look/metrics.h"
#include "look/type.h"
#include "words/store_sentences.h"

#include <QAccessible>
#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>

namespace carnet {

HeldElsewhere::HeldElsewhere(const SingleInstance::Holder &holder)
    : m_refusal(new QLabel(this))
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
    m_refusal->setWordWrap(true);
    applyStep(m_refusal, TextStep::Strong);
    m_refusal->hide();
    page->addWidget(m_refusal);

    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(scaled(8, this));
    buttons->addStretch(1);
    auto *open = makeButton(holder.isHere ? tr("Try again") : tr("Open anyway"), {}, ButtonLook::Plain, this);
    connect(open, &QPushButton::clicked, this, &HeldElsewhere::openWanted);
    buttons->addWidget(open);
    auto *close = makeButton(tr("Close Carnet"), {}, ButtonLook::Primary, this);
    connect(close, &QPushButton::clicked, this, &QDialog::reject);
    buttons->addWidget(close);
    page->addLayout(buttons);
    close->setFocus();
}

void HeldElsewhere::refuse()
{
    m_refusal->setText(tr("It still runs: it holds the customers' file. Close it first, then try again."));
    m_refusal->show();
    QAccessibleEvent alert(m_refusal, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

} // namespace carnet
