// What became of one change, and what the user can do about it (ui.md 8).
#pragma once

#include "look/details_area.h"
#include "outbox/doubt_panel.h"
#include "outbox/outbox_item.h"

namespace carnet {

class OutboxDetails : public DetailsArea
{
    Q_OBJECT

public:
    OutboxDetails(Outbox &outbox, Store &store, QWidget *parent);

public Q_SLOTS:
    void showItem(const carnet::OutboxItem &item);

Q_SIGNALS:
    void editRequested(carnet::CustomerId id, std::optional<carnet::Field> field);
    /// What came of something the user asked for, when its row may be gone.
    void told(const QString &text);

protected:
    void fill() override;

private:
    void showOpen(const Record &record);
    void showSent(const HistoryEntry &entry);
    void addHead(const QString &name, const QString &facts);
    void addDoubt(const Record &record);
    void addChoice(const Record &record);
    void addAttention(const Record &record);
    void addRefused(const Record &record);
    void addValues(const Record &record);
    void addFacts(const QString &heading, FieldSet fields, const Customer &values);
    void addButton(const QString &text, QLatin1StringView icon, bool primary,
                   const std::function<void()> &act);
    void addEdit();
    /// `hasMoved`: what was chosen was not about what is there by now.
    void compare(bool hasMoved = false);
    void look();
    void takeLook(CustomerId id, const Outcome &outcome, const QList<Outbox::Candidate> &candidates);

    Outbox &m_outbox;
    Store &m_store;
    OutboxItem m_item;
    Record m_shown; ///< what the buttons answer
    QHash<CustomerId, Look> m_looks;
};

} // namespace carnet
