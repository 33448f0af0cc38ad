// What a change of many would come to, before it is made: counted a portion at a time, so that the desk hears
// what else is asked meanwhile. A newer question ends an older one without an answer. Lives on the desk's
// thread.
#pragma once

#include "customer/result.h"
#include "desk/field_change.h"
#include "desk/values.h"

#include <QObject>
#include <QTimer>

#include <functional>

namespace carnet {

class Store;

class ChangePreview : public QObject
{
    Q_OBJECT

public:
    /// `store` outlives this.
    explicit ChangePreview(Store &store);

    using Tell = std::function<void(const Result<BulkPreview, StoreError> &preview)>;
    /// What fits in one portion is answered at once.
    void look(const QList<CustomerId> &ids, const FieldChange &change, const rules::Context &context,
              const Tell &tell);

private:
    void lookOn();

    Store &m_store;
    QList<CustomerId> m_ids;
    FieldChange m_change;
    rules::Context m_context;
    Tell m_tell;
    BulkPreview m_preview;
    qsizetype m_next = 0;
    QTimer m_on{this};
};

} // namespace carnet
