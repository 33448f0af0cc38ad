#include "look/theme.h"

#include <array>

namespace carnet {

namespace {

struct Pair
{
    QRgb light;
    QRgb dark;
};

constexpr std::array<Pair, tokenCount> colours{{
    {0xFFF3F5F8, 0xFF1C2026}, // Window
    {0xFFFFFFFF, 0xFF23282F}, // Base
    {0xFFE9EDF3, 0xFF171A1F}, // Side
    {0xFF1B2430, 0xFFE8ECF1}, // Text
    {0xFF55606F, 0xFFA9B2BE}, // Muted
    {0xFF6B7583, 0xFF929CA9}, // Placeholder
    {0xFFDDE2EA, 0xFF353C46}, // Line
    {0xFF838C99, 0xFF76808D}, // FieldBorder
    {0xFFFFFFFF, 0xFF2B313A}, // Button
    {0xFFEEF2F8, 0xFF353C46}, // ButtonHover
    {0xFF1D5FBF, 0xFF3A73D4}, // Accent
    {0xFF174F9F, 0xFF3268C6}, // AccentHover
    {0xFFFFFFFF, 0xFFFFFFFF}, // OnAccent
    {0xFF1D5FBF, 0xFF8AB6FA}, // Ring
    {0xFFD9E6FA, 0xFF2A4167}, // Selection
    {0xFFF1F5FB, 0xFF2A3038}, // RowHover
    {0xFFB3261E, 0xFFFF9A91}, // Danger
    {0xFFFCE8E6, 0xFF4A2626}, // DangerTint
    {0xFF8A4B00, 0xFFF5BD69}, // Warning
    {0xFFFDEFD5, 0xFF44351B}, // WarningTint
    {0xFF1A6B3A, 0xFF7DD6A0}, // Success
    {0xFFE1F3E7, 0xFF1F3D2B}, // SuccessTint
    {0xFF1D5FBF, 0xFF93BEFF}, // Info
    {0xFFE1ECFB, 0xFF243A5C}, // InfoTint
    {0xFF6A3AA8, 0xFFCDAEFF}, // Doubt
    {0xFFEFE6FB, 0xFF3B2E57}, // DoubtTint
    {0xFF4D5866, 0xFFBAC3CE}, // Neutral
    {0xFFE9ECF1, 0xFF343B45}, // NeutralTint
    {0xFF1B2430, 0xFFE8ECF1}, // Toast
    {0xFFFFFFFF, 0xFF1B2430}, // ToastText
    {0xFF9CC3FF, 0xFF1D5FBF}, // ToastLink
}};

QColor mixed(const QColor &over, const QColor &under, double share)
{
    const auto part = [share](int a, int b) { return qRound(a * share + b * (1 - share)); };
    return QColor(part(over.red(), under.red()), part(over.green(), under.green()),
                  part(over.blue(), under.blue()));
}

/// A palette tells that it is one of ours by this role, which no widget changes for itself.
constexpr QPalette::ColorRole schemeSign = QPalette::Shadow;
constexpr Token signToken = Token::FieldBorder;

QPalette::ColorRole systemRoleOf(Token token)
{
    switch (token) {
    case Token::Base:
        return QPalette::Base;
    case Token::Button:
    case Token::ButtonHover:
        return QPalette::Button;
    case Token::Accent:
    case Token::AccentHover:
    case Token::Ring:
        return QPalette::Highlight;
    case Token::OnAccent:
        return QPalette::HighlightedText;
    case Token::ToastLink:
        return QPalette::Link;
    case Token::Window:
    case Token::Side:
    case Token::Selection: // a selected row is painted with selectedRowPalette()
    case Token::RowHover:
    case Token::DangerTint:
    case Token::WarningTint:
    case Token::SuccessTint:
    case Token::InfoTint:
    case Token::DoubtTint:
    case Token::NeutralTint:
    case Token::Toast:
        return QPalette::Window;
    default:
        return QPalette::WindowText;
    }
}

} // namespace

QColor colour(Token token, Scheme scheme)
{
    const Pair &pair = colours.at(static_cast<std::size_t>(token));
    return QColor::fromRgb(scheme == Scheme::Dark ? pair.dark : pair.light);
}

Scheme schemeOf(const QPalette &palette)
{
    if (isSystemPalette(palette))
        return palette.color(QPalette::Active, QPalette::Window).lightness() < 128 ? Scheme::Dark
                                                                                   : Scheme::Light;
    return palette.color(QPalette::Active, schemeSign) == colour(signToken, Scheme::Dark) ? Scheme::Dark
                                                                                          : Scheme::Light;
}

QColor colour(Token token, const QPalette &palette)
{
    return isSystemPalette(palette) ? palette.color(systemRoleOf(token)) : colour(token, schemeOf(palette));
}

bool isSystemPalette(const QPalette &palette)
{
    const QColor sign = palette.color(QPalette::Active, schemeSign);
    return sign != colour(signToken, Scheme::Light) && sign != colour(signToken, Scheme::Dark);
}

QPalette selectedRowPalette(const QPalette &palette)
{
    if (!isSystemPalette(palette))
        return palette;
    QPalette selected = palette;
    for (const auto role : {QPalette::Window, QPalette::Base, QPalette::Button})
        selected.setBrush(role, palette.brush(QPalette::Highlight));
    for (const auto role :
         {QPalette::WindowText, QPalette::Text, QPalette::Highlight, QPalette::Link, QPalette::ButtonText})
        selected.setBrush(role, palette.brush(QPalette::HighlightedText));
    return selected;
}

QPalette paletteFor(Scheme scheme)
{
    struct Role
    {
        QPalette::ColorRole role;
        Token token;
        bool isText = false;
    };
    static constexpr std::array roles{
        Role{QPalette::Window, Token::Window},
        Role{QPalette::WindowText, Token::Text, true},
        Role{QPalette::Base, Token::Base},
        Role{QPalette::AlternateBase, Token::Window},
        Role{QPalette::Text, Token::Text, true},
        Role{QPalette::Button, Token::Button},
        Role{QPalette::ButtonText, Token::Text, true},
        Role{QPalette::BrightText, Token::Danger},
        Role{QPalette::PlaceholderText, Token::Placeholder, true},
        Role{QPalette::Highlight, Token::Accent},
        Role{QPalette::HighlightedText, Token::OnAccent},
        Role{QPalette::Link, Token::Info, true},
        Role{QPalette::LinkVisited, Token::Info, true},
        Role{QPalette::ToolTipBase, Token::Toast},
        Role{QPalette::ToolTipText, Token::ToastText},
        Role{QPalette::Mid, Token::Line},
        Role{QPalette::Midlight, Token::Line},
        Role{QPalette::Dark, Token::FieldBorder},
        Role{QPalette::Light, Token::ButtonHover},
        Role{schemeSign, signToken},
    };
    QPalette palette;
    const QColor greyed = mixed(colour(Token::Text, scheme), colour(Token::Window, scheme), 0.45);
    for (const Role &role : roles) {
        const QColor ink = colour(role.token, scheme);
        palette.setColor(QPalette::Active, role.role, ink);
        palette.setColor(QPalette::Inactive, role.role, ink);
        palette.setColor(QPalette::Disabled, role.role, role.isText ? greyed : ink);
    }
    const QColor faded = mixed(colour(Token::Accent, scheme), colour(Token::Window, scheme), 0.45);
    palette.setColor(QPalette::Disabled, QPalette::Highlight, faded);
    return palette;
}

} // namespace carnet
