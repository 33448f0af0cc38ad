#include "form/compare_dialog.h"

#include "customer/rules/rules.h"
#include "look/button.h"
#include "look/metrics.h"
#include "look/type.h"
#include "words/field_words.h"
#include "words/alike_words.h"

#include <QGridLayout>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

namespace carnet {

CompareDialog::CompareDialog(const Customer &typed, const QList<Other> &others, QWidget *parent)
    : QDialog(parent)
    , m_typed(typed)
    , m_others(others)
    , m_headline(new QLabel(this))
    , m_why(new QLabel(this))
    , m_page(new QWidget(this))
    , m_next(makeButton(tr("Next one"), {}, ButtonLook::Link, this))
{
    setWindowTitle(tr("Compare"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(24, 22, 24, 22);
    column->setSpacing(12);
    for (QLabel *label : {m_headline, m_why}) {
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
        column->addWidget(label);
    }
    applyStep(m_headline, TextStep::Headline);
    auto *scroll = new QScrollArea(this);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidget(m_page);
    column->addWidget(scroll, 1);

    auto *back = makeButton(tr("Back to the form"), {}, ButtonLook::Plain, this);
    auto *open = makeButton(tr("Open this record"), {}, ButtonLook::Primary, this);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addWidget(m_next);
    buttons->addStretch(1);
    buttons->addWidget(back);
    buttons->addWidget(open);
    column->addLayout(buttons);
    scaleLayouts(this);
    resize(scaled(720, this), scaled(520, this));

    m_next->setVisible(m_others.size() > 1);
    connect(m_next, &QPushButton::clicked, this, [this] { showOther((m_at + 1) % m_others.size()); });
    connect(back, &QPushButton::clicked, this, &QDialog::reject);
    connect(open, &QPushButton::clicked, this, [this] {
        Q_EMIT openWanted(m_others.at(m_at).id);
        accept();
    });
    showOther(0);
    back->setFocus();
}

void CompareDialog::showOther(qsizetype at)
{
    m_at = at;
    const Other &other = m_others.at(at);
    m_headline->setText(spokenName(other.customer));
    const QString number = other.tillId.isEmpty() ? tr("Not on the till yet")
                                                  : tr("Customer no. %1 on the till").arg(other.tillId);
    m_why->setText(QString(likenessWords(other.why) % u' ' % number));

    qDeleteAll(m_page->findChildren<QWidget *>(QString(), Qt::FindDirectChildrenOnly));
    delete m_grid;
    m_grid = new QGridLayout(m_page);
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(scaled(16, this));
    m_grid->setVerticalSpacing(scaled(8, this));
    m_grid->addWidget(cell(tr("Typed here"), false), 0, 1);
    m_grid->addWidget(cell(tr("The other record"), false), 0, 2);
    for (const Field field : m_typed.filled() | other.customer.filled())
        addRow(field, other.customer);
    m_grid->setColumnStretch(1, 1);
    m_grid->setColumnStretch(2, 1);
    m_grid->setRowStretch(m_grid->rowCount(), 1);
}

void CompareDialog::addRow(Field field, const Customer &other)
{
    const auto words = [field](const Customer &of) {
        if (infoOf(field).kind == FieldKind::YesNo)
            return isBlacklisted(of) ? tr("Yes") : tr("No");
        return rules::shown(field, of.value(field), of, QLocale());
    };
    const QString mine = words(m_typed);
    const QString theirs = words(other);
    const int row = m_grid->rowCount();
    m_grid->addWidget(cell(fieldLabel(field), true), row, 0, Qt::AlignTop);
    int column = 1;
    for (const QString &value : {mine, theirs}) {
        QLabel *label = cell(value.isEmpty() ? tr("(empty)") : value, mine == theirs || value.isEmpty());
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
        label->setAccessibleName(column == 1
                                     ? tr("%1, typed here: %2").arg(fieldLabel(field), label->text())
                                     : tr("%1, other record: %2").arg(fieldLabel(field), label->text()));
        m_grid->addWidget(label, row, column++, Qt::AlignTop);
    }
}

/// What both have is quiet: the eye goes to what differs.
QLabel *CompareDialog::cell(const QString &text, bool quiet)
{
    auto *label = new QLabel(text, m_page);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    if (quiet)
        label->setForegroundRole(QPalette::PlaceholderText);
    return label;
}

} // namespace carnet
