// Second step of an import: what each column of the file means, and what comes of it (ui.md 10).
#pragma once

#include "desk/import_plan.h"

#include <QWidget>

class QComboBox;
class QGridLayout;
class QLabel;
class QScrollArea;

namespace carnet {

class IconLabel;
class LinkLabel;

class ColumnsStep : public QWidget
{
    Q_OBJECT

public:
    explicit ColumnsStep(QWidget *parent);

    void setTable(const SourceTable &table, const QString &words, std::vector<ColumnUse> uses);
    [[nodiscard]] const std::vector<ColumnUse> &uses() const { return m_uses; }
    /// No field is chosen twice, and something is chosen at all.
    [[nodiscard]] bool isWhole() const;
    void showPlan(const ImportPlan &plan);
    void showPlanning(int permille);

Q_SIGNALS:
    void changed();

private:
    struct Line
    {
        std::size_t column;
        QComboBox *box;
        IconLabel *icon;
        LinkLabel *result;
    };

    void addLine(QGridLayout *grid, const SourceTable &table, std::size_t column);
    void take(std::size_t line);
    void showResults();
    [[nodiscard]] bool isTwice(const Target &target) const;

    QLabel *m_words;
    QLabel *m_next;
    QWidget *m_panel;
    QScrollArea *m_scroll;
    std::vector<ColumnUse> m_uses;
    std::vector<Line> m_lines; ///< of the columns that hold something
    std::vector<Target> m_choices; ///< of every box
    std::vector<ColumnSurvey> m_survey; ///< of the uses that were planned last
};

} // namespace carnet
