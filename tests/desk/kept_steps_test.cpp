// What a kept step says comes back as it was, whatever the user typed.
#include "desk/kept_steps.h"
#include "harness/registry.h"

#include <QJsonDocument>
#include <QTest>

using namespace carnet;

class KeptStepsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void comesBackAsItWas_data();
    void comesBackAsItWas();
    void whatIsNoneIsLeft();
};

void KeptStepsTest::comesBackAsItWas_data()
{
    QTest::addColumn<QString>("value");
    QTest::newRow("plain") << QStringLiteral("Garnier");
    QTest::newRow("quotes and strokes") << QStringLiteral(R"(Écran 15" \ "SARL" /)");
    QTest::newRow("lines and tabs") << QStringLiteral("one\ntwo\r\n\tthree");
    QTest::newRow("controls") << QString(QStringLiteral("a") + QChar(1) + QChar(0x1F) + QChar(0x7F));
    QTest::newRow("beyond 16 bits") << QString::fromUtf8("\xF0\x9F\x91\xA9\xE2\x80\x8D\xF0\x9F\x8C\xBE");
    QTest::newRow("like JSON") << QStringLiteral(R"({"a":[1,"\u0041"]})");
    QTest::newRow("separators of lines") << QStringLiteral("a\u2028b\u2029c\u0085d");
}

void KeptStepsTest::comesBackAsItWas()
{
    QFETCH(QString, value);
    CustomerChange change;
    change.id = CustomerId(Q_INT64_C(9'007'199'254'740'000));
    change.before.emplace();
    change.before->set(Field::Name, value);
    change.after = change.before;
    change.after->set(Field::PrivateNote, value);
    change.after->set(Field::Name, {});
    change.readinessBefore = Readiness::Draft;
    change.readinessAfter = Readiness::Ready;
    change.wasOnTill = true;
    change.mergedAfter = CustomerId(7);
    const UndoStep words{UndoStep::Kind::Import, value, 3};

    const KeptStep kept = keptStep(words, {PackedChange(change)}, QDateTime::currentDateTimeUtc());
    for (const QString &text : kept.changes)
        QVERIFY2(QJsonDocument::fromJson(text.toUtf8()).isObject(), qPrintable(text));
    const auto back = unpacked(kept);
    QVERIFY(back);
    QCOMPARE(back->words.name, value);
    QCOMPARE(back->words.count, 3);
    QCOMPARE(back->changes.size(), 1U);
    const CustomerChange same = back->changes.front().unpacked();
    QCOMPARE(same.id, change.id);
    QCOMPARE(same.before, change.before);
    QCOMPARE(same.after, change.after);
    QCOMPARE(same.readinessBefore, change.readinessBefore);
    QCOMPARE(same.readinessAfter, change.readinessAfter);
    QCOMPARE(same.wasOnTill, change.wasOnTill);
    QCOMPARE(same.mergedBefore, change.mergedBefore);
    QCOMPARE(same.mergedAfter, change.mergedAfter);
}

void KeptStepsTest::whatIsNoneIsLeft()
{
    KeptStep kept;
    QVERIFY(!unpacked(kept));
    kept.words = QStringLiteral(R"({"kind":"import","name":"Garnier","count":1})");
    QVERIFY(unpacked(kept));
    for (const auto *text : {"", "{", R"({"id":0})", R"({"id":5})", R"({"id":5,"before":3})"}) {
        kept.changes = {QString::fromLatin1(text)};
        QVERIFY2(!unpacked(kept), text);
    }
}

CARNET_TEST(KeptStepsTest)
#include "kept_steps_test.moc"
