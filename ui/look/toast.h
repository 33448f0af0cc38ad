// A short word about what was just done, with a way back. Bottom centre of its window, one at a time; stays
// while it is hovered or has the focus.
#pragma once

#include <QFrame>
#include <QTimer>

#include <chrono>

class QPushButton;
class QToolButton;

namespace carnet {

class LineLabel;

class Toast : public QFrame
{
    Q_OBJECT

public:
    explicit Toast(QWidget *window);

    void showMessage(const QString &text, const QString &actionText = {},
                     std::chrono::milliseconds time = std::chrono::seconds(10));
    [[nodiscard]] QString text() const;
    /// Another word on the button of the message that is shown.
    void setActionText(const QString &text);
    /// The middle of this part of the window instead of the whole.
    void centreOver(QWidget *area);

Q_SIGNALS:
    void activated();
    void dismissed(bool hadFocus);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void enterEvent(QEnterEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void place();
    void dress();
    void dismiss();
    void leaveUnlessHeld();

    QWidget *m_over;
    LineLabel *m_text;
    QPushButton *m_action;
    QToolButton *m_close;
    QTimer m_timer;
};

} // namespace carnet
