#include "bench/rows.h"
#include "customers/list_page.h"
#include "store/store.h"

#include <QApplication>
#include <QProcess>
#include <QTableView>
#include <QTimer>

#include <sqlite3.h>

#include <cstdio>

namespace carnet::bench {

namespace {

/// Ends the program when the widget has been painted and `isReady`.
class Painted : public QObject
{
public:
    Painted(QWidget *widget, std::function<bool()> isReady)
        : m_isReady(std::move(isReady))
    {
        widget->installEventFilter(this);
    }
    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (event->type() == QEvent::Paint && m_isReady())
            QTimer::singleShot(0, qApp, &QCoreApplication::quit);
        return QObject::eventFilter(watched, event);
    }

private:
    std::function<bool()> m_isReady;
};

qint64 residentBytes()
{
    QFile status(QStringLiteral("/proc/self/status"));
    if (!status.open(QFile::ReadOnly))
        return 0;
    for (const QByteArray &line : status.readAll().split('\n')) {
        if (line.startsWith("VmRSS:"))
            return line.simplified().split(' ').at(1).toLongLong() * 1024;
    }
    return 0;
}

int showWindow()
{
    QWidget window;
    window.resize(1000, 600);
    const Painted painted(&window, [] { return true; });
    window.show();
    return QCoreApplication::exec();
}

int showList(const QString &file, bool whole)
{
    Directory directory(file);
    bool isWhole = false;
    QObject::connect(&directory, &Directory::answered, &directory,
                     [&isWhole](const Answer &answer) { isWhole = isWhole || answer.isWhole; });
    ListPage page(directory);
    page.resize(1000, 600);
    auto *table = page.findChild<QTableView *>();
    const Painted painted(table->viewport(), [&] { return !whole && table->model()->rowCount() > 0; });
    QTimer poll;
    if (whole)
        QObject::connect(&poll, &QTimer::timeout, qApp, [&isWhole] {
            if (isWhole)
                QCoreApplication::quit();
        });
    poll.start(10);
    page.show();
    const int code = QCoreApplication::exec();
    std::printf("%lld\n", residentBytes());
    return code;
}

struct Run
{
    double milliseconds = 0;
    double printed = 0;
};

Run run(const QString &program, const QStringList &arguments)
{
    QElapsedTimer watch;
    watch.start();
    QProcess process;
    process.start(program, QStringList{QStringLiteral("--child")} + arguments);
    process.waitForFinished(-1);
    return {milliseconds(watch), process.readAllStandardOutput().trimmed().toDouble()};
}

Times runs(int times, const QString &program, const QStringList &arguments)
{
    Times all;
    for (int i = 0; i < times; ++i)
        all.add(run(program, arguments).milliseconds);
    return all;
}

/// Every customer with all its fields, through SQLite's own interface.
double readingOf(const QString &file)
{
    sqlite3 *database = nullptr;
    sqlite3_open_v2(file.toUtf8().constData(), &database, SQLITE_OPEN_READONLY, nullptr);
    QElapsedTimer watch;
    watch.start();
    sqlite3_stmt *statement = nullptr;
    sqlite3_prepare_v2(database, "SELECT * FROM customer c JOIN base b ON b.customer = c.id", -1, &statement,
                       nullptr);
    qint64 bytes = 0;
    while (sqlite3_step(statement) == SQLITE_ROW) {
        for (int column = 0; column < sqlite3_column_count(statement); ++column) {
            if (sqlite3_column_text(statement, column))
                bytes += sqlite3_column_bytes(statement, column);
        }
    }
    sqlite3_finalize(statement);
    const double took = milliseconds(watch);
    sqlite3_close(database);
    return bytes > 0 ? took : 0;
}

} // namespace

int runChild(const QStringList &arguments)
{
    const QString what = arguments.value(0);
    if (what == u"window")
        return showWindow();
    return showList(arguments.value(1), what == u"all");
}

void measureStart(Table &table, const FilledShop &shop, const QString &program)
{
    constexpr int times = 7;
    if (!table.wants(QStringLiteral("start")) && !table.wants(QStringLiteral("memory")))
        return;
    QFile::remove(shop.directoryFile());
    const double reading = readingOf(shop.file());
    Times anew;
    anew.add(run(program, {QStringLiteral("all"), shop.file()}).milliseconds);
    table.add(QStringLiteral("start without the directory's file"), shop.size, anew, reading,
              {.mostRatio = 4});
    {
        Directory directory(shop.file(), nullptr, std::chrono::milliseconds(0)); // writes the file at once
        (void)directory.ask({});
        while (!QFile::exists(shop.directoryFile()))
            QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents, 50);
    }
    const double window = runs(times, program, {QStringLiteral("window")}).median();
    const Times rows = runs(times, program, {QStringLiteral("rows"), shop.file()});
    table.add(QStringLiteral("start to first rows"), shop.size, rows, window, {.mostRatio = 1.5});

    const FilledShop empty(0);
    const double least = run(program, {QStringLiteral("all"), empty.file()}).printed;
    Times memory;
    memory.add((run(program, {QStringLiteral("all"), shop.file()}).printed - least) / 1e6);
    table.add(QStringLiteral("memory beyond an empty list"), shop.size, memory,
              static_cast<double>(shop.csvBytes) / 1e6, {.mostRatio = 1.5}, QStringLiteral("MB"));
}

} // namespace carnet::bench
