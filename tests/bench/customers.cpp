#include "bench/customers.h"

#include "customer/fold.h"
#include "training/sample_words.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <array>

namespace carnet::bench {

namespace {

using sample::Word;

constexpr std::array<Word, 30> beginnings{
    "Bar", "Bel",  "Ber", "Bou", "Car", "Cha", "Che", "Cor", "Cou", "Dau", "Del", "Des", "Du",  "Fau", "Fer",
    "Gau", "Grim", "Hau", "Jou", "Lam", "Lau", "Mal", "Mar", "Mon", "Per", "Pou", "Rou", "Sau", "Tou", "Val"};
constexpr std::array<Word, 20> middles{"",   "a",   "be",  "bou", "che", "da",  "de",  "ga", "le", "li",
                                       "lo", "man", "mar", "mon", "na",  "qui", "ran", "ré", "ti", "va"};
constexpr std::array<Word, 25> endings{"ard",  "aud",  "ault", "bert", "boz", "chet", "court", "din",  "dier",
                                       "el",   "eau",  "ette", "gnon", "ier", "in",   "let",   "lier", "mont",
                                       "nard", "nier", "on",   "quet", "rel", "tier", "zac"};
constexpr std::array<Word, 6> mailHosts{"gmail.example",   "orange.example", "free.example",
                                        "outlook.example", "sfr.example",    "yahoo.example"};
constexpr std::array<Word, 8> trades{"Boulangerie", "Garage",    "Café",       "Atelier",
                                     "Pharmacie",   "Librairie", "Fromagerie", "Fleurs"};
constexpr std::array<Word, 5> notes{"Rings before coming", "Préfère le matin", "Paie par chèque",
                                    "Livraison par la cour", "Allergique aux noix"};

QString text(Word word)
{
    return QString::fromUtf8(word.data(), static_cast<qsizetype>(word.size()));
}

} // namespace

int Customers::below(int end)
{
    return static_cast<int>(m_random() % static_cast<unsigned>(end));
}

int Customers::oftenSmall(int end)
{
    return std::min(below(end), below(end));
}

QString Customers::digits(int count)
{
    QString all;
    for (int i = 0; i < count; ++i)
        all += QChar(u'0' + below(10));
    return all;
}

QString Customers::family()
{
    if (happens(35))
        return text(sample::frenchFamilies.at(
            static_cast<std::size_t>(oftenSmall(static_cast<int>(sample::frenchFamilies.size())))));
    const auto piece = [this](const auto &words) {
        return text(words.at(static_cast<std::size_t>(below(static_cast<int>(words.size())))));
    };
    const QString name = piece(beginnings) + piece(middles) + piece(endings);
    return happens(3) ? QString(name + u'-' + piece(beginnings) + piece(endings)) : name;
}

QString Customers::firstName()
{
    const auto &names = happens(50) ? sample::frenchWomen : sample::frenchMen;
    return text(names.at(static_cast<std::size_t>(oftenSmall(static_cast<int>(names.size())))));
}

void Customers::live(Customer &customer)
{
    const int village = oftenSmall(6'000);
    if (happens(30)) {
        const auto &town = sample::frenchTowns.at(
            static_cast<std::size_t>(oftenSmall(static_cast<int>(sample::frenchTowns.size()))));
        customer.set(Field::Postcode, text(town.postcode));
        customer.set(Field::Town, text(town.name));
    } else {
        const auto at = [village](const auto &words, int step) {
            return text(words.at(static_cast<std::size_t>(village / step) % words.size()));
        };
        customer.set(Field::Postcode, QStringLiteral("%1").arg(1000 + village * 15, 5, 10, QLatin1Char('0')));
        customer.set(Field::Town,
                     (village % 5 == 0 ? QStringLiteral("Saint-") : QString()) + at(beginnings, 1)
                         + at(middles, 30) + at(endings, 600));
    }
    if (!happens(75))
        return;
    const auto &streets = sample::frenchStreets;
    customer.set(Field::Address,
                 QString::number(1 + oftenSmall(180)) + u' '
                     + text(streets.at(static_cast<std::size_t>(below(static_cast<int>(streets.size()))))));
}

void Customers::trade(Customer &customer)
{
    customer.set(Field::Title, QStringLiteral("Entreprise"));
    customer.set(Field::Name,
                 text(trades.at(static_cast<std::size_t>(below(trades.size())))) + u' ' + family());
    customer.set(Field::Siret, QStringLiteral("000000") + digits(8));
}

Customer Customers::next()
{
    Customer customer;
    if (happens(6)) {
        trade(customer);
    } else {
        customer.set(Field::Name, family());
        if (happens(95))
            customer.set(Field::FirstName, firstName());
        if (happens(50))
            customer.set(Field::Title, happens(50) ? QStringLiteral("Mme") : QStringLiteral("M."));
        if (happens(25))
            customer.set(Field::BirthDate,
                         QStringLiteral("%1-%2-%3")
                             .arg(1935 + below(70))
                             .arg(1 + below(12), 2, 10, QLatin1Char('0'))
                             .arg(1 + below(28), 2, 10, QLatin1Char('0')));
    }
    if (happens(80)) {
        const QString number = digits(8);
        QString phone = happens(75) ? QStringLiteral("06") : QStringLiteral("04");
        for (qsizetype i = 0; i < number.size(); i += 2)
            phone += u' ' + number.mid(i, 2);
        customer.set(Field::Phone, phone);
    }
    if (happens(55))
        customer.set(Field::Email,
                     squeezed(customer.value(Field::FirstName)) + u'.' + squeezed(customer.value(Field::Name))
                         + QString::number(below(100)) + u'@'
                         + text(mailHosts.at(static_cast<std::size_t>(below(mailHosts.size())))));
    if (happens(85))
        live(customer);
    if (happens(50))
        customer.set(Field::Country, happens(97) ? QStringLiteral("FR") : QStringLiteral("BE"));
    if (happens(60))
        customer.set(Field::Barcode, QStringLiteral("29") + digits(11));
    if (happens(8))
        customer.set(Field::PrivateNote, text(notes.at(static_cast<std::size_t>(below(notes.size())))));
    if (happens(1))
        customer.set(Field::Blacklist, QStringLiteral("1"));
    return customer;
}

Record Customers::nextRecord()
{
    const QDateTime first(QDate(2026, 1, 1), QTime(8, 0), Qt::UTC);
    Record record;
    record.wanted = next();
    record.base = record.wanted;
    record.tillId = QString::number(1'000'000 + ++m_made);
    record.firstSeen = 1;
    record.modified = first.addSecs(below(300 * 24 * 3'600));
    switch (below(100)) {
    case 0: // new here
        record.base.reset();
        record.tillId.clear();
        record.firstSeen = 0;
        record.state = SendState::Waiting;
        break;
    case 1:
        record.wanted->set(Field::Email, QStringLiteral("half@"));
        record.draft = true;
        record.state = SendState::Draft;
        break;
    case 2:
    case 3:
    case 4:
    case 5:
    case 6:
    case 7:
    case 8:
    case 9:
        record.wanted->set(Field::Phone, QStringLiteral("06 ") + digits(8));
        record.state = SendState::Waiting;
        break;
    default:
        break;
    }
    return record;
}

QByteArray csvLine(const Customer &customer)
{
    QByteArray line;
    for (const FieldInfo &info : allFields()) {
        const QByteArray value = customer.value(info.field).toUtf8();
        line += value.contains(',') ? QByteArray('"' + value + '"') : value;
        line += ',';
    }
    line.back() = '\n';
    return line;
}

QByteArray listOf(int customers, quint32 seed)
{
    Customers source(seed);
    QByteArray rows = "[";
    for (int i = 0; i < customers; ++i) {
        const Customer customer = source.next();
        QJsonObject row{{QStringLiteral("id"), i + 1}, {QStringLiteral("points"), 12}};
        for (const FieldInfo &info : allFields())
            row.insert(QString::fromUtf8(info.key), customer.value(info.field));
        rows += QJsonDocument(row).toJson(QJsonDocument::Compact) + ',';
    }
    rows.back() = ']';
    return rows;
}

} // namespace carnet::bench
