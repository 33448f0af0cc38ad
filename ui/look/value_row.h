// A label and its value: beside it, or below it where the value has a word that would be broken beside it. A
// long value begins with eight lines and shows all when asked to.
#pragma once

#include <QWidget>

class QLabel;
class QPushButton;

namespace carnet {

class ValueText;

class ValueRow : public QWidget
{
    Q_OBJECT

public:
    ValueRow(const QString &label, const QString &value, QWidget *parent);

    [[nodiscard]] QString label() const;
    [[nodiscard]] ValueText *value() const { return m_value; }
    void setWhole(bool whole);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;

Q_SIGNALS:
    /// The user asked for all of it, or for its beginning again.
    void wholeChosen(bool whole);

protected:
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    struct Places;
    [[nodiscard]] Places placesIn(int width) const;
    void place();

    QLabel *m_name;
    ValueText *m_value;
    QPushButton *m_more;
};

} // namespace carnet
