// The forms: opens them, one over the other. What they save goes to the outbox and into the undo history;
// what was typed is kept while it is typed.
#pragma once

#include "shell/form_session.h"

namespace carnet {

class CustomerEditing : public QObject
{
    Q_OBJECT

public:
    /// `window` is the parent of the forms; all outlive this.
    CustomerEditing(Shop &shop, Directory &directory, QWidget *window);

    [[nodiscard]] bool isOpen(CustomerId customer) const;
    void openNew(const Customer &prefilled = {});
    void open(CustomerId id, std::optional<Field> focus = std::nullopt);
    /// Opens a form that was left. What was saved of that customer since is shown first, to choose from where
    /// something else was typed.
    void continueForm(const UnfinishedForm &form);
    void discard(const UnfinishedForm &form); ///< can be undone
    /// A form that was closed is opened again; one that was discarded is there again.
    void takeBack(const UnfinishedForm &form);

Q_SIGNALS:
    /// The newest step of the history.
    void done(const QString &text);
    /// A form has closed that can be opened again.
    void reopenOffered(const carnet::UnfinishedForm &form, const QString &text);
    void formOpened(carnet::CustomerForm *form);
    /// The last of the forms that lay over each other.
    void formClosed(carnet::CustomerId id);
    void told(const QString &text);
    void storeFailed(carnet::StoreError error);

private:
    void show(const FormSession::Start &start);
    /// `taken`: changed since, and not typed over.
    void chooseThenShow(const UnfinishedForm &form, const Record &record, FieldSet conflicts, FieldSet taken);
    void showOver(const UnfinishedForm &form, const Record &record, FieldSet typed);
    void continueOver(const UnfinishedForm &form, const std::optional<Record> &record);
    void watch(Desk::Question<Done> question);
    void onClosed(FormSession *session, CustomerId id);

    Shop &m_shop;
    Directory &m_directory;
    QWidget *m_window;
    QList<FormSession *> m_sessions; ///< each over the one before
};

} // namespace carnet
