// The computer fails while the user works: the form stays open with what was typed, a sentence says why, and
// it goes on when the fault is gone. And what stands instead of the window when the customers cannot be
// opened.
#include "desk/second_start.h"
#include "harness/registry.h"
#include "settings/language.h"
#include "shell/held_elsewhere.h"
#include "shell/store_trouble.h"
#include "shell/window_desk.h"
#include "store/backup.h"
#include "store/connection.h"

#include <QLabel>
#include <QSignalSpy>
#include <QTemporaryDir>

using namespace carnet;
using namespace carnet::test;
using namespace std::chrono_literals;

namespace {

/// Another program that holds the write lock of the file.
class Stranger
{
public:
    explicit Stranger(const QString &file)
        : m_connection(file, Connection::Mode::ReadWrite, 0ms)
        , m_lock(m_connection)
    { }
    [[nodiscard]] bool holdsIt() const { return m_lock.isOpen(); }

private:
    Connection m_connection;
    Transaction m_lock;
};

QString textOf(const QWidget &window)
{
    QStringList words;
    for (const QLabel *label : window.findChildren<QLabel *>())
        words << label->text();
    return words.join(u'\n');
}

QPushButton *buttonOf(const QWidget &window, const QString &text)
{
    for (QPushButton *button : window.findChildren<QPushButton *>()) {
        if (!button->isHidden() && button->text().startsWith(text))
            return button;
    }
    return nullptr;
}

} // namespace

class FaultsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_speech.speak(Language::English); }
    void init();
    void cleanup();
    void aFullDiskKeepsTheFormOpen();
    void aFileInUseKeepsTheFormOpen();
    void damageIsSaidAndMended();
    void damageInTheListIsSaidWithoutTheDailyCheck();
    void aBackupThatCannotBeMadeIsSaid();
    void theTroubleOffersTheBackup_data();
    void theTroubleOffersTheBackup();
    void withoutABackupOneStartsEmpty();
    void aFileOfAnotherProgramIsLeftAlone();
    void aNewerFileIsLeftAlone();
    void anotherComputerHoldsTheCustomers();
    void anotherSessionHoldsTheCustomers();
    void aLockWhoseHolderIsGoneIsTakenOver();

private:
    Speech m_speech;
    void makeBackup();
    void damage() const;
    [[nodiscard]] DataFolder folder() const { return {m_folder->path()}; }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<WindowDesk> m_desk;
};

void FaultsTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_desk = std::make_unique<WindowDesk>();
}

void FaultsTest::cleanup()
{
    m_desk.reset();
}

void FaultsTest::makeBackup()
{
    {
        const auto store = Store::open(folder().storeFile());
        std::vector<Record> records;
        for (int i = 0; i < 300; ++i) {
            Record record;
            record.wanted.emplace();
            record.wanted->set(Field::Name, QStringLiteral("Customer %1").arg(i));
            record.wanted->set(Field::PrivateNote, QString(300, u'x'));
            record.base = record.wanted;
            record.tillId = QString::number(i + 1);
            records.push_back(record);
        }
        QVERIFY(store.value()->write(records).ok());
    }
    QCOMPARE(
        backUp(folder().storeFile(), folder().backups(), QDateTime::currentDateTimeUtc().addDays(-1)).value(),
        Backup::Made);
}

void FaultsTest::damage() const
{
    QFile file(folder().storeFile());
    QVERIFY(file.open(QFile::ReadWrite));
    QVERIFY(file.seek(40 * 4096));
    file.write(QByteArray(static_cast<qsizetype>(file.size()) - 40 * 4096, '\0'));
}

void FaultsTest::aFullDiskKeepsTheFormOpen()
{
    OpenOptions options;
    options.maxPages = 60;
    QVERIFY(m_desk->open(m_folder->path(), {}, {}, options));
    const auto store = std::move(Store::open(folder().storeFile(), options)).value();
    for (const int size : {2'000, 100, 1}) { // other customers fill it to the last page
        for (bool fits = true; fits;) {
            Record record;
            record.wanted.emplace();
            record.wanted->set(Field::PrivateNote, QString(size, u'x'));
            fits = store->write(record).ok();
        }
    }
    m_desk->trigger(QKeySequence(Qt::CTRL | Qt::Key_N));
    m_desk->type("name", QString(90, u'A'));
    m_desk->type("surname", QString(90, u'B'));
    m_desk->save();
    QVERIFY(m_desk->form());
    QVERIFY2(m_desk->formText().contains(
                 QStringLiteral("No room left on this computer. The form stays open; free some space, then "
                                "save again.")),
             qPrintable(m_desk->formText()));
    QCOMPARE(m_desk->line("name")->text(), QString(90, u'A'));
    const auto before = m_desk->customers().size();

    for (const RecordSummary &summary : m_desk->customers()) { // the user frees some space
        Record gone;
        gone.id = summary.id;
        QVERIFY(store->write(gone).ok());
    }
    m_desk->save();
    QTRY_VERIFY(!m_desk->form());
    QVERIFY(before > 0);
    QCOMPARE(m_desk->customers().size(), 1U);
    QVERIFY2(!m_desk->strip(), qPrintable(m_desk->stripText()));
}

void FaultsTest::aFileInUseKeepsTheFormOpen()
{
    OpenOptions options;
    options.busyTimeout = 20ms;
    QVERIFY(m_desk->open(m_folder->path(), {}, {}, options));
    m_desk->trigger(QKeySequence(Qt::CTRL | Qt::Key_N));
    m_desk->type("name", QStringLiteral("Aubry"));
    {
        const Stranger stranger(folder().storeFile());
        QVERIFY(stranger.holdsIt());
        m_desk->save();
        QVERIFY(m_desk->form());
        QVERIFY2(m_desk->formText().startsWith(
                     QStringLiteral("Another program is using the customers' file. The form stays open")),
                 qPrintable(m_desk->formText()));
        QVERIFY(m_desk->customers().empty()); // it can be read meanwhile
    }
    m_desk->save();
    QTRY_VERIFY(!m_desk->form());
    QCOMPARE(m_desk->customers().size(), 1U);
}

void FaultsTest::damageIsSaidAndMended()
{
    makeBackup();
    damage();
    QVERIFY(m_desk->open(m_folder->path(), {}));
    const QSignalSpy wanted(m_desk->window.get(), &MainWindow::mendingWanted);
    QTRY_VERIFY2(m_desk->stripText().startsWith(QStringLiteral("The customers' file is damaged.")),
                 qPrintable(m_desk->stripText()));
    m_desk->button(QStringLiteral("Look for a backup"))->click();
    QCOMPARE(wanted.size(), 1);
}

void FaultsTest::damageInTheListIsSaidWithoutTheDailyCheck()
{
    makeBackup();
    QCOMPARE(backUp(folder().storeFile(), folder().backups(), QDateTime::currentDateTimeUtc()).value(),
             Backup::Made);
    damage();
    QVERIFY(m_desk->open(m_folder->path(), {}));
    QTRY_VERIFY2(m_desk->stripText().startsWith(QStringLiteral("The customers' file is damaged.")),
                 qPrintable(m_desk->stripText()));
}

void FaultsTest::aBackupThatCannotBeMadeIsSaid()
{
    makeBackup();
    QDir(folder().backups()).removeRecursively();
    QFile inTheWay(folder().backups()); // a file where the folder should be
    QVERIFY(inTheWay.open(QFile::WriteOnly));
    QVERIFY(m_desk->open(m_folder->path(), {}));
    QTRY_VERIFY2(m_desk->stripText().startsWith(QStringLiteral("Today's backup could not be made.")),
                 qPrintable(m_desk->stripText()));
}

void FaultsTest::theTroubleOffersTheBackup_data()
{
    QTest::addColumn<StoreError>("error");
    QTest::newRow("damaged") << StoreError::Damaged;
    QTest::newRow("gone") << StoreError::Missing;
    QTest::newRow("overwritten") << StoreError::NotOurs;
}

void FaultsTest::theTroubleOffersTheBackup()
{
    QFETCH(StoreError, error);
    makeBackup();
    if (error == StoreError::Missing) {
        QVERIFY(QFile::remove(folder().storeFile()));
    } else {
        QFile file(folder().storeFile());
        QVERIFY(file.open(QFile::WriteOnly | QFile::Truncate));
        if (error == StoreError::NotOurs)
            file.write("something else entirely");
    }
    Shop::Parts parts;
    parts.folder = folder();
    {
        Shop shop(std::move(parts));
        const auto opened = answered(shop.open());
        QVERIFY(!opened);
        QCOMPARE(opened.error(), error);
    }

    StoreTrouble trouble(error, folder());
    trouble.open();
    const QSignalSpy restored(&trouble, &StoreTrouble::restored);
    QTRY_VERIFY(buttonOf(trouble, QStringLiteral("Use the backup of ")));
    QVERIFY(textOf(trouble).contains(QStringLiteral("Nothing is deleted")));
    buttonOf(trouble, QStringLiteral("Use the backup of "))->click();
    QTRY_COMPARE(restored.size(), 1);
    QVERIFY(m_desk->open(m_folder->path(), {}));
    QCOMPARE(m_desk->customers().size(), 300U);
}

void FaultsTest::withoutABackupOneStartsEmpty()
{
    QFile file(folder().storeFile());
    QVERIFY(file.open(QFile::WriteOnly));
    file.write(QByteArray(5000, '\0'));
    file.close();
    StoreTrouble trouble(StoreError::Damaged, folder());
    trouble.open();
    const QSignalSpy empty(&trouble, &StoreTrouble::emptyWanted);
    QTRY_VERIFY(textOf(trouble).contains(QStringLiteral("There is no good backup.")));
    QVERIFY(!buttonOf(trouble, QStringLiteral("Use the backup")));
    buttonOf(trouble, QStringLiteral("Start without customers"))->click();
    QTRY_COMPARE(empty.size(), 1);
    QVERIFY(m_desk->open(m_folder->path(), {}));
    QCOMPARE(QDir(m_folder->path()).entryList({QStringLiteral("*.damaged-*")}).size(), 1);
}

void FaultsTest::aFileOfAnotherProgramIsLeftAlone()
{
    StoreTrouble trouble(StoreError::NotOurs, folder());
    trouble.open();
    QTRY_VERIFY(!textOf(trouble).contains(QStringLiteral("Looking for")));
    QVERIFY(textOf(trouble).contains(QStringLiteral("was not made by Carnet")));
    QVERIFY(!buttonOf(trouble, QStringLiteral("Start without")));
    QVERIFY(buttonOf(trouble, QStringLiteral("Close Carnet")));
}

void FaultsTest::aNewerFileIsLeftAlone()
{
    StoreTrouble trouble(StoreError::NewerVersion, folder());
    QVERIFY(textOf(trouble).contains(QStringLiteral("written by a newer Carnet")));
    QVERIFY(!buttonOf(trouble, QStringLiteral("Start without")));
    QVERIFY(!buttonOf(trouble, QStringLiteral("Use the backup")));
}

void FaultsTest::anotherComputerHoldsTheCustomers()
{
    QFile lock(folder().lockFile()); // as QLockFile writes it
    QVERIFY(lock.open(QFile::WriteOnly));
    lock.write("4711\ncarnet\nback-office\n");
    lock.close();
    SingleInstance instance(folder().lockFile());
    QCOMPARE(instance.claim(), SingleInstance::Claim::HeldElsewhere);
    QCOMPARE(instance.holder().computer, QStringLiteral("back-office"));
    QVERIFY(!instance.holder().isHere);

    HeldElsewhere held(instance.holder());
    held.open();
    const QSignalSpy wanted(&held, &HeldElsewhere::openWanted);
    QVERIFY(textOf(held).contains(QStringLiteral("on the computer “back-office”")));
    buttonOf(held, QStringLiteral("Open anyway"))->click();
    QCOMPARE(wanted.size(), 1);
    QVERIFY(instance.takeOver());
    QCOMPARE(claimOfSecond(folder().lockFile()), SingleInstance::Claim::BroughtForward);
}

void FaultsTest::anotherSessionHoldsTheCustomers()
{
    QLockFile lock(folder().lockFile()); // alive, and deaf
    lock.setStaleLockTime(0);
    QVERIFY(lock.tryLock());
    SingleInstance instance(folder().lockFile());
    QCOMPARE(instance.claim(), SingleInstance::Claim::HeldElsewhere);
    QVERIFY(instance.holder().isHere);
    QVERIFY(!instance.takeOver()); // it surely runs
    HeldElsewhere held(instance.holder());
    QVERIFY(textOf(held).contains(QStringLiteral("on this computer and does not answer")));
    QVERIFY(!buttonOf(held, QStringLiteral("Open anyway")));
    QVERIFY(!textOf(held).contains(QStringLiteral("It still runs")));
    held.open();
    held.refuse();
    QVERIFY(textOf(held).contains(QStringLiteral("It still runs")));
    lock.unlock();
    QVERIFY(instance.takeOver());
}

/// As after a kill in a container: the number in the file is that of a Carnet which runs, but has nothing to
/// do with it.
void FaultsTest::aLockWhoseHolderIsGoneIsTakenOver()
{
    {
        QLockFile lock(folder().lockFile());
        QVERIFY(lock.tryLock());
        QVERIFY(QFile::copy(folder().lockFile(), folder().lockFile() + u".copy"));
    }
    QVERIFY(QFile::rename(folder().lockFile() + u".copy", folder().lockFile()));
    SingleInstance instance(folder().lockFile());
    QCOMPARE(instance.claim(), SingleInstance::Claim::First);
    QCOMPARE(claimOfSecond(folder().lockFile()), SingleInstance::Claim::BroughtForward);
}

CARNET_TEST(FaultsTest)
#include "faults_test.moc"
