// The one strip above the form's page: that saving or sending failed, else what was left of an earlier form,
// else who may be the same customer.
#pragma once

#include "directory/neighbourhood.h"
#include "store/store_error.h"
#include "store/unfinished_form.h"

#include <QWidget>

#include <optional>
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
    /// Shown when there is no trouble: an earlier form of this customer, to go on with or to discard.
    void offer(const UnfinishedForm &older);
    /// Likewise: what became of the customer since the form that is continued was left.
    void tell(const QString &bold, const QString &sentence);
    /// Shown when there is nothing else.
    void showLookAlikes(const QList<LookAlike> &customers);
    [[nodiscard]] std::vector<QWidget *> stops() const;

Q_SIGNALS:
    /// Surest first.
    void compareWanted(const QList<carnet::LookAlike> &others);
    // What was offered.
    void continueWanted();
    void discardWanted();

private:
    void showTrouble(const QString &headline, const QString &sentence);
    void showRest();
    void close();

    MessageStrip *m_strip;
    bool m_trouble = false;
    struct News
    {
        QString bold;
        QString sentence;
        bool isOffer = false;
    };
    std::optional<News> m_news; ///< what is to be said of an earlier form
    QList<LookAlike> m_lookAlikes;
    QList<CustomerId> m_dismissed; ///< the user closed the strip about them
};

} // namespace carnet
