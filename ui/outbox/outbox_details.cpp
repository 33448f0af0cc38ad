#include "outbox/outbox_details.h"

#include "form/field_meant.h"
#include "look/button.h"
#include "look/change_words.h"
#include "look/hairline.h"
#include "look/metrics.h"
#include "look/pill.h"
#include "look/state_words.h"
#include "look/tint_panel.h"
#include "look/type.h"
#include "outbox/conflict_dialog.h"
#include "outbox/doubt.h"
#include "outbox/fact_rows.h"

#include <QAccessible>
#include <QLabel>
#include <QScrollBar>
#include <QVBoxLayout>

namespace carnet {

constexpr int widestButton = 360;

OutboxDetails::OutboxDetails(Outbox &outbox, Store &store, QWidget *parent)
    : DetailsArea(parent)
    , m_outbox(outbox)
    , m_store(store)
{
    fill();
    connect(&outbox, &Outbox::recordsChanged, this, [this](const QList<CustomerId> &ids) {
        if (ids.contains(m_item.customer))
            fill();
    });
    connect(&outbox, &Outbox::looked, this, &OutboxDetails::takeLook);
}

void OutboxDetails::showItem(const OutboxItem &item)
{
    if (item == m_item)
        return;
    m_item = item;
    forgetOpened();
    fill();
    verticalScrollBar()->setValue(0);
}

void OutboxDetails::fill()
{
    const bool hadFocus = page() && page()->isAncestorOf(focusWidget());
    const int place = verticalScrollBar()->value();
    if (hadFocus)
        setFocus(); // not to wherever Qt goes when a focused widget disappears
    begin(8);
    if (m_item.entry != 0) {
        if (const auto entry = m_store.historyEntry(m_item.entry))
            showSent(*entry);
    } else if (const auto record = m_store.record(m_item.customer)) {
        if (record->state != SendState::InDoubt)
            m_looks.remove(record->id);
        showOpen(*record);
    }
    end();
    verticalScrollBar()->setValue(place);
    const auto buttons = page()->findChildren<QPushButton *>();
    if (hadFocus && !buttons.isEmpty())
        buttons.first()->setFocus(); // the one that had it is gone
}

void OutboxDetails::showOpen(const Record &record)
{
    m_shown = record;
    const bool isInDoubt = record.state == SendState::InDoubt && record.attempt;
    addHead(spokenName(shownCustomer(record)),
            QStringLiteral("%1 · %2").arg(changeWords(record),
                                          isInDoubt ? triedWords(record.attempt->startedAt)
                                                    : whenWords(record.modified)));
    const PillLook look = pillOf(record.state, record.trouble);
    const auto [headline, sentence] = stateText(record, {false, m_outbox.settings().sendAutomatically});
    column()->addWidget(new TintPanel(look.ink, look.tint, look.icon, headline, sentence, page()));
    if (record.state == SendState::InDoubt)
        addDoubt(record);
    else if (record.state == SendState::NeedsAttention)
        addAttention(record);
    else if (record.state == SendState::Waiting)
        addButton(tr("Send now"), QLatin1StringView("cloud-upload"), true,
                  [this] { m_outbox.sendNow({m_item.customer}); });
    if (record.wanted && record.trouble != Trouble::Refused)
        addEdit();
    addValues(record);
}

void OutboxDetails::showSent(const HistoryEntry &entry)
{
    addHead(entry.name,
            QStringLiteral("%1 · %2").arg(changeWords(entry.kind, entry.fields, entry.sent),
                                          whenWords(entry.at)));
    const auto [headline, sentence] = stateText(entry);
    column()->addWidget(new TintPanel(Token::Success, Token::SuccessTint,
                                      QLatin1StringView("check-circle-fill"), headline, sentence, page()));
    const auto record = m_store.record(entry.customer);
    if (record && record->wanted)
        addEdit();
    addFacts(tr("What was sent"), entry.fields, entry.sent);
}

void OutboxDetails::addHead(const QString &name, const QString &facts)
{
    auto *title = new QLabel(name, page());
    title->setTextFormat(Qt::PlainText);
    title->setWordWrap(true);
    title->setTextInteractionFlags(Qt::TextSelectableByMouse);
    applyStep(title, TextStep::Title);
    column()->addWidget(title);
    auto *line = new QLabel(facts, page());
    line->setTextFormat(Qt::PlainText);
    line->setWordWrap(true);
    line->setForegroundRole(QPalette::PlaceholderText);
    applyStep(line, TextStep::Help);
    column()->addWidget(line);
    column()->addSpacing(4);
}

void OutboxDetails::addButton(const QString &text, QLatin1StringView icon, bool primary,
                              const std::function<void()> &act)
{
    QPushButton *button = makeButton(text, icon, primary ? ButtonLook::Primary : ButtonLook::Plain, page());
    connect(button, &QPushButton::clicked, this, act);
    button->setMaximumWidth(scaled(widestButton, this)); // below the list the panel is as wide as the window
    column()->addWidget(button);
}

void OutboxDetails::addEdit()
{
    addButton(tr("Edit"), QLatin1StringView("pencil"), false,
              [this] { Q_EMIT editRequested(m_item.customer, std::nullopt); });
}

void OutboxDetails::addDoubt(const Record &record)
{
    auto *panel = new DoubtPanel(record, m_looks.value(record.id), page());
    column()->addWidget(panel);
    connect(panel, &DoubtPanel::lookWanted, this, &OutboxDetails::look);
    connect(panel, &DoubtPanel::isNotThere, this, [this] {
        const Look look = m_looks.value(m_shown.id);
        std::optional<QStringList> candidates;
        if (look.stage == Look::Stage::Found || look.stage == Look::Stage::NotThere)
            candidates.emplace();
        for (const Outbox::Candidate &candidate : look.candidates)
            candidates->append(candidate.tillId);
        (void)m_outbox.sendAgain(m_shown, candidates);
    });
    connect(panel, &DoubtPanel::isThere, this,
            [this](const QString &tillId) { (void)m_outbox.markSent(m_shown, tillId); });
}

void OutboxDetails::look()
{
    m_looks[m_item.customer] = {Look::Stage::UnderWay, {}, {}};
    m_outbox.lookOnTill(m_item.customer);
    fill();
}

void OutboxDetails::takeLook(CustomerId id, const Outcome &outcome,
                             const QList<Outbox::Candidate> &candidates)
{
    const auto record = m_store.record(id);
    const bool isProof = record && record->attempt && provesAbsence(*record->attempt, m_outbox.lastUpdate());
    Look &look = m_looks[id];
    look.outcome = outcome;
    look.candidates = candidates;
    if (!candidates.isEmpty())
        look.stage = Look::Stage::Found;
    else
        look.stage = outcome.verdict != Verdict::Accepted ? Look::Stage::Failed
            : isProof                                     ? Look::Stage::NotThere
                                                          : Look::Stage::TooSoon;
    if (record && record->state != SendState::InDoubt && !record->tillId.isEmpty()) {
        m_looks.remove(id);
        Q_EMIT told(tr("%1 is on the till: no. %2").arg(spokenName(shownCustomer(*record)), record->tillId));
    }
    if (id != m_item.customer)
        return;
    fill();
    QAccessibleEvent event(page(), QAccessible::Alert); // the panel's words are new
    QAccessible::updateAccessibility(&event);
}

void OutboxDetails::addAttention(const Record &record)
{
    switch (record.trouble) {
    case Trouble::Conflict:
        addButton(tr("Compare"), QLatin1StringView("files"), true, [this] { compare(); });
        break;
    case Trouble::NotKept:
        if (record.base && record.wanted) {
            addChoice(record);
            break;
        }
        [[fallthrough]];
    case Trouble::DeletedOnTill:
    case Trouble::ChangedOnTill:
        if (!record.base) {
            addButton(tr("Create it again on the till"), QLatin1StringView("person-plus"), true,
                      [this] { (void)m_outbox.keepMine(m_shown); });
            addButton(tr("Delete it here too"), QLatin1StringView("person-x"), false,
                      [this] { (void)m_outbox.takeTills(m_shown); });
            break;
        }
        addButton(tr("Keep the till's"), QLatin1StringView("check2"), true,
                  [this] { (void)m_outbox.takeTills(m_shown); });
        addButton(tr("Delete it on the till"), QLatin1StringView("person-x"), false,
                  [this] { (void)m_outbox.keepMine(m_shown); });
        break;
    case Trouble::Refused:
    case Trouble::Restored:
    case Trouble::WebPage:
    case Trouble::None:
        addRefused(record);
        break;
    }
}

void OutboxDetails::addChoice(const Record &record)
{
    if (record.conflicts.count() > 1)
        addButton(tr("Compare"), QLatin1StringView("files"), true, [this] { compare(); });
    addButton(tr("Send mine again"), QLatin1StringView("arrow-clockwise"), record.conflicts.count() == 1,
              [this] { (void)m_outbox.keepMine(m_shown); });
    addButton(tr("Keep the till's"), QLatin1StringView("check2"), false,
              [this] { (void)m_outbox.takeTills(m_shown); });
    addButton(tr("Correct"), QLatin1StringView("pencil"), false,
              [this] { Q_EMIT editRequested(m_shown.id, *m_shown.conflicts.begin()); });
}

void OutboxDetails::addRefused(const Record &record)
{
    const CustomerId id = record.id;
    const auto sendAgain = [this] { (void)m_outbox.sendAgain(m_shown); };
    if (!record.wanted) {
        addButton(tr("Send again"), QLatin1StringView("arrow-clockwise"), true, sendAgain);
        addButton(tr("Do not delete"), QLatin1StringView("arrow-counterclockwise"), false, [this] {
            (void)m_outbox.save({m_shown.id, {{}, m_shown.base.value_or(Customer())}});
        });
        return;
    }
    addButton(tr("Correct"), QLatin1StringView("pencil"), true,
              [this, id, field = fieldMeant(record.tillText)] { Q_EMIT editRequested(id, field); });
    addButton(tr("Send again"), QLatin1StringView("arrow-clockwise"), false, sendAgain);
    addButton(tr("Keep as draft"), QLatin1StringView("dash-circle"), false,
              [this, id] { (void)m_outbox.keepAsDraft(id); });
}

void OutboxDetails::compare(bool hasMoved)
{
    const auto record = m_store.record(m_item.customer);
    if (!record || record->conflicts.isEmpty())
        return;
    auto *dialog = new ConflictDialog(*record, hasMoved, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &ConflictDialog::chosen, this, [this, shown = *record](FieldSet mine) {
        const auto answered = m_outbox.resolveConflict(shown, mine);
        if (answered && answered.value() == Outbox::Answered::InPart)
            compare(true);
    });
    dialog->open();
}

void OutboxDetails::addValues(const Record &record)
{
    const Customer wanted = record.wanted.value_or(Customer());
    const bool isOpen = record.state == SendState::InDoubt || record.state == SendState::Sending;
    if (isOpen && record.attempt) {
        addFacts(tr("What was sent"), record.attempt->fields, record.attempt->sent);
        addFacts(tr("Changed since: leaves next"), changedSince(record), wanted);
    } else if (record.trouble == Trouble::ChangedOnTill) {
        addFacts(tr("Changed on the till"), record.conflicts, record.base.value_or(Customer()));
    } else if (record.trouble == Trouble::NotKept && record.base && record.wanted) {
        addFacts(tr("You typed"), record.conflicts, wanted);
        addFacts(tr("The till kept"), record.conflicts, *record.base);
        addFacts(tr("What will be sent"), pendingFields(record) - record.conflicts, wanted);
    } else if (record.trouble == Trouble::DeletedOnTill) {
        addFacts(tr("Changed here"), record.before.differing(wanted), wanted);
    } else {
        addFacts(tr("What will be sent"), pendingFields(record), wanted);
    }
}

void OutboxDetails::addFacts(const QString &heading, FieldSet fields, const Customer &values)
{
    if (fields.isEmpty())
        return;
    column()->addSpacing(8);
    column()->addWidget(new Hairline(Qt::Horizontal, page()));
    auto *title = new QLabel(heading, page());
    title->setForegroundRole(QPalette::PlaceholderText);
    applyStep(title, TextStep::SmallHeading);
    column()->addSpacing(4);
    column()->addWidget(title);
    auto *facts = new FactRows(page());
    facts->add(fields, values);
    column()->addWidget(facts);
}

} // namespace carnet
