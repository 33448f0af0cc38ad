#include "outbox/outbox_details.h"

#include "connection/till_sentences.h"
#include "customer/rules/rules.h"
#include "look/button.h"
#include "look/metrics.h"
#include "look/pill.h"
#include "look/tint_panel.h"
#include "look/type.h"
#include "look/words.h"
#include "outbox/conflict_dialog.h"
#include "outbox/outbox_words.h"

#include <QEvent>
#include <QLabel>
#include <QLocale>
#include <QVBoxLayout>

namespace carnet {

OutboxDetails::OutboxDetails(Outbox &outbox, Store &store, QWidget *parent)
    : QScrollArea(parent)
    , m_outbox(outbox)
    , m_store(store)
{
    setFrameShape(NoFrame);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setAccessibleName(tr("Details"));
    clear();
    connect(&outbox, &Outbox::recordsChanged, this, [this](const QList<CustomerId> &ids) {
        if (ids.contains(m_id))
            showCustomer(m_id);
    });
    connect(&outbox, &Outbox::looked, this, &OutboxDetails::takeLook);
}

void OutboxDetails::clear()
{
    m_page = new QWidget; // setWidget takes it and deletes the one before
    m_page->setBackgroundRole(QPalette::Base);
    m_page->setAutoFillBackground(true);
    m_column = new QVBoxLayout(m_page);
    m_column->setContentsMargins(scaled(18, this), scaled(16, this), scaled(18, this), scaled(16, this));
    m_column->setSpacing(scaled(8, this));
    setWidget(m_page);
    viewport()->setBackgroundRole(QPalette::Base);
}

void OutboxDetails::changeEvent(QEvent *event)
{
    QScrollArea::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        showCustomer(m_id);
}

void OutboxDetails::showCustomer(CustomerId id)
{
    if (id != m_id) {
        m_found.clear();
        m_candidates.clear();
        m_looking = false;
    }
    m_id = id;
    clear();
    const auto record = m_store.record(id);
    if (record) {
        auto *title = new QLabel(spokenName(shownCustomer(*record)), m_page);
        title->setTextFormat(Qt::PlainText);
        title->setWordWrap(true);
        applyStep(title, TextStep::Title);
        m_column->addWidget(title);
        addText(QStringLiteral("%1 · %2").arg(changeWords(*record), whenWords(record->modified)));
        const PillLook look = pillOf(record->state);
        m_column->addWidget(new TintPanel(look.ink, look.tint, look.icon, stateWord(record->state),
                                          progressWords(*record), m_page));
        if (record->state == SendState::InDoubt)
            addDoubt();
        else if (record->state == SendState::NeedsAttention)
            addAttention(*record);
        else if (record->state == SendState::Waiting)
            addButton(tr("Send now"), QLatin1StringView("cloud-upload"), true,
                      [this] { m_outbox.sendNow({m_id}); });
        if (record->wanted)
            addButton(tr("Edit"), QLatin1StringView("pencil"), false,
                      [this] { Q_EMIT editRequested(m_id, std::nullopt); });
        addValues(*record);
    }
    m_column->addStretch(1);
}

void OutboxDetails::addText(const QString &text)
{
    auto *label = new QLabel(text, m_page);
    label->setWordWrap(true);
    label->setTextFormat(Qt::PlainText);
    label->setForegroundRole(QPalette::PlaceholderText);
    applyStep(label, TextStep::Help);
    m_column->addWidget(label);
}

void OutboxDetails::addButton(const QString &text, QLatin1StringView icon, bool primary,
                              const std::function<void()> &act)
{
    QPushButton *button = makeButton(text, icon, primary ? ButtonLook::Primary : ButtonLook::Plain, m_page);
    // Queued: the action rebuilds the panel the button lies in.
    connect(button, &QPushButton::clicked, this, act, Qt::QueuedConnection);
    m_column->addWidget(button);
}

void OutboxDetails::addDoubt()
{
    if (m_looking) {
        addText(tr("Reading the till's customers…"));
    } else {
        addButton(tr("Look on the till"), QLatin1StringView("search"), true, [this] {
            m_looking = true;
            m_found.clear();
            m_outbox.lookOnTill(m_id);
            showCustomer(m_id);
        });
        addText(tr("Recommended. Reads the list of customers again and compares name, phone and card."));
    }
    if (!m_found.isEmpty())
        addText(m_found);
    for (const Outbox::Candidate &candidate : std::as_const(m_candidates)) {
        const QString words = tr("It is no. %1: %2").arg(candidate.tillId, displayName(candidate.customer));
        addButton(words, QLatin1StringView("check2"), false,
                  [this, tillId = candidate.tillId] { (void)m_outbox.markSent(m_id, tillId); });
    }
    addButton(tr("It is there: mark as sent"), QLatin1StringView("check2"), false,
              [this] { (void)m_outbox.markSent(m_id); });
    addButton(tr("It is not there: send again"), QLatin1StringView("arrow-clockwise"), false,
              [this] { (void)m_outbox.sendAgain(m_id); });
}

void OutboxDetails::addAttention(const Record &record)
{
    switch (record.trouble) {
    case Trouble::Conflict:
        addButton(tr("Compare"), QLatin1StringView("files"), true, [this] {
            if (const auto present = m_store.record(m_id))
                compare(*present);
        });
        break;
    case Trouble::DeletedOnTill:
        addButton(tr("Create it again on the till"), QLatin1StringView("person-plus"), true,
                  [this] { (void)m_outbox.keepMine(m_id); });
        addButton(tr("Delete it here too"), QLatin1StringView("person-x"), false,
                  [this] { (void)m_outbox.takeTills(m_id); });
        break;
    case Trouble::ChangedOnTill:
        addButton(tr("Delete it on the till"), QLatin1StringView("person-x"), false,
                  [this] { (void)m_outbox.keepMine(m_id); });
        addButton(tr("Keep the till's"), QLatin1StringView("check2"), true,
                  [this] { (void)m_outbox.takeTills(m_id); });
        break;
    case Trouble::Refused:
    case Trouble::Restored:
    case Trouble::None:
        addButton(tr("Correct"), QLatin1StringView("pencil"), true,
                  [this] { Q_EMIT editRequested(m_id, std::nullopt); });
        addButton(tr("Send again"), QLatin1StringView("arrow-clockwise"), false,
                  [this] { (void)m_outbox.sendAgain(m_id); });
        addButton(tr("Keep as draft"), QLatin1StringView("pencil"), false,
                  [this] { (void)m_outbox.keepAsDraft(m_id); });
        break;
    }
}

void OutboxDetails::compare(const Record &record)
{
    auto *dialog = new ConflictDialog(record, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &ConflictDialog::chosen, this,
            [this, id = record.id](FieldSet mine) { (void)m_outbox.resolveConflict(id, mine); });
    dialog->open();
}

void OutboxDetails::addValues(const Record &record)
{
    const FieldSet fields = record.attempt ? record.attempt->fields : pendingFields(record);
    if (fields.isEmpty())
        return;
    const Customer values = record.attempt ? record.attempt->sent : record.wanted.value_or(Customer());
    auto *heading = new QLabel(record.attempt ? tr("What was sent") : tr("What will be sent"), m_page);
    QFont bold = fontFor(TextStep::Help, font());
    bold.setWeight(QFont::DemiBold);
    heading->setFont(bold);
    heading->setForegroundRole(QPalette::PlaceholderText);
    m_column->addSpacing(scaled(8, this));
    m_column->addWidget(heading);
    for (const Field field : fields) {
        const QString shown = rules::shown(field, values.value(field), values, QLocale());
        addRow(fieldLabel(field), shown.isEmpty() ? tr("(emptied)") : shown);
    }
}

void OutboxDetails::addRow(const QString &label, const QString &value)
{
    auto *row = new QHBoxLayout;
    auto *name = new QLabel(label, m_page);
    name->setForegroundRole(QPalette::PlaceholderText);
    name->setFixedWidth(scaled(108, this));
    name->setWordWrap(true);
    applyStep(name, TextStep::Help);
    auto *text = new QLabel(value, m_page);
    text->setTextFormat(Qt::PlainText);
    text->setWordWrap(true);
    text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    row->addWidget(name, 0, Qt::AlignTop);
    row->addWidget(text, 1);
    m_column->addLayout(row);
}

void OutboxDetails::takeLook(CustomerId id, const Outcome &outcome,
                             const QList<Outbox::Candidate> &candidates)
{
    if (id != m_id)
        return;
    m_looking = false;
    m_candidates.clear();
    if (outcome.verdict != Verdict::Accepted) {
        m_found = sentenceFor(outcome, {});
    } else if (candidates.isEmpty()) {
        m_found = tr("Not on the till. It can be sent again.");
    } else if (candidates.size() > 1) {
        m_found = tr("Several customers of the till look like it. Choose the right one.");
        m_candidates = candidates;
    }
    showCustomer(m_id);
}

} // namespace carnet
