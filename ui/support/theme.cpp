#include "ui/support/theme.h"

#include <array>
#include <cmath>

namespace hubready {

namespace {

struct TokenColors
{
    const char *name;
    QRgb light;
    QRgb dark;
    QRgb highContrast;
};

constexpr QRgb solid(unsigned rgb)
{
    return 0xFF000000u | rgb;
}

constexpr TokenColors row(const char *name, unsigned light, unsigned dark, unsigned highContrast)
{
    return {name, solid(light), solid(dark), solid(highContrast)};
}

// In the order of Token.
constexpr std::array<TokenColors, tokenCount> table{{
    row("window", 0xF3F5F7, 0x1D2228, 0x000000),
    row("surface", 0xFFFFFF, 0x14181D, 0x000000),
    row("alt", 0xF9FAFB, 0x181D22, 0x000000),
    row("header", 0xEAEEF1, 0x232A31, 0x000000),
    row("hover", 0xEDF2F7, 0x262E37, 0x1F1F1F),
    row("selection", 0xD6E7F7, 0x173A5E, 0x003A75),
    row("border", 0xD3DAE0, 0x363F49, 0xFFFFFF),
    row("control", 0x75828E, 0x7E8B98, 0xFFFFFF),
    row("text", 0x18212A, 0xE7EBEF, 0xFFFFFF),
    row("muted", 0x4A5763, 0xAAB5C0, 0xFFFFFF),
    row("disabled", 0x6C7783, 0x808B96, 0xA6A6A6),
    row("accent", 0x005EB8, 0x2176CC, 0x8EC8FF),
    row("accentHover", 0x004B93, 0x1B69B8, 0xB5DBFF),
    row("onAccent", 0xFFFFFF, 0xFFFFFF, 0x000000),
    row("link", 0x005EB8, 0x83BDF7, 0x8EC8FF),
    row("focus", 0x005EB8, 0x83BDF7, 0xFFEB3B),
    row("refused", 0xB3123A, 0xFF8178, 0xFF9A92),
    row("refusedText", 0x9C0F32, 0xFF9F98, 0xFFB3AD),
    row("refusedTint", 0xFCE8EC, 0x40201F, 0x000000),
    row("changed", 0xB87200, 0xF0B03F, 0xFFD24A),
    row("changedText", 0x7D4A00, 0xF4C166, 0xFFDD77),
    row("changedTint", 0xFFF3D6, 0x3A2E14, 0x000000),
    row("advice", 0x6A4BC4, 0xB29DFF, 0xCDBFFF),
    row("adviceText", 0x5636AE, 0xC5B5FF, 0xD8CDFF),
    row("adviceTint", 0xEFEBFB, 0x2C2648, 0x000000),
    row("fine", 0x007A6B, 0x4CC7B1, 0x5FE6CD),
    row("fineText", 0x00695C, 0x6AD3C0, 0x83EDD9),
    row("fineTint", 0xDFF3EF, 0x12352F, 0x000000),
    row("st_approved", 0x005EB8, 0x6FB1F5, 0x8EC8FF),
    row("st_ready", 0x4C94DB, 0x4585C7, 0x4A94E0),
    row("st_progress", 0x9CC4EB, 0x2F5F92, 0x2D6CB0),
    row("st_new", 0xE3E8ED, 0x39434D, 0x000000),
    row("st_returned", 0xF2C14E, 0xC9952B, 0xFFD24A),
    row("st_excluded", 0x8B97A2, 0x77838F, 0xA6A6A6),
}};

const TokenColors &entry(Token token)
{
    return table[static_cast<std::size_t>(token)];
}

double linear(double channel)
{
    return channel <= 0.04045 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
}

} // namespace

const Theme &Theme::of(ThemeKind kind)
{
    static const Theme light(ThemeKind::Light);
    static const Theme dark(ThemeKind::Dark);
    static const Theme highContrast(ThemeKind::HighContrast);
    switch (kind) {
    case ThemeKind::Light:
        return light;
    case ThemeKind::Dark:
        return dark;
    case ThemeKind::HighContrast:
        break;
    }
    return highContrast;
}

QColor Theme::color(Token token) const
{
    const TokenColors &colors = entry(token);
    switch (m_kind) {
    case ThemeKind::Light:
        return QColor::fromRgb(colors.light);
    case ThemeKind::Dark:
        return QColor::fromRgb(colors.dark);
    case ThemeKind::HighContrast:
        break;
    }
    return QColor::fromRgb(colors.highContrast);
}

QPalette Theme::palette() const
{
    QPalette palette;
    const auto set = [&](QPalette::ColorRole role, Token token) { palette.setColor(role, color(token)); };
    set(QPalette::Window, Token::Window);
    set(QPalette::Base, Token::Surface);
    set(QPalette::AlternateBase, Token::Alt);
    set(QPalette::Button, Token::Surface);
    set(QPalette::WindowText, Token::Text);
    set(QPalette::Text, Token::Text);
    set(QPalette::ButtonText, Token::Text);
    set(QPalette::BrightText, Token::RefusedText);
    set(QPalette::PlaceholderText, Token::Muted);
    set(QPalette::Highlight, Token::Selection);
    set(QPalette::HighlightedText, Token::Text);
    set(QPalette::Link, Token::Link);
    set(QPalette::LinkVisited, Token::Link);
    set(QPalette::ToolTipBase, Token::Surface);
    set(QPalette::ToolTipText, Token::Text);
    set(QPalette::Light, Token::Surface);
    set(QPalette::Midlight, Token::Hover);
    set(QPalette::Mid, Token::Border);
    set(QPalette::Dark, Token::Control);
    set(QPalette::Shadow, Token::Border);
    for (const QPalette::ColorRole role :
         {QPalette::WindowText, QPalette::Text, QPalette::ButtonText, QPalette::HighlightedText,
          QPalette::PlaceholderText, QPalette::Link})
        palette.setColor(QPalette::Disabled, role, color(Token::Disabled));
    palette.setColor(QPalette::Disabled, QPalette::Base, color(Token::Window));
    palette.setColor(QPalette::Disabled, QPalette::Button, color(Token::Window));
    return palette;
}

QColor Theme::family(Family family) const
{
    return color(familyToken(family));
}

QColor Theme::familyText(Family family) const
{
    return color(familyTextToken(family));
}

QColor Theme::familyTint(Family family) const
{
    return color(familyTintToken(family));
}

QColor Theme::stateColor(ReviewState state) const
{
    switch (state) {
    case ReviewState::New:
        return color(Token::StNew);
    case ReviewState::InProgress:
    case ReviewState::ApprovalTakenBack:
        return color(Token::StProgress);
    case ReviewState::Ready:
        return color(Token::StReady);
    case ReviewState::Approved:
        return color(Token::StApproved);
    case ReviewState::Returned:
        return color(Token::StReturned);
    case ReviewState::Excluded:
        break;
    }
    return color(Token::StExcluded);
}

QColor Theme::stateMark(ReviewState state) const
{
    return color(stateMarkToken(state));
}

QColor Theme::pressed(Token ground) const
{
    const QColor base = color(ground);
    if (base == QColor(Qt::black) || (m_kind == ThemeKind::HighContrast && ground == Token::Hover))
        return color(Token::Selection);
    return base.darker(m_kind == ThemeKind::Light ? 108 : 118);
}

Token familyToken(Family family)
{
    switch (family) {
    case Family::Refused:
        return Token::Refused;
    case Family::ChangedOrLost:
        return Token::Changed;
    case Family::CouldBeBetter:
        break;
    }
    return Token::Advice;
}

Token familyTextToken(Family family)
{
    switch (family) {
    case Family::Refused:
        return Token::RefusedText;
    case Family::ChangedOrLost:
        return Token::ChangedText;
    case Family::CouldBeBetter:
        break;
    }
    return Token::AdviceText;
}

Token familyTintToken(Family family)
{
    switch (family) {
    case Family::Refused:
        return Token::RefusedTint;
    case Family::ChangedOrLost:
        return Token::ChangedTint;
    case Family::CouldBeBetter:
        break;
    }
    return Token::AdviceTint;
}

Token stateMarkToken(ReviewState state)
{
    switch (state) {
    case ReviewState::Ready:
    case ReviewState::Approved:
        return Token::Link;
    case ReviewState::Returned:
    case ReviewState::ApprovalTakenBack:
        return Token::Changed;
    case ReviewState::New:
    case ReviewState::InProgress:
    case ReviewState::Excluded:
        break;
    }
    return Token::Muted;
}

const char *tokenName(Token token)
{
    return entry(token).name;
}

double relativeLuminance(const QColor &color)
{
    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF()) + 0.0722 * linear(color.blueF());
}

double contrastRatio(const QColor &one, const QColor &other)
{
    const double first = relativeLuminance(one);
    const double second = relativeLuminance(other);
    return (std::max(first, second) + 0.05) / (std::min(first, second) + 0.05);
}

QColor blackOrWhiteOn(const QColor &ground)
{
    const QColor black(Qt::black);
    const QColor white(Qt::white);
    return contrastRatio(black, ground) >= contrastRatio(white, ground) ? black : white;
}

} // namespace hubready
