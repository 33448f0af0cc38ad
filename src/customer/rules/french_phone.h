// Numbers of France and its parts overseas, which are dialled alike from all of them (Arcep, national
// numbering plan, decision 2018-0881; ITU-T, country codes 33, 262, 508, 590, 594, 596). They need no
// library: most customers of a shop have one, lists show them while they scroll, and the search index reads
// them all.
#pragma once

#include <QString>
#include <QStringView>

#include <optional>

namespace carnet::rules {

/// The nine digits that are dialled after a 0.
class FrenchNumber
{
public:
    /// From "0612345678", or "+33612345678" with the code of any part; a 0 may stand behind the code, and the
    /// code of France before a number overseas, as many write it. Nothing for what is no such number.
    [[nodiscard]] static std::optional<FrenchNumber> read(QStringView digits);

    /// "06 12 34 56 78"; "0692 12 34 56" overseas; "0 800 123 456" where a special rate is paid.
    [[nodiscard]] QString national() const;
    /// "+33 6 12 34 56 78"
    [[nodiscard]] QString international() const;
    /// "+33612345678"
    [[nodiscard]] QString e164() const;
    /// Of a special rate, or free of charge: dialled from France only.
    [[nodiscard]] bool isSpecial() const { return m_digits.startsWith(u'8'); }

private:
    explicit FrenchNumber(QStringView digits);
    [[nodiscard]] QString grouped() const;

    QString m_digits;
    QStringView m_code; ///< of the part it belongs to
};

} // namespace carnet::rules
