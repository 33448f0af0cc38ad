#include "duplicates/merge_dialog.h"

#include "look/button.h"
#include "look/choice_cell.h"
#include "look/dialog_frame.h"
#include "look/metrics.h"
#include "look/tab_order.h"
#include "look/tint_panel.h"
#include "look/type.h"
#include "words/alike_words.h"

#include <QButtonGroup>
#include <QGridLayout>
#include <QLabel>
#include <QPushButton>
#include <QRadioButton>
#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>

namespace carnet {

namespace {

constexpr int cellEdge = 8; ///< as a ChoiceCell has around its value

bool areEqual(FieldSet line, const Customer &a, const Customer &b)
{
    return (a.differing(b) & line).isEmpty()
        || (!line.contains(Field::IdentityNumber) && lineWords(line, a) == lineWords(line, b));
}

/// As people read it; as it is written where both would read the same.
QString shownWords(FieldSet line, const Customer &customer, const Customer &other)
{
    QString words = lineWords(line, customer);
    if (words == lineWords(line, other))
        words = customer.value(*line.begin());
    return words.isEmpty() ? QStringLiteral("–") : words;
}

MergeSide opposite(MergeSide side)
{
    return side == MergeSide::Stays ? MergeSide::Goes
        : side == MergeSide::Goes   ? MergeSide::Stays
                                    : MergeSide::Both;
}

} // namespace

MergeDialog::MergeDialog(const Pair &pair, bool hasMoved, QWidget *parent)
    : QDialog(parent)
    , m_pair(pair)
    , m_scroll(new QScrollArea(this))
    , m_deny(makeButton(tr("Not duplicates"), {}, ButtonLook::Link, this))
    , m_open(makeButton(tr("Open this record"), {}, ButtonLook::Link, this))
    , m_next(makeButton(tr("Next one"), {}, ButtonLook::Link, this))
    , m_swap(makeButton({}, {}, ButtonLook::Link, this))
    , m_cancel(makeButton(pair.other == CustomerId::None ? tr("Cancel") : tr("Back to the form"), {},
                          ButtonLook::Plain, this))
    , m_keep(makeButton(pair.isTyped ? tr("Use the existing one and add what is new") : tr("Merge"), {},
                        ButtonLook::Primary, this))
{
    setWindowTitle(pair.isTyped ? tr("Compare") : tr("Merge two customers"));
    for (const FieldSet line : mergeLines(staying(), going()))
        m_lines.push_back({line, proposedSide(line, pair.stays, pair.goes)});

    const auto [surface, body, footer] = makeDialogFrame(this);
    const bool isChoice = std::ranges::any_of(
        m_lines, [this](const Line &line) { return !areEqual(line.fields, staying(), going()); });
    auto *headline = new QLabel(isChoice ? tr("%1. Choose what to keep.").arg(pair.reason)
                                         : tr("%1. Both hold the same.").arg(pair.reason),
                                surface);
    headline->setTextFormat(Qt::PlainText);
    headline->setWordWrap(true);
    applyStep(headline, TextStep::Headline);
    body->addWidget(headline);
    if (hasMoved)
        body->addWidget(new TintPanel(
            Token::Warning, Token::WarningTint, QLatin1StringView("exclamation-triangle-fill"),
            tr("Something changed while you chose."), tr("Nothing was merged yet. Choose again."), surface));
    if (!pair.hindrance.isEmpty())
        body->addWidget(new TintPanel(Token::Warning, Token::WarningTint,
                                      QLatin1StringView("exclamation-triangle-fill"), {}, pair.hindrance,
                                      surface));
    m_keep->setEnabled(pair.hindrance.isEmpty());
    body->addWidget(m_scroll, 1);
    if (!pair.stays.tillId.isEmpty() && !pair.goes.tillId.isEmpty())
        body->addWidget(new TintPanel(Token::Info, Token::InfoTint, QLatin1StringView("info-circle-fill"), {},
                                      tr("Sales and points stay with each customer on the till, and Carnet "
                                         "cannot see which of the two has them. To move them, use Merge on "
                                         "the till itself."),
                                      surface));
    fillFooter(footer);
    scaleLayouts(this);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setWidgetResizable(true);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->viewport()->setBackgroundRole(QPalette::Base);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    fill();
    const auto rows = static_cast<int>(m_lines.size());
    resizeAsDrawn(this, {820, std::min(290 + 42 * rows, 660)});
}

/// What is on the till does not go for what is not.
bool MergeDialog::canSwap() const
{
    return !m_pair.isTyped && (!m_pair.goes.tillId.isEmpty() || m_pair.stays.tillId.isEmpty());
}

QString MergeDialog::wordsOf(const Record &record) const
{
    return m_pair.isTyped && record.id == CustomerId::None ? tr("typed here") : numberWords(record.tillId);
}

void MergeDialog::swap()
{
    std::swap(m_pair.stays, m_pair.goes);
    for (Line &line : m_lines)
        line.side = opposite(line.side);
    fill();
    m_swap->setFocus(); // to press it again
}

void MergeDialog::fill()
{
    auto *choices = new QWidget;
    choices->setBackgroundRole(QPalette::Base);
    auto *grid = new QGridLayout(choices);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(10);
    grid->setVerticalSpacing(6);
    int column = 1;
    for (const QString &title :
         {tr("Stays: %1").arg(wordsOf(m_pair.stays)),
          m_pair.isTyped ? tr("Typed here") : tr("Goes: %1").arg(wordsOf(m_pair.goes))}) {
        auto *head = new QLabel(title, choices);
        head->setTextFormat(Qt::PlainText);
        head->setIndent(10);
        applyStep(head, TextStep::Strong);
        grid->addWidget(head, 0, column);
        grid->setColumnStretch(column++, 1);
    }
    m_scroll->setWidget(choices); // what stood there goes
    int row = 1;
    for (std::size_t i = 0; i < m_lines.size(); ++i) {
        const FieldSet line = m_lines[i].fields;
        auto *name = new QLabel(lineLabel(line), choices);
        name->setForegroundRole(QPalette::PlaceholderText);
        name->setContentsMargins(0, scaled(cellEdge, this), 0, 0);
        grid->addWidget(name, row, 0, Qt::AlignTop);
        if (areEqual(line, staying(), going()))
            addEqual(grid, row++, line);
        else
            row = addChoice(grid, row, i);
    }
    grid->setRowStretch(row, 1);
    scaleLayouts(choices);
    choices->show();
    m_swap->setVisible(canSwap());
    m_swap->setText(tr("Keep %1 instead").arg(wordsOf(m_pair.goes)));
    chainStops();
}

/// The choices come before the buttons below them.
void MergeDialog::chainStops()
{
    std::vector<QWidget *> stops;
    for (QRadioButton *button : m_scroll->widget()->findChildren<QRadioButton *>())
        stops.push_back(button);
    stops.insert(stops.end(), {m_deny, m_open, m_next, m_swap, m_cancel, m_keep});
    carnet::chainStops(stops);
    const auto first = std::ranges::find_if(stops, [this](QWidget *stop) {
        const auto *button = qobject_cast<QRadioButton *>(stop);
        return stop == m_keep || (button && button->isChecked());
    });
    (*first)->setFocus();
}

void MergeDialog::addEqual(QGridLayout *grid, int row, FieldSet line)
{
    int column = 1;
    for (const Customer *customer : {&staying(), &going()}) {
        auto *cell = new QLabel(lineWords(line, *customer), grid->parentWidget());
        cell->setTextFormat(Qt::PlainText);
        cell->setWordWrap(true);
        cell->setContentsMargins(0, scaled(cellEdge, this), 0, scaled(cellEdge, this));
        cell->setIndent(10);
        cell->setForegroundRole(QPalette::PlaceholderText);
        cell->setAccessibleName(tr("%1, the same: %2").arg(lineLabel(line), cell->text()));
        grid->addWidget(cell, row, column++, Qt::AlignTop);
    }
}

/// The row that follows.
int MergeDialog::addChoice(QGridLayout *grid, int row, std::size_t at)
{
    Line &line = m_lines[at];
    auto *choice = new QButtonGroup(grid->parentWidget());
    const auto add = [&](MergeSide side, const QString &words, const QString &spoken) {
        auto *cell = new ChoiceCell(words, spoken, grid->parentWidget());
        choice->addButton(cell->button());
        cell->button()->setChecked(line.side == side);
        connect(cell->button(), &QRadioButton::toggled, this, [this, at, side](bool isChosen) {
            if (isChosen)
                m_lines[at].side = side;
        });
        return cell;
    };
    const QString label = lineLabel(line.fields);
    const QString ours = shownWords(line.fields, staying(), going());
    const QString theirs = shownWords(line.fields, going(), staying());
    const QString spoken = tr("%1, %2: %3", "field, customer number, value");
    grid->addWidget(add(MergeSide::Stays, ours, spoken.arg(label, wordsOf(m_pair.stays), ours)), row, 1);
    grid->addWidget(add(MergeSide::Goes, theirs, spoken.arg(label, wordsOf(m_pair.goes), theirs)), row, 2);
    if (!canBeJoined(line.fields, staying(), going()))
        return row + 1;
    Customer both;
    takeLine(both, line.fields, MergeSide::Both, staying(), going());
    const QString joined = lineWords(line.fields, both);
    grid->addWidget(add(MergeSide::Both, tr("Both: %1").arg(joined), tr("%1, both: %2").arg(label, joined)),
                    row + 1, 1, 1, 2);
    return row + 2;
}

void MergeDialog::fillFooter(QHBoxLayout *row)
{
    m_deny->setVisible(m_pair.canBeDenied);
    m_open->setVisible(m_pair.other != CustomerId::None);
    m_next->setVisible(m_pair.hasNext);
    for (QPushButton *button : {m_deny, m_open, m_next, m_swap})
        row->addWidget(button);
    row->addStretch(1);
    for (QPushButton *button : {m_cancel, m_keep})
        row->addWidget(button);
    connect(m_swap, &QPushButton::clicked, this, &MergeDialog::swap);
    connect(m_deny, &QPushButton::clicked, this, [this] {
        Q_EMIT denied();
        reject();
    });
    connect(m_open, &QPushButton::clicked, this, [this] {
        Q_EMIT openWanted(m_pair.other);
        reject();
    });
    connect(m_next, &QPushButton::clicked, this, [this] {
        Q_EMIT nextWanted();
        reject();
    });
    connect(m_cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_keep, &QPushButton::clicked, this, &MergeDialog::merge);
}

void MergeDialog::merge()
{
    Merge merge{m_pair.stays, m_pair.goes, staying()};
    for (const Line &line : m_lines)
        takeLine(merge.values, line.fields, line.side, staying(), going());
    Q_EMIT chosen(merge);
    accept();
}

} // namespace carnet
