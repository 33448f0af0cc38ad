// Files as shops have them, read as an import reads them.
#include "harness/registry.h"
#include "read_file.h"

using namespace carnet;
using namespace carnet::test;

class SourceTableTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aMarkInFrontIsNoLetter();
    void commasAreNoSeparatorWhereSemicolonsAre();
    void oldWindowsLettersAreRead();
    void whatExcelBrokeIsRepaired();
    void strayQuotesHarmNothing();
    void anOpenQuoteIsNamed();
    void theWholeColumnTellsTheOrderOfDates();
    void dolibarrNeedsNoHand();
    void googleNeedsNoHand();
    void aWorkbookIsRead();
    void foldedCardsAreRead();
    void cardsOfGroupsAreLeftOut();
    void aNoteStaysWhole();
    void onlyWholeBirthdaysCount();
    void everyEncodingIsRead_data();
    void everyEncodingIsRead();
    void whatIsNoTableIsTold_data();
    void whatIsNoTableIsTold();
    void aFileThatChangesIsTold();
    void columnsAreMatched_data();
    void columnsAreMatched();
    void theTillsOwnListNeedsNoHand();
};

void SourceTableTest::aMarkInFrontIsNoLetter()
{
    const ReadFile file("csv-bom-semicolon.csv");
    QCOMPARE(file.table.names().first(), QStringLiteral("nom"));
    QCOMPARE(std::ranges::count_if(file.targets, [](const Target &target) { return !target.isNothing(); }),
             6);
    QCOMPARE(file.targets.front(), Target(Field::Name));
    QCOMPARE(file.value(0, Field::Name), QStringLiteral("Lefèvre"));
    QCOMPARE(file.value(0, Field::Postcode), QStringLiteral("01000"));
    QCOMPARE(file.noted(CellNote::Kind::LostZero), QString());
}

void SourceTableTest::commasAreNoSeparatorWhereSemicolonsAre()
{
    const ReadFile file("csv-commas-in-semicolon.csv");
    QCOMPARE(file.table.shape.form.separator, QChar(u';'));
    QCOMPARE(file.table.columns.size(), 5U);
    QCOMPARE(file.table.count(), 3);
    QCOMPARE(file.table.raggedRows, 0);
    QCOMPARE(file.value(1, Field::Address), QStringLiteral("3, quai Sud, bât. B, esc. 4"));
    QCOMPARE(file.targets.back(), Target());
}

void SourceTableTest::oldWindowsLettersAreRead()
{
    const ReadFile file("csv-windows-1252.csv");
    QCOMPARE(file.table.encoding, Encoding::Windows1252);
    QCOMPARE(file.value(0, Field::Name), QStringLiteral("Lefèvre"));
    QCOMPARE(file.value(0, Field::Address), QStringLiteral("8 rue de l’Œuvre"));
    QCOMPARE(file.value(0, Field::PrivateNote), QStringLiteral("Remise 10 € – client n° 4"));
    QCOMPARE(file.value(1, Field::Address), QStringLiteral("1 cœur de Ville"));
    QVERIFY(file.value(1, Field::PrivateNote).startsWith(u'«'));
}

void SourceTableTest::whatExcelBrokeIsRepaired()
{
    const ReadFile file("csv-excel-damage.csv");
    QCOMPARE(file.table.count(), 5);
    QCOMPARE(file.noted(CellNote::Kind::BeyondRepair), QStringLiteral("1:clientGroupID 1:phone 1:barcode"));
    QCOMPARE(file.value(0, Field::Siret), QString());
    QCOMPARE(file.value(0, Field::Postcode), QStringLiteral("01000"));
    QCOMPARE(file.value(1, Field::Siret), QStringLiteral("73282932000074"));
    QCOMPARE(file.value(1, Field::Phone), QStringLiteral("06 39 98 20 03"));
    QCOMPARE(file.value(1, Field::Postcode), QStringLiteral("01000"));
    QCOMPARE(file.value(1, Field::Barcode), QStringLiteral("3760001234567"));
    QCOMPARE(file.value(1, Field::AccountingCode), QStringLiteral("411000"));
    QCOMPARE(file.value(2, Field::Siret), QStringLiteral("05520012300019"));
    QCOMPARE(file.value(2, Field::Phone), QStringLiteral("06 39 98 20 04"));
    QCOMPARE(file.value(2, Field::Postcode), QStringLiteral("09100"));
    QCOMPARE(file.value(2, Field::Barcode), QStringLiteral("12345678"));
    QCOMPARE(file.value(2, Field::AccountingCode), QStringLiteral("00411"));
    for (const std::size_t row : {3U, 4U}) {
        QCOMPARE(file.value(row, Field::Siret), QStringLiteral("05520012300019"));
        QCOMPARE(file.value(row, Field::Postcode), QStringLiteral("01000"));
        QCOMPARE(file.value(row, Field::Barcode), QStringLiteral("0012345678"));
        QCOMPARE(file.value(row, Field::AccountingCode), QStringLiteral("00411"));
    }
    QCOMPARE(file.noted(CellNote::Kind::LostZero),
             QStringLiteral("1:postcode 2:phone 2:postcode 3:clientGroupID 3:phone 3:postcode"));
}

void SourceTableTest::strayQuotesHarmNothing()
{
    const ReadFile file("csv-stray-quotes.csv");
    QCOMPARE(file.table.count(), 4);
    QCOMPARE(file.value(0, Field::Name), QStringLiteral("Écran 15\" SARL"));
    QCOMPARE(file.value(0, Field::Address), QStringLiteral("5 rue \"du Port\""));
    QCOMPARE(file.value(2, Field::Name), QStringLiteral("Bar \"Le Zinc\""));
    QVERIFY(!file.table.openQuote);
}

void SourceTableTest::anOpenQuoteIsNamed()
{
    const ReadFile file("csv-open-quote.csv");
    QCOMPARE(file.table.count(), 4);
    QVERIFY(file.table.openQuote.has_value());
    QCOMPARE(file.table.openQuote->row, 2);
    QCOMPARE(file.table.openQuote->column, QStringLiteral("Note"));
    QCOMPARE(file.value(1, Field::Town), QStringLiteral("Metz"));
    QCOMPARE(file.value(3, Field::Name), QStringLiteral("Après2"));
}

void SourceTableTest::theWholeColumnTellsTheOrderOfDates()
{
    const ReadFile file("csv-dates-order.csv");
    QCOMPARE(file.table.columns.at(1).dates.order(), DateOrder::MonthFirst);
    QCOMPARE(file.value(0, Field::BirthDate), QStringLiteral("1980-03-04"));
    QCOMPARE(file.value(2, Field::BirthDate), QStringLiteral("1990-04-25"));
    QCOMPARE(file.value(3, Field::BirthDate), QStringLiteral("1960-01-02"));
}

void SourceTableTest::dolibarrNeedsNoHand()
{
    const ReadFile file("csv-dolibarr.csv");
    QCOMPARE(file.table.count(), 1);
    const std::vector<Target> expected{Field::Name,
                                       Target(),
                                       Target(),
                                       Target(),
                                       Field::AccountingCode,
                                       Field::Address,
                                       Field::Postcode,
                                       Field::Town,
                                       Field::Country,
                                       Field::Phone,
                                       Target(),
                                       Field::Email,
                                       Field::RegistrationNumber,
                                       Field::Siret,
                                       Field::VatNumber,
                                       Field::PrivateNote,
                                       Field::PublicNote};
    QCOMPARE(file.targets, expected);
    QCOMPARE(file.value(0, Field::PrivateNote), QStringLiteral("ferme le lundi\nsonner"));
    QCOMPARE(file.value(0, Field::Siret), QStringLiteral("73282932000074"));
}

void SourceTableTest::googleNeedsNoHand()
{
    const ReadFile file("csv-google.csv");
    QCOMPARE(file.value(0, Field::Name), QStringLiteral("Okoro"));
    QCOMPARE(file.value(0, Field::FirstName), QStringLiteral("Ada"));
    QCOMPARE(file.value(0, Field::Phone), QStringLiteral("06 39 98 20 07"));
    QCOMPARE(file.value(0, Field::OtherPhone), QStringLiteral("06 39 98 20 08"));
    QCOMPARE(file.value(0, Field::Email), QStringLiteral("ada@shop.example"));
    QCOMPARE(file.value(0, Field::Address), QStringLiteral("12 rue Neuve"));
    QCOMPARE(file.value(0, Field::AddressLine2), QStringLiteral("Bât. B"));
    QCOMPARE(file.value(0, Field::Town), QStringLiteral("Lyon"));
    QCOMPARE(file.value(0, Field::Postcode), QStringLiteral("69003"));
    QCOMPARE(file.value(0, Field::BirthDate), QString());
    QCOMPARE(file.noted(CellNote::Kind::PartialDate), QStringLiteral("1:birthDate"));
    for (const Field field : file.rows.front().customer.filled())
        QVERIFY(!file.value(0, field).contains(u":::"));
}

void SourceTableTest::aWorkbookIsRead()
{
    const ReadFile file("xlsx-dates-1900.xlsx");
    QVERIFY(!file.failure);
    QCOMPARE(file.table.kind, SourceTable::Kind::Workbook);
    QCOMPARE(file.table.sheets, QStringList{QStringLiteral("Clients")});
    QCOMPARE(file.table.count(), 2);
    for (const std::size_t row : {0U, 1U}) {
        QCOMPARE(file.value(row, Field::BirthDate), QStringLiteral("1980-12-31"));
        QCOMPARE(file.value(row, Field::Siret), QStringLiteral("73282932000074"));
        QCOMPARE(file.value(row, Field::Postcode), QStringLiteral("01000"));
    }
    QCOMPARE(file.value(0, Field::Phone), QStringLiteral("06 39 98 20 11"));
    QCOMPARE(file.value(1, Field::Phone), QStringLiteral("06 39 98 20 12"));
    QCOMPARE(file.value(0, Field::Barcode), QStringLiteral("3760001234567"));
    QCOMPARE(file.noted(CellNote::Kind::LostZero), QStringLiteral("1:postcode"));
}

void SourceTableTest::foldedCardsAreRead()
{
    const ReadFile file("vcf-qp-softbreak.vcf");
    QCOMPARE(file.table.kind, SourceTable::Kind::AddressBook);
    QCOMPARE(file.value(0, Field::FirstName), QStringLiteral("Éléonore"));
    QCOMPARE(file.value(0, Field::Name), QStringLiteral("Lefèvre"));
    QCOMPARE(file.value(0, Field::Address), QStringLiteral("12 rue de l'Œuvre"));
    QCOMPARE(file.value(0, Field::AddressLine2), QStringLiteral("Bât B"));
    QCOMPARE(file.value(0, Field::Postcode), QStringLiteral("25000"));
    QCOMPARE(file.value(0, Field::Town), QStringLiteral("Besançon"));
    QCOMPARE(file.value(0, Field::Phone), QStringLiteral("06 39 98 20 13"));
}

void SourceTableTest::cardsOfGroupsAreLeftOut()
{
    const ReadFile file("vcf-apple-groups.vcf");
    QCOMPARE(file.table.count(), 1);
    QCOMPARE(file.table.groups, 1);
    QCOMPARE(file.value(0, Field::Email), QStringLiteral("ada@shop.example"));
    QCOMPARE(file.value(0, Field::Phone), QStringLiteral("06 39 98 20 14"));
    QCOMPARE(file.value(0, Field::Address), QStringLiteral("12, rue Neuve"));
    QCOMPARE(file.value(0, Field::AddressLine2), QStringLiteral("Bât. B"));
    QCOMPARE(file.value(0, Field::Country), QStringLiteral("FR"));
    QCOMPARE(file.value(0, Field::BirthDate), QString());
    QCOMPARE(file.noted(CellNote::Kind::PartialDate), QStringLiteral("1:birthDate"));
}

void SourceTableTest::aNoteStaysWhole()
{
    const ReadFile file("vcf-note-comma.vcf");
    QCOMPARE(file.value(0, Field::PrivateNote), QStringLiteral("Rappeler, après 18h; code 12:34"));
    QCOMPARE(file.value(0, Field::Phone), QStringLiteral("06 39 98 20 15"));
    QCOMPARE(file.value(0, Field::OtherPhone), QStringLiteral("04 72 00 00 04"));
}

void SourceTableTest::onlyWholeBirthdaysCount()
{
    const ReadFile file("vcf-birthdays.vcf");
    QCOMPARE(file.table.count(), 10);
    for (std::size_t i = 0; i < 10; ++i) {
        const bool isWhole = i == 0 || i == 1 || i == 8;
        QCOMPARE(file.value(i, Field::BirthDate), isWhole ? QStringLiteral("1980-12-31") : QString());
    }
    QCOMPARE(file.noted(CellNote::Kind::PartialDate).split(u' ').size(), 6);
}

void SourceTableTest::everyEncodingIsRead_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<SourceSettings>("settings");
    QTest::addColumn<Encoding>("encoding");
    const QString text = QStringLiteral("Nom;Ville\nL’Œuvre é;Besançon\n");
    QStringEncoder little(QStringEncoder::Utf16LE, QStringEncoder::Flag::WriteBom);
    QStringEncoder big(QStringEncoder::Utf16BE, QStringEncoder::Flag::WriteBom);
    QStringEncoder bare(QStringEncoder::Utf16LE);
    QTest::newRow("UTF-8") << text.toUtf8() << SourceSettings() << Encoding::Utf8;
    QTest::newRow("UTF-16") << QByteArray(little(text)) << SourceSettings() << Encoding::Utf16;
    QTest::newRow("UTF-16, big end first") << QByteArray(big(text)) << SourceSettings() << Encoding::Utf16;
    QTest::newRow("UTF-16 without a mark") << QByteArray(bare(text)) << SourceSettings() << Encoding::Utf16;
    QTest::newRow("Windows-1252") << QByteArray("Nom;Ville\nL\x92\x8Cuvre \xE9;Besan\xE7on\n")
                                  << SourceSettings() << Encoding::Windows1252;
    QTest::newRow("the last byte tells")
        << text.toUtf8().chopped(1) + QByteArray("\xE9") << SourceSettings() << Encoding::Windows1252;
    SourceSettings mac;
    mac.encoding = Encoding::MacRoman;
    QTest::newRow("Mac Roman, as chosen")
        << QByteArray("Nom;Ville\nL\xD5\xCEuvre \x8E;Besan\x8Don\n") << mac << Encoding::MacRoman;
    SourceSettings latin;
    latin.encoding = Encoding::Latin9;
    QTest::newRow("ISO-8859-15, as chosen")
        << QByteArray("Nom;Ville\nL'\xBCuvre \xE9;Besan\xE7on\n") << latin << Encoding::Latin9;
}

void SourceTableTest::everyEncodingIsRead()
{
    QFETCH(QByteArray, bytes);
    QFETCH(SourceSettings, settings);
    QFETCH(Encoding, encoding);
    const ReadFile file(Source{{}, bytes}, settings);
    QVERIFY(!file.failure);
    QCOMPARE(file.table.encoding, encoding);
    if (qstrcmp(QTest::currentDataTag(), "the last byte tells") == 0)
        return;
    QVERIFY(file.value(0, Field::Name).contains(QStringLiteral("Œuvre é")));
    QCOMPARE(file.value(0, Field::Town), QStringLiteral("Besançon"));
}

void SourceTableTest::whatIsNoTableIsTold_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<SourceTrouble>("trouble");
    QTest::newRow("nothing") << QByteArray() << SourceTrouble::Empty;
    QTest::newRow("a header alone") << QByteArray("nom;ville\n") << SourceTrouble::Empty;
    QTest::newRow("a picture") << QByteArray("\x89PNG\r\n\x1A\n\0\0\0\rIHDR\0\0\1\0\0\0\1\0", 24)
                               << SourceTrouble::Binary;
    QTest::newRow("an archive of something else")
        << QByteArray("PK\x03\x04 and no more") << SourceTrouble::Damaged;
    QTest::newRow("an old workbook") << QByteArray("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1 Workbook")
                                     << SourceTrouble::OldExcel;
    QTest::newRow("a secret workbook") << QByteArray("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"
                                                     "E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e\0",
                                                     8 + 32)
                                       << SourceTrouble::Encrypted;
    QTest::newRow("a card that is cut")
        << QByteArray("BEGIN:VCARD\r\nN:Aubry;Anne\r\n") << SourceTrouble::NoCards;
    QTest::newRow("a line without end")
        << "nom;note\na;" + QByteArray(5 << 20, 'x') << SourceTrouble::TooLong;
    QTest::newRow("columns without end") << "nom;note\n" + QByteArray(3000, ';') + "x\n"
                                         << SourceTrouble::TooManyColumns;
}

void SourceTableTest::whatIsNoTableIsTold()
{
    QFETCH(QByteArray, bytes);
    QFETCH(SourceTrouble, trouble);
    const ReadFile file(Source{{}, bytes});
    QVERIFY(file.failure.has_value());
    QCOMPARE(file.failure->trouble, trouble);
    if (trouble == SourceTrouble::TooLong) {
        QCOMPARE(file.failure->row, 1);
        QCOMPARE(file.failure->column, QStringLiteral("note"));
    }
}

void SourceTableTest::aFileThatChangesIsTold()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("a.csv"));
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("nom;ville\n" + QByteArray("Aubry;Lyon\n").repeated(200'000));
    file.close();
    bool isShrunk = false;
    Reading reading{folder.path()};
    reading.progress = [&](int permille) {
        if (permille > 400 && !std::exchange(isShrunk, true))
            QFile::resize(path, 500'000);
    };
    const auto read = readSource({path}, {}, reading);
    QVERIFY(!read);
    QCOMPARE(read.error().trouble, SourceTrouble::Changed);
    QCOMPARE(readSource({folder.path()}, {}, reading).error().trouble, SourceTrouble::NoFile);
    QCOMPARE(readSource({path + u'x'}, {}, reading).error().trouble, SourceTrouble::CannotOpen);
    reading.stop = [] { return true; };
    QCOMPARE(readSource({path}, {}, reading).error().trouble, SourceTrouble::Stopped);
}

void SourceTableTest::columnsAreMatched_data()
{
    QTest::addColumn<QString>("header");
    QTest::addColumn<std::vector<Target>>("targets");
    const auto row = [](const char *name, const char *header, std::vector<Target> targets) {
        QTest::newRow(name) << QString::fromUtf8(header) << std::move(targets);
    };
    const Target none;
    row("another program's number", "id;nom;prénom", {none, Field::Name, Field::FirstName});
    row("an English surname", "First name;Surname;City", {Field::FirstName, Field::Name, Field::Town});
    row("the till's own words", "name;surname;addressline1", {Field::Name, Field::FirstName, Field::Address});
    row("person and company", "Société;Nom;Prénom", {Target::company(), Field::Name, Field::FirstName});
    row("company alone", "Raison sociale;Ville", {Field::Name, Field::Town});
    row("two phones", "Nom;Téléphone;Portable", {Field::Name, Field::Phone, Field::OtherPhone});
    row("marks", "Nom *;E-mail : ;Code postal (5 chiffres)", {Field::Name, Field::Email, Field::Postcode});
    row("a body's names", "data[name];data[surname];data[city]",
        {Field::Name, Field::FirstName, Field::Town});
    row("twice the same", "Nom;Nom;Ville", {Field::Name, none, Field::Town});
    row("a whole name and its parts", "Full name;First name;Last name",
        {none, Field::FirstName, Field::Name});
    row("Outlook",
        "First Name;Last Name;Company;E-mail Address;Mobile Phone;Home Phone;Home Street;Home City;"
        "Home Postal Code;Birthday;Notes",
        {Field::FirstName, Field::Name, Target::company(), Field::Email, Field::Phone, Field::OtherPhone,
         Field::Address, Field::Town, Field::Postcode, Field::BirthDate, Field::PrivateNote});
    row("a web shop",
        "Billing First Name;Billing Last Name;Billing Company;Billing Address 1;Billing Address 2;"
        "Billing City;Billing Postcode;Billing Country;Billing Email;Billing Phone",
        {Field::FirstName, Field::Name, Target::company(), Field::Address, Field::AddressLine2, Field::Town,
         Field::Postcode, Field::Country, Field::Email, Field::Phone});
}

void SourceTableTest::columnsAreMatched()
{
    QFETCH(QString, header);
    QFETCH(std::vector<Target>, targets);
    QCOMPARE(targetsOf(header.split(u';')), targets);
    QCOMPARE(targetsFrom(toText(targets), std::ssize(targets)), targets);
    QCOMPARE(targetsFrom(toText(targets), std::ssize(targets) + 1), std::nullopt);
}

void SourceTableTest::theTillsOwnListNeedsNoHand()
{
    QByteArray header = "id";
    for (const FieldInfo &info : allFields())
        header += ';' + QByteArray(info.key);
    const ReadFile file(
        Source{{}, header + ";points\n4;M.;Aubry;Anne;346982400" + QByteArray(22, ';') + "12\n"});
    QVERIFY(!file.failure);
    QCOMPARE(file.targets.front(), Target::tillNumber());
    for (std::size_t i = 0; i < fieldCount; ++i)
        QCOMPARE(file.targets.at(i + 1), Target(static_cast<Field>(i)));
    QCOMPARE(file.targets.back(), Target());
    QCOMPARE(file.rows.front().tillNumber, QStringLiteral("4"));
    QCOMPARE(file.value(0, Field::FirstName), QStringLiteral("Anne"));
    QCOMPARE(file.value(0, Field::BirthDate), QStringLiteral("1980-12-30"));
}

CARNET_TEST(SourceTableTest)
#include "source_table_test.moc"
