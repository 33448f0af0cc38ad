#include "main/customer_editing.h"

#include <QLocale>

#include <algorithm>

namespace carnet {

CustomerEditing::CustomerEditing(Shop &shop, QUndoStack &history, QWidget *window)
    : QObject(window)
    , m_shop(shop)
    , m_history(history)
    , m_window(window)
{ }

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

void CustomerEditing::continueDraft(const FormDraft &draft)
{
    auto record = m_shop.store().record(draft.customer);
    if (record && !record->wanted)
        record.reset(); // deleted since: what was typed becomes a new customer
    show(record, {}, draft, std::nullopt);
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
        keepDraft(form, typed);
        typed.id = m_draftId;
        Q_EMIT reopenOffered(typed, tr("Changes set aside"), tr("Undo"));
    });
    connect(form, &CustomerForm::closedClean, this, &CustomerEditing::dropDraft);
    connect(form, &CustomerForm::duplicatesWanted, this, [this](const Customer &typed) {
        if (m_searchDuplicates)
            m_searchDuplicates(typed, m_formCustomer);
    });
    connect(form, &QDialog::finished, this, [this] {
        m_form = nullptr;
        Q_EMIT formClosed(m_formCustomer);
    });
    form->open();
}

void CustomerEditing::saveForm(CustomerForm *form, const Customer &typed, Readiness readiness, bool andNew)
{
    CustomerChange change;
    Customer wanted = typed;
    if (const auto record = m_shop.store().record(m_formCustomer)) {
        change.before = record->wanted;
        // A list read while the form was open may have brought a colleague's values of fields not touched here.
        if (record->wanted) {
            wanted = *record->wanted;
            wanted.take(typed.differing(m_opened), typed);
        }
        change.readinessBefore = record->state == SendState::Draft ? Readiness::Draft : Readiness::Ready;
    }
    const auto saved = m_shop.outbox().save(m_formCustomer, wanted, readiness);
    if (!saved) {
        form->saveFailed(saved.error());
        Q_EMIT storeFailed(saved.error());
        return;
    }
    change.id = saved.value();
    change.after = wanted;
    change.readinessAfter = readiness;
    m_formCustomer = change.id;
    dropDraft();

    const QString name = displayName(wanted);
    if (readiness == Readiness::Ready) {
        push(change.before ? tr("Edit %1").arg(name) : tr("New customer %1").arg(name), {change});
        Q_EMIT done(tr("Saved on this computer"), true);
    } else {
        push(tr("Draft %1").arg(name), {change});
        const int errors = static_cast<int>(form->errorCount());
        FormDraft again;
        again.customer = change.id;
        again.typed = wanted;
        Q_EMIT reopenOffered(again, tr("Saved as a draft: %n fields to correct", nullptr, errors),
                             tr("Reopen"));
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

void CustomerEditing::push(const QString &text, QList<CustomerChange> changes)
{
    m_history.push(new ChangeCommand(m_shop.outbox(), text, std::move(changes))); // owned by the history
}

void CustomerEditing::remove(const QList<CustomerId> &ids)
{
    QList<CustomerChange> changes;
    for (const CustomerId id : ids) {
        const auto record = m_shop.store().record(id);
        if (!record || !record->wanted)
            continue;
        changes.append({id, record->wanted, std::nullopt,
                        record->state == SendState::Draft ? Readiness::Draft : Readiness::Ready,
                        Readiness::Ready});
    }
    if (changes.isEmpty())
        return;
    if (const auto removed = m_shop.outbox().remove(ids); !removed) {
        Q_EMIT storeFailed(removed.error());
        return;
    }
    const QString text = changes.size() == 1
        ? tr("“%1” deleted from this computer").arg(displayName(*changes.first().before))
        : tr("%n customers deleted from this computer", nullptr, static_cast<int>(changes.size()));
    push(tr("Delete"), std::move(changes));
    Q_EMIT done(text, true);
}

void CustomerEditing::toggleBlacklist(const QList<CustomerId> &ids)
{
    std::vector<Record> records;
    for (const CustomerId id : ids) {
        if (auto record = m_shop.store().record(id); record && record->wanted)
            records.push_back(std::move(*record));
    }
    if (records.empty())
        return;
    const bool blacklist =
        !std::ranges::all_of(records, [](const Record &r) { return isBlacklisted(*r.wanted); });

    QList<CustomerChange> changes;
    for (const Record &record : records) {
        const auto readiness = record.state == SendState::Draft ? Readiness::Draft : Readiness::Ready;
        Customer wanted = *record.wanted;
        wanted.set(Field::Blacklist, blacklist ? QStringLiteral("1") : QString());
        if (const auto saved = m_shop.outbox().save(record.id, wanted, readiness); !saved) {
            Q_EMIT storeFailed(saved.error());
            break;
        }
        changes.append({record.id, record.wanted, wanted, readiness, readiness});
    }
    if (changes.isEmpty())
        return;
    const QString name = displayName(*changes.first().after);
    const int count = static_cast<int>(changes.size());
    QString text;
    if (blacklist)
        text = count == 1 ? tr("“%1” blacklisted").arg(name) : tr("%n customers blacklisted", nullptr, count);
    else
        text = count == 1 ? tr("“%1” removed from the blacklist").arg(name)
                          : tr("%n customers removed from the blacklist", nullptr, count);
    push(tr("Blacklist"), std::move(changes));
    Q_EMIT done(text, true);
}

} // namespace carnet
