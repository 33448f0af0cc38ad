// Sizes of the design are written for 10 pt and grow with the text: S(n) of ui.md 2.1.
#pragma once

#include <QSize>

#include <functional>

class QWidget;
class QFontMetrics;

namespace carnet {

/// `n` pixels at 10 pt (line height 18), at this font's size.
[[nodiscard]] int scaled(int n, const QFontMetrics &metrics);
[[nodiscard]] int scaled(int n, const QWidget *widget);

/// To the size drawn for 10 pt, as the text is now, but not beyond what the screen has without `around`.
void resizeAsDrawn(QWidget *window, QSize drawn, QSize around = {0, 0});

/// Icons stay 16 px up to 11 pt, 20 px above.
[[nodiscard]] int iconSide(const QFontMetrics &metrics);

/// Runs `fit` now and whenever the widget's font changes.
void keepFitting(QWidget *widget, std::function<void()> fit);

/// From now on `window` is never narrower than `width` at 10 pt, nor lower than its wrapped words need there,
/// also when the text grows while it is open.
void keepWhole(QWidget *window, int width);

/// The margins and gaps in `widget`, drawn for 10 pt, grow with its text from now on. Layouts of inner
/// widgets come with it unless they do so already.
void scaleLayouts(QWidget *widget);

} // namespace carnet
