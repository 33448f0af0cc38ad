#include "outbox/conflict_dialog.h"

#include "customer/rules/rules.h"
#include "look/button.h"
#include "look/metrics.h"
#include "look/type.h"
#include "look/words.h"

#include <QButtonGroup>
#include <QGridLayout>
#include <QLabel>
#include <QLocale>
#include <QRadioButton>
#include <QVBoxLayout>

namespace carnet {

ConflictDialog::ConflictDialog(const Record &record, QWidget *parent)
    : QDialog(parent)
{
    const Customer mine = record.wanted.value_or(Customer());
    const Customer theirs = record.base.value_or(Customer());
    setWindowTitle(tr("Compare"));
    setMinimumWidth(scaled(720, this));
    auto *page = new QVBoxLayout(this);
    page->setContentsMargins(24, 22, 24, 22);
    page->setSpacing(12);
    auto *headline = new QLabel(tr("%1 was also changed on the till").arg(displayName(mine)), this);
    headline->setTextFormat(Qt::PlainText);
    headline->setWordWrap(true);
    applyStep(headline, TextStep::Headline);
    page->addWidget(headline);

    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(16);
    grid->setVerticalSpacing(8);
    int column = 1;
    for (const QString &title : {tr("Mine"), tr("The till's"), tr("Before")})
        grid->addWidget(new QLabel(title, this), 0, column++);
    int row = 1;
    for (const Field field : record.conflicts) {
        const auto words = [&](const Customer &of) {
            const QString shown = rules::shown(field, of.value(field), of, QLocale());
            return shown.isEmpty() ? tr("(empty)") : shown;
        };
        grid->addWidget(new QLabel(fieldLabel(field), this), row, 0);
        auto *choice = new QButtonGroup(this);
        m_mine[field] = new QRadioButton(words(mine), this);
        m_theirs[field] = new QRadioButton(words(theirs), this);
        m_mine[field]->setAccessibleName(tr("%1, mine: %2").arg(fieldLabel(field), words(mine)));
        m_theirs[field]->setAccessibleName(tr("%1, the till's: %2").arg(fieldLabel(field), words(theirs)));
        choice->addButton(m_mine[field]);
        choice->addButton(m_theirs[field]);
        m_mine[field]->setChecked(true);
        grid->addWidget(m_mine[field], row, 1);
        grid->addWidget(m_theirs[field], row, 2);
        auto *before = new QLabel(words(record.before), this);
        before->setTextFormat(Qt::PlainText);
        before->setForegroundRole(QPalette::PlaceholderText);
        grid->addWidget(before, row++, 3);
    }
    for (int stretched = 1; stretched <= 3; ++stretched)
        grid->setColumnStretch(stretched, 1);
    page->addLayout(grid);
    page->addStretch(1);

    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    auto *allMine = makeButton(tr("All mine"), {}, ButtonLook::Link, this);
    auto *allTheirs = makeButton(tr("All the till's"), {}, ButtonLook::Link, this);
    auto *cancel = makeButton(tr("Cancel"), {}, ButtonLook::Plain, this);
    auto *save = makeButton(tr("Save"), {}, ButtonLook::Primary, this);
    buttons->addWidget(allMine);
    buttons->addWidget(allTheirs);
    buttons->addStretch(1);
    buttons->addWidget(cancel);
    buttons->addWidget(save);
    page->addLayout(buttons);
    scaleLayouts(this);
    connect(allMine, &QPushButton::clicked, this, [this] { chooseAll(true); });
    connect(allTheirs, &QPushButton::clicked, this, [this] { chooseAll(false); });
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(save, &QPushButton::clicked, this, &ConflictDialog::save);
}

void ConflictDialog::chooseAll(bool mine)
{
    for (QRadioButton *button : mine ? m_mine : m_theirs)
        button->setChecked(true);
}

void ConflictDialog::save()
{
    FieldSet mine;
    for (auto it = m_mine.cbegin(); it != m_mine.cend(); ++it) {
        if (it.value()->isChecked())
            mine.insert(it.key());
    }
    Q_EMIT chosen(mine);
    accept();
}

} // namespace carnet
