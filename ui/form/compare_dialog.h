// What was typed beside another customer who may be the same one. Shows only: the form stays as it is.
#pragma once

#include "directory/neighbourhood.h"

#include <QDialog>

class QGridLayout;
class QLabel;
class QPushButton;

namespace carnet {

class CompareDialog : public QDialog
{
    Q_OBJECT

public:
    /// Another customer, as it is kept, and why it may be the same.
    struct Other
    {
        CustomerId id = CustomerId::None;
        QString tillId;
        Customer customer;
        Likeness why = Likeness::Name;
    };

    /// `others` is not empty; the first is shown first.
    CompareDialog(const Customer &typed, const QList<Other> &others, QWidget *parent = nullptr);

Q_SIGNALS:
    void openWanted(carnet::CustomerId other);

private:
    void showOther(qsizetype at);
    void addRow(Field field, const Customer &other);
    [[nodiscard]] QLabel *cell(const QString &text, bool quiet);

    Customer m_typed;
    QList<Other> m_others;
    qsizetype m_at = 0;
    QLabel *m_headline;
    QLabel *m_why;
    QWidget *m_page;
    QGridLayout *m_grid = nullptr;
    QPushButton *m_next;
};

} // namespace carnet
