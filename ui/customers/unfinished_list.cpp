#include "customers/unfinished_list.h"

#include "look/button.h"
#include "look/hairline.h"
#include "look/icon_label.h"
#include "look/metrics.h"
#include "look/type.h"
#include "words/form_left_words.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace carnet {

namespace {

constexpr int mostRows = 4; ///< beyond, the list scrolls
constexpr int headHeight = 34;
constexpr int rowHeight = 54;

QLabel *makeLabel(const QString &text, TextStep step, QPalette::ColorRole ink, QWidget *parent)
{
    auto *label = new QLabel(text, parent);
    label->setTextFormat(Qt::PlainText);
    label->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    label->setForegroundRole(ink);
    applyStep(label, step);
    return label;
}

} // namespace

UnfinishedList::UnfinishedList(QWidget *parent)
    : QScrollArea(parent)
{
    setFrameShape(NoFrame);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    setFocusPolicy(Qt::NoFocus);
    setBackgroundRole(QPalette::Base);
    viewport()->setBackgroundRole(QPalette::Base);
    setAccessibleName(tr("Unfinished forms"));
    fill();
}

void UnfinishedList::setForms(const QList<UnfinishedForm> &forms)
{
    if (forms == m_forms)
        return;
    const auto focused =
        std::ranges::find_if(m_buttons, [](const QPushButton *button) { return button->hasFocus(); });
    const auto place = focused == m_buttons.end() ? -1 : std::distance(m_buttons.begin(), focused);
    m_forms = forms;
    fill();
    if (place >= 0 && !m_buttons.isEmpty()) // the same button of the row that came up
        m_buttons.at(std::min(place, m_buttons.size() - 2 + place % 2))->setFocus(Qt::OtherFocusReason);
}

void UnfinishedList::fill()
{
    if (QWidget *before = takeWidget())
        before->deleteLater(); // perhaps one of its buttons is just being pressed
    m_buttons.clear();
    auto *page = new QWidget;
    page->setBackgroundRole(QPalette::Base);
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto *head = makeLabel(tr("%n unfinished forms", nullptr, static_cast<int>(m_forms.size())),
                           TextStep::SmallHeading, QPalette::PlaceholderText, page);
    head->setFixedHeight(scaled(headHeight, this));
    head->setIndent(scaled(12, this));
    column->addWidget(head);
    column->addWidget(new Hairline(Qt::Horizontal, page));
    for (const UnfinishedForm &form : std::as_const(m_forms)) {
        column->addWidget(makeRow(form));
        column->addWidget(new Hairline(Qt::Horizontal, page));
    }
    column->addStretch(1);
    setWidget(page);
    setVisible(!m_forms.isEmpty());
    updateGeometry();
}

QWidget *UnfinishedList::makeRow(const UnfinishedForm &form)
{
    auto *row = new QWidget(this);
    row->setFixedHeight(scaled(rowHeight, this));
    auto *words = new QVBoxLayout;
    words->setSpacing(1);
    words->addStretch(1);
    words->addWidget(makeLabel(nameOf(form), TextStep::Strong, QPalette::Text, row));
    words->addWidget(makeLabel(contentOf(form), TextStep::Help, QPalette::PlaceholderText, row));
    words->addStretch(1);
    auto *goOn = makeButton(tr("Continue"), {}, ButtonLook::Plain, row);
    auto *discard = makeButton(tr("Discard"), {}, ButtonLook::Plain, row);
    connect(goOn, &QPushButton::clicked, this, [this, form] { Q_EMIT continueWanted(form); });
    connect(discard, &QPushButton::clicked, this, [this, form] { Q_EMIT discardWanted(form); });
    auto *line = new QHBoxLayout(row);
    line->setContentsMargins(12, 0, 10, 0);
    line->setSpacing(8);
    line->addWidget(new IconLabel(QLatin1StringView("journal-text"), Token::Muted, row));
    line->addLayout(words, 1);
    for (QPushButton *button : {goOn, discard}) {
        button->setAccessibleDescription(nameOf(form)); // which one
        line->addWidget(button);
        m_buttons << button;
    }
    scaleLayouts(row);
    return row;
}

QSize UnfinishedList::sizeHint() const
{
    const int rows = static_cast<int>(std::min<qsizetype>(m_forms.size(), mostRows));
    return {scaled(400, this), scaled(headHeight, this) + 1 + rows * (scaled(rowHeight, this) + 1)};
}

void UnfinishedList::changeEvent(QEvent *event)
{
    QScrollArea::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        fill();
}

} // namespace carnet
