#include "customer/rules/email.h"

#include "customer/edit_distance.h"
#include "customer/rules/rule.h"

#include <QRegularExpression>
#include <QUrl>

#include <algorithm>
#include <array>

namespace carnet::rules {

namespace {

/// The common domain that was probably meant.
QString meantDomain(const QString &domain)
{
    static constexpr std::array<QStringView, 24> common{
        u"gmail.com",      u"hotmail.com", u"hotmail.fr",     u"outlook.com",    u"outlook.fr",
        u"yahoo.fr",       u"yahoo.com",   u"orange.fr",      u"wanadoo.fr",     u"laposte.net",
        u"icloud.com",     u"live.fr",     u"sfr.fr",         u"free.fr",        u"bluewin.ch",
        u"skynet.be",      u"gmx.de",      u"btinternet.com", u"googlemail.com", u"protonmail.com",
        u"numericable.fr", u"telenet.be",  u"yahoo.co.uk",    u"hotmail.co.uk"};
    // Mail services of their own, one letter from a bigger one.
    static constexpr std::array<QStringView, 4> neighbours{u"mail.com", u"email.com", u"ymail.com",
                                                           u"cloud.com"};
    const QString wanted = domain.toLower();
    if (std::ranges::find(common, wanted) != common.end()
        || std::ranges::find(neighbours, wanted) != neighbours.end())
        return {};
    constexpr qsizetype longEnough = 8; // short domains are one letter from each other by chance
    for (const QStringView known : common) {
        if (known.size() >= longEnough && editDistance(wanted, known, 1) == 1)
            return known.toString();
    }
    return {};
}

Finding emailError(Problem problem, const QString &suggestion = {})
{
    return {Field::Email, Severity::Error, problem, {}, suggestion};
}

bool fitsLocal(const QString &local)
{
    constexpr qsizetype longestLocal = 64; // octets
    static const QRegularExpression form(QStringLiteral("^[\\w\\p{M}.!#$%&'*+/=?^`{|}~-]+$"),
                                         QRegularExpression::UseUnicodePropertiesOption);
    return form.match(local).hasMatch() && !local.startsWith(u'.') && !local.endsWith(u'.')
        && !local.contains(QStringLiteral("..")) && local.toUtf8().size() <= longestLocal;
}

bool fitsDomain(const QString &domain)
{
    static const QRegularExpression label(
        QStringLiteral("^[\\p{L}\\p{N}](?:[\\p{L}\\p{N}\\p{M}-]*[\\p{L}\\p{N}\\p{M}])?$"));
    const QStringList labels = domain.split(u'.');
    const bool fit = labels.size() > 1
        && std::ranges::all_of(labels, [](const QString &part) { return label.match(part).hasMatch(); });
    if (!fit || labels.last().at(0).isDigit())
        return false;
    constexpr qsizetype longestLabel = 63; // octets, in the ASCII form of international names
    return std::ranges::all_of(QUrl::toAce(domain).split('.'), [](const QByteArray &part) {
        return !part.isEmpty() && part.size() <= longestLabel;
    });
}

bool isAddress(const QString &value)
{
    constexpr qsizetype longestAddress = 254; // octets
    return value.count(u'@') == 1 && value.toUtf8().size() <= longestAddress
        && fitsLocal(value.section(u'@', 0, 0)) && fitsDomain(value.section(u'@', 1));
}

/// A repair is only offered when it leads to an address.
QString ifAddress(const QString &repaired)
{
    return isAddress(repaired) ? repaired : QString();
}

Findings judgeEmailField(const Entry &tidied)
{
    const auto finding = judgeEmail(tidied.text);
    return finding ? Findings{*finding} : Findings{};
}

} // namespace

const Rule emailRule{tidyAsLine, showAsKept, judgeEmailField};

std::optional<Finding> judgeEmail(const QString &value)
{
    if (value.isEmpty())
        return std::nullopt;
    if (value.contains(u','))
        return emailError(Problem::EmailComma, ifAddress(QString(value).replace(u',', u'.')));
    if (!value.contains(u'@'))
        return emailError(Problem::EmailNoAt);
    if (value.contains(u' '))
        return emailError(Problem::EmailSpace, ifAddress(QString(value).remove(u' ')));
    const QString local = value.section(u'@', 0, 0);
    const QString domain = value.section(u'@', 1);
    const bool oneAt = value.count(u'@') == 1;
    if (oneAt && !local.isEmpty() && !domain.isEmpty() && !domain.contains(u'.'))
        return emailError(Problem::EmailNoDot);
    if (!isAddress(value))
        return emailError(Problem::EmailMalformed);
    if (const QString meant = meantDomain(domain); !meant.isEmpty())
        return Finding{Field::Email,
                       Severity::Warning,
                       Problem::EmailLikelySlip,
                       {},
                       QStringLiteral("%1@%2").arg(local, meant)};
    return std::nullopt;
}

} // namespace carnet::rules
