// Country: a list to search by any part of the name, near countries first. Keeps the code ("FR"), shows the
// name, and leaves a word it does not know as it was typed.
#pragma once

#include "form/choice_box.h"

namespace carnet {

class CountryBox : public ChoiceBox
{
    Q_OBJECT

public:
    explicit CountryBox(QWidget *parent = nullptr);

    [[nodiscard]] QString choice() const override;
    [[nodiscard]] QString wordsFor(const QString &kept) const override;
};

} // namespace carnet
