#include "customers/filter_strip.h"

#include "customers/condition_row.h"
#include "look/button.h"
#include "look/hairline.h"
#include "look/icon.h"
#include "look/metrics.h"
#include "look/tab_order.h"

#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace carnet {

namespace {

constexpr std::chrono::milliseconds conditionPause{150};
constexpr int longestName = 60;

} // namespace

FilterStrip::FilterStrip(QWidget *parent)
    : QWidget(parent)
    , m_rows(new QVBoxLayout)
    , m_add(makeButton(tr("Add a condition"), {}, ButtonLook::Link, this))
    , m_name(new QLineEdit(this))
    , m_keep(makeButton({}, {}, ButtonLook::Plain, this))
    , m_close(makeButton(tr("Close the filter"), {}, ButtonLook::Link, this))
{
    setBackgroundRole(QPalette::Window);
    setAutoFillBackground(true);
    setAccessibleName(tr("Filter"));
    m_name->setAccessibleName(tr("Name of the filter"));
    m_name->setPlaceholderText(tr("Name of the filter"));
    m_name->setMaxLength(longestName);
    m_rows->setSpacing(6);
    auto *foot = new QHBoxLayout;
    foot->setSpacing(8);
    foot->addWidget(m_add);
    foot->addStretch(1);
    foot->addWidget(m_name, 1);
    foot->addWidget(m_keep);
    foot->addWidget(m_close);
    auto *body = new QVBoxLayout;
    body->setContentsMargins(14, 10, 14, 10);
    body->setSpacing(8);
    body->addLayout(m_rows);
    body->addLayout(foot);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(body);
    column->addWidget(new Hairline(Qt::Horizontal, this));
    scaleLayouts(this);
    m_pause.setSingleShot(true);
    m_pause.setInterval(conditionPause);
    connect(&m_pause, &QTimer::timeout, this, &FilterStrip::changed);
    connect(m_add, &QPushButton::clicked, this, [this] { addRow({}); });
    connect(m_close, &QPushButton::clicked, this, &FilterStrip::closed);
    connect(m_name, &QLineEdit::textChanged, this, &FilterStrip::fit);
    connect(m_name, &QLineEdit::returnPressed, this, &FilterStrip::keep);
    connect(m_keep, &QPushButton::clicked, this, &FilterStrip::keep);
    hide();
}

void FilterStrip::open(const Filter &filter, std::optional<int> kept)
{
    m_kept = kept;
    qDeleteAll(findChildren<ConditionRow *>());
    m_name->setText(filter.name);
    for (const Condition &condition : filter.conditions)
        addRow(condition);
    if (filter.conditions.empty())
        addRow({});
    show();
    fit();
    if (auto *first = findChild<QWidget *>(QStringLiteral("subject")))
        first->setFocus();
}

void FilterStrip::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    m_pause.stop();
}

void FilterStrip::addRow(const Condition &condition)
{
    auto *row = new ConditionRow(condition, this);
    m_rows->addWidget(row);
    row->show();
    orderStops();
    connect(row, &ConditionRow::changed, this, &FilterStrip::changed);
    connect(row, &ConditionRow::changed, this, &FilterStrip::fit);
    connect(row, &ConditionRow::typed, this, [this] {
        fit();
        m_pause.start();
    });
    connect(row, &ConditionRow::removeWanted, this, [this, row] { removeRow(row); });
}

/// Tab goes through it as it is read: the conditions came last, and stand first.
void FilterStrip::orderStops()
{
    std::vector<QWidget *> stops{m_add}; // whose place they take, before it follows them
    for (int i = 0; i < m_rows->count(); ++i)
        std::ranges::copy(
            m_rows->itemAt(i)->widget()->findChildren<QWidget *>(QString(), Qt::FindDirectChildrenOnly),
            std::back_inserter(stops));
    stops.insert(stops.end(), {m_add, m_name, m_keep, m_close});
    chainStops(stops);
}

/// The last one leaves an empty one behind, so that the strip never stands there bare.
void FilterStrip::removeRow(ConditionRow *row)
{
    m_rows->removeWidget(row);
    row->setParent(nullptr);
    row->deleteLater();
    if (findChildren<ConditionRow *>().isEmpty())
        addRow({});
    fit();
    Q_EMIT changed();
}

Conditions FilterStrip::conditions() const
{
    Conditions all;
    for (const ConditionRow *row : findChildren<ConditionRow *>()) {
        if (Condition condition = row->condition(); isWhole(condition))
            all.push_back(std::move(condition));
    }
    return all;
}

void FilterStrip::focusName()
{
    m_name->setFocus();
    m_name->selectAll();
}

void FilterStrip::keep()
{
    if (m_keep->isEnabled())
        Q_EMIT keepWanted(m_name->text().trimmed(), m_kept);
}

void FilterStrip::fit()
{
    m_keep->setText(m_kept ? tr("Save") : tr("Save as filter"));
    m_keep->setEnabled(!m_name->text().trimmed().isEmpty() && !conditions().empty());
}

} // namespace carnet
