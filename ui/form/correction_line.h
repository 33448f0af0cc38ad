// At the foot of the form: "2 fields to correct: E-mail, SIRET" with links that jump there, or "Ready to
// send".
#pragma once

#include "customer/finding.h"

#include <QWidget>

namespace carnet {

class IconLabel;
class LinkLabel;

class CorrectionLine : public QWidget
{
    Q_OBJECT

public:
    explicit CorrectionLine(QWidget *parent = nullptr);

    /// `errors` in the order of the form; with none, `ready` says whether "Ready to send" is true.
    void show(const Findings &errors, bool ready);
    /// As read, without the links.
    [[nodiscard]] QString text() const;

Q_SIGNALS:
    void jumpWanted(carnet::Field field);

protected:
    void changeEvent(QEvent *event) override;

private:
    void dress();

    IconLabel *m_icon;
    LinkLabel *m_text;
    bool m_wrong = false;
};

} // namespace carnet
