// Which field the till's own words are about: "le SIRET a 13 chiffres" is about one, "erreur 12" about none.
#pragma once

#include "customer/field.h"

namespace carnet {

/// Nothing when the words name no field, or more than one. Reads the names of the catalogue and the labels of
/// the form, in the user's language too.
[[nodiscard]] std::optional<Field> fieldMeant(const QString &tillWords);

} // namespace carnet
