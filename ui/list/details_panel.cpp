#include "list/details_panel.h"

#include "customer/rules/rules.h"
#include "list/history_list.h"
#include "look/button.h"
#include "look/icon.h"
#include "look/metrics.h"
#include "look/pill.h"
#include "look/tint_panel.h"
#include "look/type.h"
#include "look/words.h"

#include <QAction>
#include <QEvent>
#include <QLabel>
#include <QLocale>
#include <QMenu>
#include <QScrollBar>
#include <QToolButton>
#include <QVBoxLayout>

namespace carnet {

namespace {

QString whenText(const QDateTime &utc)
{
    const QDateTime local = utc.toLocalTime();
    const QLocale locale;
    if (local.date() == QDate::currentDate())
        return DetailsPanel::tr("today at %1").arg(locale.toString(local.time(), QLocale::ShortFormat));
    return locale.toString(local.date(), QLocale::ShortFormat);
}

QString changedWords(const Record &record)
{
    QStringList words;
    for (const Field field : pendingFields(record))
        words << fieldWord(field);
    if (words.size() > 4)
        words = words.mid(0, 3) + QStringList{QStringLiteral("…")};
    return words.join(QStringLiteral(", "));
}

/// Headline and sentence of the state panel: what, when, where the data is.
std::pair<QString, QString> stateWords(const Record &record)
{
    const QString saved = DetailsPanel::tr("Saved on this computer.");
    switch (record.state) {
    case SendState::UpToDate:
        return {stateWord(record.state), DetailsPanel::tr("The same as on the till.")};
    case SendState::Draft:
        return {stateWord(record.state), DetailsPanel::tr("Not ready to be sent. %1").arg(saved)};
    case SendState::Waiting:
        switch (pendingChange(record)) {
        case ChangeKind::Add:
            return {DetailsPanel::tr("Waiting to be sent"),
                    DetailsPanel::tr("New customer, %1. %2").arg(whenText(record.modified), saved)};
        case ChangeKind::Delete:
            return {DetailsPanel::tr("Waiting to be sent"), DetailsPanel::tr("To be deleted on the till.")};
        default:
            return {DetailsPanel::tr("Waiting to be sent"),
                    DetailsPanel::tr("Changed %1: %2. %3")
                        .arg(whenText(record.modified), changedWords(record), saved)};
        }
    case SendState::Sending:
        return {stateWord(record.state), DetailsPanel::tr("On its way to the till. %1").arg(saved)};
    case SendState::InDoubt:
        return {
            DetailsPanel::tr("Sent, but not confirmed"),
            DetailsPanel::tr("The connection dropped before the till answered. The customer may already be "
                             "recorded there.")};
    case SendState::NeedsAttention:
        break;
    }
    switch (record.trouble) {
    case Trouble::Conflict:
        return {stateWord(record.state),
                DetailsPanel::tr("Also changed on the till. Compare before sending.")};
    case Trouble::DeletedOnTill:
        return {stateWord(record.state), DetailsPanel::tr("Deleted on the till, but changed here.")};
    case Trouble::ChangedOnTill:
        return {stateWord(record.state), DetailsPanel::tr("Deleted here, but changed on the till.")};
    default:
        return {
            stateWord(record.state),
            record.tillText.isEmpty()
                ? DetailsPanel::tr("The till refused it without saying why. Your data is kept here.")
                : DetailsPanel::tr("The till refused it: %1. Your data is kept here.").arg(record.tillText)};
    }
}

} // namespace

DetailsPanel::DetailsPanel(Store &store, const Commands &commands, QWidget *parent)
    : QScrollArea(parent)
    , m_store(store)
    , m_commands(commands)
{
    setFrameShape(NoFrame);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setAccessibleName(tr("Details"));
    clear();
}

void DetailsPanel::clear()
{
    if (QWidget *before = takeWidget())
        before->deleteLater(); // perhaps one of its buttons is just being pressed
    m_page = new QWidget; // setWidget takes it
    m_page->setBackgroundRole(QPalette::Base);
    m_page->setAutoFillBackground(true);
    m_column = new QVBoxLayout(m_page);
    m_column->setContentsMargins(scaled(18, this), scaled(16, this), scaled(18, this), scaled(16, this));
    m_column->setSpacing(scaled(6, this));
    setWidget(m_page);
    setBackgroundRole(QPalette::Base);
    viewport()->setBackgroundRole(QPalette::Base);
}

void DetailsPanel::changeEvent(QEvent *event)
{
    QScrollArea::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        fill();
}

void DetailsPanel::showCustomers(const QList<CustomerId> &ids)
{
    if (ids == m_ids)
        return;
    m_ids = ids;
    fill();
    verticalScrollBar()->setValue(0);
}

void DetailsPanel::customersChanged(const QList<CustomerId> &ids)
{
    if (m_ids.size() != 1 || !ids.contains(m_ids.first()))
        return;
    const int place = verticalScrollBar()->value();
    fill();
    verticalScrollBar()->setValue(place);
}

void DetailsPanel::fill()
{
    clear();
    if (m_ids.size() == 1) {
        if (const auto record = m_store.record(m_ids.first()))
            showOne(*record);
    } else if (m_ids.size() > 1) {
        showSeveral(m_ids.size());
    }
    m_column->addStretch(1);
}

void DetailsPanel::showOne(const Record &record)
{
    const Customer customer = record.wanted ? *record.wanted : record.base.value_or(Customer());
    auto *title = new QLabel(spokenName(customer), m_page);
    title->setWordWrap(true);
    title->setTextFormat(Qt::PlainText);
    title->setTextInteractionFlags(Qt::TextSelectableByMouse);
    applyStep(title, TextStep::Title);
    auto *close = new QToolButton(m_page);
    close->setAutoRaise(true);
    close->setIcon(icon(QLatin1StringView("x-lg"), Token::Muted));
    close->setAccessibleName(tr("Hide the details"));
    close->setToolTip(tr("Hide the details (F8)"));
    connect(close, &QToolButton::clicked, m_commands.hide, &QAction::trigger);
    auto *head = new QHBoxLayout;
    head->addWidget(title, 1);
    head->addWidget(close, 0, Qt::AlignTop);
    m_column->addLayout(head);

    auto *number = new QLabel(record.tillId.isEmpty() ? tr("Not on the till yet")
                                                      : tr("Customer no. %1 on the till").arg(record.tillId),
                              m_page);
    number->setForegroundRole(QPalette::PlaceholderText);
    applyStep(number, TextStep::Help);
    m_column->addWidget(number);
    m_column->addSpacing(scaled(8, this));

    addStatePanel(record);
    if (isBlacklisted(customer)) {
        auto *panel = new TintPanel(Token::Danger, Token::DangerTint, QLatin1StringView("slash-circle-fill"),
                                    tr("Blacklisted"), {}, m_page);
        m_column->addWidget(panel);
    }
    m_column->addSpacing(scaled(4, this));
    addButtons();
    addGroups(record);
    addHistory(record.id);
}

void DetailsPanel::addStatePanel(const Record &record)
{
    if (record.state == SendState::UpToDate)
        return; // quiet when all is well
    const PillLook look = pillOf(record.state);
    const auto [headline, sentence] = stateWords(record);
    m_column->addWidget(new TintPanel(look.ink, look.tint, look.icon, headline, sentence, m_page));
}

void DetailsPanel::addButtons()
{
    auto *row = new QHBoxLayout;
    row->setSpacing(scaled(8, this));
    row->addWidget(makeActionButton(m_commands.edit, QLatin1StringView("pencil"), ButtonLook::Plain, m_page),
                   1);
    row->addWidget(
        makeActionButton(m_commands.send, QLatin1StringView("cloud-upload"), ButtonLook::Plain, m_page), 1);
    auto *more = new QToolButton(m_page);
    more->setAutoRaise(true);
    more->setIcon(icon(QLatin1StringView("three-dots")));
    more->setAccessibleName(tr("More"));
    more->setToolTip(tr("More"));
    more->setFixedSize(scaled(32, this), scaled(32, this));
    connect(more, &QToolButton::clicked, this,
            [this, more] { m_commands.more->popup(more->mapToGlobal(QPoint(0, more->height()))); });
    row->addWidget(more);
    m_column->addLayout(row);
}

void DetailsPanel::addHeading(const QString &text)
{
    auto *line = new QFrame(m_page);
    line->setFrameShape(QFrame::HLine);
    line->setFrameShadow(QFrame::Plain);
    line->setForegroundRole(QPalette::Mid);
    auto *label = new QLabel(text, m_page);
    label->setForegroundRole(QPalette::PlaceholderText);
    QFont bold = fontFor(TextStep::Help, font());
    bold.setWeight(QFont::DemiBold);
    label->setFont(bold);
    m_column->addSpacing(scaled(6, this));
    m_column->addWidget(line);
    m_column->addSpacing(scaled(4, this));
    m_column->addWidget(label);
}

void DetailsPanel::addRow(const QString &label, const QString &value, QWidget *instead)
{
    auto *row = new QHBoxLayout;
    row->setSpacing(scaled(12, this));
    auto *name = new QLabel(label, m_page);
    name->setForegroundRole(QPalette::PlaceholderText);
    name->setFixedWidth(scaled(104, this));
    name->setWordWrap(true);
    name->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    applyStep(name, TextStep::Help);
    row->addWidget(name, 0, Qt::AlignTop);
    if (instead) {
        row->addWidget(instead, 1);
    } else {
        auto *text = new QLabel(value, m_page);
        text->setTextFormat(Qt::PlainText);
        text->setWordWrap(true);
        text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
        text->setFocusPolicy(Qt::ClickFocus);
        text->setAccessibleName(QStringLiteral("%1: %2").arg(label, value));
        row->addWidget(text, 1);
    }
    m_column->addLayout(row);
}

void DetailsPanel::addGroups(const Record &record)
{
    const Customer customer = record.wanted ? *record.wanted : record.base.value_or(Customer());
    std::optional<FieldGroup> open;
    for (const FieldInfo &info : allFields()) {
        const QString &value = customer.value(info.field);
        if (value.isEmpty() || info.field == Field::Name || info.field == Field::FirstName
            || info.kind == FieldKind::YesNo)
            continue;
        if (open != info.group) {
            addHeading(groupName(info.group));
            open = info.group;
        }
        const QString shown = rules::shown(info.field, value, customer, QLocale());
        if (info.field != Field::IdentityNumber || shown.size() <= 3) {
            addRow(fieldLabel(info.field), shown);
            continue;
        }
        // Passers-by read screens: only the end, until asked.
        auto *masked =
            makeButton(QString(shown.size() - 3, u'•') + shown.right(3), {}, ButtonLook::Link, m_page);
        masked->setToolTip(tr("Show the number"));
        masked->setAccessibleName(tr("Show the number"));
        connect(masked, &QPushButton::clicked, masked, [masked, shown] {
            masked->setText(shown);
            masked->setAccessibleName(shown);
        });
        addRow(fieldLabel(info.field), {}, masked);
    }
}

void DetailsPanel::addHistory(CustomerId id)
{
    constexpr int shown = 5;
    auto entries = m_store.historyOf(id);
    if (entries.empty())
        return;
    addHeading(tr("Sent to the till"));
    auto *list = new HistoryList(m_page);
    list->show(std::move(entries), shown);
    m_column->addWidget(list);
}

void DetailsPanel::showSeveral(qsizetype count)
{
    auto *title = new QLabel(tr("%n customers selected", nullptr, static_cast<int>(count)), m_page);
    title->setWordWrap(true);
    applyStep(title, TextStep::Title);
    m_column->addWidget(title);
    m_column->addSpacing(scaled(8, this));
    const std::pair<QAction *, QLatin1StringView> buttons[] = {
        {m_commands.send, QLatin1StringView("cloud-upload")},
        {m_commands.blacklist, QLatin1StringView("slash-circle")},
        {m_commands.remove, QLatin1StringView("person-x")}};
    for (const auto &[action, picture] : buttons)
        m_column->addWidget(makeActionButton(action, picture, ButtonLook::Plain, m_page));
}

} // namespace carnet
