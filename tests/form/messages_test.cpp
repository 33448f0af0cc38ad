// Every problem the clerk knows: its message comes at the moment ui.md 6.1 names and at no other, in both
// languages, and is told to screen readers word for word.
#include "desk.h"

#include "harness/registry.h"
#include "look/link_label.h"
#include "words/finding_sentences.h"

#include <QAccessible>
#include <QTranslator>

#include <limits>

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
    const char *right; ///< what puts it right
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
         "Aubry",
         "201 characters, 200 at most",
         "201 caractères, 200 au plus"},
        {NothingToIdentify,
         Saving,
         Error,
         Field::Name,
         {{Field::Town, text("Lyon")}},
         "Aubry",
         "Enter at least a name, phone, e-mail or card",
         "Indiquez au moins un nom, un téléphone, un e-mail ou une carte"},
        {EmailNoAt,
         Leaving,
         Error,
         Field::Email,
         {{Field::Email, text("marie")}},
         "marie@shop.fr",
         "An @ is missing",
         "Il manque un @"},
        {EmailSpace,
         Leaving,
         Error,
         Field::Email,
         {{Field::Email, text("ma rie@b.fr")}},
         "marie@shop.fr",
         "Contains a space",
         "Contient un espace"},
        {EmailComma,
         Leaving,
         Error,
         Field::Email,
         {{Field::Email, text("commandes@stjust,example")}},
         "marie@shop.fr",
         "Contains a comma. Did you mean a dot?",
         "Contient une virgule\u00a0: mettre un point\u202f?"},
        {EmailNoDot,
         Leaving,
         Error,
         Field::Email,
         {{Field::Email, text("marie@shop")}},
         "marie@shop.fr",
         "A dot is missing after the @",
         "Il manque un point après le @"},
        {EmailMalformed,
         Leaving,
         Error,
         Field::Email,
         {{Field::Email, text("ma..rie@shop.fr")}},
         "marie@shop.fr",
         "Not an e-mail address",
         "Ce n’est pas une adresse e-mail"},
        {EmailLikelySlip,
         Leaving,
         Warning,
         Field::Email,
         {{Field::Email, text("marie@gmial.com")}},
         "marie@gmail.com",
         "Did you mean marie@gmail.com?",
         "Vouliez-vous dire marie@gmail.com\u202f?"},
        {PhoneUnlikely,
         Leaving,
         Warning,
         Field::Phone,
         {{Field::Phone, text("06 12")}},
         "0639981244",
         "Unusual phone number",
         "Numéro inhabituel"},
        {DateNotUnderstood,
         Leaving,
         Error,
         Field::BirthDate,
         {{Field::BirthDate, text("soon")}},
         "31/12/1980",
         "Write it as 31/12/1980",
         "Par exemple 31/12/1980"},
        {DateImpossible,
         Leaving,
         Error,
         Field::BirthDate,
         {{Field::BirthDate, text("31/02/1980")}},
         "28/02/1980",
         "31 February does not exist",
         "Le 31 février n’existe pas"},
        {DateInFuture,
         Leaving,
         Error,
         Field::BirthDate,
         {{Field::BirthDate, text("25/11/2026")}},
         "24/11/2026",
         "This date is in the future",
         "Cette date est dans le futur"},
        {DateTooLongAgo,
         Leaving,
         Warning,
         Field::BirthDate,
         {{Field::BirthDate, text("01/01/1900")}},
         "01/01/1980",
         "126 years old: is it right?",
         "126 ans\u00a0: est-ce juste\u202f?"},
        {IdentityCharacters,
         Leaving,
         Warning,
         Field::IdentityNumber,
         {{Field::IdentityNumber, text("12/AB")}},
         "12AB",
         "Only letters, digits, spaces and - are usual",
         "D’habitude\u00a0: lettres, chiffres, espaces, -"},
        {SiretLength,
         Leaving,
         Error,
         Field::Siret,
         {{Field::Siret, text("000 000 018 0002")}},
         "73282932000074",
         "13 digits typed, 14 expected",
         "13 chiffres saisis, 14 attendus"},
        {SiretCharacters,
         Leaving,
         Error,
         Field::Siret,
         {{Field::Siret, text("Group 4")}},
         "732 829 320 00074",
         "Only digits: 14 are expected",
         "Des chiffres seulement, 14 attendus"},
        {SiretCheckDigit,
         Leaving,
         Warning,
         Field::Siret,
         {{Field::Siret, text("73282932000075")}},
         "73282932000074",
         "Check digit does not match",
         "La clé de contrôle ne correspond pas"},
        {VatShape,
         Leaving,
         Warning,
         Field::VatNumber,
         {{Field::VatNumber, text("DE12")}},
         "DE136695976",
         "Expected like DE136695976",
         "Format attendu\u00a0: DE136695976"},
        {VatCheckDigits,
         Leaving,
         Warning,
         Field::VatNumber,
         {{Field::VatNumber, text("DE136695977")}},
         "DE136695976",
         "Check digits do not match",
         "La clé de contrôle ne correspond pas"},
        {VatSiretMismatch,
         Leaving,
         Warning,
         Field::VatNumber,
         {{Field::Siret, text("73282932000074")}, {Field::VatNumber, text("FR83404833048")}},
         "FR44732829320",
         "Key does not match the SIRET",
         "Clé différente du SIRET"},
        {RegistrationShape,
         Leaving,
         Warning,
         Field::RegistrationNumber,
         {{Field::RegistrationNumber, text("RCS Lyon")}},
         "RCS Lyon 732 829 320",
         "Expected like 732 829 320",
         "Format attendu\u00a0: 732 829 320"},
        {RegistrationCheckDigits,
         Leaving,
         Warning,
         Field::RegistrationNumber,
         {{Field::RegistrationNumber, text("732 829 321")}},
         "732 829 320",
         "Check digits do not match",
         "La clé de contrôle ne correspond pas"},
        {PostcodeShape,
         Leaving,
         Warning,
         Field::Postcode,
         {{Field::Postcode, text("7500")}},
         "75001",
         "5 digits are expected",
         "5 chiffres attendus"},
        {PostcodeBeginning,
         Leaving,
         Warning,
         Field::Postcode,
         {{Field::Postcode, text("99123")}},
         "97410",
         "No such French postcode",
         "Code postal inconnu en France"},
        {CountryUnknown,
         Leaving,
         Warning,
         Field::Country,
         {{Field::Country, text("Syldavia")}},
         "Belgique",
         "Not in the list of countries",
         "Absent de la liste des pays"},
        {CoordinateNotUnderstood,
         Leaving,
         Error,
         Field::Latitude,
         {{Field::Latitude, text("north")}},
         "45.75",
         "Write it as 45.7578",
         "Par exemple 45,7578"},
        {LatitudeRange,
         Leaving,
         Error,
         Field::Latitude,
         {{Field::Latitude, text("91")}},
         "-90",
         "Latitude goes from -90 to 90",
         "La latitude va de -90 à 90"},
        {LongitudeRange,
         Leaving,
         Error,
         Field::Longitude,
         {{Field::Longitude, text("-181")}},
         "180",
         "Longitude: -180 to 180",
         "Longitude\u00a0: -180 à 180"},
        {CoordinateAlone,
         Saving,
         Error,
         Field::Longitude,
         {{Field::Name, text("Aubry")}, {Field::Latitude, text("45.75")}},
         "4.83",
         "Fill both or neither",
         "Remplissez les deux, ou aucune"},
        {CoordinateZero,
         Leaving,
         Warning,
         Field::Longitude,
         {{Field::Latitude, text("0")}, {Field::Longitude, text("0")}},
         "4.83",
         "0, 0 lies in the ocean",
         "0, 0 est dans l’océan"},
        {BarcodeCheckDigit,
         Leaving,
         Warning,
         Field::Barcode,
         {{Field::Barcode, text("4006381333932")}},
         "4006381333931",
         "Last digit does not match",
         "Le dernier chiffre ne correspond pas"},
        {AccountingSpaces,
         Leaving,
         Warning,
         Field::AccountingCode,
         {{Field::AccountingCode, text("411 BLANCHET")}},
         "411BLANCHET",
         "Contains a space",
         "Contient un espace"},
        {PositionNotWhole,
         Leaving,
         Error,
         Field::Position,
         {{Field::Position, text("1.5")}},
         "12",
         "Enter a whole number, 0 or more",
         "Entrez un nombre entier, 0 ou plus"},
        {UsedByAnother,
         Answer,
         Warning,
         Field::Barcode,
         {{Field::Barcode, text("2900000044036")}},
         "4006381333931",
         "Already used by Karim Bensalem",
         "Déjà utilisée par Karim Bensalem"},
        {UsedByAnother,
         Answer,
         Warning,
         Field::Siret,
         {{Field::Siret, text("73282932000074")}},
         "40483304800022",
         "Already used by Karim Bensalem",
         "Déjà utilisé par Karim Bensalem"},
        {RefusedByTill,
         Opening,
         Error,
         Field::Siret,
         {},
         "73282932000074",
         "The till refused this: “le SIRET est inconnu”",
         "Refus de la caisse\u00a0: «\u00a0le SIRET est inconnu\u00a0»"},
    };
}

/// The compiler wants words for every problem (-Wswitch), so what has words is one.
bool isProblem(int value)
{
    return !shortSentence({Field::Name, Severity::Error, Problem(value), {}, {}}).isEmpty();
}

} // namespace

class MessagesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyProblemIsTried();
    void theMessageComesInItsMoment_data();
    void theMessageComesInItsMoment();
    void whatIsWrittenWithoutGoingThereIsJudged();
    void aSlipIsRepairedByAnyHand_data();
    void aSlipIsRepairedByAnyHand();
    void offersAreActionsToo();
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
    for (int value = 0; value <= std::numeric_limits<quint8>::max(); ++value)
        QVERIFY2(tried.contains(value) == isProblem(value), qPrintable(QString::number(value)));
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
    return formOf(record);
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
    QCOMPARE(editor->toolTip().replace(u'\n', u' '), read);

    // Only errors hold back, and stand at the foot.
    const bool error = wanted.severity == Severity::Error;
    QCOMPARE(desk.form.errorCount() > 0, error);
    QCOMPARE(desk.button("save")->text(),
             error ? CustomerForm::tr("Save as draft") : CustomerForm::tr("Save"));

    // In a marked field each key is judged: the mark goes the moment it is right.
    const auto isGone = [&] {
        return desk.state(wanted.field) == FieldState::Plain && desk.message(wanted.field) != words
            && !editor->accessibleDescription().contains(words);
    };
    editor->setFocus();
    desk.press(Qt::Key_A, Qt::ControlModifier);
    desk.type(wanted.field, text(wanted.right));
    QVERIFY(isGone());
    QVERIFY(desk.form.errorCount() == 0);

    if (wanted.moment != Moment::Leaving && wanted.moment != Moment::Answer)
        return;
    // And it comes back with the value, then goes when nothing is there to be wrong.
    desk.press(Qt::Key_A, Qt::ControlModifier);
    desk.type(wanted.field, wanted.typed.last().second);
    desk.leave();
    QCOMPARE(desk.message(wanted.field), words);
    editor->setFocus();
    desk.press(Qt::Key_A, Qt::ControlModifier);
    desk.press(Qt::Key_Backspace);
    QVERIFY(isGone());
}

/// Assistive technology writes into a field without moving the focus there: nobody will leave it.
void MessagesTest::whatIsWrittenWithoutGoingThereIsJudged()
{
    Desk desk;
    desk.editor(Field::Name)->setFocus();
    const auto write = [&desk](Field field, const QString &words) {
        QAccessibleInterface *editor = QAccessible::queryAccessibleInterface(desk.line(field));
        editor->editableTextInterface()->replaceText(0, editor->textInterface()->characterCount(), words);
    };
    write(Field::Siret, text("732 829 320 0007"));
    write(Field::Phone, text("0639981244"));
    QTRY_COMPARE(desk.message(Field::Siret), text("13 digits typed, 14 expected"));
    QTRY_COMPARE(desk.line(Field::Phone)->text(), text("06 39 98 12 44"));
    write(Field::Country, text("Syldavia"));
    QTRY_COMPARE(desk.message(Field::Country), text("Not in the list of countries"));
    QCOMPARE(desk.state(Field::Name), FieldState::Plain);
    QCOMPARE(desk.form.focusWidget(), desk.editor(Field::Name));

    write(Field::Siret, text("73282932000074"));
    QTRY_COMPARE(desk.state(Field::Siret), FieldState::Plain);
    // Where the focus is, the user is still at it.
    write(Field::Name, text("Aubry"));
    desk.editor(Field::Email)->setFocus();
    write(Field::Email, text("marie"));
    write(Field::Siret, text("12"));
    QTRY_COMPARE(desk.state(Field::Siret), FieldState::Error);
    QCOMPARE(desk.state(Field::Email), FieldState::Plain);
}

void MessagesTest::aSlipIsRepairedByAnyHand_data()
{
    QTest::addColumn<QString>("hand");
    for (const char *hand : {"mouse", "keyboard", "screen reader"})
        QTest::newRow(hand) << QString::fromUtf8(hand);
}

void MessagesTest::aSlipIsRepairedByAnyHand()
{
    QFETCH(const QString, hand);
    Desk desk;
    desk.type(Field::Email, text("marie@gmial.com"));
    desk.leave();
    auto *link = desk.form.findChild<MessageLine *>(text("emailMessage"))->findChild<LinkLabel *>();
    if (hand == u"mouse") {
        QTest::mouseClick(link, Qt::LeftButton, {}, QPoint(5, link->height() / 2));
    } else if (hand == u"keyboard") {
        desk.press(Qt::Key_Backtab, Qt::ShiftModifier);
        QCOMPARE(desk.form.focusWidget(), link);
        desk.press(Qt::Key_Return);
    } else {
        QAccessibleInterface *spoken = QAccessible::queryAccessibleInterface(link);
        QCOMPARE(spoken->role(), QAccessible::Link);
        QCOMPARE(spoken->text(QAccessible::Name), text("Did you mean marie@gmail.com?"));
        QCOMPARE(spoken->actionInterface()->actionNames().first(), QAccessibleActionInterface::pressAction());
        spoken->actionInterface()->doAction(QAccessibleActionInterface::pressAction());
    }
    QCOMPARE(desk.line(Field::Email)->text(), text("marie@gmail.com"));
    QCOMPARE(desk.state(Field::Email), FieldState::Plain);
    QCOMPARE(desk.form.focusWidget(), desk.editor(Field::Email));
}

void MessagesTest::offersAreActionsToo()
{
    Desk desk;
    desk.type(Field::Postcode, text("69001"));
    desk.leave();
    desk.form.showNeighbourhood({{}, {text("Lyon"), text("Lyon & <Nord>")}});
    auto *label = desk.form.findChild<MessageLine *>(text("cityMessage"))->findChild<LinkLabel *>();
    QAccessibleActionInterface *actions = QAccessible::queryAccessibleInterface(label)->actionInterface();
    QVERIFY(actions->actionNames().contains(text("Lyon")));
    actions->doAction(text("Lyon & <Nord>"));
    QCOMPARE(desk.line(Field::Town)->text(), text("Lyon & <Nord>"));
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
