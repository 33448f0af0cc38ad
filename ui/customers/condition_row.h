// One condition of the strip: about what, which test, which value.
#pragma once

#include "directory/filter.h"

#include <QWidget>

class QComboBox;
class QLineEdit;

namespace carnet {

class ConditionRow : public QWidget
{
    Q_OBJECT

public:
    ConditionRow(const Condition &condition, QWidget *parent);

    [[nodiscard]] Condition condition() const;

Q_SIGNALS:
    void changed(); ///< another subject or test, or a value that was chosen
    void typed();
    void removeWanted();

private:
    void fillSubjects();
    void fillTests();
    void fit();

    QComboBox *m_subject;
    QComboBox *m_test;
    QLineEdit *m_text;
    QComboBox *m_choice; ///< yes or no, or a state
};

} // namespace carnet
