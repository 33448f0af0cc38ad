#include "drawn_customers.h"

#include "training/sample_customers.h"

#include <algorithm>

namespace carnet::screenshots {

namespace {

struct Drawn
{
    const char *name;
    const char *firstName;
    const char *phone;
    const char *email;
    const char *postcode;
    const char *town;
    const char *card; ///< of a company its SIRET
    int minutesAgo;
};

constexpr int daysAgo = 24 * 60;

constexpr std::array drawn{
    Drawn{"Aubry", "Hélène", "06 39 98 10 24", "helene.aubry@example.com", "69003", "Lyon", "2900000010246",
          114},
    Drawn{"Besnard-Lefebvre", "Marie-Christine", "06 39 98 71 58", "mc.besnard@example.org", "38000",
          "Grenoble", "2900000071582", 10 * daysAgo},
    Drawn{"Blanchet", "Olivier", "06 39 98 12 90", "", "69007", "Lyon", "2900000012905", 121 * daysAgo},
    Drawn{"Caron", "Élodie", "06 39 98 33 17", "elodie.caron@example.com", "01000", "Bourg-en-Bresse",
          "2900000033177", 45 * daysAgo},
    Drawn{"Chevalier", "Antoine", "06 39 98 65 20", "a.chevalier@example.com", "69002", "Lyon",
          "2900000065208", 130 * daysAgo},
    Drawn{"Delacroix", "Jean-Baptiste", "06 39 98 50 36", "jb.delacroix@example.org", "42000",
          "Saint-Étienne", "2900000050365", 81 * daysAgo},
    Drawn{"Dubois", "Nathalie", "06 39 98 08 82", "n.dubois@example.com", "69003", "Lyon", "2900000008823",
          2},
    Drawn{"École Jules-Verne", "", "04 65 71 15 62", "intendance@jverne.example", "69800", "Saint-Priest",
          "00000004200028", 6 * daysAgo},
    Drawn{"Fontaine", "Lucas", "06 39 98 91 45", "lucas.fontaine@example.com", "69300", "Caluire-et-Cuire",
          "2900000091450", 117 * daysAgo},
    Drawn{"Garnier", "Sophie", "06 39 98 18 69", "sophie.garnier@example.net", "73000", "Chambéry",
          "2900000018693", 1},
    Drawn{"Giraud", "Michel", "06 39 98 76 02", "", "69004", "Lyon", "2900000076020", 86},
    Drawn{"Haddad", "Leïla", "06 39 98 40 11", "leila.haddad@example.com", "69100", "Villeurbanne",
          "2900000040113", 126},
    Drawn{"Jacquet", "Thomas", "06 39 98 55 98", "t.jacquet@example.org", "69006", "Lyon", "2900000055988",
          237 * daysAgo},
    Drawn{"Kowalski", "Ewa", "06 39 98 62 47", "ewa.kowalski@example.com", "69009", "Lyon", "2900000062474",
          77 * daysAgo},
    Drawn{"Lambert", "Christiane", "06 39 98 03 30", "christiane.lambert@example.com", "71000", "Mâcon",
          "2900000003309", 162 * daysAgo},
    Drawn{"Le Goff", "Yann", "06 39 98 84 14", "yann.legoff@example.net", "69003", "Lyon", "2900000084148",
          28 * daysAgo},
    Drawn{"Mercier", "Pauline", "06 39 98 29 53", "pauline.mercier@example.com", "69001", "Lyon",
          "2900000029538", 113 * daysAgo},
    Drawn{"Morel", "Denis", "06 39 98 31 77", "denis.morel@example.com", "69004", "Lyon", "2900000031776",
          90 * daysAgo},
    Drawn{"N’Diaye", "Aminata", "06 39 98 47 88", "aminata.ndiaye@example.org", "69120", "Vaulx-en-Velin",
          "2900000047884", 197 * daysAgo},
    Drawn{"Perrin", "Gérard", "06 39 98 16 05", "", "69500", "Bron", "2900000016057", 37 * daysAgo},
    Drawn{"Rousseau", "Camille", "06 39 98 70 39", "camille.rousseau@example.com", "69003", "Lyon",
          "2900000070394", 148 * daysAgo},
    Drawn{"Schmitt", "Valérie", "06 39 98 22 76", "valerie.schmitt@example.com", "67000", "Strasbourg",
          "2900000022768", 233 * daysAgo},
    Drawn{"Tessier", "Bruno", "06 39 98 95 61", "bruno.tessier@example.net", "69007", "Lyon", "2900000095618",
          73 * daysAgo},
    Drawn{"Vasseur", "Clémence", "06 39 98 38 24", "clemence.vasseur@example.com", "59000", "Lille",
          "2900000038240", 184 * daysAgo},
    Drawn{"Vidal", "Paul", "06 39 98 57 07", "paul.vidal@example.org", "34000", "Montpellier",
          "2900000057074", 16 * daysAgo},
};

QString text(const char *utf8)
{
    return QString::fromUtf8(utf8);
}

Customer customerOf(const Drawn &row)
{
    Customer customer;
    customer.set(Field::Name, text(row.name));
    customer.set(Field::FirstName, text(row.firstName));
    customer.set(Field::Phone, text(row.phone));
    customer.set(Field::Email, text(row.email));
    customer.set(Field::Postcode, text(row.postcode));
    customer.set(Field::Town, text(row.town));
    customer.set(Field::Country, QStringLiteral("FR"));
    const bool company = text(row.firstName).isEmpty();
    customer.set(company ? Field::Siret : Field::Barcode, text(row.card));
    return customer;
}

/// Builds the records, each a variation of a plain row that is up to date.
class Draughtsman
{
public:
    Draughtsman(const QDateTime &now, bool french)
        : m_now(now)
        , m_french(french)
    { }

    DrawnShop draw()
    {
        for (const Drawn &row : drawn)
            add(customerOf(row), ago(row.minutesAgo));
        blacklist(QStringLiteral("Blanchet"));
        changed(QStringLiteral("Garnier"), {{Field::Address, QStringLiteral("4 rue de la Paix")}}, 1);
        changed(QStringLiteral("Giraud"), {{Field::Blacklist, QStringLiteral("1")}}, 86);
        draft();
        conflict();
        addKarim();
        addCompanies();
        addInDoubt();
        addOthers();
        addHistory();
        return std::move(m_shop);
    }

private:
    [[nodiscard]] QDateTime ago(int minutes) const { return m_now.addSecs(-60LL * minutes); }
    [[nodiscard]] QString words(const char *english, const char *french) const
    {
        return text(m_french ? french : english);
    }

    Record &add(const Customer &customer, const QDateTime &modified, const QString &tillId = {})
    {
        Record record;
        record.tillId = tillId.isEmpty() ? QString::number(800 + m_shop.records.size()) : tillId;
        record.base = customer;
        record.wanted = customer;
        record.modified = modified;
        m_shop.records.push_back(record);
        return m_shop.records.back();
    }

    Record &named(const QString &name)
    {
        return *std::ranges::find_if(m_shop.records, [&name](const Record &record) {
            return record.wanted->value(Field::Name) == name;
        });
    }

    using Values = std::initializer_list<std::pair<Field, QString>>;

    static void set(Customer &customer, Values values)
    {
        for (const auto &[field, value] : values)
            customer.set(field, value);
    }

    Record &changed(const QString &name, Values values, int minutesAgo)
    {
        Record &record = named(name);
        set(*record.wanted, values);
        record.state = SendState::Waiting;
        record.modified = ago(minutesAgo);
        return record;
    }

    void blacklist(const QString &name)
    {
        Record &record = named(name);
        for (Customer *customer : {&*record.base, &*record.wanted}) {
            set(*customer,
                {{Field::Blacklist, QStringLiteral("1")},
                 {Field::PrivateNote, words("Three unpaid orders.", "Trois commandes impayées.")}});
        }
    }

    void draft()
    {
        Record &record = named(QStringLiteral("Dubois"));
        record.wanted->set(Field::Email, QStringLiteral("n.dubois"));
        record.state = SendState::Draft;
        record.draft = true;
    }

    void conflict()
    {
        Record &record = named(QStringLiteral("Vidal"));
        record.before = *record.base;
        set(*record.wanted,
            {{Field::Phone, QStringLiteral("06 39 98 57 99")},
             {Field::Town, QStringLiteral("Sète")},
             {Field::Postcode, QStringLiteral("34200")}});
        set(*record.base,
            {{Field::Phone, QStringLiteral("04 65 71 22 91")},
             {Field::Town, QStringLiteral("Lattes")},
             {Field::Postcode, QStringLiteral("34970")}});
        record.state = SendState::NeedsAttention;
        record.trouble = Trouble::Conflict;
        record.conflicts = {Field::Phone, Field::Town, Field::Postcode};
        record.modified = ago(20);
    }

    void addKarim()
    {
        Customer karim;
        set(karim,
            {{Field::Title, words("Mr", "M.")},
             {Field::Name, QStringLiteral("Bensalem")},
             {Field::FirstName, QStringLiteral("Karim")},
             {Field::Phone, QStringLiteral("06 39 98 44 02")},
             {Field::Email, QStringLiteral("k.bensalem@example.net")},
             {Field::Address, QStringLiteral("18 rue des Platanes")},
             {Field::Postcode, QStringLiteral("69100")},
             {Field::Town, QStringLiteral("Villeurbanne")},
             {Field::Country, QStringLiteral("FR")},
             {Field::DeliveryNote, words("Code 4412, 2nd floor left", "Code 4412, 2e étage gauche")},
             {Field::AccountingCode, QStringLiteral("411BENSA")},
             {Field::PrivateNote,
              words("Prefers to be called after 5 pm", "Préfère être appelé après 17 h")}});
        add(karim, ago(5), QStringLiteral("1042"));
        changed(QStringLiteral("Bensalem"),
                {{Field::Phone, QStringLiteral("06 39 98 44 03")},
                 {Field::Barcode, QStringLiteral("2900000044036")}},
                5);
    }

    void addCompanies()
    {
        Customer workshop;
        set(workshop,
            {{Field::Name, QStringLiteral("Atelier du Vieux Port")},
             {Field::Phone, QStringLiteral("04 65 71 22 10")},
             {Field::Email, QStringLiteral("contact@atelier-vp.example")},
             {Field::Postcode, QStringLiteral("13002")},
             {Field::Town, QStringLiteral("Marseille")},
             {Field::Siret, QStringLiteral("00000002600013")}});
        Record &fresh = add(workshop, ago(92));
        fresh.base.reset();
        fresh.tillId.clear();
        fresh.state = SendState::Waiting;

        Customer bakery;
        set(bakery,
            {{Field::Title, words("Company", "Entreprise")},
             {Field::Name, QStringLiteral("Boulangerie Saint-Just")},
             {Field::Email, QStringLiteral("commandes@stjust.example")},
             {Field::Phone, QStringLiteral("04 65 71 80 41")},
             {Field::OtherPhone, QStringLiteral("06 39 98 12 44")},
             {Field::Address, QStringLiteral("7 place Saint-Just")},
             {Field::AddressLine2, QStringLiteral("Bâtiment B")},
             {Field::Postcode, QStringLiteral("69005")},
             {Field::Town, QStringLiteral("Lyon")},
             {Field::Country, QStringLiteral("FR")},
             {Field::DeliveryNote,
              words("Delivery door in the yard, before 7 am", "Porte de livraison dans la cour, avant 7 h")},
             {Field::Latitude, QStringLiteral("45.7578")},
             {Field::Longitude, QStringLiteral("4.8168")},
             {Field::RegistrationNumber, QStringLiteral("RCS Lyon 000 000 018")},
             {Field::Barcode, QStringLiteral("2900000018006")},
             {Field::AccountingCode, QStringLiteral("411STJUST")},
             {Field::Position, QStringLiteral("12")},
             {Field::PrivateNote,
              words("Pays on the 5th of each month. Ask for the manager.",
                    "Paie le 5 de chaque mois. Demander le gérant.")}});
        add(bakery, ago(8), QStringLiteral("611"));
        Record &refused = changed(QStringLiteral("Boulangerie Saint-Just"),
                                  {{Field::Siret, QStringLiteral("0000000180002")},
                                   {Field::VatNumber, QStringLiteral("FR40000000018")}},
                                  8);
        refused.state = SendState::NeedsAttention;
        refused.trouble = Trouble::Refused;
        refused.tillText = QStringLiteral("le SIRET a 13 chiffres, il en faut 14");
        refused.code = 422;
    }

    void addInDoubt()
    {
        Customer ines;
        set(ines,
            {{Field::Name, QStringLiteral("Da Silva")},
             {Field::FirstName, QStringLiteral("Inês")},
             {Field::Phone, QStringLiteral("06 39 98 27 71")},
             {Field::Email, QStringLiteral("ines.dasilva@example.net")},
             {Field::Postcode, QStringLiteral("69008")},
             {Field::Town, QStringLiteral("Lyon")},
             {Field::Barcode, QStringLiteral("2900000027718")}});
        Record &record = add(ines, ago(17));
        record.base.reset();
        record.tillId.clear();
        record.state = SendState::InDoubt;
        record.attempt = Attempt{ChangeKind::Add, ines.filled(), ines, ago(17), 0};
    }

    /// Enough others for a scroll bar; all sort behind those of the pictures.
    void addOthers()
    {
        const QMap<int, Customer> samples = sampleCustomers();
        for (const Customer &customer : samples) {
            if (customer.value(Field::Name).startsWith(u'W') || customer.value(Field::Name).startsWith(u'Z'))
                add(customer, ago(static_cast<int>(m_shop.records.size()) * daysAgo));
        }
    }

    void addHistory()
    {
        const auto sent = [this](const QString &name, ChangeKind kind, FieldSet fields, int minutesAgo) {
            const Record &record = named(name);
            HistoryEntry entry;
            entry.name = spokenName(*record.wanted);
            entry.at = ago(minutesAgo);
            entry.kind = kind;
            entry.fields = fields;
            entry.sent = *record.wanted;
            entry.tillId = record.tillId;
            m_shop.history.push_back(entry);
        };
        sent(QStringLiteral("Aubry"), ChangeKind::Edit, {Field::Email}, 114);
        sent(QStringLiteral("Haddad"), ChangeKind::Add, named(QStringLiteral("Haddad")).wanted->filled(),
             126);
        for (const Drawn &row : drawn)
            sent(text(row.name), ChangeKind::Edit, {Field::Phone}, 3 * daysAgo);
    }

    QDateTime m_now;
    bool m_french;
    DrawnShop m_shop;
};

} // namespace

DrawnShop drawnShop(const QDateTime &now, bool french)
{
    return Draughtsman(now, french).draw();
}

} // namespace carnet::screenshots
