// The colours of ui.md 2.2, light and dark, as palette and as tokens. Under high contrast the palette is the
// system's own and every token means one of its colours.
#pragma once

#include <QPalette>

#include <cstdint>

namespace carnet {

enum class Scheme : std::uint8_t { Light, Dark };

enum class Token : std::uint8_t {
    Window,
    Base,
    Side,
    Text,
    Muted,
    Placeholder,
    Line,
    FieldBorder,
    Button,
    ButtonHover,
    Accent,
    AccentHover,
    OnAccent,
    Ring,
    Selection,
    RowHover,
    Danger,
    DangerTint,
    Warning,
    WarningTint,
    Success,
    SuccessTint,
    Info,
    InfoTint,
    Doubt,
    DoubtTint,
    Neutral,
    NeutralTint,
    Toast,
    ToastText,
    ToastLink,
};
inline constexpr int tokenCount = 31;

[[nodiscard]] QColor colour(Token token, Scheme scheme);
/// In the scheme the palette belongs to, or the system's nearest colour when the palette is not one of ours.
[[nodiscard]] QColor colour(Token token, const QPalette &palette);
[[nodiscard]] Scheme schemeOf(const QPalette &palette);
[[nodiscard]] QPalette paletteFor(Scheme scheme);

/// The palette is the system's, as under high contrast: no tints, pills are outlined.
[[nodiscard]] bool isSystemPalette(const QPalette &palette);
/// The palette to paint a selected row with: ours as it is, a system's with its colours of selection.
[[nodiscard]] QPalette selectedRowPalette(const QPalette &palette);

} // namespace carnet
