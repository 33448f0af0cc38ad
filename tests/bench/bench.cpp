// Measures what the user waits for, at two sizes, and prints times and the ratio between them: what should
// not grow with the number of customers stays near 1, what must grow stays near 10.
#include "store/store.h"
#include "training/sample_customers.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QTemporaryDir>

#include <algorithm>
#include <cstdio>

using namespace carnet;

namespace {

constexpr int usualFew = 10'000;
constexpr int usualMany = 100'000;

/// Median of five, in milliseconds.
double timed(const std::function<void()> &work)
{
    std::array<double, 5> times{};
    for (double &time : times) {
        QElapsedTimer watch;
        watch.start();
        work();
        time = static_cast<double>(watch.nsecsElapsed()) / 1e6;
    }
    std::ranges::sort(times);
    return times[2];
}

void row(const char *what, double small, double large)
{
    std::printf("%-44s %10.3f %10.3f %8.1f\n", what, small, large, large / std::max(small, 1e-6));
}

struct Filled
{
    explicit Filled(int count)
        : store(std::move(Store::open(folder.filePath(QStringLiteral("bench.carnet")))).value())
    {
        const auto samples = sampleCustomers().values();
        std::vector<Record> records;
        for (int i = 0; i < count; ++i) {
            Customer customer = samples.at(i % samples.size());
            customer.set(Field::Barcode, QString::number(2900000000000 + i));
            customer.set(Field::Town, QStringLiteral("Lyon"));
            Record record;
            record.tillId = QString::number(i + 1);
            record.base = customer;
            record.wanted = customer;
            records.push_back(record);
        }
        QElapsedTimer watch;
        watch.start();
        const auto written = store->write(records);
        addHistory(count / 2, written.value());
        writing = static_cast<double>(watch.elapsed());
        if (written)
            ids = written.value();
    }
    void addHistory(int count, const QList<CustomerId> &of)
    {
        std::vector<HistoryEntry> entries;
        for (int i = 0; i < count; ++i) {
            HistoryEntry entry;
            entry.customer = of.at(i);
            entry.at = QDateTime::fromSecsSinceEpoch(1'790'000'000 + i, Qt::UTC);
            entry.kind = ChangeKind::Edit;
            entry.fields = {Field::Phone};
            entries.push_back(entry);
        }
        (void)store->write({}, entries);
    }

    QTemporaryDir folder;
    std::unique_ptr<Store> store;
    QList<CustomerId> ids;
    double writing = 0;
};

} // namespace

/// carnet_bench [FEW MANY]
int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const int few = argc > 2 ? QByteArray(argv[1]).toInt() : usualFew;
    const int many = argc > 2 ? QByteArray(argv[2]).toInt() : usualMany;
    Filled small(few);
    Filled large(many);
    std::printf("%-44s %10d %10d %8s\n", "milliseconds, median of 5; customers:", few, many, "ratio");
    row("write all, one transaction (once)", small.writing, large.writing);
    const auto window = [](Filled &in) {
        return timed([&] { (void)in.store->summaries(in.ids.mid(in.ids.size() / 2, 64)); });
    };
    row("read 64 rows for the view", window(small), window(large));
    const auto save = [](Filled &in) {
        return timed([&] {
            auto record = in.store->record(in.ids.first());
            record->wanted->set(Field::Town, record->wanted->value(Field::Town) + u'x');
            (void)in.store->write(*record);
        });
    };
    row("save one customer, on disk", save(small), save(large));
    const auto keepForm = [](Filled &in) {
        return timed([&] {
            UnfinishedForm form;
            form.id = 1;
            form.customer = in.ids.first();
            form.typed = in.store->record(in.ids.first())->wanted.value_or(Customer());
            (void)in.store->keepForm(form);
        });
    };
    row("keep an unfinished form, on disk", keepForm(small), keepForm(large));
    const auto outbox = [](Filled &in) {
        return timed([&] {
            (void)in.store->countsByState();
            (void)in.store->idsInState(SendState::Waiting, 300);
        });
    };
    row("outbox: counts and first page", outbox(small), outbox(large));
    const auto sent = [](Filled &in) {
        return timed([&] { (void)in.store->countSentSince(QDateTime::fromSecsSinceEpoch(0, Qt::UTC)); });
    };
    row("count of what was sent in 30 days", sent(small), sent(large));
    const auto byNumber = [](Filled &in) {
        return timed([&] { (void)in.store->recordByTillId(QString::number(in.ids.size() / 2)); });
    };
    row("one customer by the till's number", byNumber(small), byNumber(large));
    return 0;
}
