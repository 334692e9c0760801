// The window of the staged files: a folder chosen, names that were probably meant put in, packages opened; and other
// lists for the checks in the background.
#include "core/record/field_text.h"
#include "tests/support/model_watch.h"
#include "tests/support/outside_window.h"
#include "ui/wizards/staged_files_dialog.h"

#include <QFile>
#include <QPushButton>
#include <QTableView>
#include <QTest>

#include <algorithm>

using namespace hubready;

TEST(StagedFilesModelTest, KeepsTheRules)
{
    StagedFilesModel staged;
    const ModelWatch watchStaged(&staged);
    StagedReport report;
    report.missing = {{0, Field::Files, 0, "a b.pdf", 0, "a-b.pdf"}, {1, Field::Files, 0, "c.pdf", 0, ""}};
    report.unreferenced = {{"x.pdf", 2048}};
    staged.setReport(report);
    EXPECT_EQ(staged.ticked().size(), 1U);
    EXPECT_TRUE(staged.setData(staged.index(0, 0), Qt::Unchecked, Qt::CheckStateRole));
    EXPECT_FALSE(staged.setData(staged.index(1, 0), Qt::Checked, Qt::CheckStateRole));
    EXPECT_TRUE(staged.ticked().empty());
    staged.show(StagedTrouble::NotAskedFor);
    EXPECT_EQ(staged.rowCount(), 1);
}

TEST(StagedFilesDialogTest, ComparesAndUsesNames)
{
    QByteArray json = "[";
    for (const char *name : {"sepsis-guide.pdf", "hand_hygiene.mp4", "there.pdf", "nowhere.pdf"}) {
        json += (json.size() > 1 ? ",\n" : "") +
                QByteArray("{\"Title\":\"A\",\"Resource Type\":\"GenericFile\",\"Resource Files\":[{\"Resource "
                           "Index\":0,\"Resource URL\":\"") +
                name + "\"}]}";
    }
    OutsideWindow w(json + "]");
    ASSERT_TRUE(w.sample.isOpen());
    const QString folder = w.sample.folder.filePath(QStringLiteral("staged"));
    QDir().mkpath(folder);
    for (const char *name : {"Sepsis guide.pdf", "Hand hygiene.mp4", "there.pdf", "old.pdf"}) {
        QFile file(QDir(folder).filePath(QLatin1String(name)));
        ASSERT_TRUE(file.open(QIODevice::WriteOnly));
        file.write("x");
    }
    StagedFilesDialog dialog(w.sample.document, w.dialogs);
    dialog.resize(960, 600); // its own size on a screen that has room
    dialog.show();
    ASSERT_TRUE(waitUntil([&] { return !dialog.isBusy(); }));
    keepPicture(dialog, "staged-before");
    w.dialogs.folders = {folder};
    dialog.findChild<QPushButton *>(QStringLiteral("chooseStagedFolder"))->click();
    ASSERT_TRUE(waitUntil([&] { return !dialog.isBusy(); }));
    EXPECT_EQ(w.sample.session().context().stagedFolder, QDir(folder).absolutePath());
    EXPECT_EQ(dialog.model().total(StagedTrouble::Missing), 3);
    EXPECT_EQ(dialog.model().total(StagedTrouble::NotAskedFor), 3);
    EXPECT_EQ(dialog.model().ticked().size(), 2U);
    keepPicture(dialog, "staged-missing");
    const auto missing = [&] {
        return w.sample.session().findings().counts().byRule[*w.sample.session().rules().indexOf("lh.file.missing")];
    };
    EXPECT_EQ(missing(), 3);
    dialog.findChild<QPushButton *>(QStringLiteral("useStagedNames"))->click();
    EXPECT_EQ(missing(), 1);
    EXPECT_EQ(fieldEditText(w.sample.session().table(), 0, Field::Files), QStringLiteral("Sepsis guide.pdf"));
    ASSERT_TRUE(waitUntil([&] { return !dialog.isBusy(); }));
    EXPECT_EQ(dialog.model().total(StagedTrouble::Missing), 1);
    w.sample.document.undo();
    EXPECT_EQ(missing(), 3) << "one change";
    dialog.useFolder(folder + QStringLiteral("/absent"));
    ASSERT_TRUE(waitUntil([&] { return !dialog.isBusy(); }));
    keepPicture(dialog, "staged-problem");
    const auto labels = dialog.findChildren<QLabel *>();
    EXPECT_TRUE(std::ranges::any_of(labels, [](const QLabel *label) {
        return label->text().startsWith(QStringLiteral("The folder of staged files cannot be found."));
    }));
    EXPECT_EQ(missing(), 3) << "a folder that is not there changes nothing";
}

TEST(StagedFilesDialogTest, WorksByKeysAndHasNames)
{
    OutsideWindow w(R"([{"Title":"A","Resource Type":"GenericFile","Resource Files":[{"Resource Index":0,"Resource URL":"a guide.pdf"}]},
                 {"Title":"B","Resource Type":"GenericFile","Resource Files":[{"Resource Index":0,"Resource URL":"WARD.PDF"}]}])");
    ASSERT_TRUE(w.sample.isOpen());
    const QString folder = w.sample.folder.filePath(QStringLiteral("staged"));
    QDir().mkpath(folder);
    for (const char *name : {"a-guide.pdf", "Ward.pdf"}) {
        QFile file(QDir(folder).filePath(QLatin1String(name)));
        ASSERT_TRUE(file.open(QIODevice::WriteOnly));
    }
    StagedFilesDialog dialog(w.sample.document, w.dialogs);
    dialog.show();
    ASSERT_TRUE(waitUntil([&] { return !dialog.isBusy(); }));
    expectNames(dialog);
    w.dialogs.folders = {folder};
    auto *table = dialog.findChild<QTableView *>(QStringLiteral("stagedTable"));
    table->setFocus();
    QTest::keyClick(table, Qt::Key_O, Qt::ControlModifier);
    ASSERT_TRUE(waitUntil([&] { return !dialog.isBusy(); }));
    ASSERT_EQ(dialog.model().ticked().size(), 2U) << "one of them differs in capitals only";
    expectNames(dialog);
    QTest::keyClick(table, Qt::Key_Space);
    EXPECT_EQ(dialog.model().ticked().size(), 1U);
    w.sample.document.editField(0, {Field::Title, -1, "\"Other\""});
    ASSERT_TRUE(waitUntil([&] { return !dialog.isBusy(); }));
    EXPECT_EQ(dialog.model().ticked().size(), 1U) << "an edit elsewhere leaves the ticks";
    QTest::keyClick(table, Qt::Key_A, Qt::ControlModifier);
    EXPECT_EQ(dialog.model().ticked().size(), 2U);
    QTest::keyClick(table, Qt::Key_Return, Qt::ControlModifier);
    ASSERT_TRUE(waitUntil([&] { return !dialog.isBusy(); }));
    EXPECT_EQ(dialog.model().total(StagedTrouble::Missing), 0);
    EXPECT_EQ(fieldEditText(w.sample.session().table(), 1, Field::Files), QStringLiteral("Ward.pdf"));
}

TEST(StagedFilesDialogTest, OpensPackagesAndComesBack)
{
    OutsideWindow w(R"([{"Title":"Falls","Resource Type":"Scorm","LMS Link":"x","Resource Files":[{"Resource Index":0,"Resource URL":"falls.zip"}]}])");
    ASSERT_TRUE(w.sample.isOpen());
    const QString folder = w.sample.folder.filePath(QStringLiteral("staged"));
    QDir().mkpath(folder);
    QFile file(QDir(folder).filePath(QStringLiteral("falls.zip")));
    ASSERT_TRUE(file.open(QIODevice::WriteOnly));
    file.write("no zip at all");
    file.close();
    const auto unreadable = [&] {
        const Session &session = w.sample.session();
        return session.findings().counts().byRule[*session.rules().indexOf("hub.scorm.unreadable")];
    };
    {
        StagedFilesDialog dialog(w.sample.document, w.dialogs);
        dialog.useFolder(folder);
        ASSERT_TRUE(waitUntil([&] { return !dialog.isBusy(); }));
        EXPECT_EQ(unreadable(), 1);
    }
    w.sample.document.open(w.sample.path);
    ASSERT_TRUE(waitUntil([&] { return w.sample.isOpen(); }));
    EXPECT_EQ(unreadable(), 1) << "a project says the same when it is opened again";
    StagedFilesDialog dialog(w.sample.document, w.dialogs);
    const auto before = w.sample.session().history().value().size();
    ASSERT_TRUE(waitUntil([&] { return !dialog.isBusy(); }));
    dialog.useFolder(folder);
    dialog.reject();
    ASSERT_TRUE(waitUntil([&] { return !w.sample.jobs.isBusy(); }));
    EXPECT_EQ(w.sample.session().history().value().size(), before) << "closed in the middle: nothing more was taken";
}

TEST(DocumentTest, OtherRulesAndOtherListsAtOnceBothCount)
{
    OutsideWindow w(R"([{"Title":"A","Resource Type":"GenericFile","Resource Files":[{"Resource Index":0,"Resource URL":"a.pdf"}]}])");
    ASSERT_TRUE(w.sample.isOpen());
    RuleSetFile set = w.sample.session().rulesOfProject();
    RuleChange change;
    change.rule = "bp.title.too-short";
    change.on = false;
    set.changes.push_back(change);
    CheckContext context = w.sample.session().context();
    ASSERT_TRUE(context.takeStagedFiles(w.sample.folder.path()));
    w.sample.document.setRules(set, QStringLiteral("No short titles"));
    w.sample.document.setContext(context);
    ASSERT_TRUE(waitUntil([&] { return !w.sample.jobs.isBusy(); }));
    const Session &session = w.sample.session();
    EXPECT_EQ(session.findings().counts().byRule[*session.rules().indexOf("lh.file.missing")], 1);
    EXPECT_EQ(session.rulesOfProject().changes.size(), 1U);
    EXPECT_NE(w.sample.document.suggestions().knowledge().outside.staged, nullptr);
}

