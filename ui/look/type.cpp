#include "look/type.h"

#include <QApplication>
#include <QEvent>
#include <QPointer>
#include <QWidget>

namespace carnet {

namespace {

/// Watches the parent, whose font follows the application's; the widget's own is fixed by its step. Lives as
/// a child of the widget it serves.
class StepKeeper : public QObject
{
public:
    StepKeeper(QWidget *widget, TextStep step)
        : QObject(widget)
        , m_widget(widget)
        , m_step(step)
    {
        widget->installEventFilter(this);
        follow();
    }

    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (watched == m_widget && event->type() == QEvent::ParentChange)
            follow();
        else if (watched == m_parent && event->type() == QEvent::FontChange)
            take();
        return QObject::eventFilter(watched, event);
    }

private:
    void follow()
    {
        if (m_parent)
            m_parent->removeEventFilter(this);
        m_parent = m_widget->parentWidget();
        if (m_parent)
            m_parent->installEventFilter(this);
        take();
    }

    void take() { m_widget->setFont(fontFor(m_step, m_parent ? m_parent->font() : QApplication::font())); }

    QWidget *m_widget;
    QPointer<QWidget> m_parent;
    TextStep m_step;
};

} // namespace

QFont fontFor(TextStep step, const QFont &base)
{
    double more = 0;
    QFont::Weight weight = QFont::Normal;
    switch (step) {
    case TextStep::Title:
        more = 4;
        weight = QFont::DemiBold;
        break;
    case TextStep::Headline:
        more = 3;
        weight = QFont::DemiBold;
        break;
    case TextStep::Section:
        more = 1.5;
        weight = QFont::DemiBold;
        break;
    case TextStep::Label:
        more = -0.5;
        weight = QFont::Medium;
        break;
    case TextStep::Strong:
        weight = QFont::DemiBold;
        break;
    case TextStep::Help:
        more = -1;
        break;
    case TextStep::SmallHeading:
        more = -1;
        weight = QFont::DemiBold;
        break;
    }
    QFont font = base;
    font.setPointSizeF(std::max(8.0, base.pointSizeF() + more));
    font.setWeight(weight);
    return font;
}

void applyStep(QWidget *widget, TextStep step)
{
    new StepKeeper(widget, step); // owned by the widget
}

} // namespace carnet
