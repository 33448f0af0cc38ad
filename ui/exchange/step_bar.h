// Where a task of several steps stands: numbered, those that are done with a tick (ui.md 10).
#pragma once

#include <QStringList>
#include <QWidget>

namespace carnet {

class StepBar : public QWidget
{
    Q_OBJECT

public:
    StepBar(const QStringList &steps, QWidget *parent);

    void setCurrent(int step);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void paintStep(QPainter &painter, int step, const QRect &circle) const;
    [[nodiscard]] QFont fontOf(int step) const;

    QStringList m_steps;
    int m_current = 0;
};

} // namespace carnet
