// The page of the form: seven sections below each other, scrolled so that the field one types in is always in
// sight, and in one direction only.
#pragma once

#include "customer/field.h"

#include <QScrollArea>

#include <vector>

namespace carnet {

class FormSection;

class FormPage : public QScrollArea
{
    Q_OBJECT

public:
    explicit FormPage(QWidget *parent = nullptr);

    /// Every stop of the keyboard, in the order of reading.
    [[nodiscard]] std::vector<QWidget *> stops() const;
    /// Scrolls the editor into sight, with its label and its message line.
    void showEditor(QWidget *editor);
    void goTo(FieldGroup group);
    void setBlacklisted(bool listed);

Q_SIGNALS:
    /// The page was scrolled to this section.
    void reached(carnet::FieldGroup group);

protected:
    void moveEvent(QMoveEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void tellSection();
    [[nodiscard]] FormSection *section(FieldGroup group) const;

    std::vector<FormSection *> m_sections;
    std::optional<int> m_stay; ///< where to scroll so that the fields stay, while being moved
};

} // namespace carnet
