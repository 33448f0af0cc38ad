// Countries as people, tills and files name them, and the ISO 3166-1 code they mean. Names: Unicode CLDR.
#pragma once

#include "customer/customer.h"

#include <QLocale>
#include <QString>
#include <QStringView>

#include <span>

namespace carnet {

struct Country;

/// By code.
[[nodiscard]] std::span<const Country> allCountries();

/// "GB" in French: "Royaume-Uni". English for languages the program does not speak; empty for no known code.
[[nodiscard]] QString countryName(QStringView code, QLocale::Language language);

/// The alpha-2 code that a text means: a code of two or three letters, a name in English or French without
/// regard to case, accents, hyphens and small words, the country's own name, or what people, tills and files
/// write instead ("Irlande du Nord", "EN", "UK", "EL"). Empty if it means none.
[[nodiscard]] QString countryMeant(QStringView text);

/// The code of the only country whose English or French name begins so; empty if there is none or more than
/// one.
[[nodiscard]] QString countryBeginning(QStringView text);

/// Where the customer is: "FR" where no country is given, empty where the text means none.
[[nodiscard]] QString countryOf(const Customer &customer);

} // namespace carnet
