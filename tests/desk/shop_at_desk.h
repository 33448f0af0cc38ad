// A shop behind its desk beside a till that can misbehave: what a window has, with an eye of its own on the
// file. Acts wait until they are answered.
#pragma once

#include "desk/answered.h"
#include "store/store.h"
#include "till_double/till_double.h"

#include <QTemporaryDir>

namespace carnet::test {

struct ShopAtDesk
{
    explicit ShopAtDesk(const OpenOptions &options = {})
    {
        OutboxSettings settings;
        settings.undoTime = std::chrono::milliseconds(0);
        settings.firstBackoff = std::chrono::milliseconds(2);
        settings.longestBackoff = std::chrono::milliseconds(20);
        ShopParts parts;
        parts.folder = {folder.path()};
        parts.till = {till.url(), TillDouble::shop(), TillDouble::key()};
        parts.outbox = settings;
        parts.now = [ahead = ahead] { return QDateTime::currentDateTimeUtc().addSecs(*ahead); };
        parts.store = options;
        desk = std::make_unique<carnet::Desk>(parts);
        if (!answered(desk->open()).ok())
            qFatal("the shop did not open");
        store = std::move(Store::open(parts.folder.storeFile())).value();
    }

    /// What was opened is what stands there.
    CustomerId save(const Customer &customer, CustomerId id = CustomerId::None,
                    Readiness readiness = Readiness::Ready) const
    {
        const auto present = store->record(id);
        const Customer opened = present ? present->wanted.value_or(Customer()) : Customer();
        return answered(desk->save({id, {opened, customer}, readiness})).value().after.id;
    }
    [[nodiscard]] bool remove(const QList<CustomerId> &ids) const { return answered(desk->remove(ids)).ok(); }

    [[nodiscard]] SendState stateOf(CustomerId id) const
    {
        const auto record = store->record(id);
        return record ? record->state : SendState::UpToDate;
    }

    [[nodiscard]] static QString keyOf(Field field) { return QString::fromLatin1(infoOf(field).key); }

    /// So much later than it is: a list of then is another than the last.
    void later(qint64 seconds = 61) const { *ahead += seconds; }

    std::shared_ptr<std::atomic<qint64>> ahead = std::make_shared<std::atomic<qint64>>(0); ///< seconds
    QTemporaryDir folder;
    TillDouble till;
    std::unique_ptr<carnet::Desk> desk;
    std::unique_ptr<Store> store;
};

} // namespace carnet::test
