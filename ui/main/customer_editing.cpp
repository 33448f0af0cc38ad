#include "main/customer_editing.h"

#include "main/list_name.h"

#include <algorithm>

namespace carnet {

CustomerEditing::CustomerEditing(Shop &shop, UndoHistory &history, NeighbourSearch &neighbours,
                                 QWidget *window)
    : QObject(window)
    , m_shop(shop)
    , m_history(history)
    , m_neighbours(neighbours)
    , m_window(window)
{
    connect(&history, &UndoHistory::reopenWanted, this, &CustomerEditing::continueDraft);
}

void CustomerEditing::openNew(const Customer &prefilled)
{
    show({std::nullopt, prefilled, std::nullopt, std::nullopt});
}

void CustomerEditing::open(CustomerId id, std::optional<Field> focus)
{
    if (const auto record = m_shop.store().record(id); record && record->wanted)
        show({record, {}, std::nullopt, focus});
}

void CustomerEditing::continueDraft(const FormDraft &kept)
{
    FormDraft draft = kept;
    // Open again, it is unfinished: should the program die now, the next start offers it.
    if (std::exchange(draft.setAside, false) && draft.id != 0) {
        if (const auto reopened = m_shop.store().keepDraft(draft); !reopened)
            Q_EMIT storeFailed(reopened.error());
    }
    auto record = m_shop.store().record(draft.customer);
    if (record && !record->wanted)
        record.reset(); // deleted since: what was typed becomes a new customer
    if (!record) {
        show({record, {}, draft, std::nullopt});
        return;
    }
    // A value that was not touched shows what it is by now, not what it was when the form was opened.
    FormDraft present = draft;
    present.typed = *record->wanted;
    present.typed.take(draft.typed.differing(draft.opened), draft.typed);
    show({record, {}, present, std::nullopt});
}

void CustomerEditing::discardUnfinished(FormDraft draft)
{
    draft.setAside = true;
    if (const auto kept = m_shop.store().keepDraft(draft); !kept) {
        Q_EMIT storeFailed(kept.error());
        return;
    }
    const QString name = listName(draft.typed);
    m_history.pushSetAside(name.isEmpty() ? tr("Unfinished form discarded")
                                          : tr("Unfinished form discarded: %1").arg(name),
                           draft);
    Q_EMIT done(tr("Unfinished form discarded"));
}

void CustomerEditing::show(const FormSession::Start &start)
{
    // One form a customer: two would each save over the other.
    const bool isOpen = start.record && std::ranges::any_of(m_sessions, [&](const FormSession *session) {
                            return session->customer() == start.record->id;
                        });
    if (isOpen) {
        m_sessions.last()->form()->activateWindow();
        return;
    }
    QWidget *below = m_sessions.isEmpty() ? m_window : m_sessions.last()->form();
    auto *session = new FormSession(m_shop, m_history, m_neighbours, start, below);
    m_sessions.append(session);
    connect(session, &FormSession::done, this, &CustomerEditing::done);
    connect(session, &FormSession::savedAsDraft, this, &CustomerEditing::savedAsDraft);
    connect(session, &FormSession::storeFailed, this, &CustomerEditing::storeFailed);
    connect(session, &FormSession::openWanted, this, [this](CustomerId other) { open(other); });
    connect(
        session, &FormSession::newWanted, this, [this] { openNew(); }, Qt::QueuedConnection);
    connect(session, &FormSession::closed, this, [this, session](CustomerId id) { onClosed(session, id); });
    Q_EMIT formOpened(session->form());
    session->open();
}

void CustomerEditing::onClosed(FormSession *session, CustomerId id)
{
    m_sessions.removeOne(session);
    if (m_sessions.isEmpty())
        Q_EMIT formClosed(id);
}

} // namespace carnet
