#include "till_double/fault_table.h"

#include "till_double/answers.h"

namespace carnet::test {

namespace {

using namespace std::chrono_literals;

class Table
{
public:
    void add(const QByteArray &name, const Fault &fault, Verdict verdict, Cause cause = Cause::None)
    {
        FaultCase row;
        row.name = name;
        row.fault = fault;
        row.verdict = verdict;
        row.cause = cause;
        switch (fault.when) {
        case Fault::When::OnAccept:
        case Fault::When::AfterHead:
        case Fault::When::InBody:
        case Fault::When::SayAtHead:
            row.arrives = false;
            break;
        case Fault::When::StallInHead:
        case Fault::When::StallAfterHead:
        case Fault::When::StallHalf:
        case Fault::When::StallAfterWork:
        case Fault::When::Drip:
        case Fault::When::DripBody:
            row.isDone = true;
            [[fallthrough]];
        case Fault::When::StallBefore:
            row.stalls = true;
            break;
        case Fault::When::AfterWork:
        case Fault::When::HalfAnswer:
        case Fault::When::AfterAnswer:
        case Fault::When::Endless:
        case Fault::When::WorkThenSay:
        case Fault::When::Never:
            row.isDone = true;
            break;
        case Fault::When::AfterBody:
        case Fault::When::Say:
            break;
        }
        rows << row;
    }

    /// FIN and RST.
    void addBoth(const QByteArray &name, const Fault &fault, Verdict verdict)
    {
        add(name, fault, verdict);
        add(name + ", by reset", fault.byReset(), verdict);
    }

    QList<FaultCase> rows;
};

void addClosings(Table &table)
{
    table.add("a good till", {}, Verdict::Accepted);
    table.addBoth("closed after the head", closeAfterHead(), Verdict::Unknown);
    table.addBoth("closed in the body, at its first byte", closeInBody(1), Verdict::Unknown);
    table.addBoth("closed in the body, after 300 bytes", closeInBody(300), Verdict::Unknown);
    table.addBoth("closed after the body", closeAfterBody(), Verdict::Unknown);
    table.addBoth("closed after the work", closeAfterWork(), Verdict::Unknown);
    table.addBoth("closed in the answer", closeInAnswer(), Verdict::Unknown);
    table.add("closed after the answer without a word", closeAfterAnswer(), Verdict::Accepted);
}

void addStalls(Table &table)
{
    table.add("stalled before the work", stallBeforeWork(), Verdict::Unknown, Cause::TimedOut);
    table.add("stalled after the work", stallAfterWork(), Verdict::Unknown, Cause::TimedOut);
    table.add("stalled in the head", stallInHead(), Verdict::Unknown, Cause::TimedOut);
    table.add("stalled after the head", stallAfterHead(), Verdict::Unknown, Cause::TimedOut);
    table.add("stalled in the answer", stallInAnswer(), Verdict::Unknown, Cause::TimedOut);
    table.add("a byte now and then", drip(100ms), Verdict::Unknown, Cause::TimedOut);
}

void addBrokenAnswers(Table &table)
{
    const QByteArray good = R"({"result":"OK","id":1})";
    const auto strange = [&table](const QByteArray &name, const QByteArray &bytes) {
        table.add(name, workThenSay(bytes), Verdict::Unknown);
    };
    strange("length too long", answerClaiming(100, good));
    strange("length too short", answerClaiming(10, good));
    strange("length of nothing", answerClaiming(0, good));
    strange("length negative", answerClaiming(-5, good));
    strange("chunks cut between two", chunkedAnswer({R"({"result":)"}, false));
    strange("chunks cut before the last", chunkedAnswer({good}, false));
    strange("chunk shorter than it says",
            "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nff\r\n" + good);
    strange("garbage", QByteArray("\x00\xFF\x13garbage\r\n\r\n", 13));
    strange("a greeting of something else", "220 mail.example ESMTP ready\r\n");
    strange("nothing but a head", httpAnswer(200, {}));
    strange("no content", "HTTP/1.1 204 No Content\r\n\r\n");
    strange("an interim answer only", "HTTP/1.1 100 Continue\r\n\r\n");
    strange("a part", httpAnswer(206, good));
    table.add("a log-in page", workThenSay(loginPage()), Verdict::Unknown, Cause::WebPage);
    strange("packed and cut", packedAnswer("gzip", gzipped(good).chopped(9)));
    strange("packed and damaged", packedAnswer("gzip", QByteArray(gzipped(good)).replace(14, 3, "xyz")));
    strange("packed in a way nobody asked for", packedAnswer("br", "\x0b\x0e\x80OK, packed\x03"));
    static const QByteArray bomb = gzippedAnswer(QByteArray(64 << 20, ' '));
    strange("a bomb", bomb);
    table.add("an endless body", endlessBody(), Verdict::Unknown, Cause::StrangeAnswer);
    strange("a PHP warning before the OK",
            httpAnswer(200, "<br />\n<b>Warning</b>: mysqli_query(): no\n<br />\n" + good, "text/html"));
    strange("OK and an error", httpAnswer(200, R"({"result":"OK","error":"not stored"})"));
    strange("success and a result that is none", httpAnswer(200, R"({"success":true,"result":"KO"})"));
    strange("JSON cut off", httpAnswer(200, R"({"result":"OK","id":)"));
    strange("JSON about something else", httpAnswer(200, R"({"weather":"fine"})"));
    strange("an empty object", httpAnswer(200, "{}"));
    strange("an empty array", httpAnswer(200, "[]"));
    strange("null", httpAnswer(200, "null"));
    strange("minus one", httpAnswer(200, "-1"));
    strange("a sentence", httpAnswer(200, "Maintenance, please come back", "text/plain"));
    table.add("chunks that are no numbers",
              workThenSay("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\nOK\r\n0\r\n\r\n"),
              Verdict::Unknown);
    table.rows.last().stalls = true; // Qt 6.4 waits for more
}

void addShapesOfYes(Table &table)
{
    const QByteArray good = R"({"result":"OK","id":1})";
    const auto yes = [&table](const QByteArray &name, const QByteArray &bytes) {
        table.add("yes: " + name, workThenSay(bytes), Verdict::Accepted);
    };
    yes("result OK", httpAnswer(200, R"({"result":"OK","id":1})"));
    yes("in chunks", chunkedAnswer({R"({"result":)", R"("OK","id":"1"})"}));
    yes("until the connection closes", answerUntilClose(R"({"result":"OK","id":1})"));
    yes("a bare OK until the connection closes", answerUntilClose("OK\n"));
    yes("after 100 Continue",
        "HTTP/1.1 100 Continue\r\n\r\n" + httpAnswer(200, R"({"success":true,"data":{"idClient":1}})"));
    yes("as HTML", httpAnswer(200, R"({"success":1,"client":{"ID":"1"}})", "text/html"));
    yes("packed, though not asked for", gzippedAnswer(good));
    yes("packed, and not said so", httpAnswer(200, gzipped(good)));
    yes("packed, until the connection closes", answerUntilClose(gzipped(good)));
    yes("packed twice", packedAnswer("gzip, gzip", gzipped(gzipped(good))));
    yes("packed in chunks", chunkedAnswer({gzipped(good).left(9), gzipped(good).mid(9)}));
    yes("deflated", packedAnswer("deflate", qCompress(good).mid(4)));
    yes("deflated without a head", packedAnswer("deflate", qCompress(good).mid(6).chopped(4)));
    yes("said to be packed", packedAnswer("gzip", good));
    yes("said to be deflated", packedAnswer("deflate", good));
    yes("said to be packed in another way", packedAnswer("br", good));
    yes("a notice before it",
        httpAnswer(
            200,
            "<br />\n<b>Notice</b>:  Undefined index: x[0] in <b>/a/b.php</b> on line <b>12</b><br />\n"
                + good));
    yes("a comma too many", httpAnswer(200, R"({"result":"OK","id":1,})"));
    yes("with a mark", httpAnswer(200, "\xEF\xBB\xBF{\"success\":\"1\",\"insertId\":1}"));
    yes("no error", httpAnswer(200, R"({"result":"OK","error":"","id":1})"));
    yes("a bare number", httpAnswer(201, "1\r\n", "text/plain"));
    yes("a bare OK", httpAnswer(200, "OK", "text/plain"));
}

void addRefusals(Table &table)
{
    const auto no = [&table](const QByteArray &name, const QByteArray &bytes) {
        table.add("no: " + name, say(bytes), Verdict::Refused);
    };
    no("result KO", httpAnswer(200, R"({"result":"KO","error":"Invalid e-mail"})"));
    no("success false", httpAnswer(200, R"({"success":false,"message":"Nom obligatoire"})"));
    no("error only", httpAnswer(200, R"({"error":"Invalid e-mail"})"));
    no("result that complains", httpAnswer(200, R"({"result":"Erreur : nom obligatoire"})"));
    no("400", httpAnswer(400, R"({"error":"Invalid e-mail"})"));
    no("400 in words", httpAnswer(400, "Invalid e-mail", "text/plain"));
    no("404 in JSON", httpAnswer(404, R"({"error":"Forbidden characters in the name"})"));
    no("422", httpAnswer(422, R"({"errors":{"email":["Invalid e-mail"]}})"));
    no("413", httpAnswer(413, "<h1>Request Entity Too Large</h1>", "text/html"));
}

void addStatuses(Table &table, const QUrl &elsewhere)
{
    using enum Verdict;
    const QByteArray ok = R"({"result":"OK","id":1})";
    const QByteArray page = "<html><h1>Sorry</h1></html>";
    for (const int status : {400, 405, 406, 415, 451, 501}) {
        table.add(QByteArray::number(status) + " page", say(httpAnswer(status, page, "text/html")), Refused,
                  Cause::Filtered);
    }
    table.add("501 in JSON", say(httpAnswer(501, R"({"result":"KO"})")), Unknown, Cause::TillTrouble);
    table.add("401", say(httpAnswer(401, page, "text/html", "WWW-Authenticate: Basic realm=\"till\"\r\n")),
              WrongCredentials);
    table.add("401 before the body was read", sayBeforeBody(httpAnswer(401, {})), WrongCredentials);
    table.add("403", say(httpAnswer(403, page, "text/html")), WrongCredentials);
    table.add("403 in JSON", say(httpAnswer(403, R"({"result":"KO","error":"wrong key"})")),
              WrongCredentials);
    table.add("200, wrong key", say(httpAnswer(200, R"({"result":"KO","error":"Invalid API key"})")),
              WrongCredentials);
    table.add("404 page", say(httpAnswer(404, page, "text/html")), Unknown, Cause::WebPage);
    table.add("200 page of a filter",
              say(httpAnswer(200, "<!DOCTYPE html><html><head><title>Request Rejected</title></head></html>",
                             "text/html")),
              Unknown, Cause::WebPage);
    table.add("404 in words", say(httpAnswer(404, "404 page not found", "text/plain")), Unknown,
              Cause::StrangeAnswer);
    table.add("407", say(httpAnswer(407, page, "text/html", "Proxy-Authenticate: Basic realm=\"proxy\"\r\n")),
              Unknown, Cause::ProxyPassword);
    table.add("413 before the body was read", sayBeforeBody(httpAnswer(413, {})), Refused);
    for (const int status : {500, 502}) {
        table.add(QByteArray::number(status), say(httpAnswer(status, page, "text/html")), Unknown,
                  Cause::TillTrouble);
        table.add(QByteArray::number(status) + " after the work", workThenSay(httpAnswer(status, ok)),
                  Unknown, Cause::TillTrouble);
    }
    const auto retry = [](const QByteArray &after) -> QByteArray { return "Retry-After: " + after + "\r\n"; };
    table.add("503", say(httpAnswer(503, page, "text/html")), Unknown, Cause::TillTrouble);
    table.add("503, seconds", say(httpAnswer(503, page, "text/html", retry("60"))), ToldToWait);
    table.add("503, date", say(httpAnswer(503, page, "text/html", retry("Fri, 31 Dec 2999 23:59:59 GMT"))),
              ToldToWait);
    table.add("503, nonsense", say(httpAnswer(503, page, "text/html", retry("soon"))), Unknown,
              Cause::TillTrouble);
    table.add("429", say(httpAnswer(429, {})), ToldToWait);
    table.add("429, seconds", say(httpAnswer(429, {}, "text/plain", retry("60"))), ToldToWait);
    table.add("429, date", say(httpAnswer(429, {}, "text/plain", retry("Friday, 31-Dec-49 23:59:59 GMT"))),
              ToldToWait);
    table.add("429, nonsense", say(httpAnswer(429, {}, "text/plain", retry("-1"))), ToldToWait);
    for (const int status : {301, 302, 303, 307, 308}) {
        const QByteArray name = QByteArray::number(status);
        table.add(name + " to itself", say(redirect(status, "/workers/addClient.php")), Unknown,
                  Cause::WebPage);
        table.add(name + " to another host",
                  say(redirect(status, elsewhere.toEncoded() + "/workers/addClient.php")), Unknown,
                  Cause::WebPage);
        table.add(name + " to http", say(redirect(status, "http://kash.click/workers/addClient.php")),
                  Unknown, Cause::WebPage);
    }
}

} // namespace

QList<FaultCase> faultCases(const QUrl &elsewhere)
{
    Table table;
    addClosings(table);
    addStalls(table);
    addBrokenAnswers(table);
    addShapesOfYes(table);
    addRefusals(table);
    addStatuses(table, elsewhere);
    return table.rows;
}

} // namespace carnet::test
