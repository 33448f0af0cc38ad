#include "shell/unfinished_forms.h"

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

UnfinishedForms::UnfinishedForms(Desk &desk)
    : m_desk(desk)
{ }

void UnfinishedForms::takeUp(const std::vector<UnfinishedForm> &forms)
{
    m_left = {forms.begin(), forms.end()};
    for (const UnfinishedForm &form : forms) {
        m_lastId = std::max(m_lastId, form.id);
        m_fromBefore.insert(form.id);
    }
    Q_EMIT changed();
}

QList<UnfinishedForm> UnfinishedForms::fromBefore() const
{
    QList<UnfinishedForm> forms = m_left;
    forms.removeIf([this](const UnfinishedForm &form) { return !m_fromBefore.contains(form.id); });
    return forms;
}

std::optional<UnfinishedForm> UnfinishedForms::leftWith(qint64 id) const
{
    return firstOf(m_left, id, &UnfinishedForm::id);
}

std::optional<UnfinishedForm> UnfinishedForms::newestOf(CustomerId customer) const
{
    return firstOf(m_left, customer, &UnfinishedForm::customer);
}

Desk::Question<Done> UnfinishedForms::keep(const UnfinishedForm &form)
{
    return m_desk.keepForm(form);
}

void UnfinishedForms::leave(const UnfinishedForm &form)
{
    m_left.prepend(form);
    std::ranges::stable_sort(m_left, std::ranges::greater(), &UnfinishedForm::at);
    Q_EMIT changed();
}

void UnfinishedForms::take(qint64 id)
{
    m_fromBefore.remove(id);
    if (m_left.removeIf([id](const UnfinishedForm &form) { return form.id == id; }) > 0)
        Q_EMIT changed();
}

Desk::Question<Done> UnfinishedForms::drop(qint64 id)
{
    take(id);
    return m_desk.dropForm(id);
}

} // namespace carnet
