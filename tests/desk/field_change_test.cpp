// One field of many customers: what becomes of each, what it would come to, and one step back.
#include "desk/answered.h"
#include "desk/field_change.h"
#include "desk/shop_at_desk.h"
#include "harness/registry.h"

using namespace carnet;
using namespace carnet::test;

class FieldChangeTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aValueBecomesAnother_data();
    void aValueBecomesAnother();
    void whatBreaksARuleIsADraft();
    void whatTheTillHoldsIsNotJudged();
    void aPreviewCountsAndChangesNothing();
    void aNewerPreviewEndsTheOlder();
    void manyAreChangedInOneStep();
    void manyWaitForTheWord();
    void whoIsHiddenOrGoneStays();
};

namespace {

using Kind = FieldChange::Kind;

const rules::Context context{QDate(2026, 11, 26), QLocale(QLocale::French, QLocale::France)};

Customer with(Field field, const QString &value, const QString &name = QStringLiteral("Aubry"))
{
    Customer customer;
    customer.set(Field::Name, name);
    customer.set(field, value);
    return customer;
}

} // namespace

void FieldChangeTest::aValueBecomesAnother_data()
{
    QTest::addColumn<Field>("field");
    QTest::addColumn<Kind>("kind");
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("by");
    QTest::addColumn<QString>("after");
    const auto row = [](const char *name, Field field, Kind kind, const char *before, const char *text,
                        const char *by, const char *after) {
        QTest::newRow(name) << field << kind << QString::fromUtf8(before) << QString::fromUtf8(text)
                            << QString::fromUtf8(by) << QString::fromUtf8(after);
    };
    row("set", Field::Town, Kind::Set, "Lyon", "Vienne", "", "Vienne");
    row("set, tidied", Field::BirthDate, Kind::Set, "", "31/12/1980", "", "1980-12-31");
    row("set to nothing is no change", Field::Town, Kind::Set, "Lyon", "", "", "Lyon");
    row("blacklisted", Field::Blacklist, Kind::Set, "", "1", "", "1");
    row("not blacklisted", Field::Blacklist, Kind::Set, "1", "", "", "");
    row("cleared", Field::Town, Kind::Clear, "Lyon", "", "", "");
    row("upper", Field::Town, Kind::UpperCase, "Besançon", "", "", "BESANÇON");
    row("lower", Field::Town, Kind::LowerCase, "BESANÇON", "", "", "besançon");
    row("title", Field::FirstName, Kind::TitleCase, "JEAN-marc d'arc élodie", "", "",
        "Jean-Marc D'Arc Élodie");
    row("title of nothing", Field::FirstName, Kind::TitleCase, "", "", "", "");
    row("title with a digit", Field::Address, Kind::TitleCase, "12bis RUE neuve", "", "", "12bis Rue Neuve");
    row("replaced", Field::Address, Kind::Replace, "1 av. Foch, av. B", "av.", "avenue",
        "1 avenue Foch, avenue B");
    row("replaced by nothing", Field::Address, Kind::Replace, "1 av. Foch", " av.", "", "1 Foch");
    row("not found", Field::Address, Kind::Replace, "1 rue Foch", "av.", "avenue", "1 rue Foch");
    row("nothing to replace", Field::Address, Kind::Replace, "1 rue Foch", "", "avenue", "1 rue Foch");
}

void FieldChangeTest::aValueBecomesAnother()
{
    QFETCH(Field, field);
    QFETCH(Kind, kind);
    QFETCH(QString, before);
    QFETCH(QString, text);
    QFETCH(QString, by);
    QFETCH(QString, after);
    const Customer made = changed(with(field, before), {kind, field, text, by}, context);
    QCOMPARE(made.value(field), after);
    QVERIFY((made.differing(with(field, before)) - FieldSet{field}).isEmpty());
}

void FieldChangeTest::whatBreaksARuleIsADraft()
{
    Record record;
    record.wanted = with(Field::Email, QStringLiteral("a@shop.example"));
    const auto wrong = wishFor(record, {Kind::Set, Field::Email, QStringLiteral("nonsense"), {}}, context);
    QCOMPARE(wrong->readiness, Readiness::Draft);
    record.draft = true;
    record.wanted = wrong->edit.typed;
    const auto mended = wishFor(record, {Kind::Clear, Field::Email, {}, {}}, context);
    QCOMPARE(mended->readiness, Readiness::Ready);
}

void FieldChangeTest::whatTheTillHoldsIsNotJudged()
{
    Record record;
    record.base = record.wanted = with(Field::Email, QStringLiteral("nonsense"));
    QCOMPARE(wishFor(record, {Kind::Set, Field::Town, QStringLiteral("Lyon"), {}}, context)->readiness,
             Readiness::Ready);
}

void FieldChangeTest::aPreviewCountsAndChangesNothing()
{
    ShopAtDesk shop;
    std::vector<Record> records(1'200); // several portions
    for (std::size_t i = 0; i < records.size(); ++i)
        records[i].wanted =
            with(Field::Email, i % 2 == 0 ? QString() : QStringLiteral("a%1@shop.example").arg(i),
                 QStringLiteral("Customer %1").arg(i));
    const QList<CustomerId> ids = shop.store->write(records).value();
    const auto look = [&](const FieldChange &change) {
        return answered(shop.desk->previewChange(ids, change, context)).value();
    };
    const BulkPreview cleared = look({Kind::Clear, Field::Email, {}, {}});
    QCOMPARE(cleared.changes, 600);
    QCOMPARE(cleared.drafts, 0);
    QCOMPARE(cleared.rows.size(), 8U);
    QCOMPARE(cleared.rows.front().before.value(Field::Email), QStringLiteral("a1@shop.example"));
    QCOMPARE(cleared.rows.front().after.value(Field::Email), QString());
    QCOMPARE(look({Kind::Set, Field::Town, {}, {}}).changes, 0);
    QVERIFY(!shop.desk->undoState().undo || shop.desk->undoState().undo->kind != UndoStep::Kind::ChangeField);
    QCOMPARE(shop.store->record(ids.at(1))->wanted->value(Field::Email), QStringLiteral("a1@shop.example"));
}

void FieldChangeTest::aNewerPreviewEndsTheOlder()
{
    ShopAtDesk shop;
    QList<CustomerId> ids(1'500, shop.save(with(Field::Town, QStringLiteral("Lyon"))));
    const auto older = shop.desk->previewChange(ids, {Kind::Clear, Field::Town, {}, {}}, context);
    const auto newer = shop.desk->previewChange(ids, {Kind::UpperCase, Field::Town, {}, {}}, context);
    QCOMPARE(answered(newer).value().rows.front().after.value(Field::Town), QStringLiteral("LYON"));
    QTRY_VERIFY(older.isFinished());
    QCOMPARE(older.resultCount(), 0);
}

void FieldChangeTest::manyAreChangedInOneStep()
{
    ShopAtDesk shop;
    QList<CustomerId> ids;
    for (int i = 0; i < 30; ++i)
        ids << shop.save(with(Field::Town, i == 0 ? QStringLiteral("LYON") : QStringLiteral("Lyon")));
    const auto done =
        answered(shop.desk->changeField(ids, {Kind::UpperCase, Field::Town, {}, {}}, context, false)).value();
    QCOMPARE(done.step.kind, UndoStep::Kind::ChangeField);
    QCOMPARE(done.step.count, 29); // one was written so already
    QCOMPARE(done.step.field, Field::Town);
    for (const CustomerId id : std::as_const(ids))
        QCOMPARE(shop.store->record(id)->wanted->value(Field::Town), QStringLiteral("LYON"));
    QCOMPARE(answered(shop.desk->undo()).value().extent, Extent::Whole);
    QCOMPARE(shop.store->record(ids.at(0))->wanted->value(Field::Town), QStringLiteral("LYON"));
    QCOMPARE(shop.store->record(ids.at(7))->wanted->value(Field::Town), QStringLiteral("Lyon"));
}

void FieldChangeTest::manyWaitForTheWord()
{
    ShopAtDesk shop;
    QList<CustomerId> ids;
    for (int i = 0; i < 3; ++i)
        ids << shop.save(with(Field::Town, QStringLiteral("Lyon"), QStringLiteral("Customer %1").arg(i)));
    QTRY_COMPARE(shop.till.customers.size(), 3);
    QTRY_COMPARE(shop.desk->status().waiting + shop.desk->status().sending, 0);
    QVERIFY(
        answered(shop.desk->changeField(ids, {Kind::UpperCase, Field::Town, {}, {}}, context, true)).ok());
    QTRY_COMPARE(shop.desk->status().waiting, 3);
    QVERIFY(shop.store->record(ids.first())->byHand);
    shop.desk->sendNow();
    QTRY_COMPARE(shop.desk->status().waiting + shop.desk->status().sending, 0);
    QCOMPARE(shop.till.customers.first().value(ShopAtDesk::keyOf(Field::Town)), QStringLiteral("LYON"));
}

void FieldChangeTest::whoIsHiddenOrGoneStays()
{
    const FieldChange change{Kind::Set, Field::Town, QStringLiteral("Lyon"), {}};
    QVERIFY(!wishFor(std::nullopt, change, context));
    Record record;
    QVERIFY(!wishFor(record, change, context));
    record.wanted = with(Field::Town, QStringLiteral("Vienne"));
    QVERIFY(wishFor(record, change, context));
    record.mergedInto = CustomerId(3);
    QVERIFY(!wishFor(record, change, context));
}

CARNET_TEST(FieldChangeTest)
#include "field_change_test.moc"
