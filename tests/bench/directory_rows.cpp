#include "bench/customers.h"
#include "bench/rows.h"
#include "directory/directory.h"
#include "store/store.h"

#include <QAbstractTableModel>
#include <QCollator>
#include <QCoreApplication>
#include <QSortFilterProxyModel>

#include <algorithm>
#include <cstring>

namespace carnet::bench {

namespace {

constexpr int large = 1'000'000;

/// What people type, letter by letter: names, parts of two words, digits, towns, cards, and what nobody has.
QStringList questions()
{
    QStringList all;
    Customers customers(4711);
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
    void waitForAll()
    {
        while (!last.isWhole)
            QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
    }
    Answer last;

private:
    Directory &m_directory;
};

/// As a list without a directory would have it.
class PlainModel : public QAbstractTableModel
{
public:
    explicit PlainModel(std::vector<Customer> customers)
        : m_customers(std::move(customers))
    { }
    [[nodiscard]] int rowCount(const QModelIndex &parent) const override
    {
        return parent.isValid() ? 0 : static_cast<int>(m_customers.size());
    }
    [[nodiscard]] int columnCount(const QModelIndex & /*parent*/) const override
    {
        return static_cast<int>(allFields().size());
    }
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override
    {
        if (role != Qt::DisplayRole)
            return {};
        const auto field = allFields()[static_cast<std::size_t>(index.column())].field;
        return m_customers[static_cast<std::size_t>(index.row())].value(field);
    }

private:
    std::vector<Customer> m_customers;
};

double filteringOf(const Store &store)
{
    std::vector<Customer> customers;
    store.visitSummaries([&](const RecordSummary &summary) {
        customers.push_back(summary.customer);
        return true;
    });
    PlainModel model(std::move(customers));
    QSortFilterProxyModel proxy;
    proxy.setSourceModel(&model);
    proxy.setFilterKeyColumn(-1);
    proxy.setFilterCaseSensitivity(Qt::CaseInsensitive);
    proxy.sort(columnOf(Field::Name));
    Times times;
    for (const auto *text : {"du", "dup", "dupo", "06 3", "lyon", "mar"}) {
        QElapsedTimer watch;
        watch.start();
        proxy.setFilterFixedString(QString::fromLatin1(text));
        times.add(milliseconds(watch));
    }
    return times.median();
}

double scanOf(qint64 bytes)
{
    const std::vector<char> text(static_cast<std::size_t>(bytes), 'a');
    int found = 0;
    const Times times = timed(15, [&] { found += std::memchr(text.data(), 'z', text.size()) ? 1 : 0; });
    return times.median() + found;
}

double sortOf(const Store &store, int column)
{
    QCollator collator; // as the system sorts
    collator.setNumericMode(true);
    collator.setCaseSensitivity(Qt::CaseInsensitive);
    std::vector<QCollatorSortKey> keys;
    store.visitSummaries([&](const RecordSummary &summary) {
        if (const QString text = sortText(customerColumns().at(column), summary); !text.isEmpty())
            keys.push_back(collator.sortKey(text));
        return true;
    });
    QElapsedTimer watch;
    watch.start();
    std::ranges::sort(keys, [](const auto &a, const auto &b) { return a.compare(b) < 0; });
    return milliseconds(watch);
}

void measureDuplicates(Table &table, const FilledShop &shop, Directory &directory)
{
    QElapsedTimer watch;
    watch.start();
    const auto found = directory.findDuplicates();
    while (!found.isFinished())
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
    Times times;
    times.add(milliseconds(watch));
    table.add(QStringLiteral("finding duplicates"), shop.size, times, 0,
              shop.size == large ? Goal{.mostMedian = 15'000} : Goal());
}

void measureTyping(Table &table, const FilledShop &shop, Asked &asked, const Store &store)
{
    const double scan = scanOf(shop.textBytes);
    Times typed;
    Times emptied;
    Query query;
    for (const QString &question : questions()) {
        for (qsizetype i = 1; i <= question.size(); ++i) {
            query.text = question.left(i);
            typed.add(asked.ask(query));
        }
        query.text.clear();
        emptied.add(asked.ask(query));
    }
    // The first screen comes together with the whole.
    Goal first;
    Goal whole;
    if (shop.size == large) {
        first = {.mostRatio = 1.5, .mostP99 = 16.7};
        whole = {.mostRatio = 2, .mostP99 = 50};
    }
    table.add(QStringLiteral("keystroke to first screen"), shop.size, typed, scan, first);
    table.add(QStringLiteral("keystroke to count and order"), shop.size, typed, scan, whole);
    table.add(QStringLiteral("search emptied"), shop.size, emptied, scan);
    if (shop.size < large)
        table.add(QStringLiteral("keystroke, by a proxy model"), shop.size, typed, filteringOf(store),
                  {.mostRatio = 0.02});
}

void measureSorting(Table &table, const FilledShop &shop, Asked &asked, const Store &store)
{
    Query query;
    const int email = columnOf(Field::Email);
    const double sort = sortOf(store, email);
    query.column = email;
    Times first;
    first.add(asked.ask(query));
    table.add(QStringLiteral("first click on a column"), shop.size, first, sort, {.mostRatio = 4});
    Times again;
    for (int i = 0; i < 10; ++i) {
        query.column = email - query.column;
        again.add(asked.ask(query));
    }
    table.add(QStringLiteral("click on it again"), shop.size, again, sort, {.mostMedian = 50});
}

void measureLookAlikes(Table &table, const FilledShop &shop, Directory &directory)
{
    Times times;
    Customers others(99);
    for (int i = 0; i < 100; ++i) {
        QElapsedTimer watch;
        watch.start();
        const auto answer = directory.neighbours(others.next(), CustomerId::None);
        while (!answer.isFinished())
            QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
        times.add(milliseconds(watch));
    }
    table.add(QStringLiteral("look-alikes while typing"), shop.size, times, 0, {.mostP99 = 20});
}

} // namespace

void measureDirectory(Table &table, const FilledShop &shop)
{
    const auto store = std::move(Store::open(shop.file())).value();
    Directory directory(shop.file());
    Asked asked(directory);
    asked.wait(directory.ask({}));
    asked.waitForAll();
    if (table.wants(QStringLiteral("keystroke")))
        measureTyping(table, shop, asked, *store);
    if (table.wants(QStringLiteral("column")) || table.wants(QStringLiteral("click")))
        measureSorting(table, shop, asked, *store);
    if (table.wants(QStringLiteral("look-alikes")))
        measureLookAlikes(table, shop, directory);
    if (table.wants(QStringLiteral("duplicates")))
        measureDuplicates(table, shop, directory);
}

} // namespace carnet::bench
