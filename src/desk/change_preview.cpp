#include "desk/change_preview.h"

#include "store/store.h"

namespace carnet {

namespace {

constexpr qsizetype portion = 500;
constexpr std::size_t mostRows = 8;

} // namespace

ChangePreview::ChangePreview(Store &store)
    : m_store(store)
{
    m_on.setSingleShot(true);
    connect(&m_on, &QTimer::timeout, this, &ChangePreview::lookOn);
}

void ChangePreview::look(const QList<CustomerId> &ids, const FieldChange &change,
                         const rules::Context &context, const Tell &tell)
{
    m_ids = ids;
    m_change = change;
    m_context = context;
    m_tell = tell;
    m_preview = {};
    m_next = 0;
    lookOn();
}

void ChangePreview::lookOn()
{
    const qsizetype end = std::min(m_ids.size(), m_next + portion);
    (void)m_store.takeReadFailure();
    for (; m_next < end; ++m_next) {
        const auto record = m_store.record(m_ids.at(m_next));
        const auto wish = wishFor(record, m_change, m_context);
        if (!wish)
            continue;
        ++m_preview.changes;
        m_preview.drafts += wish->readiness == Readiness::Draft && !record->draft ? 1 : 0;
        if (m_preview.rows.size() < mostRows)
            m_preview.rows.push_back({wish->edit.opened, wish->edit.typed});
    }
    if (const auto failure = m_store.takeReadFailure())
        std::exchange(m_tell, {})(*failure);
    else if (m_next < m_ids.size())
        m_on.start(0);
    else
        std::exchange(m_tell, {})(m_preview);
}

} // namespace carnet
