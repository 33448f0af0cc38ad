// Files in and out: opens the dialogs for them over the window, however they are asked for.
#pragma once

#include "shell/actions.h"
#include "shell/shop.h"

#include <QObject>

namespace carnet {

class ImportDialog;
class Pages;

class Files : public QObject
{
    Q_OBJECT

public:
    /// All outlive this.
    Files(Shop &shop, Pages &pages, const Actions &actions, QWidget *window);

    void importFile(const QString &file);

public Q_SLOTS:
    void openImport();
    void openExport();
    void openPrint();

Q_SIGNALS:
    void undoWanted(); ///< of an import, the newest step
    void told(const QString &text);
    void written(const QString &text, const QString &file);
    void storeFailed(carnet::StoreError error);

private:
    ImportDialog *makeImport();
    void paste();

    Shop &m_shop;
    Pages &m_pages;
    QWidget *m_window;
};

} // namespace carnet
