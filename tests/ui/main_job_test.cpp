// The main job in the real window: open the sample, edit a flagged title, see the finding go, undo, use a suggestion,
// approve, export, verify.
#include "core/package/verify_package.h"
#include "core/rules/rule_set_file.h"
#include "tests/support/window_with_sample.h"
#include "ui/grid/grid_header.h"
#include "ui/grid/grid_view.h"
#include "ui/support/icons.h"
#include "ui/wizards/preview_fixes_dialog.h"

#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

#include <algorithm>

namespace hubready {
namespace {

class MainJob : public WindowWithSample
{
protected:
    std::optional<Row> firstWith(std::string_view rule) const
    {
        for (Row row = 0; row < m_document.session().size(); ++row) {
            for (const Finding &finding : m_document.session().findings().ofRow(row)) {
                if (m_document.session().rules().rule(finding.rule).id == rule)
                    return row;
            }
        }
        return std::nullopt;
    }

    qint64 refused() const { return m_document.session().findings().counts().recordsRefused; }
};

TEST_F(MainJob, runsFromTheExportToTheVerifiedPackage)
{
    openSample();
    ASSERT_EQ(refused(), 46);

    // A title that is too long is edited in the grid; its finding goes, and comes back with an undo.
    const auto row = firstWith("lh.title.max-length");
    ASSERT_TRUE(row);
    RecordGridModel *model = m_window->grid()->model();
    ASSERT_TRUE(m_window->grid()->goTo(*row, Field::Title));
    const QModelIndex title = m_window->grid()->view()->currentIndex();
    ASSERT_TRUE(model->setData(title, QStringLiteral("A title of a sensible length"), Qt::EditRole));
    EXPECT_EQ(refused(), 45);
    auto *undo = m_window->findChild<QAction *>(QStringLiteral("undo"));
    ASSERT_TRUE(undo);
    undo->trigger();
    EXPECT_EQ(refused(), 46);

    // The safe fixes, as one change.
    {
        PreviewFixesDialog::Scope scope;
        scope.safeOnly = true;
        IconSet icons(&m_theme);
        PreviewFixesDialog dialog(m_document, m_theme, icons, scope, m_window.get());
        dialog.show();
        ASSERT_TRUE(waitUntil([&] { return dialog.isReady(); }));
        dialog.apply();
    }
    EXPECT_LT(refused(), 46);

    // A suggestion for one record, by its key.
    const auto licence = firstWith("lh.licence.allowed");
    ASSERT_TRUE(licence);
    RecordDecoder decoder(m_document.session().table());
    const Suggestions offered = m_document.suggestions().suggester().suggest(decoder.decode(*licence));
    if (!offered.empty()) {
        EXPECT_TRUE(m_document.editField(*licence, offered.front().edit()));
    }

    // Approve what is clean, then export it and read the package back.
    std::vector<Row> clean;
    for (Row each = 0; each < m_document.session().size(); ++each) {
        if (!m_document.session().findings().isRefused(each))
            clean.push_back(each);
    }
    m_window->recordPanel()->setRows(clean);
    m_window->recordPanel()->approve();
    EXPECT_EQ(size_t(m_document.session().stateCounts()[size_t(ReviewState::Approved)]), clean.size());
    ExportRequest request;
    request.folder = m_folder.filePath(QStringLiteral("package"));
    const auto report = exportPackage(takeSnapshot(m_document.session()), request, {});
    ASSERT_TRUE(report) << report.error().text().toStdString();
    EXPECT_EQ(report->plan.goes.size(), clean.size());
    const auto verified = verifyPackage(request.folder, {}, {});
    ASSERT_TRUE(verified);
    EXPECT_TRUE(verified->isAsWritten()) << verified->differences.join(u'\n').toStdString();
}

TEST_F(MainJob, aRuleInTheListShowsItsRecords)
{
    openSample();
    Q_EMIT m_window->whatToFix()->ruleRequested(*m_document.session().rules().indexOf("lh.title.max-length"), false);
    const auto counted = m_document.session().findings().counts().byRule[*m_document.session().rules().indexOf("lh.title.max-length")];
    EXPECT_TRUE(waitUntil([&] { return qint64(m_window->grid()->model()->visibleRows().size()) == counted; }));
}

TEST_F(MainJob, theTextGrowsAndShrinksWhileAProjectIsOpen)
{
    openSample();
    m_window->resize(1280, 800);
    auto *edit = m_window->grid()->findChild<QLineEdit *>(QStringLiteral("filter-title"));
    ASSERT_TRUE(edit);
    const GridHeader *header = m_window->grid()->view()->frozenHeader();
    for (double scale : {2.0, 1.0, 1.5, 1.0}) {
        m_theme.setTextScale(scale);
        EXPECT_TRUE(waitUntil([&] {
            return edit->geometry().bottom() + 2 == header->height()
                   && edit->y() >= header->barRect(RecordGridModel::TitleColumn).bottom();
        })) << scale;
    }
}

TEST_F(MainJob, everyControlHasANameToBeReadOut)
{
    openSample();
    for (const QPushButton *button : m_window->findChildren<QPushButton *>())
        EXPECT_FALSE(button->text().isEmpty() && button->accessibleName().isEmpty()) << button->objectName().toStdString();
}

TEST_F(MainJob, acceptsAsIsForManyAtOnce)
{
    openSample();
    const FindingStore &findings = m_document.session().findings();
    const RuleIndex rule = *m_document.session().rules().indexOf("bp.title.all-caps");
    const qint64 many = findings.counts().byRule[rule];
    ASSERT_GT(many, 3);
    auto *accept = m_window->findChild<QAction *>(QStringLiteral("acceptForMany"));
    ASSERT_NE(accept, nullptr);

    // Of the cell's rule, in the records in view.
    RecordFilter filter;
    filter.terms = {FilterTerm::ofRule(m_document.session().rules(), rule)};
    m_window->grid()->setFilter(filter);
    ASSERT_TRUE(waitUntil([&] { return qint64(m_window->grid()->model()->visibleRows().size()) == many; }));
    accept->trigger();
    EXPECT_EQ(m_dialogs.asked, QStringList(QStringLiteral("Accept as is")));
    EXPECT_EQ(findings.counts().accepted, 0) << "without a reason nothing is accepted";
    m_dialogs.texts = {QStringLiteral("The campaign writes itself so")};
    accept->trigger();
    EXPECT_EQ(findings.counts().acceptedByRule[rule], many);
    EXPECT_EQ(findings.counts().byRule[rule], 0);
    m_document.undo();
    EXPECT_EQ(findings.counts().byRule[rule], many) << "one step takes all back";

    // Never what would be refused.
    filter.terms = {
        FilterTerm::ofRule(m_document.session().rules(), *m_document.session().rules().indexOf("lh.title.max-length"))};
    m_window->grid()->setFilter(filter);
    m_dialogs.asked.clear();
    accept->trigger();
    EXPECT_TRUE(m_dialogs.asked.isEmpty());
    EXPECT_EQ(findings.counts().accepted, 0);
}

TEST_F(MainJob, saysWhichRulesThisProgramDoesNotKnow)
{
    openSample();
    const QString path = m_document.session().project().path();
    RuleSetFile newer = m_document.session().rulesOfProject();
    newer.changes = {{.rule = "bp.of.tomorrow", .on = false}};
    ASSERT_TRUE(
        m_document.session().project().setSetting(QStringLiteral("rules"), QString::fromUtf8(ruleSetXml(newer))));
    m_document.close();
    m_window->openFiles({path});
    ASSERT_TRUE(waitUntil([&] { return m_document.isOpen(); }));
    const auto labels = m_window->findChildren<QLabel *>();
    EXPECT_TRUE(std::ranges::any_of(labels, [](const QLabel *label) {
        return label->isVisible() && label->text().contains(QStringLiteral("does not know: bp.of.tomorrow"));
    }));
}

} // namespace
} // namespace hubready
