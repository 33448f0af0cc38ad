#include "directory/look_alikes.h"

#include "customer/country.h"
#include "customer/fold.h"
#include "customer/rules/barcode.h"
#include "customer/rules/phone.h"
#include "customer/rules/text.h"
#include "directory/name_likeness.h"
#include "directory/text_mark.h"

#include <algorithm>

namespace carnet {

namespace {

/// E.164, or the bare digits of what is no number of any plan.
QString phoneMark(const QString &phone, const QString &country)
{
    const QString form = rules::phoneE164(phone, country);
    constexpr qsizetype fewestDigits = 6;
    const QString digits = form.isEmpty() ? rules::onlyDigits(phone) : form;
    return digits.size() < fewestDigits ? QString() : digits;
}

/// A customer group's number stands in the place of the SIRET on some tills and belongs to many.
QString siretMark(const QString &siret)
{
    constexpr qsizetype siretDigits = 14;
    const QString digits = rules::onlyDigits(siret);
    return digits.size() == siretDigits ? digits : QString();
}

/// "LYON CEDEX 03" is Lyon.
QString townMark(const QString &town)
{
    const QString plain = folded(town);
    return squeezed(plain.left(plain.indexOf(QStringLiteral(" cedex"))));
}

QString emailMark(const QString &email)
{
    return email.trimmed().toCaseFolded();
}

/// What identifies a customer, as it is compared.
struct Identity
{
    explicit Identity(const Customer &customer)
    {
        const QString country = countryOf(customer);
        const auto phone = [&](Field field) {
            const QString &value = customer.value(field);
            return value.isEmpty() ? QString() : phoneMark(value, country);
        };
        card = rules::cardKey(customer.value(Field::Barcode));
        siret = siretMark(customer.value(Field::Siret));
        phones = {phone(Field::Phone), phone(Field::OtherPhone)};
        email = emailMark(customer.value(Field::Email));
    }

    [[nodiscard]] bool shares(Likeness why, const QString &value) const
    {
        switch (why) {
        case Likeness::Card:
            return value == card;
        case Likeness::Siret:
            return value == siret;
        case Likeness::Phone:
            return value == phones[0] || value == phones[1];
        case Likeness::Email:
            return value == email;
        case Likeness::NameAndTown:
            break;
        }
        return false;
    }

    QString card;
    QString siret;
    std::array<QString, 2> phones;
    QString email;
};

} // namespace

void LookAlikes::put(const Customer &customer, const SearchedText &text)
{
    const Identity identity(customer);
    const NameSketch names{NameLetters(text.names)};
    const std::array<quint16, columnCount> marks{
        textMark(identity.card),      textMark(identity.siret),
        textMark(identity.phones[0]), textMark(identity.phones[1]),
        textMark(identity.email),     textMark(townMark(customer.value(Field::Town))),
        names.familySound(),          names.firstSound()};
    for (std::size_t i = 0; i < columnCount; ++i)
        m_marks.at(i).push_back(marks.at(i));
}

void LookAlikes::keepOnly(const std::vector<Slot> &slots)
{
    for (auto &marks : m_marks)
        pick(marks, slots);
}

QList<LookAlikes::Found> LookAlikes::find(const Customer &typed, std::optional<Slot> except, int most,
                                          const Shelf &shelf,
                                          const std::function<std::optional<Customer>(Slot)> &read) const
{
    QList<Found> found;
    /// Looks through a column; `isLike` is asked about those whose mark is the same.
    const auto search = [&](Column column, const QString &text, Likeness why, const auto &isLike) {
        const std::vector<quint16> &marks = m_marks.at(column);
        const quint16 mark = textMark(text);
        for (auto at = marks.begin(); mark != 0 && found.size() < most; ++at) {
            at = std::find(at, marks.end(), mark);
            if (at == marks.end())
                break;
            const auto slot = static_cast<Slot>(at - marks.begin());
            if (!shelf.isEmpty(slot) && slot != except
                && std::ranges::find(found, slot, &Found::slot) == found.end() && isLike(slot))
                found.append({slot, why});
        }
    };
    const auto identified = [&](Column column, const QString &text, Likeness why) {
        search(column, text, why, [&](Slot slot) {
            const auto customer = read(slot);
            return customer && Identity(*customer).shares(why, text);
        });
    };
    const Identity identity(typed);
    identified(Card, identity.card, Likeness::Card);
    identified(Siret, identity.siret, Likeness::Siret);
    for (const QString &phone : identity.phones) {
        identified(Phone, phone, Likeness::Phone);
        identified(OtherPhone, phone, Likeness::Phone);
    }
    identified(Email, identity.email, Likeness::Email);

    const NameLetters letters(typed);
    if (letters.isEmpty())
        return found;
    const NameSketch sketch(letters);
    const QString town = townMark(typed.value(Field::Town));
    search(Town, town, Likeness::NameAndTown, [&](Slot slot) {
        const QByteArrayView names = shelf.textOf(slot).names;
        const NameSketch other(names, m_marks[FamilySound][slot], m_marks[FirstSound][slot]);
        if (!sketch.mayBeNear(other) || !areNear(NameLetters(names), letters))
            return false;
        const auto customer = read(slot);
        return customer && townMark(customer->value(Field::Town)) == town;
    });
    return found;
}

} // namespace carnet
