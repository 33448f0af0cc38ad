// What became of one change, and what the user can do about it (ui.md 8).
#pragma once

#include "desk/desk.h"
#include "look/details_area.h"
#include "outbox/doubt_panel.h"

namespace carnet {

class OutboxDetails : public DetailsArea
{
    Q_OBJECT

public:
    OutboxDetails(Desk &desk, QWidget *parent);

public Q_SLOTS:
    void showItem(const carnet::OutboxItem &item);

Q_SIGNALS:
    void editRequested(carnet::CustomerId id, std::optional<carnet::Field> field);
    /// What came of something the user asked for, when its row may be gone.
    void told(const QString &text);
    void storeFailed(carnet::StoreError error);

protected:
    void fill() override;

private:
    void showOpen(const Record &record);
    void showSent(const HistoryEntry &entry, const std::optional<Record> &record);
    void addMergedInto();
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
    void compare(CustomerId id, bool hasMoved = false);
    void chooseFrom(const Record &record, bool hasMoved);
    void look();
    void takeLook(const Looked &looked);
    void ask();
    void take(const ItemShown &shown);
    /// What fails is told.
    template <typename Answer> void watch(Desk::Question<Answer> question);

    Desk &m_desk;
    OutboxItem m_item;
    ItemShown m_known; ///< of the item; of the one before until the desk has answered
    bool m_isAnother = false; ///< than the one that is shown
    Record m_shown; ///< what the buttons answer
    QHash<CustomerId, Look> m_looks;
};

} // namespace carnet
