// Third step of an import: the rows as they will be, and what is wrong with them, by cause (ui.md 10).
#pragma once

#include "exchange/planned_rows_model.h"

#include <QWidget>

class QButtonGroup;
class QCheckBox;
class QComboBox;
class QLabel;
class QListWidget;
class QPushButton;
class QTableView;

namespace carnet {

class CheckStep : public QWidget
{
    Q_OBJECT

public:
    explicit CheckStep(QWidget *parent);

    void setPlan(const std::shared_ptr<const RowFile> &rows, const RowMeaning &meaning,
                 const ImportPlan &plan);
    [[nodiscard]] const std::vector<PlannedRow> &planned() const { return m_model->planned(); }
    [[nodiscard]] bool erasesEmpty() const;

Q_SIGNALS:
    void changed();

private:
    QWidget *makeChips();
    QWidget *makeFates();
    void showChip(PlannedRowsModel::Chip chip);
    void showCounts();
    void setFate();
    void showFates();
    void showProblem(int problem);

    PlannedRowsModel *m_model;
    QTableView *m_table;
    QButtonGroup *m_chips;
    QLabel *m_selected;
    QComboBox *m_fate;
    QCheckBox *m_erases;
    QListWidget *m_problemList;
    std::vector<ProblemGroup> m_problems;
};

} // namespace carnet
