// The head of the form: who it is, what the till knows of it, and its state.
#pragma once

#include "store/record.h"

#include <QWidget>

namespace carnet {

class LineLabel;
class PillLabel;

class FormHeader : public QWidget
{
    Q_OBJECT

public:
    explicit FormHeader(QWidget *parent = nullptr);

    void setName(const QString &name); ///< empty: "New customer"
    /// `tillId` empty: not on the till yet. `keptAt` (UTC) invalid: nothing was kept yet.
    void setFacts(const QString &tillId, const QDateTime &keptAt);
    void setState(const std::optional<SendState> &state); ///< absent: a new customer has none
    void setBlacklisted(bool listed);

protected:
    void changeEvent(QEvent *event) override;

private:
    void dress();

    LineLabel *m_name;
    LineLabel *m_facts;
    PillLabel *m_blacklisted;
    PillLabel *m_state;
};

} // namespace carnet
