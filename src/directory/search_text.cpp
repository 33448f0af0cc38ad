#include "directory/search_text.h"

#include "customer/country.h"
#include "customer/fold.h"
#include "customer/rules/barcode.h"
#include "customer/rules/phone.h"
#include "customer/rules/rules.h"

#include <algorithm>

namespace carnet {

namespace {

constexpr unsigned letterBit = 0x20; ///< of ASCII
constexpr unsigned digitBits = 0x30; ///< of ASCII
constexpr unsigned secondByteBit = 0x40; ///< never set in the second byte of a character in UTF-8

constexpr unsigned valueOf(char byte)
{
    return static_cast<unsigned char>(byte);
}

constexpr bool isAscii(char byte)
{
    return valueOf(byte) < 0x80;
}

constexpr bool isFollowing(char byte)
{
    return (valueOf(byte) & 0xc0) == 0x80;
}

constexpr bool isAsciiDigit(char byte)
{
    return byte >= '0' && byte <= '9';
}

/// Letters and digits, unlike line ends and the marks before numbers.
constexpr bool isAsciiLetter(char byte)
{
    return isAscii(byte) && byte >= '0';
}

constexpr bool isMarkedLetter(char byte)
{
    return isAscii(byte) && (valueOf(byte) & letterBit) == 0 && byte != '\n';
}

/// Collects the lines of a customer's text.
struct Lines
{
    QByteArray text = QByteArrayLiteral("\n");

    void addLine(QByteArrayView line)
    {
        if (line.isEmpty())
            return;
        text += line;
        text += '\n';
    }
    void addMarked(char mark, QByteArrayView line)
    {
        if (line.isEmpty())
            return;
        text += mark;
        addLine(line);
    }
    void addInternational(const QString &number)
    {
        const qsizetype code = rules::callingCodeLength(number);
        addMarked(SearchedText::international,
                  withNationalMarked(number.mid(1, code).toLatin1(), number.mid(1 + code).toLatin1()));
    }
    void add(QStringView value) { addLine(withWordsMarked(FoldedWords(value).words.toUtf8())); }
};

/// In E.164, and as it is kept unless that says the same: French numbers of overseas are taken for +33 often.
void addPhone(Lines &lines, const QString &value, const QString &country)
{
    const FoldedWords folded(value);
    const QString e164 = rules::phoneE164(value, country);
    const bool isShownAbroad = value.startsWith(u'+');
    const QString international = e164.isEmpty() && isShownAbroad ? u'+' + folded.joined : e164;
    if (!international.isEmpty())
        lines.addInternational(international);
    const QString kept = isShownAbroad ? u'+' + folded.joined : folded.joined;
    const bool isFrench =
        international.startsWith(QStringLiteral("+33")) && kept == u'0' + international.mid(3);
    if (!isFrench && kept != international)
        lines.addLine(withWordsMarked(folded.words.toUtf8()));
}

/// As it is shown, as it is kept, and with a short year.
void addDate(Lines &lines, const QString &kept, const QString &shown)
{
    lines.add(shown);
    if (shown == kept)
        return;
    lines.add(kept);
    const QString year = kept.left(4);
    lines.addLine(FoldedWords(QString(shown).replace(year, year.right(2))).joined.toUtf8());
}

/// Apart from its line among the values only when a scanner would read something else.
void addCard(Lines &lines, const QString &value)
{
    const FoldedWords folded(value);
    const QString key = rules::cardKey(value);
    if (key != folded.joined) {
        lines.add(value);
        lines.addMarked(SearchedText::card, key.toUtf8());
    } else {
        lines.addMarked(SearchedText::card, withWordsMarked(folded.words.toUtf8()));
    }
}

} // namespace

QByteArray withWordsMarked(QByteArrayView words)
{
    QByteArray marked;
    marked.reserve(words.size());
    bool begins = false;
    for (const char byte : words) {
        if (byte == ' ') {
            begins = true;
        } else if (begins && isAsciiLetter(byte)) {
            marked += static_cast<char>(valueOf(byte) & ~letterBit);
            begins = false;
        } else if (begins && isFollowing(byte)) {
            marked += static_cast<char>(valueOf(byte) | secondByteBit);
            begins = false;
        } else {
            marked += byte;
        }
    }
    return marked;
}

QByteArray withNationalMarked(QByteArrayView code, QByteArrayView national)
{
    QByteArray marked = code.toByteArray() + national.toByteArray();
    if (!national.isEmpty())
        marked[code.size()] = static_cast<char>(valueOf(national.front()) & ~digitBits);
    return marked;
}

QByteArray wordMasks(QByteArrayView folded)
{
    // Digits in the middle do not reach from the code of a country into the number.
    const bool isAbroad = folded.startsWith(SearchedText::international);
    QByteArray masks(folded.size(), '\xff');
    for (qsizetype i = 0; i < folded.size(); ++i) {
        if (isAsciiDigit(folded.at(i)))
            masks[i] = static_cast<char>(i == 0 || isAbroad ? ~digitBits : ~letterBit);
        else if (isAsciiLetter(folded.at(i)))
            masks[i] = static_cast<char>(~letterBit);
        else if (isFollowing(folded.at(i)))
            masks[i] = static_cast<char>(~secondByteBit);
    }
    return masks;
}

QByteArray beginningMasks(QByteArrayView marked)
{
    QByteArray masks(marked.size(), '\xff');
    for (qsizetype i = 0; i < marked.size(); ++i) {
        if (isMarkedLetter(marked.at(i)) && valueOf(marked.at(i)) < digitBits)
            masks[i] = static_cast<char>(~(digitBits & ~letterBit));
    }
    return masks;
}

QByteArray withoutWords(QByteArrayView marked)
{
    QByteArray plain = marked.toByteArray();
    for (qsizetype i = 0; i < plain.size(); ++i) {
        if (isMarkedLetter(plain.at(i))) {
            const unsigned bits = valueOf(plain.at(i)) < digitBits ? digitBits : letterBit;
            plain[i] = static_cast<char>(valueOf(plain.at(i)) | bits);
        } else if (!isAscii(plain.at(i)) && !isFollowing(plain.at(i)) && i + 1 < plain.size()) {
            ++i;
            plain[i] = static_cast<char>(valueOf(plain.at(i)) & ~secondByteBit);
        }
    }
    return plain;
}

bool beginsWord(QByteArrayView marked, qsizetype at)
{
    if (isAscii(marked.at(at)))
        return isMarkedLetter(marked.at(at));
    return at + 1 < marked.size() && (valueOf(marked.at(at + 1)) & secondByteBit) != 0;
}

FoldedWords::FoldedWords(QStringView text)
{
    const QString plain = folded(text);
    isNumber = std::ranges::any_of(plain, [](QChar c) { return c.isDigit(); })
        && std::ranges::none_of(plain, [](QChar c) { return c.isLetter() || c.isSurrogate(); });
    joined.resize(plain.size());
    words.resize(2 * plain.size() + 1);
    QChar *joinedEnd = joined.data();
    QChar *wordsEnd = words.data();
    bool inWord = false;
    for (const QChar c : plain) {
        const bool belongs = c.isLetterOrNumber() || c.isSurrogate();
        if (belongs) {
            if (!inWord && (wordsEnd == words.constData() || !isNumber))
                *wordsEnd++ = u' ';
            *joinedEnd++ = c;
            *wordsEnd++ = c;
        }
        inWord = belongs;
    }
    *wordsEnd++ = u' ';
    joined.truncate(joinedEnd - joined.constData());
    words.truncate(wordsEnd - words.constData());
}

SearchText::SearchText(const Customer &customer, const QString &tillNumber, const QLocale &locale)
{
    const FoldedWords family(customer.value(Field::Name));
    const FoldedWords first(customer.value(Field::FirstName));
    Lines names;
    names.addLine(withWordsMarked((family.words + first.words).toUtf8()));
    if (!family.joined.isEmpty() && !first.joined.isEmpty())
        names.addLine(withWordsMarked(QString(u' ' + first.joined + u' ' + family.joined).toUtf8()));
    if (names.text.size() > 1)
        m_names = names.text;

    Lines rest;
    for (const Field field : customer.filled() - FieldSet{Field::Name, Field::FirstName, Field::Barcode}) {
        const QString &value = customer.value(field);
        switch (infoOf(field).kind) {
        case FieldKind::YesNo:
            break;
        case FieldKind::Country:
            rest.add(rules::shown(field, value, customer, locale));
            break;
        case FieldKind::Date:
            addDate(rest, value, rules::shown(field, value, customer, locale));
            break;
        default:
            if (field == Field::Phone || field == Field::OtherPhone)
                addPhone(rest, value, countryOf(customer));
            else
                rest.add(value);
        }
    }
    addCard(rest, customer.value(Field::Barcode));
    rest.addMarked(SearchedText::number, withWordsMarked(FoldedWords(tillNumber).words.toUtf8()));
    m_rest = rest.text;
}

} // namespace carnet
