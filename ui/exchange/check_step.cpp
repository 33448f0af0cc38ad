#include "exchange/check_step.h"

#include "look/button.h"
#include "look/metrics.h"
#include "look/padded_cell.h"
#include "look/tab_order.h"
#include "look/type.h"
#include "words/import_words.h"

#include <QButtonGroup>
#include <QCheckBox>
#include <QComboBox>
#include <QHeaderView>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QTableView>
#include <QVBoxLayout>

namespace carnet {

namespace {

using Chip = PlannedRowsModel::Chip;

constexpr std::array allFates{RowFate::Create, RowFate::Fill, RowFate::Replace, RowFate::Skip};

QString chipWords(Chip chip, qint64 count)
{
    const QString number = QLocale().toString(count);
    switch (chip) {
    case Chip::All:
        return CheckStep::tr("All %1").arg(number);
    case Chip::New:
        return CheckStep::tr("New %1").arg(number);
    case Chip::Known:
        return CheckStep::tr("Already here %1").arg(number);
    case Chip::Problems:
        return CheckStep::tr("Problems %1").arg(number);
    }
    return {};
}

} // namespace

CheckStep::CheckStep(QWidget *parent)
    : QWidget(parent)
    , m_model(new PlannedRowsModel(this))
    , m_table(new QTableView(this))
    , m_chips(new QButtonGroup(this))
    , m_selected(new QLabel(this))
    , m_fate(new QComboBox(this))
    , m_erases(new QCheckBox(tr("When replacing, &empty cells empty the field"), this))
    , m_problemList(new QListWidget(this))
{
    auto *headline = new QLabel(tr("Check the rows"), this);
    applyStep(headline, TextStep::Headline);
    m_table->setObjectName(QStringLiteral("rows"));
    m_table->setModel(m_model);
    m_table->setAccessibleName(tr("Rows of the file"));
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_table->setTabKeyNavigation(false);
    m_table->setShowGrid(false);
    m_table->setWordWrap(false);
    m_table->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_table->setItemDelegate(new PaddedCell(m_table));
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->horizontalHeader()->setStretchLastSection(true);
    keepFitting(m_table, [this] {
        m_table->verticalHeader()->setDefaultSectionSize(scaled(28, this));
        int column = 0;
        for (const int width : {56, 190, 150, 150, 160})
            m_table->setColumnWidth(column++, scaled(width, this));
    });
    m_problemList->setAccessibleName(tr("Problems, by cause"));
    m_problemList->setUniformItemSizes(true);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    column->addWidget(headline);
    column->addWidget(makeChips());
    column->addWidget(m_table, 3);
    column->addWidget(makeFates());
    column->addWidget(m_problemList, 1);
    std::vector<QWidget *> stops;
    for (QAbstractButton *chip : m_chips->buttons())
        stops.push_back(chip);
    for (QWidget *stop : {static_cast<QWidget *>(m_table), static_cast<QWidget *>(m_fate),
                          static_cast<QWidget *>(m_erases), static_cast<QWidget *>(m_problemList)})
        stops.push_back(stop);
    carnet::chainStops(stops);
    connect(m_problemList, &QListWidget::currentRowChanged, this, &CheckStep::showProblem);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, &CheckStep::showFates);
    connect(m_model, &PlannedRowsModel::fatesChanged, this, &CheckStep::changed);
    connect(m_model, &QAbstractItemModel::modelReset, this, &CheckStep::showFates);
    connect(m_erases, &QCheckBox::toggled, this, &CheckStep::changed);
}

QWidget *CheckStep::makeChips()
{
    auto *chips = new QWidget(this);
    auto *row = new QHBoxLayout(chips);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    for (const Chip chip : {Chip::All, Chip::New, Chip::Known, Chip::Problems}) {
        auto *button = makeButton(chipWords(chip, 0), {}, ButtonLook::Plain, chips);
        button->setCheckable(true);
        m_chips->addButton(button, static_cast<int>(chip));
        row->addWidget(button);
    }
    row->addStretch(1);
    connect(m_chips, &QButtonGroup::idClicked, this, [this](int chip) { showChip(static_cast<Chip>(chip)); });
    return chips;
}

QWidget *CheckStep::makeFates()
{
    auto *fates = new QWidget(this);
    auto *row = new QHBoxLayout(fates);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    for (const RowFate fate : allFates)
        m_fate->addItem(fateWords(fate), static_cast<int>(fate));
    m_selected->setBuddy(m_fate);
    row->addWidget(m_selected);
    row->addWidget(m_fate);
    row->addStretch(1);
    row->addWidget(m_erases);
    connect(m_fate, &QComboBox::activated, this, &CheckStep::setFate);
    return fates;
}

void CheckStep::setPlan(const std::shared_ptr<const RowFile> &rows, const RowMeaning &meaning,
                        const ImportPlan &plan)
{
    m_model->setPlan(rows, meaning, plan.rows);
    m_problemList->clear();
    m_problems = plan.problems;
    for (const ProblemGroup &problem : m_problems)
        m_problemList->addItem(problemWords(problem));
    m_problemList->setCurrentRow(-1);
    m_problemList->setVisible(!m_problems.empty());
    showChip(Chip::All);
    showCounts();
}

bool CheckStep::erasesEmpty() const
{
    return m_erases->isChecked();
}

void CheckStep::showChip(Chip chip)
{
    m_problemList->setCurrentRow(-1);
    m_model->setChip(chip);
    m_chips->button(static_cast<int>(chip))->setChecked(true);
    if (m_model->rowCount() > 0)
        m_table->setCurrentIndex(m_model->index(0, 0));
}

void CheckStep::showCounts()
{
    for (QAbstractButton *button : m_chips->buttons()) {
        const auto chip = static_cast<Chip>(m_chips->id(button));
        button->setText(chipWords(chip, m_model->count(chip)));
    }
}

void CheckStep::setFate()
{
    std::vector<std::pair<int, int>> ranges;
    for (const QItemSelectionRange &range : m_table->selectionModel()->selection())
        ranges.emplace_back(range.top(), range.bottom());
    m_model->setFate(ranges, static_cast<RowFate>(m_fate->currentData().toInt()));
    showFates();
}

/// Of the current row; what it cannot be is not offered.
void CheckStep::showFates()
{
    int selected = 0;
    for (const QItemSelectionRange &range : m_table->selectionModel()->selection())
        selected += range.height();
    m_selected->setText(tr("&What happens with the %Ln selected rows", nullptr, selected));
    m_fate->setEnabled(selected > 0);
    const QModelIndex current = m_table->currentIndex();
    if (!current.isValid())
        return;
    const QString fate = current.siblingAtColumn(PlannedRowsModel::Fate).data().toString();
    const int at = m_fate->findText(fate);
    m_fate->setCurrentIndex(std::max(at, 0));
}

/// All its rows and no others, selected, so that what happens with them is chosen at once.
void CheckStep::showProblem(int problem)
{
    if (problem < 0)
        return;
    m_model->list(m_problems[static_cast<std::size_t>(problem)].rows);
    m_chips->button(static_cast<int>(Chip::Problems))->setChecked(true);
    m_table->setCurrentIndex(m_model->index(0, 0));
    m_table->selectAll();
}

} // namespace carnet
