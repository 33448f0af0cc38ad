#include "look/details_area.h"

#include "look/metrics.h"
#include "look/value_row.h"

#include <QEvent>
#include <QVBoxLayout>

namespace carnet {

namespace {

constexpr int edge = 18;
constexpr int scrollBarWidth = 12;

} // namespace

DetailsArea::DetailsArea(QWidget *parent)
    : QScrollArea(parent)
{
    setFrameShape(NoFrame);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    // Its room lies within the edge, so that lines break in the same places with and without it.
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn);
    setBackgroundRole(QPalette::Base);
    viewport()->setBackgroundRole(QPalette::Base);
    setAccessibleName(tr("Details"));
}

void DetailsArea::begin(int spacing)
{
    if (QWidget *before = takeWidget())
        before->deleteLater(); // perhaps one of its buttons is just being pressed
    m_page = new QWidget; // setWidget takes it
    m_page->setBackgroundRole(QPalette::Base);
    m_page->setAutoFillBackground(true);
    m_column = new QVBoxLayout(m_page);
    m_column->setContentsMargins(edge, 16, edge - scrollBarWidth, 16);
    m_column->setSpacing(spacing);
}

void DetailsArea::end()
{
    m_column->addStretch(1);
    for (ValueRow *row : m_page->findChildren<ValueRow *>()) {
        if (m_opened.contains(row->label()))
            row->setWhole(true);
        connect(row, &ValueRow::wholeChosen, this, [this, label = row->label()](bool whole) {
            if (whole)
                m_opened.insert(label);
            else
                m_opened.remove(label);
        });
    }
    setWidget(m_page); // when all is in it, so that its height is known at once
    scaleLayouts(m_page);
}

void DetailsArea::changeEvent(QEvent *event)
{
    QScrollArea::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        fill();
}

} // namespace carnet
