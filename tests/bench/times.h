// What was measured, and the table it is printed in.
#pragma once

#include <QByteArray>
#include <QElapsedTimer>
#include <QFile>
#include <QString>

#include <functional>
#include <optional>
#include <vector>

namespace carnet::bench {

class Times
{
public:
    void add(double value) { m_all.push_back(value); }
    /// `part` 0.5: the median; 0 when nothing was measured.
    [[nodiscard]] double at(double part) const;
    [[nodiscard]] double median() const { return at(0.5); }
    [[nodiscard]] double p99() const { return at(0.99); }

private:
    std::vector<double> m_all;
};

[[nodiscard]] double milliseconds(const QElapsedTimer &watch);
[[nodiscard]] Times timed(int times, const std::function<void()> &work);

/// What a row has to reach; all that are set must hold.
struct Goal
{
    std::optional<double> mostRatio = {}; ///< median to yardstick
    std::optional<double> leastRatio = {};
    std::optional<double> mostMedian = {};
    std::optional<double> mostP99 = {};

    [[nodiscard]] QString words() const;
    [[nodiscard]] bool isMet(const Times &times, double ratio) const;
};

class Table
{
public:
    /// `tsvFile` empty: only printed. `only`: the rows whose name holds it.
    Table(const QString &tsvFile, const QString &only);

    [[nodiscard]] bool wants(const QString &row) const { return row.contains(m_only); }
    /// `yardstick` 0: there is none. In the unit of the times.
    void add(const QString &row, int size, const Times &times, double yardstick, const Goal &goal = {},
             const QString &unit = QStringLiteral("ms"));
    /// One that cannot be measured here.
    void leaveOut(const QString &row, int size, const QString &why);

private:
    QString m_only;
    QFile m_tsv;
};

} // namespace carnet::bench
