#include "shell/support_details.h"

#include "shell/parts.h"
#include "shell/shop.h"

#include <QCoreApplication>
#include <QDirIterator>
#include <QFileInfo>
#include <QLocale>
#include <QScreen>
#include <QSysInfo>
#include <QWidget>

namespace carnet {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(SupportDetails)
};

struct FolderSize
{
    int files = 0;
    qint64 bytes = 0;
};

FolderSize sizeOf(const QString &folder)
{
    FolderSize size;
    for (QDirIterator files(folder, QDir::Files); files.hasNext();) {
        files.next();
        ++size.files;
        size.bytes += files.fileInfo().size();
    }
    return size;
}

QString versions()
{
    QStringList words;
    for (const Part &part : allParts()) {
        if (!part.version.isEmpty())
            words << part.named();
    }
    return words.join(QStringLiteral(" · "));
}

QString systemWords(const QWidget *window)
{
    const QScreen *screen = window->screen();
    return QStringLiteral("%1 (%2) · %3 × %4 · %5 %")
        .arg(QSysInfo::prettyProductName(), QSysInfo::currentCpuArchitecture())
        .arg(screen->size().width())
        .arg(screen->size().height())
        .arg(qRound(100 * screen->devicePixelRatio()));
}

QString files(const QLocale &locale, const DataFolder &folder)
{
    const FolderSize backups = sizeOf(folder.backups());
    return Words::tr("Customer file %1, %2 backups %3, log %4")
        .arg(locale.formattedDataSize(QFileInfo(folder.storeFile()).size()), locale.toString(backups.files),
             locale.formattedDataSize(backups.bytes), locale.formattedDataSize(sizeOf(folder.log()).bytes));
}

QString tillWords(const QueueStatus &status)
{
    switch (status.line) {
    case Pause::None:
        return status.lineAt.isValid() ? Words::tr("The till answers.")
                                       : Words::tr("The till was not asked yet.");
    case Pause::NoTill:
        return Words::tr("No till is connected.");
    case Pause::WrongCredentials:
        return Words::tr("The till does not accept the key.");
    default:
        return Words::tr("The till cannot be used at the moment (%1).").arg(static_cast<int>(status.line));
    }
}

} // namespace

QString supportDetails(Shop &shop, int customers, const QWidget *window)
{
    const QLocale locale;
    const QueueStatus &status = shop.desk().status();
    const QDateTime read = shop.desk().lastUpdate();
    return QStringList{
        versions(),
        systemWords(window),
        Words::tr("Language %1, text %2 pt").arg(locale.name(), QString::number(shop.settings().textSize())),
        shop.isTraining() ? Words::tr("Training shop") : Words::tr("A real shop"),
        Words::tr("%Ln customers", nullptr, customers),
        files(locale, shop.folder()),
        Words::tr("Waiting %L1, on their way %L2, to look at %L3, in doubt %L4, drafts %L5")
            .arg(status.waiting)
            .arg(status.sending)
            .arg(status.needsAttention)
            .arg(status.inDoubt)
            .arg(status.drafts),
        tillWords(status),
        read.isValid() ? Words::tr("List of the till read on %1")
                             .arg(locale.toString(read.toLocalTime(), QLocale::ShortFormat))
                       : Words::tr("List of the till never read"),
    }
        .join(u'\n');
}

} // namespace carnet
