// What the user does to customers: opens forms, deletes, blacklists. Every change goes to the outbox and into
// the undo history; what was typed is kept while it is typed.
#pragma once

#include "form/customer_form.h"
#include "main/change_command.h"
#include "main/shop.h"

#include <QPointer>
#include <QUndoStack>

namespace carnet {

class CustomerEditing : public QObject
{
    Q_OBJECT

public:
    /// `window` is the parent of the forms; all outlive this.
    CustomerEditing(Shop &shop, QUndoStack &history, QWidget *window);

    void openNew(const Customer &prefilled = {});
    void open(CustomerId id, std::optional<Field> focus = std::nullopt);
    void continueDraft(const FormDraft &draft);
    void discardDraft(const FormDraft &draft);
    void remove(const QList<CustomerId> &ids);
    /// Blacklists all; when all are already, takes them off.
    void toggleBlacklist(const QList<CustomerId> &ids);

    [[nodiscard]] bool isFormOpen() const { return !m_form.isNull(); }

    /// The form asked who else looks like this; answer with showDuplicates().
    using DuplicateSearch = std::function<void(const Customer &typed, CustomerId except)>;
    void setDuplicateSearch(DuplicateSearch search) { m_searchDuplicates = std::move(search); }

Q_SIGNALS:
    /// Something the user may take back.
    void done(const QString &text, bool undoable);
    /// The form can be opened again as it was, with a button that says `button`.
    void reopenOffered(const carnet::FormDraft &draft, const QString &text, const QString &button);
    void formClosed(carnet::CustomerId id);
    void storeFailed(carnet::StoreError error);

private:
    void show(const std::optional<Record> &record, const Customer &prefilled,
              const std::optional<FormDraft> &draft, std::optional<Field> focus);
    void saveForm(CustomerForm *form, const Customer &wanted, Readiness readiness, bool andNew);
    void keepDraft(CustomerForm *form, FormDraft draft);
    void dropDraft();
    void push(const QString &text, QList<CustomerChange> changes);
    [[nodiscard]] rules::Context context() const;

    Shop &m_shop;
    QUndoStack &m_history;
    QWidget *m_window;
    QPointer<CustomerForm> m_form;
    CustomerId m_formCustomer = CustomerId::None;
    Customer m_opened; ///< the form's values when it opened: only what was changed since is saved
    qint64 m_draftId = 0;
    DuplicateSearch m_searchDuplicates;
};

} // namespace carnet
