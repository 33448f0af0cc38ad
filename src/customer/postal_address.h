// An address as the post wants it on a letter: La Poste, "Les règles d'adressage", AFNOR NF Z 10-011 (inside
// before outside, the last lines in capitals without punctuation); Universal Postal Union, S42 (the country
// last, in the language of the country it is posted in).
#pragma once

#include "customer/customer.h"

#include <QLocale>
#include <QStringList>

namespace carnet {

/// Without empty lines; only the name where there is no address. `home`: the country it is posted in, a code;
/// customers without a country live there. `language`: of that country.
[[nodiscard]] QStringList postalAddress(const Customer &customer, const QString &home,
                                        const QLocale &language);

} // namespace carnet
