#include "customers/details_panel.h"

#include "customers/details_rows.h"
#include "customers/history_list.h"
#include "look/button.h"
#include "look/hairline.h"
#include "look/icon.h"
#include "look/metrics.h"
#include "look/pill.h"
#include "look/tint_panel.h"
#include "look/type.h"
#include "look/value_row.h"
#include "look/verbatim.h"
#include "words/alike_words.h"
#include "words/field_words.h"
#include "words/form_left_words.h"
#include "words/state_look.h"
#include "words/state_sentences.h"

#include <QAction>
#include <QLabel>
#include <QMenu>
#include <QScrollBar>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace carnet {

DetailsPanel::DetailsPanel(Desk &desk, const Commands &commands, QWidget *parent)
    : DetailsArea(parent)
    , m_desk(desk)
    , m_commands(commands)
{
    fill();
}

void DetailsPanel::showCustomers(const QList<CustomerId> &ids)
{
    if (std::ranges::equal(ids, m_ids))
        return;
    m_ids = ids;
    m_isAnother = true;
    if (m_ids.size() == 1)
        ask();
    else
        take({});
}

void DetailsPanel::customersChanged(const QList<CustomerId> &ids)
{
    if (m_ids.size() != 1)
        return;
    const bool isOfMerged = std::ranges::any_of(
        m_shown.mergedHere, [&ids](const Record &merged) { return ids.contains(merged.id); });
    if (ids.contains(m_ids.first()) || isOfMerged)
        ask();
}

void DetailsPanel::ask()
{
    whenAnswered(m_desk.shown(m_ids.first()), this,
                 [this, id = m_ids.first()](const Result<CustomerShown, StoreError> &shown) {
                     if (!shown)
                         Q_EMIT storeFailed(shown.error());
                     else if (m_ids == QList<CustomerId>{id}) // else another was selected since
                         take(shown.value());
                 });
}

void DetailsPanel::take(const CustomerShown &shown)
{
    m_shown = shown;
    const bool isAnother = std::exchange(m_isAnother, false);
    if (isAnother)
        forgetOpened();
    const int place = isAnother ? 0 : verticalScrollBar()->value();
    fill();
    verticalScrollBar()->setValue(place);
}

void DetailsPanel::setUnfinished(const QList<UnfinishedForm> &forms)
{
    if (forms == m_unfinished)
        return;
    m_unfinished = forms;
    if (!m_isAnother)
        take(m_shown);
}

void DetailsPanel::fill()
{
    begin(6);
    if (m_ids.size() == 1) {
        if (m_shown.record)
            showOne(*m_shown.record);
    } else if (m_ids.size() > 1) {
        showSeveral(m_ids.size());
    }
    end();
}

void DetailsPanel::showOne(const Record &record)
{
    const Customer customer = record.wanted ? *record.wanted : record.base.value_or(Customer());
    auto *title = new QLabel(spokenName(customer), page());
    title->setWordWrap(true);
    title->setTextFormat(Qt::PlainText);
    title->setTextInteractionFlags(Qt::TextSelectableByMouse);
    applyStep(title, TextStep::Title);
    auto *close = new QToolButton(page());
    close->setAutoRaise(true);
    close->setIcon(icon(QLatin1StringView("x-lg"), Token::Muted));
    close->setAccessibleName(tr("Hide the details"));
    close->setToolTip(tr("Hide the details (F8)"));
    connect(close, &QToolButton::clicked, m_commands.hide, &QAction::trigger);
    auto *number = new QLabel(record.tillId.isEmpty() ? tr("Not on the till yet")
                                                      : tr("Customer no. %1 on the till").arg(record.tillId),
                              page());
    number->setForegroundRole(QPalette::PlaceholderText);
    applyStep(number, TextStep::Help);
    auto *names = new QVBoxLayout;
    names->setSpacing(1);
    names->addWidget(title);
    names->addWidget(number);
    auto *head = new QHBoxLayout;
    head->addLayout(names, 1);
    head->addWidget(close, 0, Qt::AlignTop);
    column()->addLayout(head);
    column()->addSpacing(6);

    addStatePanel(record);
    addUnfinished(record.id);
    if (isBlacklisted(customer)) {
        auto *panel = new TintPanel(Token::Danger, Token::DangerTint, QLatin1StringView("slash-circle-fill"),
                                    tr("Blacklisted"), {}, page());
        column()->addWidget(panel);
    }
    column()->addSpacing(4);
    addButtons();
    for (const DetailGroup &group : detailsOf(customer)) {
        addHeading(group.heading);
        for (const DetailRow &row : group.rows)
            addRow(row);
    }
    addMerged();
    addHistory();
}

void DetailsPanel::addStatePanel(const Record &record)
{
    if (record.state == SendState::UpToDate)
        return; // quiet when all is well
    const PillLook look = pillOf(record.state, record.trouble);
    const auto [headline, sentence] = sentenceFor(record);
    column()->addWidget(new TintPanel(look.ink, look.tint, look.icon, headline, sentence, page()));
}

void DetailsPanel::addUnfinished(CustomerId id)
{
    const auto found = std::ranges::find(m_unfinished, id, &UnfinishedForm::customer);
    if (found == m_unfinished.cend())
        return;
    column()->addWidget(new TintPanel(Token::Info, Token::InfoTint, QLatin1StringView("journal-text"),
                                      tr("Unfinished form"), contentOf(*found), page()));
    auto *goOn = makeButton(tr("Continue"), {}, ButtonLook::Plain, page());
    auto *discard = makeButton(tr("Discard"), {}, ButtonLook::Plain, page());
    connect(goOn, &QPushButton::clicked, this, [this, form = *found] { Q_EMIT continueWanted(form); });
    connect(discard, &QPushButton::clicked, this, [this, form = *found] { Q_EMIT discardWanted(form); });
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    row->addWidget(goOn, 1);
    row->addWidget(discard, 1);
    column()->addLayout(row);
}

void DetailsPanel::addButtons()
{
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    row->addWidget(makeActionButton(m_commands.edit, QLatin1StringView("pencil"), ButtonLook::Plain, page()),
                   1);
    row->addWidget(
        makeActionButton(m_commands.send, QLatin1StringView("cloud-upload"), ButtonLook::Plain, page()), 1);
    auto *more = new QToolButton(page());
    more->setAutoRaise(true);
    more->setIcon(icon(QLatin1StringView("three-dots")));
    more->setAccessibleName(tr("More"));
    more->setToolTip(tr("More"));
    more->setFixedSize(scaled(32, this), scaled(32, this));
    connect(more, &QToolButton::clicked, this,
            [this, more] { m_commands.more->popup(more->mapToGlobal(QPoint(0, more->height()))); });
    row->addWidget(more);
    column()->addLayout(row);
}

void DetailsPanel::addHeading(const QString &text)
{
    auto *label = new QLabel(text, page());
    label->setForegroundRole(QPalette::PlaceholderText);
    applyStep(label, TextStep::SmallHeading);
    column()->addSpacing(6);
    column()->addWidget(new Hairline(Qt::Horizontal, page()));
    column()->addSpacing(4);
    column()->addWidget(label);
}

void DetailsPanel::addRow(const QString &label, QWidget *value)
{
    auto *name = new QLabel(label, page());
    name->setForegroundRole(QPalette::PlaceholderText);
    name->setWordWrap(true);
    name->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    name->setFixedWidth(scaled(104, this));
    applyStep(name, TextStep::Help);
    auto *row = new QHBoxLayout;
    row->setSpacing(12);
    row->addWidget(name, 0, Qt::AlignTop);
    row->addWidget(value, 1);
    column()->addLayout(row);
}

void DetailsPanel::addRow(const DetailRow &row)
{
    if (!row.isPrivate || masked(row.value) == row.value) {
        column()->addWidget(new ValueRow(row.label, row.value, page()));
        return;
    }
    auto *button = makeButton(withoutKeys(masked(row.value)), {}, ButtonLook::Link, page());
    button->setToolTip(tr("Show the number"));
    button->setAccessibleName(tr("Show the number"));
    connect(button, &QPushButton::clicked, button, [button, value = row.value] {
        button->setText(withoutKeys(value));
        button->setAccessibleName(value);
    });
    addRow(row.label, button);
}

/// Those whose records were merged into this one: on the till they stand for themselves.
void DetailsPanel::addMerged()
{
    if (m_shown.mergedHere.empty())
        return;
    addHeading(tr("Merged into this one"));
    for (const Record &merged : m_shown.mergedHere) {
        const QString name = spokenName(*merged.wanted);
        auto *label = new QLabel(tr("%1, %2", "number, name").arg(numberWords(merged.tillId), name), page());
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
        auto *separate = makeButton(tr("Separate"), {}, ButtonLook::Link, page());
        separate->setToolTip(tr("Lists both again"));
        connect(separate, &QPushButton::clicked, this, [this, id = merged.id, name] {
            whenAnswered(m_desk.separate(id), this, [this, name](const Result<Done, StoreError> &separated) {
                if (separated)
                    Q_EMIT done(tr("Listed again: %1").arg(name));
                else
                    Q_EMIT storeFailed(separated.error());
            });
        });
        auto *row = new QHBoxLayout;
        row->addWidget(label, 1);
        row->addWidget(separate, 0, Qt::AlignTop);
        column()->addLayout(row);
    }
}

void DetailsPanel::addHistory()
{
    constexpr int shown = 5;
    if (m_shown.history.empty())
        return;
    addHeading(tr("Sent to the till"));
    auto *list = new HistoryList(page());
    list->show(m_shown.history, shown);
    column()->addWidget(list);
}

void DetailsPanel::showSeveral(qsizetype count)
{
    auto *title = new QLabel(tr("%Ln customers selected", nullptr, static_cast<int>(count)), page());
    title->setWordWrap(true);
    applyStep(title, TextStep::Title);
    column()->addWidget(title);
    column()->addSpacing(8);
    const std::pair<QAction *, QLatin1StringView> buttons[] = {
        {m_commands.send, QLatin1StringView("cloud-upload")},
        {m_commands.blacklist, QLatin1StringView("slash-circle")},
        {m_commands.exportRows, QLatin1StringView("box-arrow-up")},
        {m_commands.remove, QLatin1StringView("person-x")}};
    for (const auto &[action, picture] : buttons)
        column()->addWidget(makeActionButton(action, picture, ButtonLook::Plain, page()));
}

} // namespace carnet
