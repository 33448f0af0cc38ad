// Carries out what can be done with the selected customers, wherever the button is: enables, names and
// performs those actions.
#pragma once

#include "main/actions.h"
#include "main/customer_editing.h"

namespace carnet {

class CustomerCommands : public QObject
{
    Q_OBJECT

public:
    struct Selection
    {
        QList<CustomerId> ids;
        CustomerId current = CustomerId::None; ///< the one Edit opens
        std::optional<Field> field; ///< where Edit begins
    };

    /// All outlive this.
    CustomerCommands(Shop &shop, CustomerEditing &editing, const Actions &actions, QObject *parent);

    void setSelection(const Selection &selection);

private:
    void nameActions();
    void copyValues(FieldSet fields) const;

    Shop &m_shop;
    CustomerEditing &m_editing;
    const Actions &m_actions;
    Selection m_selection;
    bool m_allBlacklisted = false;
};

} // namespace carnet
