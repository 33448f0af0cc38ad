#include "look/choice_cell.h"

#include "look/metrics.h"
#include "look/tint.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QMouseEvent>
#include <QPainter>
#include <QRadioButton>

namespace carnet {

ChoiceCell::ChoiceCell(const QString &value, const QString &spoken, QWidget *parent)
    : QFrame(parent)
    , m_button(new QRadioButton(this))
{
    m_button->setAccessibleName(spoken);
    auto *text = new QLabel(value, this);
    text->setTextFormat(Qt::PlainText);
    text->setWordWrap(true);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(10, 8, 10, 8);
    row->setSpacing(8);
    row->addWidget(m_button, 0, Qt::AlignTop);
    row->addWidget(text, 1);
    scaleLayouts(this);
    connect(m_button, &QRadioButton::toggled, this, qOverload<>(&QWidget::update));
}

void ChoiceCell::mouseReleaseEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton && rect().contains(event->position().toPoint()))
        m_button->click();
}

void ChoiceCell::paintEvent(QPaintEvent *)
{
    if (!m_button->isChecked())
        return;
    QPainter painter(this);
    paintTint(painter, rect(), scaled(5, this), Token::InfoTint, palette());
}

} // namespace carnet
