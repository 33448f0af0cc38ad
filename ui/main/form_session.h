// One open form, from the moment it opens until it has closed: keeps what is typed as a draft, saves it as a
// change, asks who else is like it.
#pragma once

#include "form/customer_form.h"
#include "main/neighbour_search.h"
#include "main/shop.h"
#include "main/undo_history.h"

#include <QPointer>

namespace carnet {

class FormSession : public QObject
{
    Q_OBJECT

public:
    /// What the form opens with.
    struct Start
    {
        std::optional<Record> record; ///< absent: a new customer
        Customer prefilled;
        std::optional<FormDraft> draft;
        std::optional<Field> focus;
    };

    /// Opens the form over `window`. All outlive this, which deletes itself when the form has closed.
    FormSession(Shop &shop, UndoHistory &history, NeighbourSearch &neighbours, const Start &start,
                QWidget *window);

    [[nodiscard]] CustomerForm *form() const { return m_form; }
    /// None until a new one was saved.
    [[nodiscard]] CustomerId customer() const { return m_customer; }
    void open();

Q_SIGNALS:
    /// The newest step of the history.
    void done(const QString &text);
    /// Saved, but not ready to be sent: the form can be opened again.
    void savedAsDraft(const carnet::FormDraft &again, const QString &text);
    void newWanted();
    /// Another customer, whose form goes over this one.
    void openWanted(carnet::CustomerId other);
    void closed(carnet::CustomerId id);
    void storeFailed(carnet::StoreError error);

private:
    void wire();
    void save(const Customer &typed, Readiness readiness, bool andNew);
    void keepDraft(FormDraft draft);
    void dropDraft();
    void dropSetAside(CustomerId id);
    void onFinished();
    void compare(const Customer &typed, const QList<LookAlike> &others);

    Shop &m_shop;
    UndoHistory &m_history;
    NeighbourSearch &m_neighbours;
    CustomerForm *m_form; ///< deletes itself after it has closed
    CustomerId m_customer = CustomerId::None;
    Customer m_opened; ///< the form's values when it opened: only what was changed since is saved
    qint64 m_draftId = 0;
    std::optional<FormDraft> m_toSetAside; ///< what the form said when it was cancelled; it may yet stay open
    quint64 m_question = 0; ///< the newest one about its neighbours
};

} // namespace carnet
