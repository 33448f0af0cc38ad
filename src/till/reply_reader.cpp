#include "till/reply_reader.h"

#include "customer/fold.h"
#include "till/wire_text.h"

#include <QJsonArray>
#include <QJsonObject>

#include <algorithm>
#include <array>
#include <optional>

namespace carnet {

namespace {

using Meaning = Reply::Meaning;

constexpr qsizetype longestWords = 1000; ///< what is longer is a page

constexpr std::array<QStringView, 4> errorNames{u"error", u"errors", u"erreur", u"erreurs"};

bool isOneOf(const QString &word, std::initializer_list<QStringView> words)
{
    return std::ranges::find(words, QStringView(word)) != words.end();
}

std::optional<bool> yesOrNo(const QJsonValue &value)
{
    if (value.isBool())
        return value.toBool();
    if (!value.isDouble() && !value.isString())
        return std::nullopt;
    const QString word = folded(textOf(value));
    if (isOneOf(word, {u"ok", u"true", u"1", u"yes", u"oui", u"success", u"succes"}))
        return true;
    if (isOneOf(word,
                {u"ko", u"nok", u"false", u"0", u"no", u"non", u"error", u"erreur", u"fail", u"failed",
                 u"failure", u"echec"}))
        return false;
    return std::nullopt;
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
        if (QString id = idOf(it.value()); !id.isEmpty()) {
            best = std::move(id);
            bestRank = rank;
        }
    }
    return best;
}

QString idIn(const QJsonObject &object)
{
    if (QString id = bestId(object); !id.isEmpty())
        return id;
    for (const QStringView name : {u"data", u"client", u"customer", u"result"}) {
        QJsonValue inner = member(object, name);
        if (inner.isArray() && inner.toArray().size() == 1)
            inner = inner.toArray().first();
        if (inner.isObject()) {
            if (QString id = bestId(inner.toObject()); !id.isEmpty())
                return id;
        }
    }
    return {};
}

/// A sentence, or the one in an object: {"message": "no"}.
QString sentenceIn(const QJsonValue &value)
{
    if (value.isString())
        return value.toString();
    for (const QStringView name : {u"message", u"error"}) {
        if (const QJsonValue inner = member(value.toObject(), name); inner.isString())
            return inner.toString();
    }
    return {};
}

/// The words of an error as frameworks wrap them: also ["no", "no"] and {"email": ["no"]}.
QString wordsIn(const QJsonValue &value, int depth = 0)
{
    if (QString sentence = sentenceIn(value); !sentence.isEmpty() || depth > 2)
        return sentence;
    QStringList all;
    const auto add = [&all, depth](const QJsonValue &one) {
        if (const QString words = wordsIn(one, depth + 1); !words.isEmpty())
            all << words;
    };
    std::ranges::for_each(value.toObject(), add);
    std::ranges::for_each(value.toArray(), add);
    return all.join(QStringLiteral(", "));
}

/// Whether what stands under `error` tells of one: not when it is empty, zero or says that there is none.
bool isAnError(const QJsonValue &error)
{
    if (error.isString())
        return !isOneOf(folded(error.toString()),
                        {u"", u"0", u"false", u"no", u"non", u"none", u"null", u"ok", u"success", u"aucune",
                         u"no error", u"no errors", u"aucune erreur"});
    if (error.isDouble())
        return error.toDouble() != 0;
    if (error.isArray())
        return std::ranges::any_of(error.toArray(),
                                   [](const QJsonValue &one) { return one.isArray() || isAnError(one); });
    if (error.isObject())
        return std::ranges::any_of(error.toObject(), [](const QJsonValue &one) {
            return one.isArray() || one.isObject() || isAnError(one);
        });
    return error.toBool();
}

Reply withWords(Meaning meaning, const QString &text)
{
    Reply reply;
    reply.meaning = meaning;
    reply.text = text;
    reply.about = subjectOf(text);
    return reply;
}

Reply yes(const QString &id)
{
    Reply reply;
    reply.meaning = Meaning::Yes;
    reply.id = id;
    return reply;
}

Reply bare(Reply reply)
{
    reply.isBare = true;
    return reply;
}

Reply readText(const QString &text)
{
    if (text.isEmpty() || text.startsWith(u'<') || text.startsWith(u'{') || text.startsWith(u'[')
        || text.size() > longestWords)
        return {};
    const QString word = folded(text);
    if (isOneOf(word, {u"ok", u"true"}))
        return yes({});
    if (isOneOf(word, {u"ko", u"nok", u"false"}))
        return withWords(Meaning::No, {});
    return withWords(Meaning::Words, text);
}

} // namespace

bool tellsOfError(const QJsonObject &object)
{
    return std::ranges::any_of(errorNames,
                               [&object](QStringView name) { return isAnError(member(object, name)); });
}

Reply readReply(const QJsonObject &object)
{
    bool saysYes = false;
    bool saysNo = tellsOfError(object);
    QString words;
    for (const QStringView name : errorNames) {
        if (const QJsonValue error = member(object, name); words.isEmpty() && isAnError(error))
            words = wordsIn(error);
    }
    if (words.isEmpty())
        words = wordsIn(member(object, u"message"));

    // Where a yes or no is expected: words are a reason, anything else is a reply of some other kind.
    bool isUnclear = false;
    bool isContradicted = false;
    for (const QStringView name : {u"result", u"success"}) {
        const QJsonValue value = member(object, name);
        if (const auto said = yesOrNo(value)) {
            saysYes |= *said;
            saysNo |= !*said;
            continue;
        }
        isUnclear |= value.isDouble();
        const QString reason = sentenceIn(value);
        isContradicted |= complains(reason);
        if (words.isEmpty())
            words = reason;
    }
    if (words.isEmpty()) // {"error": "no"} under a 400
        words = wordsIn(member(object, u"error"));
    // Not of this API, but a "no" is believed wherever it stands.
    const QJsonValue status = member(object, u"status");
    saysNo |= status.isString() && yesOrNo(status) == std::optional(false) && status.toString() != u"0";

    if (saysYes && (saysNo || isContradicted))
        return {};
    if (saysNo)
        return withWords(Meaning::No, words);
    if (saysYes)
        return yes(idIn(object));
    if (!words.isEmpty())
        return withWords(complains(words) ? Meaning::No : Meaning::Words, words);
    const QString id = idIn(object);
    return isUnclear || id.isEmpty() ? Reply() : yes(id);
}

Reply readReply(const QByteArray &body)
{
    if (body.contains('\0')) // no text
        return {};
    QJsonValue json = parsedJson(body);
    if (json.isUndefined())
        json = jsonAmong(Diagnostics::Harmless, body);
    const bool isWrapped = json.isArray() && json.toArray().size() == 1;
    if (isWrapped)
        json = json.toArray().first();
    if (json.isObject())
        return readReply(json.toObject());

    const QString text = decoded(body).trimmed();
    const bool isDelimited = isWrapped || text.startsWith(u'"');
    const QString id = idOf(json);
    if (json.isDouble() || (json.isString() && !id.isEmpty() && id.front().isDigit())) {
        const Reply reply = id.isEmpty() ? Reply() : yes(id);
        return isDelimited ? reply : bare(reply);
    }
    return isDelimited ? readText(json.toString()) : bare(readText(text));
}

} // namespace carnet
