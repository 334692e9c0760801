// The commands of the main window by key and by name: palette, keys, replace, next match, print, settings.
#include "tests/support/model_watch.h"
#include "tests/support/next_dialog.h"
#include "tests/support/window_with_sample.h"
#include "ui/models/command_model.h"
#include "ui/panels/message_strip.h"
#include "ui/print/print_dialog.h"
#include "ui/print/printed_page.h"
#include "ui/wizards/command_palette.h"
#include "ui/wizards/preview_fixes_dialog.h"
#include "ui/wizards/replace_dialog.h"
#include "ui/wizards/settings_dialog.h"

#include <QAbstractButton>
#include <QComboBox>
#include <QLineEdit>
#include <QPushButton>
#include <QTableView>
#include <QTest>

#include <gtest/gtest.h>

namespace hubready {
namespace {

class CommandsTest : public WindowWithSample
{
};

TEST_F(CommandsTest, everyKeyIsThereOnce)
{
    const CommandModel model(*m_window, CommandModel::Which::WithKeys);
    QStringList keys;
    for (int row = 0; row < model.rowCount(); ++row) {
        for (const QKeySequence &key : model.action(row)->shortcuts())
            keys += key.toString(QKeySequence::PortableText);
    }
    QStringList doubles = keys;
    doubles.removeDuplicates();
    EXPECT_EQ(keys.size(), doubles.size());
    for (const char *key : {"Ctrl+H", "F3", "Shift+F3", "Ctrl+K", "Ctrl+Shift+P", "Ctrl+P", "F5", "F7", "Ctrl+,", "Ctrl+Shift+J", "F1"})
        EXPECT_TRUE(keys.contains(QLatin1String(key))) << key;
}

TEST_F(CommandsTest, commandsAreFoundByWords)
{
    CommandModel model(*m_window, CommandModel::Which::All);
    ModelWatch watch(&model);
    const int all = model.rowCount();
    model.setFilter(QStringLiteral("problem next"));
    ASSERT_EQ(model.rowCount(), 1);
    EXPECT_EQ(model.action(0)->text(), QStringLiteral("Next problem"));
    EXPECT_EQ(model.index(0, CommandModel::KeysColumn).data().toString(), QStringLiteral("F8"));
    model.setFilter(QStringLiteral("re"));
    EXPECT_TRUE(model.action(0)->text().startsWith(QStringLiteral("Re"), Qt::CaseInsensitive));
    model.setFilter(QStringLiteral("no such thing"));
    EXPECT_EQ(model.rowCount(), 0);
    model.setFilter({});
    EXPECT_EQ(model.rowCount(), all);
}

TEST_F(CommandsTest, thePaletteRunsWhatIsChosen)
{
    openSample();
    withNext<CommandPalette>(m_window.get(), [](CommandPalette &palette) {
        auto *search = palette.findChild<QLineEdit *>();
        QTest::keyClicks(search, QStringLiteral("next record"));
        QTest::keyClick(search, Qt::Key_Return);
    });
    const auto before = m_window->grid()->currentRow();
    m_window->findChild<QAction *>(QStringLiteral("allCommands"))->trigger();
    EXPECT_EQ(m_window->grid()->currentRow(), Row(*before + 1));
}

TEST_F(CommandsTest, thePaletteDoesNotRunWhatCannotBe)
{
    CommandPalette palette(*m_window); // no project
    palette.show();
    auto *search = palette.findChild<QLineEdit *>();
    QTest::keyClicks(search, QStringLiteral("next record"));
    QTest::keyClick(search, Qt::Key_Return);
    EXPECT_TRUE(palette.isVisible());
    EXPECT_EQ(palette.chosen(), nullptr);
    search->clear();
    auto *table = palette.findChild<QTableView *>();
    EXPECT_EQ(table->currentIndex().row(), 0);
    QTest::keyClick(search, Qt::Key_Down);
    EXPECT_EQ(table->currentIndex().row(), 1);
}

TEST_F(CommandsTest, replacingIsSeenFirstAndIsOneChange)
{
    openSample();
    const auto texts = [&] {
        QStringList all;
        for (Row row = 0; row < m_document.session().size(); ++row)
            all += QString::fromStdString(m_document.session().currentText(row).value());
        return all;
    };
    const QStringList before = texts();
    const auto changes = m_document.session().history().value().size();
    ASSERT_FALSE(before.filter(QStringLiteral("sepsis"), Qt::CaseInsensitive).isEmpty());
    int found = 0;
    withNext<ReplaceDialog>(m_window.get(), [&](ReplaceDialog &dialog) {
        dialog.findChild<QLineEdit *>(QStringLiteral("replaceFind"))->setText(QStringLiteral("sepsis"));
        dialog.findChild<QLineEdit *>(QStringLiteral("replaceWith"))->setText(QStringLiteral("blood poisoning"));
        auto *field = dialog.findChild<QComboBox *>(QStringLiteral("replaceField"));
        field->setCurrentIndex(field->findData(int(Field::Title)));
        withNext<PreviewFixesDialog>(&dialog, [&](PreviewFixesDialog &preview) {
            waitUntil([&] { return preview.isReady(); });
            found = preview.model().total();
            EXPECT_EQ(preview.model().tickedCount(), found);
            preview.apply();
        });
        dialog.preview();
    });
    trigger("Ctrl+H");
    ASSERT_GT(found, 0);
    EXPECT_EQ(m_document.session().history().value().size(), changes + 1);
    const QStringList after = texts();
    int different = 0;
    for (qsizetype i = 0; i < after.size(); ++i)
        different += after[i] != before[i];
    EXPECT_EQ(different, found);
    m_document.undo();
    EXPECT_EQ(texts(), before);
}

TEST_F(CommandsTest, aWrongExpressionIsToldWhileTyping)
{
    openSample();
    IconSet icons(&m_theme);
    ReplaceDialog dialog(m_document, m_theme, icons, {{0, 1}, {}, {}});
    dialog.show();
    auto *preview = dialog.findChild<QPushButton *>(QStringLiteral("replacePreview"));
    EXPECT_FALSE(preview->isEnabled());
    dialog.findChild<QLineEdit *>(QStringLiteral("replaceFind"))->setText(QStringLiteral("(a"));
    EXPECT_TRUE(preview->isEnabled());
    dialog.findChild<QAbstractButton *>(QStringLiteral("replaceExpression"))->click();
    EXPECT_FALSE(preview->isEnabled());
    EXPECT_TRUE(preview->toolTip().contains(QStringLiteral("(a")));
}

TEST_F(CommandsTest, nextMatchGoesFromCellToCell)
{
    openSample();
    auto *search = m_window->findChild<QLineEdit *>(QStringLiteral("search"));
    search->setText(QStringLiteral("sepsis"));
    trigger("F3");
    RecordGrid *grid = m_window->grid();
    ASSERT_FALSE(grid->filter().isEmpty());
    const auto isMatch = [&] {
        return grid->view()->currentIndex().data().toString().contains(QStringLiteral("sepsis"), Qt::CaseInsensitive);
    };
    EXPECT_TRUE(isMatch());
    const QModelIndex first = grid->view()->currentIndex();
    trigger("F3");
    EXPECT_TRUE(isMatch());
    EXPECT_NE(grid->view()->currentIndex(), first);
    trigger("Shift+F3");
    EXPECT_EQ(grid->view()->currentIndex(), first);
}

TEST_F(CommandsTest, spellingAndRuleFixesGoByTheCurrentCell)
{
    openSample();
    const auto asSpelling = m_document.session().rules().indexOf("bp.title.spelling");
    ASSERT_TRUE(asSpelling);
    ASSERT_TRUE(m_document.editField(7, {Field::Title, -1, "\"Recognising a seriuos infection\""}));
    if (!m_document.session().context().spelling)
        GTEST_SKIP() << "no dictionary on this machine";
    const auto misspelt = [&] { return m_document.session().findings().counts().byRule[*asSpelling]; };
    EXPECT_EQ(misspelt(), 0); // who types does not wait for a dictionary
    ASSERT_TRUE(waitUntil([&] { return misspelt() == 1; }));
    trigger("F7");
    RecordGrid *grid = m_window->grid();
    const Findings &findings = m_document.session().findings().ofRow(*grid->currentRow());
    const auto here = std::ranges::find(findings, grid->currentField(), &Finding::field);
    ASSERT_NE(here, findings.end());
    QString title;
    withNext<PreviewFixesDialog>(m_window.get(), [&](PreviewFixesDialog &preview) {
        waitUntil([&] { return preview.isReady(); });
        title = preview.windowTitle();
        preview.reject();
    });
    trigger("Ctrl+Shift+J");
    EXPECT_FALSE(title.isEmpty());
}

TEST_F(CommandsTest, checkingAgainFindsTheSame)
{
    openSample();
    const Findings before = m_document.session().findings().all();
    const auto changes = m_document.session().history().value().size();
    int told = 0;
    QObject::connect(&m_document, &Document::changed, m_window.get(), [&](const SessionEvent &event) { told += event.rules; });
    trigger("F5");
    ASSERT_TRUE(waitUntil([&] { return told == 1; }));
    EXPECT_EQ(m_document.session().findings().all().size(), before.size());
    EXPECT_EQ(m_document.session().history().value().size(), changes);
}

TEST_F(CommandsTest, printsIntoAPdf)
{
    openSample();
    for (const bool grid : {false, true}) {
        const QString path = m_folder.filePath(grid ? QStringLiteral("grid.pdf") : QStringLiteral("findings.pdf"));
        m_dialogs.savePaths += path;
        withNext<PrintDialog>(m_window.get(), [&](PrintDialog &dialog) {
            dialog.findChild<QAbstractButton *>(grid ? QStringLiteral("printGrid") : QStringLiteral("printFindings"))->click();
            dialog.findChild<QAbstractButton *>(QStringLiteral("printToFile"))->click();
        });
        trigger("Ctrl+P");
        ASSERT_TRUE(waitUntil([&] { return QFile::exists(path); }));
        QFile file(path);
        ASSERT_TRUE(file.open(QIODevice::ReadOnly));
        EXPECT_TRUE(file.read(5) == "%PDF-");
        if (const QString folder = qEnvironmentVariable("HUBREADY_SHOTS"); !folder.isEmpty())
            QFile::copy(path, folder + u'/' + QFileInfo(path).fileName());
    }
}

TEST_F(CommandsTest, whatIsPrintedIsEscapedAndTellsWhatIsLeftOut)
{
    OpenSample sample(R"([{"Title":"a <b> & c"}])");
    ASSERT_TRUE(sample.isOpen());
    const PrintedPage page = printedFindings(sample.session(), {0});
    EXPECT_TRUE(page.html.contains(QStringLiteral("a &lt;b&gt; &amp; c")));
    std::vector<Field> fields(mostPrintedColumns + 3, Field::Title);
    const PrintedPage grid = printedGrid(sample.session(), std::vector<Row>(mostPrinted + 1, 0), fields);
    EXPECT_EQ(grid.html.count(QStringLiteral("<tr>")), int(mostPrinted) + 1);
    EXPECT_TRUE(grid.html.contains(QStringLiteral("1,000 records")));
    EXPECT_TRUE(grid.html.contains(QStringLiteral("8 of 11 columns")));
}

TEST_F(CommandsTest, aPdfThatCannotBeWrittenIsTold)
{
    const auto written = writePdf({QStringLiteral("x"), QStringLiteral("<p>x</p>"), false}, m_folder.filePath(QStringLiteral("no/x.pdf")));
    ASSERT_FALSE(bool(written));
    EXPECT_EQ(written.error().code, ErrorCode::CannotWrite);
}

TEST_F(CommandsTest, settingsAreKept)
{
    withNext<SettingsDialog>(m_window.get(), [](SettingsDialog &dialog) {
        dialog.findChild<QLineEdit *>(QStringLiteral("settingsName"))->setText(QStringLiteral("Jo Marsh"));
        dialog.findChild<QComboBox *>(QStringLiteral("settingsRole"))->setCurrentIndex(0);
        dialog.findChild<QComboBox *>(QStringLiteral("settingsRows"))->setCurrentIndex(2);
        dialog.accept();
    });
    trigger("Ctrl+,");
    EXPECT_EQ(m_document.person().name, QStringLiteral("Jo Marsh"));
    EXPECT_EQ(m_settings.value(preference::personRole), QStringLiteral("owner"));
    EXPECT_EQ(m_settings.value(preference::density), int(Density::Roomy));
    EXPECT_FALSE(m_settings.isSet("theme") && m_settings.value(preference::theme) >= 0);
}

} // namespace
} // namespace hubready
