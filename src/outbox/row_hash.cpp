#include "outbox/row_hash.h"

#include <QJsonDocument>

#include <algorithm>

namespace carnet {

namespace {

/// FNV-1a (Fowler, Noll, Vo) over UTF-16, with the finaliser of MurmurHash3: qHash() is another in each
/// version of Qt.
class Hash
{
public:
    void add(QStringView text)
    {
        for (const QChar c : text)
            add(c.unicode());
        add(separator);
    }
    void add(quint64 number) { m_state = (m_state ^ number) * 0x100000001B3U; }

    [[nodiscard]] quint64 value() const
    {
        quint64 mixed = (m_state ^ (m_state >> 33U)) * 0xFF51AFD7ED558CCDU;
        mixed = (mixed ^ (mixed >> 33U)) * 0xC4CEB9FE1A85EC53U;
        return mixed ^ (mixed >> 33U);
    }

private:
    static constexpr quint64 separator = 0x10000; // no unit of UTF-16
    quint64 m_state = 0xCBF29CE484222325U;
};

} // namespace

qint64 hashOf(const TillRow &row)
{
    Hash hash;
    hash.add(row.present.bits());
    for (const Field field : row.present)
        hash.add(row.customer.value(field));
    hash.add(row.perhapsBorn);
    if (!row.extra.isEmpty())
        hash.add(QString::fromUtf8(QJsonDocument(row.extra).toJson(QJsonDocument::Compact)));
    return static_cast<qint64>(std::max<quint64>(hash.value(), 1));
}

quint64 keyOf(const QString &tillId)
{
    constexpr qsizetype mostDigits = 18;
    const auto isDigit = [](QChar c) { return c >= u'0' && c <= u'9'; };
    const bool isNumber =
        tillId.size() <= mostDigits && !tillId.startsWith(u'0') && std::ranges::all_of(tillId, isDigit);
    if (isNumber)
        return tillId.toULongLong() << 1U;
    Hash hash;
    hash.add(tillId);
    return hash.value() | 1U;
}

} // namespace carnet
