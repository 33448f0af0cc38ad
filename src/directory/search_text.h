// What a search looks through of one customer: what is kept and what is shown of it, folded. A plain value.
#pragma once

#include "customer/customer.h"

#include <QByteArray>
#include <QLocale>

namespace carnet {

// A folded text is UTF-8 of letters and digits only, a value a line. It tells where words begin by one bit of
// the first letter, which is otherwise the same: "RueDuPont" holds "dupont" and, as words, "du pont". In
// ASCII it is the bit of small letters, which folded text always has; elsewhere a bit of the second byte that
// UTF-8 always leaves empty. Behind the code of a country, a phone number begins by two bits of its first
// digit.

/// " rue du pont " as it stands in a folded text.
[[nodiscard]] QByteArray withWordsMarked(QByteArrayView words);
/// "33", "639981244" as they stand in E.164.
[[nodiscard]] QByteArray withNationalMarked(QByteArrayView code, QByteArrayView national);
/// The bits of each byte that do not tell where words begin.
[[nodiscard]] QByteArray wordMasks(QByteArrayView folded);
/// Those that tell whether a word begins there, behind the code of a country or not.
[[nodiscard]] QByteArray beginningMasks(QByteArrayView marked);
/// Without its marks; readable.
[[nodiscard]] QByteArray withoutWords(QByteArrayView marked);
[[nodiscard]] bool beginsWord(QByteArrayView marked, qsizetype at);

/// Two pieces, which lie apart because of those who are found most are found by their names.
struct SearchedText
{
    /// Family name and first name in one line, in either order: in the second one only each of the two begins
    /// a word. One line if one is empty, none if both are.
    QByteArrayView names;
    /// The other values, each between line ends; last the lines of card and number.
    QByteArrayView rest;

    // Marks at the beginning of a line, which differ from every digit by more than the bits of its beginning.
    static constexpr char number = '/';
    static constexpr char card = '*'; ///< as rules::cardKey() has it
    static constexpr char international = '+'; ///< a phone number in E.164
};

class SearchText
{
public:
    SearchText() = default;
    /// `tillNumber`: the customer's on the till. `locale`: countries and dates are found as it shows them.
    SearchText(const Customer &customer, const QString &tillNumber, const QLocale &locale);

    operator SearchedText() const { return {m_names, m_rest}; } // NOLINT(google-explicit-constructor)

private:
    QByteArray m_names;
    QByteArray m_rest;
};

/// One text in both forms.
struct FoldedWords
{
    explicit FoldedWords(QStringView text);

    QString joined; ///< letters and digits
    QString words; ///< " rue du pont "; a number written in groups is one word
    bool isNumber = false; ///< digits, and what they are grouped with
};

} // namespace carnet
