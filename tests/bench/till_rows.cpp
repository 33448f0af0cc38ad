#include "bench/customers.h"
#include "bench/late_till.h"
#include "bench/rows.h"
#include "desk/answered.h"
#include "till/list_reader.h"
#include "till_double/till_double.h"

#include <QCoreApplication>
#include <QProcess>
#include <QStandardPaths>

#include <memory>

namespace carnet::bench {

namespace {

class Nobody : public RowSink
{
public:
    void open() override { }
    void take(const TillRow & /*row*/) override { ++rows; }
    void close(bool /*isBest*/) override { }
    int rows = 0;
};

double parsingOf(const QByteArray &list)
{
    constexpr qsizetype piece = 65'536;
    QElapsedTimer watch;
    watch.start();
    Nobody nobody;
    ListReader reader(nobody);
    for (qsizetype at = 0; at < list.size(); at += piece)
        (void)reader.feed(list.mid(at, piece));
    return reader.finish() && nobody.rows > 0 ? milliseconds(watch) : 0;
}

std::unique_ptr<Desk> openDesk(const QTemporaryDir &folder, const QUrl &till)
{
    ShopParts parts;
    parts.folder = {folder.path()};
    parts.till = {till, test::TillDouble::shop(), test::TillDouble::key()};
    parts.outbox.sendAutomatically = false;
    auto desk = std::make_unique<Desk>(parts);
    (void)test::answered(desk->open());
    return desk;
}

void wait(const std::function<bool()> &isDone)
{
    while (!isDone())
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents, 20);
}

double curling(const QString &url, int calls)
{
    const QTemporaryDir folder;
    const QString config = folder.filePath(QStringLiteral("calls"));
    QFile file(config);
    if (!file.open(QFile::WriteOnly))
        return 0;
    for (int i = 0; i < calls; ++i) {
        if (i > 0)
            file.write("next\n");
        file.write("url = \"" + url.toUtf8() + "/workers/editClient.php\"\ndata = \"shopID=7&key=k&id="
                   + QByteArray::number(i + 1) + "&data[town]=Lyon\"\noutput = \"/dev/null\"\nsilent\n");
    }
    file.close();
    QProcess curl;
    QElapsedTimer watch;
    watch.start();
    curl.start(QStringLiteral("curl"),
               {QStringLiteral("--parallel"), QStringLiteral("--parallel-max"), QStringLiteral("4"),
                QStringLiteral("--config"), config});
    wait([&curl] { return curl.state() == QProcess::NotRunning; });
    return milliseconds(watch);
}

} // namespace

void measureTill(Table &table, int customers)
{
    if (!table.wants(QStringLiteral("till's list, first time"))
        && !table.wants(QStringLiteral("till's list, unchanged")))
        return;
    const QByteArray list = listOf(customers);
    const double parsing = parsingOf(list);
    const QTemporaryDir folder;
    test::TillDouble till;
    const auto desk = openDesk(folder, till.url());
    const auto update = [&] {
        till.fail(QStringLiteral("getClients.php"), test::say(test::httpAnswer(200, list)));
        bool ended = false;
        const auto heard = QObject::connect(desk.get(), &Desk::updateEnded, [&ended] { ended = true; });
        const Times times = timed(1, [&] {
            desk->updateFromTill();
            wait([&ended] { return ended; });
        });
        QObject::disconnect(heard);
        return times;
    };
    table.add(QStringLiteral("till's list, first time"), customers, update(), parsing, {.mostRatio = 6});
    table.add(QStringLiteral("till's list, unchanged"), customers, update(), parsing, {.mostRatio = 2});
}

void measureSending(Table &table, int edits)
{
    const QString row = QStringLiteral("edits sent, 4 at once, each 50 ms late");
    if (!table.wants(row))
        return;
    if (QStandardPaths::findExecutable(QStringLiteral("curl")).isEmpty()) {
        table.leaveOut(row, edits, QStringLiteral("curl is not installed"));
        return;
    }
    LateTill till(std::chrono::milliseconds(50));
    const double curl = curling(till.url(), edits);
    const QTemporaryDir folder;
    fillWithEdits({folder.path()}, edits);
    const auto desk = openDesk(folder, QUrl(till.url()));
    const int before = till.served();
    const Times times = timed(1, [&] {
        desk->sendNow();
        wait([&] { return desk->status().waiting + desk->status().sending == 0; });
    });
    const int sent = till.served() - before;
    Times rate;
    rate.add(sent / (times.median() / 1000));
    table.add(row, edits, rate, edits / (curl / 1000), {.leastRatio = 0.9}, QStringLiteral("/s"));
}

} // namespace carnet::bench
