// Cuts JSON into rows while it arrives: an array of objects, or an object whose names are the customers'
// numbers, wherever in the answer either may stand (till-api.md). Each row alone goes to Qt's reader, so that
// memory holds one row, whatever the length of the list. Every row is read as strictly as the whole would be.
#pragma once

#include "till/row_reader.h"

#include <QByteArray>

#include <vector>

namespace carnet {

class JsonRows
{
public:
    enum class State : std::uint8_t { UnderWay, Whole, Broken };

    explicit JsonRows(RowSink &sink);

    /// The text from its first bracket on; what does not belong to it any more. Broken also when one row is
    /// longer than 1 MiB.
    [[nodiscard]] QByteArray feed(const QByteArray &bytes);
    [[nodiscard]] State state() const { return m_state; }

    /// A list of customers was closed as the best so far.
    [[nodiscard]] bool hasFound() const { return m_best.has_value(); }
    /// A row that can only be a customer's has come.
    [[nodiscard]] bool hasCustomer() const { return hasFound() || m_list.isOfCustomers; }
    /// The answer without the rows, once it is whole: what it says of itself.
    [[nodiscard]] const QByteArray &frame() const { return m_frame; }

private:
    enum class Kind : std::uint8_t { Object, Keyed, Array };
    enum class Next : std::uint8_t { First, Item, Colon, Value, Separator };
    /// A bracket that is open. Of arrays and of objects keyed by number each member is a row.
    struct Level
    {
        Kind kind = Kind::Object;
        QString name; ///< under which it stands
        Next next = Next::First;
        QString member; ///< the name of the member that comes
        QByteArray memberText; ///< as it is written
        bool isFirst = false;
    };
    /// One that may be the list of customers. Rank 0: the whole answer; then as names of customers' lists go;
    /// last any other name.
    struct List
    {
        qsizetype rank = 0;
        qsizetype rows = 0;
        bool isOfCustomers = false;
        bool isWanted = false; ///< it may be the best
    };

    bool step();
    [[nodiscard]] qsizetype endOfValue();
    [[nodiscard]] std::optional<QByteArray> nextText();
    bool takeName();
    bool takeValue();
    [[nodiscard]] std::optional<bool> isLookedInto(char bracket);
    bool begin(char bracket);
    bool end(char bracket);
    void copy(const QByteArray &text);
    void takeRow(const QByteArray &text);
    void openList(const QString &name);
    void closeList();
    void dismissList();
    [[nodiscard]] bool isBetter(const List &list) const;
    void breakOff() { m_state = State::Broken; }

    RowSink &m_sink;
    RowReader m_reader;
    State m_state = State::UnderWay;
    std::vector<Level> m_levels;
    List m_list; ///< open while the last level is one of rows
    std::optional<List> m_best;
    QByteArray m_frame;
    QByteArray m_bytes; ///< not looked at yet, from m_at on
    qsizetype m_at = 0;
    qsizetype m_blanks = 0; ///< in a row
    struct Scan
    {
        qsizetype length = 0; ///< of the value at m_at, as far as it was looked through
        int depth = 0;
        bool isInText = false;
        bool isEscaped = false;
    } m_scan;
};

} // namespace carnet
