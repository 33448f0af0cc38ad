// A store in a folder of its own, with a few customers in it.
#pragma once

#include "store/store.h"

#include <QTemporaryDir>

namespace carnet::test {

inline Customer person(const QString &name, const QString &firstName = {})
{
    Customer customer;
    customer.set(Field::Name, name);
    customer.set(Field::FirstName, firstName);
    return customer;
}

struct FilledStore
{
    [[nodiscard]] QString file() const { return folder.filePath(QStringLiteral("customers.carnet")); }

    CustomerId add(const Customer &customer, SendState state = SendState::UpToDate)
    {
        return add(std::vector{customer}, state).first();
    }

    QList<CustomerId> add(const std::vector<Customer> &customers, SendState state = SendState::UpToDate)
    {
        std::vector<Record> records;
        for (const Customer &customer : customers) {
            Record record;
            record.tillId = QString::number(++lastTillId);
            record.base = customer;
            record.wanted = customer;
            record.state = state;
            record.modified = QDateTime::currentDateTimeUtc();
            records.push_back(record);
        }
        return store->write(records).value();
    }

    void rename(CustomerId id, const QString &name)
    {
        auto record = store->record(id);
        record->wanted->set(Field::Name, name);
        (void)store->write(*record).value();
    }

    void remove(CustomerId id)
    {
        auto record = store->record(id);
        record->base.reset();
        record->wanted.reset();
        (void)store->write(*record).value();
    }

    QTemporaryDir folder;
    std::unique_ptr<Store> store = std::move(Store::open(file())).value();
    int lastTillId = 0;
};

} // namespace carnet::test
