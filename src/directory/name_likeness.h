// Whether two names may be one person's, as they are misheard and mistyped at a counter.
#pragma once

#include "customer/customer.h"

namespace carnet {

/// The letters of a customer's names, ready to be compared with many others: folded, letters and digits only.
class NameLetters
{
public:
    NameLetters() = default;
    explicit NameLetters(const Customer &customer);
    /// Of SearchedText::names.
    explicit NameLetters(QByteArrayView names);
    /// Of letters taken from another.
    NameLetters(const QString &family, const QString &first);

    [[nodiscard]] bool isEmpty() const { return m_letters.isEmpty(); }
    [[nodiscard]] QStringView whole() const { return m_letters; }
    [[nodiscard]] QStringView family() const { return QStringView(m_letters).first(m_family); }
    [[nodiscard]] QStringView first() const { return QStringView(m_letters).mid(m_family); }
    /// As a French ear hears them.
    [[nodiscard]] QStringView familySound() const { return QStringView(m_sounds).first(m_familySound); }
    [[nodiscard]] QStringView firstSound() const { return QStringView(m_sounds).mid(m_familySound); }

private:
    QString m_letters; ///< both names in one text
    QString m_sounds;
    qsizetype m_family = 0;
    qsizetype m_familySound = 0;
};

/// A few numbers for the names, which tell most that are not near from each other without comparing them.
class NameSketch
{
public:
    explicit NameSketch(const NameLetters &names);
    /// Of SearchedText::names, whose sounds are known.
    NameSketch(QByteArrayView names, quint16 familySound, quint16 firstSound);

    [[nodiscard]] quint16 familySound() const { return m_family.sound; }
    [[nodiscard]] quint16 firstSound() const { return m_first.sound; }
    /// False: surely not near.
    [[nodiscard]] bool mayBeNear(const NameSketch &other) const;

private:
    struct Word
    {
        quint32 letters; ///< one bit a letter
        quint16 sound; ///< a hash

        [[nodiscard]] bool mayBeNear(const Word &other) const;
    };

    Word m_family;
    Word m_first;
};

// What AlikeFinder looks for must be what areNear() means.
inline constexpr qsizetype shortestMistyped = 4;
inline constexpr qsizetype shortestTwiceMistyped = 8;
inline constexpr qsizetype keptWhenTwiceMistyped = 4; ///< first or last letters

/// As a French ear hears a word of folded letters.
[[nodiscard]] QString soundOf(QStringView letters);

/// Without the legal form before or behind a company's name (SARL, SAS, EURL, & Cie): a marked folded text,
/// see search_text.h.
[[nodiscard]] QByteArrayView withoutLegalForm(QByteArrayView words);

/// Both names near, in either order; a missing first name is only near to a missing one. Near: the same
/// sound, or up to one letter of difference from four letters on, or two from eight letters on when the first
/// four or the last four are the same. One of the two names must be written or sound the same.
[[nodiscard]] bool areNear(const NameLetters &a, const NameLetters &b);

} // namespace carnet
