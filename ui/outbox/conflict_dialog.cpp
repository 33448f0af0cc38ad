#include "outbox/conflict_dialog.h"

#include "look/button.h"
#include "look/choice_cell.h"
#include "look/metrics.h"
#include "look/tint_panel.h"
#include "look/type.h"
#include "outbox/fact_rows.h"
#include "words/field_words.h"

#include <QButtonGroup>
#include <QGridLayout>
#include <QLabel>
#include <QRadioButton>
#include <QScrollArea>
#include <QVBoxLayout>

namespace carnet {

namespace {

QString valueOf(Field field, const Customer &customer)
{
    return customer.value(field).isEmpty() && infoOf(field).kind != FieldKind::YesNo
        ? QStringLiteral("–")
        : factOf(field, customer);
}

struct Sides
{
    QString mine;
    QString theirs;
};

/// As people read them; as they are written where that would read the same.
Sides sidesOf(Field field, const Customer &mine, const Customer &theirs)
{
    const Sides read{valueOf(field, mine), valueOf(field, theirs)};
    return read.mine == read.theirs ? Sides{mine.value(field), theirs.value(field)} : read;
}

} // namespace

ConflictDialog::Versions ConflictDialog::versionsOf(const Record &record)
{
    const Customer mine = record.wanted.value_or(Customer());
    const QString headline = record.trouble == Trouble::NotKept
        ? tr("The till kept something else of %1. Choose what to keep.")
        : tr("%1 was also changed on the till. Choose what to keep.");
    return {
        headline.arg(spokenName(mine)),
        {tr("Mine"), tr("%1, mine: %2"), tr("All mine"), mine},
        {tr("The till's"), tr("%1, the till's: %2"), tr("All the till's"), record.base.value_or(Customer())},
        record.before,
        record.conflicts,
        {},
        tr("Nothing is sent before you save your choice."),
        tr("Save")};
}

ConflictDialog::ConflictDialog(const Record &record, bool hasMoved, QWidget *parent)
    : ConflictDialog(versionsOf(record), parent)
{
    if (hasMoved)
        warn(tr("Something changed while you chose."),
             tr("What was still as you saw it is settled. Choose the rest again."));
}

ConflictDialog::ConflictDialog(const Versions &versions, QWidget *parent)
    : QDialog(parent)
    , m_frame(makeDialogFrame(this))
{
    setWindowTitle(tr("Compare"));
    QWidget *surface = m_frame.surface;
    auto *headline = new QLabel(versions.headline, surface);
    headline->setTextFormat(Qt::PlainText);
    headline->setWordWrap(true);
    applyStep(headline, TextStep::Headline);

    QVBoxLayout *body = m_frame.body;
    body->addWidget(headline);
    body->addWidget(makeChoices(versions), 1);
    body->addWidget(new TintPanel(Token::Info, Token::InfoTint, QLatin1StringView("info-circle-fill"),
                                  versions.note, {}, surface));
    fillFooter(versions);
    scaleLayouts(this);
    const auto rows = static_cast<int>((versions.fields | versions.taken).count());
    resizeAsDrawn(this, {820, std::min(250 + 52 * rows, 640)});
}

/// Under the headline.
void ConflictDialog::warn(const QString &headline, const QString &sentence)
{
    m_frame.body->insertWidget(1,
                               new TintPanel(Token::Warning, Token::WarningTint,
                                             QLatin1StringView("exclamation-triangle-fill"), headline,
                                             sentence, m_frame.surface));
}

QWidget *ConflictDialog::makeChoices(const Versions &versions)
{
    auto *choices = new QWidget;
    auto *grid = new QGridLayout(choices);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(10);
    grid->setVerticalSpacing(6);
    int column = 1;
    for (const QString &title : {versions.mine.title, versions.theirs.title, tr("Before")}) {
        auto *head = new QLabel(title, choices);
        head->setIndent(10);
        applyStep(head, TextStep::Strong);
        grid->addWidget(head, 0, column);
        grid->setColumnStretch(column++, 1);
    }
    int row = 1;
    for (const Field field : versions.fields)
        addField(grid, row++, field, versions);
    for (const Field field : versions.taken)
        addTaken(grid, row++, field, versions);
    grid->setRowStretch(row, 1);

    auto *scroll = new QScrollArea(this);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setWidget(choices);
    for (QWidget *surface : {choices, scroll->viewport()})
        surface->setBackgroundRole(QPalette::Base);
    scroll->setFocusPolicy(Qt::NoFocus);
    return scroll;
}

void ConflictDialog::addField(QGridLayout *grid, int row, Field field, const Versions &versions)
{
    addFrame(grid, row, field, versions.before);
    const QString label = fieldLabel(field);
    const auto [mine, theirs] = sidesOf(field, versions.mine.values, versions.theirs.values);
    auto *mineCell = new ChoiceCell(mine, versions.mine.spoken.arg(label, mine), this);
    auto *theirCell = new ChoiceCell(theirs, versions.theirs.spoken.arg(label, theirs), this);
    auto *choice = new QButtonGroup(this);
    choice->addButton(mineCell->button());
    choice->addButton(theirCell->button());
    mineCell->button()->setChecked(true);
    grid->addWidget(mineCell, row, 1);
    grid->addWidget(theirCell, row, 2);
    m_mine.insert(field, mineCell->button());
    m_theirs.insert(field, theirCell->button());
}

void ConflictDialog::addTaken(QGridLayout *grid, int row, Field field, const Versions &versions)
{
    addFrame(grid, row, field, versions.before);
    const QString label = fieldLabel(field);
    const QString untouched = tr("not changed");
    addCell(grid, row, 1, untouched, versions.mine.spoken.arg(label, untouched))
        ->setForegroundRole(QPalette::PlaceholderText);
    const QString theirs = valueOf(field, versions.theirs.values);
    addCell(grid, row, 2, theirs, versions.theirs.spoken.arg(label, theirs));
}

/// What stands around the two sides.
void ConflictDialog::addFrame(QGridLayout *grid, int row, Field field, const Customer &before)
{
    const QString label = fieldLabel(field);
    auto *name = new QLabel(label, this);
    name->setForegroundRole(QPalette::PlaceholderText);
    grid->addWidget(name, row, 0);
    const QString value = valueOf(field, before);
    addCell(grid, row, 3, value, tr("%1, before: %2").arg(label, value))
        ->setForegroundRole(QPalette::PlaceholderText);
}

QLabel *ConflictDialog::addCell(QGridLayout *grid, int row, int column, const QString &text,
                                const QString &spoken)
{
    auto *cell = new QLabel(text, this);
    cell->setTextFormat(Qt::PlainText);
    cell->setWordWrap(true);
    cell->setIndent(10);
    cell->setAccessibleName(spoken);
    grid->addWidget(cell, row, column);
    return cell;
}

void ConflictDialog::fillFooter(const Versions &versions)
{
    QHBoxLayout *row = m_frame.footer;
    auto *allMine = makeButton(versions.mine.all, {}, ButtonLook::Link, this);
    auto *allTheirs = makeButton(versions.theirs.all, {}, ButtonLook::Link, this);
    auto *cancel = makeButton(tr("Cancel"), {}, ButtonLook::Plain, this);
    auto *keep = makeButton(versions.accept, {}, ButtonLook::Primary, this);
    for (QPushButton *all : {allMine, allTheirs}) {
        row->addWidget(all);
        all->setVisible(!versions.fields.isEmpty());
    }
    row->addStretch(1);
    row->addWidget(cancel);
    row->addWidget(keep);
    connect(allMine, &QPushButton::clicked, this, [this] { chooseAll(true); });
    connect(allTheirs, &QPushButton::clicked, this, [this] { chooseAll(false); });
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(keep, &QPushButton::clicked, this, &ConflictDialog::save);
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
