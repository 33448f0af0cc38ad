// Help: which Carnet this is, under which licence, what it is made with, and what to tell who helps.
#pragma once

#include <QDialog>

class QLabel;

namespace carnet {

class AboutDialog : public QDialog
{
    Q_OBJECT

public:
    /// `details`: what is copied for who helps.
    AboutDialog(QString details, QWidget *parent);

Q_SIGNALS:
    void logWanted();

private:
    QWidget *makeSupport();
    void copyDetails();

    QString m_details;
    QLabel *m_copied;
};

} // namespace carnet
