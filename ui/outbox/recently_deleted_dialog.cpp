#include "outbox/recently_deleted_dialog.h"

#include "look/button.h"
#include "look/dialog_frame.h"
#include "look/metrics.h"
#include "look/single_choice.h"
#include "look/tint_panel.h"
#include "look/type.h"
#include "outbox/fact_rows.h"
#include "words/change_words.h"

#include <QLabel>
#include <QListWidget>
#include <QScrollArea>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace carnet {

RecentlyDeletedDialog::RecentlyDeletedDialog(Desk &desk, QWidget *parent)
    : QDialog(parent)
    , m_desk(desk)
    , m_body(new QStackedWidget(this))
    , m_list(new QListWidget(this))
    , m_create(makeButton(tr("Create again"), QLatin1StringView("person-plus"), ButtonLook::Primary, this))
    , m_close(makeButton(tr("Close"), {}, ButtonLook::Plain, this))
{
    setWindowTitle(tr("Recently deleted"));
    const auto [surface, column, footer] = makeDialogFrame(this);
    auto *headline =
        new QLabel(tr("Deleted here and on the till in the last %n days", nullptr, historyDays), surface);
    headline->setWordWrap(true);
    applyStep(headline, TextStep::Headline);
    auto *none = new QLabel(tr("Nobody was deleted."), surface);
    none->setAlignment(Qt::AlignCenter);
    none->setForegroundRole(QPalette::PlaceholderText);
    m_body->addWidget(makeList());
    m_body->addWidget(none);
    column->addWidget(headline);
    column->addWidget(m_body, 1);
    column->addWidget(
        new TintPanel(Token::Info, Token::InfoTint, QLatin1StringView("info-circle-fill"), {},
                      tr("Created again, a customer is a new one for the till, with a new number; "
                         "its earlier sales and points are not with it."),
                      surface));
    footer->addStretch(1);
    footer->addWidget(m_close);
    footer->addWidget(m_create);
    scaleLayouts(this);
    resizeAsDrawn(this, {760, 500});
    connect(m_create, &QPushButton::clicked, this, &RecentlyDeletedDialog::createCurrent);
    connect(m_close, &QPushButton::clicked, this, &QDialog::accept);
    connect(m_list, &QListWidget::currentRowChanged, this, &RecentlyDeletedDialog::showCurrent);
    connect(m_list, &QListWidget::itemActivated, this, &RecentlyDeletedDialog::createCurrent);
    ask();
}

QWidget *RecentlyDeletedDialog::makeList()
{
    auto *both = new QWidget(this);
    auto *row = new QHBoxLayout(both);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(16);
    m_list->setAccessibleName(tr("Recently deleted"));
    tieSelectionToCurrent(m_list);
    auto *scroll = new QScrollArea(both);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto *values = new QWidget;
    m_values = new QVBoxLayout(values);
    m_values->setContentsMargins(0, 0, 0, 0);
    m_values->addStretch(1);
    scroll->setWidget(values);
    for (QWidget *one : {values, scroll->viewport()})
        one->setBackgroundRole(QPalette::Base);
    row->addWidget(m_list, 1);
    row->addWidget(scroll, 1);
    return both;
}

void RecentlyDeletedDialog::ask()
{
    whenAnswered(m_desk.recentlyDeleted(), this,
                 [this](const Result<std::vector<HistoryEntry>, StoreError> &entries) {
                     if (entries)
                         take(entries.value());
                     else
                         Q_EMIT storeFailed(entries.error());
                 });
}

void RecentlyDeletedDialog::take(const std::vector<HistoryEntry> &entries)
{
    const int row = std::max(m_list->currentRow(), 0);
    m_entries = entries;
    m_list->clear();
    for (const HistoryEntry &entry : m_entries)
        m_list->addItem(entry.tillId.isEmpty()
                            ? tr("%1 – %2", "name, when").arg(entry.name, whenWords(entry.at))
                            : tr("%1, no. %2 – %3", "name, number, when")
                                  .arg(entry.name, entry.tillId, whenWords(entry.at)));
    m_body->setCurrentIndex(m_entries.empty() ? 1 : 0);
    m_list->setCurrentRow(std::min(row, m_list->count() - 1));
    showCurrent();
    (m_entries.empty() ? static_cast<QWidget *>(m_close) : m_list)->setFocus();
}

void RecentlyDeletedDialog::showCurrent()
{
    delete std::exchange(m_facts, nullptr);
    const int row = m_list->currentRow();
    const bool isAny = row >= 0 && row < static_cast<int>(m_entries.size());
    m_create->setEnabled(isAny);
    if (!isAny)
        return;
    const Customer &values = m_entries[static_cast<std::size_t>(row)].sent;
    m_facts = new FactRows(m_values->parentWidget());
    m_facts->add(values.filled(), values);
    m_values->insertWidget(0, m_facts);
}

void RecentlyDeletedDialog::createCurrent()
{
    const int row = m_list->currentRow();
    if (row < 0)
        return;
    m_create->setEnabled(false); // once is enough
    const HistoryEntry entry = m_entries[static_cast<std::size_t>(row)];
    const auto take = [this, entry](const Result<Saved, StoreError> &saved) {
        if (!saved) {
            Q_EMIT storeFailed(saved.error());
            return;
        }
        Q_EMIT createdAgain(tr("Created again: %1").arg(entry.name));
        ask();
    };
    whenAnswered(m_desk.save({entry.customer, {{}, entry.sent}}), this, take);
}

} // namespace carnet
