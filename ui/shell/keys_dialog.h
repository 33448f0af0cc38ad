// Help: the list of keys (ui.md 14).
#pragma once

#include <QDialog>

namespace carnet {

class KeysDialog : public QDialog
{
    Q_OBJECT

public:
    explicit KeysDialog(QWidget *parent = nullptr);

private:
    QWidget *makeList();
};

} // namespace carnet
