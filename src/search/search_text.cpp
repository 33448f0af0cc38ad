#include "search/search_text.h"

#include "customer/country.h"
#include "customer/fold.h"
#include "customer/rules/barcode.h"
#include "customer/rules/phone.h"
#include "customer/rules/rules.h"

#include <algorithm>

namespace carnet {

namespace {

/// Collects the lines of a customer's text.
struct Lines
{
    QString joined = QStringLiteral("\n");
    QString words;

    void addLine(QStringView line)
    {
        if (line.isEmpty())
            return;
        joined += line;
        joined += u'\n';
    }
    void addMarked(char mark, QStringView line)
    {
        if (line.isEmpty())
            return;
        joined += QLatin1Char(mark);
        addLine(line);
    }
    void addWords(QStringView text)
    {
        words += text;
        words += u'\n';
    }
    void add(QStringView value)
    {
        const FoldedWords folded(value);
        addLine(folded.joined);
        addWords(folded.words);
    }
};

void addPhone(Lines &lines, const QString &value, const QString &country)
{
    const FoldedWords folded(value);
    lines.addWords(folded.words);
    const QString e164 = rules::phoneE164(value, country);
    if (!e164.isEmpty())
        lines.addLine(e164); // begins with its mark
    if (!value.startsWith(u'+'))
        lines.addLine(folded.joined);
    else if (e164.isEmpty())
        lines.addMarked(SearchText::international, folded.joined);
}

/// As it is shown, as it is kept, and with a short year.
void addDate(Lines &lines, const QString &kept, const QString &shown)
{
    lines.add(shown);
    if (shown == kept)
        return;
    lines.add(kept);
    const QString year = kept.left(4);
    lines.addLine(FoldedWords(QString(shown).replace(year, year.right(2))).joined);
}

} // namespace

FoldedWords::FoldedWords(QStringView text)
{
    const QString plain = folded(text);
    isNumber = std::ranges::any_of(plain, [](QChar c) { return c.isDigit(); })
        && std::ranges::none_of(plain, [](QChar c) { return c.isLetter() || c.isSurrogate(); });
    joined.reserve(plain.size());
    words.reserve(plain.size() + 2);
    bool inWord = false;
    for (const QChar c : plain) {
        const bool belongs = c.isLetterOrNumber() || c.isSurrogate();
        if (belongs) {
            if (!inWord && (words.isEmpty() || !isNumber))
                words += u' ';
            joined += c;
            words += c;
        }
        inWord = belongs;
    }
    words += u' ';
}

SearchText::SearchText(const Customer &customer, const QString &tillNumber, const QLocale &locale)
{
    Lines lines;
    const FoldedWords family(customer.value(Field::Name));
    const FoldedWords first(customer.value(Field::FirstName));
    lines.addLine(QString(family.joined + first.joined));
    if (!family.joined.isEmpty() && !first.joined.isEmpty())
        lines.addLine(QString(first.joined + family.joined));
    m_namesEnd = lines.joined.toUtf8().size();
    lines.addWords(family.words);
    lines.addWords(first.words);

    for (const Field field : customer.filled() - FieldSet{Field::Name, Field::FirstName}) {
        const QString &value = customer.value(field);
        switch (infoOf(field).kind) {
        case FieldKind::YesNo:
            break;
        case FieldKind::Country:
            lines.add(rules::shown(field, value, customer, locale));
            break;
        case FieldKind::Date:
            addDate(lines, value, rules::shown(field, value, customer, locale));
            break;
        default:
            if (field == Field::Phone || field == Field::OtherPhone) {
                addPhone(lines, value, countryOf(customer));
                break;
            }
            lines.add(value);
            if (field == Field::Barcode)
                lines.addMarked(card, rules::cardKey(value));
        }
    }
    lines.addMarked(SearchText::number, FoldedWords(tillNumber).joined);
    lines.addWords(FoldedWords(tillNumber).words);
    m_joined = lines.joined.toUtf8();
    m_words = lines.words.toUtf8();
}

} // namespace carnet
