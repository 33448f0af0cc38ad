// Values in places that give some characters a meaning of their own; there too they are shown as they were
// typed.
#pragma once

#include <QString>

class QFontMetrics;

namespace carnet {

/// For the words of a button or a menu, where & marks the key of the letter behind it.
[[nodiscard]] QString withoutKeys(const QString &text);
/// For the title of a window, where [*] stands for unsaved changes.
[[nodiscard]] QString asTitle(const QString &text);
/// For a tooltip: in lines that fit the screen, and not more of them than it holds. Plain text.
[[nodiscard]] QString asToolTip(const QString &text);
/// What of `text` fits into `width`, on one line, with an ellipsis for the rest. However long it is, only
/// what could fit is measured.
[[nodiscard]] QString elided(const QString &text, const QFontMetrics &metrics, int width);
/// Whether elided() leaves something out.
[[nodiscard]] bool isTooWide(const QString &text, const QFontMetrics &metrics, int width);

} // namespace carnet
