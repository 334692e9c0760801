// The export from the first step to the package on disk, which is then read back.
#include "ui/wizards/export_wizard.h"

#include "core/package/convert.h"
#include "core/package/verify_package.h"
#include "tests/support/sample_project.h"
#include "tests/support/scripted_dialogs.h"
#include "ui/support/icons.h"
#include "ui/support/theme_controller.h"
#include "ui/wizards/export_summary_page.h"
#include "ui/wizards/export_what_page.h"

#include <QApplication>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>

#include <gtest/gtest.h>

using namespace hubready;

namespace {

struct ExportWindow
{
    ExportWindow() : theme(qApp), icons(&theme)
    {
        theme.apply();
        approveAllClean();
        wizard = std::make_unique<ExportWizard>(sample.document, dialogs, theme, icons);
        wizard->show();
    }

    void approveAllClean()
    {
        ChangeSet change;
        change.kind = QStringLiteral("review");
        for (Row row = 0; row < sample.session().size(); ++row) {
            if (!sample.session().findings().isRefused(row))
                change.states.push_back({row, ReviewState::Approved});
        }
        approved = change.states.size();
        ASSERT_TRUE(bool(sample.document.apply(change)));
    }

    bool toSummary()
    {
        wizard->next();
        return waitUntil([this] { return !wizard->isBusy(); }) && wizard->step() == ExportWizard::Step::Summary;
    }

    ThemeController theme;
    IconSet icons;
    ScriptedDialogs dialogs;
    OpenSample sample;
    size_t approved = 0;
    std::unique_ptr<ExportWizard> wizard;
};

} // namespace

TEST(ExportWizardTest, FromFirstStepToPackage)
{
    ExportWindow w;
    ASSERT_GT(w.approved, 0U);
    ASSERT_TRUE(w.toSummary());
    ExportSummaryPage &summary = w.wizard->summaryPage();
    EXPECT_EQ(summary.going(), qint64(w.approved));
    EXPECT_EQ(summary.obstacle(), QString());
    const QString folder = w.sample.folder.filePath(QStringLiteral("out/package"));
    summary.setFolder(folder);
    summary.setSignedOff(true);
    QSignalSpy written(w.wizard.get(), &ExportWizard::written);
    w.wizard->next();
    ASSERT_TRUE(waitUntil([&] { return !w.wizard->isBusy(); }));
    ASSERT_TRUE(w.wizard->isWritten());
    EXPECT_EQ(written.size(), 1);
    const auto verified = verifyPackage(folder, w.sample.session().context(), {});
    ASSERT_TRUE(bool(verified));
    EXPECT_TRUE(verified->isAsWritten()) << verified->differences.join(u'\n').toStdString();
    EXPECT_EQ(verified->records, qint64(w.approved));
    w.wizard->next();
    EXPECT_EQ(w.wizard->result(), QDialog::Accepted);
}

TEST(ExportWizardTest, SaysWhyItCannotStart)
{
    ExportWindow w;
    ASSERT_TRUE(w.toSummary());
    ExportSummaryPage &summary = w.wizard->summaryPage();
    summary.setFolder(w.sample.folder.path()); // holds the project
    EXPECT_NE(summary.obstacle(), QString());
    w.wizard->next();
    EXPECT_EQ(w.wizard->step(), ExportWizard::Step::Summary);
    summary.setFolder(QString());
    EXPECT_NE(summary.obstacle(), QString());
    w.wizard->back();
    EXPECT_EQ(w.wizard->step(), ExportWizard::Step::What);
}

TEST(ExportWizardTest, ShowsAnErrorAndGoesBack)
{
    ExportWindow w;
    ASSERT_TRUE(w.toSummary());
    w.wizard->summaryPage().setFolder(w.sample.path + QStringLiteral("/inside-a-file"));
    w.wizard->next();
    ASSERT_TRUE(waitUntil([&] { return !w.wizard->isBusy(); }));
    EXPECT_FALSE(w.wizard->isWritten());
    EXPECT_EQ(w.wizard->step(), ExportWizard::Step::Writing);
    w.wizard->back();
    EXPECT_EQ(w.wizard->step(), ExportWizard::Step::Summary);
}

TEST(ExportWizardTest, RemembersTheNumbersInTheProject)
{
    ExportWindow w;
    ExportRequest request = w.wizard->whatPage().request();
    EXPECT_EQ(request.sourceId, 1);
    request.sourceId = 7;
    request.destinationNode = 42;
    request.container = QStringLiteral("autumn-round");
    w.wizard->whatPage().setRequest(request);
    ASSERT_TRUE(w.toSummary());
    EXPECT_EQ(w.sample.session().setting(setting::sourceId), QStringLiteral("7"));
    ExportWizard again(w.sample.document, w.dialogs, w.theme, w.icons);
    EXPECT_EQ(again.whatPage().request().sourceId, 7);
    EXPECT_EQ(again.whatPage().request().destinationNode, 42);
    EXPECT_EQ(again.whatPage().request().container, QStringLiteral("autumn-round"));
}

TEST(ExportWizardTest, ShowsTheRecordsOfALine)
{
    ExportWindow w;
    ASSERT_TRUE(w.toSummary());
    QSignalSpy requested(w.wizard.get(), &ExportWizard::recordsRequested);
    QPushButton *show = nullptr;
    for (QPushButton *button : w.wizard->findChildren<QPushButton *>()) {
        if (!show && button->text() == QStringLiteral("Show"))
            show = button;
    }
    ASSERT_TRUE(show);
    show->click();
    ASSERT_EQ(requested.size(), 1);
    EXPECT_EQ(requested[0][0].value<std::vector<Row>>().size(), w.approved);
    EXPECT_FALSE(w.wizard->isVisible());
}
