#include "customer/rules/email.h"

#include "customer/country.h"
#include "customer/edit_distance.h"
#include "customer/rules/rule.h"

#include <QLocale>
#include <QRegularExpression>
#include <QUrl>

#include <algorithm>
#include <array>

namespace carnet::rules {

namespace {

struct MailService
{
    QStringView name;
    QStringView endings; ///< that it has, the commonest first
    bool isOnlyThese = false; ///< surely no others; else any country's ending may be one
};

// The services' own pages; endings as in lists of free mail domains (github.com/willwhite/freemail).
constexpr std::array<MailService, 26> services{{
    {u"gmail", u"com", true},
    {u"googlemail", u"com", true},
    {u"hotmail", u"com fr be ch co.uk de es it nl no se dk fi gr ca com.br com.ar co.jp"},
    {u"outlook", u"com fr be de es it at cz dk hu ie lv pt sk com.gr com.br com.tr jp"},
    {u"yahoo",
     u"com fr co.uk de es it be ch ca gr ie in at dk fi nl no pl pt ro se com.br com.ar com.mx co.jp"},
    {u"live", u"com fr be ch co.uk de dk ie it nl no se at ca com.pt com.mx"},
    {u"msn", u"com fr"},
    {u"gmx", u"net de com fr at ch ch.net co.uk es it"},
    {u"icloud", u"com", true},
    {u"orange", u"fr com be es"},
    {u"wanadoo", u"fr es nl"},
    {u"laposte", u"net fr"},
    {u"free", u"fr"},
    {u"sfr", u"fr"},
    {u"neuf", u"fr"},
    {u"bbox", u"fr"},
    {u"aol", u"com fr de co.uk"},
    {u"numericable", u"fr com"},
    {u"bluewin", u"ch"},
    {u"skynet", u"be"},
    {u"telenet", u"be"},
    {u"btinternet", u"com", true},
    {u"protonmail", u"com ch"},
    {u"proton", u"me"},
    {u"ymail", u"com"},
    {u"rocketmail", u"com"},
}};

/// The ending of some domain in the world: a country's, or one of the old ones. Those of Cameroon, Colombia
/// and Oman are what "com" becomes when a letter is missed.
bool isEnding(const QString &ending)
{
    static constexpr std::array<QStringView, 12> others{u"com", u"net",   u"org",  u"info", u"biz", u"eu",
                                                        u"me",  u"email", u"mail", u"pro",  u"io",  u"uk"};
    static constexpr std::array<QStringView, 3> missed{u"cm", u"co", u"om"};
    if (std::ranges::find(missed, ending) != missed.end())
        return false;
    const QString last = ending.section(u'.', -1);
    return std::ranges::find(others, last) != others.end()
        || !countryName(last.toUpper(), QLocale::English).isEmpty();
}

/// The ending of the service that was meant; its own if it has that one, empty if it may be another's.
QString endingMeant(const MailService &service, const QString &typed)
{
    const QStringList endings = service.endings.toString().split(u' ');
    if (endings.contains(typed))
        return typed;
    const auto near =
        std::ranges::find_if(endings, [&](const QString &e) { return editDistance(e, typed, 1) == 1; });
    if (service.isOnlyThese || !isEnding(typed))
        return near == endings.cend() ? endings.first() : *near;
    return {};
}

/// The common domain that was probably meant. A first letter is seldom mistyped, and short names are one
/// letter from each other by chance: mail.com, ymail.com, fre.fr are services or domains of their own.
QString meantDomain(const QString &domain)
{
    constexpr qsizetype longEnough = 5;
    const QString typed = domain.toLower();
    const QString name = typed.section(u'.', 0, 0);
    const QString ending = typed.section(u'.', 1);
    const auto own = std::ranges::find(services, name, &MailService::name);
    if (own != services.end()) {
        const QString meant = endingMeant(*own, ending);
        return meant.isEmpty() || meant == ending ? QString() : QString(name % u'.' % meant);
    }
    for (const MailService &service : services) {
        const bool isNear = service.name.size() >= longEnough && !name.isEmpty()
            && name.front() == service.name.front() && editDistance(name, service.name, 1) == 1;
        const QString meant = isNear ? endingMeant(service, ending) : QString();
        if (!meant.isEmpty())
            return service.name % u'.' % meant;
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

bool isLabelled(const QString &value)
{
    static const QRegularExpression label(QStringLiteral("^(?:e-?mail|mail|courriel|m[ée]l|adresse) "),
                                          QRegularExpression::CaseInsensitiveOption);
    return label.match(value).hasMatch();
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
        return emailError(Problem::EmailSpace,
                          value.count(u' ') == 1 && !isLabelled(value)
                              ? ifAddress(QString(value).remove(u' '))
                              : QString()); // with a name or a word before it: see unwrapped.h
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
