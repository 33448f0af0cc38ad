// Carries out what can be done with the selected customers, wherever the button is: enables, names and
// performs those actions.
#pragma once

#include "places/page.h"
#include "shell/actions.h"
#include "shell/customer_editing.h"

namespace carnet {

class CustomerCommands : public QObject
{
    Q_OBJECT

public:
    /// All outlive this.
    CustomerCommands(Shop &shop, CustomerEditing &editing, const Actions &actions, QWidget *window);

    void setSelection(const Selection &selection);

Q_SIGNALS:
    /// The newest step that can be undone.
    void done(const QString &text);
    void storeFailed(carnet::StoreError error);

private:
    void nameActions();
    void take(const std::vector<RecordSummary> &known);
    void switchBlacklisted();
    void changeField();
    void watch(Desk::Question<BulkDone> question);
    [[nodiscard]] QString tillFollows(const BulkDone &done) const;
    void copyValues(FieldSet fields);

    Shop &m_shop;
    CustomerEditing &m_editing;
    const Actions &m_actions;
    QWidget *m_window;
    Selection m_selection;
};

} // namespace carnet
