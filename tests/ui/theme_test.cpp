// The figures of the visual system, worked out again from the theme's own table; and the pieces that a difference of
// two texts is shown by.
#include "ui/support/text_diff.h"
#include "ui/support/theme.h"

#include <QRandomGenerator>

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <vector>

using namespace hubready;

namespace {

constexpr ThemeKind kinds[] = {ThemeKind::Light, ThemeKind::Dark, ThemeKind::HighContrast};

struct Figure
{
    Token token;
    double needs;
    double printed[3]; // light, dark, high contrast; rounded down to two places
};

constexpr Figure figures[] = {
    {Token::Control, 3, {3.59, 4.59, 21.00}},     {Token::Text, 4.5, {12.89, 9.71, 11.27}},
    {Token::Muted, 4.5, {5.86, 5.58, 11.27}},     {Token::Disabled, 3, {4.17, 4.61, 8.62}},
    {Token::Accent, 3, {5.46, 3.12, 11.85}},      {Token::OnAccent, 4.5, {6.37, 4.63, 11.85}},
    {Token::Link, 4.5, {5.05, 5.87, 6.36}},       {Token::Focus, 3, {5.05, 5.87, 9.23}},
    {Token::Refused, 3, {5.42, 4.80, 5.52}},      {Token::RefusedText, 4.5, {6.57, 5.91, 6.60}},
    {Token::Changed, 3, {3.05, 6.09, 7.82}},      {Token::ChangedText, 4.5, {5.83, 7.02, 8.51}},
    {Token::Advice, 3, {4.86, 5.07, 6.70}},       {Token::AdviceText, 4.5, {6.56, 6.33, 7.57}},
    {Token::Fine, 3, {4.16, 5.60, 7.35}},         {Token::FineText, 4.5, {5.23, 6.48, 8.09}},
};

// What a token may stand on.
std::vector<Token> groundsOf(Token token)
{
    const std::vector<Token> plain{Token::Window, Token::Surface, Token::Alt,
                                   Token::Header, Token::Hover,   Token::Selection};
    std::vector<Token> grounds(plain);
    switch (token) {
    case Token::Control:
    case Token::Disabled:
        return {Token::Window, Token::Surface};
    case Token::Accent:
        return {Token::Window, Token::Surface, Token::Header};
    case Token::OnAccent:
        return {Token::Accent};
    case Token::Text:
    case Token::Muted:
    case Token::Focus:
        grounds.insert(grounds.end(), {Token::RefusedTint, Token::ChangedTint, Token::AdviceTint, Token::FineTint});
        return grounds;
    case Token::Refused:
    case Token::RefusedText:
        grounds.push_back(Token::RefusedTint);
        return grounds;
    case Token::Changed:
    case Token::ChangedText:
        grounds.push_back(Token::ChangedTint);
        return grounds;
    case Token::Advice:
    case Token::AdviceText:
        grounds.push_back(Token::AdviceTint);
        return grounds;
    case Token::Fine:
    case Token::FineText:
        grounds.push_back(Token::FineTint);
        return grounds;
    default:
        return grounds;
    }
}

double lowestContrast(const Theme &theme, Token token)
{
    double lowest = 21;
    for (const Token ground : groundsOf(token))
        lowest = std::min(lowest, contrastRatio(theme.color(token), theme.color(ground)));
    return lowest;
}

QStringList shown(const QString &text, const QList<DiffPiece> &pieces, DiffKind kind)
{
    QStringList words;
    for (const DiffPiece &piece : pieces) {
        if (piece.kind == kind)
            words += text.mid(piece.start, piece.length);
    }
    return words;
}

struct Sides
{
    QStringList removed, beforeCase, added, afterCase;
};

Sides compare(const QString &before, const QString &after)
{
    const TextDiff diff = diffTexts(before, after);
    return {shown(before, diff.before, DiffKind::Removed), shown(before, diff.before, DiffKind::Case),
            shown(after, diff.after, DiffKind::Added), shown(after, diff.after, DiffKind::Case)};
}

} // namespace

TEST(Theme, ContrastHoldsOnEveryGround)
{
    for (int kind = 0; kind < 3; ++kind) {
        const Theme &theme = Theme::of(kinds[kind]);
        for (const Figure &figure : figures) {
            const double lowest = lowestContrast(theme, figure.token);
            EXPECT_GE(lowest, figure.needs) << tokenName(figure.token) << " in theme " << kind;
            EXPECT_DOUBLE_EQ(std::floor(lowest * 100 + 1e-9) / 100, figure.printed[kind])
                << tokenName(figure.token) << " in theme " << kind;
        }
    }
}

TEST(Theme, NumbersInBarSegmentsCanBeRead)
{
    for (const ThemeKind kind : kinds) {
        for (const ReviewState state : allReviewStates) {
            const QColor segment = Theme::of(kind).stateColor(state);
            EXPECT_GE(contrastRatio(blackOrWhiteOn(segment), segment), 4.5) << reviewStateName(state);
        }
    }
}

TEST(Theme, PressedGroundsKeepTheirTextReadable)
{
    for (const ThemeKind kind : kinds) {
        const Theme &theme = Theme::of(kind);
        EXPECT_GE(contrastRatio(theme.color(Token::Text), theme.pressed(Token::Hover)), 4.5);
        EXPECT_GE(contrastRatio(theme.color(Token::OnAccent), theme.color(Token::AccentHover)), 4.5);
        EXPECT_GE(contrastRatio(theme.color(Token::OnAccent), theme.pressed(Token::AccentHover)), 4.5);
    }
}

TEST(Theme, PaletteTakesItsRolesFromTheTokens)
{
    for (const ThemeKind kind : kinds) {
        const Theme &theme = Theme::of(kind);
        const QPalette palette = theme.palette();
        EXPECT_EQ(palette.color(QPalette::Window), theme.color(Token::Window));
        EXPECT_EQ(palette.color(QPalette::Base), theme.color(Token::Surface));
        EXPECT_EQ(palette.color(QPalette::PlaceholderText), theme.color(Token::Muted));
        EXPECT_EQ(palette.color(QPalette::Highlight), theme.color(Token::Selection));
        EXPECT_EQ(palette.color(QPalette::HighlightedText), theme.color(Token::Text));
        EXPECT_EQ(palette.color(QPalette::Disabled, QPalette::Text), theme.color(Token::Disabled));
    }
}

TEST(TextDiff, EqualTextsHaveNoPieces)
{
    EXPECT_TRUE(diffTexts(QStringLiteral("Hand hygiene"), QStringLiteral("Hand hygiene")).before.isEmpty());
    EXPECT_TRUE(diffTexts(QString(), QString()).after.isEmpty());
}

TEST(TextDiff, ReplacedWordsAreShownWhole)
{
    const Sides sides = compare(QStringLiteral("Safe showering for people"), QStringLiteral("Safe bathing for people"));
    EXPECT_EQ(sides.removed, QStringList{QStringLiteral("showering")});
    EXPECT_EQ(sides.added, QStringList{QStringLiteral("bathing")});
}

TEST(TextDiff, AlikeWordsShowTheirLetters)
{
    const Sides sides = compare(QStringLiteral("catheterr care"), QStringLiteral("catheter care"));
    EXPECT_EQ(sides.removed, QStringList{QStringLiteral("r")});
    EXPECT_TRUE(sides.added.isEmpty());
}

TEST(TextDiff, ChangeOfCaseIsNotARemoval)
{
    const Sides sides =
        compare(QStringLiteral("RECOGNISING SEPSIS IN ADULTS"), QStringLiteral("Recognising sepsis in adults"));
    EXPECT_TRUE(sides.removed.isEmpty());
    EXPECT_TRUE(sides.added.isEmpty());
    EXPECT_EQ(sides.beforeCase, QStringList{QStringLiteral("ECOGNISING SEPSIS IN ADULTS")});
    EXPECT_EQ(sides.afterCase, QStringList{QStringLiteral("ecognising sepsis in adults")});
}

TEST(TextDiff, KeptWordsPartTheChangedOnes)
{
    const Sides sides = compare(QStringLiteral("USING THE NEWS2 CHART"), QStringLiteral("Using the NEWS2 chart"));
    EXPECT_EQ(sides.beforeCase, (QStringList{QStringLiteral("SING THE"), QStringLiteral("CHART")}));
}

TEST(TextDiff, WordsAndCaseTogether)
{
    const Sides sides = compare(QStringLiteral("HAND HYGIENE &amp; PPE"), QStringLiteral("Hand hygiene and PPE"));
    EXPECT_EQ(sides.removed, QStringList{QStringLiteral("&amp;")});
    EXPECT_EQ(sides.added, QStringList{QStringLiteral("and")});
    EXPECT_EQ(sides.beforeCase, QStringList{QStringLiteral("AND HYGIENE")});
}

TEST(TextDiff, AddedAtTheEndAndInTheMiddle)
{
    const Sides sides = compare(QStringLiteral("CC BY-NC 4.0"), QStringLiteral("CC BY-NC 4.0 International"));
    EXPECT_TRUE(sides.removed.isEmpty());
    EXPECT_EQ(sides.added, QStringList{QStringLiteral("International")});
    EXPECT_EQ(compare(QStringLiteral("a c"), QStringLiteral("a b c")).added, QStringList{QStringLiteral("b")});
    EXPECT_EQ(compare(QString(), QStringLiteral("all")).added, QStringList{QStringLiteral("all")});
    EXPECT_EQ(compare(QStringLiteral("all"), QString()).removed, QStringList{QStringLiteral("all")});
}

TEST(TextDiff, BlanksAloneAreShown)
{
    EXPECT_EQ(compare(QStringLiteral("two  blanks"), QStringLiteral("two blanks")).removed.size(), 1);
}

TEST(TextDiff, PairsOfSurrogatesStayTogether)
{
    const QString before = QStringLiteral("smile \U0001F600");
    const QString after = QStringLiteral("smile \U0001F601");
    const TextDiff diff = diffTexts(before, after);
    ASSERT_EQ(diff.before.size(), 1);
    EXPECT_EQ(diff.before.first(), (DiffPiece{6, 2, DiffKind::Removed}));
    const QString big = QStringLiteral("\U00010400x"); // Deseret letters have case
    const QString small = QStringLiteral("\U00010428x");
    EXPECT_EQ(diffTexts(big, small).before.first(), (DiffPiece{0, 2, DiffKind::Case}));
}

// The text that is not marked as gone must be the text that is not marked as new, but for case and blanks.
TEST(TextDiff, WhatIsNotMarkedIsTheSameOnBothSides)
{
    QRandomGenerator random(7);
    const QStringList words{QStringLiteral("ward"), QStringLiteral("Ward"), QStringLiteral("care,"),
                            QStringLiteral("sepsis"), QStringLiteral("the"), QStringLiteral("team")};
    const auto text = [&](int count) {
        QStringList chosen;
        for (int at = 0; at < count; ++at)
            chosen += words[random.bounded(static_cast<int>(words.size()))];
        return chosen.join(u' ');
    };
    const auto rest = [](const QString &whole, const QList<DiffPiece> &pieces) {
        QString kept;
        int at = 0;
        for (const DiffPiece &piece : pieces) {
            if (piece.kind == DiffKind::Case)
                continue;
            kept += QStringView(whole).mid(at, piece.start - at);
            at = piece.start + piece.length;
        }
        kept += QStringView(whole).mid(at);
        return kept.toCaseFolded().remove(u' ');
    };
    for (int round = 0; round < 200; ++round) {
        const QString before = text(random.bounded(12));
        const QString after = text(random.bounded(12));
        const TextDiff diff = diffTexts(before, after);
        for (const QList<DiffPiece> &pieces : {diff.before, diff.after}) {
            int end = 0;
            for (const DiffPiece &piece : pieces) {
                EXPECT_GE(piece.start, end);
                EXPECT_GT(piece.length, 0);
                end = piece.start + piece.length;
            }
        }
        EXPECT_EQ(rest(before, diff.before), rest(after, diff.after))
            << qPrintable(before) << " | " << qPrintable(after);
    }
}

TEST(TextDiff, CostOfLongTextsIsBounded)
{
    const auto noise = [](int count, quint32 seed) {
        QRandomGenerator random(seed);
        QString text;
        for (int at = 0; at < count; ++at)
            text += QString::number(random.generate(), 36) + u' ';
        return text;
    };
    // Past the bound the search is given up: one piece removed, one added, whatever the length.
    for (const int words : {2'000, 20'000}) {
        const TextDiff diff = diffTexts(noise(words, 1), noise(words, 2));
        EXPECT_EQ(diff.before.size(), 1) << words;
        EXPECT_EQ(diff.after.size(), 1) << words;
    }
}

TEST(TextDiff, FormatsTellTheKindsApartWithoutColour)
{
    const TextDiff diff = diffTexts(QStringLiteral("old WORD"), QStringLiteral("new word"));
    const auto before = diffFormats(diff.before, DiffSide::Before, Theme::of(ThemeKind::Light));
    const auto after = diffFormats(diff.after, DiffSide::After, Theme::of(ThemeKind::Light));
    ASSERT_EQ(before.size(), 2);
    EXPECT_TRUE(before[0].format.fontStrikeOut());
    EXPECT_FALSE(before[1].format.fontStrikeOut());
    EXPECT_EQ(before[1].format.underlineStyle(), QTextCharFormat::DotLine);
    for (const QTextLayout::FormatRange &range : after)
        EXPECT_EQ(range.format.underlineStyle(), QTextCharFormat::SingleUnderline);
}
