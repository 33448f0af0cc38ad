// The one strip above the form's page: that saving or sending failed, else who may be the same customer.
#pragma once

#include "store/store.h"

#include <QWidget>

#include <vector>

namespace carnet {

class MessageStrip;

/// Another customer that may be the same person.
struct PossibleDuplicate
{
    CustomerId id = CustomerId::None;
    QString name;
    QString reason; ///< "same phone", in the user's language
};

class FormNotice : public QWidget
{
    Q_OBJECT

public:
    explicit FormNotice(QWidget *parent = nullptr);

    void showStoreError(StoreError error);
    /// Why the till said no to this customer.
    void showRefusal(const Record &record);
    void hideTrouble();
    /// Shown when there is no trouble.
    void showDuplicates(const QList<PossibleDuplicate> &duplicates);
    [[nodiscard]] std::vector<QWidget *> stops() const;

Q_SIGNALS:
    void compareWanted(carnet::CustomerId other);

private:
    void showTrouble(const QString &headline, const QString &sentence);
    void showRest();
    void close();

    MessageStrip *m_strip;
    bool m_trouble = false;
    QList<PossibleDuplicate> m_possible;
};

} // namespace carnet
