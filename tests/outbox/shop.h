// One computer with its store and outbox beside a till that can misbehave; restart() is what a new start of
// the program finds.
#pragma once

#include "outbox/outbox.h"
#include "outbox/values.h"
#include "till_double/till_double.h"

#include <QDir>
#include <QFileInfo>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

namespace carnet::test {

struct Shop
{
    Shop() { open(); }

    void restart()
    {
        outbox.reset();
        client.reset();
        store.reset();
        open();
    }

    void open()
    {
        store = std::move(Store::open(folder.filePath(QStringLiteral("carnet.sqlite")))).value();
        client = std::make_unique<TillClient>();
        client->setAddress({till.url(), TillDouble::shop(), TillDouble::key()});
        client->setTransferTimeout(std::chrono::seconds(20)); // a busy computer is no fault of the line
        OutboxSettings settings;
        settings.undoTime = std::chrono::milliseconds(0);
        settings.firstBackoff = std::chrono::milliseconds(2);
        settings.longestBackoff = std::chrono::milliseconds(20);
        outbox = std::make_unique<Outbox>(
            *store, *client, [this] { return QDateTime::currentDateTimeUtc().addSecs(ahead); }, settings);
    }

    /// What was opened is what stands there.
    CustomerId save(const Customer &customer, CustomerId id = CustomerId::None,
                    Readiness readiness = Readiness::Ready)
    {
        const auto present = store->record(id);
        const Customer opened = present ? present->wanted.value_or(Customer()) : Customer();
        return outbox->save({id, {opened, customer}, readiness}).value().after.id;
    }

    /// As the screen shows it now.
    [[nodiscard]] Record shown(CustomerId id) const { return store->record(id).value_or(Record()); }
    [[nodiscard]] bool isGone(CustomerId id) const
    {
        const Record record = shown(id);
        return !record.base && !record.wanted && !record.attempt;
    }

    void readList()
    {
        QSignalSpy ended(outbox.get(), &Outbox::updateEnded);
        outbox->updateFromTill();
        QVERIFY(ended.wait());
    }

    /// So much later than it is: a list of then is another than the last.
    void later(qint64 seconds = 61) { ahead += seconds; }

    [[nodiscard]] SendState stateOf(CustomerId id) const
    {
        const auto record = store->record(id);
        return record ? record->state : SendState::UpToDate;
    }

    [[nodiscard]] static QString keyOf(Field field) { return test::keyOf(field); }

    /// On a disk in memory where there is one: what a power cut leaves is another test's business.
    [[nodiscard]] static QString scratch()
    {
        const QString inMemory = QStringLiteral("/dev/shm");
        const bool isThere = QFileInfo(inMemory).isWritable();
        return (isThere ? inMemory : QDir::tempPath()) + QStringLiteral("/carnet-XXXXXX");
    }

    qint64 ahead = 0; ///< seconds
    QTemporaryDir folder{scratch()};
    TillDouble till;
    std::unique_ptr<Store> store;
    std::unique_ptr<TillClient> client;
    std::unique_ptr<Outbox> outbox;
};

} // namespace carnet::test
