// Which customers, in which order.
#include "filled_store.h"
#include "harness/registry.h"
#include "list/customer_query.h"

#include <QTest>

using namespace carnet;
using namespace carnet::test;

class CustomerQueryTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom)); }
    void init();
    void sortsAsPeopleDo();
    void putsRowsWithoutAValueLast();
    void filtersByPlaceAndCounts();
    void theBestAnswersComeFirst();
    void aCardIsItsOwners();
    void followsChanges();
    void answersOnceOfManyChanges();

private:
    [[nodiscard]] QStringList ask(const Query &query);
    [[nodiscard]] QStringList names() const;

    std::unique_ptr<FilledStore> m_shop;
    QueryAnswer m_answer;
};

void CustomerQueryTest::init()
{
    m_shop = std::make_unique<FilledStore>();
}

QStringList CustomerQueryTest::names() const
{
    QStringList names;
    for (const RecordSummary &summary : m_shop->store->summaries(m_answer.ids))
        names << displayName(summary.customer);
    return names;
}

QStringList CustomerQueryTest::ask(const Query &query)
{
    CustomerQuery worker(m_shop->file());
    connect(&worker, &CustomerQuery::answered, this,
            [this](const QueryAnswer &answer) { m_answer = answer; });
    worker.load();
    worker.ask(query);
    return names();
}

void CustomerQueryTest::sortsAsPeopleDo()
{
    for (const auto &name : {"Zoé", "École 10", "Eclair", "École 9", "dubois", "Dubois"})
        m_shop->add(person(QString::fromUtf8(name)));
    const QStringList sorted = ask({});
    QCOMPARE(sorted.first(2), (QStringList{QStringLiteral("dubois"), QStringLiteral("Dubois")}));
    QCOMPARE(sorted.sliced(2),
             (QStringList{QStringLiteral("Eclair"), QStringLiteral("École 9"), QStringLiteral("École 10"),
                          QStringLiteral("Zoé")}));
}

void CustomerQueryTest::putsRowsWithoutAValueLast()
{
    Customer withMail = person(QStringLiteral("Aubry"));
    withMail.set(Field::Email, QStringLiteral("a@b.example"));
    Customer other = person(QStringLiteral("Caron"));
    other.set(Field::Email, QStringLiteral("z@b.example"));
    m_shop->add(person(QStringLiteral("Blanc")));
    m_shop->add(other);
    m_shop->add(withMail);
    Query query;
    query.column = columnOf(Field::Email);
    QCOMPARE(ask(query),
             (QStringList{QStringLiteral("Aubry"), QStringLiteral("Caron"), QStringLiteral("Blanc")}));
    query.descending = true;
    QCOMPARE(ask(query),
             (QStringList{QStringLiteral("Caron"), QStringLiteral("Aubry"), QStringLiteral("Blanc")}));
}

void CustomerQueryTest::filtersByPlaceAndCounts()
{
    Customer company = person(QStringLiteral("Atelier"));
    company.set(Field::Siret, QStringLiteral("73282932000074"));
    company.set(Field::Phone, QStringLiteral("06 39 98 44 03"));
    Customer listed = person(QStringLiteral("Blanchet"), QStringLiteral("Olivier"));
    listed.set(Field::Blacklist, QStringLiteral("1"));
    m_shop->add(company);
    m_shop->add(listed);
    m_shop->add(person(QStringLiteral("Dubois")), SendState::Draft);

    QCOMPARE(ask({.place = Place::Companies, .text = {}}), QStringList{QStringLiteral("Atelier")});
    QCOMPARE(m_answer.counts.value(Place::All), 3);
    QCOMPARE(m_answer.counts.value(Place::Companies), 1);
    QCOMPARE(m_answer.counts.value(Place::Blacklisted), 1);
    QCOMPARE(m_answer.counts.value(Place::NoContact), 2);
    QCOMPARE(m_answer.counts.value(Place::Drafts), 1);
    QCOMPARE(ask({.place = Place::Blacklisted, .text = {}}), QStringList{QStringLiteral("Blanchet Olivier")});
    QCOMPARE(ask({.text = QStringLiteral("+33639984403")}), QStringList{QStringLiteral("Atelier")});
    QCOMPARE(m_answer.all, 3);
    QCOMPARE(ask({.text = QStringLiteral("olivier blan")}), QStringList{QStringLiteral("Blanchet Olivier")});
}

/// In either direction of the list.
void CustomerQueryTest::theBestAnswersComeFirst()
{
    Customer street = person(QStringLiteral("Collignon"), QStringLiteral("René"));
    street.set(Field::Address, QStringLiteral("46 rue du Pont"));
    m_shop->add(street);
    m_shop->add(person(QStringLiteral("Garage Dupont")));
    m_shop->add(person(QStringLiteral("Dupont"), QStringLiteral("Zoé")));
    m_shop->add(person(QStringLiteral("Dupont"), QStringLiteral("Alice")));
    QCOMPARE(ask({.text = QStringLiteral("dupont")}),
             (QStringList{QStringLiteral("Dupont Alice"), QStringLiteral("Dupont Zoé"),
                          QStringLiteral("Garage Dupont"), QStringLiteral("Collignon René")}));
    QCOMPARE(ask({.text = QStringLiteral("dupont"), .descending = true}),
             (QStringList{QStringLiteral("Dupont Zoé"), QStringLiteral("Dupont Alice"),
                          QStringLiteral("Garage Dupont"), QStringLiteral("Collignon René")}));
    QCOMPARE(m_answer.exact, CustomerId::None);
}

void CustomerQueryTest::aCardIsItsOwners()
{
    Customer owner = person(QStringLiteral("Zola"));
    owner.set(Field::Barcode, QStringLiteral("639981"));
    Customer other = person(QStringLiteral("Aubry"));
    other.set(Field::Phone, QStringLiteral("06 39 98 12 44"));
    m_shop->add(other);
    const CustomerId zola = m_shop->add(owner);
    QCOMPARE(ask({.text = QStringLiteral("639981")}),
             (QStringList{QStringLiteral("Zola"), QStringLiteral("Aubry")}));
    QCOMPARE(m_answer.exact, zola);
    QCOMPARE(ask({.text = QStringLiteral("639981"), .isCode = true}), QStringList{QStringLiteral("Zola")});
    QCOMPARE(m_answer.exact, zola);
    QCOMPARE(ask({.text = QStringLiteral("399812"), .isCode = true}), QStringList());
    // The number on the till.
    QCOMPARE(ask({.text = QStringLiteral("no. 1")}), QStringList{QStringLiteral("Aubry")});
    QCOMPARE(ask({.text = QStringLiteral("n° 2")}), QStringList{QStringLiteral("Zola")});
    QCOMPARE(m_answer.exact, zola);
    // Of two owners neither is the one.
    m_shop->add(owner);
    QCOMPARE(ask({.text = QStringLiteral("639981"), .isCode = true}).size(), 2);
    QCOMPARE(m_answer.exact, CustomerId::None);
}

void CustomerQueryTest::followsChanges()
{
    const CustomerId aubry = m_shop->add(person(QStringLiteral("Aubry")));
    m_shop->add(person(QStringLiteral("Caron")));
    CustomerQuery worker(m_shop->file());
    connect(&worker, &CustomerQuery::answered, this,
            [this](const QueryAnswer &answer) { m_answer = answer; });
    worker.load();
    worker.ask({.text = {}, .token = 7});
    QCOMPARE(m_answer.token, 7U);

    const CustomerId blanc = m_shop->add(person(QStringLiteral("Blanc")));
    m_shop->rename(aubry, QStringLiteral("Zola"));
    worker.reread({aubry, blanc});
    QCOMPARE(m_answer.token, 7U);
    QCOMPARE(names(),
             (QStringList{QStringLiteral("Blanc"), QStringLiteral("Caron"), QStringLiteral("Zola")}));

    m_shop->remove(blanc);
    worker.reread({blanc});
    QTRY_COMPARE(names(), (QStringList{QStringLiteral("Caron"), QStringLiteral("Zola")}));
}

void CustomerQueryTest::answersOnceOfManyChanges()
{
    CustomerQuery worker(m_shop->file());
    int answers = 0;
    connect(&worker, &CustomerQuery::answered, this, [&](const QueryAnswer &answer) {
        m_answer = answer;
        ++answers;
    });
    worker.load();
    for (int i = 0; i < 20; ++i)
        worker.reread({m_shop->add(person(QStringLiteral("Customer %1").arg(i)))});
    QCOMPARE(answers, 1); // the first at once
    QCOMPARE(m_answer.ids.size(), 1);
    QTRY_COMPARE(m_answer.ids.size(), 20);
    QCOMPARE(answers, 2);
    // A question is never answered with what is old.
    worker.reread({m_shop->add(person(QStringLiteral("Zola")))});
    worker.ask({.text = QStringLiteral("zola")});
    QCOMPARE(m_answer.ids.size(), 1);
}

CARNET_TEST(CustomerQueryTest)
#include "customer_query_test.moc"
