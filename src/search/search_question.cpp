#include "search/search_question.h"

#include "customer/fold.h"
#include "customer/rules/barcode.h"
#include "customer/rules/birth_date.h"
#include "customer/rules/rules.h"
#include "customer/rules/text.h"

#include <QRegularExpression>

#include <algorithm>
#include <string_view>

namespace carnet {

namespace {

constexpr std::size_t mostWords = 60; ///< nobody searches for more
constexpr std::size_t longestNumber = 8; ///< in words
constexpr std::size_t longestDate = 4; ///< "le 31 décembre 1980"
constexpr qsizetype longestCountryCode = 3;

/// As QByteArray::contains(), which looks at every byte for itself; this one passes over most of them.
bool holds(QByteArrayView text, QByteArrayView part)
{
    return std::string_view(text.data(), static_cast<std::size_t>(text.size()))
               .find(std::string_view(part.data(), static_cast<std::size_t>(part.size())))
        != std::string_view::npos;
}

/// "363", "no. 363", "n° 363", "Customer no. 363"; empty for anything else.
QString tillNumber(const QString &typed)
{
    static const QRegularExpression form(
        QStringLiteral("^(?:(?:(?:client|customer) )?(?:n[o°]?|numero|number|nr|#)[.:]? ?)?([0-9]+)$"));
    return form.match(folded(typed)).captured(1);
}

/// "n°", "no.", "#": says that a number follows, and is no word of its own.
bool isNumberSign(const QString &typed)
{
    static const QRegularExpression form(QStringLiteral("^(?:(?:n[o°]?|nr)\\.|n°|#)$"));
    return typed == u"№" || form.match(folded(typed)).hasMatch();
}

/// Empty for an empty text, which stands on no line.
QByteArray markedLine(char mark, const QString &text)
{
    return text.isEmpty() ? QByteArray() : QByteArray(mark + text.toUtf8() + '\n');
}

bool isOn(const QByteArray &line, const SearchText &text)
{
    return !line.isEmpty() && holds(text.joined(), line);
}

/// True where only the code of a country stands before `at` on its line: "+33" before "639981244".
bool isAfterCountryCode(QByteArrayView joined, qsizetype at)
{
    for (qsizetype digits = 1; digits <= longestCountryCode && at > digits; ++digits) {
        if (joined.at(at - digits - 1) == SearchText::international)
            return true;
    }
    return false;
}

bool holdsAfterCountryCode(QByteArrayView joined, QByteArrayView number)
{
    for (qsizetype mark = joined.indexOf(SearchText::international); mark >= 0;
         mark = joined.indexOf(SearchText::international, mark + 1)) {
        const QByteArrayView line = joined.sliced(mark + 1);
        for (qsizetype code = 1; code <= std::min(longestCountryCode, line.size()); ++code) {
            if (line.sliced(code).startsWith(number))
                return true;
        }
    }
    return false;
}

/// A shown text as SearchText::joined() has it, and which of its characters each byte comes from.
struct Shown
{
    explicit Shown(QStringView text)
    {
        put('\n', 0);
        for (qsizetype i = 0; i < text.size();) {
            const qsizetype length = text.at(i).isHighSurrogate() && i + 1 < text.size() ? 2 : 1;
            const QStringView character = text.sliced(i, length);
            if (character == u"+" && joined == "\n")
                put(SearchText::international, i);
            for (const char byte : squeezed(character).toUtf8())
                put(byte, i);
            i += length;
        }
        put('\n', text.size());
    }
    void put(char byte, qsizetype at)
    {
        joined += byte;
        origin.push_back(at);
    }
    /// With the marks that belong to their letters.
    [[nodiscard]] TextSpan span(QStringView text, qsizetype at, qsizetype length) const
    {
        const qsizetype start = origin[static_cast<std::size_t>(at)];
        qsizetype end = origin[static_cast<std::size_t>(at + length - 1)];
        end += text.at(end).isHighSurrogate() ? 2 : 1;
        while (end < text.size() && text.at(end).isMark())
            ++end;
        return {start, end - start};
    }
    [[nodiscard]] bool beginsWord(QStringView text, qsizetype at) const
    {
        const qsizetype start = origin[static_cast<std::size_t>(at)];
        return start == 0 || !text.at(start - 1).isLetterOrNumber();
    }

    QByteArray joined;
    std::vector<qsizetype> origin;
};

} // namespace

SearchPart::Way::Way(Kind how, const QByteArray &what)
    : kind(how)
    , text(what)
    , needle(what)
{
    if (kind == Kind::WordBegins)
        needle.prepend(' ');
    else if (kind == Kind::NationalNumber)
        needle.prepend('\n');
    else if (kind == Kind::Card)
        needle.prepend(SearchText::card);
    else if (kind == Kind::TillNumber)
        needle.prepend(SearchText::number);
}

bool SearchPart::isIn(const SearchText &text) const
{
    return std::ranges::any_of(m_ways, [&text](const Way &way) {
        if (way.kind == Kind::AfterCountryCode)
            return holdsAfterCountryCode(text.joined(), way.needle);
        return holds(way.kind == Kind::WordBegins ? text.words() : text.joined(), way.needle);
    });
}

QList<TextSpan> SearchPart::spansIn(QStringView text) const
{
    QList<TextSpan> spans;
    const Shown shown(text);
    for (const Way &way : m_ways) {
        if (way.kind == Kind::Card && rules::cardKey(text).toUtf8().startsWith(way.text))
            spans.append({0, text.size()});
        for (qsizetype at = shown.joined.indexOf(way.text); at >= 0;
             at = shown.joined.indexOf(way.text, at + way.text.size())) {
            const bool holds = way.kind == Kind::Anywhere
                || (way.kind == Kind::WordBegins && shown.beginsWord(text, at))
                || (way.kind == Kind::AfterCountryCode && isAfterCountryCode(shown.joined, at))
                || (way.kind == Kind::NationalNumber && at == 1) || (way.kind == Kind::TillNumber && at == 1);
            if (holds)
                spans.append(shown.span(text, at, way.text.size()));
        }
    }
    return spans;
}

SearchQuestion::SearchQuestion(QStringView text, const QLocale &locale, const QDate &today)
{
    for (const QString &typed : text.toString().simplified().split(u' ', Qt::SkipEmptyParts)) {
        FoldedWords folded(typed);
        if (folded.joined.isEmpty() || m_words.size() == mostWords)
            continue;
        m_words.push_back({typed, folded, '\n' + folded.joined.toUtf8(), folded.words.toUtf8(), false});
    }
    if (isEmpty())
        return;
    const QString whole = typed(0, m_words.size());
    m_name = '\n' + squeezed(whole).toUtf8();
    m_card = markedLine(SearchText::card, rules::cardKey(text));
    m_number = markedLine(SearchText::number, tillNumber(whole));
    read(locale, today);
}

SearchQuestion SearchQuestion::ofCode(QStringView code)
{
    SearchQuestion question;
    question.m_isCode = true;
    const QString card = rules::cardKey(code);
    const QString number = tillNumber(code.toString());
    const FoldedWords folded(code);
    if (folded.joined.isEmpty())
        return question;
    question.m_card = markedLine(SearchText::card, card);
    question.m_number = markedLine(SearchText::number, number);
    question.m_words.push_back({code.toString(), folded, {}, {}, false});
    question.add(0, 1,
                 {{SearchPart::Kind::Card, card.toUtf8()},
                  {SearchPart::Kind::Anywhere, folded.joined.toUtf8()}}); // where it is marked
    if (!number.isEmpty())
        question.add(0, 1, {{SearchPart::Kind::TillNumber, number.toUtf8()}});
    return question;
}

QString SearchQuestion::typed(std::size_t first, std::size_t end) const
{
    QStringList words;
    for (std::size_t i = first; i < end; ++i)
        words << m_words[i].typed;
    return words.join(u' ');
}

void SearchQuestion::add(std::size_t first, std::size_t end, std::vector<SearchPart::Way> ways)
{
    SearchPart part;
    part.m_ways = std::move(ways);
    m_readings.push_back({first, end, std::move(part)});
}

void SearchQuestion::read(const QLocale &locale, const QDate &today)
{
    using enum SearchPart::Kind;
    const auto isNumber = [this](std::size_t i) { return i < m_words.size() && m_words[i].folded.isNumber; };
    std::size_t numbersFrom = 0; // of the neighbouring numbers that this word is among
    for (std::size_t first = 0; first < m_words.size(); ++first) {
        m_words[first].isGrouped =
            isNumber(first) && (isNumber(first + 1) || (first > 0 && isNumber(first - 1)));
        if (!isNumber(first)) {
            if (!isNumber(first + 1) || !isNumberSign(m_words[first].typed))
                add(first, first + 1, {{Anywhere, m_words[first].folded.joined.toUtf8()}});
        } else if (first == 0 || !isNumber(first - 1)) {
            numbersFrom = first;
        }
        for (std::size_t end = first + 1; isNumber(end - 1) && end - first <= longestNumber; ++end)
            readNumber(first, end, first == numbersFrom && !isNumber(end));
        for (std::size_t end = first + 1; end <= std::min(first + longestDate, m_words.size()); ++end) {
            const QString some = typed(first, end);
            const auto date = rules::readDate(some, today, locale);
            if (date && date->date().isValid()) {
                const QString iso = date->date().toString(Qt::ISODate);
                const QString shown = rules::shown(Field::BirthDate, iso, {}, locale);
                add(first, end, {{Anywhere, squeezed(shown).toUtf8()}});
            }
            const QString number = tillNumber(some);
            if (end > first + 1 && !number.isEmpty())
                add(first, end, {{TillNumber, number.toUtf8()}});
        }
        if (!isNumber(first)) {
            if (const QString number = tillNumber(m_words[first].typed); !number.isEmpty()) // "n°363"
                add(first, first + 1, {{TillNumber, number.toUtf8()}});
        }
    }
}

/// `isWhole`: neither the word before nor the one behind is a number. Otherwise it stands at the beginning of
/// one: digits that people group are in the middle of too many.
void SearchQuestion::readNumber(std::size_t first, std::size_t end, bool isWhole)
{
    using enum SearchPart::Kind;
    QString written = typed(first, end).remove(u' ');
    const QString trunk = QStringLiteral("(0)"); // dialled at home only
    const bool isDialledAbroad = written.startsWith(u'+') || written.startsWith(u"00");
    if (isDialledAbroad)
        written.remove(trunk);
    const QString digits = rules::onlyDigits(written);
    std::vector<SearchPart::Way> ways{{isWhole ? Anywhere : WordBegins, digits.toUtf8()}};
    if (isDialledAbroad) {
        const QString abroad = written.startsWith(u'+') ? digits : digits.mid(2);
        ways.push_back({Anywhere, SearchText::international + abroad.toUtf8()});
        for (qsizetype code = 1; code <= longestCountryCode && code < abroad.size(); ++code) {
            if (abroad.at(code) == u'0')
                ways.push_back(
                    {Anywhere, SearchText::international + QString(abroad).remove(code, 1).toUtf8()});
        }
        if (abroad.startsWith(u"33")) {
            const QString line = abroad.mid(abroad.startsWith(u"330") ? 3 : 2);
            ways.push_back({NationalNumber, '0' + line.toUtf8()});
        }
    } else if (digits == u"0") {
        ways.push_back({Anywhere, QByteArray(1, SearchText::international)});
    } else if (digits.startsWith(u'0')) {
        ways.push_back({AfterCountryCode, digits.mid(1).toUtf8()});
    }
    if (const QString card = rules::cardKey(digits); card != digits)
        ways.push_back({Card, card.toUtf8()});
    add(first, end, std::move(ways));
}

SearchQuestion::Reached SearchQuestion::reachedIn(const SearchText &text) const
{
    Reached reached(1);
    for (const Reading &reading : m_readings) {
        if (reached[reading.first] && !reached[reading.end] && reading.part.isIn(text))
            reached.set(reading.end);
    }
    return reached;
}

std::optional<int> SearchQuestion::rankOf(const SearchText &text) const
{
    const Reached reached = reachedIn(text);
    if (!reached[m_words.size()])
        return std::nullopt;
    if (isOn(m_card, text))
        return exactCard;
    if (isOn(m_number, text))
        return exactNumber;
    if (m_isCode)
        return std::nullopt;
    if (holds(text.names(), m_name))
        return nameBegins;
    int rank = found;
    for (const Word &word : m_words) {
        if (!word.isGrouped && !holds(text.names(), word.begins))
            rank += holds(text.words(), word.whole) ? 1 : 2;
    }
    // A number that was typed in groups is rather one than several.
    return m_readings.size() == m_words.size() ? rank
                                               : rank + static_cast<int>(stepsIn(text, reached).size());
}

/// Back from the last word, by the longest readings.
std::vector<SearchQuestion::Step> SearchQuestion::stepsIn(const SearchText &text,
                                                          const Reached &reached) const
{
    std::vector<Step> steps;
    for (std::size_t end = m_words.size(); end > 0; end = steps.back().first) {
        const auto longest = std::ranges::find_if(m_readings, [&](const Reading &reading) {
            return reading.end == end && reached[reading.first] && reading.part.isIn(text);
        });
        steps.push_back({longest->first, end});
    }
    return steps;
}

QList<SearchPart> SearchQuestion::partsIn(const SearchText &text) const
{
    const Reached reached = reachedIn(text);
    QList<SearchPart> parts;
    if (!reached[m_words.size()])
        return parts;
    for (const auto &[first, end] : stepsIn(text, reached)) {
        SearchPart part;
        for (const Reading &reading : m_readings) {
            if (reading.first == first && reading.end == end && reading.part.isIn(text))
                std::ranges::copy(reading.part.m_ways, std::back_inserter(part.m_ways));
        }
        parts.prepend(part);
    }
    return parts;
}

} // namespace carnet
