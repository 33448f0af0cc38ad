// Values pasted together with what stood around them: "Jean Dupont <jean@shop.example>", "tel:+33…" (RFC
// 3966), "mailto:…?subject=…" (RFC 6068), "TVA : FR…", quotes, brackets, a semicolon behind.
#pragma once

#include <QString>
#include <QStringList>

namespace carnet::rules {

/// What may have been meant, most likely first, without `text` itself; for a rule to judge. Empty for long
/// texts.
[[nodiscard]] QStringList unwrapped(const QString &text);

} // namespace carnet::rules
