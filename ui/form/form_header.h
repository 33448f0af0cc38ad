// The head of the form: who it is, what the till knows of it, and its state.
#pragma once

#include "look/pill.h"

namespace carnet {

class LineLabel;

class FormHeader : public QWidget
{
    Q_OBJECT

public:
    explicit FormHeader(QWidget *parent = nullptr);

    void setName(const QString &name); ///< empty: "New customer"
    /// `tillId` empty: not on the till yet. `keptAt` (UTC) invalid: nothing was kept yet.
    void setFacts(const QString &tillId, const QDateTime &keptAt);
    void setState(const std::optional<PillLook> &state); ///< absent: a new customer has none
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
