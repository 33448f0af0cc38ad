// The line under a field, always there so that nothing moves: a muted help text, or what is wrong with the
// value.
#pragma once

#include "customer/finding.h"

#include <QWidget>

namespace carnet {

class IconLabel;
class LinkLabel;

class MessageLine : public QWidget
{
    Q_OBJECT
    Q_PROPERTY(QString help READ help WRITE setHelp)

public:
    explicit MessageLine(QWidget *parent = nullptr);

    [[nodiscard]] const QString &help() const { return m_help; }
    void setHelp(const QString &help);

    /// `full` is the whole sentence for the tooltip; `repairable` makes the words a link.
    void showFinding(Severity severity, const QString &words, const QString &full, bool repairable);
    /// Shows the help text again.
    void clear();

    /// The words shown, without link.
    [[nodiscard]] const QString &text() const { return m_words; }

Q_SIGNALS:
    void repairWanted();

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void render();

    IconLabel *m_icon;
    LinkLabel *m_text;
    QString m_help;
    QString m_words;
    std::optional<Severity> m_severity;
    bool m_repairable = false;
};

} // namespace carnet
