// The line under a field, always there so that nothing moves: what is wrong with the value, else a hint about
// it, else values to choose from, else the field's help text.
#pragma once

#include "customer/finding.h"

#include <QStringList>
#include <QWidget>

#include <optional>

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

    /// `full` is the whole sentence for the tooltip; a `link` can be pressed.
    void showFinding(Severity severity, const QString &words, const QString &full, bool link);
    void clearFinding();
    /// Muted words about a value that nothing is wrong with; empty: none.
    void setHint(const QString &hint);
    /// Values to choose from by mouse, after the words `intro`; the editor offers them to the keyboard.
    void setOffers(const QString &intro, const QStringList &values);

    /// The words shown, without links.
    [[nodiscard]] QString text() const;

Q_SIGNALS:
    void findingPressed();
    void offerPressed(const QString &value);

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    struct Shown
    {
        QString words;
        QString full;
        Severity severity;
        bool link;
    };

    void render();
    [[nodiscard]] bool showsOffers() const { return !m_finding && m_hint.isEmpty() && !m_offers.isEmpty(); }
    [[nodiscard]] QString offersIn(int room) const;
    void follow(const QString &link);

    IconLabel *m_icon;
    LinkLabel *m_text;
    QString m_help;
    QString m_hint;
    QString m_intro;
    QStringList m_offers;
    std::optional<Shown> m_finding;
};

} // namespace carnet
