#include "outbox/damage.h"

#include "customer/fold.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>
#include <cmath>

namespace carnet {

namespace {

/// A till that keeps coordinates as single-precision numbers gives them back a metre or so beside.
bool areTheSamePlace(const QString &sent, const QString &listed, double tolerance = 5e-5)
{
    bool areNumbers = false;
    const double a = sent.toDouble(&areNumbers);
    if (!areNumbers)
        return false;
    const double b = listed.toDouble(&areNumbers);
    return areNumbers && std::abs(a - b) < tolerance;
}

bool isPhone(Field field)
{
    return field == Field::Phone || field == Field::OtherPhone;
}

/// "&#039;" and "&amp;" as what they mean; other names of HTML stand for letters, see substituteAt().
QString withoutEntities(QString text)
{
    static constexpr std::array<std::pair<QStringView, char16_t>, 6> names{
        {{u"lt", u'<'}, {u"gt", u'>'}, {u"quot", u'"'}, {u"apos", u'\''}, {u"nbsp", u' '}, {u"amp", u'&'}}};
    static const QRegularExpression entity(
        QStringLiteral("&(?:#([0-9]{1,7})|#[xX]([0-9a-fA-F]{1,6})|([a-z]{2,6}));"));
    constexpr int mostLayers = 3; // a till may encode what it reads back
    for (int layer = 0; layer < mostLayers; ++layer) {
        QString plain;
        qsizetype done = 0;
        for (auto it = entity.globalMatch(text); it.hasNext();) {
            const QRegularExpressionMatch match = it.next();
            plain += QStringView(text).mid(done, match.capturedStart() - done);
            done = match.capturedEnd();
            const QString name = match.captured(3);
            const auto known =
                std::ranges::find(names, QStringView(name), &std::pair<QStringView, char16_t>::first);
            const uint code = match.captured(1).isEmpty() ? match.captured(2).toUInt(nullptr, 16)
                                                          : match.captured(1).toUInt();
            if (known != names.end())
                plain += QChar(known->second);
            else if (name.isEmpty() && code != 0 && code <= QChar::LastValidCodePoint)
                plain += QChar::fromUcs4(code);
            else
                plain += match.captured();
        }
        if (done == 0)
            return text;
        text = plain + QStringView(text).mid(done);
    }
    return text;
}

/// Without what tills wrap round a text: entities, backslashes before quotes, marks of HTML, spaces.
QString unwrapped(const QString &text)
{
    static const QRegularExpression escape(QStringLiteral("\\\\([\\\\'\"])"));
    static const QRegularExpression markup(QStringLiteral("<[/a-zA-Z!][^<>]{0,500}>"));
    QString plain = withoutEntities(text);
    plain.replace(escape, QStringLiteral("\\1"));
    plain.replace(markup, QStringLiteral(" "));
    return plain.simplified();
}

using CodePoints = QList<uint>;

constexpr uint lastAscii = 0x7f;
constexpr uint replacement = 0xfffd;

/// How many characters of `text` from `at` on may stand for one that the till could not keep: question marks,
/// its bytes read as another encoding, a name of HTML, its letters without accent. 0: it is gone.
qsizetype substituteAt(const CodePoints &text, qsizetype at, uint lost)
{
    constexpr qsizetype mostBytes = 4;
    const auto run = [&](auto &&suits) {
        qsizetype length = 0;
        while (length < mostBytes && at + length < text.size() && suits(text.at(at + length)))
            ++length;
        return length;
    };
    if (at >= text.size())
        return 0;
    const uint first = text.at(at);
    if (first == u'?' || first == replacement)
        return run([first](uint c) { return c == first; });
    if (first == u'&') {
        for (qsizetype end = at + 1; end < text.size() && end < at + 10; ++end) {
            if (text.at(end) == u';')
                return end - at + 1;
        }
        return 0;
    }
    const QString plain = folded(QString::fromUcs4(reinterpret_cast<const char32_t *>(&lost), 1));
    const CodePoints letters = plain.toUcs4();
    if (!letters.isEmpty() && letters.first() <= lastAscii && text.mid(at, letters.size()) == letters)
        return letters.size();
    constexpr uint firstLead = 0xc2; // as UTF-8 read as Latin-1 begins
    constexpr uint lastLead = 0xf4;
    const qsizetype bytes = QString::fromUcs4(reinterpret_cast<const char32_t *>(&lost), 1).toUtf8().size();
    if (first < firstLead || first > lastLead || at + bytes > text.size())
        return 0;
    for (qsizetype i = at + 1; i < at + bytes; ++i) {
        if (text.at(i) <= lastAscii)
            return 0;
    }
    return bytes;
}

/// Signs that tills take out of texts.
bool isFragile(uint c)
{
    return QStringView(u" '\"\\<>`;").contains(QChar(static_cast<char16_t>(c)));
}

/// What is left of an entity or a character that was cut in two, or the dots that say so.
bool isRemnant(const QString &rest)
{
    static const QRegularExpression form(
        QStringLiteral("\\A(?:&[#a-zA-Z0-9]{0,8}|[?\\x{fffd}\\x{80}-\\x{ff}]{1,3}|\\.{3}|…)\\z"));
    return rest.isEmpty() || form.match(rest).hasMatch();
}

/// `listed` is `sent` with characters lost or written otherwise, or a beginning of that.
bool isMangled(const QString &sent, const QString &listed)
{
    const CodePoints from = sent.toUcs4();
    const CodePoints to = listed.toUcs4();
    qsizetype at = 0;
    for (const uint c : from) {
        if (at < to.size() && to.at(at) == c) {
            ++at;
            continue;
        }
        if (c > lastAscii)
            at += substituteAt(to, at, c);
        else if (!isFragile(c))
            break;
    }
    return isRemnant(
        QString::fromUcs4(reinterpret_cast<const char32_t *>(to.constData()) + at, to.size() - at));
}

/// The digits of a text that a till may take for a number; empty: it would not.
QString digitsOf(const QString &text)
{
    static const QRegularExpression number(
        QStringLiteral("\\A\\s*\\+?[0-9][0-9 .\\-/()\\x{a0}\\x{202f}]*\\z"));
    if (!number.match(text).hasMatch())
        return {};
    QString digits = text;
    digits.removeIf([](QChar c) { return c < u'0' || c > u'9'; });
    return digits;
}

QString withoutZeros(const QString &digits)
{
    qsizetype zeros = 0;
    while (zeros < digits.size() - 1 && digits.at(zeros) == u'0')
        ++zeros;
    return digits.mid(zeros);
}

/// The largest that a column holds.
bool isLargestNumber(const QString &text)
{
    static const std::array largest{QStringLiteral("2147483647"), QStringLiteral("4294967295"),
                                    QStringLiteral("16777215"), QStringLiteral("9223372036854775807")};
    return std::ranges::find(largest, text) != largest.end();
}

/// Digits that became a number: a leading 0 gone, an exponent, the largest a column holds.
bool isNumberOf(const QString &sent, const QString &listed)
{
    const QString digits = digitsOf(sent);
    if (digits.isEmpty())
        return false;
    const QString plain = withoutZeros(digits);
    if (const QString others = digitsOf(listed); !others.isEmpty() && withoutZeros(others) == plain)
        return true;
    bool areNumbers = false;
    const double there = listed.toDouble(&areNumbers);
    if (!areNumbers)
        return false;
    const double here = plain.toDouble();
    constexpr double precision = 1e-6; // of a number kept in single precision
    if (here > 0 && listed.contains(u'e', Qt::CaseInsensitive) && std::abs(there - here) <= here * precision)
        return true;
    return isLargestNumber(listed) && here > there;
}

} // namespace

bool meanTheSame(Field field, const QString &sent, const QString &listed)
{
    if (sent == listed)
        return true;
    if (isPhone(field)) {
        const QString digits = phoneDigits(sent);
        return !digits.isEmpty() && digits == phoneDigits(listed);
    }
    if (infoOf(field).kind == FieldKind::Coordinate)
        return areTheSamePlace(sent, listed);
    return folded(sent) == folded(listed)
        || (!squeezed(sent).isEmpty() && squeezed(sent) == squeezed(listed));
}

bool isTheTillsSpelling(Field field, const QString &sent, const QString &listed)
{
    const bool isNumber =
        isPhone(field) || infoOf(field).kind == FieldKind::Coordinate || identifyingFields().contains(field);
    return isNumber ? meanTheSame(field, sent, listed) : folded(sent) == folded(listed);
}

bool couldBeDamageOf(Field field, const QString &sent, const QString &listed)
{
    if (sent.isEmpty() || sent == listed)
        return false;
    switch (infoOf(field).kind) {
    case FieldKind::YesNo:
        return false; // there is only the other value
    case FieldKind::Date:
        return listed.isEmpty() || listed == u"1970-01-01" || isMangled(sent, listed);
    case FieldKind::Coordinate: {
        constexpr double rounded = 0.01;
        if (areTheSamePlace(sent, listed, rounded))
            return true;
        break;
    }
    default:
        break;
    }
    const QString from = unwrapped(sent);
    const QString to = unwrapped(listed);
    if (to.isEmpty()) // cut at the first character, or it was nothing but markup
        return from.isEmpty() || from.at(0).unicode() > lastAscii;
    if (from == to || isNumberOf(sent, listed))
        return true;
    constexpr auto fold = [](const QString &text) { return text.toCaseFolded(); };
    if (isMangled(fold(from), fold(to)) || isMangled(fold(from), fold(listed.simplified())))
        return true;
    return to == u"0" && from.at(0) != u'0'; // no number where one was expected
}

FieldSet identifyingFields()
{
    return {Field::Barcode,
            Field::Email,
            Field::Phone,
            Field::OtherPhone,
            Field::Siret,
            Field::VatNumber,
            Field::RegistrationNumber,
            Field::IdentityNumber};
}

bool mayIdentifyTheSame(Field field, const QString &sent, const QString &listed)
{
    if (sent.isEmpty() || listed.isEmpty())
        return false;
    if (meanTheSame(field, sent, listed) || isNumberOf(sent, listed))
        return true;
    if (isPhone(field) && !dialled(sent).isEmpty() && dialled(sent) == dialled(listed))
        return true;
    constexpr qsizetype enough = 6;
    return squeezed(listed).size() >= enough && couldBeDamageOf(field, sent, listed);
}

QString beginningThatSurvives(const QString &value)
{
    constexpr qsizetype enough = 4;
    QString beginning;
    for (const QChar c : isLargestNumber(value) ? QString() : value) {
        // Lost, or written otherwise; or markup.
        if (c.unicode() > lastAscii || c == u'?' || c == u'&' || c == u'<' || beginning.size() == enough)
            break;
        const bool isZeroInFront = c == u'0' && beginning.isEmpty();
        if (c.isLetterOrNumber() && !isZeroInFront)
            beginning += c.toLower();
    }
    return beginning;
}

QString dialled(const QString &phone)
{
    QString digits = withoutZeros(phoneDigits(phone));
    constexpr qsizetype withCountry = 11;
    if (digits.size() == withCountry && digits.startsWith(u"33"))
        digits.remove(0, 2);
    return withoutZeros(digits);
}

bool mayBeTheName(const Customer &sent, const Customer &listed, FieldSet present)
{
    const auto agree = [&](Field firstName, Field name) {
        bool isAny = false;
        for (const auto &[here, there] :
             {std::pair(Field::FirstName, firstName), std::pair(Field::Name, name)}) {
            const QString &from = sent.value(here);
            const QString &to = listed.value(there);
            if (from.isEmpty() || !present.contains(there))
                continue;
            if (!meanTheSame(here, from, to) && !couldBeDamageOf(here, from, to))
                return false;
            isAny = true;
        }
        return isAny;
    };
    return agree(Field::FirstName, Field::Name) || agree(Field::Name, Field::FirstName);
}

} // namespace carnet
