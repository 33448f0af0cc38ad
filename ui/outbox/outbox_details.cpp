#include "outbox/outbox_details.h"

#include "form/field_meant.h"
#include "look/button.h"
#include "look/hairline.h"
#include "look/metrics.h"
#include "look/pill.h"
#include "look/tint_panel.h"
#include "look/type.h"
#include "outbox/conflict_dialog.h"
#include "outbox/fact_rows.h"
#include "words/alike_words.h"
#include "words/change_words.h"
#include "words/state_look.h"
#include "words/state_words.h"

#include <QAccessible>
#include <QLabel>
#include <QScrollBar>
#include <QVBoxLayout>

namespace carnet {

constexpr int widestButton = 360;

OutboxDetails::OutboxDetails(Desk &desk, QWidget *parent)
    : DetailsArea(parent)
    , m_desk(desk)
{
    fill();
    connect(&desk, &Desk::recordsChanged, this, [this](const QList<CustomerId> &ids) {
        if (ids.contains(m_item.customer))
            ask();
    });
    connect(&desk, &Desk::looked, this, &OutboxDetails::takeLook);
}

template <typename Answer> void OutboxDetails::watch(Desk::Question<Answer> question)
{
    whenAnswered(std::move(question), this, [this](const Result<Answer, StoreError> &answer) {
        if (!answer)
            Q_EMIT storeFailed(answer.error());
    });
}

void OutboxDetails::showItem(const OutboxItem &item)
{
    if (item == m_item)
        return;
    m_item = item;
    m_isAnother = true;
    if (item.isNone())
        take({});
    else
        ask();
}

void OutboxDetails::ask()
{
    whenAnswered(m_desk.shown(m_item), this,
                 [this, item = m_item](const Result<ItemShown, StoreError> &shown) {
                     if (!shown)
                         Q_EMIT storeFailed(shown.error());
                     else if (item == m_item) // else another was chosen since
                         take(shown.value());
                 });
}

void OutboxDetails::take(const ItemShown &shown)
{
    m_known = shown;
    const bool isAnother = std::exchange(m_isAnother, false);
    if (isAnother)
        forgetOpened();
    fill();
    if (isAnother)
        verticalScrollBar()->setValue(0);
}

void OutboxDetails::fill()
{
    const bool hadFocus = page() && page()->isAncestorOf(focusWidget());
    const int place = verticalScrollBar()->value();
    if (hadFocus)
        setFocus(); // not to wherever Qt goes when a focused widget disappears
    begin(8);
    if (m_known.entry) {
        showSent(*m_known.entry, m_known.record);
    } else if (m_known.record) {
        if (m_known.record->state != SendState::InDoubt)
            m_looks.remove(m_known.record->id);
        showOpen(*m_known.record);
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
    addMergedInto();
    const PillLook look = pillOf(record.state, record.trouble);
    const auto [headline, sentence] = stateText(record, {false, m_desk.settings().sendAutomatically});
    column()->addWidget(new TintPanel(look.ink, look.tint, look.icon, headline, sentence, page()));
    if (record.state == SendState::InDoubt)
        addDoubt(record);
    else if (record.state == SendState::NeedsAttention)
        addAttention(record);
    else if (record.state == SendState::Waiting)
        addButton(tr("Send now"), QLatin1StringView("cloud-upload"), true,
                  [this] { m_desk.sendNow({m_shown.id}); });
    if (record.wanted && record.trouble != Trouble::Refused)
        addEdit();
    addValues(record);
}

void OutboxDetails::showSent(const HistoryEntry &entry, const std::optional<Record> &record)
{
    addHead(entry.name,
            QStringLiteral("%1 · %2").arg(changeWords(entry.kind, entry.fields, entry.sent),
                                          whenWords(entry.at)));
    addMergedInto();
    const auto [headline, sentence] = stateText(entry);
    column()->addWidget(new TintPanel(Token::Success, Token::SuccessTint,
                                      QLatin1StringView("check-circle-fill"), headline, sentence, page()));
    if (record && record->wanted)
        addEdit();
    addFacts(tr("What was sent"), entry.fields, entry.sent);
}

void OutboxDetails::addMergedInto()
{
    if (!m_known.standsForIt)
        return;
    auto *line = new QLabel(mergedIntoWords(*m_known.standsForIt), page());
    line->setTextFormat(Qt::PlainText);
    line->setWordWrap(true);
    applyStep(line, TextStep::Help);
    column()->addWidget(line);
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
        for (const Candidate &candidate : look.candidates)
            candidates->append(candidate.tillId);
        watch(m_desk.sendAgain(m_shown, candidates));
    });
    connect(panel, &DoubtPanel::isThere, this,
            [this](const QString &tillId) { watch(m_desk.markSent(m_shown, tillId)); });
}

void OutboxDetails::look()
{
    m_looks[m_item.customer] = {Look::Stage::UnderWay, {}, {}};
    m_desk.lookOnTill(m_item.customer);
    fill();
}

void OutboxDetails::takeLook(const Looked &looked)
{
    Look &look = m_looks[looked.id];
    look.outcome = looked.outcome;
    look.candidates = looked.candidates;
    if (!looked.candidates.isEmpty())
        look.stage = Look::Stage::Found;
    else
        look.stage = looked.outcome.verdict != Verdict::Accepted ? Look::Stage::Failed
            : looked.provesAbsence                               ? Look::Stage::NotThere
                                                                 : Look::Stage::TooSoon;
    const auto &record = looked.record;
    if (record && record->state != SendState::InDoubt && !record->tillId.isEmpty()) {
        m_looks.remove(looked.id);
        Q_EMIT told(tr("%1 is on the till: no. %2").arg(spokenName(shownCustomer(*record)), record->tillId));
    }
    if (looked.id != m_item.customer || m_item.entry != 0)
        return;
    take({looked.record, std::nullopt});
    QAccessibleEvent event(page(), QAccessible::Alert); // the panel's words are new
    QAccessible::updateAccessibility(&event);
}

void OutboxDetails::addAttention(const Record &record)
{
    switch (record.trouble) {
    case Trouble::Conflict:
        addButton(tr("Compare"), QLatin1StringView("files"), true, [this] { compare(m_shown.id); });
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
                      [this] { watch(m_desk.keepMine(m_shown)); });
            addButton(tr("Delete it here too"), QLatin1StringView("person-x"), false,
                      [this] { watch(m_desk.takeTills(m_shown)); });
            break;
        }
        addButton(tr("Keep the till's"), QLatin1StringView("check2"), true,
                  [this] { watch(m_desk.takeTills(m_shown)); });
        addButton(tr("Delete it on the till"), QLatin1StringView("person-x"), false,
                  [this] { watch(m_desk.keepMine(m_shown)); });
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
        addButton(tr("Compare"), QLatin1StringView("files"), true, [this] { compare(m_shown.id); });
    addButton(tr("Send mine again"), QLatin1StringView("arrow-clockwise"), record.conflicts.count() == 1,
              [this] { watch(m_desk.keepMine(m_shown)); });
    addButton(tr("Keep the till's"), QLatin1StringView("check2"), false,
              [this] { watch(m_desk.takeTills(m_shown)); });
    addButton(tr("Correct"), QLatin1StringView("pencil"), false,
              [this] { Q_EMIT editRequested(m_shown.id, *m_shown.conflicts.begin()); });
}

void OutboxDetails::addRefused(const Record &record)
{
    const CustomerId id = record.id;
    const auto sendAgain = [this] { watch(m_desk.sendAgain(m_shown)); };
    if (!record.wanted) {
        addButton(tr("Send again"), QLatin1StringView("arrow-clockwise"), true, sendAgain);
        addButton(tr("Do not delete"), QLatin1StringView("arrow-counterclockwise"), false, [this] {
            watch(m_desk.save({m_shown.id, {{}, m_shown.base.value_or(Customer())}}));
        });
        return;
    }
    addButton(tr("Correct"), QLatin1StringView("pencil"), true,
              [this, id, field = fieldMeant(record.tillText)] { Q_EMIT editRequested(id, field); });
    addButton(tr("Send again"), QLatin1StringView("arrow-clockwise"), false, sendAgain);
    addButton(tr("Keep as draft"), QLatin1StringView("dash-circle"), false,
              [this, id] { watch(m_desk.keepAsDraft(id)); });
}

void OutboxDetails::compare(CustomerId id, bool hasMoved)
{
    whenAnswered(m_desk.record(id), this,
                 [this, hasMoved](const Result<std::optional<Record>, StoreError> &record) {
                     if (!record)
                         Q_EMIT storeFailed(record.error());
                     else if (record.value() && !record.value()->conflicts.isEmpty())
                         chooseFrom(*record.value(), hasMoved);
                 });
}

void OutboxDetails::chooseFrom(const Record &record, bool hasMoved)
{
    auto *dialog = new ConflictDialog(record, hasMoved, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    const auto take = [this, id = record.id](const Result<Answered, StoreError> &answered) {
        if (!answered)
            Q_EMIT storeFailed(answered.error());
        else if (answered.value() == Answered::InPart)
            compare(id, true);
    };
    connect(dialog, &ConflictDialog::chosen, this, [this, shown = record, take](FieldSet mine) {
        whenAnswered(m_desk.resolveConflict(shown, mine), this, take);
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
