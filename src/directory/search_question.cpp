#include "directory/search_question.h"

#include "customer/fold.h"
#include "customer/rules/barcode.h"
#include "customer/rules/birth_date.h"
#include "customer/rules/rules.h"
#include "customer/rules/text.h"

#include <QRegularExpression>

#include <algorithm>

namespace carnet {

namespace {

constexpr std::size_t longestNumber = 8; ///< in words
constexpr std::size_t longestDate = 4; ///< "le 31 décembre 1980"
constexpr qsizetype longestCountryCode = 3;

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
Needle markedLine(char mark, const QString &text)
{
    return text.isEmpty() ? Needle() : Needle::anywhere(mark + text.toUtf8() + '\n');
}

/// Of a text of lines.
qsizetype startOfLastLine(QByteArrayView text)
{
    qsizetype at = text.size() - 1;
    while (at > 0 && text.at(at - 1) != '\n')
        --at;
    return std::max<qsizetype>(at, 0);
}

/// True where only the code of a country stands before `at` in a shown number: "+33" before "639981244".
bool isAfterCountryCode(QByteArrayView shown, qsizetype at)
{
    for (qsizetype digits = 1; digits <= longestCountryCode && at > digits; ++digits) {
        if (shown.at(at - digits - 1) == SearchedText::international)
            return true;
    }
    return false;
}

/// Keeps of needles only those that no other one stands in.
void addWidest(std::vector<Needle> &all, const Needle &needle)
{
    if (std::ranges::any_of(all, [&](const Needle &other) { return other.isWithin(needle); }))
        return;
    std::erase_if(all, [&](const Needle &other) { return needle.isWithin(other); });
    all.push_back(needle);
}

/// Each is looked for in all texts, and a short one is found in many.
double costOf(const std::vector<Needle> &needles)
{
    double cost = 0;
    for (const Needle &needle : needles) {
        const auto length = static_cast<double>(needle.text().size());
        cost += 1 + 40 / (length * length);
    }
    return cost;
}

/// A shown text as SearchedText has it, and which of its characters each byte comes from.
struct Shown
{
    explicit Shown(QStringView text)
    {
        put('\n', 0);
        for (qsizetype i = 0; i < text.size();) {
            const qsizetype length = text.at(i).isHighSurrogate() && i + 1 < text.size() ? 2 : 1;
            const QStringView character = text.sliced(i, length);
            if (character == u"+" && joined == "\n")
                put(SearchedText::international, i);
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

Needle SearchPart::needleOf(Kind kind, const QByteArray &text)
{
    switch (kind) {
    case Kind::WordBegins:
        return Needle::atWord(' ' + text);
    case Kind::AfterCountryCode:
        return Needle::atNational(text);
    case Kind::NationalNumber:
        return Needle::anywhere('\n' + text);
    case Kind::Card:
        return Needle::anywhere(SearchedText::card + text);
    case Kind::TillNumber:
        return Needle::anywhere(SearchedText::number + text);
    case Kind::Anywhere:
        break;
    }
    return Needle::anywhere(text);
}

SearchPart::Way::Way(Kind how, const QByteArray &what)
    : kind(how)
    , text(what)
    , needle(needleOf(how, what))
{ }

bool SearchPart::Way::isIn(const SearchedText &in) const
{
    return needle.isIn(in.rest) || (mayBeAName() && needle.isIn(in.names));
}

bool SearchPart::Way::isWithin(const Way &wider) const
{
    if (wider.kind == Kind::Anywhere)
        return wider.needle.isWithin(needle);
    return kind == wider.kind && text.startsWith(wider.text);
}

bool SearchPart::isIn(const SearchedText &text) const
{
    return std::ranges::any_of(m_ways, [&text](const Way &way) { return way.isIn(text); });
}

bool SearchPart::isWithin(const SearchPart &wider) const
{
    return std::ranges::all_of(m_ways, [&wider](const Way &way) {
        return std::ranges::any_of(wider.m_ways, [&way](const Way &other) { return way.isWithin(other); });
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
        const bool isLetter = folded.joined.size() == 1;
        m_words.push_back({typed, folded, Needle::anywhere('\n' + folded.joined.toUtf8()),
                           isLetter ? Needle() : Needle::atWord(folded.words.toUtf8()), false});
    }
    if (isEmpty())
        return;
    const QString whole = typed(0, m_words.size());
    m_name = Needle::anywhere('\n' + squeezed(whole).toUtf8());
    m_card = markedLine(SearchedText::card, rules::cardKey(text));
    m_number = markedLine(SearchedText::number, tillNumber(whole));
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
    question.m_card = markedLine(SearchedText::card, card);
    question.m_number = markedLine(SearchedText::number, number);
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
        ways.push_back({Anywhere, SearchedText::international + abroad.toUtf8()});
        for (qsizetype code = 1; code <= longestCountryCode && code < abroad.size(); ++code) {
            if (abroad.at(code) == u'0')
                ways.push_back(
                    {Anywhere, SearchedText::international + QString(abroad).remove(code, 1).toUtf8()});
        }
        if (abroad.startsWith(u"33")) {
            const QString line = abroad.mid(abroad.startsWith(u"330") ? 3 : 2);
            ways.push_back({NationalNumber, '0' + line.toUtf8()});
        }
    } else if (digits == u"0") {
        ways.push_back({Anywhere, QByteArray(1, SearchedText::international)});
    } else if (digits.startsWith(u'0')) {
        ways.push_back({AfterCountryCode, digits.mid(1).toUtf8()});
    } else {
        ways.push_back({Anywhere, SearchedText::international + digits.toUtf8()}); // its plus was left out
    }
    if (const QString card = rules::cardKey(digits); card != digits)
        ways.push_back({Card, card.toUtf8()});
    add(first, end, std::move(ways));
}

SearchQuestion::Path SearchQuestion::pathIn(const SearchedText &text) const
{
    Path path;
    std::fill_n(path.begin(), m_words.size() + 1, nowhere);
    path.front() = 0;
    for (const Reading &reading : m_readings) { // by their first word, so the longest comes first
        if (path[reading.first] != nowhere && path[reading.end] == nowhere && reading.part.isIn(text))
            path[reading.end] = static_cast<quint8>(reading.first);
    }
    return path;
}

std::optional<int> SearchQuestion::rankOf(const SearchedText &text) const
{
    const Path path = pathIn(text);
    if (path[m_words.size()] == nowhere)
        return std::nullopt;
    int rank = rankOfFound(text);
    if (m_isCode && !isExact(rank))
        return std::nullopt;
    // A number that was typed in groups is rather one than several.
    if (rank < found || m_readings.size() == m_words.size())
        return rank;
    for (std::size_t end = m_words.size(); end > 0; end = path[end])
        ++rank;
    return rank;
}

int SearchQuestion::rankOfFound(const SearchedText &text) const
{
    if (const auto exact = exactRank(text.rest))
        return *exact;
    if (m_name.isIn(text.names))
        return nameBegins;
    int rank = found;
    for (const Word &word : m_words) {
        if (!word.isGrouped && (m_words.size() == 1 || !word.begins.isIn(text.names)))
            rank += word.isWholeIn(text.names) || word.isWholeIn(text.rest) ? 1 : 2;
    }
    return rank;
}

std::optional<int> SearchQuestion::exactRank(QByteArrayView rest) const
{
    const qsizetype numberAt = startOfLastLine(rest);
    const bool hasNumber = numberAt < rest.size() && rest.at(numberAt) == SearchedText::number;
    if (m_card.endsAt(rest, hasNumber ? numberAt : rest.size()))
        return exactCard;
    return m_number.endsAt(rest, rest.size()) ? std::optional(exactNumber) : std::nullopt;
}

bool SearchQuestion::Word::isWholeAt(QByteArrayView text, qsizetype at) const
{
    const qsizetype end = at + whole.text().size();
    return text.at(end) == '\n' || beginsWord(text, end);
}

bool SearchQuestion::Word::isWholeIn(QByteArrayView text) const
{
    if (whole.isEmpty())
        return false;
    qsizetype at = whole.indexIn(text);
    while (at >= 0 && !isWholeAt(text, at))
        at = whole.indexIn(text, at + 1);
    return at >= 0;
}

bool SearchQuestion::isSimple() const
{
    return m_words.size() == 1 && m_readings.size() == 1 && !m_isCode;
}

QList<SearchPart> SearchQuestion::partsIn(const SearchedText &text) const
{
    const Path path = pathIn(text);
    QList<SearchPart> parts;
    if (path[m_words.size()] == nowhere)
        return parts;
    for (std::size_t end = m_words.size(), first = 0; end > 0; end = first) {
        first = path[end];
        SearchPart part;
        for (const Reading &reading : m_readings) {
            if (reading.first == first && reading.end == end && reading.part.isIn(text))
                std::ranges::copy(reading.part.m_ways, std::back_inserter(part.m_ways));
        }
        parts.prepend(part);
    }
    return parts;
}

std::vector<std::vector<Needle>> SearchQuestion::needles(std::size_t most) const
{
    std::vector<std::vector<Needle>> best;
    for (std::size_t word = 0; word < m_words.size(); ++word) {
        std::vector<Needle> &all = best.emplace_back();
        for (const Reading &reading : m_readings) {
            if (word < reading.first || word >= reading.end)
                continue;
            for (const SearchPart::Way &way : reading.part.m_ways)
                addWidest(all, way.needle);
        }
    }
    std::ranges::sort(best, {}, costOf);
    best.resize(std::min(best.size(), most));
    return best;
}

/// Each word of the other question is part of each reading of the same word in this one.
bool SearchQuestion::isWithin(const SearchQuestion &wider) const
{
    if (wider.isEmpty() || m_isCode || wider.m_isCode || m_words.size() < wider.m_words.size())
        return false;
    for (std::size_t word = 0; word < wider.m_words.size(); ++word) {
        const auto alone = std::ranges::find_if(wider.m_readings, [word](const Reading &reading) {
            return reading.first == word && reading.end == word + 1;
        });
        if (alone == wider.m_readings.end())
            return false;
        for (const Reading &reading : m_readings) {
            if (word >= reading.first && word < reading.end && !reading.part.isWithin(alone->part))
                return false;
        }
    }
    return true;
}

} // namespace carnet
