// What a merge proposes: nothing that only one of the two has is left behind.
#include "duplicates/merge_proposal.h"
#include "harness/registry.h"

#include <QTest>

using namespace carnet;

class MergeProposalTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aLineIsTakenFromWhoSaysMore_data();
    void aLineIsTakenFromWhoSaysMore();
    void anAddressIsTakenFromOne();
    void whatBelongsTogetherIsOneLine();
    void notesAreJoined();
    void theOneOnTheTillStays();
    void nothingOnlyOneHasIsLeftBehind();
};

namespace {

using Values = QList<std::pair<Field, QString>>;

Record recordOf(const Values &values, const QDateTime &modified = {},
                const QString &tillId = QStringLiteral("1"))
{
    Record record;
    record.id = CustomerId(tillId.toInt() + 1);
    record.tillId = tillId;
    record.wanted.emplace();
    for (const auto &[field, value] : values)
        record.wanted->set(field, value);
    record.modified = modified;
    return record;
}

const QDateTime earlier(QDate(2026, 1, 1), QTime(9, 0), Qt::UTC);
const QDateTime later(QDate(2026, 6, 1), QTime(9, 0), Qt::UTC);

Customer proposed(const Record &stays, const Record &goes)
{
    Customer values = *stays.wanted;
    for (const FieldSet line : mergeLines(*stays.wanted, *goes.wanted))
        takeLine(values, line, proposedSide(line, stays, goes), *stays.wanted, *goes.wanted);
    return values;
}

} // namespace

void MergeProposalTest::aLineIsTakenFromWhoSaysMore_data()
{
    QTest::addColumn<Field>("field");
    QTest::addColumn<QString>("stays");
    QTest::addColumn<QString>("goes");
    QTest::addColumn<bool>("isLater"); ///< the one that goes
    QTest::addColumn<QString>("kept");
    const auto row = [](const char *name, Field field, const char *stays, const char *goes, bool isLater,
                        const char *kept) {
        QTest::newRow(name) << field << QString::fromUtf8(stays) << QString::fromUtf8(goes) << isLater
                            << QString::fromUtf8(kept);
    };
    row("only one has it", Field::Email, "", "a@shop.example", false, "a@shop.example");
    row("only the other has it", Field::Email, "a@shop.example", "", true, "a@shop.example");
    row("more words", Field::Name, "Dupont", "SARL Dupont", false, "SARL Dupont");
    row("fewer words", Field::Name, "SARL Dupont", "dupont", true, "SARL Dupont");
    row("changed later", Field::Email, "a@shop.example", "b@shop.example", true, "b@shop.example");
    row("changed earlier", Field::Email, "a@shop.example", "b@shop.example", false, "a@shop.example");
    row("written alike", Field::Town, "Lyon", "LYON", true, "Lyon");
    row("blacklisted", Field::Blacklist, "", "1", false, "1");
    row("also blacklisted", Field::Blacklist, "1", "", true, "1");
    row("one note holds the other", Field::PrivateNote, "allergic", "allergic to nuts", false,
        "allergic to nuts");
}

void MergeProposalTest::aLineIsTakenFromWhoSaysMore()
{
    QFETCH(Field, field);
    QFETCH(QString, stays);
    QFETCH(QString, goes);
    QFETCH(bool, isLater);
    QFETCH(QString, kept);
    const Record one = recordOf({{field, stays}}, isLater ? earlier : later);
    const Record other = recordOf({{field, goes}}, isLater ? later : earlier);
    QCOMPARE(proposed(one, other).value(field), kept);
}

void MergeProposalTest::anAddressIsTakenFromOne()
{
    const Record stays = recordOf({{Field::Address, QStringLiteral("1 rue Neuve")},
                                   {Field::Postcode, QStringLiteral("69003")},
                                   {Field::Town, QStringLiteral("Lyon")}},
                                  earlier);
    const Record moved = recordOf({{Field::Address, QStringLiteral("7 place Bellecour")},
                                   {Field::Town, QStringLiteral("Lyon Bellecour")}},
                                  later);
    Customer kept = proposed(stays, moved);
    QCOMPARE(kept.value(Field::Address), QStringLiteral("7 place Bellecour"));
    QCOMPARE(kept.value(Field::Postcode), QString());
    QCOMPARE(kept.value(Field::Town), QStringLiteral("Lyon Bellecour"));
    // One who has only the town adds nothing to the other's street.
    const Record townOnly = recordOf({{Field::Town, QStringLiteral("Vienne")}}, earlier);
    kept = proposed(townOnly, moved);
    QCOMPARE(kept.value(Field::Address), QStringLiteral("7 place Bellecour"));
    QCOMPARE(kept.value(Field::Town), QStringLiteral("Lyon Bellecour"));
}

void MergeProposalTest::whatBelongsTogetherIsOneLine()
{
    const Record one = recordOf({{Field::FirstName, QStringLiteral("Camille")},
                                 {Field::Name, QStringLiteral("Rousseau")},
                                 {Field::Postcode, QStringLiteral("69003")}});
    const Record other =
        recordOf({{Field::Town, QStringLiteral("Lyon")}, {Field::Phone, QStringLiteral("06")}});
    const auto lines = mergeLines(*one.wanted, *other.wanted);
    QCOMPARE(lines.size(), 3U);
    QCOMPARE(lineWords(lines[0], *one.wanted), QStringLiteral("Camille Rousseau"));
    QCOMPARE(lineLabel(lines[0]), QStringLiteral("Name"));
    QVERIFY(lines[1].contains(Field::Phone));
    QVERIFY(lines[2].contains(Field::Postcode) && lines[2].contains(Field::Town));
    QVERIFY(mergeLines({}, {}).empty());
}

void MergeProposalTest::notesAreJoined()
{
    const Record one = recordOf({{Field::PrivateNote, QStringLiteral(" nuts\n")}});
    const Record other = recordOf({{Field::PrivateNote, QStringLiteral("comes on Saturday")}}, later);
    QCOMPARE(proposed(one, other).value(Field::PrivateNote), QStringLiteral("nuts\ncomes on Saturday"));
    QVERIFY(!canBeJoined({Field::Phone}, *one.wanted, *other.wanted));
}

void MergeProposalTest::theOneOnTheTillStays()
{
    const Record here =
        recordOf({{Field::Name, QStringLiteral("A")}, {Field::Phone, QStringLiteral("06")}}, later, {});
    const Record there = recordOf({{Field::Name, QStringLiteral("A")}}, earlier, QStringLiteral("7"));
    QVERIFY(shouldStay(there, here, here.id));
    QVERIFY(!shouldStay(here, there, here.id));
    const Record fuller = recordOf({{Field::Name, QStringLiteral("A")}, {Field::Phone, QStringLiteral("06")}},
                                   {}, QStringLiteral("8"));
    QVERIFY(shouldStay(fuller, there, CustomerId::None));
    const Record newer = recordOf({{Field::Name, QStringLiteral("B")}}, later, QStringLiteral("9"));
    QVERIFY(shouldStay(newer, there, CustomerId::None));
    QVERIFY(shouldStay(there, newer, there.id));
    for (const auto &[a, b] : {std::pair(here, there), std::pair(fuller, newer), std::pair(there, newer)})
        QVERIFY(shouldStay(a, b, CustomerId::None) != shouldStay(b, a, CustomerId::None));
}

void MergeProposalTest::nothingOnlyOneHasIsLeftBehind()
{
    for (const FieldInfo &info : allFields()) {
        const Record with = recordOf({{info.field, QStringLiteral("1")}}, earlier);
        const Record without = recordOf({}, later);
        QCOMPARE(proposed(with, without).value(info.field), QStringLiteral("1"));
        QCOMPARE(proposed(without, with).value(info.field), QStringLiteral("1"));
    }
}

CARNET_TEST(MergeProposalTest)
#include "merge_proposal_test.moc"
