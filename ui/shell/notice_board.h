// The strip above the table: gathers what there is to say, shows the most serious of it, and carries out
// what its buttons say.
#pragma once

#include "directory/place.h"
#include "shell/notice.h"
#include "shell/shop.h"

#include <QObject>
#include <QSet>

namespace carnet {

class NoticeBoard : public QObject
{
    Q_OBJECT

public:
    /// Both outlive the board.
    NoticeBoard(Shop &shop, MessageStrip &strip, QObject *parent);

    /// False: there is nothing to close.
    bool close();

    /// What a page itself shows need not be said above it.
    void setPlace(Place place);

public Q_SLOTS:
    void storeFailed(carnet::StoreError error);
    void storeWorks();

Q_SIGNALS:
    void placeWanted(carnet::Place place);
    void connectionWanted();
    void continueWanted(const carnet::UnfinishedForm &form);
    void discardWanted(const carnet::UnfinishedForm &form);
    void saidAgain(const QString &text); ///< to be said once more, wherever the strip is
    void takenBack(const QString &text); ///< what was said holds no longer; empty: nothing was
    void mendingWanted(); ///< a backup shall take the store's place

private:
    void updateEnded(const UpdateSummary &summary);
    void answer();
    void closed();
    void readOnlyOne();
    void showForms();
    void show();
    void act(bool second);

    Shop &m_shop;
    MessageStrip &m_strip;
    Situation m_situation;
    Place m_place = Place::All;
    std::optional<Notice> m_notice; ///< in the strip
    QString m_said; ///< last, and may still hold
    QSet<QString> m_closed; ///< by the user, while there is the same to say
};

} // namespace carnet
