// Who may be the customer being typed.
#include "directory/look_alikes.h"
#include "harness/registry.h"

#include <QRandomGenerator>
#include <QTest>

using namespace carnet;

namespace carnet::test {

struct Found
{
    qint64 key;
    Likeness why;

    friend bool operator==(const Found &, const Found &) = default;
};

/// Everybody's values, on the shelf and beside it.
class People
{
public:
    void put(qint64 key, const Customer &customer)
    {
        remove(key);
        RecordSummary summary;
        summary.id = CustomerId(key);
        summary.customer = customer;
        const SearchText text(customer, {}, QLocale::c());
        m_shelf.put(summary, text);
        m_lookAlikes.put(customer);
        m_customers.push_back(customer);
    }
    void remove(qint64 key)
    {
        if (const auto slot = m_shelf.slotOf(CustomerId(key)))
            m_shelf.take(*slot);
    }
    [[nodiscard]] QList<Found> find(const Customer &typed, qint64 except, int most) const
    {
        QList<Found> all;
        const auto found = m_lookAlikes.find(typed, m_shelf.slotOf(CustomerId(except)), most, m_shelf,
                                             [this](Slot slot) { return std::optional(m_customers[slot]); });
        for (const auto &[slot, how] : found)
            all.append({static_cast<qint64>(m_shelf.idOf(slot)), how.why.first()});
        return all;
    }

private:
    Shelf m_shelf;
    LookAlikes m_lookAlikes;
    std::vector<Customer> m_customers; ///< by slot
};

} // namespace carnet::test

using namespace carnet::test;

class LookAlikesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void customersAreFound_data();
    void customersAreFound();
    void theSurestComesFirstAndEachOnce();
    void theCustomerItselfIsNotFound();
    void aChangeIsFollowed();
    void noMoreThanAsked();
    void manyChangesLeaveTheIndexWhole();

private:
    People m_shop;
};

using Values = QList<std::pair<Field, const char *>>;

static Customer customerWith(const Values &values)
{
    Customer customer;
    for (const auto &[field, value] : values)
        customer.set(field, QString::fromUtf8(value));
    return customer;
}

void LookAlikesTest::init()
{
    m_shop = {};
    m_shop.put(1,
               customerWith({{Field::Name, "Rousseau"},
                             {Field::FirstName, "Camille"},
                             {Field::Phone, "06 39 98 70 39"},
                             {Field::OtherPhone, "04 65 71 80 41"},
                             {Field::Email, "camille.rousseau@example.com"},
                             {Field::Town, "Lyon"},
                             {Field::Barcode, "2900000070394"}}));
    m_shop.put(2,
               customerWith({{Field::Name, "Boulangerie Saint-Just"},
                             {Field::Siret, "40483304800022"},
                             {Field::Town, "Lyon Cedex 05"},
                             {Field::Phone, "+32 2 555 12 12"}}));
    m_shop.put(3,
               customerWith({{Field::Name, "Maes"},
                             {Field::Barcode, "0614141007349"},
                             {Field::Phone, "02 555 34 34"},
                             {Field::Country, "BE"}}));
    m_shop.put(4, customerWith({{Field::Name, "Group"}, {Field::Siret, "12"}, {Field::Phone, "ask"}}));
}

void LookAlikesTest::customersAreFound_data()
{
    QTest::addColumn<Customer>("typed");
    QTest::addColumn<int>("key"); ///< 0: nobody
    QTest::addColumn<int>("why");
    const auto row = [](const char *name, const Values &typed, int key, Likeness why = Likeness::Card) {
        QTest::newRow(name) << customerWith(typed) << key << static_cast<int>(why);
    };
    row("card", {{Field::Barcode, "2900000070394"}}, 1, Likeness::Card);
    row("card, UPC-A for its EAN-13", {{Field::Barcode, "614141007349"}}, 3, Likeness::Card);
    row("another card", {{Field::Barcode, "2900000070395"}}, 0);
    row("SIRET in groups", {{Field::Siret, "404 833 048 00022"}}, 2, Likeness::Siret);
    row("a group's number is nobody's", {{Field::Siret, "12"}}, 0);
    row("phone", {{Field::Phone, "0639987039"}}, 1, Likeness::Phone);
    row("phone from abroad", {{Field::Phone, "+33 6 39 98 70 39"}}, 1, Likeness::Phone);
    row("phone in the other place", {{Field::OtherPhone, "06.39.98.70.39"}}, 1, Likeness::Phone);
    row("other phone", {{Field::Phone, "0465718041"}}, 1, Likeness::Phone);
    row("phone with an extension", {{Field::Phone, "0465718041 poste 3"}}, 1, Likeness::Phone);
    row("national there, international here", {{Field::Phone, "+3225553434"}}, 3, Likeness::Phone);
    row("international there, national here", {{Field::Phone, "025551212"}, {Field::Country, "BE"}}, 2,
        Likeness::Phone);
    row("the same digits in another country", {{Field::Phone, "02 555 34 34"}, {Field::Country, "CH"}}, 0);
    row("words are no phone", {{Field::Phone, "ask"}}, 0);
    row("e-mail", {{Field::Email, "Camille.Rousseau@Example.com"}}, 1, Likeness::Email);
    row("another e-mail", {{Field::Email, "camille@example.com"}}, 0);
    row("near name, same town",
        {{Field::Name, "Rousso"}, {Field::FirstName, "Camille"}, {Field::Town, "LYON"}}, 1, Likeness::Name);
    row("near name, other town",
        {{Field::Name, "Rousso"}, {Field::FirstName, "Camille"}, {Field::Town, "Paris"}}, 0);
    row("near name, no town", {{Field::Name, "Rousseau"}, {Field::FirstName, "Camille"}}, 1, Likeness::Name);
    row("same town only", {{Field::Name, "Aubry"}, {Field::Town, "Lyon"}}, 0);
    row("a town's CEDEX is the town", {{Field::Name, "boulangerie saint just"}, {Field::Town, "Lyon"}}, 2,
        Likeness::Name);
    row("nothing typed", {}, 0);
}

void LookAlikesTest::customersAreFound()
{
    QFETCH(const Customer, typed);
    QFETCH(const int, key);
    QFETCH(const int, why);
    const QList<Found> found = m_shop.find(typed, 0, 5);
    QCOMPARE(found.size(), key == 0 ? 0 : 1);
    if (key != 0)
        QCOMPARE(found.first(), (Found{key, static_cast<Likeness>(why)}));
}

void LookAlikesTest::theSurestComesFirstAndEachOnce()
{
    const Customer typed = customerWith({{Field::Name, "Rousseau"},
                                         {Field::FirstName, "Camille"},
                                         {Field::Town, "Lyon"},
                                         {Field::Email, "camille.rousseau@example.com"},
                                         {Field::Phone, "02 555 34 34"},
                                         {Field::Country, "BE"},
                                         {Field::Siret, "40483304800022"}});
    QCOMPARE(m_shop.find(typed, 0, 5),
             (QList<Found>{{1, Likeness::Email}, {2, Likeness::Siret}, {3, Likeness::Phone}}));
}

void LookAlikesTest::theCustomerItselfIsNotFound()
{
    const Customer typed = customerWith({{Field::Barcode, "2900000070394"}});
    QVERIFY(m_shop.find(typed, 1, 5).isEmpty());
    QCOMPARE(m_shop.find(typed, 2, 5).size(), 1);
}

void LookAlikesTest::aChangeIsFollowed()
{
    const Customer typed = customerWith({{Field::Barcode, "2900000070394"}});
    m_shop.put(1, customerWith({{Field::Name, "Rousseau"}}));
    QVERIFY(m_shop.find(typed, 0, 5).isEmpty());
    m_shop.put(4, typed);
    QCOMPARE(m_shop.find(typed, 0, 5), (QList<Found>{{4, Likeness::Card}}));
    m_shop.remove(4);
    m_shop.remove(4);
    QVERIFY(m_shop.find(typed, 0, 5).isEmpty());
}

void LookAlikesTest::noMoreThanAsked()
{
    const Customer typed = customerWith({{Field::Phone, "0612345678"}});
    for (int key = 10; key < 60; ++key)
        m_shop.put(key, typed);
    QCOMPARE(m_shop.find(typed, 0, 5).size(), 5);
}

/// Against a plain list of what should be there.
void LookAlikesTest::manyChangesLeaveTheIndexWhole()
{
    const quint32 seed = QRandomGenerator::global()->generate();
    QRandomGenerator random(seed);
    QHash<qint64, int> cards;
    m_shop = {};
    const auto card = [](int number) {
        Customer customer;
        customer.set(Field::Barcode, QStringLiteral("card %1").arg(number));
        customer.set(Field::Name, QStringLiteral("Customer of card %1").arg(number * 1'000'003));
        customer.set(Field::Town, QStringLiteral("Lyon"));
        return customer;
    };
    for (int i = 0; i < 5'000; ++i) {
        const qint64 key = random.bounded(1, 200);
        if (random.bounded(3) == 0) {
            m_shop.remove(key);
            cards.remove(key);
        } else {
            const int number = random.bounded(1000);
            m_shop.put(key, card(number));
            cards.insert(key, number);
        }
    }
    for (int number = 0; number < 1000; ++number) {
        QSet<qint64> found;
        for (const Found &one : m_shop.find(card(number), 0, 1000)) {
            if (one.why == Likeness::Card)
                found.insert(one.key);
        }
        const auto keys = cards.keys(number);
        QVERIFY2(found == QSet<qint64>(keys.begin(), keys.end()),
                 qPrintable(QStringLiteral("seed %1").arg(seed)));
    }
}

CARNET_TEST(LookAlikesTest)
#include "look_alikes_test.moc"
