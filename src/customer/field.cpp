#include "customer/field.h"

#include "customer/fold.h"
#include "customer/rules/rule.h"

#include <QHash>
#include <QtGlobal>

#include <array>

namespace carnet {

namespace {

using enum FieldKind;
using G = FieldGroup;

// The till's keys and French legacy names: till-api.md. `surname` is the first name and `name` the family
// name, as on both help pages of the vendor. Lengths are ours (the till documents none): generous, 254 for
// e-mail by RFC 5321.
constexpr std::array<FieldInfo, fieldCount> catalogue{{
    {Field::Title, "title", "civilite", Line, G::Identity, QT_TRANSLATE_NOOP("Field", "Title"), 50,
     &rules::plainLineRule, "salutation;anrede;titre;civ;civilitecode;honorific;nameprefix;titledesignation"},
    {Field::Name, "name", "nom", Line, G::Identity, QT_TRANSLATE_NOOP("Field", "Last name or company"), 200,
     &rules::plainLineRule,
     "lastname;familyname;company;nomdefamille;nomclient;raisonsociale;societe;entreprise;nomouraisonsociale;"
     "lastnameorcompany;nomdutiers;tiers;nomusuel;nomnaissance;billinglastname;fullname;displayname;"
     "nomcomplet;"
     "nomprenom;nometprenom;companyname;billingcompany;defaultaddresscompany;organization;organisation;"
     "organizationname;organization1name;nomsociete;nomdelasociete;nomentreprise;nomdelentreprise;"
     "denomination;"
     "enseigne;etablissement;firma;nachname;achternaam;apellidos;cognome"},
    {Field::FirstName, "surname", "prenom", Line, G::Identity, QT_TRANSLATE_NOOP("Field", "First name"), 100,
     &rules::plainLineRule,
     "firstname;givenname;forename;prenomclient;billingfirstname;prenoms;vorname;voornaam"},
    {Field::BirthDate, "birthDate", nullptr, Date, G::Identity, QT_TRANSLATE_NOOP("Field", "Birth date"), 40,
     &rules::birthDateRule,
     "birthday;dateofbirth;dob;datedenaissance;naissance;nele;datenaissance;neele;anniversaire;datenais;"
     "geburtstag;geburtsdatum"},
    {Field::IdentityNumber, "identificationID", nullptr, Line, G::Identity,
     QT_TRANSLATE_NOOP("Field", "Identity document no."), 100, &rules::identityNumberRule,
     "identitydocument;identitydocumentno;passport;idcard;piecedidentite;npiecedidentite;ndepiecedidentite;"
     "cni"},
    {Field::Email, "email", "email", Line, G::Contact, QT_TRANSLATE_NOOP("Field", "E-mail"), 254,
     &rules::emailRule,
     "mail;emailaddress;courriel;adresseemail;adressemail;mel;email1;email1value;adressedemessagerie;"
     "billingemail;emailpersonnel;emailprofessionnel;contactemail;homeemail;workemail"},
    {Field::Phone, "phone", "telephone", Line, G::Contact, QT_TRANSLATE_NOOP("Field", "Phone"), 60,
     &rules::phoneRule,
     "tel;phone1;telephone1;mobile;portable;phonenumber;gsm;tel1;mobilephone;ntelephone;telmobile;"
     "telportable;"
     "telephonemobile;telephoneportable;numerotelephone;numerodetelephone;ndetelephone;primaryphone;"
     "billingphone;defaultaddressphone;telephoneprincipal;cell;cellphone"},
    {Field::OtherPhone, "phone2", "telephone2", Line, G::Contact, QT_TRANSLATE_NOOP("Field", "Other phone"),
     60, &rules::phoneRule,
     "tel2;otherphone;autretelephone;fixe;landline;mobile2;portable2;homephone;businessphone;workphone;"
     "telfixe;telephonefixe;telephonedomicile;teldomicile;telephonebureau;telbureau;autretel"},
    {Field::Address, "addressline1", "adresseligne1", Line, G::Address, QT_TRANSLATE_NOOP("Field", "Address"),
     200, &rules::plainLineRule,
     "address;address1;addressline;adresse;adresse1;street;rue;voie;street1;streetaddress;addressstreet;"
     "address1street;homestreet;billingaddress1;billingaddress;billingstreet;defaultaddressaddress1;"
     "adressepostale;ligneadresse1;numeroetrue;adressefacturation;strasse"},
    {Field::AddressLine2, "addressline2", "adresseligne2", Line, G::Address,
     QT_TRANSLATE_NOOP("Field", "Address line 2"), 200, &rules::plainLineRule,
     "address2;adresse2;complement;complementdadresse;complementadresse;street2;address1extendedaddress;"
     "homestreet2;billingaddress2;defaultaddressaddress2;adressesuite;suiteadresse;ligneadresse2"},
    {Field::Postcode, "postcode", "codepostal", Line, G::Address, QT_TRANSLATE_NOOP("Field", "Postcode"), 20,
     &rules::postcodeRule,
     "zip;zipcode;postalcode;cp;npa;plz;codepostale;address1postalcode;homepostalcode;billingpostcode;"
     "billingzip;billingpostalcode;defaultaddresszip;postcodezip;codpost;cpostal"},
    {Field::Town, "city", "ville", Line, G::Address, QT_TRANSLATE_NOOP("Field", "Town"), 100,
     &rules::plainLineRule,
     "town;commune;localite;ort;locality;address1city;homecity;billingcity;defaultaddresscity;villecommune;"
     "nomville"},
    {Field::Country, "country", "pays", FieldKind::Country, G::Address, QT_TRANSLATE_NOOP("Field", "Country"),
     60, &rules::countryRule,
     "countrycode;codepays;land;countryregion;address1country;homecountryregion;homecountry;billingcountry;"
     "defaultaddresscountry;defaultaddresscountrycode;paysregion;libellepays"},
    {Field::DeliveryNote, "adressComment", "commentaireadresse", Line, G::Address,
     QT_TRANSLATE_NOOP("Field", "Delivery note"), 500, &rules::plainLineRule,
     "addresscomment;deliverynote;consigne;consignedelivraison;digicode;instructionsdelivraison;"
     "deliveryinstructions"},
    {Field::Latitude, "lat", "lat", Coordinate, G::Address, QT_TRANSLATE_NOOP("Field", "Latitude"), 40,
     &rules::coordinateRule, "latitude"},
    {Field::Longitude, "lng", "lng", Coordinate, G::Address, QT_TRANSLATE_NOOP("Field", "Longitude"), 40,
     &rules::coordinateRule, "longitude;lon;long"},
    {Field::Siret, "clientGroupID", nullptr, Line, G::Company, QT_TRANSLATE_NOOP("Field", "SIRET"), 40,
     &rules::siretRule, "siret;nsiret;numerosiret;ndesiret;numerodesiret;siretnumber;codesiret"},
    {Field::VatNumber, "VATnum", "numtva", Line, G::Company, QT_TRANSLATE_NOOP("Field", "VAT number"), 40,
     &rules::vatNumberRule,
     "vat;vatnumber;tva;ntva;ndetva;tvaintracommunautaire;tvaintra;numerotva;vatno;numerodetva;tvaintracom;"
     "ntvaintracommunautaire;numerodetvaintracommunautaire;numerotvaintracommunautaire;taxid;vatid"},
    {Field::RegistrationNumber, "registrationNumber", "rcs", Line, G::Company,
     QT_TRANSLATE_NOOP("Field", "Registration no."), 100, &rules::registrationNumberRule,
     "registration;registrationno;siren;immatriculation;ndimmatriculation;companynumber;nsiren;numerosiren;"
     "nrcs;numerorcs"},
    {Field::Barcode, "barcode", "codeBarre", Line, G::CardAndTill, QT_TRANSLATE_NOOP("Field", "Card barcode"),
     100, &rules::barcodeRule,
     "codebarre;codebarres;card;cardnumber;cardbarcode;carte;cartefidelite;numerocarte;loyaltycard;ean;"
     "ncarte;codebarresdelacarte;ndecarte;numcarte;numerodecarte;nocarte;codecarte;cartedefidelite;"
     "numerocartefidelite;ncartefidelite;cardno;loyaltycardnumber"},
    {Field::AccountingCode, "activityCode", nullptr, Line, G::CardAndTill,
     QT_TRANSLATE_NOOP("Field", "Accounting code"), 60, &rules::accountingCodeRule,
     "accountingcode;codecomptable;comptecomptable;compte;codecompta;codecomptableclient;ncompte;"
     "numerodecompte;compteauxiliaire;comptetiers"},
    {Field::Position, "position", nullptr, WholeNumber, G::CardAndTill,
     QT_TRANSLATE_NOOP("Field", "Position on till screen"), 20, &rules::positionRule,
     "ordre;order;positionontillscreen;positionsurlecrandecaisse"},
    {Field::PrivateNote, "commentPrivate", nullptr, Note, G::Notes,
     QT_TRANSLATE_NOOP("Field", "Private note"), 5000, &rules::plainNoteRule,
     "privatenote;privatecomment;noteprivee;commentaireprive;note;notes;comment;commentaire;remarque;"
     "commentaires;remarques;observation;observations;memo;infos"},
    {Field::PublicNote, "commentPublic", nullptr, Note, G::Notes, QT_TRANSLATE_NOOP("Field", "Public note"),
     5000, &rules::plainNoteRule, "publicnote;publiccomment;notepublique;commentairepublic"},
    {Field::Blacklist, "blacklist", nullptr, YesNo, G::Blacklist,
     QT_TRANSLATE_NOOP("Field", "Blacklisted customer"), 10, &rules::yesNoRule,
     "blacklisted;listenoire;blacklistedcustomer;clientenlistenoire;blocked"},
}};

static_assert(
    [] {
        for (std::size_t i = 0; i < catalogue.size(); ++i) {
            if (static_cast<std::size_t>(catalogue[i].field) != i)
                return false;
        }
        return true;
    }(),
    "the catalogue's rows stand in the order of enum Field");

QHash<QString, Field> fieldsByName()
{
    QHash<QString, Field> names;
    const auto add = [&names](const QString &name, Field field) {
        if (!names.contains(name))
            names.insert(name, field);
    };
    for (const FieldInfo &info : catalogue)
        add(squeezed(QString::fromUtf8(info.key)), info.field);
    for (const FieldInfo &info : catalogue) {
        if (info.legacyKey)
            add(squeezed(QString::fromUtf8(info.legacyKey)), info.field);
    }
    for (const FieldInfo &info : catalogue) {
        for (const auto &alias : QString::fromUtf8(info.aliases).split(QLatin1Char(';')))
            add(squeezed(alias), info.field);
    }
    return names;
}

} // namespace

std::span<const FieldInfo, fieldCount> allFields()
{
    return catalogue;
}

const FieldInfo &infoOf(Field field)
{
    return catalogue.at(static_cast<std::size_t>(field));
}

std::optional<Field> fieldNamed(QStringView name)
{
    static const QHash<QString, Field> names = fieldsByName();
    const auto found = names.constFind(squeezed(name));
    if (found == names.cend())
        return std::nullopt;
    return *found;
}

FieldSet::FieldSet(std::initializer_list<Field> fields)
{
    for (const Field field : fields)
        insert(field);
}

FieldSet FieldSet::all()
{
    return fromBits((1U << fieldCount) - 1U);
}

FieldSet FieldSet::fromBits(quint32 bits)
{
    FieldSet set;
    set.m_bits = std::bitset<fieldCount>(bits);
    return set;
}

FieldSet &FieldSet::operator|=(FieldSet other)
{
    m_bits |= other.m_bits;
    return *this;
}

FieldSet &FieldSet::operator&=(FieldSet other)
{
    m_bits &= other.m_bits;
    return *this;
}

} // namespace carnet
