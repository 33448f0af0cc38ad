// A value that can be selected and copied, as high as its text. Lines break between words; only a word wider
// than the whole place is broken anywhere rather than cut. Of a long text the first lines are shown until
// more is asked for.
#pragma once

#include <QTextEdit>

namespace carnet {

class ValueText : public QTextEdit
{
    Q_OBJECT

public:
    ValueText(const QString &text, QWidget *parent);

    /// All of it, or its first eight lines.
    void setWhole(bool whole);
    [[nodiscard]] bool isWhole() const { return m_isWhole; }
    /// Whether the first lines are less than all.
    [[nodiscard]] bool isLong(int width) const;
    /// Of its first lines; what is wider than the place would be broken.
    [[nodiscard]] int widestWord() const;

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;

protected:
    void wheelEvent(QWheelEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    struct Extent
    {
        int lines = 0;
        int height = 0;
    };
    /// Not more than `most` lines are laid out.
    [[nodiscard]] Extent extentIn(int width, int most) const;

    QString m_text;
    bool m_isWhole = false;
};

} // namespace carnet
