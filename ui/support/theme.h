// The colours of the windows: one table of named tokens for light, dark and high contrast. Whoever paints takes a
// `const Theme &` and asks it by token; no colour stands anywhere else as a literal. A theme never changes: which one
// holds is the business of ThemeController.
#pragma once

#include "core/review/review_state.h"
#include "core/rules/family.h"

#include <QColor>
#include <QPalette>

namespace hubready {

enum class ThemeKind : unsigned char { Light, Dark, HighContrast };

enum class Token : unsigned char {
    Window,      // window, tool bars, docks
    Surface,     // grid, fields, cards
    Alt,         // second-level rows
    Header,      // headers, menu and status bar
    Hover,       // row or button under the pointer
    Selection,   // selected rows, ticked segments
    Border,      // hairlines, decoration only
    Control,     // edge of fields, buttons, bars
    Text,
    Muted,       // second-rank text
    Disabled,    // text of disabled controls
    Accent,      // primary button, tick boxes
    AccentHover,
    OnAccent,    // text on accent
    Link,        // links, tab line, edited corner
    Focus,       // focus ring
    Refused,
    RefusedText,
    RefusedTint,
    Changed,
    ChangedText,
    ChangedTint,
    Advice,
    AdviceText,
    AdviceTint,
    Fine,
    FineText,
    FineTint,
    StApproved,
    StReady,
    StProgress,
    StNew,
    StReturned,
    StExcluded,
};

inline constexpr int tokenCount = static_cast<int>(Token::StExcluded) + 1;

class Theme
{
public:
    static const Theme &of(ThemeKind kind);

    ThemeKind kind() const { return m_kind; }
    bool isDark() const { return m_kind != ThemeKind::Light; }
    bool isHighContrast() const { return m_kind == ThemeKind::HighContrast; }

    QColor color(Token token) const;
    QPalette palette() const;

    QColor family(Family family) const;         // mark and bars
    QColor familyText(Family family) const;     // words in that colour
    QColor familyTint(Family family) const;     // ground of cells and messages
    QColor stateColor(ReviewState state) const; // segment of a bar of states
    QColor stateMark(ReviewState state) const;  // the mark beside the word
    QColor pressed(Token ground) const;         // one step darker than the ground (lighter on dark grounds)

private:
    explicit Theme(ThemeKind kind) : m_kind(kind) {}
    ThemeKind m_kind;
};

// Tokens of a family, for what is recoloured later (icons).
Token familyToken(Family family);
Token familyTextToken(Family family);
Token familyTintToken(Family family);
Token stateMarkToken(ReviewState state);
const char *tokenName(Token token); // "refusedTint", as the table of the visual system has it

// WCAG 2.2: relative luminance 0..1, and the contrast of two colours 1..21.
double relativeLuminance(const QColor &color);
double contrastRatio(const QColor &one, const QColor &other);
QColor blackOrWhiteOn(const QColor &ground); // whichever has more contrast

} // namespace hubready
