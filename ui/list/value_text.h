// A value that can be selected and copied, as high as its text; what has no space to break at, such as a long
// e-mail address, is broken anywhere rather than cut.
#pragma once

#include <QTextEdit>

namespace carnet {

class ValueText : public QTextEdit
{
    Q_OBJECT

public:
    ValueText(const QString &text, QWidget *parent);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;

protected:
    void wheelEvent(QWheelEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
};

} // namespace carnet
