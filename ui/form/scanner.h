// Hears a card scanner among the keys that go to a window: it types like a very fast keyboard and ends with
// Enter or Tab (ui.md 16). Notes of several lines hear no burst: a scanner may be used to type into them.
#pragma once

#include "form/scan_burst.h"

#include <QObject>

class QKeyEvent;
class QWidget;

namespace carnet {

class Scanner : public QObject
{
    Q_OBJECT

public:
    explicit Scanner(QWidget *window);

    bool eventFilter(QObject *watched, QEvent *event) override;

Q_SIGNALS:
    /// A key is on its way to `focused`, which is as it was before; a burst may begin with it.
    void begins(QWidget *focused);
    /// The key that ended the burst goes nowhere else.
    void read(const QString &code);

private:
    /// The widget of the window that a key for `watched` is meant for; nullptr: none.
    [[nodiscard]] QWidget *target(QObject *watched) const;

    QWidget *m_window;
    ScanBurst m_burst;
};

} // namespace carnet
