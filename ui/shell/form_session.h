// One open form, from the moment it opens until it has closed: keeps what is typed, saves it as a change,
// asks who else is like it.
#pragma once

#include "directory/directory.h"
#include "duplicates/merge_talk.h"
#include "form/customer_form.h"
#include "shell/shop.h"

#include <QPointer>

namespace carnet {

class FormSession : public QObject
{
    Q_OBJECT

public:
    /// What the form opens with.
    struct Start
    {
        UnfinishedForm form; ///< of a new customer without `record`; id 0: a fresh one
        std::optional<Record> record;
        std::optional<UnfinishedForm> older; ///< left earlier, to be offered
        bool wasDeleted = false; ///< the customer of `form`, since it was left
        std::optional<Field> focus;
    };

    /// Opens the form over `window`. All outlive this, which deletes itself when the form has closed.
    FormSession(Shop &shop, Directory &directory, const Start &start,
                const std::function<bool(CustomerId)> &isOpenInForm, QWidget *window);

    [[nodiscard]] CustomerForm *form() const { return m_form; }
    /// None until a new one was saved.
    [[nodiscard]] CustomerId customer() const { return m_unfinished.customer; }
    void open();

Q_SIGNALS:
    /// The newest step of the history.
    void done(const QString &text);
    /// Closed, and `form` can be opened again: it was left, or saved but not ready to be sent.
    void reopenOffered(const carnet::UnfinishedForm &form, const QString &text);
    /// What was offered of an earlier form.
    void continueWanted(const carnet::UnfinishedForm &older);
    void discardWanted(const carnet::UnfinishedForm &older);
    void newWanted();
    /// Another customer, whose form goes over this one.
    void openWanted(carnet::CustomerId other);
    void closed(carnet::CustomerId id);
    void told(const QString &text);
    void storeFailed(carnet::StoreError error);

private:
    void wire();
    void save(const Customer &typed, Readiness readiness, bool andNew);
    void takeSaved(const Saved &saved, Readiness readiness);
    void keep(const Customer &typed);
    void drop();
    void onFinished(int result);
    void compare(const Customer &typed, const QList<LookAlike> &others);
    void useExisting(const Wish &wish);
    void takeMerged(const QString &text);

    Shop &m_shop;
    Directory &m_directory;
    QPointer<CustomerForm> m_form; ///< deletes itself after it has closed
    MergeTalk m_talk;
    UnfinishedForm m_unfinished; ///< as kept last
    quint64 m_question = 0; ///< how many were asked about its neighbours
};

} // namespace carnet
