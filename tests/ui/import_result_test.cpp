// The page after an import with problems: what it says of real broken files, the excerpt, and the list that is saved.
#include "ui/panels/import_result_page.h"

#include "core/import/read_input.h"
#include "tests/support/model_watch.h"
#include "tests/support/sample_project.h"
#include "tests/support/scripted_dialogs.h"
#include "ui/document/file_opener.h"
#include "ui/models/rejection_model.h"
#include "ui/panels/excerpt_view.h"
#include "ui/support/icons.h"
#include "ui/support/theme_controller.h"

#include <QAbstractButton>
#include <QApplication>
#include <QClipboard>
#include <QLabel>
#include <QSignalSpy>
#include <QTableView>

#include <gtest/gtest.h>

using namespace hubready;

namespace {

const QByteArray goodRecord = "  {\"Title\": \"Oxygen\",\n   \"Description\": \"<p>One</p>\"}";

struct ResultWindow
{
    ResultWindow() : theme(qApp), icons(&theme), page(dialogs, theme, icons)
    {
        page.resize(1280, 800);
        page.show();
    }

    std::variant<Error, ImportReport> import(const QByteArray &bytes, const QString &name)
    {
        path = folder.filePath(name);
        QFile file(path);
        EXPECT_TRUE(file.open(QIODevice::WriteOnly));
        file.write(bytes);
        file.close();
        ImportRequest request;
        request.inputs = {path};
        request.project = folder.filePath(name + QStringLiteral(".hubready"));
        auto report = importProject(request, sampleClock(), {});
        if (report)
            return report.value();
        return report.error();
    }

    QString text(const char *name) const { return page.findChild<QLabel *>(QLatin1String(name))->text(); }
    QAbstractButton *button(const char *name) const { return page.findChild<QAbstractButton *>(QLatin1String(name)); }
    const FileExcerpt &excerpt() const { return page.findChild<ExcerptView *>()->excerpt(); }

    ThemeController theme;
    IconSet icons;
    ScriptedDialogs dialogs;
    QTemporaryDir folder;
    QString path;
    ImportResultPage page;
};

} // namespace

TEST(ImportResultTest, CutOffFile)
{
    ResultWindow w;
    const auto result = w.import("[\n" + goodRecord + ",\n  {\"Title\": \"Target satur", QStringLiteral("cut.json"));
    ASSERT_TRUE(std::holds_alternative<ImportReport>(result));
    EXPECT_TRUE(FileOpener::needsLook(std::get<ImportReport>(result)));
    w.page.setResult(w.path, result);
    EXPECT_TRUE(w.text("resultKept").startsWith(QStringLiteral("1 record was read")));
    ASSERT_GE(w.excerpt().placeLine, 0);
    EXPECT_EQ(w.excerpt().lines[size_t(w.excerpt().placeLine)].number, 4);
    EXPECT_TRUE(w.excerpt().atEnd);
    EXPECT_EQ(w.button("goOn")->text(), QStringLiteral("Go on with 1 record"));
    QSignalSpy goOn(&w.page, &ImportResultPage::goOnRequested);
    w.button("goOn")->click();
    EXPECT_EQ(goOn.size(), 1);
}

TEST(ImportResultTest, NothingUsable)
{
    ResultWindow w;
    const auto result = w.import("{\"Title\": 1}", QStringLiteral("one.json"));
    ASSERT_TRUE(std::holds_alternative<Error>(result));
    w.page.setResult(w.path, result);
    EXPECT_FALSE(w.text("resultTitle").isEmpty());
    EXPECT_FALSE(w.button("goOn")->isVisible());
    EXPECT_FALSE(w.page.findChild<QTableView *>()->isVisible());
    QSignalSpy cancelled(&w.page, &ImportResultPage::cancelled);
    QSignalSpy another(&w.page, &ImportResultPage::anotherRequested);
    w.button("cancelImport")->click();
    w.button("anotherFile")->click();
    EXPECT_EQ(cancelled.size(), 1);
    EXPECT_EQ(another.size(), 1);
}

TEST(ImportResultTest, ListOfPiecesIsShownSavedAndCopied)
{
    ResultWindow w;
    const auto result = w.import("[\n" + goodRecord + ",\n  {\"Title\": \"a\\q\"},\n" + goodRecord +
                                     ",\n  {\"Title\" 1},\n" + goodRecord + "]",
                                 QStringLiteral("bad.json"));
    ASSERT_TRUE(std::holds_alternative<ImportReport>(result));
    w.page.setResult(w.path, result);
    auto *table = w.page.findChild<QTableView *>();
    ASSERT_EQ(table->model()->rowCount(), 2);
    table->setCurrentIndex(table->model()->index(1, 0));
    ASSERT_GE(w.excerpt().placeLine, 0);
    EXPECT_TRUE(w.excerpt().lines[size_t(w.excerpt().placeLine)].text.contains(QStringLiteral("\"Title\" 1")));
    const QString list = w.folder.filePath(QStringLiteral("list.csv"));
    w.dialogs.savePaths = {list};
    w.button("saveList")->click();
    QFile saved(list);
    ASSERT_TRUE(saved.open(QIODevice::ReadOnly));
    const QByteArray bytes = saved.readAll();
    EXPECT_TRUE(bytes.startsWith("\xEF\xBB\xBF\"Place\""));
    EXPECT_TRUE(bytes.contains("bad.json, line 4"));
    w.button("copyList")->click();
    EXPECT_EQ(QApplication::clipboard()->text().count(u'\n'), 2);
}

TEST(ImportResultTest, RejectionModelHoldsToTheRulesOfModels)
{
    for (const int rows : {10, 2000}) {
        RejectionModel model;
        ModelWatch watch(&model);
        ImportReport report;
        report.inputs.emplace_back();
        for (int i = 0; i < rows; ++i)
            report.inputs[0].rejections.push_back({QStringLiteral("a, line %1").arg(i), QStringLiteral("x"), "=1\"2"});
        model.setInputs(report.inputs);
        EXPECT_EQ(model.rowCount(), rows);
        EXPECT_EQ(watch.resets, 1);
        EXPECT_TRUE(model.csv().contains("\"'=1\"\"2\""));
    }
}

TEST(FileExcerptTest, FindsThePlaceInAMessage)
{
    const auto place =
        placeInMessage(QStringLiteral("elr-2026.json, line 48211, column 36"), QStringLiteral("elr-2026.json"));
    ASSERT_TRUE(place);
    EXPECT_EQ(place->line, 48211);
    EXPECT_EQ(place->column, 36);
    EXPECT_FALSE(placeInMessage(QStringLiteral("elr-2026.json"), QStringLiteral("elr-2026.json")));
    EXPECT_FALSE(placeInMessage(QStringLiteral("Disk 2"), QStringLiteral("a.csv")));
    EXPECT_EQ(placeInMessage(QStringLiteral("a.csv, line 7"), QStringLiteral("a.csv"))->column, 0);
}

TEST(FileExcerptTest, CutsLongLinesAroundThePlace)
{
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("long.json"));
    QFile file(path);
    ASSERT_TRUE(file.open(QIODevice::WriteOnly));
    file.write(QByteArray(5000, 'a') + "HERE" + QByteArray(5000, 'b') + "\nlast");
    file.close();
    const FileExcerpt excerpt = readExcerpt(path, {1, 5001});
    ASSERT_EQ(excerpt.lines.size(), 2U);
    EXPECT_LT(excerpt.lines[0].text.size(), 200);
    EXPECT_EQ(excerpt.lines[0].text.mid(excerpt.placeColumn, 4), QStringLiteral("HERE"));
    EXPECT_FALSE(excerpt.atEnd);
    EXPECT_TRUE(readExcerpt(path, {3, 1}).lines.empty());
}

TEST(FileExcerptTest, ReadsOtherEncodings)
{
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("wide.csv"));
    QFile file(path);
    ASSERT_TRUE(file.open(QIODevice::WriteOnly));
    const QString text = QStringLiteral("a\r\nécole\r\n");
    file.write("\xFF\xFE");
    file.write(reinterpret_cast<const char *>(text.utf16()), text.size() * 2);
    file.close();
    const FileExcerpt excerpt = readExcerpt(path, {2, 0});
    ASSERT_GE(excerpt.lines.size(), 2U);
    EXPECT_EQ(excerpt.lines[1].text, QStringLiteral("école"));
}
