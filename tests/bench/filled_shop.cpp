#include "bench/filled_shop.h"

#include "bench/customers.h"
#include "directory/search_text.h"
#include "store/store.h"

namespace carnet::bench {

FilledShop::FilledShop(int customers)
    : size(customers)
{
    constexpr std::size_t atOnce = 20'000;
    constexpr int sampled = 50; ///< one of so many
    const auto store = std::move(Store::open(file())).value();
    Customers source;
    std::vector<Record> records;
    for (int i = 0; i < customers; ++i) {
        records.push_back(source.nextRecord());
        const Record &record = records.back();
        csvBytes += csvLine(*record.wanted).size();
        if (i % sampled == 0) {
            const SearchText text(*record.wanted, record.tillId, QLocale());
            const SearchedText searched = text;
            textBytes += sampled * (searched.names.size() + searched.rest.size());
        }
        if (records.size() == atOnce || i + 1 == customers) {
            (void)store->write(records);
            records.clear();
        }
    }
}

void fillWithEdits(const DataFolder &folder, int edits)
{
    const auto store = std::move(Store::open(folder.storeFile())).value();
    Customers source;
    std::vector<Record> records;
    for (int i = 0; i < edits; ++i) {
        Record record;
        record.tillId = QString::number(i + 1);
        record.base = source.next();
        record.base->set(Field::Town, {});
        record.wanted = record.base;
        record.wanted->set(Field::Town, QStringLiteral("Lyon"));
        record.state = SendState::Waiting;
        records.push_back(record);
    }
    (void)store->write(records);
}

} // namespace carnet::bench
