// What a scanner meant. It types the keys of one keyboard layout, and the computer may have another.
#pragma once

#include <QString>
#include <QStringView>

namespace carnet::rules {

/// The code behind what was typed in one burst, also with Caps Lock on; "&é\"'(-" is 123456. `withShift`: the
/// characters that are no letters were typed so. Empty for what is no code: it has no digit, or is written
/// like a name or an address.
[[nodiscard]] QString scannedCode(QStringView typed, bool withShift = false);

} // namespace carnet::rules
