// The window's thread opens no store, whatever the user does: it would wait for a disk.
#include "harness/registry.h"
#include "shell/window_desk.h"

#include <QMutex>
#include <QSet>
#include <QTemporaryDir>

#include <sqlite3.h>

using namespace carnet;
using namespace carnet::test;

namespace {

QMutex mutex;
QSet<Qt::HANDLE> openers;

int noteOpener(sqlite3 * /*connection*/, char ** /*error*/, const sqlite3_api_routines * /*api*/)
{
    const QMutexLocker lock(&mutex);
    openers.insert(QThread::currentThreadId());
    return SQLITE_OK;
}

/// SQLite itself tells of each connection, on the thread that opens it.
class OpenersSeen
{
public:
    OpenersSeen()
    {
        openers.clear();
        sqlite3_auto_extension(m_entry);
    }
    ~OpenersSeen() { sqlite3_cancel_auto_extension(m_entry); }
    Q_DISABLE_COPY_MOVE(OpenersSeen)

    [[nodiscard]] static QSet<Qt::HANDLE> threads()
    {
        const QMutexLocker lock(&mutex);
        return openers;
    }

private:
    using Entry = void (*)(); // as SQLite wants it
    Entry m_entry = reinterpret_cast<Entry>(noteOpener); // NOLINT
};

} // namespace

class NoStoreTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theWindowsThreadOpensNoStore();
    void anOpenedStoreIsSeen();
};

void NoStoreTest::theWindowsThreadOpensNoStore()
{
    const QTemporaryDir folder;
    const OpenersSeen seen;
    WindowDesk desk;
    QVERIFY(desk.open(folder.path(), {}));
    for (const QString &name : {QStringLiteral("Moreau"), QStringLiteral("Aubry")}) {
        desk.trigger(Qt::CTRL | Qt::Key_N);
        desk.type("name", name);
        desk.save();
    }
    QTRY_COMPARE(desk.table()->model()->rowCount(), 2);
    desk.table()->selectAll();
    desk.trigger(Qt::CTRL | Qt::Key_B);
    desk.trigger(Qt::CTRL | Qt::Key_Z);
    desk.trigger(Qt::CTRL | Qt::Key_2);
    desk.trigger(Qt::CTRL | Qt::Key_1);
    QTest::keyClicks(desk.window->findChild<QLineEdit *>(QStringLiteral("search")), QStringLiteral("more"));
    QTRY_COMPARE(desk.table()->model()->rowCount(), 1);
    desk.close();

    QVERIFY(OpenersSeen::threads().size() >= 2); // the desk's and the directory's
    QVERIFY(!OpenersSeen::threads().contains(QThread::currentThreadId()));
}

/// Or else the test above would see nothing.
void NoStoreTest::anOpenedStoreIsSeen()
{
    const QTemporaryDir folder;
    const OpenersSeen seen;
    QVERIFY(Store::open(folder.filePath(QStringLiteral("customers.carnet"))).ok());
    QVERIFY(OpenersSeen::threads().contains(QThread::currentThreadId()));
}

CARNET_TEST(NoStoreTest)
#include "no_store_test.moc"
