#include "training/sample_customers.h"

#include "customer/fold.h"
#include "training/sample_words.h"

#include <QDate>
#include <QSet>

#include <algorithm>
#include <random>
#include <vector>

namespace carnet {

namespace {

using namespace sample;

// The numbers on the design's pictures.
constexpr int customerCount = 1284;
constexpr int companyCount = 96;
constexpr int blacklistCount = 14;
constexpr int unreachableCount = 37;

// The first five companies in every six are French: their SIRENs, 000 000 with a three-digit rest, are few.
constexpr Country france{"FR",          frenchTowns, frenchFamilies, frenchWomen, frenchMen,
                         frenchStreets, "06 39 98",  "Mme",          "M.",        "Entreprise"};
constexpr Country belgium{"BE",           belgianTowns, belgianFamilies, frenchWomen, frenchMen,
                          belgianStreets, "0470 00",    "Mme",           "M.",        "Entreprise"};
constexpr Country switzerland{"CH",         swissTowns, swissFamilies, frenchWomen, frenchMen,
                              swissStreets, "079 000",  "Mme",         "M.",        "Entreprise"};
constexpr Country britain{"GB",           britishTowns, britishFamilies, britishWomen, britishMen,
                          britishStreets, "07700 900",  "Mrs",           "Mr",         "Company"};

QString text(Word word)
{
    return QString::fromUtf8(word.data(), static_cast<qsizetype>(word.size()));
}

/// A number as text with leading zeros.
QString digits(int number, int width)
{
    return QStringLiteral("%1").arg(number, width, 10, QLatin1Char('0'));
}

/// The digit after `body`, counted from the right with weights 3, 1, 3, … (GS1).
int eanDigit(const QString &body)
{
    int sum = 0;
    int weight = 3;
    for (auto it = body.crbegin(); it != body.crend(); ++it, weight = 4 - weight)
        sum += it->digitValue() * weight;
    return (10 - sum % 10) % 10;
}

/// The digit that makes `body` and itself pass the Luhn test.
int luhnDigit(const QString &body)
{
    int sum = 0;
    bool doubled = true;
    for (auto it = body.crbegin(); it != body.crend(); ++it, doubled = !doubled) {
        const int value = it->digitValue() * (doubled ? 2 : 1);
        sum += value > 9 ? value - 9 : value;
    }
    return (10 - sum % 10) % 10;
}

QString withLuhn(const QString &body)
{
    return QString(body % QString::number(luhnDigit(body)));
}

/// A check digit of weighted digits modulo 11, as the Swiss UID has it; 10 means that the number is not
/// given.
int uidDigit(const QString &body)
{
    static constexpr std::array weights{5, 4, 3, 2, 7, 6, 5, 4};
    int sum = 0;
    for (std::size_t i = 0; i < weights.size(); ++i)
        sum += body.at(static_cast<qsizetype>(i)).digitValue() * weights.at(i);
    return (11 - sum % 11) % 11;
}

int britishVatKey(const QString &body)
{
    int sum = 0;
    for (qsizetype i = 0; i < 7; ++i)
        sum += body.at(i).digitValue() * static_cast<int>(8 - i);
    return 97 - sum % 97;
}

/// What stands in a mail address for this name: "N’Diaye" gives "ndiaye".
QString mailWord(const QString &name)
{
    return squeezed(name);
}

class Maker
{
public:
    QMap<int, Customer> make();

private:
    void takeKnown();
    Customer fromKnown(const Known &person);
    Customer person(const Country &country);
    Customer company(const Country &country);
    void live(Customer &customer, const Country &country, bool isCompany);
    void identifyFrench(Customer &customer, const QString &siret);
    void identify(Customer &customer, const Country &country);
    void giveCard(Customer &customer, int number);
    void giveNotes(Customer &customer);
    void makeTwins(QMap<int, Customer> &made);
    QString phone(Word beginning);
    QString freeMail(const QString &name, const QString &host);

    /// 0 … n - 1. Not a std distribution: those differ between compilers.
    int below(int n) { return static_cast<int>(m_random() % static_cast<unsigned>(n)); }
    bool oneIn(int n) { return below(n) == 0; }
    Word pick(std::span<const Word> words)
    {
        return words[static_cast<std::size_t>(below(int(words.size())))];
    }

    std::mt19937 m_random{20261124};
    QMap<int, Customer> m_known;
    QSet<QString> m_phones;
    QSet<QString> m_mails;
    QSet<int> m_cards;
    int m_companies = 0;
};

QMap<int, Customer> Maker::make()
{
    takeKnown();
    QMap<int, Customer> made = m_known;
    int companies =
        static_cast<int>(std::ranges::count_if(known, [](const Known &k) { return !k.siret.empty(); }));
    int blacklisted = static_cast<int>(std::ranges::count_if(known, &Known::blacklisted));
    int unreachable = 0;

    const auto countryOf = [](int id) -> const Country & {
        switch (id % 20) {
        case 3:
        case 13:
            return belgium;
        case 6:
        case 16:
            return switzerland;
        case 9:
        case 19:
            return britain;
        default:
            return france;
        }
    };
    for (int id = 1; id <= customerCount; ++id) {
        if (made.contains(id))
            continue;
        const Country &country = countryOf(id);
        if (companies < companyCount && id % 13 == 5) {
            ++companies;
            made.insert(id, company(country));
            continue;
        }
        Customer customer = person(country);
        if (unreachable < unreachableCount && id % 31 == 7) {
            ++unreachable;
            for (const Field field : {Field::Phone, Field::OtherPhone, Field::Email, Field::Address,
                                      Field::AddressLine2, Field::DeliveryNote})
                customer.set(field, {});
            giveCard(customer, below(10'000));
        } else if (blacklisted < blacklistCount && id % 89 == 11) {
            ++blacklisted;
            customer.set(Field::Blacklist, QStringLiteral("1"));
            customer.set(Field::PrivateNote, text(pick(blacklistNotes)));
        }
        made.insert(id, customer);
    }
    makeTwins(made);
    return made;
}

void Maker::takeKnown()
{
    for (const Known &one : known)
        m_known.insert(one.id, fromKnown(one));
}

Customer Maker::fromKnown(const Known &one)
{
    Customer customer;
    const bool isCompany = !one.siret.empty();
    customer.set(Field::Name, text(one.family));
    customer.set(Field::FirstName, text(one.first));
    customer.set(Field::Phone, text(one.phone));
    customer.set(Field::Email, text(one.email));
    customer.set(Field::Postcode, text(one.postcode));
    customer.set(Field::Town, text(one.town));
    customer.set(Field::Country, QStringLiteral("FR"));
    customer.set(Field::Blacklist, one.blacklisted ? QStringLiteral("1") : QString());
    m_phones.insert(customer.value(Field::Phone));
    m_mails.insert(customer.value(Field::Email));
    if (isCompany) {
        customer.set(Field::Title, text(france.company));
        identifyFrench(customer, text(one.siret));
    } else {
        // On the pictures a card's last digits are those of the phone; Camille Rousso, the double, has
        // another.
        const int ofPhone = phoneDigits(customer.value(Field::Phone)).right(4).toInt();
        giveCard(customer, one.id == 1277 ? 1277 : ofPhone);
    }
    if (one.id == 1042) {
        customer.set(Field::Address, QStringLiteral("18 rue des Platanes"));
        customer.set(Field::DeliveryNote, QStringLiteral("Code 4412, 2e étage gauche"));
        customer.set(Field::AccountingCode, QStringLiteral("411BENSA"));
        customer.set(Field::PrivateNote, QStringLiteral("Préfère être appelé après 17 h"));
    }
    if (one.id == 611) {
        customer.set(Field::OtherPhone, QStringLiteral("06 39 98 12 44"));
        customer.set(Field::Address, QStringLiteral("7 place Saint-Just"));
        customer.set(Field::AddressLine2, QStringLiteral("Bâtiment B"));
        customer.set(Field::DeliveryNote, QStringLiteral("Porte de livraison dans la cour, avant 7 h"));
        customer.set(Field::Latitude, QStringLiteral("45.7578"));
        customer.set(Field::Longitude, QStringLiteral("4.8168"));
        customer.set(Field::RegistrationNumber, QStringLiteral("RCS Lyon 000 000 018"));
        customer.set(Field::AccountingCode, QStringLiteral("411STJUST"));
        customer.set(Field::Position, QStringLiteral("12"));
        customer.set(Field::PrivateNote, QStringLiteral("Paie le 5 de chaque mois. Demander la gérante."));
        giveCard(customer, 1800);
    }
    return customer;
}

Customer Maker::person(const Country &country)
{
    Customer customer;
    const bool isWoman = below(2) == 0;
    const QString family = text(pick(country.families));
    const QString first = text(pick(isWoman ? country.women : country.men));
    if (!oneIn(9))
        customer.set(Field::Title, text(isWoman ? country.mrs : country.mr));
    customer.set(Field::Name, family);
    if (!oneIn(25)) // some are known by their family name only
        customer.set(Field::FirstName, first);
    live(customer, country, false);
    if (!oneIn(5))
        customer.set(Field::Email,
                     freeMail(QString(mailWord(first) % u'.' % mailWord(family)), text(pick(mailHosts))));
    if (oneIn(3)) {
        // From a hundred years ago to eighteen: many lie before 1970, where Unix time turns negative.
        const QDate day = QDate(1926, 1, 1).addDays(below(30'000));
        customer.set(Field::BirthDate, day.toString(Qt::ISODate));
    }
    if (oneIn(18))
        customer.set(Field::IdentityNumber,
                     digits(below(1'000'000), 6) % QLatin1StringView("TRN") % digits(below(1000), 3));
    if (!oneIn(3))
        giveCard(customer, below(10'000));
    giveNotes(customer);
    return customer;
}

Customer Maker::company(const Country &country)
{
    Customer customer;
    const bool british = country.code == britain.code;
    const QString first = text(british ? pick(britishSigns) : pick(frenchTrades));
    const QString second = text(british ? pick(britishTrades) : pick(frenchSigns));
    const QString name = first % u' ' % second;
    customer.set(Field::Title, text(country.company));
    customer.set(Field::Name, name);
    live(customer, country, true);
    const QString host = mailWord(name) % QLatin1StringView(".example");
    customer.set(Field::Email,
                 freeMail(british ? QStringLiteral("office") : QStringLiteral("contact"), host));
    if (country.code == france.code)
        identifyFrench(customer, {});
    else
        identify(customer, country);
    const QString account = QLatin1StringView("411") % mailWord(second).left(5).toUpper();
    customer.set(Field::AccountingCode, account);
    if (oneIn(4))
        customer.set(Field::Position, QString::number(1 + below(60)));
    giveNotes(customer);
    return customer;
}

/// Phones, address and place.
void Maker::live(Customer &customer, const Country &country, bool isCompany)
{
    const Town &town = country.towns[static_cast<std::size_t>(below(static_cast<int>(country.towns.size())))];
    customer.set(Field::Phone, phone(isCompany || oneIn(6) ? town.landline : country.mobile));
    if (oneIn(12))
        customer.set(Field::OtherPhone, phone(isCompany ? country.mobile : town.landline));
    customer.set(Field::Country, text(country.code));
    if (oneIn(14)) // nothing but the phone is known of some
        return;
    customer.set(Field::Postcode, text(town.postcode));
    customer.set(Field::Town, text(town.name));
    if (oneIn(4))
        return;
    const QString number =
        QString::number(1 + below(140)) % (oneIn(15) ? QLatin1StringView(" bis") : QLatin1StringView());
    customer.set(Field::Address, number % u' ' % text(pick(country.streets)));
    if (oneIn(11))
        customer.set(Field::AddressLine2, QStringLiteral("Bâtiment ") % QChar(u'A' + char16_t(below(6))));
    if (oneIn(10))
        customer.set(Field::DeliveryNote, text(pick(deliveryNotes)));
    if (oneIn(3)) {
        // Somewhere within a kilometre or so of the town's middle.
        const auto near = [this](double middle) {
            return QString::number(middle + (below(201) - 100) / 10'000.0, 'g', 6);
        };
        customer.set(Field::Latitude, near(town.latitude));
        customer.set(Field::Longitude, near(town.longitude));
    }
}

/// SIRET, its VAT number with the right key, sometimes the registration.
void Maker::identifyFrench(Customer &customer, const QString &given)
{
    static constexpr std::array taken{1, 2, 4}; // 000 000 018, 026 and 042 belong to known companies
    QString siret = given;
    if (siret.isEmpty()) {
        do {
            ++m_companies;
        } while (std::ranges::find(taken, m_companies) != taken.end());
        const QString siren = withLuhn(digits(m_companies, 8));
        siret = withLuhn(siren % QStringLiteral("0001"));
    }
    const QString siren = siret.left(9);
    const int key = (12 + 3 * (siren.toInt() % 97)) % 97;
    customer.set(Field::Siret, siret);
    if (!given.isEmpty() || !oneIn(4))
        customer.set(Field::VatNumber, QLatin1StringView("FR") % digits(key, 2) % siren);
    if (oneIn(3) && !customer.value(Field::Town).isEmpty())
        customer.set(Field::RegistrationNumber,
                     QLatin1StringView("RCS ") % customer.value(Field::Town) % u' ' % siren);
}

void Maker::identify(Customer &customer, const Country &country)
{
    const int serial = 100 + ++m_companies;
    if (country.code == belgium.code) {
        const QString body = digits(serial, 8);
        const QString number = body % digits(97 - serial % 97, 2);
        customer.set(Field::VatNumber, QLatin1StringView("BE") % number);
        customer.set(Field::RegistrationNumber, number);
    } else if (country.code == switzerland.code) {
        int candidate = serial;
        while (uidDigit(digits(candidate, 8)) == 10)
            candidate += 1000;
        const QString body = digits(candidate, 8) % QString::number(uidDigit(digits(candidate, 8)));
        const QString number =
            QLatin1StringView("CHE-") % body.left(3) % u'.' % body.mid(3, 3) % u'.' % body.right(3);
        customer.set(Field::VatNumber, number % QLatin1StringView(" TVA"));
        customer.set(Field::RegistrationNumber, number);
    } else {
        const QString body = digits(serial, 7);
        customer.set(Field::VatNumber, QLatin1StringView("GB") % body % digits(britishVatKey(body), 2));
        customer.set(Field::RegistrationNumber, digits(serial, 8));
    }
}

/// A card 2900000 0 nnnn c: nobody else's. Takes the next free number.
void Maker::giveCard(Customer &customer, int number)
{
    while (m_cards.contains(number))
        number = (number + 1) % 10'000;
    m_cards.insert(number);
    const QString body = QStringLiteral("29000000") % digits(number, 4);
    customer.set(Field::Barcode, body % QString::number(eanDigit(body)));
}

void Maker::giveNotes(Customer &customer)
{
    if (oneIn(7))
        customer.set(Field::PrivateNote, text(pick(privateNotes)));
    if (oneIn(20))
        customer.set(Field::PublicNote, text(pick(publicNotes)));
}

/// Two more pairs that look like the same customer twice, beside Camille Rousseau and Camille Rousso.
void Maker::makeTwins(QMap<int, Customer> &made)
{
    for (const auto &[kept, twin] : {std::pair{877, 1241}, std::pair{742, 1262}}) {
        Customer &copy = made[twin];
        const Customer &original = made[kept];
        const QString card = copy.value(Field::Barcode);
        copy = {};
        copy.take({Field::Name, Field::FirstName, Field::Phone, Field::Postcode, Field::Town, Field::Country},
                  original);
        copy.set(Field::Barcode, card);
        copy.set(Field::Name, original.value(Field::Name).toUpper());
    }
}

/// Another number at each call: "06 39 98" gives "06 39 98 10 24".
QString Maker::phone(Word beginning)
{
    const QString start = text(beginning);
    // "020 7946 0" and "01632 960" are ranges of a thousand numbers, written without a further space.
    const bool british = start == u"020 7946 0" || start == u"07700 900" || start == u"01632 960";
    const int width = british ? 3 : 4;
    const int count = british ? 1000 : 10'000;
    for (int number = below(count);; number = (number + 1) % count) {
        const QString end = digits(number, width);
        const QString made =
            british ? QString(start % end) : QString(start % u' ' % end.left(2) % u' ' % end.right(2));
        if (m_phones.contains(made))
            continue;
        m_phones.insert(made);
        return made;
    }
}

QString Maker::freeMail(const QString &name, const QString &host)
{
    QString mail = name % u'@' % host;
    for (int n = 2; m_mails.contains(mail); ++n)
        mail = name % QString::number(n) % u'@' % host;
    m_mails.insert(mail);
    return mail;
}

} // namespace

QMap<int, Customer> sampleCustomers()
{
    return Maker().make();
}

} // namespace carnet
