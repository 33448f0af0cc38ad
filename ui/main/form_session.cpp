#include "main/form_session.h"

#include "form/compare_dialog.h"
#include "look/form_left_words.h"

#include <QLocale>

namespace carnet {

FormSession::FormSession(Shop &shop, UndoHistory &history, NeighbourSearch &neighbours, const Start &start,
                         QWidget *window)
    : QObject(window)
    , m_shop(shop)
    , m_history(history)
    , m_neighbours(neighbours)
    , m_form(new CustomerForm(
          {start.form, start.record, start.older, start.since, start.focus,
           [&shop] {
               return rules::Context{shop.now().toLocalTime().date(), QLocale(), shop.settings().phoneForm()};
           }},
          window))
    , m_unfinished(start.form)
{
    m_form->setAttribute(Qt::WA_DeleteOnClose);
    if (start.older) {
        connect(m_form, &CustomerForm::continueWanted, this,
                [this, older = *start.older] { Q_EMIT continueWanted(older); });
        connect(m_form, &CustomerForm::discardWanted, this,
                [this, older = *start.older] { Q_EMIT discardWanted(older); });
    }
    wire();
}

void FormSession::wire()
{
    connect(m_form, &CustomerForm::saveRequested, this, &FormSession::save);
    connect(m_form, &CustomerForm::keepWanted, this, &FormSession::keep);
    connect(m_form, &CustomerForm::nothingTyped, this, &FormSession::drop);
    connect(m_form, &CustomerForm::neighboursWanted, this,
            [this](const Customer &typed) { m_question = m_neighbours.ask(typed, customer()); });
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

void FormSession::onFinished(int result)
{
    disconnect(&m_neighbours, nullptr, this, nullptr);
    if (result == QDialog::Rejected && m_unfinished.id != 0) {
        const QString name = nameOf(m_unfinished);
        m_shop.forms().leave(m_unfinished);
        m_history.pushForm(tr("close the form of %1").arg(name), m_unfinished);
        Q_EMIT reopenOffered(m_unfinished, tr("Unfinished form kept: %1").arg(name));
    }
    Q_EMIT closed(customer());
    deleteLater();
}

void FormSession::save(const Customer &typed, Readiness readiness, bool andNew)
{
    const bool isNew = customer() == CustomerId::None;
    const Edit edit{isNew ? Customer() : m_unfinished.opened, typed};
    const auto saved = m_shop.outbox().save({customer(), edit, readiness}, m_unfinished.id);
    if (!saved) {
        m_form->saveFailed(saved.error());
        Q_EMIT storeFailed(saved.error());
        return;
    }
    const CustomerChange change = changeOf(saved.value());
    const Customer wanted = *change.after;
    m_unfinished = {0, change.id, wanted, wanted, {}};

    const QString name = spokenName(wanted);
    if (readiness == Readiness::Ready) {
        m_history.push(change.before ? tr("edit %1").arg(name) : tr("new customer %1").arg(name), {change});
        Q_EMIT done(tr("Saved on this computer"));
    } else {
        m_history.push(tr("draft %1").arg(name), {change});
        const int errors = static_cast<int>(m_form->errorCount());
        Q_EMIT reopenOffered(m_unfinished, tr("Saved as a draft: %n fields to correct", nullptr, errors));
    }
    m_form->saved();
    if (andNew)
        Q_EMIT newWanted();
}

void FormSession::keep(const Customer &typed)
{
    UnfinishedForm form = m_unfinished;
    form.typed = typed;
    form.at = m_shop.now();
    const auto kept = m_shop.forms().keep(form);
    if (!kept) {
        m_form->saveFailed(kept.error());
        return;
    }
    form.id = kept.value();
    m_unfinished = form;
    m_form->kept(typed, form.at);
}

void FormSession::drop()
{
    if (m_unfinished.id == 0)
        return;
    if (const auto dropped = m_shop.forms().drop(m_unfinished.id); !dropped)
        Q_EMIT storeFailed(dropped.error());
    m_unfinished.id = 0;
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
