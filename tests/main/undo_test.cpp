// The history of what the user did, against a till that changes things meanwhile.
#include "harness/registry.h"
#include "main/undo_history.h"
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

private:
    CustomerId save(CustomerId id, const QString &name, const QString &town = {});
    [[nodiscard]] QString nameOf(CustomerId id) const;
    void send();
    void readList();

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<TillDouble> m_till;
    std::unique_ptr<Store> m_store;
    std::unique_ptr<TillClient> m_client;
    std::unique_ptr<Outbox> m_outbox;
    SlicedWork m_work;
    std::unique_ptr<UndoHistory> m_history;
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
    m_history->push(QStringLiteral("Edit %1").arg(name), {change});
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
    QCOMPARE(m_history->undoText(), QStringLiteral("Edit Aubert"));
    m_history->undo();
    QCOMPARE(nameOf(id), QStringLiteral("Aubry"));
    m_history->undo();
    QVERIFY(!m_store->record(id));
    QVERIFY(!m_history->canUndo());
    m_history->redo();
    m_history->redo();
    QCOMPARE(nameOf(id), QStringLiteral("Aubert"));
    QVERIFY(!m_history->canRedo());
    m_outbox->sendNow();
    QTRY_COMPARE(m_till->count(QStringLiteral("addClient.php")), 1);
}

void UndoTest::aNewStepForgetsWhatWasUndone()
{
    const CustomerId id = save(CustomerId::None, QStringLiteral("Aubry"));
    save(id, QStringLiteral("Aubert"));
    m_history->undo();
    QVERIFY(m_history->canRedo());
    save(id, QStringLiteral("Aubin"));
    QVERIFY(!m_history->canRedo());
    m_history->undo();
    QCOMPARE(nameOf(id), QStringLiteral("Aubry"));
}

void UndoTest::saysWhenItWillSendACorrection()
{
    const CustomerId id = save(CustomerId::None, QStringLiteral("Aubry"));
    QVERIFY(!m_history->willCorrect());
    send();
    QVERIFY(m_history->willCorrect());
    save(id, QStringLiteral("Aubert"));
    QVERIFY(!m_history->willCorrect()); // the newest step has not left
    send();
    QVERIFY(m_history->willCorrect());
    m_history->undo();
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

    QSignalSpy undone(m_history.get(), &UndoHistory::undone);
    m_history->undo();
    QCOMPARE(undone.first().at(1).value<UndoHistory::Extent>(), UndoHistory::Extent::InPart);
    const Customer now = *m_store->record(id)->wanted;
    QCOMPARE(now.value(Field::Name), QStringLiteral("Aubry"));
    QCOMPARE(now.value(Field::Town), QStringLiteral("Nice"));

    // The whole addition was touched by the colleague: it is not deleted.
    m_history->undo();
    QCOMPARE(undone.last().at(1).value<UndoHistory::Extent>(), UndoHistory::Extent::Nothing);
    QVERIFY(m_store->record(id)->wanted);
}

void UndoTest::aDeletionThatReachedTheTillComesBackAsANewCustomer()
{
    const CustomerId id = save(CustomerId::None, QStringLiteral("Aubry"));
    send();
    const auto record = m_store->record(id);
    m_history->push(QStringLiteral("Delete"),
                    {{id, record->wanted, std::nullopt, Readiness::Ready, Readiness::Ready, true}});
    QVERIFY(m_outbox->remove({id}));
    QVERIFY(!m_history->willCorrect());
    send();
    QVERIFY(m_till->customers.isEmpty());
    QVERIFY(m_history->willCorrect());
    m_history->undo();
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
    m_history->pushForm(QStringLiteral("close the form of Aubry"), form);
    QSignalSpy back(m_history.get(), &UndoHistory::formTakenBack);
    m_history->undo();
    QCOMPARE(back.count(), 1);
    QVERIFY(!m_history->canRedo()); // the form is there again
    QCOMPARE(m_history->undoText(), QStringLiteral("Edit Aubry"));

    m_history->pushForm(QStringLiteral("close the form of Aubry"), form);
    m_history->forgetForm(7); // used meanwhile
    QCOMPARE(m_history->undoText(), QStringLiteral("Edit Aubry"));
}

CARNET_TEST(UndoTest)
#include "undo_test.moc"
