#include "main/customer_editing.h"

#include <QLocale>

namespace carnet {

namespace {

/// "Morel, Denis", as in a list; a customer without a name by what there is.
QString listName(const Customer &customer)
{
    const QString name = customer.value(Field::Name).simplified();
    const QString first = customer.value(Field::FirstName).simplified();
    return name.isEmpty() || first.isEmpty() ? displayName(customer)
                                             : QStringLiteral("%1, %2").arg(name, first);
}

Readiness readinessOf(const Record &record)
{
    return record.draft ? Readiness::Draft : Readiness::Ready;
}

} // namespace

CustomerEditing::CustomerEditing(Shop &shop, UndoHistory &history, QWidget *window)
    : QObject(window)
    , m_shop(shop)
    , m_history(history)
    , m_window(window)
{
    connect(&history, &UndoHistory::reopenWanted, this, &CustomerEditing::continueDraft);
}

rules::Context CustomerEditing::context() const
{
    return {m_shop.now().toLocalTime().date(), QLocale()};
}

void CustomerEditing::openNew(const Customer &prefilled)
{
    show(std::nullopt, prefilled, std::nullopt, std::nullopt);
}

void CustomerEditing::open(CustomerId id, std::optional<Field> focus)
{
    if (const auto record = m_shop.store().record(id); record && record->wanted)
        show(record, {}, std::nullopt, focus);
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
        show(record, {}, draft, std::nullopt);
        return;
    }
    // A value that was not touched shows what it is by now, not what it was when the form was opened.
    FormDraft present = draft;
    present.typed = *record->wanted;
    present.typed.take(draft.typed.differing(draft.opened), draft.typed);
    show(record, {}, present, std::nullopt);
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

void CustomerEditing::discardDraft(const FormDraft &draft)
{
    if (const auto dropped = m_shop.store().dropDraft(draft.id); !dropped)
        Q_EMIT storeFailed(dropped.error());
}

void CustomerEditing::show(const std::optional<Record> &record, const Customer &prefilled,
                           const std::optional<FormDraft> &draft, std::optional<Field> focus)
{
    if (m_form) {
        m_form->raise();
        m_form->activateWindow();
        return;
    }
    m_formCustomer = record ? record->id : CustomerId::None;
    m_draftId = draft ? draft->id : 0;
    m_opened = record && record->wanted ? *record->wanted : Customer();

    auto *form = new CustomerForm({record, prefilled, draft, focus, [this] { return context(); }}, m_window);
    form->setAttribute(Qt::WA_DeleteOnClose);
    m_form = form;
    connect(form, &CustomerForm::saveRequested, this,
            [this, form](const Customer &wanted, Readiness readiness, bool andNew) {
                saveForm(form, wanted, readiness, andNew);
            });
    connect(form, &CustomerForm::draftChanged, this,
            [this, form](const FormDraft &typed) { keepDraft(form, typed); });
    connect(form, &CustomerForm::setAside, this, [this, form](FormDraft typed) {
        typed.setAside = true;
        typed.opened = m_opened;
        keepDraft(form, typed);
        typed.id = m_draftId;
        m_toSetAside = typed;
    });
    connect(form, &CustomerForm::closedClean, this, &CustomerEditing::dropDraft);
    connect(form, &CustomerForm::duplicatesWanted, this, [this](const Customer &typed) {
        if (m_searchDuplicates)
            m_searchDuplicates(typed, m_formCustomer);
    });
    connect(form, &QDialog::finished, this, &CustomerEditing::closed);
    Q_EMIT formOpened(form);
    form->open();
}

void CustomerEditing::closed()
{
    m_form = nullptr;
    if (const auto draft = std::exchange(m_toSetAside, std::nullopt)) {
        dropSetAside(draft->customer);
        const QString name = listName(draft->typed);
        m_history.pushSetAside(
            name.isEmpty() ? tr("Changes set aside") : tr("Changes set aside: %1").arg(name), *draft);
        Q_EMIT done(tr("Changes set aside"));
    }
    Q_EMIT formClosed(m_formCustomer);
}

/// What was set aside before stays only until the next edit of that customer.
void CustomerEditing::dropSetAside(CustomerId id)
{
    for (const FormDraft &draft : m_shop.store().drafts()) {
        if (draft.setAside && draft.customer == id && draft.id != m_draftId)
            discardDraft(draft);
    }
}

void CustomerEditing::saveForm(CustomerForm *form, const Customer &typed, Readiness readiness, bool andNew)
{
    CustomerChange change;
    Customer wanted = typed;
    if (const auto record = m_shop.store().record(m_formCustomer)) {
        change.before = record->wanted;
        // A list read while the form was open may have brought a colleague's values of fields not touched
        // here.
        if (record->wanted) {
            wanted = *record->wanted;
            wanted.take(typed.differing(m_opened), typed);
        }
        change.readinessBefore = readinessOf(*record);
        change.wasOnTill = !record->tillId.isEmpty();
    }
    const auto saved = m_shop.outbox().save(m_formCustomer, wanted, readiness, false, m_draftId);
    if (!saved) {
        form->saveFailed(saved.error());
        Q_EMIT storeFailed(saved.error());
        return;
    }
    change.id = saved.value();
    change.after = wanted;
    change.readinessAfter = readiness;
    m_toSetAside.reset();
    dropSetAside(m_formCustomer);
    m_formCustomer = change.id;
    m_draftId = 0;

    const QString name = listName(wanted);
    if (readiness == Readiness::Ready) {
        m_history.push(change.before ? tr("Edit %1").arg(name) : tr("New customer %1").arg(name), {change});
        Q_EMIT done(tr("Saved on this computer"));
    } else {
        m_history.push(tr("Draft %1").arg(name), {change});
        const int errors = static_cast<int>(form->errorCount());
        FormDraft again;
        again.customer = change.id;
        again.typed = wanted;
        Q_EMIT savedAsDraft(again, tr("Saved as a draft: %n fields to correct", nullptr, errors));
    }
    form->saved();
    if (andNew)
        QMetaObject::invokeMethod(
            this, [this] { openNew(); }, Qt::QueuedConnection);
}

void CustomerEditing::keepDraft(CustomerForm *form, FormDraft draft)
{
    draft.id = m_draftId;
    draft.customer = m_formCustomer;
    draft.opened = m_opened;
    draft.savedAt = m_shop.now();
    const auto kept = m_shop.store().keepDraft(draft);
    if (!kept) {
        form->saveFailed(kept.error());
        return;
    }
    m_draftId = kept.value();
    form->draftKept(draft.savedAt);
}

void CustomerEditing::dropDraft()
{
    if (m_draftId == 0)
        return;
    if (const auto dropped = m_shop.store().dropDraft(m_draftId); !dropped)
        Q_EMIT storeFailed(dropped.error());
    m_draftId = 0;
}

void CustomerEditing::remove(const QList<CustomerId> &ids)
{
    QList<CustomerChange> changes;
    for (const CustomerId id : ids) {
        const auto record = m_shop.store().record(id);
        if (!record || !record->wanted)
            continue;
        changes.append({id, record->wanted, std::nullopt, readinessOf(*record), Readiness::Ready,
                        !record->tillId.isEmpty()});
    }
    if (changes.isEmpty())
        return;
    if (const auto removed = m_shop.outbox().remove(ids); !removed) {
        Q_EMIT storeFailed(removed.error());
        return;
    }
    const int count = static_cast<int>(changes.size());
    const QString name = listName(*changes.first().before);
    m_history.push(count == 1 ? tr("Delete %1").arg(name) : tr("Delete %n customers", nullptr, count),
                   changes);
    Q_EMIT done(count == 1 ? tr("“%1” deleted from this computer").arg(name)
                           : tr("%n customers deleted from this computer", nullptr, count));
}

void CustomerEditing::setBlacklisted(const QList<CustomerId> &ids, bool blacklisted)
{
    QList<CustomerChange> changes;
    for (const CustomerId id : ids) {
        const auto record = m_shop.store().record(id);
        if (!record || !record->wanted || isBlacklisted(*record->wanted) == blacklisted)
            continue;
        Customer wanted = *record->wanted;
        wanted.set(Field::Blacklist, blacklisted ? QStringLiteral("1") : QString());
        const Readiness readiness = readinessOf(*record);
        if (const auto saved = m_shop.outbox().save(id, wanted, readiness); !saved) {
            Q_EMIT storeFailed(saved.error());
            break;
        }
        changes.append({id, record->wanted, wanted, readiness, readiness, !record->tillId.isEmpty()});
    }
    if (changes.isEmpty())
        return;
    const QString name = listName(*changes.first().after);
    const int count = static_cast<int>(changes.size());
    QString step;
    QString text;
    if (blacklisted) {
        step = count == 1 ? tr("Blacklist %1").arg(name) : tr("Blacklist %n customers", nullptr, count);
        text = count == 1 ? tr("“%1” blacklisted").arg(name) : tr("%n customers blacklisted", nullptr, count);
    } else {
        step = count == 1 ? tr("Remove %1 from the blacklist").arg(name)
                          : tr("Remove %n customers from the blacklist", nullptr, count);
        text = count == 1 ? tr("“%1” removed from the blacklist").arg(name)
                          : tr("%n customers removed from the blacklist", nullptr, count);
    }
    m_history.push(step, changes);
    Q_EMIT done(text);
}

} // namespace carnet
