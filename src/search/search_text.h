// What a search looks through of one customer: what is kept and what is shown of it, folded. A plain value.
#pragma once

#include "customer/customer.h"

#include <QByteArray>
#include <QLocale>

namespace carnet {

class SearchText
{
public:
    SearchText() = default;
    /// `tillNumber`: the customer's on the till. `locale`: countries and dates are found as it shows them.
    SearchText(const Customer &customer, const QString &tillNumber, const QLocale &locale);

    // Marks at the beginning of a line; no letter or digit comes before them in the order of characters.
    static constexpr char number = '#';
    static constexpr char card = '!'; ///< as rules::cardKey() has it
    static constexpr char international = '+'; ///< a phone number in E.164

    /// Letters and digits only, each value between line ends; the names come first.
    [[nodiscard]] const QByteArray &joined() const { return m_joined; }
    /// The names alone: family name and first name in one line, in either order.
    [[nodiscard]] QByteArrayView names() const { return QByteArrayView(m_joined).first(m_namesEnd); }
    /// Each word between spaces; a number written in groups is one word.
    [[nodiscard]] const QByteArray &words() const { return m_words; }

private:
    QByteArray m_joined;
    QByteArray m_words;
    qsizetype m_namesEnd = 0;
};

/// One text in both forms.
struct FoldedWords
{
    explicit FoldedWords(QStringView text);

    QString joined; ///< letters and digits
    QString words; ///< " rue du pont "
    bool isNumber = false; ///< digits, and what they are grouped with
};

} // namespace carnet
