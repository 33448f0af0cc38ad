// Numbers of companies: SIRET (INSEE; La Poste), VAT (European Commission, VIES FAQ question 11, and the
// countries' authorities), registration (INSEE, KBO/BCE, Swiss UID register, Companies House). Examples are
// the ones the authorities publish or companies print on their papers; those marked wrong have one digit
// changed.
#include "customer/rules/rule_rows.h"
#include "harness/registry.h"

using namespace carnet;
using namespace carnet::test;

class CompanyRulesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void siret_data();
    void siret() { judgeRow(Field::Siret); }
    void vat_data();
    void vat() { judgeRow(Field::VatNumber); }
    void aNumberIsTakenOutOfWhatWasPasted_data();
    void aNumberIsTakenOutOfWhatWasPasted() { offerOf(Field::VatNumber); }
    void aSiretIsTakenOutOfWhatWasPasted_data();
    void aSiretIsTakenOutOfWhatWasPasted() { offerOf(Field::Siret); }
    void aNumberIsCompletedFromTheSiret_data();
    void aNumberIsCompletedFromTheSiret();
    void vatAndSiretAgree();
    void registration_data();
    void registration() { judgeRow(Field::RegistrationNumber); }
};

void CompanyRulesTest::siret_data()
{
    using enum Problem;
    ruleColumns();
    ruleRow("", "73282932000074", "73282932000074");
    ruleRow("", "732 829 320 00074", "73282932000074");
    ruleRow("", "732.829.320.00074", "73282932000074");
    ruleRow("", "732\u00a0829\u202f320 00074", "73282932000074");
    ruleRow("", "SIRET : 732 829 320 00074", "73282932000074");
    ruleRow("", "siret:73282932000074", "73282932000074");
    ruleRow("", " 73282932000074\t", "73282932000074");
    ruleRow("", "N° SIRET : 732 829 320 00074", "73282932000074");
    ruleRow("", "Siret n° 732 829 320 00074", "73282932000074");
    ruleRow("", "SIRET\u00a0: 732\u00a0829\u00a0320\u00a000074", "73282932000074");
    ruleRow("", "numéro de SIRET 73282932000074", "73282932000074");
    ruleRow("", "732-829-320-00074", "73282932000074");
    ruleRow("", "N° de SIRET : 732 829 320 00074", "73282932000074");
    ruleRow("", "SIRET (siège) : 732 829 320 00074", "73282932000074");
    ruleRow("", "SIREN/SIRET 732.829.320.00074", "73282932000074");
    ruleRow("", "73282932\u200b000074", "73282932000074");
    right("", "40483304800022");
    right("", "55208131766522");
    ruleRow("", "732 829 320 0007", "7328293200007", SiretLength);
    ruleRow("", "732829320", "732829320", SiretLength); // only the SIREN
    ruleRow("", "12", "12", SiretLength);
    ruleRow("", "SIRET :", "SIRET :", SiretCharacters);
    ruleRow("", "73282932000074 / 40483304800022", "73282932000074 / 40483304800022", SiretCharacters);
    ruleRow("", "7328293200007", "7328293200007", SiretLength);
    ruleRow("", "732829320000745", "732829320000745", SiretLength);
    ruleRow("", "73282932000075", "73282932000075", SiretCheckDigit);
    ruleRow("", "35600000000048", "35600000000048");
    ruleRow("", "35600000049837", "35600000049837"); // La Poste: digits add up to a multiple of five
    ruleRow("", "35600000049838", "35600000049838", SiretCheckDigit);
    // INSEE: the SIREN's nine digits pass by themselves, too
    ruleRow("", "11122233344455", "11122233344455", SiretCheckDigit);
    ruleRow("", "111 222 333 44455", "11122233344455", SiretCheckDigit);
    for (const char *siret : {"55208131766522", "44306184100047", "35600000000048", "35600000009075"})
        right("", siret);
    ruleRow("", "732\u2011829\u2011320\u201100074", "73282932000074");
    ruleRow("", "732–829–320–00074", "73282932000074");
    ruleRow("", "Group 4", "Group 4", SiretCharacters);
    ruleRow("", "73282932O00074", "73282932O00074", SiretCharacters);
    ruleRow("", "٧٣٢٨٢٩٣٢٠٠٠٠٧٤", "٧٣٢٨٢٩٣٢٠٠٠٠٧٤", SiretCharacters); // Arabic digits are not the till's
}

void CompanyRulesTest::vat_data()
{
    using enum Problem;
    ruleColumns();
    for (const char *number :
         {"ATU13585627",        "BE0403019261",   "BG175074752",    "CY10259033P",   "CZ25123891",
          "DE136695976",        "DK13585628",     "EE100931558",    "EL094259216",   "ESA13585625",
          "ES54362315K",        "ESX2482300W",    "FI20774740",     "FR83404833048", "FR40303265045",
          "FRK7399859412",      "GB980780684",    "XI980780684",    "GBGD001",       "GBHA500",
          "HR33392005961",      "HU12892312",     "IE6433435F",     "IE6433435OA",   "IE8D79739I",
          "IT00743110157",      "LT119511515",    "LU15027442",     "LV40003521600", "MT11679112",
          "NL004495445B01",     "NL002455799B11", "NO995525828MVA", "PL8567346215",  "PT501964843",
          "RO18547290",         "SE123456789701", "SI50223054",     "SK2022749619",  "CHE107787577IVA",
          "CHE-107.787.577 IVA"})
        right("", number);
    right("", "FR 83 404 833 048");
    right("", "fr83404833048");
    right("FR", "83404833048"); // the country is known
    right("BE", "0403.019.261");
    right("GR", "094259216");
    right("CH", "107.787.577"); // E is part of the prefix
    right("", "GR094259216");
    right("NO", "995525828 MVA");
    right("GB", "980 7806 84");
    right("UK", "980780684");
    right("DE", "DE 136 695 976");
    right("FR", "FR.83.404.833.048");
    right("MC", "FR83404833048"); // Monaco's numbers are French
    right("BE", "BE 0403.019.261");
    right("BE", "BE0428759497");
    right("FR", "IE6433435F"); // the number's own prefix comes first
    right("Allemagne", "136695976");
    right("", "CZ612345670"); // a person's, without a check digit
    right("", "BG7523169263");
    right("", "LT100001919017");
    right("", "LV16117519997");
    right("", "GB980780684001");
    right("", "NL123456789B13"); // a sole trader's, since 2020
    // Countries whose numbers no form is known of, by the number's prefix or the customer's country
    for (const char *number : {"MA12345678", "US12-3456789", "TR1234567890", "RS123456789", "EU372000041",
                               "UA123456789012", "IS12345", "AE100123456700003"})
        right("", number);
    right("US", "12-3456789");
    right("MA", "001234567000012");
    right("CA", "123456789 RT0001");
    right("TR", "1234567890");
    right("JP", "T1234567890123");
    right("Syldavia", "AB/12");
    for (const char *country : {"RE", "GP", "MQ", "GF", "MC"})
        right(country, "83404833048");
    right("IM", "980780684");
    for (const char *number :
         {"ATU13585626",    "BE0403019262",    "DE136695977",  "DK13585629",    "EL094259217",
          "ESA13585626",    "ES54362315L",     "FI20774741",   "FR84404833048", "FRK7399859413",
          "GB980780685",    "HR33392005962",   "IE6433435G",   "IT00743110158", "LU15027443",
          "NL004495446B01", "NO995525829MVA",  "PL8567346216", "PT501964844",   "SE123456789801",
          "SK2022749618",   "CHE107787578IVA", "BG175074753",  "CY10259033Q",   "CZ25123892",
          "EE100931559",    "HU12892313",      "LT119511516",  "LV40003521601", "MT11679113",
          "RO18547291",     "SI50223055",      "XI980780685",  "BE0428759498",  "FR40303265046",
          "NL002455799B12", "IE8D79739J",      "ESX2482300A"})
        ruleRow("", number, number, VatCheckDigits);
    for (const char *number : {"FR8340483304", "FRI3404833048", "DE13669597", "ATX13585627", "BE2403019261",
                               "hello", "123", "ZZ12345678", "NL004495445X01", "\xF0\x9F\x98\x80",
                               "NL004495445B00", "NL002455799B00", "FR404833048", "FR83404833048;"})
        ruleRow("", number, number, VatShape);
}

void CompanyRulesTest::aNumberIsTakenOutOfWhatWasPasted_data()
{
    offerColumns();
    for (const char *pasted : {"TVA FR83404833048", "TVA : FR83404833048", "N° TVA : FR83404833048",
                               "N° TVA intracom. : FR83404833048", "TVA intracommunautaire FR83404833048",
                               "VAT FR83404833048", "FR83404833048;", "(FR83404833048)", "\"FR83404833048\""})
        offerRow("", pasted, "FR83404833048");
    offerRow("BE", "BTW BE 0403.019.261", "BE 0403.019.261");
    offerRow("", "hello", "");
}

void CompanyRulesTest::aSiretIsTakenOutOfWhatWasPasted_data()
{
    offerColumns();
    for (const char *pasted : {"732 829 320 00074;", "(732 829 320 00074)", "\"73282932000074\"",
                               "siège 732 829 320 00074", "SIRET 732 829 320 00074 (siège)"})
        offerRow("", pasted, "73282932000074");
    offerRow("", "732829320", "");
}

/// BOI-TVA-DECLA-20-10-20: the key is made of the SIREN.
void CompanyRulesTest::aNumberIsCompletedFromTheSiret_data()
{
    offerColumns();
    for (const char *country : {"", "FR", "France", "MC"}) {
        offerRow(country, "83404833048", "FR83404833048");
        offerRow(country, "83 404 833 048", "FR83404833048");
        offerRow(country, "404833048", "FR83404833048");
        offerRow(country, "FR 404 833 048", "FR83404833048");
    }
    offerRow("", "732829320", ""); // another company's
}

void CompanyRulesTest::aNumberIsCompletedFromTheSiret()
{
    Customer customer;
    customer.set(Field::Siret, QStringLiteral("40483304800022"));
    offerOf(Field::VatNumber, customer);
}

void CompanyRulesTest::vatAndSiretAgree()
{
    Customer customer;
    customer.set(Field::Siret, QStringLiteral("73282932000074"));
    customer.set(Field::VatNumber, QStringLiteral("FR44732829320"));
    QVERIFY(rules::judge(Field::VatNumber, customer, clerk()).isEmpty());
    for (const auto &wrong : {QStringLiteral("FR83404833048"), QStringLiteral("FR45732829320")}) {
        customer.set(Field::VatNumber, wrong);
        const Findings findings = rules::judge(Field::VatNumber, customer, clerk());
        QCOMPARE(findings.size(), 1);
        QCOMPARE(findings.first().problem, Problem::VatSiretMismatch);
        QCOMPARE(findings.first().severity, Severity::Warning);
    }
    customer.set(Field::VatNumber, QStringLiteral("BE0403019261")); // a foreign number has no SIREN in it
    QVERIFY(rules::judge(Field::VatNumber, customer, clerk()).isEmpty());
}

void CompanyRulesTest::registration_data()
{
    using enum Problem;
    ruleColumns();
    right("", "732 829 320");
    right("FR", "RCS Lyon B 732 829 320");
    right("FR", "404 833 048 R.C.S. Paris");
    right("FR", "73282932000074");
    right("FR", "732 829 320 00074");
    right("FR", "732 829 320 RM 69"); // register of craftsmen, with the department
    right("FR", "RCS Lyon 2010 B 732829320");
    right("FR", "RCS Lyon 000 000 018");
    // Associations; digit by digit; other groups and strokes
    for (const char *number : {"RNA W543002222", "W543002222", "w543002222", "Association n° W543002222",
                               "7 3 2 8 2 9 3 2 0", "73 28 29 320", "732-829-320", "732\u2011829\u2011320",
                               "732/829/320", "7 3 2 8 2 9 3 2 0 0 0 0 7 4", "SIREN : 732829320",
                               "RCS PARIS B732829320", "FR44732829320", "SIREN 732.829.320"})
        right("FR", number);
    ruleRow("FR", "W54300222", "W54300222", RegistrationShape);
    ruleRow("FR", "7 3 2 8 2 9 3 2 1", "7 3 2 8 2 9 3 2 1", RegistrationCheckDigits);
    ruleRow("FR", "111 222 333 44455", "111 222 333 44455", RegistrationCheckDigits);
    ruleRow("FR", "732 829 320 00075", "732 829 320 00075", RegistrationCheckDigits);
    ruleRow("FR", "732 829 321", "732 829 321", RegistrationCheckDigits);
    ruleRow("FR", "RCS Lyon", "RCS Lyon", RegistrationShape);
    ruleRow("FR", "12345678", "12345678", RegistrationShape);
    right("BE", "0403.019.261");
    right("BE", "BE 0403.019.261");
    right("BE", "403.019.261");
    ruleRow("BE", "0403.019.262", "0403.019.262", RegistrationCheckDigits);
    ruleRow("BE", "0403.019", "0403.019", RegistrationShape);
    right("CH", "CHE-107.787.577");
    right("CH", "CH-020.3.034.467-4"); // before 2014
    ruleRow("CH", "CHE-107.787.578", "CHE-107.787.578", RegistrationCheckDigits);
    ruleRow("CH", "CH-550", "CH-550", RegistrationShape);
    right("GB", "00445790");
    right("GB", "SC095000");
    right("GB", "R0000042");
    ruleRow("GB", "445790", "445790", RegistrationShape);
    right("JP", "anything at all");
}

CARNET_TEST(CompanyRulesTest)
#include "company_test.moc"
