#include "shell/customer_editing.h"

#include "outbox/conflict_dialog.h"
#include "words/form_left_words.h"

#include <algorithm>

namespace carnet {

CustomerEditing::CustomerEditing(Shop &shop, Directory &directory, QWidget *window)
    : QObject(window)
    , m_shop(shop)
    , m_directory(directory)
    , m_window(window)
{ }

void CustomerEditing::openNew(const Customer &prefilled)
{
    FormSession::Start start;
    start.form.typed = prefilled;
    if (prefilled.value(Field::Country).isEmpty())
        start.form.typed.set(Field::Country, m_shop.settings().country());
    show(start);
}

void CustomerEditing::open(CustomerId id, std::optional<Field> focus)
{
    const auto take = [this, id, focus](const Result<std::optional<Record>, StoreError> &found) {
        if (!found) {
            Q_EMIT storeFailed(found.error());
            return;
        }
        const auto &record = found.value();
        if (!record || !record->wanted)
            return;
        const Customer &present = *record->wanted;
        show({{0, id, present, present, {}}, record, m_shop.forms().newestOf(id), false, focus});
    };
    whenAnswered(m_shop.desk().record(id), this, take);
}

void CustomerEditing::continueForm(const UnfinishedForm &form)
{
    const auto take = [this, form](const Result<std::optional<Record>, StoreError> &found) {
        if (found)
            continueOver(form, found.value());
        else
            Q_EMIT storeFailed(found.error());
    };
    whenAnswered(m_shop.desk().record(form.customer), this, take);
}

void CustomerEditing::continueOver(const UnfinishedForm &form, const std::optional<Record> &record)
{
    if (form.id != 0 && !m_shop.forms().leftWith(form.id))
        return; // used or discarded meanwhile
    if (!record || !record->wanted) { // deleted since: what was typed becomes a new customer
        UnfinishedForm alone = form;
        alone.customer = CustomerId::None;
        alone.opened = {};
        show({alone, {}, {}, form.customer != CustomerId::None, {}});
        return;
    }
    const Customer &present = *record->wanted;
    const FieldSet typed = form.typed.differing(form.opened);
    const FieldSet since = present.differing(form.opened) & present.differing(form.typed);
    if (since.isEmpty())
        showOver(form, *record, typed);
    else
        chooseThenShow(form, *record, since & typed, since - typed);
}

/// What fails is told.
void CustomerEditing::watch(Desk::Question<Done> question)
{
    whenAnswered(std::move(question), this, [this](const Result<Done, StoreError> &done) {
        if (!done)
            Q_EMIT storeFailed(done.error());
    });
}

/// The customer as it is by now, and what was typed over it.
void CustomerEditing::showOver(const UnfinishedForm &form, const Record &record, FieldSet typed)
{
    const Customer &present = *record.wanted;
    UnfinishedForm again = form;
    again.opened = again.typed = present;
    again.typed.take(typed, form.typed);
    if (again.id != 0 && again.typed == present) // all of it is there already
        watch(m_shop.forms().drop(std::exchange(again.id, 0)));
    show({again, record, {}, false, {}});
}

void CustomerEditing::chooseThenShow(const UnfinishedForm &form, const Record &record, FieldSet conflicts,
                                     FieldSet taken)
{
    const QString headline = conflicts.isEmpty() ? tr("%1 has changed since. What you typed stays.")
                                                 : tr("%1 has changed since. Choose what to keep.");
    auto *dialog = new ConflictDialog(
        {headline.arg(nameOf(form)),
         {tr("In the form"), tr("%1, in the form: %2"), tr("All from the form"), form.typed},
         {tr("Changed since"), tr("%1, changed since: %2"), tr("All changed since"), *record.wanted},
         form.opened,
         conflicts,
         taken,
         tr("Nothing is saved before you save the form."),
         tr("Continue")},
        m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &ConflictDialog::chosen, this, [this, form, record, conflicts](FieldSet mine) {
        showOver(form, record, form.typed.differing(form.opened) - (conflicts - mine));
    });
    dialog->open();
}

void CustomerEditing::discard(const UnfinishedForm &form)
{
    const auto take = [this, form](const Result<Done, StoreError> &dropped) {
        if (!dropped) {
            Q_EMIT storeFailed(dropped.error());
            return;
        }
        const QString name = nameOf(form);
        m_shop.desk().forgetForm(form.id);
        m_shop.desk().pushForm({UndoStep::Kind::DiscardForm, name}, form);
        Q_EMIT done(tr("Unfinished form discarded: %1").arg(name));
    };
    whenAnswered(m_shop.forms().drop(form.id), this, take);
}

void CustomerEditing::takeBack(const UnfinishedForm &form)
{
    if (m_shop.forms().leftWith(form.id)) {
        continueForm(form);
        return;
    }
    const auto take = [this, form](const Result<Done, StoreError> &kept) {
        if (!kept) {
            Q_EMIT storeFailed(kept.error());
            return;
        }
        m_shop.forms().leave(form);
        Q_EMIT reopenOffered(form, tr("Unfinished form kept: %1").arg(nameOf(form)));
    };
    whenAnswered(m_shop.forms().keep(form), this, take);
}

bool CustomerEditing::isOpen(CustomerId customer) const
{
    return customer != CustomerId::None
        && std::ranges::any_of(m_sessions, [customer](const FormSession *session) {
               return session->customer() == customer;
           });
}

void CustomerEditing::show(const FormSession::Start &start)
{
    // One form a customer: two would each save over the other.
    if (isOpen(start.form.customer)) {
        m_sessions.last()->form()->activateWindow();
        return;
    }
    if (start.form.id != 0) {
        m_shop.desk().forgetForm(start.form.id);
        m_shop.forms().take(start.form.id);
        watch(m_shop.forms().keep(start.form)); // as it stands over what was saved since
    }
    QWidget *below = m_sessions.isEmpty() ? m_window : m_sessions.last()->form();
    auto *session = new FormSession(
        m_shop, m_directory, start, [this](CustomerId id) { return isOpen(id); }, below);
    m_sessions.append(session);
    connect(session, &FormSession::done, this, &CustomerEditing::done);
    connect(session, &FormSession::reopenOffered, this, &CustomerEditing::reopenOffered);
    connect(session, &FormSession::told, this, &CustomerEditing::told);
    connect(session, &FormSession::storeFailed, this, &CustomerEditing::storeFailed);
    connect(session, &FormSession::openWanted, this, [this](CustomerId other) { open(other); });
    connect(
        session, &FormSession::newWanted, this, [this] { openNew(); }, Qt::QueuedConnection);
    connect(session, &FormSession::continueWanted, this, [this, session](const UnfinishedForm &older) {
        session->form()->reject();
        continueForm(older);
    });
    connect(session, &FormSession::discardWanted, this, &CustomerEditing::discard);
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
