// Copies customers to the clipboard, as many as are selected: portion by portion, so that the window goes on.
#pragma once

#include "customers/copied_rows.h"
#include "customers/customer_columns.h"
#include "customers/customer_model.h"

namespace carnet {

class Copying : public QObject
{
    Q_OBJECT

public:
    explicit Copying(const CustomerModel &model, QObject *parent);

    /// Ends the one before.
    void begin(const QList<CustomerId> &ids, const QList<CustomerColumn> &columns);
    /// The clipboard stays as it was.
    void cancel();

Q_SIGNALS:
    void began(qsizetype count);
    void progressed(qsizetype done, qsizetype count);
    void ended();

private:
    void readPortion();
    void take(const QList<ListedCustomer> &customers);
    void finish();

    const CustomerModel &m_model;
    QList<CustomerId> m_ids;
    QList<CustomerColumn> m_columns;
    qsizetype m_done = 0; ///< of them
    quint64 m_number = 0; ///< of the copy under way
    CopiedRows m_rows;
};

} // namespace carnet
