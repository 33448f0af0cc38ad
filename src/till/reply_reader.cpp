#include "till/reply_reader.h"

#include "customer/fold.h"
#include "till/wire_text.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QRegularExpression>

#include <optional>

namespace carnet {

namespace {

using Meaning = Reply::Meaning;
using About = Reply::About;

std::optional<bool> yesOrNo(const QJsonValue &value)
{
    if (value.isBool())
        return value.toBool();
    if (!value.isDouble() && !value.isString())
        return std::nullopt;
    const QString word = folded(textOf(value));
    for (const QStringView yes : {u"ok", u"true", u"1", u"yes", u"oui", u"success"}) {
        if (word == yes)
            return true;
    }
    for (const QStringView no : {u"ko", u"nok", u"false", u"0", u"no", u"non", u"error", u"erreur", u"fail",
                                 u"failed", u"failure", u"echec"}) {
        if (word == no)
            return false;
    }
    return std::nullopt;
}

// A text that stands where a yes or no is expected. "Customer added" must not read as a refusal: an add sent
// again on the strength of it would make two customers.
bool saysNo(const QString &text)
{
    static const QRegularExpression words(
        QStringLiteral("\\b(error|erreur|invalid\\w*|incorrect\\w*|wrong|missing|manqu\\w*|obligatoire|"
                       "required|refus\\w*|denied|"
                       "interdit\\w*|forbidden|unknown|inconnu\\w*|fail\\w*|echec|not|cannot|pas|impossible|"
                       "must|doit|too|trop|"
                       "introuvable|inexistant\\w*|already|deja|duplicate)\\b"));
    return words.match(folded(text)).hasMatch();
}

About subjectOf(const QString &text)
{
    const QString words = folded(text);
    static const QRegularExpression credentials(QStringLiteral(
        "\\b(wrong|invalid|bad|incorrect|unknown|expired) (\\w+ ){0,2}"
        "(key|apikey|shop|shopid|idboutique|token|credentials|password|login|account)\\b"
        "|\\b(api ?key|key|shop|shopid|shop id|idboutique|token|credentials|account) (\\w+ ){0,2}"
        "(wrong|invalid|incorrect|unknown|expired|not found|denied|refused|does not exist)\\b"
        "|\\b(unauthori[sz]ed|not authori[sz]ed|access denied|forbidden|authentication "
        "(failed|required|error))\\b"
        "|\\b(mauvaise?|cles?|boutique|compte|jeton|identifiants|mot de passe) ((de )?(l')?(l "
        ")?(api|apikey|cle|shopid|boutique|est|sont|d'acces) )*"
        "(cle|apikey|boutique|mot de "
        "passe|jeton|invalides?|incorrecte?s?|inconnue?s?|erronee?s?|expiree?s?|refusee?s?|introuvable|"
        "inexistante?)\\b"
        "|\\bacces (refuse|interdit|non autorise)\\b|\\bnon autorise\\b|\\bauthentification\\b"));
    static const QRegularExpression noCustomer(QStringLiteral(
        "\\b(no such|unknown|nonexistent|non-existent|invalid|wrong|bad|no) (customer|client|id|record)\\b"
        "|\\b(customer|client|id|record)( \\W?\\w+\\W?)? (not found|was not found|does not exist|doesn't "
        "exist|unknown|"
        "is unknown|is invalid|invalid|missing)\\b"
        "|\\b(client|id|identifiant|fiche)( \\W?\\w+\\W?)? (introuvable|inconnue?|inexistante?|invalide|non "
        "trouvee?|"
        "n'existe pas|n'existe plus|supprimee?)\\b"
        "|\\baucune? (client|fiche)\\b"));
    if (credentials.match(words).hasMatch())
        return About::Credentials;
    if (noCustomer.match(words).hasMatch())
        return About::NoSuchCustomer;
    return About::Nothing;
}

/// The member of that name, ignoring case; undefined if there is none.
QJsonValue member(const QJsonObject &object, QStringView name)
{
    for (auto it = object.begin(); it != object.end(); ++it) {
        if (it.key().compare(name, Qt::CaseInsensitive) == 0)
            return it.value();
    }
    return QJsonValue::Undefined;
}

QString bestId(const QJsonObject &object)
{
    QString best;
    int bestRank = -1;
    for (auto it = object.begin(); it != object.end(); ++it) {
        const int rank = idColumnRank(it.key());
        if (rank < 0 || (bestRank >= 0 && rank >= bestRank))
            continue;
        if (const QString id = idOf(it.value()); !id.isEmpty()) {
            best = id;
            bestRank = rank;
        }
    }
    return best;
}

QString idIn(const QJsonObject &object)
{
    if (const QString id = bestId(object); !id.isEmpty())
        return id;
    for (const QStringView name : {u"data", u"client", u"customer", u"result"}) {
        QJsonValue inner = member(object, name);
        if (inner.isArray() && inner.toArray().size() == 1)
            inner = inner.toArray().first();
        if (inner.isObject()) {
            if (const QString id = bestId(inner.toObject()); !id.isEmpty())
                return id;
        }
    }
    return {};
}

/// The words of an error however deep a framework wrapped them: "no", {"message": "no"}, ["no", "no"].
QString wordsIn(const QJsonValue &value)
{
    if (value.isString())
        return value.toString();
    if (value.isArray()) {
        QStringList all;
        for (const QJsonValue &one : value.toArray()) {
            if (const QString words = one.isArray() ? QString() : wordsIn(one); !words.isEmpty())
                all << words;
        }
        return all.join(QStringLiteral(", "));
    }
    if (value.isObject()) {
        for (const QStringView name : {u"message", u"error", u"text", u"description"}) {
            const QJsonValue inner = member(value.toObject(), name);
            if (inner.isString())
                return inner.toString();
        }
    }
    return {};
}

bool isAnError(const QJsonValue &error)
{
    if (error.isString())
        return !error.toString().trimmed().isEmpty() && yesOrNo(error) != std::optional(false);
    if (error.isDouble())
        return error.toDouble() != 0;
    if (error.isArray())
        return !error.toArray().isEmpty();
    return error.toBool() || (error.isObject() && !error.toObject().isEmpty());
}

Reply withWords(Meaning meaning, const QString &text)
{
    Reply reply;
    reply.meaning = meaning;
    reply.text = text;
    reply.about = subjectOf(text);
    return reply;
}

Reply readObject(const QJsonObject &object)
{
    const QJsonValue result = member(object, u"result");
    const QJsonValue message = member(object, u"message");
    QJsonValue error = member(object, u"error");
    if (error.isUndefined())
        error = member(object, u"errors");

    bool yes = false;
    bool no = isAnError(error);
    for (const QJsonValue &value : {result, member(object, u"success")}) {
        if (const auto said = yesOrNo(value)) {
            yes |= *said;
            no |= !*said;
        }
    }
    QString words = wordsIn(error);
    if (words.isEmpty())
        words = wordsIn(message);
    if (words.isEmpty() && !yesOrNo(result))
        words = wordsIn(result);

    if (yes && no)
        return {};
    if (no)
        return withWords(Meaning::No, words);
    const QString id = idIn(object);
    if (yes) {
        Reply reply;
        reply.meaning = Meaning::Yes;
        reply.id = id;
        return reply;
    }
    if (!words.isEmpty())
        return withWords(saysNo(words) ? Meaning::No : Meaning::Words, words);
    if (!id.isEmpty()) {
        Reply reply;
        reply.meaning = Meaning::Yes;
        reply.id = id;
        return reply;
    }
    return {};
}

} // namespace

Reply readReply(const QByteArray &body)
{
    QJsonValue json = parsedJson(body);
    if (json.isArray() && json.toArray().size() == 1)
        json = json.toArray().first();
    if (json.isObject())
        return readObject(json.toObject());

    const QString text = decoded(body).trimmed();
    if (json.isDouble()) {
        Reply reply;
        reply.id = idOf(json);
        if (!reply.id.isEmpty())
            reply.meaning = Meaning::Yes;
        return reply;
    }
    const QString bare = json.isString() ? json.toString() : text;
    if (bare.isEmpty() || bare.startsWith(u'<') || bare.startsWith(u'{') || bare.startsWith(u'[')
        || bare.size() > 1000 || bare.contains(QChar::Null))
        return {};
    if (json.isString()) {
        if (const QString id = idOf(QJsonValue(bare)); !id.isEmpty() && id.front().isDigit()) {
            Reply reply;
            reply.meaning = Meaning::Yes;
            reply.id = id;
            return reply;
        }
    }
    if (const QString word = folded(bare); word == u"ok" || word == u"true") {
        Reply reply;
        reply.meaning = Meaning::Yes;
        return reply;
    } else if (word == u"ko" || word == u"nok" || word == u"false") {
        return withWords(Meaning::No, {});
    }
    return withWords(Meaning::Words, bare);
}

} // namespace carnet
