// The colours of ui.md 2.2, light and dark, as palette and as tokens.
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
/// In the scheme the palette belongs to.
[[nodiscard]] QColor colour(Token token, const QPalette &palette);
[[nodiscard]] Scheme schemeOf(const QPalette &palette);
[[nodiscard]] QPalette paletteFor(Scheme scheme);

} // namespace carnet
