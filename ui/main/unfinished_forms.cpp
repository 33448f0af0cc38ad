#include "main/unfinished_forms.h"

#include <algorithm>

namespace carnet {

namespace {

std::optional<UnfinishedForm> firstOf(const QList<UnfinishedForm> &forms, const auto &wanted,
                                      const auto &member)
{
    const auto found = std::ranges::find(forms, wanted, member);
    return found == forms.cend() ? std::nullopt : std::optional(*found);
}

} // namespace

UnfinishedForms::UnfinishedForms(Store &store)
    : m_store(store)
{
    const auto kept = store.unfinishedForms();
    m_left = {kept.begin(), kept.end()};
}

std::optional<UnfinishedForm> UnfinishedForms::leftWith(qint64 id) const
{
    return firstOf(m_left, id, &UnfinishedForm::id);
}

std::optional<UnfinishedForm> UnfinishedForms::newestOf(CustomerId customer) const
{
    return firstOf(m_left, customer, &UnfinishedForm::customer);
}

Result<qint64, StoreError> UnfinishedForms::keep(const UnfinishedForm &form)
{
    return m_store.keepForm(form);
}

void UnfinishedForms::leave(const UnfinishedForm &form)
{
    m_left.prepend(form);
    std::ranges::stable_sort(m_left, std::ranges::greater(), &UnfinishedForm::at);
    Q_EMIT changed();
}

void UnfinishedForms::take(qint64 id)
{
    if (m_left.removeIf([id](const UnfinishedForm &form) { return form.id == id; }) > 0)
        Q_EMIT changed();
}

Result<Done, StoreError> UnfinishedForms::drop(qint64 id)
{
    const auto dropped = m_store.dropForm(id);
    if (dropped)
        take(id);
    return dropped;
}

} // namespace carnet
