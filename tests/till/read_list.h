// A whole list read at once, or in pieces.
#pragma once

#include "till/list_reader.h"
#include "till/mended.h"

#include <QList>

#include <functional>

namespace carnet::test {

/// Keeps the rows of the best list, as they are meant.
class KeptRows : public RowSink
{
public:
    void open() override
    {
        m_open.clear();
        m_days = {};
    }
    void take(const TillRow &row) override
    {
        m_open << row;
        m_days.count(row);
    }
    void close(bool isBest) override
    {
        if (!isBest)
            return;
        rows = std::exchange(m_open, {});
        for (TillRow &row : rows)
            m_days.mend(row);
    }

    QList<TillRow> rows;

private:
    QList<TillRow> m_open;
    NoughtDays m_days;
};

struct ReadList
{
    QList<TillRow> rows;
};

/// `lengthOf`: of the next piece.
inline std::optional<ReadList> readList(const QByteArray &body, Seen::Ending ending,
                                        const std::function<qsizetype()> &lengthOf)
{
    KeptRows kept;
    ListReader reader(kept);
    for (qsizetype at = 0; at < body.size();) {
        const qsizetype length = std::min(lengthOf(), body.size() - at);
        if (!reader.feed(body.mid(at, length)))
            return std::nullopt;
        at += length;
    }
    if (!reader.finish(ending))
        return std::nullopt;
    return ReadList{kept.rows};
}

inline std::optional<ReadList> readList(const QByteArray &body, Seen::Ending ending = Seen::Ending::Whole)
{
    return readList(body, ending, [&body] { return body.size(); });
}

} // namespace carnet::test
