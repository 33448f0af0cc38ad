// A second Carnet on the same data folder brings the first one forward.
#include "desk/data_folder.h"
#include "desk/second_start.h"
#include "desk/single_instance.h"
#include "harness/registry.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace carnet;
using namespace carnet::test;

class SingleInstanceTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theSecondBringsTheFirstForward();
    void oneThatDoesNotAnswerIsNotBroughtForward();
    void anotherFolderIsAnotherCarnet();
    void theDataFolderIsMadeForItsOwnerOnly();
    void aFileIsNoDataFolder();
    void onAStickTheDataLieBesideTheProgram();
};

void SingleInstanceTest::theSecondBringsTheFirstForward()
{
    const QTemporaryDir folder;
    SingleInstance first(folder.filePath(QStringLiteral("carnet.lock")));
    QCOMPARE(first.claim(), SingleInstance::Claim::First);
    const QSignalSpy asked(&first, &SingleInstance::forwardAsked);

    QCOMPARE(claimOfSecond(folder.filePath(QStringLiteral("carnet.lock"))),
             SingleInstance::Claim::BroughtForward);
    QTRY_COMPARE(asked.size(), 1);
}

void SingleInstanceTest::oneThatDoesNotAnswerIsNotBroughtForward()
{
    const QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("carnet.lock"));
    SingleInstance first(file);
    QCOMPARE(first.claim(), SingleInstance::Claim::First);
    SingleInstance second(file); // while it asks, the first one's thread stands still
    QCOMPARE(second.claim(), SingleInstance::Claim::HeldElsewhere);
    QVERIFY(!second.takeOver());
}

void SingleInstanceTest::anotherFolderIsAnotherCarnet()
{
    const QTemporaryDir here;
    const QTemporaryDir there;
    SingleInstance first(here.filePath(QStringLiteral("carnet.lock")));
    SingleInstance second(there.filePath(QStringLiteral("carnet.lock")));
    QCOMPARE(first.claim(), SingleInstance::Claim::First);
    QCOMPARE(second.claim(), SingleInstance::Claim::First);
}

void SingleInstanceTest::theDataFolderIsMadeForItsOwnerOnly()
{
    const QTemporaryDir folder;
    const auto made = openDataFolder(folder.filePath(QStringLiteral("a/é b")), false);
    QVERIFY(made);
    QVERIFY(QFileInfo(made->path).isDir());
#ifdef Q_OS_UNIX
    QVERIFY(!(QFile::permissions(made->path) & (QFile::ReadGroup | QFile::ReadOther)));
#endif
}

void SingleInstanceTest::aFileIsNoDataFolder()
{
    const QTemporaryDir folder;
    QFile file(folder.filePath(QStringLiteral("file")));
    QVERIFY(file.open(QFile::WriteOnly));
    QVERIFY(!openDataFolder(file.fileName(), false));
}

void SingleInstanceTest::onAStickTheDataLieBesideTheProgram()
{
    const QDir program(QCoreApplication::applicationDirPath());
    QFile sign(program.filePath(QStringLiteral("portable")));
    QVERIFY(sign.open(QFile::WriteOnly));
    const auto shop = openDataFolder({}, false);
    const auto training = openDataFolder({}, true);
    QVERIFY(sign.remove());
    QVERIFY(QDir(program.filePath(QStringLiteral("data"))).removeRecursively());
    QCOMPARE(shop->path, program.filePath(QStringLiteral("data/shop")));
    QCOMPARE(training->path, program.filePath(QStringLiteral("data/training")));
}

CARNET_TEST(SingleInstanceTest)
#include "single_instance_test.moc"
