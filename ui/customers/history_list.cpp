#include "customers/history_list.h"

#include "look/button.h"
#include "look/metrics.h"
#include "look/type.h"
#include "words/change_words.h"

#include <QGridLayout>
#include <QLabel>

namespace carnet {

HistoryList::HistoryList(QWidget *parent)
    : QWidget(parent)
    , m_rows(new QGridLayout)
{
    m_rows->setHorizontalSpacing(12);
    m_rows->setVerticalSpacing(8);
    m_rows->setColumnStretch(1, 1);
    keepFitting(this, [this] { m_rows->setColumnMinimumWidth(0, scaled(104, this)); });
    auto *more = makeButton(tr("Show all that was sent"), {}, ButtonLook::Link, this);
    m_more = more;
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(6);
    column->addLayout(m_rows);
    column->addWidget(more, 0, Qt::AlignLeft);
    scaleLayouts(this);
    connect(more, &QPushButton::clicked, this, [this] {
        for (const HistoryEntry &entry : m_entries)
            add(entry);
        m_entries.clear();
        m_more->hide();
    });
}

void HistoryList::show(std::vector<HistoryEntry> entries, int most)
{
    const auto shown = std::min(entries.size(), static_cast<std::size_t>(most));
    for (std::size_t i = 0; i < shown; ++i)
        add(entries[i]);
    entries.erase(entries.begin(), entries.begin() + static_cast<std::ptrdiff_t>(shown));
    m_entries = std::move(entries);
    m_more->setVisible(!m_entries.empty());
}

void HistoryList::add(const HistoryEntry &entry)
{
    const QString change = changeWords(entry.kind, entry.fields, entry.sent);
    const QString answer = answerWords(entry);
    const int row = m_rows->rowCount();
    auto *when = new QLabel(dateAndTime(entry.at), this);
    when->setForegroundRole(QPalette::PlaceholderText);
    when->setWordWrap(true);
    applyStep(when, TextStep::Help);
    auto *what = new QLabel(change + u'\n' + answer, this);
    what->setTextFormat(Qt::PlainText);
    what->setWordWrap(true);
    what->setTextInteractionFlags(Qt::TextSelectableByMouse);
    what->setAccessibleName(QStringList{dateAndTime(entry.at), change, answer}.join(QStringLiteral(" · ")));
    m_rows->addWidget(when, row, 0, Qt::AlignTop | Qt::AlignLeft);
    m_rows->addWidget(what, row, 1, Qt::AlignTop);
}

} // namespace carnet
