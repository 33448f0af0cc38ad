#include "shell/files.h"

#include "exchange/export_dialog.h"
#include "exchange/import_dialog.h"
#include "print/print_dialog.h"
#include "shell/pages.h"

#include <QAction>
#include <QClipboard>
#include <QFileInfo>
#include <QGuiApplication>

namespace carnet {

Files::Files(Shop &shop, Pages &pages, const Actions &actions, QWidget *window)
    : QObject(window)
    , m_shop(shop)
    , m_pages(pages)
    , m_window(window)
{
    connect(actions.importFile, &QAction::triggered, this, &Files::openImport);
    connect(actions.exportFile, &QAction::triggered, this, &Files::openExport);
    connect(actions.print, &QAction::triggered, this, &Files::openPrint);
    connect(actions.paste, &QAction::triggered, this, &Files::paste);
}

ImportDialog *Files::makeImport()
{
    auto *dialog = new ImportDialog(m_shop.desk(), m_shop.rulesContext(), m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &ImportDialog::undoWanted, this, &Files::undoWanted);
    connect(dialog, &ImportDialog::storeFailed, this, &Files::storeFailed);
    dialog->open();
    return dialog;
}

void Files::openImport()
{
    makeImport();
}

void Files::importFile(const QString &file)
{
    // One at a time: a dialog that is open keeps what was chosen there.
    if (m_window->findChild<ImportDialog *>() == nullptr)
        makeImport()->read({QFileInfo(file).absoluteFilePath()});
}

void Files::paste()
{
    const QString text = QGuiApplication::clipboard()->text();
    if (text.contains(u'\t') || text.trimmed().contains(u'\n'))
        makeImport()->read({{}, text.toUtf8()});
    else
        Q_EMIT told(tr("There are no copied rows to paste. Copy some in a spreadsheet first."));
}

void Files::openExport()
{
    auto *dialog = new ExportDialog(m_shop.desk(), m_pages.exportChoices(), m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &ExportDialog::written, this, [this](qint64 count, const QString &file) {
        Q_EMIT written(tr("%Ln customers written to %1", nullptr, static_cast<int>(count))
                           .arg(QFileInfo(file).fileName()),
                       file);
    });
    dialog->open();
}

void Files::openPrint()
{
    auto *dialog = new PrintDialog(m_shop.desk(), m_pages.printChoices(), m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &PrintDialog::told, this, &Files::told);
    connect(dialog, &PrintDialog::storeFailed, this, &Files::storeFailed);
    dialog->open();
}

} // namespace carnet
