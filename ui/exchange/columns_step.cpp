#include "exchange/columns_step.h"

#include "look/icon_label.h"
#include "look/line_label.h"
#include "look/link_label.h"
#include "look/metrics.h"
#include "look/tint.h"
#include "look/type.h"
#include "words/import_words.h"

#include <QComboBox>
#include <QFrame>
#include <QGridLayout>
#include <QLabel>
#include <QLocale>
#include <QPainter>
#include <QScrollArea>
#include <QVBoxLayout>

namespace carnet {

namespace {

/// An info panel whose sentence changes.
class NextPanel : public QFrame
{
public:
    NextPanel(QLabel *sentence, QWidget *parent)
        : QFrame(parent)
    {
        auto *row = new QHBoxLayout(this);
        row->setContentsMargins(10, 8, 10, 8);
        row->addWidget(new IconLabel(QLatin1StringView("info-circle-fill"), Token::Info, this));
        sentence->setParent(this);
        sentence->setWordWrap(true);
        row->addWidget(sentence, 1);
    }

protected:
    void paintEvent(QPaintEvent *event) override;
};

void NextPanel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    paintTint(painter, QRectF(rect()), scaled(8, this), Token::InfoTint, palette());
}

} // namespace

ColumnsStep::ColumnsStep(QWidget *parent)
    : QWidget(parent)
    , m_words(new QLabel(this))
    , m_next(new QLabel(this))
    , m_panel(new NextPanel(m_next, this))
    , m_scroll(new QScrollArea(this))
{
    auto *headline = new QLabel(tr("Match the columns of your file"), this);
    applyStep(headline, TextStep::Headline);
    m_words->setTextFormat(Qt::PlainText);
    m_words->setWordWrap(true);
    m_words->setForegroundRole(QPalette::PlaceholderText);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setWidgetResizable(true);
    m_scroll->viewport()->setBackgroundRole(QPalette::Base);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    column->addWidget(headline);
    column->addWidget(m_words);
    column->addWidget(m_scroll, 1);
    column->addWidget(m_panel);

    m_choices.emplace_back();
    for (const FieldInfo &info : allFields())
        m_choices.emplace_back(info.field);
    m_choices.push_back(Target::company());
    m_choices.push_back(Target::tillNumber());
}

void ColumnsStep::setTable(const SourceTable &table, const QString &words, std::vector<ColumnUse> uses)
{
    m_uses = std::move(uses);
    m_words->setText(words);
    m_lines.clear();
    m_survey.clear();
    auto *lines = new QWidget;
    lines->setBackgroundRole(QPalette::Base);
    auto *grid = new QGridLayout(lines);
    grid->setContentsMargins(0, 0, 8, 0);
    grid->setHorizontalSpacing(12);
    grid->setVerticalSpacing(8);
    grid->setColumnStretch(0, 3);
    grid->setColumnStretch(1, 5);
    grid->setColumnStretch(5, 5);
    const auto head = [&](const QString &text, int column, int span) {
        auto *label = new QLabel(text, lines);
        applyStep(label, TextStep::SmallHeading);
        grid->addWidget(label, 0, column, 1, span);
    };
    head(tr("In the file"), 0, 1);
    head(tr("Examples"), 1, 2);
    head(tr("Goes to"), 3, 1);
    head(tr("Result"), 4, 2);
    for (std::size_t i = 0; i < table.columns.size(); ++i) {
        if (table.columns[i].filled > 0)
            addLine(grid, table, i);
    }
    grid->setRowStretch(grid->rowCount(), 1);
    scaleLayouts(lines);
    m_scroll->setWidget(lines);
    showResults();
}

void ColumnsStep::addLine(QGridLayout *grid, const SourceTable &table, std::size_t column)
{
    QWidget *parent = grid->parentWidget();
    const ColumnFacts &facts = table.columns[column];
    const int row = grid->rowCount();
    const QString name = columnWords(table, column);
    auto *label = new QLabel(name, parent);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    applyStep(label, TextStep::Strong);
    auto *examples = new LineLabel(parent);
    examples->setWords(facts.examples.join(QStringLiteral(" · ")));
    examples->setForegroundRole(QPalette::PlaceholderText);
    auto *box = new QComboBox(parent);
    for (const Target &choice : m_choices)
        box->addItem(targetWords(choice));
    const auto chosen = std::ranges::find(m_choices, m_uses[column].target);
    box->setCurrentIndex(static_cast<int>(chosen - m_choices.begin()));
    box->setAccessibleDescription(tr("Goes to: %1").arg(name));
    label->setBuddy(box);
    box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    box->setMinimumContentsLength(20);
    auto *icon = new IconLabel(parent);
    auto *result = new LinkLabel(parent);
    result->setWordWrap(true);
    grid->addWidget(label, row, 0);
    grid->addWidget(examples, row, 1);
    grid->addWidget(new IconLabel(QLatin1StringView("arrow-right"), Token::Muted, parent), row, 2);
    grid->addWidget(box, row, 3);
    grid->addWidget(icon, row, 4);
    grid->addWidget(result, row, 5);
    const std::size_t line = m_lines.size();
    m_lines.push_back({column, box, icon, result});
    connect(box, &QComboBox::activated, this, [this, line] { take(line); });
    connect(result, &QLabel::linkActivated, this, [this, column] {
        m_uses[column].repairs = !m_uses[column].repairs;
        Q_EMIT changed();
    });
}

void ColumnsStep::take(std::size_t line)
{
    const Line &chosen = m_lines[line];
    ColumnUse &use = m_uses[chosen.column];
    use.target = m_choices[static_cast<std::size_t>(chosen.box->currentIndex())];
    use.repairs = true;
    m_survey.clear();
    showResults();
    Q_EMIT changed();
}

bool ColumnsStep::isTwice(const Target &target) const
{
    return !target.isNothing() && std::ranges::count(m_uses, target, &ColumnUse::target) > 1;
}

bool ColumnsStep::isWhole() const
{
    return std::ranges::any_of(m_uses, [](const ColumnUse &use) { return !use.target.isNothing(); })
        && std::ranges::none_of(m_uses, [this](const ColumnUse &use) { return isTwice(use.target); });
}

void ColumnsStep::showPlanning(int permille)
{
    m_next->setText(tr("Nothing is written yet. Judging the rows: %L1 %").arg(permille / 10));
}

void ColumnsStep::showPlan(const ImportPlan &plan)
{
    m_survey = plan.columns;
    showResults();
    const auto rows = static_cast<int>(plan.rows.size());
    const auto known = static_cast<int>(plan.known());
    m_next->setText(
        known > 0
            ? tr("Nothing is written yet. Next: you see the %Ln rows, the problems and the %1 that "
                 "look like existing customers.",
                 nullptr, rows)
                  .arg(QLocale().toString(known))
            : tr("Nothing is written yet. Next: you see the %Ln rows and the problems.", nullptr, rows));
}

void ColumnsStep::showResults()
{
    if (!isWhole())
        m_next->setText(
            std::ranges::any_of(m_uses, [](const ColumnUse &use) { return !use.target.isNothing(); })
                ? tr("A field is chosen twice. Choose another one for one of the two columns.")
                : tr("Choose for at least one column where it goes."));
    for (const Line &line : m_lines) {
        const ColumnUse &use = m_uses[line.column];
        ColumnResult result{{}, Token::Muted, {}};
        if (isTwice(use.target))
            result = {QLatin1StringView("exclamation-circle-fill"), Token::Danger, tr("Chosen twice"), true};
        else if (line.column < m_survey.size() || use.target.isNothing())
            result = resultOf(use, use.target.isNothing() ? ColumnSurvey() : m_survey[line.column]);
        line.icon->setIcon(result.icon, result.ink);
        applyStep(line.result, result.isStrong ? TextStep::SmallHeading : TextStep::Help);
        QString words = result.words.toHtmlEscaped();
        const bool hasRepairs =
            line.column < m_survey.size() && m_survey[line.column].zeros + m_survey[line.column].digits > 0;
        if (hasRepairs && use.repairs)
            words += QStringLiteral(" · <a href=\"#\">%1</a>").arg(tr("Leave as they are").toHtmlEscaped());
        else if (!use.repairs)
            words = QStringLiteral("%1 · <a href=\"#\">%2</a>")
                        .arg(tr("Left as they are").toHtmlEscaped(), tr("Repair").toHtmlEscaped());
        line.result->setWords(words);
        line.result->setInk(result.ink);
    }
}

} // namespace carnet
