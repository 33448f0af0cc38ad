// The till's answers in every shape of till-api.md, and in those it does not name: what is not understood is
// never a success.
#include "harness/registry.h"
#include "till/reply_reader.h"

#include <QTest>

using namespace carnet;
using Meaning = Reply::Meaning;

class ReplyReaderTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isYes_data();
    void isYes();
    void isNo_data();
    void isNo();
    void isNotUnderstood_data();
    void isNotUnderstood();
    void isAbout_data();
    void isAbout();
    void endIsKnownOfJsonOnly();
};

void ReplyReaderTest::isYes_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("id");
    const auto row = [](const char *body, const char *id) {
        QTest::newRow(body) << QByteArray(body) << QString::fromUtf8(id);
    };
    row(R"({"result":"OK"})", "");
    row(R"({"result":"ok","id":12})", "12");
    row(R"({"Result":"OK","ID":"12"})", "12");
    row(R"({"result":true,"idClient":12})", "12");
    row(R"({"result":1,"clientID":"12"})", "12");
    row(R"({"success":"1","clientId":12})", "12");
    row(R"({"success":"true","insertId":12})", "12");
    row(R"({"success":true,"result":"OK","data":{"id":"12"}})", "12");
    row(R"({"success":true,"client":{"ID":12,"name":"Aubry"}})", "12");
    row(R"({"success":true,"data":[{"id":12}]})", "12");
    row(R"({"result":{"id":12,"name":"Aubry","commentPrivate":"not paid"}})", "12");
    row(R"({"id":12})", "12");
    row(R"({"id":0,"result":"OK"})", "");
    row(R"({"id":-3,"result":"OK"})", "");
    row(R"({"id":12.0,"result":"OK"})", "12");
    row(R"({"id":12.5,"result":"OK"})", "");
    row(R"({"id":" 12 ","result":"OK"})", "12");
    row(R"({"id":"a b","result":"OK"})", "");
    row(R"({"id":12345678901234567890123,"result":"OK"})", "12345678901234567890123");
    row(R"({"id":9223372036854775807,"result":"OK"})", "9223372036854775807");
    row(R"({"result":"OK","error":""})", "");
    row(R"({"result":"OK","error":null,"id":5})", "5");
    row(R"({"result":"OK","error":0})", "");
    row(R"({"result":"OK","error":false,"errors":[]})", "");
    row(R"({"result":"OK","error":{"code":0,"message":""}})", "");
    row(R"({"result":"OK","message":"Client ajouté, e-mail non envoyé"})", "");
    row(R"({"status":"success","data":{"id":12}})", "12");
    row(R"([{"result":"OK","id":12}])", "12");
    row("OK", "");
    row(" ok\r\n", "");
    row("\"OK\"", "");
    row("true", "");
    row("12", "12");
    row("\"12\"", "12");
    row("\xEF\xBB\xBF{\"result\":\"OK\",\"id\":12}\r\n", "12");
}

void ReplyReaderTest::isYes()
{
    QFETCH(QByteArray, body);
    QFETCH(QString, id);
    const Reply reply = readReply(body);
    QCOMPARE(static_cast<int>(reply.meaning), static_cast<int>(Meaning::Yes));
    QCOMPARE(reply.id, id);
}

void ReplyReaderTest::isNo_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("text");
    const auto row = [](const char *body, const char *text) {
        QTest::newRow(body) << QByteArray(body) << QString::fromUtf8(text);
    };
    row(R"({"result":"KO"})", "");
    row(R"({"result":false,"id":12})", "");
    row(R"({"success":0,"message":"Nom obligatoire"})", "Nom obligatoire");
    row(R"({"success":"false","error":"bad mail","id":12})", "bad mail");
    row(R"({"error":"bad mail"})", "bad mail");
    row(R"({"error":"failed","id":12})", "failed");
    row(R"({"error":"KO"})", "KO");
    row(R"({"erreur":"Nom obligatoire"})", "Nom obligatoire");
    row(R"({"error":null,"errors":["one","two"]})", "one, two");
    row(R"({"error":{"code":5,"message":"bad mail"}})", "bad mail");
    row(R"({"errors":{"email":["bad mail"]}})", "bad mail");
    row(R"({"error":true,"message":"bad mail"})", "bad mail");
    row(R"({"result":"Erreur : nom obligatoire"})", "Erreur : nom obligatoire");
    row(R"({"result":{"error":"not stored"}})", "not stored");
    row(R"({"message":"Client 12 already exists","id":12})", "Client 12 already exists");
    row(R"({"status":"error","id":12})", "");
    row("KO", "");
    row("false", "");
    row("{\"error\":\"pr\xE9nom trop long\"}", "prénom trop long"); // Latin-1
}

void ReplyReaderTest::isNo()
{
    QFETCH(QByteArray, body);
    QFETCH(QString, text);
    const Reply reply = readReply(body);
    QCOMPARE(static_cast<int>(reply.meaning), static_cast<int>(Meaning::No));
    QCOMPARE(reply.text, text);
    QCOMPARE(reply.id, QString());
}

void ReplyReaderTest::isNotUnderstood_data()
{
    QTest::addColumn<QByteArray>("body");
    const auto row = [](const char *name, const QByteArray &body) { QTest::newRow(name) << body; };
    row("nothing", "");
    row("blanks", " \r\n");
    row("a page", "<html><body>OK</body></html>");
    row("a PHP warning before the OK",
        "<br />\n<b>Warning</b>: x in <b>y</b><br />\n{\"result\":\"OK\",\"id\":12}");
    row("a PHP warning in words", "\nWarning: x in y on line 3\n{\"result\":\"OK\",\"id\":12}");
    row("something behind", R"({"result":"OK"} and more)");
    row("two replies", R"({"result":"OK"}{"result":"OK"})");
    row("OK and an error", R"({"result":"OK","error":"not stored"})");
    row("OK and errors", R"({"result":"OK","error":null,"errors":["not stored"]})");
    row("OK and error KO", R"({"result":"OK","error":"KO"})");
    row("OK and no success", R"({"result":"OK","success":false})");
    row("OK and a status of error", R"({"result":"OK","status":"error"})");
    row("success, and a result that complains", R"({"success":true,"result":"Wrong key"})");
    row("a number that is no yes", R"({"success":2,"id":12})");
    row("minus one", R"({"result":-1,"id":12})");
    row("cut off", R"({"result":"OK","id":12)");
    row("cut in a text", R"({"result":"OK)");
    row("zero", "0");
    row("a negative number", "-12");
    row("a fraction", "12.5");
    row("null", "null");
    row("an empty object", "{}");
    row("an empty array", "[]");
    row("two in an array", R"([{"result":"OK"},{"result":"OK"}])");
    row("an array in an array", "[[12]]");
    row("another object", R"({"weather":"fine"})");
    row("an empty result", R"({"result":""})");
    row("a NUL in it", QByteArray("OK\0", 3));
    row("a NUL in JSON", QByteArray("{\"result\":\"OK\0\"}", 16));
    row("control characters", "\x01\x02\x03");
    row("UTF-16", QByteArray("\xFF\xFEO\0K\0", 6));
    row("very deep", QByteArray(100'000, '[') + QByteArray(100'000, ']'));
    row("very deep objects", QByteArray("{\"data\":").repeated(50'000) + "1" + QByteArray(50'000, '}'));
    row("very long", QByteArray(1 << 20, 'x'));
    row("a very long OK", "OK" + QByteArray(2000, 'x'));
    // Words are no success either; under an error status they are a reason.
    row("a sentence", "Client added");
    row("a sentence in JSON", R"("Client added")");
    row("a message", R"({"message":"Client ajouté","id":12})");
    row("pending", R"({"result":"PENDING","id":12})");
}

void ReplyReaderTest::isNotUnderstood()
{
    QFETCH(QByteArray, body);
    const Reply reply = readReply(body);
    QVERIFY(reply.meaning == Meaning::NotUnderstood || reply.meaning == Meaning::Words);
    QCOMPARE(reply.id, QString());
}

void ReplyReaderTest::isAbout_data()
{
    QTest::addColumn<QString>("words");
    QTest::addColumn<int>("subject");
    const auto row = [](const char *words, Subject subject) {
        QTest::newRow(words) << QString::fromUtf8(words) << static_cast<int>(subject);
    };
    using enum Subject;
    for (const char *words : {"wrong key",
                              "Invalid API key",
                              "Invalid apikey or shopID",
                              "The key is not valid",
                              "unknown shop",
                              "Shop 12 not found",
                              "shopID is invalid",
                              "API key expired",
                              "invalid token",
                              "bad password",
                              "Unauthorized",
                              "403 Forbidden",
                              "Error: forbidden",
                              "Access denied",
                              "Authentication failed",
                              "Clé API invalide",
                              "La clé n'est pas valide",
                              "Mauvaise clé",
                              "Boutique inconnue",
                              "boutique 7 introuvable",
                              "Identifiants incorrects",
                              "Accès refusé",
                              "Erreur d’authentification",
                              "Requête non autorisée",
                              "Non autorisé",
                              "Not authenticated",
                              "Login failed",
                              "invalid authentication",
                              "Mauvais identifiant de boutique",
                              "wrong shopID",
                              "Clé d'API incorrecte"})
        row(words, Credentials);
    for (const char *words : {"unknown customer id",
                              "No such customer",
                              "no such client: 12",
                              "Customer not found",
                              "customer 12 was not found",
                              "Client #12 does not exist",
                              "client ID 12 doesn't exist",
                              "id not found",
                              "Unknown id",
                              "invalid id",
                              "Customer could not be found",
                              "customer has already been deleted",
                              "Client introuvable",
                              "client n° 12 introuvable",
                              "Le client 12 n'existe pas",
                              "Ce client n’existe plus",
                              "Fiche inconnue",
                              "client déjà supprimé",
                              "Aucun client avec cet identifiant",
                              "Identifiant inconnu",
                              "Client with id 12 not found",
                              "There is no customer 12",
                              "This customer no longer exists",
                              "customer not known",
                              "Le client n'a pas été trouvé",
                              "Identifiant client invalide",
                              "Unknown client id",
                              "id 12 unknown",
                              "unknown client in shop 7"})
        row(words, NoSuchCustomer);
    for (const char *words :
         {"Invalid e-mail", "Forbidden characters in the name", "Caractère non autorisé dans le nom",
          "unknown customer group", "Customer name missing", "client email invalid",
          "Email du client invalide", "Invalid ID card number", "unknown account code",
          "Code comptable inconnu", "Duplicate entry '12' for key 'PRIMARY'", "Unknown column 'x'",
          "Unknown key data[foo]", "Client ajouté", "Nom obligatoire", "The shop is closed",
          "Login must be an e-mail address", "No customer name", "Customer blacklisted", "",
          // either of the two: neither
          "unknown client or wrong key"})
        row(words, Nothing);
}

void ReplyReaderTest::isAbout()
{
    QFETCH(QString, words);
    QFETCH(int, subject);
    QCOMPARE(static_cast<int>(subjectOf(words)), subject);
}

void ReplyReaderTest::endIsKnownOfJsonOnly()
{
    QVERIFY(readReply("12").isBare);
    QVERIFY(readReply("OK").isBare);
    QVERIFY(readReply("12345678901234567890").isBare);
    QVERIFY(!readReply("\"12\"").isBare);
    QVERIFY(!readReply("[12]").isBare);
    QVERIFY(!readReply(R"({"id":12})").isBare);
}

CARNET_TEST(ReplyReaderTest)
#include "reply_reader_test.moc"
