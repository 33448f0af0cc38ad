// Both versions of a customer side by side, field by field: mine, the till's, and what it was before. Chosen
// per field or all at once.
#pragma once

#include "store/record.h"

#include <QDialog>
#include <QHash>

class QGridLayout;
class QRadioButton;

namespace carnet {

class ConflictDialog : public QDialog
{
    Q_OBJECT

public:
    explicit ConflictDialog(const Record &record, QWidget *parent = nullptr);

Q_SIGNALS:
    void chosen(carnet::FieldSet mine); ///< fields that keep the user's value; the others take the till's

private:
    QWidget *makeChoices(const Record &record);
    QWidget *makeFooter();
    void addField(QGridLayout *grid, int row, Field field, const Record &record);
    void chooseAll(bool mine);
    void save();

    QHash<Field, QRadioButton *> m_mine;
    QHash<Field, QRadioButton *> m_theirs;
};

} // namespace carnet
