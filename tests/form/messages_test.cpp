// Every problem the clerk knows: its message comes at the moment ui.md 6.1 names and at no other, in both
// languages, and is told to screen readers word for word.
#include "desk.h"

#include "form/finding_sentences.h"
#include "harness/registry.h"

#include <QAccessible>
#include <QTranslator>

using namespace carnet;
using namespace carnet::test;

namespace {

/// When the message may appear.
enum class Moment : std::uint8_t {
    Leaving, ///< the field, changed and not empty
    Saving, ///< what is empty, and what only shows across fields
    Answer, ///< after leaving, when the shop's other customers were asked
    Opening, ///< what the till said stands there from the start
};

using Typed = QList<std::pair<Field, QString>>;

struct Row
{
    Problem problem;
    Moment moment;
    Severity severity;
    Field field;
    Typed typed; ///< the last is the one that is wrong
    const char *english;
    const char *french;
};

QString text(const char *utf8)
{
    return QString::fromUtf8(utf8);
}

QList<Row> rows()
{
    using enum Problem;
    using enum Moment;
    using enum Severity;
    const QString longName(201, u'x');
    return {
        {TooLong,
         Leaving,
         Error,
         Field::Name,
         {{Field::Name, longName}},
         "201 characters, 200 at most",
         "201 caractères, 200 au plus"},
        {NothingToIdentify,
         Saving,
         Error,
         Field::Name,
         {{Field::Town, text("Lyon")}},
         "Enter at least a name, phone, e-mail or card",
         "Indiquez au moins un nom, un téléphone, un e-mail ou une carte"},
        {EmailNoAt,
         Leaving,
         Error,
         Field::Email,
         {{Field::Email, text("marie")}},
         "An @ is missing",
         "Il manque un @"},
        {EmailSpace,
         Leaving,
         Error,
         Field::Email,
         {{Field::Email, text("ma rie@b.fr")}},
         "Contains a space",
         "Contient un espace"},
        {EmailComma,
         Leaving,
         Error,
         Field::Email,
         {{Field::Email, text("commandes@stjust,example")}},
         "Contains a comma. Did you mean a dot?",
         "Contient une virgule\u202f: mettre un point\u202f?"},
        {EmailNoDot,
         Leaving,
         Error,
         Field::Email,
         {{Field::Email, text("marie@shop")}},
         "A dot is missing after the @",
         "Il manque un point après le @"},
        {EmailMalformed,
         Leaving,
         Error,
         Field::Email,
         {{Field::Email, text("ma..rie@shop.fr")}},
         "Not an e-mail address",
         "Ce n’est pas une adresse e-mail"},
        {EmailLikelySlip,
         Leaving,
         Warning,
         Field::Email,
         {{Field::Email, text("marie@gmial.com")}},
         "Did you mean marie@gmail.com?",
         "Vouliez-vous dire marie@gmail.com\u202f?"},
        {PhoneUnlikely,
         Leaving,
         Warning,
         Field::Phone,
         {{Field::Phone, text("06 12")}},
         "Unusual phone number",
         "Numéro inhabituel"},
        {DateNotUnderstood,
         Leaving,
         Error,
         Field::BirthDate,
         {{Field::BirthDate, text("soon")}},
         "Write it as 31/12/1980",
         "Par exemple 31/12/1980"},
        {DateImpossible,
         Leaving,
         Error,
         Field::BirthDate,
         {{Field::BirthDate, text("31/02/1980")}},
         "31 February does not exist",
         "Le 31 février n’existe pas"},
        {DateInFuture,
         Leaving,
         Error,
         Field::BirthDate,
         {{Field::BirthDate, text("25/11/2026")}},
         "This date is in the future",
         "Cette date est dans le futur"},
        {DateTooLongAgo,
         Leaving,
         Warning,
         Field::BirthDate,
         {{Field::BirthDate, text("01/01/1900")}},
         "126 years old: is it right?",
         "126 ans\u202f: est-ce juste\u202f?"},
        {IdentityCharacters,
         Leaving,
         Warning,
         Field::IdentityNumber,
         {{Field::IdentityNumber, text("12/AB")}},
         "Only letters, digits, spaces and - are usual",
         "D’habitude lettres, chiffres, espaces et -"},
        {SiretLength,
         Leaving,
         Error,
         Field::Siret,
         {{Field::Siret, text("000 000 018 0002")}},
         "13 digits typed, 14 expected",
         "13 chiffres saisis, 14 attendus"},
        {SiretCharacters,
         Leaving,
         Error,
         Field::Siret,
         {{Field::Siret, text("Group 4")}},
         "Only digits: 14 are expected",
         "Des chiffres seulement, 14 attendus"},
        {SiretCheckDigit,
         Leaving,
         Warning,
         Field::Siret,
         {{Field::Siret, text("73282932000075")}},
         "Check digit does not match",
         "La clé de contrôle ne correspond pas"},
        {VatShape,
         Leaving,
         Warning,
         Field::VatNumber,
         {{Field::VatNumber, text("DE12")}},
         "Expected like DE136695976",
         "Attendu comme DE136695976"},
        {VatCheckDigits,
         Leaving,
         Warning,
         Field::VatNumber,
         {{Field::VatNumber, text("DE136695977")}},
         "Check digits do not match",
         "La clé de contrôle ne correspond pas"},
        {VatSiretMismatch,
         Leaving,
         Warning,
         Field::VatNumber,
         {{Field::Siret, text("73282932000074")}, {Field::VatNumber, text("FR83404833048")}},
         "Key does not match the SIRET",
         "Clé différente du SIRET"},
        {RegistrationShape,
         Leaving,
         Warning,
         Field::RegistrationNumber,
         {{Field::RegistrationNumber, text("RCS Lyon")}},
         "Expected like 732 829 320",
         "Attendu comme 732 829 320"},
        {RegistrationCheckDigits,
         Leaving,
         Warning,
         Field::RegistrationNumber,
         {{Field::RegistrationNumber, text("732 829 321")}},
         "Check digits do not match",
         "La clé de contrôle ne correspond pas"},
        {PostcodeShape,
         Leaving,
         Warning,
         Field::Postcode,
         {{Field::Postcode, text("7500")}},
         "5 digits are expected",
         "5 chiffres attendus"},
        {PostcodeBeginning,
         Leaving,
         Warning,
         Field::Postcode,
         {{Field::Postcode, text("99123")}},
         "No such French postcode",
         "Code inconnu en France"},
        {CountryUnknown,
         Leaving,
         Warning,
         Field::Country,
         {{Field::Country, text("Syldavia")}},
         "Not in the list of countries",
         "Absent de la liste des pays"},
        {CoordinateNotUnderstood,
         Leaving,
         Error,
         Field::Latitude,
         {{Field::Latitude, text("north")}},
         "Write it as 45.7578",
         "Par exemple 45,7578"},
        {LatitudeRange,
         Leaving,
         Error,
         Field::Latitude,
         {{Field::Latitude, text("91")}},
         "Latitude goes from -90 to 90",
         "La latitude va de -90 à 90"},
        {LongitudeRange,
         Leaving,
         Error,
         Field::Longitude,
         {{Field::Longitude, text("-181")}},
         "Longitude: -180 to 180",
         "Longitude\u202f: -180 à 180"},
        {CoordinateAlone,
         Saving,
         Error,
         Field::Longitude,
         {{Field::Name, text("Aubry")}, {Field::Latitude, text("45.75")}},
         "Fill both or neither",
         "Les deux ou aucun"},
        {CoordinateZero,
         Leaving,
         Warning,
         Field::Longitude,
         {{Field::Latitude, text("0")}, {Field::Longitude, text("0")}},
         "0, 0 lies in the ocean",
         "0, 0 est dans l’océan"},
        {BarcodeCheckDigit,
         Leaving,
         Warning,
         Field::Barcode,
         {{Field::Barcode, text("4006381333932")}},
         "Last digit does not match",
         "Le dernier chiffre ne correspond pas"},
        {AccountingSpaces,
         Leaving,
         Warning,
         Field::AccountingCode,
         {{Field::AccountingCode, text("411 BLANCHET")}},
         "Contains a space",
         "Contient un espace"},
        {PositionNotWhole,
         Leaving,
         Error,
         Field::Position,
         {{Field::Position, text("1.5")}},
         "Enter a whole number, 0 or more",
         "Entrez un nombre entier, 0 ou plus"},
        {UsedByAnother,
         Answer,
         Warning,
         Field::Barcode,
         {{Field::Barcode, text("2900000044036")}},
         "Already used by Karim Bensalem",
         "Déjà utilisée par Karim Bensalem"},
        {UsedByAnother,
         Answer,
         Warning,
         Field::Siret,
         {{Field::Siret, text("73282932000074")}},
         "Already used by Karim Bensalem",
         "Déjà utilisé par Karim Bensalem"},
        {RefusedByTill,
         Opening,
         Error,
         Field::Siret,
         {},
         "The till refused this: le SIRET est inconnu",
         "La caisse a refusé\u202f: le SIRET est inconnu"},
    };
}

constexpr int problemCount = static_cast<int>(Problem::RefusedByTill) + 1;

} // namespace

class MessagesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyProblemIsTried();
    void theMessageComesInItsMoment_data();
    void theMessageComesInItsMoment();
    void messagesFitUnderTheirField_data() { theMessageComesInItsMoment_data(); }
    void messagesFitUnderTheirField();

private:
    static void speak(bool french, QTranslator &translator);
    static void reach(Desk &desk, const Row &row);
    static CustomerForm::Start startOf(const Row &row);
};

void MessagesTest::everyProblemIsTried()
{
    QSet<int> tried;
    for (const Row &row : rows())
        tried.insert(static_cast<int>(row.problem));
    QCOMPARE(tried.size(), problemCount);
}

void MessagesTest::theMessageComesInItsMoment_data()
{
    QTest::addColumn<int>("row");
    QTest::addColumn<bool>("french");
    const auto all = rows();
    for (int i = 0; i < all.size(); ++i) {
        QTest::addRow("%s, English", all.at(i).english) << i << false;
        QTest::addRow("%s, French", all.at(i).english) << i << true;
    }
}

void MessagesTest::speak(bool french, QTranslator &translator)
{
    QLocale::setDefault(french ? QLocale(QLocale::French, QLocale::France)
                               : QLocale(QLocale::English, QLocale::UnitedKingdom));
    const QString file = french ? QStringLiteral(":/translations/carnet_fr.qm")
                                : QStringLiteral(":/translations/carnet_en.qm");
    QVERIFY(translator.load(file));
    QVERIFY(QCoreApplication::installTranslator(&translator));
}

CustomerForm::Start MessagesTest::startOf(const Row &row)
{
    if (row.moment != Moment::Opening)
        return {};
    Record record = knownCustomer({{Field::Name, text("Aubry")}, {Field::Siret, text("12")}});
    record.state = SendState::NeedsAttention;
    record.trouble = Trouble::Refused;
    record.tillText = text("le SIRET est inconnu");
    return {record, {}, {}, {}, {}};
}

/// Types what is wrong and goes to the moment, looking on the way that nothing is said too early.
void MessagesTest::reach(Desk &desk, const Row &row)
{
    for (const auto &[field, value] : row.typed) {
        desk.type(field, value);
        QCOMPARE(desk.state(field), FieldState::Plain); // while typing: nothing
        QCOMPARE(desk.state(row.field), FieldState::Plain);
        desk.leave();
    }
    if (row.moment == Moment::Leaving || row.moment == Moment::Opening)
        return;
    QCOMPARE(desk.state(row.field), FieldState::Plain);
    if (row.moment == Moment::Saving) {
        desk.press(Qt::Key_S, Qt::ControlModifier);
        QCOMPARE(desk.saves.count(), 0);
        QCOMPARE(desk.form.focusWidget(), desk.editor(row.field)); // the first wrong field
        return;
    }
    const Likeness why = row.field == Field::Barcode ? Likeness::Card : Likeness::Siret;
    desk.form.showNeighbourhood(
        {{{CustomerId(9), text("Karim Bensalem"), why, row.typed.last().second}}, {}});
}

void MessagesTest::theMessageComesInItsMoment()
{
    QFETCH(const int, row);
    QFETCH(const bool, french);
    const Row wanted = rows().at(row);
    QTranslator translator;
    speak(french, translator);
    if (QTest::currentTestFailed())
        return;
    Desk desk(startOf(wanted));
    reach(desk, wanted);
    if (QTest::currentTestFailed())
        return;

    const QString words = text(french ? wanted.french : wanted.english);
    QCOMPARE(desk.message(wanted.field), words);
    QCOMPARE(desk.state(wanted.field),
             wanted.severity == Severity::Error ? FieldState::Error : FieldState::Warning);

    // The whole sentence begins with the same words, under the mouse and for a screen reader.
    QWidget *editor = desk.editor(wanted.field);
    const QString read = QAccessible::queryAccessibleInterface(editor)->text(QAccessible::Description);
    QVERIFY2(read.startsWith(words), qPrintable(read));
    QCOMPARE(editor->toolTip(), read);

    // Only errors hold back, and stand at the foot.
    const bool error = wanted.severity == Severity::Error;
    QCOMPARE(desk.form.errorCount() > 0, error);
    QCOMPARE(desk.button("save")->text(),
             error ? CustomerForm::tr("Save as draft") : CustomerForm::tr("Save"));

    if (wanted.moment != Moment::Leaving && wanted.moment != Moment::Answer)
        return;
    // In a marked field each key is judged: empty, nothing is wrong with it any more.
    editor->setFocus();
    desk.press(Qt::Key_A, Qt::ControlModifier);
    desk.press(Qt::Key_Backspace);
    QCOMPARE(desk.state(wanted.field), FieldState::Plain);
    QVERIFY(!editor->accessibleDescription().contains(words));
}

/// "At most about 40 characters" (ui.md 6.1); the longest is ui.md's own.
void MessagesTest::messagesFitUnderTheirField()
{
    QFETCH(const int, row);
    QFETCH(const bool, french);
    const Row wanted = rows().at(row);
    const QString words = text(french ? wanted.french : wanted.english);
    constexpr qsizetype about40 = 46;
    QVERIFY(words.size() <= about40 || wanted.problem == Problem::NothingToIdentify);
    QVERIFY(!words.contains(u'%'));
}

CARNET_TEST(MessagesTest)
#include "messages_test.moc"
