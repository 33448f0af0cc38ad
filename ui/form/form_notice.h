// The one strip above the form's page: that saving or sending failed, else who may be the same customer.
#pragma once

#include "form/look_alike.h"
#include "store/store.h"

#include <QWidget>

#include <vector>

namespace carnet {

class MessageStrip;

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
    void showLookAlikes(const QList<LookAlike> &customers);
    [[nodiscard]] std::vector<QWidget *> stops() const;

Q_SIGNALS:
    /// Surest first.
    void compareWanted(const QList<carnet::LookAlike> &others);

private:
    void showTrouble(const QString &headline, const QString &sentence);
    void showRest();
    void close();

    MessageStrip *m_strip;
    bool m_trouble = false;
    QList<LookAlike> m_lookAlikes;
    QList<CustomerId> m_dismissed; ///< the user closed the strip about them
};

} // namespace carnet
