// The program as it starts: a damaged store is said, a backup takes its place, and the window comes.
#include "harness/registry.h"
#include "shell/main_window.h"
#include "shell/running.h"
#include "shell/store_of.h"
#include "shell/store_trouble.h"
#include "store/backup.h"

#include <QApplication>
#include <QFile>
#include <QPushButton>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>

using namespace carnet;

class RunningTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void theProgramGoesOnAfterItsTrouble_data();
    void theProgramGoesOnAfterItsTrouble();

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    DataFolder m_data;
};

void RunningTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_data = openDataFolder(m_folder->path(), true).value();
    {
        const auto store = Store::open(m_data.storeFile());
        Record record;
        record.tillId = QStringLiteral("1");
        record.base.emplace();
        record.base->set(Field::Name, QStringLiteral("Aubry"));
        record.wanted = record.base;
        QVERIFY(store.value()->write({record}).ok());
    }
    QCOMPARE(backUp(m_data.storeFile(), m_data.backups(), QDateTime::currentDateTimeUtc()).value(),
             Backup::Made);
    QFile file(m_data.storeFile());
    QVERIFY(file.open(QFile::ReadWrite));
    QVERIFY(file.seek(100));
    QVERIFY(file.write(QByteArray(static_cast<int>(file.size()) - 100, '\0')) > 0);
}

void RunningTest::theProgramGoesOnAfterItsTrouble_data()
{
    QTest::addColumn<QString>("button");
    QTest::newRow("with its backup") << QStringLiteral("Use the backup");
    QTest::newRow("without customers") << QStringLiteral("Start without customers");
}

void RunningTest::theProgramGoesOnAfterItsTrouble()
{
    QFETCH(QString, button);
    SingleInstance instance(m_data.lockFile());
    QCOMPARE(instance.claim(), SingleInstance::Claim::First);
    Speech speech;
    speech.speak(Language::English);
    CommandLine line;
    line.training = true;
    Running running(line, m_data, instance, speech);
    running.open();

    // In the program's own loop: the last dialog that closes must not end it.
    constexpr int seen = 42;
    QTimer look;
    connect(&look, &QTimer::timeout, this, [&] {
        if (running.window() && running.window()->isVisible())
            QCoreApplication::exit(seen);
        if (!running.trouble() || !running.trouble()->isVisible())
            return;
        for (QPushButton *one : running.trouble()->findChildren<QPushButton *>()) {
            if (one->isVisible() && one->isEnabled() && one->text().startsWith(button))
                one->click();
        }
    });
    look.start(20);
    QTimer::singleShot(std::chrono::seconds(60), this, [] { QCoreApplication::exit(1); });
    QCOMPARE(QApplication::exec(), seen);
    QVERIFY(running.trouble() != nullptr);
}

CARNET_TEST(RunningTest)
#include "running_test.moc"
