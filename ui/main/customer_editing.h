// What the user does to customers: opens forms, deletes, blacklists. Every change goes to the outbox and into
// the undo history; what was typed is kept while it is typed.
#pragma once

#include "form/customer_form.h"
#include "main/shop.h"
#include "main/undo_history.h"

#include <QPointer>

namespace carnet {

class CustomerEditing : public QObject
{
    Q_OBJECT

public:
    /// `window` is the parent of the forms; all outlive this.
    CustomerEditing(Shop &shop, UndoHistory &history, QWidget *window);

    void openNew(const Customer &prefilled = {});
    void open(CustomerId id, std::optional<Field> focus = std::nullopt);
    void continueDraft(const FormDraft &draft);
    /// What was kept after a crash; can be undone.
    void discardUnfinished(FormDraft draft);
    void remove(const QList<CustomerId> &ids);
    void setBlacklisted(const QList<CustomerId> &ids, bool blacklisted);

    [[nodiscard]] bool isFormOpen() const { return !m_form.isNull(); }

    /// The form asked who else looks like this; answer with showDuplicates().
    using DuplicateSearch = std::function<void(const Customer &typed, CustomerId except)>;
    void setDuplicateSearch(DuplicateSearch search) { m_searchDuplicates = std::move(search); }

Q_SIGNALS:
    /// The newest step of the history.
    void done(const QString &text);
    /// Saved, but not ready to be sent: the form can be opened again.
    void savedAsDraft(const carnet::FormDraft &again, const QString &text);
    void formOpened(carnet::CustomerForm *form);
    void formClosed(carnet::CustomerId id);
    void storeFailed(carnet::StoreError error);

private:
    void discardDraft(const FormDraft &draft);
    void show(const std::optional<Record> &record, const Customer &prefilled,
              const std::optional<FormDraft> &draft, std::optional<Field> focus);
    void saveForm(CustomerForm *form, const Customer &wanted, Readiness readiness, bool andNew);
    void keepDraft(CustomerForm *form, FormDraft draft);
    void dropDraft();
    void closed();
    void dropSetAside(CustomerId id);
    [[nodiscard]] rules::Context context() const;

    Shop &m_shop;
    UndoHistory &m_history;
    QWidget *m_window;
    QPointer<CustomerForm> m_form;
    CustomerId m_formCustomer = CustomerId::None;
    Customer m_opened; ///< the form's values when it opened: only what was changed since is saved
    qint64 m_draftId = 0;
    std::optional<FormDraft> m_toSetAside; ///< what the form said when it was cancelled; it may yet stay open
    DuplicateSearch m_searchDuplicates;
};

} // namespace carnet
