#include "duplicates/pair_details.h"

#include "duplicates/merge_proposal.h"
#include "look/button.h"
#include "look/hairline.h"
#include "look/metrics.h"
#include "look/tint_panel.h"
#include "look/type.h"
#include "words/alike_words.h"

#include <QComboBox>
#include <QGridLayout>
#include <QLabel>
#include <QScrollBar>
#include <QVBoxLayout>

#include <algorithm>

namespace carnet {

static constexpr int widestButtons = 360;

PairDetails::PairDetails(Desk &desk, MergeTalk::Knows knows, QWidget *parent)
    : DetailsArea(parent)
    , m_desk(desk)
    , m_knows(std::move(knows))
{
    fill();
    connect(&desk, &Desk::recordsChanged, this, [this](const QList<CustomerId> &ids) {
        const auto shown = pair();
        if (shown && (ids.contains(shown->a) || ids.contains(shown->b)))
            ask();
    });
}

std::optional<AlikePair> PairDetails::pair() const
{
    if (!m_group || m_at >= m_group->pairs.size())
        return std::nullopt;
    return m_group->pairs[m_at];
}

void PairDetails::showGroup(const AlikeGroup *group)
{
    if (group && m_group == *group)
        return;
    const auto before = pair();
    m_group = group ? std::optional(*group) : std::nullopt;
    m_at = 0;
    if (m_group && before) { // the same two, in a group that has changed
        const auto same = std::ranges::find_if(m_group->pairs, [&before](const AlikePair &one) {
            return one.a == before->a && one.b == before->b;
        });
        if (same != m_group->pairs.end())
            m_at = static_cast<std::size_t>(same - m_group->pairs.begin());
    }
    if (m_group)
        ask();
    else
        take({});
}

void PairDetails::ask()
{
    const auto shown = pair();
    if (!shown)
        return;
    whenAnswered(m_desk.records({shown->a, shown->b}), this,
                 [this, shown](const Result<std::vector<Record>, StoreError> &records) {
                     if (!records)
                         Q_EMIT storeFailed(records.error());
                     else if (shown == pair()) // else another was chosen since
                         take(records.value());
                 });
}

void PairDetails::take(const std::vector<Record> &records)
{
    const auto idsOf = [](const std::vector<Record> &some) {
        QList<CustomerId> ids;
        for (const Record &record : some)
            ids << record.id;
        return ids;
    };
    const bool isAnother = idsOf(records) != idsOf(m_records);
    m_records = records;
    if (areBothThere() && !shouldStay(records[0], records[1], fullest()))
        std::swap(m_records[0], m_records[1]);
    fill();
    if (isAnother)
        verticalScrollBar()->setValue(0);
}

bool PairDetails::areBothThere() const
{
    return m_records.size() == 2
        && std::ranges::all_of(m_records, [](const Record &one) { return one.wanted.has_value(); });
}

void PairDetails::fill()
{
    const bool hadFocus = page() && page()->isAncestorOf(focusWidget());
    const int place = verticalScrollBar()->value();
    if (hadFocus)
        setFocus();
    begin(10);
    if (pair()) {
        addHead();
        const QString hindrance = hindranceOfAny(m_records, m_knows);
        if (!hindrance.isEmpty())
            column()->addWidget(new TintPanel(Token::Warning, Token::WarningTint,
                                              QLatin1StringView("exclamation-triangle-fill"), {}, hindrance,
                                              page()));
        addButtons(m_records.size() == 2 && hindrance.isEmpty());
        if (areBothThere())
            addBoth();
    }
    end();
    verticalScrollBar()->setValue(place);
    const auto buttons = page()->findChildren<QPushButton *>();
    if (hadFocus && !buttons.isEmpty())
        buttons.first()->setFocus();
}

QString PairDetails::nameOf(CustomerId id) const
{
    const auto at = std::ranges::find(m_group->ids, id) - m_group->ids.begin();
    return m_group->names.value(at);
}

void PairDetails::addHead()
{
    const AlikePair shown = *pair();
    auto *title = new QLabel(likenessWords(shown.how.why, {nameOf(shown.a), nameOf(shown.b)}), page());
    title->setTextFormat(Qt::PlainText);
    title->setWordWrap(true);
    applyStep(title, TextStep::Headline);
    column()->addWidget(title);
    if (m_group->pairs.size() > 1)
        addChoiceOfPair();
}

/// Of more than two, which two.
void PairDetails::addChoiceOfPair()
{
    auto *line = new QLabel(
        tr("%n customers may be the same one.", nullptr, static_cast<int>(m_group->ids.size())), page());
    line->setForegroundRole(QPalette::PlaceholderText);
    auto *choice = new QComboBox(page());
    choice->setAccessibleName(tr("Compare"));
    choice->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    choice->setMinimumContentsLength(12);
    for (const AlikePair &one : m_group->pairs)
        choice->addItem(tr("%1 – %2", "two names").arg(nameOf(one.a), nameOf(one.b)));
    choice->setCurrentIndex(static_cast<int>(m_at));
    column()->addWidget(line);
    column()->addWidget(choice);
    connect(choice, &QComboBox::activated, this, [this](int at) {
        m_at = static_cast<std::size_t>(at);
        ask();
    });
}

void PairDetails::addButtons(bool canMerge)
{
    auto *merge = makeButton(tr("Merge…"), QLatin1StringView("files"), ButtonLook::Primary, page());
    auto *deny = makeButton(tr("Not duplicates"), QLatin1StringView("x-lg"), ButtonLook::Plain, page());
    merge->setEnabled(canMerge);
    connect(merge, &QPushButton::clicked, this, &PairDetails::mergeWanted);
    connect(deny, &QPushButton::clicked, this, [this] { Q_EMIT denied(*pair()); });
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    for (QPushButton *button : {merge, deny}) {
        button->setMaximumWidth(scaled(widestButtons, this) / 2);
        row->addWidget(button, 1);
    }
    row->addStretch(0);
    column()->addLayout(row);
}

/// What both have is quiet: the eye goes to what differs.
void PairDetails::addBoth()
{
    column()->addWidget(new Hairline(Qt::Horizontal, page()));
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(12);
    grid->setVerticalSpacing(8);
    int side = 1;
    for (const Record &record : m_records) {
        auto *head = new QLabel(numberWords(record.tillId), page());
        applyStep(head, TextStep::Strong);
        auto *edit = makeButton(tr("Edit"), {}, ButtonLook::Link, page());
        edit->setAccessibleName(tr("Edit %1").arg(numberWords(record.tillId)));
        connect(edit, &QPushButton::clicked, this,
                [this, id = record.id] { Q_EMIT editRequested(id, std::nullopt); });
        auto *row = new QHBoxLayout;
        row->addWidget(head);
        row->addStretch(1);
        row->addWidget(edit);
        grid->addLayout(row, 0, side);
        grid->setColumnStretch(side++, 1);
    }
    const Customer &one = *m_records[0].wanted;
    const Customer &other = *m_records[1].wanted;
    int row = 1;
    for (const FieldSet line : mergeLines(one, other)) {
        auto *label = new QLabel(lineLabel(line), page());
        label->setForegroundRole(QPalette::PlaceholderText);
        grid->addWidget(label, row, 0, Qt::AlignTop);
        const QString words[]{lineWords(line, one), lineWords(line, other)};
        for (int i = 0; i < 2; ++i) {
            auto *cell = new QLabel(words[i].isEmpty() ? QStringLiteral("–") : words[i], page());
            cell->setTextFormat(Qt::PlainText);
            cell->setWordWrap(true);
            cell->setTextInteractionFlags(Qt::TextSelectableByMouse);
            cell->setAccessibleName(tr("%1, %2: %3", "field, customer number, value")
                                        .arg(label->text(),
                                             numberWords(m_records[static_cast<std::size_t>(i)].tillId),
                                             cell->text()));
            if (words[0] == words[1])
                cell->setForegroundRole(QPalette::PlaceholderText);
            grid->addWidget(cell, row, i + 1, Qt::AlignTop);
        }
        ++row;
    }
    column()->addLayout(grid);
}

} // namespace carnet
