// A file goes into a shop: what each row becomes, all of it or nothing, and back.
#include "desk/import_session.h"
#include "exchange/column_match.h"
#include "harness/registry.h"
#include "shop_at_desk.h"

#include <QFile>
#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTest>

using namespace carnet;
using namespace carnet::test;

class ImportTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_shop = std::make_unique<ShopAtDesk>(); }
    void cleanup() { m_shop.reset(); }
    void everyRowIsPlanned();
    void whoIsHereIsRecognised_data();
    void whoIsHereIsRecognised();
    void theTillsOwnListIsReadAsItIsMeant();
    void rowsOfOneCustomerBecomeOne();
    void problemsAreGrouped();
    void allIsWrittenAndNothingIsSent();
    void fillingLeavesWhatIsThere();
    void replacingErasesOnlyWhenToldTo();
    void whoCameSinceThePlanIsNotCreatedTwice();
    void itGoesBackAsOneStep();
    void itGoesBackTheNextDay();
    void whatWasChangedSinceStays();
    void cancelledItLeavesNothing();
    void aFullDiskLeavesNothing();
    void aNewerQuestionEndsTheOlderOne();
    void whatAKilledProgramPutAsideGoes();

private:
    [[nodiscard]] static rules::Context context()
    {
        return {QDate(2026, 11, 27), QLocale(QLocale::French, QLocale::France)};
    }
    CustomerId here(const QHash<Field, QString> &values)
    {
        Customer customer;
        for (auto it = values.cbegin(); it != values.cend(); ++it)
            customer.set(it.key(), it.value());
        return m_shop->save(customer);
    }
    /// Of a CSV text.
    Import plan(const QByteArray &text);
    Imported run(const Import &import) { return answered(m_shop->desk->import(import)).value(); }
    [[nodiscard]] QStringList names() const
    {
        QStringList all;
        m_shop->store->visitSummaries([&all](const RecordSummary &summary) {
            if (!summary.hidden)
                all << displayName(summary.customer);
            return true;
        });
        all.sort();
        return all;
    }
    [[nodiscard]] Customer valuesOf(CustomerId id) const { return *m_shop->store->record(id)->wanted; }

    std::unique_ptr<ShopAtDesk> m_shop;
    ImportPlan m_plan;
};

Import ImportTest::plan(const QByteArray &text)
{
    ImportSession session(m_shop->desk->folder());
    const SourceTable table = answered(session.read({{}, text}, {})).value();
    std::vector<ColumnUse> uses;
    const auto targets = targetsOf(table.names());
    for (std::size_t i = 0; i < targets.size(); ++i)
        uses.push_back({targets[i], table.columns[i].dates.order()});
    const RowMeaning meaning(uses, context(), cellsOf(table));
    m_plan = answered(session.plan(table, meaning)).value();
    return {table.rows, meaning, false, m_plan.rows, false, m_plan.newest};
}

void ImportTest::everyRowIsPlanned()
{
    (void)here({{Field::Name, QStringLiteral("Aubry")}, {Field::Phone, QStringLiteral("06 39 98 00 01")}});
    (void)plan("nom;prenom;tel;email\n"
               "Aubry;;0639980001;anne@shop.example\n"
               "Caron;Luc;0639980002;\n"
               "Weber;Ida;;not an address\n"
               ";;;\n"
               "Caron;Luc;0639980002;luc@shop.example\n");
    QCOMPARE(m_plan.rows.size(), 4U); // the blank one is none
    QCOMPARE(m_plan.rows[0].fate, RowFate::Fill);
    QCOMPARE(m_plan.rows[0].why, MatchReason::Phone);
    QCOMPARE(m_plan.rows[1].fate, RowFate::Create);
    QVERIFY(m_plan.rows[2].isDraft);
    QCOMPARE(m_plan.rows[3].twin, 1);
    QCOMPARE(m_plan.rows[3].fate, RowFate::Fill);
    QCOMPARE(countsOf(m_plan.rows), (RowCounts{2, 2, 0, 1}));
    QCOMPARE(m_plan.known(), 2);
    QCOMPARE(m_plan.columns.at(3).values, 3);
    QCOMPARE(m_plan.columns.at(3).errors, 1);
}

void ImportTest::whoIsHereIsRecognised_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<MatchReason>("why");
    const auto row = [](const char *name, const char *text, MatchReason why) {
        QTest::newRow(name) << QByteArray(text) << why;
    };
    row("card", "nom;carte\nOther;3760001234567\n", MatchReason::Card);
    row("card without its zero", "nom;carte\nOther;036000291452\n", MatchReason::None);
    row("SIRET", "nom;siret\nOther;732 829 320 00074\n", MatchReason::Siret);
    row("phone and name", "nom;prenom;tel\nAubri;Anne;+33639980001\n", MatchReason::Phone);
    row("phone of the household", "nom;prenom;tel\nAubry;Paul;0639980001\n", MatchReason::None);
    row("e-mail", "nom;prenom;mail\nAubry;Anne;ANNE@shop.example\n", MatchReason::Email);
    row("name and town", "nom;prenom;ville\naubry;anne;LYON\n", MatchReason::Name);
    row("name alone", "nom;prenom\nAubry;Anne\n", MatchReason::Name);
    row("name in another town", "nom;prenom;ville\nAubry;Anne;Metz\n", MatchReason::None);
    row("near name alone", "nom;prenom;ville\nAubri;Anne;Lyon\n", MatchReason::None);
    row("family name alone", "nom\nAubry\n", MatchReason::None);
    row("namesake with another phone", "nom;prenom;ville;tel\nAubry;Anne;Lyon;0639989999\n",
        MatchReason::None);
    row("another program's number", "id;nom\n1;Other\n", MatchReason::None);
}

void ImportTest::whoIsHereIsRecognised()
{
    QFETCH(QByteArray, text);
    QFETCH(MatchReason, why);
    const CustomerId id = here({{Field::Name, QStringLiteral("Aubry")},
                                {Field::FirstName, QStringLiteral("Anne")},
                                {Field::Phone, QStringLiteral("06 39 98 00 01")},
                                {Field::Email, QStringLiteral("anne@shop.example")},
                                {Field::Town, QStringLiteral("Lyon")},
                                {Field::Barcode, QStringLiteral("3760001234567")},
                                {Field::Siret, QStringLiteral("73282932000074")}});
    (void)plan(text);
    QCOMPARE(m_plan.rows.at(0).why, why);
    QCOMPARE(m_plan.rows.at(0).here, why == MatchReason::None ? CustomerId::None : id);
}

/// As the list update reads it; of other files nobody knows what an & in them is.
void ImportTest::theTillsOwnListIsReadAsItIsMeant()
{
    const QByteArray row =
        "7;\"L&amp;eacute;ger &amp; Fils\";\"C&ocirc;me\";Orl\xC3\x83\xC2\xA9ns d\\'Or;FR40303265045;\n";
    Customer meant;
    meant.set(Field::Name, QStringLiteral("Léger & Fils"));
    meant.set(Field::FirstName, QStringLiteral("Côme"));
    meant.set(Field::Town, QStringLiteral("Orléns d'Or"));
    const FieldSet written{Field::Name, Field::FirstName, Field::Town};
    (void)run(plan("id;name;surname;city;vatNum;addressLine1\n" + row));
    int found = 0;
    m_shop->store->visitSummaries([&](const RecordSummary &summary) {
        found += (summary.customer.differing(meant) & written).isEmpty() ? 1 : 0;
        return true;
    });
    QCOMPARE(found, 1);

    for (const QByteArray &header : {QByteArray("Till number;Activity code;Registration number;Town"),
                                     QByteArray("no;nom;prenom;ville")}) {
        init();
        (void)run(plan(header + "\n;L&B;;L\\'Isle\n"));
        m_shop->store->visitSummaries([&](const RecordSummary &summary) {
            found += summary.customer.value(Field::Town) == u"L\\'Isle" ? 10 : 0;
            return true;
        });
    }
    QCOMPARE(found, 11);
}

void ImportTest::rowsOfOneCustomerBecomeOne()
{
    const Import import = plan("nom;prenom;tel;mail;ville\n"
                               "Caron;Luc;0639980002;;\n"
                               "Caron;Luc;;luc@shop.example;Metz\n"
                               "Caron;Luc;0639980002;;Nancy\n");
    QCOMPARE(run(import).created, 1);
    QCOMPARE(names(), QStringList{QStringLiteral("Caron Luc")});
    const auto record = m_shop->store->summariesAfter(CustomerId::None, 1).front();
    QCOMPARE(record.customer.value(Field::Email), QStringLiteral("luc@shop.example"));
    QCOMPARE(record.customer.value(Field::Town), QStringLiteral("Metz")); // the first that says one
}

void ImportTest::problemsAreGrouped()
{
    (void)plan("nom;mail;siret;cp\nA;no;7,3E+13;1000\nB;no either;;2000\nC;c@shop.example;;75001\n");
    QVERIFY(!m_plan.problems.empty());
    QCOMPARE(m_plan.problems.front().count(), 2);
    QCOMPARE(m_plan.problems.front().finding->field, Field::Email);
    const auto lost = std::ranges::find_if(m_plan.problems, [](const ProblemGroup &group) {
        return group.note == CellNote::Kind::BeyondRepair;
    });
    QVERIFY(lost != m_plan.problems.end());
    QCOMPARE(lost->rows, std::vector<quint32>{0});
    QCOMPARE(lost->example, QStringLiteral("7,3E+13"));
    QCOMPARE(m_plan.columns.at(3).zeros, 2);
}

void ImportTest::allIsWrittenAndNothingIsSent()
{
    QByteArray text = "nom;prenom;mail\n";
    for (int i = 0; i < 1'200; ++i)
        text += "Name" + QByteArray::number(i) + ";First;wrong\n";
    text += "Good;One;good@shop.example\n";
    const Imported done = run(plan(text));
    QCOMPARE(done.created, 1'201);
    QCOMPARE(m_shop->store->count(), 1'201);
    QCOMPARE(m_shop->store->countsByState().value(SendState::Draft), 1'200);
    QCOMPARE(m_shop->store->countsByState().value(SendState::Waiting), 1);
    (void)here({{Field::Name, QStringLiteral("Typed")}}); // leaves by itself, after what was there before
    QTRY_COMPARE(m_shop->till.countDone(QStringLiteral("addClient.php")), 1);
    QCOMPARE(m_shop->store->countsByState().value(SendState::Waiting), 1);
    m_shop->desk->sendNow();
    QTRY_COMPARE(m_shop->store->countsByState().value(SendState::Waiting), 0);
    QCOMPARE(m_shop->till.countDone(QStringLiteral("addClient.php")), 2);
}

void ImportTest::fillingLeavesWhatIsThere()
{
    const CustomerId id =
        here({{Field::Name, QStringLiteral("Aubry")}, {Field::Phone, QStringLiteral("06 39 98 00 01")}});
    const Imported done = run(plan("nom;tel;ville;note\nAUBRY;0639980001;Lyon;new\n"));
    QCOMPARE(done.completed, 1);
    QCOMPARE(valuesOf(id).value(Field::Name), QStringLiteral("Aubry"));
    QCOMPARE(valuesOf(id).value(Field::Town), QStringLiteral("Lyon"));
    QVERIFY(m_shop->store->record(id)->byHand);
    QCOMPARE(run(plan("nom;tel;ville;note\nAUBRY;0639980001;Lyon;new\n")).unchanged, 1);
}

void ImportTest::replacingErasesOnlyWhenToldTo()
{
    const CustomerId id = here({{Field::Name, QStringLiteral("Aubry")},
                                {Field::Phone, QStringLiteral("06 39 98 00 01")},
                                {Field::Town, QStringLiteral("Lyon")}});
    Import import = plan("nom;tel;ville;mail\nAUBRY;0639980001;;a@shop.example\n");
    import.planned.front().fate = RowFate::Replace;
    (void)run(import);
    QCOMPARE(valuesOf(id).value(Field::Name), QStringLiteral("AUBRY"));
    QCOMPARE(valuesOf(id).value(Field::Town), QStringLiteral("Lyon"));
    import.erasesEmpty = true;
    (void)run(import);
    QCOMPARE(valuesOf(id).value(Field::Town), QString());
}

void ImportTest::whoCameSinceThePlanIsNotCreatedTwice()
{
    const Import import = plan("nom;tel\nAubry;0639980001\nCaron;0639980002\n");
    (void)here({{Field::Name, QStringLiteral("Aubry")}, {Field::Phone, QStringLiteral("06 39 98 00 01")}});
    const Imported imported = run(import);
    QVERIFY(imported.isOutdated);
    QCOMPARE(imported.created, 0);
    QCOMPARE(names(), QStringList{QStringLiteral("Aubry")});
    QVERIFY(!m_shop->desk->undoState().undo
            || m_shop->desk->undoState().undo->kind != UndoStep::Kind::Import);
    const Imported again = run(plan("nom;tel\nAubry;0639980001\nCaron;0639980002\n"));
    QVERIFY(!again.isOutdated);
    QCOMPARE(names(), (QStringList{QStringLiteral("Aubry"), QStringLiteral("Caron")}));
}

void ImportTest::itGoesBackAsOneStep()
{
    const CustomerId id =
        here({{Field::Name, QStringLiteral("Aubry")}, {Field::Phone, QStringLiteral("06 39 98 00 01")}});
    (void)run(plan("nom;tel;ville\nAubry;0639980001;Lyon\nCaron;0639980002;Metz\nWeber;;Nancy\n"));
    QCOMPARE(names().size(), 3);
    QCOMPARE(m_shop->desk->undoState().undo->kind, UndoStep::Kind::Import);
    QCOMPARE(m_shop->desk->undoState().undo->count, 3);
    QVERIFY(answered(m_shop->desk->undo()).value().extent == Extent::Whole);
    QCOMPARE(names(), QStringList{QStringLiteral("Aubry")});
    QCOMPARE(valuesOf(id).value(Field::Town), QString());
    QVERIFY(answered(m_shop->desk->redo()).value().extent == Extent::Whole);
    QCOMPARE(names().size(), 3);
    QCOMPARE(valuesOf(id).value(Field::Town), QStringLiteral("Lyon"));
}

void ImportTest::itGoesBackTheNextDay()
{
    (void)run(plan("nom;tel\nCaron;0639980002\nWeber;0639980003\n"));
    ShopParts parts{m_shop->desk->folder(), {}};
    m_shop->desk.reset();
    Desk again(parts);
    QVERIFY(answered(again.open()).ok());
    settle(again);
    QCOMPARE(again.undoState().undo->kind, UndoStep::Kind::Import);
    QVERIFY(answered(again.undo()).value().extent == Extent::Whole);
    QCOMPARE(m_shop->store->count(), 0);
}

void ImportTest::whatWasChangedSinceStays()
{
    (void)run(plan("nom;tel\nCaron;0639980002\nWeber;0639980003\n"));
    const auto all = m_shop->store->summariesAfter(CustomerId::None, 2);
    Customer typed = all.front().customer;
    typed.set(Field::Town, QStringLiteral("Lyon"));
    (void)m_shop->save(typed, all.front().id);
    (void)answered(m_shop->desk->undo()); // of the edit
    (void)answered(m_shop->desk->redo());
    (void)answered(m_shop->desk->undo());
    QVERIFY(answered(m_shop->desk->undo()).value().extent == Extent::Whole);
    QCOMPARE(names(), QStringList());
}

void ImportTest::cancelledItLeavesNothing()
{
    QByteArray text = "nom;prenom\n";
    for (int i = 0; i < 5'000; ++i)
        text += "Name" + QByteArray::number(i) + ";First\n";
    const Import import = plan(text);
    const auto seed = QRandomGenerator::global()->bounded(1, 9);
    qInfo("stopped at the %dth word of it", seed);
    int words = 0;
    const auto connection = connect(m_shop->desk.get(), &Desk::importProgressed, this, [&] {
        if (++words == seed)
            m_shop->desk->cancelImport();
    });
    const Imported done = run(import);
    disconnect(connection);
    QCOMPARE(m_shop->store->count(), done.isStopped ? 0 : 5'000);
    QVERIFY(done.isStopped || m_shop->desk->undoState().undo);
    if (done.isStopped) {
        QCOMPARE(m_shop->desk->status().waiting, 0);
        QVERIFY(!m_shop->desk->undoState().undo);
    }
    QCOMPARE(run(import).created, done.isStopped ? 5'000 : 0);
}

void ImportTest::aFullDiskLeavesNothing()
{
    OpenOptions options;
    options.maxPages = 120;
    m_shop = std::make_unique<ShopAtDesk>(options);
    const CustomerId id = here({{Field::Name, QStringLiteral("Before")}});
    QByteArray text = "nom;prenom;note\n";
    for (int i = 0; i < 3'000; ++i)
        text += "Name" + QByteArray::number(i) + ";First;" + QByteArray(200, 'x') + "\n";
    const Import import = plan(text);
    const auto done = answered(m_shop->desk->import(import));
    QVERIFY(!done.ok());
    QCOMPARE(done.error(), StoreError::DiskFull);
    QCOMPARE(names(), QStringList{QStringLiteral("Before")});
    QVERIFY(m_shop->store->record(id).has_value());
    QCOMPARE(m_shop->desk->undoState().undo->kind, UndoStep::Kind::NewCustomer);
}

void ImportTest::aNewerQuestionEndsTheOlderOne()
{
    QByteArray text = "nom;prenom\n";
    for (int i = 0; i < 300'000; ++i)
        text += "Name;First\n";
    ImportSession session(m_shop->desk->folder());
    auto older = session.read({{}, text}, {});
    auto newer = session.read({{}, "nom\nA\n"}, {});
    QCOMPARE(answered(newer).value().count(), 1);
    QTRY_VERIFY(older.isFinished());
    QCOMPARE(older.resultCount(), 0);
}

void ImportTest::whatAKilledProgramPutAsideGoes()
{
    const QString path = m_shop->folder.path();
    m_shop->desk.reset();
    for (const char *name : {"import-aBcDeF", "list-XyZabc", "import-notes.csv"}) {
        QFile file(path + u'/' + QString::fromUtf8(name));
        QVERIFY(file.open(QIODevice::WriteOnly));
    }
    Desk again(ShopParts{DataFolder{path}, {}});
    QVERIFY(answered(again.open()).ok());
    QVERIFY(!QFile::exists(path + QStringLiteral("/import-aBcDeF")));
    QVERIFY(!QFile::exists(path + QStringLiteral("/list-XyZabc")));
    QVERIFY(QFile::exists(path + QStringLiteral("/import-notes.csv")));
}

CARNET_TEST(ImportTest)
#include "import_test.moc"
