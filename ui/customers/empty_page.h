// Why the list of customers is empty, and what can be done about it (ui.md 17).
#pragma once

#include "directory/place.h"

#include <QWidget>

class QLabel;
class QPushButton;

namespace carnet {

class IconLabel;

class EmptyPage : public QWidget
{
    Q_OBJECT

public:
    struct Reason
    {
        Place place = Place::All;
        bool isFiltered = false; ///< by conditions
        QString search; ///< nothing matches; empty: nothing was searched
        bool isCard = false; ///< `search` is the code of a card that was scanned
        bool isShopEmpty = false; ///< there is no customer at all
        bool isTillConnected = false;
    };

    explicit EmptyPage(QWidget *parent);

    void explain(const Reason &reason);

Q_SIGNALS:
    void connectRequested();
    void importRequested();
    void clearSearchRequested();
    void newCustomerRequested();

private:
    void explainSearch();
    void explainEmptyShop();
    void explainPlace();
    void offer(QPushButton *button, QLatin1StringView icon, const QString &text, bool primary);

    Reason m_reason;
    IconLabel *m_picture;
    QLabel *m_title;
    QLabel *m_text;
    QPushButton *m_first;
    QPushButton *m_import;
    QPushButton *m_second;
};

} // namespace carnet
