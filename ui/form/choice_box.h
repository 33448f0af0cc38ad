// An editable list of words, safe on a page that scrolls: the wheel turns the page, not the value.
#pragma once

#include <QComboBox>

namespace carnet {

class ChoiceBox : public QComboBox
{
    Q_OBJECT

public:
    explicit ChoiceBox(QWidget *parent = nullptr);

    /// What is typed or chosen, as it should be kept.
    [[nodiscard]] virtual QString choice() const;
    /// The words in the line for a kept value.
    [[nodiscard]] virtual QString wordsFor(const QString &kept) const;

    void showPopup() override;

protected:
    void wheelEvent(QWheelEvent *event) override;
};

} // namespace carnet
