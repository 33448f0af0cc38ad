#include "directory/sort_key.h"

#include "customer/fold.h"

#include <algorithm>

namespace carnet {

namespace {

// What a key is made of, in the order it is to have: the end of a text, spaces, signs, numbers, letters.
constexpr char endOfText = '\x01';
constexpr char space = '\x02';
constexpr char firstSign = '\x03'; // up to 0x22: the 32 signs of ASCII
constexpr char number = '\x28';
constexpr char firstLetter = '\x29'; // a to z, as 0x29 to 0x42
constexpr char wide = '\x43'; // then UTF-8

/// !"#$%&'()*+,-./ :;<=>?@ [\]^_` {|}~
char signByte(char16_t c)
{
    const int at = c < u'0' ? c - u'!' : c < u'A' ? c - u':' + 15 : c < u'a' ? c - u'[' + 22 : c - u'{' + 28;
    return static_cast<char>(firstSign + at);
}

/// How many digits it has without zeros in front, then these: so that 9 comes before 10.
qsizetype addNumber(std::string &key, QStringView text)
{
    const auto *end = std::find_if(text.begin(), text.end(), [](QChar c) { return c < u'0' || c > u'9'; });
    const auto *first = std::find_if(text.begin(), end, [](QChar c) { return c != u'0'; });
    key += number;
    key += static_cast<char>(std::min<qsizetype>(end - first, 0xff));
    std::transform(first, end, std::back_inserter(key), [](QChar c) { return c.toLatin1(); });
    return end - text.begin();
}

void addWide(std::string &key, QStringView text)
{
    key += wide;
    key += text.toUtf8().toStdString();
}

} // namespace

std::string sortKey(QStringView text)
{
    const QString plain = folded(text);
    std::string key;
    key.reserve(static_cast<std::size_t>(plain.size()));
    for (qsizetype at = 0; at < plain.size();) {
        const char16_t c = plain.at(at).unicode();
        if (c >= u'0' && c <= u'9') {
            at += addNumber(key, QStringView(plain).mid(at));
            continue;
        }
        const qsizetype length = plain.at(at).isHighSurrogate() && at + 1 < plain.size() ? 2 : 1;
        if (c >= u'a' && c <= u'z')
            key += static_cast<char>(firstLetter + (c - u'a'));
        else if (c == u' ')
            key += space;
        else if (c > u' ' && c < 0x7f)
            key += signByte(c);
        else
            addWide(key, QStringView(plain).mid(at, length));
        at += length;
    }
    const bool isPlain = std::ranges::all_of(text, [](QChar c) { return c.unicode() < 0x80; });
    if (!isPlain)
        key += endOfText + text.toString().toCaseFolded().toStdString();
    return key;
}

} // namespace carnet
