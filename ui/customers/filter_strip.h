// The strip of conditions above the list: field, test and value of each, joined by "all"; and the name under
// which they are kept (ui.md 25).
#pragma once

#include "directory/filter.h"

#include <QTimer>
#include <QWidget>

class QLineEdit;
class QPushButton;
class QVBoxLayout;

namespace carnet {

class ConditionRow;

class FilterStrip : public QWidget
{
    Q_OBJECT

public:
    explicit FilterStrip(QWidget *parent = nullptr);

    /// `kept`: the number of the filter that is changed; nothing: a new one.
    void open(const Filter &filter, std::optional<int> kept);
    [[nodiscard]] Conditions conditions() const;
    void focusName();

Q_SIGNALS:
    /// After a pause while a value is typed.
    void changed();
    /// Under this name.
    void keepWanted(const QString &name, std::optional<int> kept);
    void closed();

protected:
    /// What was typed a moment ago is kept or given up by whoever closed it: it filters nothing any more.
    void hideEvent(QHideEvent *event) override;

private:
    void addRow(const Condition &condition);
    void removeRow(ConditionRow *row);
    void keep();
    void orderStops();
    void fit();

    QVBoxLayout *m_rows;
    QPushButton *m_add;
    QLineEdit *m_name;
    QPushButton *m_keep;
    QPushButton *m_close;
    QTimer m_pause;
    std::optional<int> m_kept;
};

} // namespace carnet
