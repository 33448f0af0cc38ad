// Help > About > Licences: the parts of Carnet, and the words under which each may be used.
#pragma once

#include "shell/parts.h"

#include <QDialog>

class QListWidget;
class QPlainTextEdit;

namespace carnet {

class LicencesDialog : public QDialog
{
    Q_OBJECT

public:
    explicit LicencesDialog(QWidget *parent);

private:
    void showPart(int row);

    QList<Part> m_parts;
    QListWidget *m_list;
    QPlainTextEdit *m_text;
};

} // namespace carnet
