#include "main/form_session.h"

#include "form/compare_dialog.h"
#include "main/list_name.h"

#include <QLocale>

namespace carnet {

FormSession::FormSession(Shop &shop, UndoHistory &history, NeighbourSearch &neighbours, const Start &start,
                         QWidget *window)
    : QObject(window)
    , m_shop(shop)
    , m_history(history)
    , m_neighbours(neighbours)
    , m_form(new CustomerForm(
          {start.record, start.prefilled, start.draft, start.focus,
           [&shop] {
               return rules::Context{shop.now().toLocalTime().date(), QLocale(), shop.settings().phoneForm()};
           }},
          window))
    , m_customer(start.record ? start.record->id : CustomerId::None)
    , m_opened(start.record && start.record->wanted ? *start.record->wanted : Customer())
    , m_draftId(start.draft ? start.draft->id : 0)
{
    m_form->setAttribute(Qt::WA_DeleteOnClose);
    wire();
}

void FormSession::wire()
{
    connect(m_form, &CustomerForm::saveRequested, this, &FormSession::save);
    connect(m_form, &CustomerForm::draftChanged, this, &FormSession::keepDraft);
    connect(m_form, &CustomerForm::setAside, this, [this](FormDraft typed) {
        typed.setAside = true;
        typed.opened = m_opened;
        keepDraft(typed);
        typed.id = m_draftId;
        m_toSetAside = typed;
    });
    connect(m_form, &CustomerForm::closedClean, this, &FormSession::dropDraft);
    connect(m_form, &CustomerForm::neighboursWanted, this,
            [this](const Customer &typed) { m_question = m_neighbours.ask(typed, m_customer); });
    connect(&m_neighbours, &NeighbourSearch::answered, this, [this](const NeighbourAnswer &answer) {
        if (answer.token == m_question) // else another was asked since, by this form or one over it
            m_form->showNeighbourhood(answer.around);
    });
    connect(m_form, &CustomerForm::compareWanted, this, &FormSession::compare);
    connect(m_form, &CustomerForm::openWanted, this, &FormSession::openWanted);
    connect(m_form, &QDialog::finished, this, &FormSession::onFinished);
}

void FormSession::open()
{
    m_form->open();
}

void FormSession::onFinished()
{
    disconnect(&m_neighbours, nullptr, this, nullptr);
    if (const auto draft = std::exchange(m_toSetAside, std::nullopt)) {
        dropSetAside(draft->customer);
        const QString name = listName(draft->typed);
        m_history.pushSetAside(
            name.isEmpty() ? tr("Changes set aside") : tr("Changes set aside: %1").arg(name), *draft);
        Q_EMIT done(tr("Changes set aside"));
    }
    Q_EMIT closed(m_customer);
    deleteLater();
}

/// What was set aside before stays only until the next edit of that customer.
void FormSession::dropSetAside(CustomerId id)
{
    for (const FormDraft &draft : m_shop.store().drafts()) {
        if (!draft.setAside || draft.customer != id || draft.id == m_draftId)
            continue;
        if (const auto dropped = m_shop.store().dropDraft(draft.id); !dropped)
            Q_EMIT storeFailed(dropped.error());
    }
}

void FormSession::save(const Customer &typed, Readiness readiness, bool andNew)
{
    CustomerChange change;
    Customer wanted = typed;
    if (const auto record = m_shop.store().record(m_customer)) {
        change.before = record->wanted;
        // A list read while the form was open may have brought a colleague's values of fields not touched
        // here.
        if (record->wanted) {
            wanted = *record->wanted;
            wanted.take(typed.differing(m_opened), typed);
        }
        change.readinessBefore = record->draft ? Readiness::Draft : Readiness::Ready;
        change.wasOnTill = !record->tillId.isEmpty();
    }
    const auto saved = m_shop.outbox().save(m_customer, wanted, readiness, false, m_draftId);
    if (!saved) {
        m_form->saveFailed(saved.error());
        Q_EMIT storeFailed(saved.error());
        return;
    }
    change.id = saved.value();
    change.after = wanted;
    change.readinessAfter = readiness;
    m_toSetAside.reset();
    dropSetAside(m_customer);
    m_customer = change.id;
    m_draftId = 0;

    const QString name = listName(wanted);
    if (readiness == Readiness::Ready) {
        m_history.push(change.before ? tr("Edit %1").arg(name) : tr("New customer %1").arg(name), {change});
        Q_EMIT done(tr("Saved on this computer"));
    } else {
        m_history.push(tr("Draft %1").arg(name), {change});
        const int errors = static_cast<int>(m_form->errorCount());
        FormDraft again;
        again.customer = change.id;
        again.typed = wanted;
        Q_EMIT savedAsDraft(again, tr("Saved as a draft: %n fields to correct", nullptr, errors));
    }
    m_form->saved();
    if (andNew)
        Q_EMIT newWanted();
}

void FormSession::keepDraft(FormDraft draft)
{
    draft.id = m_draftId;
    draft.customer = m_customer;
    draft.opened = m_opened;
    draft.savedAt = m_shop.now();
    const auto kept = m_shop.store().keepDraft(draft);
    if (!kept) {
        m_form->saveFailed(kept.error());
        return;
    }
    m_draftId = kept.value();
    m_form->draftKept(draft.savedAt);
}

void FormSession::dropDraft()
{
    if (m_draftId == 0)
        return;
    if (const auto dropped = m_shop.store().dropDraft(m_draftId); !dropped)
        Q_EMIT storeFailed(dropped.error());
    m_draftId = 0;
}

void FormSession::compare(const Customer &typed, const QList<LookAlike> &others)
{
    QList<CompareDialog::Other> shown;
    for (const LookAlike &other : others) {
        const auto record = m_shop.store().record(other.id);
        if (record && record->wanted)
            shown.append({other.id, record->tillId, *record->wanted, other.why});
    }
    if (shown.isEmpty())
        return; // deleted a moment ago
    auto *dialog = new CompareDialog(typed, shown, m_form);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &CompareDialog::openWanted, this, &FormSession::openWanted);
    dialog->open();
}

} // namespace carnet
