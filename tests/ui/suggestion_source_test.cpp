// What the open project's fixes are made from, in the window: learnt in the background, and what people say of fixes.
#include "core/language/spelling_dictionary.h"
#include "tests/support/sample_project.h"
#include "ui/document/suggestion_source.h"
#include "ui/panels/fix_menu.h"

#include <gtest/gtest.h>

#include <QAction>
#include <QMenu>
#include <QSignalSpy>

namespace hubready {
namespace {

class SuggestionSourceTest : public testing::Test
{
protected:
    SuggestionSource &source() { return sample.document.suggestions(); }
    bool hasLearnt()
    {
        return waitUntil([this] { return source().knowledge().keywords && source().knowledge().terms; });
    }
    // As the form shows them in the end.
    Suggestions fixesOf(Row row) { return fixesBy(Suggester(source().knowledge()), row); }
    Suggestions fixesBy(const Suggester &suggester, Row row)
    {
        RecordDecoder decoder(sample.session().table());
        return suggester.suggest(decoder.decode(row));
    }
    // The first fix of a title of that kind.
    std::optional<Suggestion> titleFix(std::string_view rule)
    {
        for (Row row = 0; row < sample.session().size(); ++row) {
            for (const Suggestion &fix : fixesOf(row)) {
                if (fix.field == Field::Title && std::ranges::count(fix.rules, rule) > 0)
                    return fix;
            }
        }
        return std::nullopt;
    }
    std::optional<Suggestion> keywordProposal()
    {
        for (Row row = 0; row < sample.session().size(); ++row) {
            for (const Suggestion &fix : fixesOf(row)) {
                if (fix.rules.front() == "bp.keywords.propose")
                    return fix;
            }
        }
        return std::nullopt;
    }
    bool isOffered(const Suggestion &fix)
    {
        return std::ranges::any_of(fixesOf(fix.record - 1), [&](const Suggestion &each) {
            return each.field == fix.field && each.item == fix.item && each.after == fix.after;
        });
    }
    static void choose(const Suggestion &fix, SuggestionSource &source, const QString &start)
    {
        QMenu menu;
        fillFixMenu(menu, fix, source);
        for (QAction *action : menu.actions()) {
            if (action->text().startsWith(start))
                return action->trigger();
        }
        ADD_FAILURE() << "no action " << start.toStdString();
    }

    OpenSample sample{{}, SpellingDictionary::open(SpellingDictionary::usualFolders())};
};

TEST_F(SuggestionSourceTest, ProposesKeywordsOnceItHasLearnt)
{
    QSignalSpy renewed(&source(), &SuggestionSource::renewed);
    ASSERT_TRUE(hasLearnt());
    EXPECT_GE(renewed.count(), 1);
    EXPECT_TRUE(keywordProposal());
}

TEST_F(SuggestionSourceTest, NeverAgainHoldsForTheChangeAndOutlastsClosing)
{
    const auto fix = titleFix("bp.title.all-caps");
    ASSERT_TRUE(fix);
    choose(*fix, source(), QStringLiteral("&Never"));
    EXPECT_FALSE(isOffered(*fix));
    EXPECT_TRUE(titleFix("bp.title.all-caps")) << "others of this kind are still offered";
    const QString path = sample.path;
    sample.document.open(path);
    ASSERT_TRUE(waitUntil([this] { return sample.document.isOpen(); }));
    EXPECT_FALSE(isOffered(*fix));
    // Jobs go by the same.
    const auto byJob = fixesBy(Suggester(source().knowledge()), fix->record - 1);
    EXPECT_TRUE(std::ranges::none_of(byJob, [&](const Suggestion &each) { return each.after == fix->after; }));
}

TEST_F(SuggestionSourceTest, NeverAgainHoldsForAKindOrAWord)
{
    auto fix = titleFix("bp.title.all-caps");
    ASSERT_TRUE(fix);
    SuggestionPreferences preferences = source().preferences();
    preferences.neverForRule("bp.title.all-caps");
    source().setPreferences(preferences);
    EXPECT_FALSE(titleFix("bp.title.all-caps"));
    preferences.forget("bp.title.all-caps");
    source().setPreferences(preferences);
    EXPECT_TRUE(isOffered(*fix));
    choose(*fix, source(), QStringLiteral("Leave"));
    EXPECT_FALSE(isOffered(*fix));
    EXPECT_EQ(source().preferences().wordsNever().size(), 1U);
}

TEST_F(SuggestionSourceTest, KeywordsThatAreNeverProposedStayAway)
{
    ASSERT_TRUE(hasLearnt());
    const auto proposal = keywordProposal();
    ASSERT_TRUE(proposal);
    choose(*proposal, source(), QStringLiteral("Never propose \u201c"));
    ASSERT_EQ(source().terms().words.never.size(), 1U);
    ASSERT_TRUE(waitUntil([&] { return !isOffered(*proposal); }));
}

TEST_F(SuggestionSourceTest, WhatIsSaidStandsNotInTheHistory)
{
    const auto before = sample.session().history().value().size();
    const auto fix = titleFix("bp.title.all-caps");
    ASSERT_TRUE(fix);
    source().noteDecision({*fix}, {});
    EXPECT_EQ(sample.session().history().value().size(), before);
    EXPECT_FALSE(source().preferences().toJson().isEmpty());
}

} // namespace
} // namespace hubready
