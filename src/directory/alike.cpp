#include "directory/alike.h"

#include "customer/country.h"
#include "customer/fold.h"
#include "customer/rules/phone.h"
#include "customer/rules/text.h"

#include <QCryptographicHash>

#include <algorithm>
#include <bit>

namespace carnet {

namespace {

/// E.164, or the bare digits of what is no number of any plan.
QString phoneTrait(const QString &phone, const QString &country)
{
    if (phone.isEmpty())
        return {};
    const QString form = rules::phoneE164(phone, country);
    constexpr qsizetype fewestDigits = 6;
    const QString digits = form.isEmpty() ? rules::onlyDigits(phone) : form;
    return digits.size() < fewestDigits ? QString() : digits;
}

/// The number that GS1 knows: UPC-A is the EAN-13 with a leading 0, a GTIN-14 with a leading 0 is an EAN-13.
/// rules::cardKey() forgives zeros that a till has dropped as well: enough to look for a card, too little to
/// say that two are one.
QString cardTrait(const QString &code)
{
    constexpr qsizetype upcA = 12;
    constexpr qsizetype gtin14 = 14;
    QString key = squeezed(code);
    if (key != rules::onlyDigits(key))
        return key;
    if (key.size() == upcA)
        return u'0' + key;
    return key.size() == gtin14 && key.startsWith(u'0') ? key.sliced(1) : key;
}

QString siretTrait(const QString &siret)
{
    constexpr qsizetype siretDigits = 14;
    const QString digits = rules::onlyDigits(siret);
    return digits.size() == siretDigits ? digits : QString();
}

QString townTrait(const QString &town)
{
    const QString plain = folded(town);
    return squeezed(plain.left(plain.indexOf(QStringLiteral(" cedex"))));
}

template <typename T> bool share(Likeness why, const Traits<T> &a, const Traits<T> &b)
{
    switch (why) {
    case Likeness::Card:
        return a.card != T() && a.card == b.card;
    case Likeness::Siret:
        return a.siret != T() && a.siret == b.siret;
    case Likeness::Phone:
        return std::ranges::any_of(a.phones, [&b](const T &phone) { return b.hasPhone(phone); });
    case Likeness::Email:
        return a.email != T() && a.email == b.email;
    case Likeness::Name:
        break;
    }
    return (a.town == T() || b.town == T() || a.town == b.town) && areNear(a.names, b.names);
}

template <typename T> Sureness surenessOf(Likenesses why, const Traits<T> &a, const Traits<T> &b)
{
    const auto first = why.first();
    if (first == Likeness::Name)
        return contradict(a, b) ? Sureness::Namesakes : Sureness::Likely;
    if (why.contains(Likeness::Name) || a.names.isEmpty() || b.names.isEmpty() || areNear(a.names, b.names))
        return Sureness::Sure;
    return first == Likeness::Card || first == Likeness::Siret ? Sureness::Likely : Sureness::Household;
}

} // namespace

int Likenesses::count() const
{
    return std::popcount(m_bits);
}

Likeness Likenesses::first() const
{
    return static_cast<Likeness>(std::countr_zero(m_bits));
}

AlikeTraits::AlikeTraits(const Customer &customer)
{
    town = townTrait(customer.value(Field::Town));
    names = NameLetters(customer);
    card = cardTrait(customer.value(Field::Barcode));
    siret = siretTrait(customer.value(Field::Siret));
    email = customer.value(Field::Email).trimmed().toCaseFolded();
    birthDate = customer.value(Field::BirthDate);
    const QString country = countryOf(customer);
    phones = {phoneTrait(customer.value(Field::Phone), country),
              phoneTrait(customer.value(Field::OtherPhone), country)};
}

template <typename T> std::optional<Alikeness> alikeness(const Traits<T> &a, const Traits<T> &b)
{
    Alikeness how;
    for (int i = 0; i <= static_cast<int>(lastLikeness); ++i) {
        if (const auto why = static_cast<Likeness>(i); share(why, a, b))
            how.why.insert(why);
    }
    if (how.why.isEmpty())
        return std::nullopt;
    how.sureness = surenessOf(how.why, a, b);
    // Two of one name, known by other numbers, and perhaps not even neighbours: that is nothing.
    if (how.sureness == Sureness::Namesakes && (a.town == T() || b.town == T()))
        return std::nullopt;
    return how;
}

template std::optional<Alikeness> alikeness(const Traits<QString> &a, const Traits<QString> &b);
template std::optional<Alikeness> alikeness(const Traits<quint32> &a, const Traits<quint32> &b);

quint64 alikePrint(const AlikeTraits &a, const AlikeTraits &b, const Alikeness &how)
{
    const auto partOf = [&how](const AlikeTraits &traits, const AlikeTraits &other) {
        QStringList part;
        if (how.why.contains(Likeness::Card))
            part << u'*' + traits.card;
        if (how.why.contains(Likeness::Siret))
            part << u'#' + traits.siret;
        for (const QString &phone : traits.phones) {
            if (how.why.contains(Likeness::Phone) && other.hasPhone(phone))
                part << u'+' + phone;
        }
        if (how.why.contains(Likeness::Email))
            part << u'@' + traits.email;
        if (how.why.contains(Likeness::Name))
            part << traits.names.family() % u'\n' % traits.names.first() % u'\n' % traits.town;
        part.sort();
        return part.join(u'\t');
    };
    QStringList both{partOf(a, b), partOf(b, a)};
    both.sort();
    const QByteArray hash =
        QCryptographicHash::hash(both.join(QStringLiteral("\v")).toUtf8(), QCryptographicHash::Sha256);
    quint64 print = 0;
    for (int i = 0; i < 8; ++i)
        print = (print << 8U) | static_cast<quint8>(hash.at(i));
    return print;
}

bool holdsAllOf(const Compared &more, const Compared &other)
{
    return std::ranges::all_of(allFields(), [&](const FieldInfo &info) {
        const QString &value = other.customer.value(info.field);
        if (value.isEmpty() || value == more.customer.value(info.field))
            return true;
        if (info.field == Field::Phone)
            return more.traits.hasPhone(other.traits.phones[0]);
        if (info.field == Field::OtherPhone)
            return more.traits.hasPhone(other.traits.phones[1]);
        return info.field == Field::Blacklist && !isBlacklisted(other.customer);
    });
}

} // namespace carnet
