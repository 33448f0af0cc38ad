// What the list's user waits for, over many customers: prints milliseconds, their yardstick in the same run
// and the ratio. carnet_directory_bench [CUSTOMERS [FOLDER]]: a folder keeps the store for the next run.
#include "bench/customers.h"
#include "directory/column_order.h"
#include "directory/directory.h"
#include "store/store.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QTemporaryDir>

#include <algorithm>
#include <cstdio>
#include <cstring>
#include <map>
#include <random>

using namespace carnet;

namespace {

struct Times
{
    void add(double milliseconds) { all.push_back(milliseconds); }
    [[nodiscard]] double at(double part)
    {
        std::ranges::sort(all);
        return all.empty() ? 0 : all[static_cast<std::size_t>(part * static_cast<double>(all.size() - 1))];
    }
    std::vector<double> all;
};

void row(const char *what, Times times, double yardstick)
{
    const double median = times.at(0.5);
    std::printf("%-44s %9.2f %9.2f %9.2f %9.2f %7.2f\n", what, median, times.at(0.99), times.at(1), yardstick,
                median / std::max(yardstick, 1e-6));
    std::fflush(stdout);
}

double milliseconds(const QElapsedTimer &watch)
{
    return static_cast<double>(watch.nsecsElapsed()) / 1e6;
}

long residentKilobytes()
{
    QFile status(QStringLiteral("/proc/self/status"));
    if (!status.open(QFile::ReadOnly))
        return 0;
    for (const QByteArray &line : status.readAll().split('\n')) {
        if (line.startsWith("VmRSS:"))
            return line.simplified().split(' ').at(1).toLong();
    }
    return 0;
}

/// What people type, letter by letter.
QStringList questions()
{
    QStringList all;
    bench::Customers customers(4711);
    for (int i = 0; i < 200; ++i) {
        const Customer customer = customers.next();
        const QString family = customer.value(Field::Name);
        const QString first = customer.value(Field::FirstName);
        switch (i % 8) {
        case 0:
        case 1:
            all << family;
            break;
        case 2:
            all << family.left(4) + u' ' + first.left(3);
            break;
        case 3:
            all << first + u' ' + family.left(3);
            break;
        case 4:
            all << customer.value(Field::Phone).left(9);
            break;
        case 5:
            all << customer.value(Field::Town);
            break;
        case 6:
            all << customer.value(Field::Barcode).left(6);
            break;
        default:
            all << family.left(3) + QStringLiteral("xq");
        }
    }
    all.removeAll(QString());
    return all;
}

class Asked
{
public:
    explicit Asked(Directory &directory)
        : m_directory(directory)
    {
        QObject::connect(&directory, &Directory::answered, &directory,
                         [this](const Answer &answer) { last = answer; });
    }
    double ask(const Query &query)
    {
        QElapsedTimer watch;
        watch.start();
        wait(m_directory.ask(query));
        return milliseconds(watch);
    }
    void wait(quint64 token)
    {
        while (last.token != token)
            QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
    }
    Answer last;

private:
    Directory &m_directory;
};

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const int count = argc > 1 ? QByteArray(argv[1]).toInt() : 100'000;
    const QTemporaryDir temporary;
    const QString folder = argc > 2 ? QString::fromLocal8Bit(argv[2]) : temporary.path();
    const QString file = folder + QStringLiteral("/bench-%1.carnet").arg(count);
    QLocale::setDefault(QLocale(QLocale::French, QLocale::France));
    bench::Customers customers;
    qint64 csvBytes = 0;
    qint64 textBytes = 0;
    const auto store = std::move(Store::open(file)).value();
    const bool isThere = store->count() > 0;
    std::vector<Record> records;
    for (int i = 0; i < count; ++i) {
        Record record = customers.nextRecord();
        csvBytes += bench::csvLine(*record.wanted).size();
        if (i % 50 == 0) {
            const SearchText text(*record.wanted, record.tillId, QLocale());
            const SearchedText searched = text;
            textBytes += 50 * (searched.names.size() + searched.rest.size());
        }
        if (!isThere)
            records.push_back(std::move(record));
        if (records.size() == 20'000 || (i + 1 == count && !records.empty())) {
            (void)store->write(records);
            records.clear();
        }
    }
    std::printf("%d customers, %.1f MB as CSV, %.1f MB of folded text\n", count,
                static_cast<double>(csvBytes) / 1e6, static_cast<double>(textBytes) / 1e6);
    std::printf("%-44s %9s %9s %9s %9s %7s\n", "milliseconds", "median", "p99", "most", "yardstick", "ratio");

    const std::vector<char> text(static_cast<std::size_t>(textBytes), 'a');
    const long before = residentKilobytes() - textBytes / 1024;
    Times pass;
    for (int i = 0; i < 15; ++i) {
        QElapsedTimer watch;
        watch.start();
        if (std::memchr(text.data(), 'z', text.size()))
            return 1;
        pass.add(milliseconds(watch));
    }
    const double scan = pass.at(0.5);
    row("memchr over the text", pass, scan);

    QElapsedTimer starting;
    starting.start();
    Directory directory(file);
    Asked asked(directory);
    Query query;
    asked.wait(directory.ask(query));
    Times start;
    start.add(milliseconds(starting));
    row("start to first rows", start, 0);
    while (static_cast<int>(asked.last.ids->size()) < store->count())
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
    Times whole;
    whole.add(milliseconds(starting));
    row("start to all rows", whole, 0);

    Times typed;
    Times slowest;
    std::vector<std::pair<double, QString>> each;
    for (const QString &question : questions()) {
        for (qsizetype i = 1; i <= question.size(); ++i) {
            query.text = question.left(i);
            typed.add(asked.ask(query));
            each.emplace_back(typed.all.back(),
                              QStringLiteral("%1 (%2)").arg(query.text).arg(asked.last.ids->size()));
        }
        query.text.clear();
        slowest.add(asked.ask(query));
    }
    row("keystroke to complete count, order and rows", typed, scan);
    row("search emptied", slowest, scan);
    std::map<qsizetype, Times> by;
    for (auto &[time, asking] : each)
        by[asking.indexOf(QStringLiteral(" ("))].add(time);
    for (auto &[length, times] : by)
        row(QByteArray::number(length).constData(), times, scan);
    std::ranges::sort(each, std::greater());
    for (int i = 0; i < 12; ++i)
        std::printf("    %.1f  %s\n", each[static_cast<std::size_t>(i)].first,
                    qPrintable(each[static_cast<std::size_t>(i)].second));

    const QCollator collator = listCollator(QLocale());
    std::vector<QCollatorSortKey> keys;
    const int town = columnOf(Field::Email);
    store->visitSummaries([&](const RecordSummary &summary) {
        keys.push_back(collator.sortKey(sortText(customerColumns().at(town), summary)));
        return true;
    });
    QElapsedTimer sorting;
    sorting.start();
    std::ranges::sort(keys, [](const auto &a, const auto &b) { return a.compare(b) < 0; });
    const double sort = milliseconds(sorting);
    keys = {};
    query.column = town;
    Times first;
    first.add(asked.ask(query));
    row("first click on another column", first, sort);
    Times again;
    for (int i = 0; i < 10; ++i) {
        query.column = town - query.column;
        again.add(asked.ask(query));
    }
    row("again", again, sort);

    Times around;
    bench::Customers others(99);
    for (int i = 0; i < 100; ++i) {
        QElapsedTimer watch;
        watch.start();
        const auto answer = directory.neighbours(others.next(), CustomerId::None);
        while (!answer.isFinished())
            QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
        around.add(milliseconds(watch));
    }
    row("look-alikes", around, 0);

    Times edited;
    for (int i = 0; i < 20; ++i) {
        auto record =
            store->record(asked.last.ids->at(static_cast<std::size_t>(i) * 37 % asked.last.ids->size()));
        record->wanted = others.next();
        (void)store->write(*record);
        query.text = QString::number(i);
        QElapsedTimer watch;
        watch.start();
        directory.changed({record->id});
        asked.wait(directory.ask(query));
        edited.add(milliseconds(watch));
    }
    row("one edited, and a question", edited, scan);
    const auto used = static_cast<double>(residentKilobytes() - before - textBytes / 1024) * 1024;
    std::printf("%-44s %9.1f MB, %.2f x the CSV\n", "memory", used / 1e6,
                used / static_cast<double>(csvBytes));
    return 0;
}
