#include "bench/times.h"

#include <algorithm>
#include <cstdio>

namespace carnet::bench {

double Times::at(double part) const
{
    std::vector<double> sorted = m_all;
    std::ranges::sort(sorted);
    return sorted.empty()
        ? 0
        : sorted[static_cast<std::size_t>(part * static_cast<double>(sorted.size() - 1) + 0.5)];
}

double milliseconds(const QElapsedTimer &watch)
{
    return static_cast<double>(watch.nsecsElapsed()) / 1e6;
}

Times timed(int times, const std::function<void()> &work)
{
    Times all;
    for (int i = 0; i < times; ++i) {
        QElapsedTimer watch;
        watch.start();
        work();
        all.add(milliseconds(watch));
    }
    return all;
}

QString Goal::words() const
{
    QStringList words;
    if (mostRatio)
        words << QStringLiteral("ratio <= %1").arg(*mostRatio);
    if (leastRatio)
        words << QStringLiteral("ratio >= %1").arg(*leastRatio);
    if (mostMedian)
        words << QStringLiteral("median <= %1").arg(*mostMedian);
    if (mostP99)
        words << QStringLiteral("p99 <= %1").arg(*mostP99);
    return words.join(QStringLiteral("; "));
}

bool Goal::isMet(const Times &times, double ratio) const
{
    return (!mostRatio || ratio <= *mostRatio) && (!leastRatio || ratio >= *leastRatio)
        && (!mostMedian || times.median() <= *mostMedian) && (!mostP99 || times.p99() <= *mostP99);
}

Table::Table(const QString &tsvFile, const QString &only)
    : m_only(only)
    , m_tsv(tsvFile)
{
    if (!tsvFile.isEmpty() && !m_tsv.open(QFile::WriteOnly | QFile::Truncate))
        std::fprintf(stderr, "cannot write %s\n", qPrintable(tsvFile));
    std::printf("%-46s %9s %10s %10s %-4s %10s %7s  %s\n", "row", "size", "median", "p99", "unit",
                "yardstick", "ratio", "goal");
}

void Table::add(const QString &row, int size, const Times &times, double yardstick, const Goal &goal,
                const QString &unit)
{
    const double ratio = yardstick > 0 ? times.median() / yardstick : 0;
    const QString words = goal.words();
    const char *met = words.isEmpty() ? "" : goal.isMet(times, ratio) ? "yes" : "no";
    std::printf("%-46s %9d %10.2f %10.2f %-4s %10.2f %7.2f  %s%s%s\n", qPrintable(row), size, times.median(),
                times.p99(), qPrintable(unit), yardstick, ratio, qPrintable(words),
                words.isEmpty() ? "" : ": ", met);
    std::fflush(stdout);
    if (!m_tsv.isOpen())
        return;
    const QStringList cells{row,
                            QString::number(size),
                            QString::number(times.median(), 'f', 3),
                            QString::number(times.p99(), 'f', 3),
                            unit,
                            QString::number(yardstick, 'f', 3),
                            QString::number(ratio, 'f', 3),
                            words,
                            QString::fromLatin1(met)};
    m_tsv.write(cells.join(u'\t').toUtf8() + '\n');
    m_tsv.flush();
}

void Table::leaveOut(const QString &row, int size, const QString &why)
{
    std::printf("%-46s %9d  not measured: %s\n", qPrintable(row), size, qPrintable(why));
    if (m_tsv.isOpen())
        m_tsv.write(QStringLiteral("%1\t%2\t\t\t\t\t\t%3\t\n").arg(row).arg(size).arg(why).toUtf8());
}

} // namespace carnet::bench
