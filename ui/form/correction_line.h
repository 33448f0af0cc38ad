// At the foot of the form, with links that jump there: "2 fields to correct: E-mail, SIRET", or "Ready, 3
// points to check: Phone, …", or "Ready to send".
#pragma once

#include "customer/finding.h"

#include <QWidget>

#include <optional>

namespace carnet {

class IconLabel;
class LinkLabel;

class CorrectionLine : public QWidget
{
    Q_OBJECT

public:
    explicit CorrectionLine(QWidget *parent = nullptr);

    /// `marks` in the order of the form; with none, `ready` says whether "Ready to send" is true.
    void show(const Findings &marks, bool ready);
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
    std::optional<Severity> m_worst;
};

} // namespace carnet
