// The preview of fixes with a real project: fixes come in the background, go in as one change, and one undo takes them
// back.
#include "ui/wizards/preview_fixes_dialog.h"

#include "core/suggest/best_fixes.h"
#include "tests/support/sample_project.h"
#include "ui/document/safe_fix_counter.h"
#include "ui/support/icons.h"
#include "ui/support/theme_controller.h"

#include <QApplication>
#include <QTableView>
#include <QTest>

#include <gtest/gtest.h>

using namespace hubready;

namespace {

struct PreviewWindow
{
    explicit PreviewWindow(PreviewFixesDialog::Scope scope)
        : theme(qApp), icons(&theme), dialog(sample.document, theme, icons, std::move(scope))
    {
        theme.apply();
        dialog.show();
        waitUntil([this] { return dialog.isReady(); });
    }
    qsizetype changes() const { return qsizetype(sample.session().history().value().size()); }
    std::vector<std::string> texts() const
    {
        std::vector<std::string> all;
        for (Row row = 0; row < sample.session().size(); ++row)
            all.push_back(sample.session().currentText(row).value());
        return all;
    }

    ThemeController theme;
    IconSet icons;
    OpenSample sample;
    PreviewFixesDialog dialog;
};

} // namespace

TEST(PreviewFixesTest, SafeFixesAreOneChange)
{
    PreviewWindow w({true, {}, {}, {}});
    ASSERT_GT(w.dialog.model().total(), 0);
    EXPECT_EQ(w.dialog.model().tickedCount(), w.dialog.model().total());
    const auto before = w.texts();
    const qsizetype changes = w.changes();
    QTest::keyClick(&w.dialog, Qt::Key_Return, Qt::ControlModifier);
    EXPECT_FALSE(w.dialog.isVisible());
    EXPECT_EQ(w.changes(), changes + 1);
    EXPECT_NE(w.texts(), before);
    const auto left =
        bestFixes(w.sample.session().table(), w.sample.document.suggestions().suggester(), {true, {}, {}}, {});
    EXPECT_TRUE(left.value().empty());
    w.sample.document.undo();
    EXPECT_EQ(w.texts(), before);
}

TEST(PreviewFixesTest, AllFixesGoInTogether)
{
    PreviewWindow w({});
    const int total = w.dialog.model().total();
    ASSERT_GT(total, w.dialog.model().tickedCount());
    auto *table = w.dialog.findChild<QTableView *>();
    QTest::keyClick(table, Qt::Key_A, Qt::ControlModifier);
    EXPECT_EQ(w.dialog.model().tickedCount(), total);
    QTest::keyClick(table, Qt::Key_Space);
    EXPECT_EQ(w.dialog.model().tickedCount(), total - 1);
    QTest::keyClick(table, Qt::Key_Space);
    const Suggestions fixes = w.dialog.model().ticked();
    const auto before = w.texts();
    w.dialog.apply();
    RecordDecoder decoder(w.sample.session().table());
    for (const Suggestion &fix : fixes)
        EXPECT_EQ(fieldJson(decoder.decode(fix.record - 1), fix.field, fix.item), fix.after);
    w.sample.document.undo();
    EXPECT_EQ(w.texts(), before);
}

TEST(PreviewFixesTest, EscapeChangesNothing)
{
    PreviewWindow w({true, {}, {}, {}});
    const qsizetype changes = w.changes();
    QTest::keyClick(&w.dialog, Qt::Key_Escape);
    EXPECT_FALSE(w.dialog.isVisible());
    EXPECT_EQ(w.changes(), changes);
}

TEST(SafeFixCounterTest, FollowsChanges)
{
    OpenSample sample;
    ASSERT_TRUE(sample.isOpen());
    SafeFixCounter counter(sample.document);
    ASSERT_TRUE(waitUntil([&] { return counter.isComplete(); }));
    const auto fixes =
        bestFixes(sample.session().table(), sample.document.suggestions().suggester(), {true, {}, {}}, {}).value();
    EXPECT_EQ(counter.count(), int(fixes.size()));
    ChangeSet change;
    change.fields = fixEdits(sample.session().table(), fixes);
    ASSERT_TRUE(bool(sample.document.apply(change)));
    EXPECT_FALSE(counter.isComplete());
    ASSERT_TRUE(waitUntil([&] { return counter.isComplete(); }));
    EXPECT_EQ(counter.count(), 0);
    sample.document.undo();
    ASSERT_TRUE(waitUntil([&] { return counter.count() == int(fixes.size()); }));
    SuggestionPreferences preferences;
    for (const Suggestion &fix : fixes) {
        for (std::string_view rule : fix.rules)
            preferences.neverForRule(rule);
    }
    sample.document.suggestions().setPreferences(preferences);
    ASSERT_TRUE(waitUntil([&] { return counter.count() == 0; }));
    sample.document.suggestions().setPreferences({});
    ASSERT_TRUE(waitUntil([&] { return counter.count() == int(fixes.size()); }));
    sample.document.close();
    EXPECT_EQ(counter.count(), 0);
}
