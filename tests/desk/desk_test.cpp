// The door: every call returns at once, is answered in order, and what was asked is done before the desk
// ends.
#include "desk/answered.h"
#include "harness/registry.h"
#include "store/connection.h"
#include "till_double/till_double.h"

#include <QSignalSpy>
#include <QTemporaryDir>

using namespace carnet;
using namespace carnet::test;

class DeskTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void savesOnItsOwnThread();
    void tellsWhatChangedBeforeItAnswers();
    void doesWhatWasAskedBeforeItEnds();
    void answersNobodyWhoHasGone();
    void saysWhyItCannotOpen();
    void aFailureIsToldOnceToWhoAsked();
    void whatCannotBeReadIsNoEmptyAnswer();
    void undoesAcrossTheDoor();
    void keepsFormsInTheOrderTheyWereTyped();
    void manyAreDeletedAndStopped();
    void asksTheTill();
    void theRowsOfTheOutboxComeInWindows();

private:
    void open(const OpenOptions &options = {});
    [[nodiscard]] static Customer named(const QString &name)
    {
        Customer customer;
        customer.set(Field::Name, name);
        return customer;
    }
    CustomerId save(const QString &name)
    {
        return answered(m_desk->save({CustomerId::None, {{}, named(name)}})).value().after.id;
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<TillDouble> m_till;
    std::unique_ptr<Desk> m_desk;
};

void DeskTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_till = std::make_unique<TillDouble>();
}

void DeskTest::cleanup()
{
    m_desk.reset();
}

void DeskTest::open(const OpenOptions &options)
{
    ShopParts parts;
    parts.folder = {m_folder->path()};
    parts.till = {m_till->url(), TillDouble::shop(), TillDouble::key()};
    parts.store = options;
    m_desk = std::make_unique<Desk>(parts);
    QVERIFY(answered(m_desk->open()).ok());
}

void DeskTest::savesOnItsOwnThread()
{
    open();
    const CustomerId id = save(QStringLiteral("Aubry"));
    const auto record = answered(m_desk->record(id)).value();
    QCOMPARE(record->wanted->value(Field::Name), QStringLiteral("Aubry"));
    QVERIFY(m_desk->thread() == QThread::currentThread());
    // A store of another thread would have warned, and answered nothing.
    QCOMPARE(Store::open(m_folder->filePath(QStringLiteral("customers.carnet"))).value()->count(), 1);
}

void DeskTest::tellsWhatChangedBeforeItAnswers()
{
    open();
    QStringList heard;
    connect(m_desk.get(), &Desk::recordsChanged, this, [&] { heard << QStringLiteral("records"); });
    connect(m_desk.get(), &Desk::statusChanged, this, [&] { heard << QStringLiteral("status"); });
    connect(m_desk.get(), &Desk::undoChanged, this, [&] { heard << QStringLiteral("undo"); });
    whenAnswered(m_desk->save({CustomerId::None, {{}, named(QStringLiteral("Aubry"))}}), this,
                 [&](const Result<Saved, StoreError> &) { heard << QStringLiteral("answer"); });
    QVERIFY(heard.isEmpty()); // nothing happens inside the call
    QTRY_VERIFY(heard.contains(QStringLiteral("answer")));
    QCOMPARE(heard.first(), QStringLiteral("records"));
    QVERIFY(heard.indexOf(QStringLiteral("status")) < heard.indexOf(QStringLiteral("answer")));
    QVERIFY(heard.indexOf(QStringLiteral("undo")) < heard.indexOf(QStringLiteral("answer")));
    QCOMPARE(m_desk->status().waiting, 1);
}

void DeskTest::doesWhatWasAskedBeforeItEnds()
{
    open();
    for (int i = 0; i < 50; ++i)
        (void)m_desk->save({CustomerId::None, {{}, named(QString::number(i))}});
    m_desk.reset();
    open();
    QCOMPARE(m_desk->status().waiting, 50);
}

void DeskTest::answersNobodyWhoHasGone()
{
    open();
    bool isTold = false;
    auto asker = std::make_unique<QObject>();
    whenAnswered(m_desk->record(CustomerId(1)), asker.get(), [&](const auto &) { isTold = true; });
    asker.reset();
    (void)answered(m_desk->record(CustomerId(1)));
    QVERIFY(!isTold);
}

void DeskTest::saysWhyItCannotOpen()
{
    QFile file(m_folder->filePath(QStringLiteral("customers.carnet")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("a letter to a friend, long enough to be no empty file");
    file.close();
    ShopParts parts;
    parts.folder = {m_folder->path()};
    m_desk = std::make_unique<Desk>(parts);
    QCOMPARE(answered(m_desk->open()).error(), StoreError::NotOurs);
    QVERIFY(!answered(m_desk->record(CustomerId(1))).ok());
}

void DeskTest::aFailureIsToldOnceToWhoAsked()
{
    OpenOptions full;
    full.maxPages = 1;
    open(full);
    const QSignalSpy unasked(m_desk.get(), &Desk::storeFailed);
    Customer large = named(QStringLiteral("Aubry"));
    large.set(Field::PrivateNote, QString(100'000, u'x'));
    bool hasFailed = false;
    for (int i = 0; i < 50 && !hasFailed; ++i) {
        const auto saved = answered(m_desk->save({CustomerId::None, {{}, large}}));
        hasFailed = !saved.ok() && saved.error() == StoreError::DiskFull;
    }
    QVERIFY(hasFailed);
    QCOMPARE(unasked.count(), 0);
}

void DeskTest::whatCannotBeReadIsNoEmptyAnswer()
{
    open();
    const CustomerId id = save(QStringLiteral("Aubry"));
    Connection other(m_folder->filePath(QStringLiteral("customers.carnet")), Connection::Mode::ReadWrite,
                     std::chrono::seconds(2));
    QVERIFY(other.run(QStringLiteral("DROP TABLE history")));
    QVERIFY(answered(m_desk->record(id)).ok());
    QVERIFY(!answered(m_desk->shown(id)).ok()); // its history is not empty, it is gone
}

void DeskTest::undoesAcrossTheDoor()
{
    open();
    const CustomerId id = save(QStringLiteral("Aubry"));
    QCOMPARE(m_desk->undoState().undo->kind, UndoStep::Kind::NewCustomer);
    const auto undone = answered(m_desk->undo()).value();
    QCOMPARE(undone.extent, Extent::Whole);
    QVERIFY(!answered(m_desk->record(id)).value());
    QVERIFY(m_desk->undoState().canRedo());
    (void)answered(m_desk->redo());
    QVERIFY(answered(m_desk->record(id)).value());
}

void DeskTest::keepsFormsInTheOrderTheyWereTyped()
{
    open();
    UnfinishedForm form;
    form.id = 1;
    for (int i = 0; i < 20; ++i) {
        form.typed = named(QString::number(i));
        (void)m_desk->keepForm(form);
    }
    m_desk.reset();
    ShopParts parts;
    parts.folder = {m_folder->path()};
    m_desk = std::make_unique<Desk>(parts);
    const auto opened = answered(m_desk->open());
    QCOMPARE(opened.value().forms.size(), 1U);
    QCOMPARE(opened.value().forms.front().typed.value(Field::Name), QStringLiteral("19"));
    QVERIFY(answered(m_desk->save({CustomerId::None, {{}, form.typed}}, 1)).ok());
    m_desk.reset();
    m_desk = std::make_unique<Desk>(parts);
    QVERIFY(answered(m_desk->open()).value().forms.empty());
}

void DeskTest::manyAreDeletedAndStopped()
{
    open();
    QList<CustomerId> ids;
    for (int i = 0; i < 1'200; ++i)
        (void)m_desk->save({CustomerId::None, {{}, named(QString::number(i))}});
    const auto rows = answered(m_desk->rows({.states = {SendState::Waiting}, .most = 2'000})).value();
    for (const Record &record : rows.open)
        ids << record.id;
    QCOMPARE(ids.size(), 1'200);
    const QSignalSpy began(m_desk.get(), &Desk::workBegan);
    connect(m_desk.get(), &Desk::workBegan, m_desk.get(), &Desk::cancelWork);
    const BulkDone done = answered(m_desk->remove(ids)).value();
    QCOMPARE(began.count(), 1);
    QVERIFY(done.isStopped);
    QVERIFY(done.step.count > 0);
    QVERIFY(done.step.count < 1'200);
    QVERIFY(!m_desk->work());
    QCOMPARE(answered(m_desk->undo()).value().extent, Extent::Whole);
    QCOMPARE(m_desk->status().waiting, 1'200);
}

void DeskTest::asksTheTill()
{
    open();
    const int number = m_till->addOnTill({{QStringLiteral("name"), QStringLiteral("Aubry")}});
    QVERIFY(number > 0);
    const QSignalSpy ended(m_desk.get(), &Desk::updateEnded);
    m_desk->updateFromTill();
    QVERIFY(m_desk->isUpdating());
    QTRY_COMPARE(ended.count(), 1);
    QVERIFY(!m_desk->isUpdating());
    QVERIFY(m_desk->lastUpdate().isValid());
    QCOMPARE(Store::open(m_folder->filePath(QStringLiteral("customers.carnet"))).value()->count(), 1);
}

void DeskTest::theRowsOfTheOutboxComeInWindows()
{
    open();
    for (int i = 0; i < 12; ++i)
        (void)m_desk->save({CustomerId::None, {{}, named(QString::number(i))}});
    const auto rows = answered(m_desk->rows({.states = {SendState::Waiting}, .most = 5})).value();
    QCOMPARE(rows.open.size(), 5U);
    QCOMPARE(rows.openCount, 12);
    QVERIFY(rows.hasMore);
}

CARNET_TEST(DeskTest)
#include "desk_test.moc"
