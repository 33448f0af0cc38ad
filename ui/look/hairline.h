// A line one pixel wide between two parts of a window, in the colour of lines.
#pragma once

#include <QWidget>

namespace carnet {

class Hairline : public QWidget
{
    Q_OBJECT

public:
    Hairline(Qt::Orientation orientation, QWidget *parent);

protected:
    void paintEvent(QPaintEvent *event) override;
};

} // namespace carnet
