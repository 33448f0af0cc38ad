#include "outbox/doubt_panel.h"

#include "look/button.h"
#include "look/metrics.h"
#include "look/tint_panel.h"
#include "look/type.h"
#include "look/verbatim.h"
#include "outbox/fact_rows.h"
#include "words/field_words.h"
#include "words/till_sentences.h"

#include <QLabel>
#include <QVBoxLayout>

namespace carnet {

namespace {

/// As people read them: a phone number is the same with and without its spaces.
FieldSet readingApart(const Customer &one, const Customer &other)
{
    FieldSet fields;
    for (const Field field : one.differing(other)) {
        if (factOf(field, one) != factOf(field, other))
            fields.insert(field);
    }
    return fields;
}

/// What tells the candidates from each other or from what was sent.
FieldSet differingFields(const Customer &sent, const QList<Candidate> &candidates)
{
    FieldSet fields;
    for (const Candidate &candidate : candidates) {
        fields |= readingApart(candidate.customer, candidates.first().customer);
        fields |= readingApart(candidate.customer, sent) & sent.filled() & candidate.present;
    }
    return fields;
}

} // namespace

DoubtPanel::DoubtPanel(const Record &record, const Look &look, QWidget *parent)
    : QWidget(parent)
    , m_column(new QVBoxLayout(this))
{
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(8);
    showLook(look);
    if (look.stage == Look::Stage::Found)
        addCandidates(record, look.candidates);
    auto *there = addButton(tr("It is there: mark as sent"), QLatin1StringView("check2"), false);
    connect(there, &QPushButton::clicked, this, [this] { Q_EMIT isThere({}); });
    if (look.stage != Look::Stage::NotThere) {
        const QString words = look.stage == Look::Stage::Found ? tr("None of these: send again")
                                                               : tr("It is not there: send again");
        auto *again = addButton(words, QLatin1StringView("arrow-clockwise"), false);
        connect(again, &QPushButton::clicked, this, &DoubtPanel::isNotThere);
    }
    scaleLayouts(this);
}

void DoubtPanel::showLook(const Look &look)
{
    switch (look.stage) {
    case Look::Stage::UnderWay:
        addText(tr("Reading the till's customers…"));
        return;
    case Look::Stage::NotThere: {
        m_column->addWidget(new TintPanel(
            Token::Info, Token::InfoTint, QLatin1StringView("info-circle-fill"), tr("Not on the till"),
            tr("Nothing in the till's list looks like it. Sent again, it makes no duplicate."), this));
        auto *again = addButton(tr("Send again"), QLatin1StringView("arrow-clockwise"), true);
        connect(again, &QPushButton::clicked, this, &DoubtPanel::isNotThere);
        auto *look2 = addButton(tr("Look on the till"), QLatin1StringView("search"), false);
        connect(look2, &QPushButton::clicked, this, &DoubtPanel::lookWanted);
        return;
    }
    case Look::Stage::TooSoon:
        addText(
            tr("Nothing in the till's list looks like it, but the list may be a minute old. Look again in a "
               "minute, before you send it again."));
        break;
    case Look::Stage::Failed:
        addText(sentenceFor(look.outcome, {}));
        break;
    case Look::Stage::NotYet:
    case Look::Stage::Found:
        break;
    }
    auto *again =
        addButton(tr("Look on the till"), QLatin1StringView("search"), look.stage != Look::Stage::Found);
    connect(again, &QPushButton::clicked, this, &DoubtPanel::lookWanted);
    if (look.stage == Look::Stage::NotYet)
        addText(tr("Recommended. Reads the list of customers again and compares card, e-mail, phones, "
                   "numbers and name."));
}

void DoubtPanel::addCandidates(const Record &record, const QList<Candidate> &candidates)
{
    const Customer sent = record.attempt ? record.attempt->sent : Customer();
    addText(candidates.size() == 1 ? tr("A customer of the till looks like it. Is it this one?")
                                   : tr("Several customers of the till look like it. Choose the right one."));
    const FieldSet fields = differingFields(sent, candidates);
    for (const Candidate &candidate : candidates) {
        auto *name = new QLabel(spokenName(candidate.customer), this);
        name->setTextFormat(Qt::PlainText);
        name->setWordWrap(true);
        applyStep(name, TextStep::Strong);
        m_column->addWidget(name);
        auto *facts = new FactRows(this);
        QStringList spoken;
        for (const Field field : fields) {
            const QString value = candidate.customer.value(field).isEmpty()
                ? QStringLiteral("–")
                : factOf(field, candidate.customer);
            const QString asSent = factOf(field, sent);
            const QString words = value == asSent || sent.value(field).isEmpty()
                ? value
                : tr("%1 (sent: %2)").arg(value, asSent);
            facts->add(fieldLabel(field), words);
            spoken << tr("%1: %2").arg(fieldLabel(field), words);
        }
        if (facts->isEmpty())
            facts->add({}, tr("Holds what was sent"));
        m_column->addWidget(facts);
        auto *choose = addButton(tr("It is no. %1").arg(withoutKeys(candidate.tillId)),
                                 QLatin1StringView("check2"), false);
        choose->setAccessibleDescription(
            QStringLiteral("%1. %2").arg(spokenName(candidate.customer), spoken.join(QStringLiteral(", "))));
        connect(choose, &QPushButton::clicked, this,
                [this, tillId = candidate.tillId] { Q_EMIT isThere(tillId); });
    }
}

void DoubtPanel::addText(const QString &text)
{
    auto *label = new QLabel(text, this);
    label->setWordWrap(true);
    label->setTextFormat(Qt::PlainText);
    label->setForegroundRole(QPalette::PlaceholderText);
    applyStep(label, TextStep::Help);
    m_column->addWidget(label);
}

QPushButton *DoubtPanel::addButton(const QString &text, QLatin1StringView icon, bool primary)
{
    QPushButton *button = makeButton(text, icon, primary ? ButtonLook::Primary : ButtonLook::Plain, this);
    button->setMaximumWidth(scaled(360, this));
    m_column->addWidget(button);
    return button;
}

} // namespace carnet
