// What the columns of a file mean, by their names: the catalogue's in English and French, the till's own, and
// what usual programs write (Google, Outlook, Dolibarr, web shops), with their marks and bracketed codes.
// Pure.
#pragma once

#include "exchange/target.h"

#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

namespace carnet {

/// By itself, whatever stands beside it: "Nom (obligatoire)", "Code postal (s.zip)", "data[city]", "E-mail
/// *".
[[nodiscard]] std::optional<Target> targetNamed(QStringView name);

/// One for each column, no field twice. A number `id` counts as the till's in the till's own list alone:
/// other programs have numbers of their own.
[[nodiscard]] std::vector<Target> targetsOf(const QStringList &names);

/// The header of the list that the till itself writes.
[[nodiscard]] bool isTillsList(const QStringList &names);

/// The names that carnet's own files give to columns that are no field.
[[nodiscard]] QString tillNumberName();

/// The same for files whose headers have the same names in the same order.
[[nodiscard]] QString headerPrint(const QStringList &names);

/// For keeping: fields by their keys, so that the catalogue can grow.
[[nodiscard]] QString toText(const std::vector<Target> &targets);
/// Nothing: it is not one for so many columns.
[[nodiscard]] std::optional<std::vector<Target>> targetsFrom(const QString &text, qsizetype columns);

} // namespace carnet
