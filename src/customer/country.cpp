#include "customer/country.h"

#include "customer/country_table.h"
#include "customer/fold.h"

#include <QHash>
#include <QRegularExpression>
#include <QSet>

#include <algorithm>
#include <vector>

namespace carnet {

namespace {

struct OtherName
{
    QStringView code;
    QStringView names; ///< separated by ';'
};

// Beside the names of Unicode CLDR, what tills, files and people write. The till's own example lists "EN";
// the European Commission writes EL and, until 2021, UK; names in use at the UN (unterm.un.org) and in
// everyday French and English.
constexpr OtherName otherNames[] = {
    {u"AE", u"uae;eau;emirats;emirates;dubai"},
    {u"AL", u"shqiperia"},
    {u"AT", u"oesterreich"},
    {u"BA", u"bosnie;bosnia"},
    {u"BE", u"belgie;belgien"},
    {u"BL", u"saint barth;saint barths"},
    {u"BN", u"brunei darussalam"},
    {u"BO", u"etat plurinational bolivie"},
    {u"BY", u"belarus;bielorussie"},
    {u"CD",
     u"rdc;drc;rd congo;dr congo;republique democratique congo;democratic republic congo;congo "
     u"kinshasa;zaire"},
    {u"CF", u"centrafrique;rca;car"},
    {u"CG", u"congo;republique congo;republic congo;congo brazzaville"},
    {u"CH", u"confederation suisse;confederation helvetique;swiss"},
    {u"CI", u"ivory coast;republique cote ivoire;cote d ivoire"},
    {u"CN", u"republique populaire chine;people s republic china;prc;mainland china"},
    {u"CV", u"cabo verde;iles cap vert"},
    {u"CZ", u"czech republic;republique tcheque;cesko;ceska republika"},
    {u"DE", u"rfa;republique federale allemagne;federal republic germany"},
    {u"ES", u"espagna;iles canaries;canaries;baleares"},
    {u"FK", u"iles falkland;malouines;falklands"},
    {u"FM", u"etats federes micronesie"},
    {u"FO", u"feroe;faroes"},
    {u"FR", u"france metropolitaine;metropolitan france;republique francaise;corse;corsica"},
    {u"GB",
     u"uk;en;u k;great britain;britain;england;scotland;wales;cymru;northern ireland;angleterre;grande "
     u"bretagne;"
     u"ecosse;pays galles;irlande nord"},
    {u"GF", u"guyane"},
    {u"GR", u"el;hellas;ellada;hellenic republic"},
    {u"GW", u"guinee bissao"},
    {u"HK", u"hong kong;hongkong"},
    {u"IE", u"eire;republique irlande;republic ireland;irlande sud;southern ireland"},
    {u"IR", u"republique islamique iran"},
    {u"KN", u"saint kitts nevis;saint christophe nieves"},
    {u"KP", u"dprk;rpdc"},
    {u"KR", u"coree;korea;republique coree;republic korea"},
    {u"KY", u"caimans"},
    {u"LA", u"lao;republique democratique populaire lao"},
    {u"LU", u"luxemburg;grand duche luxembourg;gdl"},
    {u"LY", u"libyan arab jamahiriya"},
    {u"MD", u"republique moldavie;republic moldova"},
    {u"MF", u"saint martin antilles"},
    {u"MK", u"macedoine;macedonia;fyrom"},
    {u"MM", u"birmanie;burma;myanmar"},
    {u"MO", u"macao;macau"},
    {u"MU", u"ile maurice"},
    {u"NL", u"holland;hollande;royaume pays bas"},
    {u"PF", u"polynesie;tahiti"},
    {u"PM", u"saint pierre;saint pierre miquelon"},
    {u"PR", u"puerto rico"},
    {u"PS", u"palestine;state palestine;cisjordanie;gaza"},
    {u"PT", u"madere;acores;madeira;azores"},
    {u"RE", u"ile reunion;reunion island"},
    {u"RU", u"federation russie;russian federation;rossiya"},
    {u"SH", u"sainte helene"},
    {u"SV", u"el salvador"},
    {u"SX", u"sint maarten"},
    {u"SY", u"republique arabe syrienne;syrian arab republic"},
    {u"SZ", u"swaziland"},
    {u"TF", u"taaf"},
    {u"TL", u"timor;east timor"},
    {u"TR", u"turkey;turkiye"},
    {u"TT", u"trinidad;trinite tobago"},
    {u"TW", u"republique chine taiwan;chinese taipei"},
    {u"TZ", u"republique unie tanzanie;united republic tanzania"},
    {u"US", u"usa;u s a;u s;united states america;america;etats unis amerique;amerique"},
    {u"VA", u"vatican;saint siege;holy see;cite vatican;etat vatican"},
    {u"VC", u"saint vincent"},
    {u"VE", u"republique bolivarienne venezuela"},
    {u"VN", u"viet nam;vietnam"},
    {u"WF", u"wallis"},
};

constexpr qsizetype longestName = 60; ///< what is longer means no country and need not be folded

/// Without the small words between names, "St" in full: "Les Îles Cook", "St Pierre et Miquelon".
QString nameKey(QStringView text)
{
    static const QSet<QString> smallWords{QStringLiteral("the"), QStringLiteral("and"), QStringLiteral("of"),
                                          QStringLiteral("le"),  QStringLiteral("la"),  QStringLiteral("les"),
                                          QStringLiteral("l"),   QStringLiteral("de"),  QStringLiteral("du"),
                                          QStringLiteral("des"), QStringLiteral("d"),   QStringLiteral("et"),
                                          QStringLiteral("die"), QStringLiteral("der")};
    static const QRegularExpression between(QStringLiteral("[^\\p{L}\\p{N}]+"));
    QString key;
    for (const QString &word : folded(text).split(between, Qt::SkipEmptyParts)) {
        if (word == u"st" || word == u"ste")
            key += word == u"st" ? u"saint" : u"sainte";
        else if (!smallWords.contains(word))
            key += word;
    }
    return key;
}

struct Names
{
    QHash<QString, QString> codes; ///< by squeezed(): codes of two and three letters among them
    QHash<QString, QString> looser; ///< by nameKey()
};

bool isLatin(const QString &name)
{
    return !name.isEmpty() && name.front().script() == QChar::Script_Latin;
}

/// As every country calls itself in its own languages, as far as Qt knows them (Unicode CLDR).
void addNativeNames(Names &names)
{
    for (const QLocale &locale :
         QLocale::matchingLocales(QLocale::AnyLanguage, QLocale::AnyScript, QLocale::AnyTerritory)) {
        const QString code = QLocale::territoryToCode(locale.territory());
        const QString name = squeezed(locale.nativeTerritoryName());
        if (name.size() > (isLatin(name) ? 3 : 1) && !names.codes.contains(name)
            && !countryName(code, QLocale::English).isEmpty())
            names.codes.insert(name, code);
    }
}

Names namesOfAll()
{
    Names names;
    for (const Country &country : countryTable) {
        for (const QStringView text : {country.code, country.alpha3, country.english, country.french})
            names.codes.insert(squeezed(text), country.code.toString());
        for (const QStringView text : {country.english, country.french})
            names.looser.insert(nameKey(text), country.code.toString());
    }
    for (const auto &[code, others] : otherNames) {
        for (const QStringView text : others.split(u';')) {
            names.codes.insert(squeezed(text), code.toString());
            names.looser.insert(nameKey(text), code.toString());
        }
    }
    addNativeNames(names);
    return names;
}

} // namespace

std::span<const Country> allCountries()
{
    return countryTable;
}

QString countryName(QStringView code, QLocale::Language language)
{
    const auto found = std::ranges::lower_bound(countryTable, code, {}, &Country::code);
    if (found == countryTable.end() || found->code != code)
        return {};
    return (language == QLocale::French ? found->french : found->english).toString();
}

QString countryMeant(QStringView text)
{
    static const Names names = namesOfAll();
    if (text.size() > longestName)
        return {};
    const auto exact = names.codes.constFind(squeezed(text));
    return exact != names.codes.cend() ? *exact : names.looser.value(nameKey(text));
}

QString countryBeginning(QStringView text)
{
    struct Folded
    {
        QStringView code;
        QString english;
        QString french;
    };
    static const std::vector<Folded> all = [] {
        std::vector<Folded> countries;
        countries.reserve(countryTable.size());
        for (const Country &country : countryTable)
            countries.push_back({country.code, squeezed(country.english), squeezed(country.french)});
        return countries;
    }();
    const QString start = text.size() > longestName ? QString() : squeezed(text);
    if (start.isEmpty())
        return {};
    QString only;
    for (const Folded &country : all) {
        if (!country.english.startsWith(start) && !country.french.startsWith(start))
            continue;
        if (!only.isEmpty())
            return {};
        only = country.code.toString();
    }
    return only;
}

QString countryOf(const Customer &customer)
{
    const QString &country = customer.value(Field::Country);
    return country.isEmpty() ? QStringLiteral("FR") : countryMeant(country);
}

} // namespace carnet
