// A label of one line that leaves its layout free: what does not fit ends in an ellipsis and stands whole in
// the tooltip and for screen readers.
#pragma once

#include <QLabel>

namespace carnet {

class LineLabel : public QLabel
{
    Q_OBJECT

public:
    explicit LineLabel(QWidget *parent = nullptr);

    void setWords(const QString &words);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void tell();
};

} // namespace carnet
