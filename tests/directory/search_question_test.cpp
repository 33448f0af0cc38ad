// What a search finds (ui.md 4), in which order, and where it stands in what is shown.
#include "directory/search_question.h"
#include "harness/registry.h"

#include <QTest>

#include <algorithm>

using namespace carnet;

namespace {

const QLocale french(QLocale::French, QLocale::France);
const QLocale british(QLocale::English, QLocale::UnitedKingdom);
const QDate today(2026, 11, 26);

SearchQuestion asked(const QString &text, const QLocale &locale = french)
{
    return {text, locale, today};
}

Customer with(const QList<std::pair<Field, const char *>> &values)
{
    Customer customer;
    for (const auto &[field, value] : values)
        customer.set(field, QString::fromUtf8(value));
    return customer;
}

} // namespace

class SearchQuestionTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void words_data();
    void words();
    void middleDigitsDoNotReachIntoTheCountryCode();
    void phones_data();
    void phones();
    void whatIsShownIsFound_data();
    void whatIsShownIsFound();
    void theBestComeFirst_data();
    void theBestComeFirst();
    void aCodeIsWhoseItIs_data();
    void aCodeIsWhoseItIs();
    void whatMatchesIsMarked_data();
    void whatMatchesIsMarked();
    void longQuestionsEnd();
};

void SearchQuestionTest::words_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("found");
    const auto row = [](const char *text, bool found) {
        QTest::newRow(text) << QString::fromUtf8(text) << found;
    };
    row("aubry", true);
    row("AUBRY", true);
    row("helene", true);
    row("Hélène Aubry", true);
    row("aubry hel", true);
    row("aubry paris", false);
    row("ubr", true);
    row("saint etienne", true);
    row("saint-étienne", true);
    row("saintetienne", true);
    row("0639981244", true);
    row("06 39 98 12 44", true);
    row("06.39.98", true);
    row("06-39-98", true);
    row("06\u201139\u201198", true);
    row("06\u00a039\u00a098", true);
    row("+33 6 39 98 12 44", true);
    row("0033639981244", true);
    row("98 06", false); // a number typed in groups is one word, from its beginning on
    row("12 44", true); // its last digits
    row("8 12 44", true); // in the middle of a group
    row("732 829 320", true);
    row("29000", true);
    row("h.aubry@example", true);
    row("", true);
    row("?!", true); // nothing to look for
    row("zzz", false);
    // Numbers beside each other are one, or several.
    row("aubry 42000 06", true);
    row("06 42000", true);
    row("42000 06 39", true);
    row("42000 06 39 98 12", true);
    row("06 39 42000 aubry", true);
    row("42000 98", false); // in the middle of a phone
    row("42 000", true);
    row("12 42000", true); // the number of the house
    row("42000 06 39 73282932000074", true);
    row("42000 07", false);
}

void SearchQuestionTest::words()
{
    QFETCH(const QString, text);
    QFETCH(const bool, found);
    const Customer customer = with({{Field::Name, "Aubry"},
                                    {Field::FirstName, "Hélène"},
                                    {Field::Phone, "06 39 98 12 44"},
                                    {Field::Address, "Résidence 12 Les Pins"},
                                    {Field::Postcode, "42000"},
                                    {Field::Town, "Saint-Étienne"},
                                    {Field::Country, "FR"},
                                    {Field::Siret, "73282932000074"},
                                    {Field::Barcode, "2900000044036"},
                                    {Field::Email, "h.aubry@example.com"}});
    const SearchQuestion question = asked(text);
    const SearchText own(customer, {}, french);
    const SearchedText searched = own;
    QCOMPARE(question.isEmpty() || question.rankOf(searched), found);
    constexpr std::size_t all = 100;
    for (const auto &needles : question.needles(all)) {
        const bool isHeld = std::ranges::any_of(needles, [&searched](const Needle &needle) {
            return needle.isIn(searched.names) || needle.isIn(searched.rest);
        });
        QVERIFY(isHeld || !found); // whoever is found is looked at
    }
}

void SearchQuestionTest::middleDigitsDoNotReachIntoTheCountryCode()
{
    Customer customer;
    customer.set(Field::Phone, QStringLiteral("06 39 98 12 44"));
    customer.set(Field::Country, QStringLiteral("FR"));
    const SearchText text(customer, {}, french);
    const auto isFound = [&text](const char *typed) {
        return SearchQuestion(QString::fromLatin1(typed), french, today).rankOf(text).has_value();
    };
    for (const char *typed : {"363", "3639", "36 39 98"})
        QVERIFY2(!isFound(typed), typed);
    for (const char *typed : {"33639", "33 6 39 98", "+33639", "639", "6 39 98", "399", "98 12 44", "0639"})
        QVERIFY2(isFound(typed), typed);
}

void SearchQuestionTest::phones_data()
{
    QTest::addColumn<QString>("kept");
    QTest::addColumn<QString>("country");
    QTest::addColumn<QString>("whole"); ///< found from its first digits on, typed one after the other
    const auto row = [](const char *kept, const char *country, const char *whole) {
        QTest::addRow("%s, %s", kept, whole)
            << QString::fromUtf8(kept) << QString::fromUtf8(country) << QString::fromUtf8(whole);
    };
    for (const char *typed :
         {"06 39 98 12 44", "0639981244", "+33 6 39 98 12 44", "+33639981244", "0033 6 39 98 12 44",
          "0033639981244", "+33 (0)6 39 98 12 44", "0033(0)639981244", "00 33 6 39 98 12 44", "+330639981244",
          "(+33) 6 39 98 12 44", "+33.6.39.98.12.44"}) {
        row("06 39 98 12 44", "", typed);
        row("+33639981244", "", typed);
        row("+33 (0)6 39 98 12 44", "", typed);
        row("0033639981244", "FR", typed);
        row("+33639981244", "BE", typed);
    }
    for (const char *typed : {"0475 12 34 56", "+32 475 12 34 56", "0032475123456", "+32 (0)475 12 34 56"}) {
        row("0475 12 34 56", "BE", typed);
        row("+32475123456", "BE", typed);
        row("+32 475 12 34 56", "", typed);
    }
    for (const char *typed : {"0692 12 34 56", "+262 692 12 34 56", "+33 692 12 34 56"})
        row("0692 12 34 56", "", typed); // Réunion, dialled from all of France
    for (const char *typed : {"079 812 34 56", "+41 79 812 34 56", "0041 (0)79 812 34 56"})
        row("079 812 34 56", "CH", typed);
    row("06 39 98", "", "+33 6 39 98"); // not whole
    row("0 800 123 456", "", "+33 800 123 456");
}

void SearchQuestionTest::phones()
{
    QFETCH(const QString, kept);
    QFETCH(const QString, country);
    QFETCH(const QString, whole);
    Customer customer;
    customer.set(Field::Phone, kept);
    customer.set(Field::Country, country);
    const SearchText text(customer, {}, french);
    for (qsizetype length = 1; length <= whole.size(); ++length) {
        const SearchQuestion question = asked(whole.first(length));
        QVERIFY2(question.isEmpty() || question.rankOf(text), qPrintable(whole.first(length)));
    }
    QVERIFY(!asked(whole + u'7').rankOf(text));
    // Another number that holds the same digits further on.
    Customer other;
    other.set(Field::Phone, QStringLiteral("01 06 39 98 04"));
    QVERIFY(!whole.startsWith(u"+33") || !asked(whole.first(10)).rankOf(SearchText(other, {}, french)));
}

void SearchQuestionTest::whatIsShownIsFound_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QLocale>("locale");
    QTest::addColumn<bool>("found");
    const auto row = [](const char *text, const QLocale &locale, bool found) {
        QTest::addRow("%s, %s", text, qPrintable(locale.name()))
            << QString::fromUtf8(text) << locale << found;
    };
    row("Belgique", french, true);
    row("belg", french, true);
    row("Belgium", french, false); // nobody sees it
    row("Belgium", british, true);
    for (const char *date : {"31/12/1980", "31/12/80", "31.12.80", "31.12.1980", "31-12-1980", "311280",
                             "31121980", "1980-12-31", "31 12 1980", "31 déc. 1980", "le 31 décembre 1980",
                             "31 December 1980", "31/12", "31/12/19"}) {
        row(date, french, true);
        row(date, british, true);
    }
    row("martin 31/12/1980", french, true);
    row("31 12 1980 martin", french, true);
    row("31 décembre 1980 martin", french, true);
    row("31/12/1981", french, false);
    row("30 décembre 1980", french, false);
    for (const char *number : {"363", "no. 363", "no 363", "n° 363", "n°\u00a0363", "N°363", "nº 363",
                               "№ 363", "#363", "Client n° 363", "n° 36"}) {
        row(number, french, true);
        row(number, british, true);
    }
    row("martin n° 363", french, true);
    row("Customer no. 363", british, true);
    row("n° 63", french, false);
    row("n° 364", french, false);
}

void SearchQuestionTest::whatIsShownIsFound()
{
    QFETCH(const QString, text);
    QFETCH(const QLocale, locale);
    QFETCH(const bool, found);
    const Customer customer =
        with({{Field::Name, "Martin"}, {Field::Country, "BE"}, {Field::BirthDate, "1980-12-31"}});
    QCOMPARE(asked(text, locale).rankOf(SearchText(customer, QStringLiteral("363"), locale)).has_value(),
             found);
}

void SearchQuestionTest::theBestComeFirst_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QList<int>>("order"); ///< of the customers below; equal ones in the order of the list
    const auto row = [](const char *text, const QList<int> &order) {
        QTest::newRow(text) << QString::fromUtf8(text) << order;
    };
    row("dupont", {1, 3, 4, 2, 0}); // begins so twice, begins so, a whole word, the rest
    row("du pont", {1, 3, 4, 0, 2});
    row("marie", {1, 3});
    row("dupont marie", {1, 3});
    row("marie dupont", {1, 3});
    row("le gall", {5, 6});
    row("363", {7, 0});
    row("no. 363", {7});
    row("2000", {8, 9, 11});
    row("06 39", {9, 11, 10}); // one number before two
    row("+33 6 39 20 0", {9, 11}); // a house number tells nothing of a phone
}

void SearchQuestionTest::theBestComeFirst()
{
    QFETCH(const QString, text);
    QFETCH(const QList<int>, order);
    const QList<std::pair<Customer, QString>> customers{
        {with({{Field::Name, "Collignon"}, {Field::Address, "363 rue du Pont"}}), {}},
        {with({{Field::Name, "Dupont"}, {Field::FirstName, "Marie"}}), {}},
        {with({{Field::Name, "Garage Dupont"}}), {}},
        {with({{Field::Name, "Dupontel"}, {Field::FirstName, "Marie-Ève"}}), {}},
        {with({{Field::Name, "Aubry"}, {Field::FirstName, "Dupont"}}), {}},
        {with({{Field::Name, "Le Gall"}}), {}},
        {with({{Field::Name, "Gallo"}, {Field::FirstName, "Léa"}}), {}},
        {with({{Field::Name, "Zola"}}), QStringLiteral("363")},
        {with({{Field::Name, "Zuber"}, {Field::Barcode, "2000"}}), {}},
        {with({{Field::Name, "Abel"}, {Field::Phone, "06 39 20 00 12"}}), {}},
        {with({{Field::Name, "Abel"}, {Field::Phone, "06 12 12 12 12"}, {Field::Postcode, "39000"}}), {}},
        {with({{Field::Name, "Abel"}, {Field::Phone, "06 39 20 00 13"}, {Field::Address, "39 avenue 20"}}),
         {}},
    };
    const SearchQuestion question = asked(text);
    QList<std::pair<int, int>> found;
    for (int i = 0; i < customers.size(); ++i) {
        const auto &[customer, number] = customers.at(i);
        if (const auto rank = question.rankOf(SearchText(customer, number, french)))
            found.append({*rank, i});
    }
    std::ranges::stable_sort(found, {}, &std::pair<int, int>::first);
    QList<int> sorted;
    for (const auto &[rank, i] : found)
        sorted << i;
    QCOMPARE(sorted, order);
}

void SearchQuestionTest::aCodeIsWhoseItIs_data()
{
    QTest::addColumn<QString>("code");
    QTest::addColumn<int>("rank"); ///< -1: nobody's
    QTest::newRow("the card") << QStringLiteral("639981") << SearchQuestion::exactCard;
    QTest::newRow("the till's number") << QStringLiteral("1000363") << SearchQuestion::exactNumber;
    QTest::newRow("inside a card") << QStringLiteral("39981") << -1;
    QTest::newRow("inside a phone") << QStringLiteral("712345") << -1;
    QTest::newRow("nobody's") << QStringLiteral("555555") << -1;
}

void SearchQuestionTest::aCodeIsWhoseItIs()
{
    QFETCH(const QString, code);
    QFETCH(const int, rank);
    const Customer customer =
        with({{Field::Name, "Aubry"}, {Field::Phone, "07 12 34 56 78"}, {Field::Barcode, "639981"}});
    const SearchText text(customer, QStringLiteral("1000363"), french);
    QCOMPARE(SearchQuestion::ofCode(code).rankOf(text).value_or(-1), rank);
    const SearchText upc(with({{Field::Barcode, "0614141007349"}}), {}, french);
    QCOMPARE(SearchQuestion::ofCode(u"614141007349").rankOf(upc).value_or(-1), SearchQuestion::exactCard);
    QCOMPARE(asked(QStringLiteral("614141007349")).rankOf(upc).value_or(-1), SearchQuestion::exactCard);
    const SearchText kept(with({{Field::Barcode, "614141007349"}}), {}, french);
    QCOMPARE(asked(QStringLiteral("0614141007349")).rankOf(kept).value_or(-1), SearchQuestion::exactCard);
}

void SearchQuestionTest::whatMatchesIsMarked_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("shown");
    QTest::addColumn<QStringList>("marked");
    const auto row = [](const char *text, const char *shown, const QStringList &marked) {
        QTest::addRow("%s in %s", text, shown)
            << QString::fromUtf8(text) << QString::fromUtf8(shown) << marked;
    };
    row("dupont", "46 rue du Pont", {QStringLiteral("du Pont")});
    row("helene", "Hélène", {QStringLiteral("Hélène")});
    row("helene", "He\u0301le\u0300ne", {QStringLiteral("He\u0301le\u0300ne")});
    row("oe", "Cœur", {QStringLiteral("œ")});
    row("+33 6 39", "06 39 98 12 44", {QStringLiteral("06 39")});
    row("06 39", "+33 6 39 98 12 44", {QStringLiteral("6 39")});
    row("31.12.80", "31/12/1980", {QStringLiteral("31/12/1980")});
    row("no. 363", "363", {QStringLiteral("363")});
    row("an", "Banane", {QStringLiteral("an"), QStringLiteral("an")});
    row("0614141007349", "614141007349", {QStringLiteral("614141007349")});
    row("zzz", "Aubry", {});
    row("aubry", "", {});
}

void SearchQuestionTest::whatMatchesIsMarked()
{
    QFETCH(const QString, text);
    QFETCH(const QString, shown);
    QFETCH(const QStringList, marked);
    // Of somebody who is found by it in every way.
    Customer customer = with({{Field::Name, "dupont"},
                              {Field::FirstName, "helene"},
                              {Field::Phone, "06 39 98 12 44"},
                              {Field::BirthDate, "1980-12-31"},
                              {Field::Barcode, "614141007349"},
                              {Field::PrivateNote, "oe an aubry zzz"}});
    QStringList pieces;
    for (const SearchPart &part : asked(text).partsIn(SearchText(customer, QStringLiteral("363"), french))) {
        for (const auto &[start, length] : part.spansIn(shown))
            pieces << shown.mid(start, length);
    }
    QCOMPARE(pieces, marked);
}

void SearchQuestionTest::longQuestionsEnd()
{
    const SearchText text(with({{Field::Phone, "06 39 98 12 44"}}), {}, french);
    QVERIFY(!asked(QStringLiteral("aubry ").repeated(10'000)).rankOf(text));
    QVERIFY(!asked(QStringLiteral("07 ").repeated(10'000)).rankOf(text));
}

CARNET_TEST(SearchQuestionTest)
#include "search_question_test.moc"
