// The history of what the user did, against a till that changes things meanwhile.
#include "desk/undo_history.h"
#include "harness/registry.h"
#include "outbox/outbox.h"
#include "store/store.h"
#include "till_double/till_double.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace carnet;
using namespace carnet::test;

class UndoTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void undoesAndRedoesInOrder();
    void aNewStepForgetsWhatWasUndone();
    void saysWhenItWillSendACorrection();
    void neverTakesAColleaguesValueBack();
    void aDeletionThatReachedTheTillComesBackAsANewCustomer();
    void aFormThatWasLeftIsAStep();
    void theOldestStepGoesWhenThereIsNoRoom();
    void theNewestStepStaysWhateverItsSize();
    void aChangeIsPackedWhole_data();
    void aChangeIsPackedWhole();

private:
    void undo()
    {
        m_history->undo([this](const Result<Undone, StoreError> &undone) { m_undone << undone.value(); });
    }
    void redo()
    {
        m_history->redo([this](const Result<Undone, StoreError> &undone) { m_undone << undone.value(); });
    }
    CustomerId save(CustomerId id, const QString &name, const QString &town = {});
    [[nodiscard]] QString nameOf(CustomerId id) const;
    void send();
    void readList();

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<TillDouble> m_till;
    std::unique_ptr<Store> m_store;
    std::unique_ptr<TillClient> m_client;
    std::unique_ptr<Outbox> m_outbox;
    LongWork m_work;
    std::unique_ptr<UndoHistory> m_history;
    QList<Undone> m_undone;
};

void UndoTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_till = std::make_unique<TillDouble>();
    m_store = std::move(Store::open(m_folder->filePath(QStringLiteral("undo.carnet")))).value();
    m_client = std::make_unique<TillClient>();
    m_client->setAddress({m_till->url(), TillDouble::shop(), TillDouble::key()});
    m_outbox = std::make_unique<Outbox>(
        *m_store, *m_client, [] { return QDateTime::currentDateTimeUtc(); }, OutboxSettings{});
    m_history = std::make_unique<UndoHistory>(*m_outbox, *m_store, m_work);
}

void UndoTest::cleanup()
{
    m_history.reset();
    m_outbox.reset();
}

/// As the editing does: saved, then a step of the history.
CustomerId UndoTest::save(CustomerId id, const QString &name, const QString &town)
{
    const auto record = m_store->record(id);
    Customer wanted;
    wanted.set(Field::Name, name);
    wanted.set(Field::Town, town);
    const Customer opened = record ? record->wanted.value_or(Customer()) : Customer();
    const CustomerChange change = changeOf(m_outbox->save({id, {opened, wanted}}).value());
    m_history->push({change.before ? UndoStep::Kind::Edit : UndoStep::Kind::NewCustomer, name},
                    {PackedChange(change)});
    return change.id;
}

QString UndoTest::nameOf(CustomerId id) const
{
    const auto record = m_store->record(id);
    return record && record->wanted ? record->wanted->value(Field::Name) : QString();
}

void UndoTest::send()
{
    m_outbox->sendNow();
    QTRY_COMPARE(m_outbox->status().waiting + m_outbox->status().sending, 0);
}

void UndoTest::readList()
{
    QSignalSpy ended(m_outbox.get(), &Outbox::updateEnded);
    m_outbox->updateFromTill();
    QTRY_COMPARE(ended.count(), 1);
}

void UndoTest::undoesAndRedoesInOrder()
{
    const CustomerId id = save(CustomerId::None, QStringLiteral("Aubry"));
    save(id, QStringLiteral("Aubert"));
    QCOMPARE(*m_history->state().undo, (UndoStep{UndoStep::Kind::Edit, QStringLiteral("Aubert")}));
    undo();
    QCOMPARE(nameOf(id), QStringLiteral("Aubry"));
    undo();
    QVERIFY(!m_store->record(id));
    QVERIFY(!m_history->state().canUndo());
    redo();
    redo();
    QCOMPARE(nameOf(id), QStringLiteral("Aubert"));
    QVERIFY(!m_history->state().canRedo());
    m_outbox->sendNow();
    QTRY_COMPARE(m_till->count(QStringLiteral("addClient.php")), 1);
}

void UndoTest::aNewStepForgetsWhatWasUndone()
{
    const CustomerId id = save(CustomerId::None, QStringLiteral("Aubry"));
    save(id, QStringLiteral("Aubert"));
    undo();
    QVERIFY(m_history->state().canRedo());
    save(id, QStringLiteral("Aubin"));
    QVERIFY(!m_history->state().canRedo());
    undo();
    QCOMPARE(nameOf(id), QStringLiteral("Aubry"));
}

void UndoTest::saysWhenItWillSendACorrection()
{
    const CustomerId id = save(CustomerId::None, QStringLiteral("Aubry"));
    QVERIFY(!m_history->state().willCorrect);
    send();
    QVERIFY(m_history->state().willCorrect);
    save(id, QStringLiteral("Aubert"));
    QVERIFY(!m_history->state().willCorrect); // the newest step has not left
    send();
    QVERIFY(m_history->state().willCorrect);
    undo();
    send();
    QCOMPARE(m_till->customers.first().value(QStringLiteral("name")), QStringLiteral("Aubry"));
    QCOMPARE(m_till->count(QStringLiteral("editClient.php")), 2);
}

void UndoTest::neverTakesAColleaguesValueBack()
{
    const CustomerId id = save(CustomerId::None, QStringLiteral("Aubry"), QStringLiteral("Lyon"));
    send();
    save(id, QStringLiteral("Aubert"), QStringLiteral("Paris"));
    send();
    m_till->customers.first().insert(QStringLiteral("city"), QStringLiteral("Nice"));
    readList();

    undo();
    QCOMPARE(m_undone.constLast().extent, Extent::InPart);
    const Customer now = *m_store->record(id)->wanted;
    QCOMPARE(now.value(Field::Name), QStringLiteral("Aubry"));
    QCOMPARE(now.value(Field::Town), QStringLiteral("Nice"));

    // The whole addition was touched by the colleague: it is not deleted.
    undo();
    QCOMPARE(m_undone.constLast().extent, Extent::Nothing);
    QVERIFY(m_store->record(id)->wanted);
}

void UndoTest::aDeletionThatReachedTheTillComesBackAsANewCustomer()
{
    const CustomerId id = save(CustomerId::None, QStringLiteral("Aubry"));
    send();
    const auto record = m_store->record(id);
    m_history->push(
        {UndoStep::Kind::Delete, QStringLiteral("Aubry")},
        {PackedChange({id, record->wanted, std::nullopt, Readiness::Ready, Readiness::Ready, true})});
    QVERIFY(m_outbox->remove({id}));
    QVERIFY(!m_history->state().willCorrect);
    send();
    QVERIFY(m_till->customers.isEmpty());
    QVERIFY(m_history->state().willCorrect);
    undo();
    QCOMPARE(nameOf(id), QStringLiteral("Aubry"));
    send();
    QCOMPARE(m_till->customers.size(), 1);
    QCOMPARE(m_till->customers.first().value(QStringLiteral("name")), QStringLiteral("Aubry"));
}

void UndoTest::aFormThatWasLeftIsAStep()
{
    save(CustomerId::None, QStringLiteral("Aubry"));
    UnfinishedForm form;
    form.id = 7;
    const UndoStep step{UndoStep::Kind::CloseForm, QStringLiteral("Aubry")};
    m_history->pushForm(step, form);
    undo();
    QCOMPARE(m_undone.constLast().form->id, 7);
    QVERIFY(!m_history->state().canRedo()); // the form is there again
    QCOMPARE(m_history->state().undo->kind, UndoStep::Kind::NewCustomer);

    m_history->pushForm(step, form);
    m_history->forgetForm(7); // used meanwhile
    QCOMPARE(m_history->state().undo->kind, UndoStep::Kind::NewCustomer);
}

void UndoTest::theOldestStepGoesWhenThereIsNoRoom()
{
    m_history = std::make_unique<UndoHistory>(*m_outbox, *m_store, m_work, UndoHistory::Limits{3, 1 << 20});
    const QSignalSpy forgotten(m_history.get(), &UndoHistory::oldestForgotten);
    for (const char *name : {"Aubry", "Blanc", "Caron", "Denis"})
        save(CustomerId::None, QString::fromUtf8(name));
    QCOMPARE(forgotten.count(), 1);
    QCOMPARE(forgotten.first().first().value<UndoStep>().name, QStringLiteral("Aubry"));
    undo();
    undo();
    undo();
    QVERIFY(!m_history->state().canUndo());
    QCOMPARE(m_store->count(), 1);
}

void UndoTest::theNewestStepStaysWhateverItsSize()
{
    m_history = std::make_unique<UndoHistory>(*m_outbox, *m_store, m_work, UndoHistory::Limits{3, 1});
    save(CustomerId::None, QStringLiteral("Aubry"));
    save(CustomerId::None, QStringLiteral("Blanc"));
    undo();
    QVERIFY(!m_history->state().canUndo());
    QCOMPARE(m_store->count(), 1);
}

void UndoTest::aChangeIsPackedWhole_data()
{
    QTest::addColumn<bool>("wasThere");
    QTest::addColumn<bool>("isThere");
    QTest::newRow("new") << false << true;
    QTest::newRow("changed") << true << true;
    QTest::newRow("deleted") << true << false;
}

void UndoTest::aChangeIsPackedWhole()
{
    QFETCH(bool, wasThere);
    QFETCH(bool, isThere);
    Customer before;
    before.set(Field::Name, QStringLiteral("Éléonore 🚚"));
    before.set(Field::Town, QStringLiteral("Lyon"));
    Customer after = before;
    after.set(Field::Town, {});
    after.set(Field::Phone, QStringLiteral("0639981201"));
    CustomerChange change;
    change.id = CustomerId(9);
    if (wasThere)
        change.before = before;
    if (isThere)
        change.after = after;
    change.readinessBefore = Readiness::Draft;
    change.wasOnTill = true;
    const CustomerChange unpacked = PackedChange(change).unpacked();
    QCOMPARE(unpacked.id, change.id);
    QVERIFY(unpacked.before == change.before);
    QVERIFY(unpacked.after == change.after);
    QCOMPARE(unpacked.readinessBefore, Readiness::Draft);
    QCOMPARE(unpacked.readinessAfter, Readiness::Ready);
    QVERIFY(unpacked.wasOnTill);
}

CARNET_TEST(UndoTest)
#include "undo_test.moc"
