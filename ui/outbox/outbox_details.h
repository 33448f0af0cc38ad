// What became of one change, and what the user can do about it (ui.md 8).
#pragma once

#include "outbox/outbox.h"

#include <QScrollArea>

class QVBoxLayout;

namespace carnet {

class OutboxDetails : public QScrollArea
{
    Q_OBJECT

public:
    OutboxDetails(Outbox &outbox, Store &store, QWidget *parent);

public Q_SLOTS:
    void showCustomer(carnet::CustomerId id);

Q_SIGNALS:
    void editRequested(carnet::CustomerId id, std::optional<carnet::Field> field);

protected:
    void changeEvent(QEvent *event) override;

private:
    void clear();
    void addText(const QString &text);
    void addButton(const QString &text, QLatin1StringView icon, bool primary,
                   const std::function<void()> &act);
    void addDoubt();
    void addAttention(const Record &record);
    void addValues(const Record &record);
    void addRow(const QString &label, const QString &value);
    void compare(const Record &record);
    void takeLook(CustomerId id, const Outcome &outcome, const QList<Outbox::Candidate> &candidates);

    Outbox &m_outbox;
    Store &m_store;
    CustomerId m_id = CustomerId::None;
    bool m_looking = false;
    QString m_found; ///< what looking on the till came to
    QList<Outbox::Candidate> m_candidates;
    QWidget *m_page = nullptr;
    QVBoxLayout *m_column = nullptr;
};

} // namespace carnet
