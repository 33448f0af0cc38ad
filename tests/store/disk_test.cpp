// A disk that is really full, and a folder that may really only be read: what was acknowledged stays, the
// reason is said, and it goes on when there is room again.
#include "harness/registry.h"
#include "store/store.h"

#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace carnet;

class DiskTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aFullDiskLosesNothing();
    void aReadOnlyFolderIsLeftAsItIs();

private:
    static void runOn(const QString &mount, const QString &mode, const QString &folder);
};

/// In a world of its own, where the folder is another disk. Needs Linux and the right to make a user
/// namespace; store_test limits the file's size everywhere.
void DiskTest::runOn(const QString &mount, const QString &mode, const QString &folder)
{
#ifndef Q_OS_LINUX
    QSKIP("needs a disk of its own");
#endif
    constexpr int noDisk = 77;
    QProcess child;
    child.start(QStringLiteral("unshare"),
                {QStringLiteral("--user"), QStringLiteral("--map-root-user"), QStringLiteral("--mount"),
                 QStringLiteral("sh"), QStringLiteral("-c"),
                 QStringLiteral("{ %1; } || exit 77; exec \"$2\" %2 \"$1\"").arg(mount, mode),
                 QStringLiteral("sh"), folder, QStringLiteral(CARNET_DISK_CHILD)});
    if (!child.waitForStarted())
        QSKIP("no unshare here");
    QVERIFY(child.waitForFinished(60'000));
    const QByteArray said = child.readAllStandardError();
    if (child.exitCode() == noDisk || said.contains("unshare:"))
        QSKIP("no right to make a disk");
    QVERIFY2(child.exitCode() == 0, said.constData());
}

void DiskTest::aFullDiskLosesNothing()
{
    const QTemporaryDir folder;
    runOn(QStringLiteral("mount -t tmpfs -o size=6m none \"$1\""), QStringLiteral("full"), folder.path());
}

void DiskTest::aReadOnlyFolderIsLeftAsItIs()
{
    const QTemporaryDir folder;
    {
        const auto store = Store::open(folder.filePath(QStringLiteral("there.carnet")));
        Record record;
        record.wanted.emplace();
        QVERIFY(store.value()->write(record).ok());
    }
    runOn(QStringLiteral("mount --bind \"$1\" \"$1\" && mount -o remount,ro,bind \"$1\""),
          QStringLiteral("read-only"), folder.path());
}

CARNET_TEST(DiskTest)
#include "disk_test.moc"
