// Two versions of a customer side by side, field by field, and what it was before: mine and the till's, or a
// form's and what was saved since. Chosen per field or all at once.
#pragma once

#include "look/dialog_frame.h"
#include "store/record.h"

#include <QDialog>
#include <QHash>

class QGridLayout;
class QLabel;
class QRadioButton;

namespace carnet {

class ConflictDialog : public QDialog
{
    Q_OBJECT

public:
    struct Side
    {
        QString title;
        QString spoken; ///< of one value: "%1, mine: %2", with the field's label and the value
        QString all; ///< the button that chooses this side for all
        Customer values;
    };
    struct Versions
    {
        QString headline;
        Side mine;
        Side theirs;
        Customer before;
        FieldSet fields; ///< where the two differ
        FieldSet taken; ///< changed by them alone: shown, and nothing to choose
        QString note; ///< what choosing does
        QString accept; ///< the button
    };
    explicit ConflictDialog(const Versions &versions, QWidget *parent = nullptr);
    /// Mine and the till's. `hasMoved`: something changed while an earlier dialog stood open, and is still to
    /// be chosen.
    ConflictDialog(const Record &record, bool hasMoved, QWidget *parent = nullptr);

Q_SIGNALS:
    void
    chosen(carnet::FieldSet mine); ///< fields that keep the user's value; the others take the other side's

private:
    [[nodiscard]] static Versions versionsOf(const Record &record);
    QWidget *makeChoices(const Versions &versions);
    void fillFooter(const Versions &versions);
    void addField(QGridLayout *grid, int row, Field field, const Versions &versions);
    void addTaken(QGridLayout *grid, int row, Field field, const Versions &versions);
    void addFrame(QGridLayout *grid, int row, Field field, const Customer &before);
    QLabel *addCell(QGridLayout *grid, int row, int column, const QString &text, const QString &spoken);
    void warn(const QString &headline, const QString &sentence);
    void chooseAll(bool mine);
    void save();

    QHash<Field, QRadioButton *> m_mine;
    QHash<Field, QRadioButton *> m_theirs;
    DialogFrame m_frame;
};

} // namespace carnet
