// A disk that is really full: what was acknowledged stays, the reason is said, and it goes on when there is
// room again.
#include "harness/registry.h"

#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

class FullDiskTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aFullDiskLosesNothing();
};

// A small disk of one's own needs Linux and the right to make a user namespace; store_test limits the file's
// size everywhere.
void FullDiskTest::aFullDiskLosesNothing()
{
#ifndef Q_OS_LINUX
    QSKIP("needs a disk of its own");
#endif
    constexpr int noDisk = 77;
    const QTemporaryDir folder;
    QProcess child;
    child.start(QStringLiteral("unshare"),
                {QStringLiteral("--user"), QStringLiteral("--map-root-user"), QStringLiteral("--mount"),
                 QStringLiteral("sh"), QStringLiteral("-c"),
                 QStringLiteral("mount -t tmpfs -o size=6m none \"$1\" || exit 77; exec \"$2\" \"$1\""),
                 QStringLiteral("sh"), folder.path(), QStringLiteral(CARNET_FULL_DISK_CHILD)});
    if (!child.waitForStarted())
        QSKIP("no unshare here");
    QVERIFY(child.waitForFinished(60'000));
    const QByteArray said = child.readAllStandardError();
    if (child.exitCode() == noDisk || said.contains("unshare:"))
        QSKIP("no right to make a small disk");
    QVERIFY2(child.exitCode() == 0, said.constData());
}

CARNET_TEST(FullDiskTest)
#include "full_disk_test.moc"
