#include "till/list_reader.h"

#include "exchange/code_page.h"
#include "till/reply_reader.h"
#include "till/wire_text.h"

namespace carnet {

namespace {

constexpr qsizetype longestMark = 3;
constexpr int mostBrackets = 40; // a diagnostic may hold brackets of its own

/// {"error": "…", "details": []} holds an array, but no customers.
bool saysNo(const QByteArray &frame)
{
    const QJsonValue value = parsedJson(frame);
    const QJsonObject object = value.toObject();
    return value.isUndefined() || tellsOfError(object) || readReply(object).meaning == Reply::Meaning::No;
}

} // namespace

ListReader::ListReader(RowSink &sink)
    : m_json(sink)
    , m_csv(sink)
{ }

bool ListReader::feed(const QByteArray &bytes)
{
    if (m_isPastMark)
        return take(m_utf16 ? fromUtf16(bytes) : bytes);
    m_beginning += bytes;
    return m_beginning.size() < longestMark || take(withoutMark(std::exchange(m_beginning, {})));
}

QByteArray ListReader::withoutMark(const QByteArray &bytes)
{
    m_isPastMark = true;
    if (bytes.startsWith("\xFF\xFE") || bytes.startsWith("\xFE\xFF")) {
        m_utf16.emplace(QStringDecoder::Utf16);
        return fromUtf16(bytes);
    }
    return bytes.startsWith("\xEF\xBB\xBF") ? bytes.sliced(longestMark) : bytes;
}

QByteArray ListReader::fromUtf16(const QByteArray &bytes)
{
    return m_toUtf8(QString((*m_utf16)(bytes)));
}

bool ListReader::take(const QByteArray &text)
{
    switch (m_shape) {
    case Shape::Json:
        return takeJson(text);
    case Shape::Csv:
        return takeCsv(text);
    case Shape::Unknown:
        break;
    }
    m_beginning += text;
    return lookForShape();
}

/// JSON may stand behind what PHP prints; whatever else does not begin with a bracket may be CSV.
bool ListReader::lookForShape()
{
    for (; m_looked < m_beginning.size() && m_brackets < mostBrackets; ++m_looked) {
        if (m_beginning.at(m_looked) != '[' && m_beginning.at(m_looked) != '{')
            continue;
        if (areDiagnostics(Diagnostics::Any, m_beginning.left(m_looked))) {
            m_shape = Shape::Json;
            return takeJson(std::exchange(m_beginning, {}).sliced(m_looked));
        }
        ++m_brackets;
    }
    if (m_brackets < mostBrackets && m_looked <= longestDiagnostics)
        return true;
    m_shape = Shape::Csv;
    return takeCsv(std::exchange(m_beginning, {}));
}

bool ListReader::takeJson(const QByteArray &text)
{
    m_behind += m_json.feed(text);
    return m_json.state() != JsonRows::State::Broken && m_behind.size() <= longestDiagnostics;
}

bool ListReader::takeCsv(const QByteArray &text)
{
    m_halfCharacter += text;
    return m_csv.feed(decodedPart(m_halfCharacter));
}

bool ListReader::finish(Seen::Ending ending)
{
    if (!m_isPastMark && !take(withoutMark(std::exchange(m_beginning, {}))))
        return false;
    if (m_shape == Shape::Unknown) {
        m_shape = Shape::Csv;
        takeCsv(std::exchange(m_beginning, {}));
    }
    if (m_shape == Shape::Json)
        return m_json.state() == JsonRows::State::Whole && m_behind.size() <= longestDiagnostics
            && areDiagnostics(Diagnostics::Any, m_behind) && m_json.hasFound() && !saysNo(m_json.frame());
    for (const char byte : std::as_const(m_halfCharacter)) // cut off, or none of UTF-8's
        m_csv.feed(QString(windows1252(static_cast<unsigned char>(byte))));
    return m_csv.finish(ending != Seen::Ending::Whole);
}

} // namespace carnet
