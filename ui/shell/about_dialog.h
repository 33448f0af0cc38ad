// Help: which Carnet this is, under which licence, and what it is made with.
#pragma once

#include <QDialog>

namespace carnet {

class AboutDialog : public QDialog
{
    Q_OBJECT

public:
    explicit AboutDialog(QWidget *parent);
};

} // namespace carnet
