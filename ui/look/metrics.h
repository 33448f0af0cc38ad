// Sizes of the design scale with the font: S(n) of ui.md 2.1.
#pragma once

class QWidget;
class QFontMetrics;

namespace carnet {

/// `n` pixels at 10 pt (line height 18), at this font's size.
[[nodiscard]] int scaled(int n, const QFontMetrics &metrics);
[[nodiscard]] int scaled(int n, const QWidget *widget);

} // namespace carnet
