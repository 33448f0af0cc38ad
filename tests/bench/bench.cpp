// Measures what the user waits for, beside a yardstick in the same run: carnet_bench [quick] [--tsv FILE]
// [--only TEXT] (rows whose name holds the text). quick: without the million, within two minutes.
#include "bench/rows.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QThread>

#include <algorithm>
#include <ctime>

namespace carnet::bench {

namespace {

/// The thread's own time, which others on the machine do not lengthen; where the system has no such clock,
/// the time of day.
double threadMilliseconds()
{
#ifdef CLOCK_THREAD_CPUTIME_ID
    timespec now{};
    if (clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now) == 0)
        return static_cast<double>(now.tv_sec) * 1e3 + static_cast<double>(now.tv_nsec) / 1e6;
#endif
    return static_cast<double>(std::clock()) * 1e3 / CLOCKS_PER_SEC;
}

double longestEvent = 0;

class TimedApplication : public QApplication
{
public:
    using QApplication::QApplication;

    bool notify(QObject *receiver, QEvent *event) override
    {
        if (m_isInside || QThread::currentThread() != thread())
            return QApplication::notify(receiver, event);
        m_isInside = true;
        const double before = threadMilliseconds();
        const bool taken = QApplication::notify(receiver, event);
        longestEvent = std::max(longestEvent, threadMilliseconds() - before);
        m_isInside = false;
        return taken;
    }

private:
    bool m_isInside = false;
};

int measure(QStringList arguments)
{
    const auto option = [&arguments](const QString &name) {
        const qsizetype at = arguments.indexOf(name);
        const QString value = at < 0 ? QString() : arguments.value(at + 1);
        if (at >= 0)
            arguments.remove(at, std::min<qsizetype>(2, arguments.size() - at));
        return value;
    };
    const QString tsv = option(QStringLiteral("--tsv"));
    const QString only = option(QStringLiteral("--only"));
    const bool isQuick = arguments.removeAll(QStringLiteral("quick")) > 0;
    const QString program = arguments.takeFirst();
    if (!arguments.isEmpty()) {
        std::fprintf(stderr, "carnet_bench [quick] [--tsv FILE] [--only TEXT]\n");
        return 2;
    }
    Table table(tsv, only);
    constexpr int few = 10'000;
    constexpr int usual = 100'000;
    constexpr int many = 1'000'000;
    for (const int size : isQuick ? std::vector{few, usual} : std::vector{few, usual, many}) {
        const FilledShop shop(size);
        measureStart(table, shop, program);
        measureDirectory(table, shop);
        measureWindow(table, shop);
    }
    measureStore(table, isQuick ? few : usual);
    for (const int rows : isQuick ? std::vector{usual} : std::vector{usual, many})
        measureFiles(table, rows);
    measureTill(table, isQuick ? few : usual);
    constexpr int edits = 1'000;
    measureSending(table, edits);
    measureWindowAtTill(table, isQuick ? few : usual, edits);
    return 0;
}

} // namespace

double takeLongestEvent()
{
    return std::exchange(longestEvent, 0);
}

} // namespace carnet::bench

int main(int argc, char **argv)
{
    const carnet::bench::TimedApplication application(argc, argv);
    QLocale::setDefault(QLocale(QLocale::French, QLocale::France));
    QStringList arguments = QCoreApplication::arguments();
    arguments.first() = QCoreApplication::applicationFilePath();
    if (arguments.value(1) == u"--child")
        return carnet::bench::runChild(arguments.mid(2));
    return carnet::bench::measure(arguments);
}
