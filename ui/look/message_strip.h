// One sentence in a tinted strip: icon, text, one or two buttons, close. Read out by screen readers when it
// appears.
#pragma once

#include <QFrame>

#include <vector>

class QHBoxLayout;
class QLabel;
class QPushButton;
class QToolButton;

namespace carnet {

class IconLabel;

class MessageStrip : public QFrame
{
    Q_OBJECT

public:
    enum class Kind : std::uint8_t { Info, Warning, Danger, Doubt, Success };

    explicit MessageStrip(QWidget *parent = nullptr);

    /// Empty button texts show no button. Makes the strip visible.
    void showMessage(Kind kind, const QString &boldPart, const QString &rest, const QString &button = {},
                     bool closable = true, const QString &secondButton = {});
    [[nodiscard]] QString text() const;
    /// Where the keyboard stops, in order.
    [[nodiscard]] std::vector<QWidget *> stops() const;
    [[nodiscard]] Kind kind() const { return m_kind; }

Q_SIGNALS:
    void activated();
    void secondActivated();
    void closed();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Kind m_kind = Kind::Info;
    IconLabel *m_icon;
    QLabel *m_text;
    QPushButton *m_button;
    QPushButton *m_second;
    QToolButton *m_close;
};

} // namespace carnet
