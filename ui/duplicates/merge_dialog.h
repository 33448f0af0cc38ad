// Two customers side by side: what the one that stays has afterwards, chosen line by line (ui.md 12). Says
// only what the user chose.
#pragma once

#include "desk/values.h"
#include "duplicates/merge_proposal.h"

#include <QDialog>

class QGridLayout;
class QHBoxLayout;
class QPushButton;
class QScrollArea;

namespace carnet {

class MergeDialog : public QDialog
{
    Q_OBJECT

public:
    struct Pair
    {
        Record stays; ///< at first; both have values
        Record goes;
        QString reason; ///< "Same phone, similar name"
        bool canBeDenied = true; ///< the user may say that they are not one
        bool isTyped = false; ///< the one that goes is only typed: what is new of it is added to the other
        CustomerId other = CustomerId::None; ///< of a form: the one that can be opened instead
        bool hasNext = false; ///< there are more who may be the one in the form
        QString hindrance = {}; ///< why they cannot be merged now
    };
    /// `hasMoved`: something changed while an earlier dialog stood open.
    MergeDialog(const Pair &pair, bool hasMoved, QWidget *parent = nullptr);

Q_SIGNALS:
    /// Without readiness and fate.
    void chosen(const carnet::Merge &merge);
    void denied();
    void openWanted(carnet::CustomerId other);
    void nextWanted();

private:
    struct Line
    {
        FieldSet fields;
        MergeSide side;
    };
    [[nodiscard]] const Customer &staying() const { return *m_pair.stays.wanted; }
    [[nodiscard]] const Customer &going() const { return *m_pair.goes.wanted; }
    [[nodiscard]] bool canSwap() const;
    [[nodiscard]] QString wordsOf(const Record &record) const;
    void fillFooter(QHBoxLayout *row);
    void swap();
    void fill();
    void chainStops();
    void addEqual(QGridLayout *grid, int row, FieldSet line);
    int addChoice(QGridLayout *grid, int row, std::size_t line);
    void merge();

    Pair m_pair;
    std::vector<Line> m_lines;
    QScrollArea *m_scroll;
    QPushButton *m_deny;
    QPushButton *m_open;
    QPushButton *m_next;
    QPushButton *m_swap;
    QPushButton *m_cancel;
    QPushButton *m_keep;
};

} // namespace carnet
