// The form's sections beside it, with the number of fields to correct in each.
#pragma once

#include "customer/field.h"

#include <QListWidget>

namespace carnet {

class SectionList : public QListWidget
{
    Q_OBJECT

public:
    explicit SectionList(QWidget *parent = nullptr);

    /// Counts the fields with an error by section.
    void setErrors(FieldSet errors);
    [[nodiscard]] int errorsIn(FieldGroup group) const;
    [[nodiscard]] FieldGroup current() const { return static_cast<FieldGroup>(currentRow()); }
    /// Follows the page: says nothing.
    void show(FieldGroup group);

Q_SIGNALS:
    void chosen(carnet::FieldGroup group);

protected:
    void changeEvent(QEvent *event) override;

private:
    void dress();
};

} // namespace carnet
