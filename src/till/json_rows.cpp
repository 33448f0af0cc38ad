#include "till/json_rows.h"

#include "till/wire_text.h"

#include <QStringList>

#include <algorithm>

namespace carnet {

namespace {

constexpr qsizetype longestRow = 1 << 20; ///< bytes; also of what stands between rows, and around them
constexpr std::size_t deepest = 2; ///< so many objects below the outermost are looked into
constexpr qsizetype unexpected = 7;

qsizetype rankOf(const QString &name)
{
    static const QStringList expected{
        QString(),
        QStringLiteral("clients"),
        QStringLiteral("customers"),
        QStringLiteral("data"),
        QStringLiteral("result"),
        QStringLiteral("list"),
        QStringLiteral("items"),
    };
    const qsizetype at = expected.indexOf(name.toLower());
    return at < 0 ? unexpected : at;
}

bool isBlank(char c)
{
    return c == ' ' || c == '\n' || c == '\r' || c == '\t';
}

bool isNumber(const QString &name)
{
    return !name.isEmpty() && std::ranges::all_of(name, [](QChar c) { return c >= u'0' && c <= u'9'; });
}

bool hasIdColumn(const QJsonObject &object)
{
    const QStringList names = object.keys();
    return std::ranges::any_of(names, [](const QString &name) { return idColumnRank(name) >= 0; });
}

/// Says that something went wrong, also with a list of reasons, which is none of customers.
bool tellsTrouble(const QString &name)
{
    static const QStringList names{QStringLiteral("error"), QStringLiteral("errors"),
                                   QStringLiteral("erreur"), QStringLiteral("erreurs"),
                                   QStringLiteral("message")};
    return names.contains(name, Qt::CaseInsensitive);
}

} // namespace

JsonRows::JsonRows(RowSink &sink)
    : m_sink(sink)
{ }

QByteArray JsonRows::feed(const QByteArray &bytes)
{
    m_bytes += bytes;
    while (m_state == State::UnderWay && step()) { }
    const QByteArray rest = m_bytes.mid(m_at);
    m_at = 0;
    m_bytes = m_state == State::UnderWay ? rest : QByteArray();
    return m_state == State::UnderWay ? QByteArray() : rest;
}

/// False when more must come, or it is over.
bool JsonRows::step()
{
    for (; m_at < m_bytes.size() && isBlank(m_bytes.at(m_at)); ++m_at) {
        if (++m_blanks > longestRow)
            breakOff();
    }
    if (m_at == m_bytes.size() || m_state == State::Broken)
        return false;
    m_blanks = 0;
    const char c = m_bytes.at(m_at);
    if (m_levels.empty())
        return takeValue();
    Level &level = m_levels.back();
    const bool isEnd = c == (level.kind == Kind::Array ? ']' : '}');
    switch (level.next) {
    case Next::First:
    case Next::Item:
        if (isEnd) // behind a comma too many as well
            return end(c);
        if (level.kind == Kind::Array)
            return takeValue();
        if (c == '"')
            return takeName();
        break;
    case Next::Colon:
        if (c == ':') {
            level.next = Next::Value;
            ++m_at;
            return true;
        }
        break;
    case Next::Value:
        return takeValue();
    case Next::Separator:
        if (isEnd)
            return end(c);
        if (c == ',') {
            level.next = Next::Item;
            ++m_at;
            return true;
        }
        break;
    }
    breakOff();
    return false;
}

/// Of the string or other value at m_at; -1 when more must come.
qsizetype JsonRows::endOfValue()
{
    for (qsizetype at = m_at + m_scan.length; at < m_bytes.size(); ++at) {
        const char c = m_bytes.at(at);
        bool isOver = false;
        if (m_scan.isInText) {
            if (m_scan.isEscaped)
                m_scan.isEscaped = false;
            else if (c == '\\')
                m_scan.isEscaped = true;
            else if (c == '"') {
                m_scan.isInText = false;
                isOver = m_scan.depth == 0;
            }
        } else if (c == '"') {
            m_scan.isInText = true;
        } else if (c == '{' || c == '[') {
            ++m_scan.depth;
        } else if (m_scan.depth > 0) {
            isOver = (c == '}' || c == ']') && --m_scan.depth == 0;
        } else if (c == ',' || c == ':' || c == '}' || c == ']' || isBlank(c)) {
            m_scan = {};
            return at; // not a part of it
        }
        if (isOver) {
            m_scan = {};
            return at + 1;
        }
    }
    m_scan.length = m_bytes.size() - m_at;
    return -1;
}

std::optional<QByteArray> JsonRows::nextText()
{
    const qsizetype end = endOfValue();
    const qsizetype length = (end < 0 ? m_bytes.size() : end) - m_at;
    if (length > longestRow || length == 0)
        breakOff();
    if (end < 0 || m_state == State::Broken)
        return std::nullopt;
    const QByteArray text = m_bytes.mid(m_at, length);
    m_at = end;
    return text;
}

bool JsonRows::takeName()
{
    const auto text = nextText();
    if (!text)
        return false;
    Level &level = m_levels.back();
    level.isFirst = level.next == Next::First;
    level.memberText = *text;
    level.member = parsedJson(*text).toString();
    level.next = Next::Colon;
    return true;
}

bool JsonRows::takeValue()
{
    const char first = m_bytes.at(m_at);
    Level *level = m_levels.empty() ? nullptr : &m_levels.back();
    if (level && level->kind != Kind::Array) {
        const bool isKeyed = first == '{' && isNumber(level->member);
        if (level->kind == Kind::Keyed && !isKeyed) {
            level->kind = Kind::Object;
            dismissList();
        } else if (level->kind == Kind::Object && isKeyed && level->isFirst) {
            level->kind = Kind::Keyed;
            openList(level->name);
        }
    }
    const bool isPlain = !level || level->kind == Kind::Object;
    if (isPlain && m_scan.length == 0) {
        const auto lookedInto = isLookedInto(first);
        if (!lookedInto)
            return false;
        if (*lookedInto)
            return begin(first);
    }
    const auto text = nextText();
    if (!text)
        return false;
    if (!level) {
        m_frame = *text;
        m_state = State::Whole;
        return false;
    }
    level->next = Next::Separator;
    if (isPlain)
        copy(*text);
    else
        takeRow(*text);
    return m_state == State::UnderWay;
}

/// Whether rows may stand in what begins with that bracket. Nothing when more must come.
std::optional<bool> JsonRows::isLookedInto(char bracket)
{
    if (m_levels.size() == 1 && tellsTrouble(m_levels.back().member))
        return false;
    if (bracket == '{')
        return m_levels.size() <= deepest;
    if (bracket != '[')
        return false;
    qsizetype at = m_at + 1;
    while (at < m_bytes.size() && isBlank(m_bytes.at(at)))
        ++at;
    if (at - m_at > longestRow)
        breakOff();
    if (at == m_bytes.size() || m_state == State::Broken)
        return std::nullopt;
    return m_bytes.at(at) == '{' || m_bytes.at(at) == ']';
}

bool JsonRows::begin(char bracket)
{
    const QString name = m_levels.empty() ? QString() : m_levels.back().member;
    copy(QByteArray(1, bracket));
    if (!m_levels.empty())
        m_levels.back().next = Next::Separator;
    Level level;
    level.kind = bracket == '[' ? Kind::Array : Kind::Object;
    level.name = name;
    m_levels.push_back(level);
    if (bracket == '[')
        openList(name);
    ++m_at;
    return m_state == State::UnderWay;
}

bool JsonRows::end(char bracket)
{
    if (m_levels.back().kind != Kind::Object)
        closeList();
    m_levels.pop_back();
    m_frame += bracket;
    ++m_at;
    if (m_levels.empty())
        m_state = State::Whole;
    return m_state == State::UnderWay;
}

/// Of the answer's own words.
void JsonRows::copy(const QByteArray &text)
{
    if (!m_levels.empty()) {
        const bool isFirst = m_frame.endsWith('{') || m_frame.endsWith('[');
        m_frame += (isFirst ? QByteArray() : QByteArray(",")) + m_levels.back().memberText + ':';
    }
    m_frame += text;
    if (m_frame.size() > longestRow)
        breakOff();
}

void JsonRows::takeRow(const QByteArray &text)
{
    const QJsonValue value = parsedJson(text);
    if (value.isUndefined()) {
        breakOff();
        return;
    }
    if (!value.isObject())
        dismissList();
    ++m_list.rows;
    if (!m_list.isWanted)
        return;
    QJsonObject object = value.toObject();
    const Level &level = m_levels.back();
    if (level.kind == Kind::Keyed && !hasIdColumn(object))
        object.insert(QStringLiteral("id"), level.member);
    if (const auto row = m_reader.read(object)) {
        m_list.isOfCustomers = m_list.isOfCustomers || !row->present.isEmpty();
        m_sink.take(*row);
    }
}

void JsonRows::openList(const QString &name)
{
    m_list = {};
    m_list.rank = rankOf(name);
    const bool isWorse = m_best
        && ((m_list.rank == unexpected && m_best->rank < unexpected)
            || (m_best->rows > 0 && m_list.rank > m_best->rank));
    m_list.isWanted = !isWorse;
    if (m_list.isWanted)
        m_sink.open();
}

/// An empty list counts only by its name: "warnings": [] is no shop without customers.
void JsonRows::closeList()
{
    const List list = std::exchange(m_list, {});
    if (!list.isWanted)
        return;
    const bool isOne = list.rows > 0 ? list.isOfCustomers : list.rank < unexpected;
    const bool isBest = isOne && isBetter(list);
    if (isBest)
        m_best = list;
    m_sink.close(isBest);
}

/// It holds something else than rows.
void JsonRows::dismissList()
{
    if (m_list.isWanted)
        m_sink.close(false);
    m_list = {};
}

/// Found by a name that means customers, or else the longest.
bool JsonRows::isBetter(const List &list) const
{
    if (!m_best)
        return true;
    if ((list.rank < unexpected) != (m_best->rank < unexpected))
        return list.rank < unexpected;
    if ((list.rows > 0) != (m_best->rows > 0))
        return list.rows > 0;
    return list.rank != m_best->rank ? list.rank < m_best->rank : list.rows > m_best->rows;
}

} // namespace carnet
