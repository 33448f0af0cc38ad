// Which columns the customer list shows, how wide and in which order: by itself what fits, until the user
// chooses; then what the user chose (ui.md 4). The name takes what the others leave.
#pragma once

#include <QObject>

class QHeaderView;
class QMenu;
class QTableView;

namespace carnet {

class ColumnLayout : public QObject
{
    Q_OBJECT

public:
    /// Lives as a child of the table, whose model has the columns of customerColumns().
    explicit ColumnLayout(QTableView *table);

    void reset();
    void setShown(int column, bool shown);
    /// A box to tick for each column, and Reset; filled anew each time the menu opens.
    void fillMenu(QMenu *menu);

    [[nodiscard]] QByteArray saveState() const;
    void restoreState(const QByteArray &state);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void resized(int column);
    void moved();
    void fit();
    void chooseWhatFits();
    void fillRest();
    void scaleWidths(double factor);
    void setWidth(int column, int width);
    void setHidden(int column, bool hidden);
    [[nodiscard]] int defaultWidth(int column, bool wide) const;
    [[nodiscard]] int widthOfOthers() const;

    QTableView *m_table;
    QHeaderView *m_header;
    bool m_byUser = false; ///< the user chose columns, widths or order
    bool m_nameByUser = false; ///< also the name's width
    bool m_fitting = false; ///< our own change, not the user's
    int m_fontHeight;
};

} // namespace carnet
