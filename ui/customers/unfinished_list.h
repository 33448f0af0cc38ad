// The unfinished forms, above the drafts: whose they are and since when, each to go on with or to discard.
#pragma once

#include "store/unfinished_form.h"

#include <QList>
#include <QScrollArea>

class QPushButton;

namespace carnet {

class UnfinishedList : public QScrollArea
{
    Q_OBJECT

public:
    explicit UnfinishedList(QWidget *parent = nullptr);

    /// In this order; without any, nothing is to be seen.
    void setForms(const QList<UnfinishedForm> &forms);
    [[nodiscard]] QSize sizeHint() const override;

Q_SIGNALS:
    void continueWanted(const carnet::UnfinishedForm &form);
    void discardWanted(const carnet::UnfinishedForm &form);

protected:
    void changeEvent(QEvent *event) override;

private:
    void fill();
    QWidget *makeRow(const UnfinishedForm &form);

    QList<UnfinishedForm> m_forms;
    QList<QPushButton *> m_buttons; ///< two a row
};

} // namespace carnet
