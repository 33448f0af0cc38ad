// Which customers, in which order, and what a change of them changes.
#include "customers/filled_store.h"
#include "directory/directory.h"
#include "harness/registry.h"

#include <QSignalSpy>
#include <QTest>

using namespace carnet;
using namespace carnet::test;

class DirectoryTest : public QObject
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
    void manyAreReadTogether();
    void theAnswerBringsWhatIsLookedAt();
    void findsDuplicatesBesideQuestions();
    void whatTheUserDeniedIsNotFoundAgain();
    void aNewerSearchForDuplicatesEndsTheOlder();
    void aStoreThatDoesNotOpenIsNoEmptyShop();

private:
    void open();
    /// Of a directory made anew.
    [[nodiscard]] QStringList ask(const Query &query);
    [[nodiscard]] QStringList askAgain(const Query &query);
    [[nodiscard]] QStringList names() const;

    std::unique_ptr<FilledStore> m_shop;
    std::unique_ptr<Directory> m_directory;
    Answer m_answer;
    int m_answers = 0;
};

void DirectoryTest::init()
{
    m_directory.reset();
    m_answer = {};
    m_answers = 0;
    m_shop = std::make_unique<FilledStore>();
}

QStringList DirectoryTest::names() const
{
    QStringList names;
    const QList<CustomerId> ids(m_answer.ids->cbegin(), m_answer.ids->cend());
    for (const RecordSummary &summary : m_shop->store->summaries(ids))
        names << displayName(summary.customer);
    return names;
}

void DirectoryTest::open()
{
    m_answer = {};
    m_directory = std::make_unique<Directory>(m_shop->file());
    connect(m_directory.get(), &Directory::answered, this, [this](const Answer &answer) {
        m_answer = answer;
        ++m_answers;
    });
}

QStringList DirectoryTest::ask(const Query &query)
{
    open();
    return askAgain(query);
}

QStringList DirectoryTest::askAgain(const Query &query)
{
    const quint64 token = m_directory->ask(query);
    return QTest::qWaitFor([&] { return m_answer.token == token && m_answer.isWhole; })
        ? names()
        : QStringList{QStringLiteral("no answer")};
}

void DirectoryTest::sortsAsPeopleDo()
{
    for (const auto &name : {"Zoé", "École 10", "Eclair", "École 9", "dubois", "Dubois"})
        m_shop->add(person(QString::fromUtf8(name)));
    const QStringList sorted = ask({});
    QCOMPARE(sorted.first(2), (QStringList{QStringLiteral("dubois"), QStringLiteral("Dubois")}));
    QCOMPARE(sorted.sliced(2),
             (QStringList{QStringLiteral("Eclair"), QStringLiteral("École 9"), QStringLiteral("École 10"),
                          QStringLiteral("Zoé")}));
}

void DirectoryTest::putsRowsWithoutAValueLast()
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

void DirectoryTest::filtersByPlaceAndCounts()
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
void DirectoryTest::theBestAnswersComeFirst()
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

void DirectoryTest::aCardIsItsOwners()
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

void DirectoryTest::followsChanges()
{
    const CustomerId aubry = m_shop->add(person(QStringLiteral("Aubry")));
    m_shop->add(person(QStringLiteral("Caron")));
    QCOMPARE(ask({}), (QStringList{QStringLiteral("Aubry"), QStringLiteral("Caron")}));
    const quint64 token = m_answer.token;

    const CustomerId blanc = m_shop->add(person(QStringLiteral("Blanc")));
    m_shop->rename(aubry, QStringLiteral("Zola"));
    m_directory->changed({aubry, blanc});
    QTRY_COMPARE(names(),
                 (QStringList{QStringLiteral("Blanc"), QStringLiteral("Caron"), QStringLiteral("Zola")}));
    QCOMPARE(m_answer.token, token);

    m_shop->remove(blanc);
    m_directory->changed({blanc});
    QTRY_COMPARE(m_answer.ids->size(), 2U);
    QCOMPARE(names(), (QStringList{QStringLiteral("Caron"), QStringLiteral("Zola")}));
    QVERIFY(m_answer.difference);
    QCOMPARE(m_answer.difference->gone, (QList<RowRange>{{0, 0}}));
    QVERIFY(m_answer.difference->come.isEmpty());
}

void DirectoryTest::answersOnceOfManyChanges()
{
    QVERIFY(ask({}).isEmpty());
    m_answers = 0;
    QList<CustomerId> ids;
    for (int i = 0; i < 20; ++i)
        ids << m_shop->add(person(QStringLiteral("Customer %1").arg(i)));
    for (const CustomerId id : ids)
        m_directory->changed({id});
    QTRY_COMPARE(m_answer.ids->size(), 20U);
    QVERIFY(m_answers <= 2); // the first at once
    // A question is never answered with what is old.
    m_directory->changed({m_shop->add(person(QStringLiteral("Zola")))});
    QCOMPARE(askAgain({.text = QStringLiteral("zola")}), QStringList{QStringLiteral("Zola")});
}

/// As with the first list of a large shop: one by one it would take minutes.
void DirectoryTest::manyAreReadTogether()
{
    const CustomerId aubry = m_shop->add(person(QStringLiteral("Aubry")));
    QCOMPARE(ask({}), QStringList{QStringLiteral("Aubry")});
    const quint64 token = m_answer.token;
    m_answers = 0;
    constexpr int many = 25'000;
    std::vector<Record> records;
    for (int i = 0; i < many; ++i) {
        Record record;
        record.wanted = person(QStringLiteral("Customer %1").arg(i, 5, 10, QLatin1Char('0')));
        record.base = record.wanted;
        record.tillId = QString::number(100'000 + i);
        records.push_back(std::move(record));
    }
    const auto ids = m_shop->store->write(records);
    QVERIFY(ids.ok());
    m_shop->rename(aubry, QStringLiteral("Zola"));
    m_directory->changed(QList<CustomerId>(ids.value()) << aubry);
    QTRY_COMPARE(m_answer.ids->size(), static_cast<std::size_t>(many) + 1);
    QVERIFY(m_answer.isWhole);
    QCOMPARE(m_answer.token, token);
    QVERIFY(m_answers <= 2); // who sees all of them does not want to see a few first
    QCOMPARE(m_answer.ids->back(), aubry);
    QVERIFY(m_answer.difference);
    QCOMPARE(askAgain({.text = QStringLiteral("24999")}), QStringList{QStringLiteral("Customer 24999")});
}

void DirectoryTest::theAnswerBringsWhatIsLookedAt()
{
    std::vector<Customer> customers;
    for (int i = 0; i < 1'000; ++i)
        customers.push_back(person(QStringLiteral("Name %1").arg(i, 3, 10, QLatin1Char('0'))));
    const QList<CustomerId> ids = m_shop->add(customers);
    QCOMPARE(ask({}).size(), 1'000);
    QCOMPARE(m_answer.rows.value(0).summary.id, ids.first());
    View view;
    view.ids = m_answer.ids;
    view.top = 500;
    view.rows = 20;
    view.current = 700;
    view.selected = {{100, 199}, {700, 700}};
    view.number = 3;
    m_directory->look(view);
    QCOMPARE(askAgain({.text = {}, .descending = true}).size(), 1'000);
    QCOMPARE(m_answer.view, 3U);
    QCOMPARE(m_answer.selected, (QList<RowRange>{{299, 299}, {800, 899}}));
    for (const int row : {0, 299, 499})
        QCOMPARE(m_answer.rows.value(row).summary.id, m_answer.ids->at(static_cast<std::size_t>(row)));
}

static void addTwice(FilledStore &shop, int customers)
{
    std::vector<Record> records;
    for (int i = 0; i < customers; ++i) {
        Record record;
        record.wanted.emplace();
        record.wanted->set(Field::Email, QStringLiteral("customer%1@example.com").arg(i / 2));
        records.push_back(record);
    }
    QVERIFY(shop.store->write(records).ok());
}

void DirectoryTest::findsDuplicatesBesideQuestions()
{
    addTwice(*m_shop, 3'000); // several portions
    Query query;
    query.locale = QLocale();
    (void)ask(query);
    const QSignalSpy progress(m_directory.get(), &Directory::findingProgressed);
    const auto found = m_directory->findDuplicates();
    m_answer = {};
    query.text = QStringLiteral("customer77@");
    const quint64 token = m_directory->ask(query);
    QTRY_VERIFY(m_answer.token == token);
    QTRY_VERIFY(found.isFinished());
    QCOMPARE(found.result().size(), std::size_t(1'500));
    QVERIFY(std::ranges::all_of(found.result(), [](const AlikeGroup &group) {
        return group.ids.size() == 2 && group.fullest == group.ids.front();
    }));
    QVERIFY(progress.count() > 3);
}

void DirectoryTest::whatTheUserDeniedIsNotFoundAgain()
{
    addTwice(*m_shop, 4);
    open();
    const auto find = [this] {
        const auto found = m_directory->findDuplicates();
        [&] { QTRY_VERIFY(found.isFinished()); }();
        return found.result();
    };
    const auto groups = find();
    QCOMPARE(groups.size(), std::size_t(2));
    QVERIFY(m_shop->store->noteNotAlike({groups.front().pairs.front().denied()}).ok());
    QCOMPARE(find(), std::vector{groups.back()});
    open();
    QCOMPARE(find(), std::vector{groups.back()});

    // Until one of the two changes in what made them alike.
    Record changed = *m_shop->store->record(groups.front().ids.front());
    changed.wanted->set(Field::Address, QStringLiteral("1 rue Neuve"));
    QVERIFY(m_shop->store->write(changed).ok());
    m_directory->changed({changed.id});
    QCOMPARE(find().size(), std::size_t(1));
    const auto other = groups.front().ids.back();
    for (const CustomerId id : {changed.id, other}) {
        Record record = *m_shop->store->record(id);
        record.wanted->set(Field::Email, QStringLiteral("another@example.com"));
        QVERIFY(m_shop->store->write(record).ok());
    }
    m_directory->changed({changed.id, other});
    QCOMPARE(find().size(), std::size_t(2));

    // Who was merged into another is found no more.
    Record hidden = *m_shop->store->record(groups.back().ids.back());
    hidden.mergedInto = groups.back().ids.front();
    QVERIFY(m_shop->store->write(hidden).ok());
    QCOMPARE(find().size(), std::size_t(1));
}

void DirectoryTest::aNewerSearchForDuplicatesEndsTheOlder()
{
    addTwice(*m_shop, 3'000);
    open();
    const auto older = m_directory->findDuplicates();
    const auto newer = m_directory->findDuplicates();
    QTRY_VERIFY(newer.isFinished());
    QVERIFY(older.isFinished() && older.isCanceled());
    QVERIFY(!newer.isCanceled());
    const auto last = m_directory->findDuplicates();
    m_directory->cancelFinding();
    QTRY_VERIFY(last.isFinished());
    QVERIFY(last.isCanceled());
}

void DirectoryTest::aStoreThatDoesNotOpenIsNoEmptyShop()
{
    QFile other(m_shop->folder.filePath(QStringLiteral("other.carnet")));
    QVERIFY(other.open(QFile::WriteOnly) && other.write("no store") > 0);
    other.close();
    m_directory = std::make_unique<Directory>(other.fileName());
    QList<StoreError> errors;
    connect(m_directory.get(), &Directory::failed, this, [&](StoreError error) { errors << error; });
    connect(m_directory.get(), &Directory::answered, this, [this] { ++m_answers; });
    m_directory->ask({});
    QTRY_COMPARE(errors, QList<StoreError>{StoreError::NotOurs});
    const auto around = m_directory->neighbours({}, CustomerId::None);
    QTRY_VERIFY(around.isFinished());
    QVERIFY(around.result().customers.isEmpty());
    QCoreApplication::processEvents();
    QCOMPARE(m_answers, 0);
}

CARNET_TEST(DirectoryTest)
#include "directory_test.moc"
