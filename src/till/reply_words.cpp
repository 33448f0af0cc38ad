#include "till/reply_words.h"

#include "customer/fold.h"

#include <QRegularExpression>
#include <QStringList>

#include <algorithm>

namespace carnet {

namespace {

/// One pattern of several, for folded text: lower case, no accents.
QRegularExpression anyOf(const QStringList &patterns)
{
    QRegularExpression expression(u"(?:" + patterns.join(QStringLiteral(")|(?:")) + u')');
    expression.optimize();
    return expression;
}

const QRegularExpression &aboutCredentials()
{
    static const QRegularExpression expression = anyOf({
        // "wrong API key", "unknown shop"; but not "unknown account code" nor "unknown key data[x]"
        QStringLiteral("\\b(wrong|invalid|bad|incorrect|unknown|expired) "
                       "((api|shop|secret|access|auth|the|your|or|and) )*"
                       "(apikey|key|shop|shopid|idboutique|token|credentials|password|login|account)\\b"
                       "(?! code| number|\\W{1,3}data\\b)"),
        // "the key is not valid", "shop 12 not found"
        QStringLiteral(
            "\\b(apikey|key|shop|shopid|shop id|idboutique|token|credentials|password|login|account) "
            "(\\W?\\d+\\W? )?((is|are|was|has|have|been) )*"
            "(wrong|invalid|incorrect|unknown|expired|revoked|denied|refused|not valid|not found|"
            "not recogni[sz]ed|does not exist|doesn't exist)\\b"),
        QStringLiteral("\\baccess (is )?(denied|forbidden|refused)\\b"),
        QStringLiteral("\\b(auth|authentication|login) (failed|required|error|invalid)\\b"),
        QStringLiteral("\\b(not authenticated|invalid authentication|authentification)\\b"),
        QStringLiteral(
            "\\b(mauvaise?s?|fausse|faux) "
            "(cle|boutique|numero de boutique|identifiants|identifiant de boutique|mot de passe|jeton)\\b"),
        QStringLiteral("\\b(cles?|boutique|compte|jeton|identifiants|mot de passe)"
                       "( (d'|de l'|de la |de )?(api|apikey|acces|boutique|shopid))?( \\W?\\d+\\W?)?"
                       "( (est|sont|n'est pas|ne sont pas|non|pas))* "
                       "(invalides?|incorrecte?s?|inconnue?s?|erronee?s?|expiree?s?|refusee?s?|introuvables?|"
                       "inexistante?s?|valides?|reconnue?s?)\\b"),
        QStringLiteral("\\bacces (est )?(refuse|interdit|non autorise)\\b"),
        QStringLiteral("\\b(requete|utilisateur|connexion) non autorisee?\\b"),
        // alone: "forbidden characters in the name" are the customer's
        QStringLiteral("^\\W*(40[13]\\W+)?(error\\W+|erreur\\W+)?"
                       "(unauthori[sz]ed|not authori[sz]ed|forbidden|non autorise|interdit)\\W*$"),
    });
    return expression;
}

const QRegularExpression &aboutNoCustomer()
{
    static const QRegularExpression expression = anyOf({
        // "unknown customer id", "no such client 12"; but not "unknown customer group"
        QStringLiteral("\\b(no such|unknown|nonexistent|non-existent) (customer|client|record)\\b"
                       "(?! (?!(with|for|in|on|or|id|number|no)\\b)[a-z])"),
        QStringLiteral("\\b(no such|unknown|invalid|wrong|bad|nonexistent) (customer |client )?id\\b"
                       "(?! (card|number|document))"),
        QStringLiteral("\\bno (customer|client|record) (found|with|for|has|\\W?\\d)"),
        QStringLiteral("\\b(customer|client|record|id)( (id|number|no|n°))?( ?\\W?\\d+\\W?)? "
                       "((is|was|has|does|do|could|can|been|already) )*"
                       "(not found|not be found|not known|unknown|not exist|doesn't exist|no longer "
                       "exists?|already deleted)\\b"),
        QStringLiteral("\\b(customer|client) ((has|was|been|already) )+deleted\\b"),
        QStringLiteral(
            "(?<!du )(?<!de )\\b(client|fiche|identifiant|id)( (id|numero|no|n°))?( ?\\W?\\d+\\W?)? "
            "((est|a ete|n'est|n'a|ete) )*"
            "(introuvable|inconnue?|inexistante?|non trouvee?|pas (ete )?trouvee?|n'existe (pas|plus)|"
            "deja supprimee?)\\b"),
        QStringLiteral("\\b(id|identifiant)( client| du client)? invalide\\b"),
        QStringLiteral("\\baucune? (client|fiche)\\b"),
    });
    return expression;
}

} // namespace

Subject subjectOf(const QString &words)
{
    const QString text = folded(words);
    const bool credentials = aboutCredentials().match(text).hasMatch();
    const bool noCustomer = aboutNoCustomer().match(text).hasMatch();
    if (credentials == noCustomer)
        return Subject::Nothing;
    return credentials ? Subject::Credentials : Subject::NoSuchCustomer;
}

bool complains(const QString &words)
{
    static const QRegularExpression complaint(QStringLiteral(
        "\\b(error|erreur|invalid\\w*|incorrect\\w*|wrong|missing|manqu\\w*|obligatoire|required|refus\\w*|"
        "denied|interdit\\w*|forbidden|unknown|inconnu\\w*|fail\\w*|echec|echou\\w*|not|cannot|pas|"
        "impossible|must|"
        "doit|too|trop|introuvable|inexistant\\w*|already|deja|duplicate|unauthori[sz]ed|exception)\\b"));
    return complaint.match(folded(words)).hasMatch();
}

} // namespace carnet
