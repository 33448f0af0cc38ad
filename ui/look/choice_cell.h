// One of several values to choose from: a round button beside a value that may take several lines, tinted
// when it is the chosen one. The whole cell can be clicked.
#pragma once

#include <QFrame>

class QRadioButton;

namespace carnet {

class ChoiceCell : public QFrame
{
    Q_OBJECT

public:
    /// `spoken` is the button's name for screen readers.
    ChoiceCell(const QString &value, const QString &spoken, QWidget *parent);

    [[nodiscard]] QRadioButton *button() const { return m_button; }

protected:
    void paintEvent(QPaintEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;

private:
    QRadioButton *m_button;
};

} // namespace carnet
