#include "shell/form_session.h"

#include "words/form_left_words.h"

namespace carnet {

FormSession::FormSession(Shop &shop, Directory &directory, const Start &start,
                         const std::function<bool(CustomerId)> &isOpenInForm, QWidget *window)
    : QObject(window)
    , m_shop(shop)
    , m_directory(directory)
    , m_form(new CustomerForm({start.form, start.record, start.older, start.wasDeleted, start.focus,
                               [&shop] { return shop.rulesContext(); }},
                              window))
    , m_talk(shop.desk(), {[&shop] { return shop.rulesContext(); }, isOpenInForm}, m_form)
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
    connect(m_form, &CustomerForm::neighboursWanted, this, [this](const Customer &typed) {
        const quint64 question = ++m_question;
        whenAnswered(m_directory.neighbours(typed, customer()), this,
                     [this, question](const Neighbourhood &around) {
                         if (question == m_question)
                             m_form->showNeighbourhood(around);
                     });
    });
    connect(m_form, &CustomerForm::compareWanted, this, &FormSession::compare);
    connect(&m_talk, &MergeTalk::openWanted, this, &FormSession::openWanted);
    connect(&m_talk, &MergeTalk::useExisting, this, &FormSession::useExisting);
    connect(&m_talk, &MergeTalk::merged, this, [this](CustomerId, const QString &text) { takeMerged(text); });
    connect(&m_talk, &MergeTalk::told, this, &FormSession::told);
    connect(&m_talk, &MergeTalk::storeFailed, this, &FormSession::storeFailed);
    connect(m_form, &CustomerForm::openWanted, this, &FormSession::openWanted);
    connect(m_form, &QDialog::finished, this, &FormSession::onFinished);
}

void FormSession::open()
{
    m_form->open();
}

void FormSession::onFinished(int result)
{
    ++m_question; // nobody waits for the answer any more
    if (result == QDialog::Rejected && m_unfinished.id != 0) {
        const QString name = nameOf(m_unfinished);
        m_shop.forms().leave(m_unfinished);
        m_shop.desk().pushForm({UndoStep::Kind::CloseForm, name}, m_unfinished);
        Q_EMIT reopenOffered(m_unfinished, tr("Unfinished form kept: %1").arg(name));
    }
    Q_EMIT closed(customer());
    deleteLater();
}

void FormSession::save(const Customer &typed, Readiness readiness, bool andNew)
{
    const bool isNew = customer() == CustomerId::None;
    const Edit edit{isNew ? Customer() : m_unfinished.opened, typed};
    const auto take = [this, readiness, andNew](const Result<Saved, StoreError> &saved) {
        if (!saved) {
            m_form->saveFailed(saved.error());
            Q_EMIT storeFailed(saved.error());
            return;
        }
        takeSaved(saved.value(), readiness);
        if (andNew)
            Q_EMIT newWanted();
    };
    whenAnswered(m_shop.desk().save({customer(), edit, readiness}, m_unfinished.id), this, take);
}

void FormSession::takeSaved(const Saved &saved, Readiness readiness)
{
    const Customer wanted = *saved.after.wanted;
    m_unfinished = {0, saved.after.id, wanted, wanted, {}};
    if (readiness == Readiness::Ready) {
        Q_EMIT done(tr("Saved on this computer"));
    } else {
        const int errors = static_cast<int>(m_form->errorCount());
        Q_EMIT reopenOffered(m_unfinished, tr("Saved as a draft: %n fields to correct", nullptr, errors));
    }
    m_form->saved();
}

void FormSession::keep(const Customer &typed)
{
    m_unfinished.typed = typed;
    m_unfinished.at = m_shop.now();
    if (m_unfinished.id == 0)
        m_unfinished.id = m_shop.forms().newId();
    const auto take = [this, form = m_unfinished](const Result<Done, StoreError> &kept) {
        if (kept)
            m_form->kept(form.typed, form.at);
        else
            m_form->saveFailed(kept.error());
    };
    whenAnswered(m_shop.forms().keep(m_unfinished), this, take);
}

void FormSession::drop()
{
    if (m_unfinished.id == 0)
        return;
    const auto take = [this](const Result<Done, StoreError> &dropped) {
        if (!dropped)
            Q_EMIT storeFailed(dropped.error());
    };
    whenAnswered(m_shop.forms().drop(std::exchange(m_unfinished.id, 0)), this, take);
}

void FormSession::compare(const Customer &typed, const QList<LookAlike> &others)
{
    Customer said = typed;
    if (customer() == CustomerId::None && said.value(Field::Country) == m_shop.settings().country())
        said.set(Field::Country, {}); // the form's, not the user's
    m_talk.compare(customer(), said, others);
}

/// What was typed as a new customer is part of another one now.
void FormSession::useExisting(const Wish &wish)
{
    const auto take = [this](const Result<Saved, StoreError> &saved) {
        if (!saved) {
            m_form->saveFailed(saved.error());
            Q_EMIT storeFailed(saved.error());
            return;
        }
        m_unfinished = {0, saved.value().after.id, {}, {}, {}};
        Q_EMIT done(tr("Added to the record of %1").arg(spokenName(*saved.value().after.wanted)));
        m_form->saved();
    };
    whenAnswered(m_shop.desk().save(wish, m_unfinished.id), this, take);
}

/// The form's customer is one with another now, with what was chosen of what was typed.
void FormSession::takeMerged(const QString &text)
{
    drop();
    Q_EMIT done(text);
    m_form->saved();
}

} // namespace carnet
