#include "look/type.h"

#include <QApplication>
#include <QEvent>
#include <QWidget>

namespace carnet {

namespace {

/// Sets the font anew whenever the application's changes; a child of the widget it serves.
class StepKeeper : public QObject
{
public:
    StepKeeper(QWidget *widget, TextStep step)
        : QObject(widget)
        , m_widget(widget)
        , m_step(step)
    {
        widget->installEventFilter(this);
        take();
    }

    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (event->type() == QEvent::ApplicationFontChange)
            take();
        return QObject::eventFilter(watched, event);
    }

private:
    void take() { m_widget->setFont(fontFor(m_step, QApplication::font())); }

    QWidget *m_widget;
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
    case TextStep::Help:
        more = -1;
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
