// A newer export for the open project, in the real window: looked at, ticked, taken, undone; and what its columns that
// fill no field look like.
#include "tests/support/model_watch.h"
#include "tests/support/next_dialog.h"
#include "tests/support/window_with_sample.h"
#include "ui/document/file_opener.h"
#include "ui/models/record_grid_model.h"
#include "ui/panels/extra_section.h"
#include "ui/panels/message_strip.h"
#include "ui/panels/record_panel.h"
#include "ui/update/unread_pieces_dialog.h"
#include "ui/update/update_dialog.h"

#include <QLabel>
#include <QPushButton>
#include <QTableView>
#include <QTest>

namespace hubready {
namespace {

const QByteArray header = "title,description,reference,resource_type,weblink_url,Course owner\r\n";

class UpdateTest : public WindowWithSample
{
protected:
    QString write(const char *name, const QByteArray &rows)
    {
        const QString path = m_folder.filePath(QString::fromLatin1(name));
        QFile file(path);
        EXPECT_TRUE(file.open(QIODevice::WriteOnly));
        file.write(header + rows);
        return path;
    }

    void openOld()
    {
        m_window->openFiles({write("course.csv", "Hand hygiene,How to wash,r1,weblink,https://x.org/1,Priya Nair\r\n"
                                                 "Sepsis,How to see it,r2,weblink,https://x.org/2,Tom Reed\r\n"
                                                 "Falls,How to prevent them,r3,weblink,https://x.org/3,\r\n")});
        ASSERT_TRUE(waitUntil([&] { return m_document.isOpen() || m_window->opener()->hasColumns(); }));
        if (!m_document.isOpen()) {
            for (auto *button : m_window->findChildren<QPushButton *>()) {
                if (button->isVisible() && button->property("primary").toBool())
                    button->click();
            }
        }
        ASSERT_TRUE(waitUntil([&] { return m_document.isOpen(); }));
    }

    // Chooses the newer file; `what` is done with the dialog once it is there.
    void update(const QString &newer, const std::function<void(UpdateDialog &)> &what)
    {
        m_dialogs.files = {{newer}};
        bool isDone = false;
        withNext<UpdateDialog>(m_window.get(), [&](UpdateDialog &dialog) {
            isDone = true;
            what(dialog);
        });
        trigger("Ctrl+Shift+U");
        ASSERT_TRUE(waitUntil([&] { return isDone; }));
    }

    QString shown(int row, const char *column) const
    {
        const RecordGridModel *model = m_window->grid()->model();
        for (int i = 0; i < model->columnCount(); ++i) {
            if (model->headerData(i, Qt::Horizontal).toString() == QLatin1String(column))
                return model->index(row, i).data().toString();
        }
        return QStringLiteral("(no such column)");
    }
};

TEST_F(UpdateTest, columnsOfTheSourceAreShownAndSearched)
{
    openOld();
    EXPECT_EQ(shown(1, "Course owner"), QStringLiteral("Tom Reed"));
    RecordGridModel *model = m_window->grid()->model();
    ModelWatch watch(model);
    const int column = model->columnCount() - 1;
    EXPECT_FALSE(model->flags(model->index(0, column)) & Qt::ItemIsEditable);
    model->sort(column, Qt::DescendingOrder);
    EXPECT_EQ(model->index(0, column).data().toString(), QStringLiteral("Tom Reed"));
    EXPECT_TRUE(model->isOrderedBy(column));
    model->sortBy({});
    auto *filter = m_window->findChild<QLineEdit *>(QStringLiteral("filter-Course owner"));
    ASSERT_TRUE(filter);
    QTest::keyClicks(filter, QStringLiteral("priya"));
    QTest::keyClick(filter, Qt::Key_Return);
    EXPECT_EQ(model->rowCount(), 1);
    m_window->grid()->clearFilter();
    m_window->grid()->goTo(0, Field::Title);
    auto *extras = m_window->findChild<ExtraSection *>();
    ASSERT_TRUE(extras);
    EXPECT_FALSE(extras->isHidden());
    const auto names = [&] {
        QStringList shown;
        for (const auto *label : extras->findChildren<QLabel *>()) {
            if (label->property("role") == QStringLiteral("small") && !label->parentWidget()->isHidden())
                shown += label->text();
        }
        return shown;
    };
    EXPECT_EQ(names(), (QStringList{QStringLiteral("reference"), QStringLiteral("Course owner")}));
    if (const QString shots = qEnvironmentVariable("HUBREADY_SHOTS"); !shots.isEmpty())
        m_window->grab().save(shots + QStringLiteral("/extras.png"));
    m_window->grid()->goTo(2, Field::Title);
    EXPECT_TRUE(waitUntil([&] { return names() == QStringList{QStringLiteral("reference")}; })); // nobody owns it
}

TEST_F(UpdateTest, aNewerExportIsShownBeforeAnythingChanges)
{
    openOld();
    m_document.editField(0, {Field::Title, -1, "\"Hand hygiene for staff\""});
    const QString newer =
        write("newer.csv", "Hand hygiene 2026,How to wash them,r1,weblink,https://x.org/1,Priya Nair\r\n"
                           "Sepsis,How to see it,r2,weblink,https://x.org/2,Ann Lee\r\n"
                           "Dementia,New,r4,weblink,https://x.org/4,\r\n");
    update(newer, [](UpdateDialog &dialog) {
        using What = DifferenceModel::What;
        const ModelWatch watch(dialog.model());
        EXPECT_EQ(dialog.model()->total(What::Changed), 1);
        EXPECT_EQ(dialog.model()->total(What::Conflict), 1);
        EXPECT_EQ(dialog.model()->total(What::New), 1);
        EXPECT_EQ(dialog.model()->total(What::Gone), 1);
        EXPECT_EQ(dialog.model()->tickedCount(), 2); // what changed and what is new
        dialog.model()->setShown(What::Gone);
        EXPECT_EQ(dialog.model()->rowCount(), 1);
        dialog.model()->tickShown(true);
        dialog.model()->setShown(std::nullopt);
        if (const QString shots = qEnvironmentVariable("HUBREADY_SHOTS"); !shots.isEmpty())
            dialog.grab().save(shots + QStringLiteral("/update.png"));
        dialog.accept();
    });
    ASSERT_TRUE(waitUntil([&] { return m_document.isOpen() && m_document.session().size() == 4; }));
    EXPECT_EQ(shown(0, "Title"), QStringLiteral("Hand hygiene for staff"));
    EXPECT_EQ(shown(0, "Description"), QStringLiteral("How to wash them"));
    EXPECT_EQ(shown(1, "Course owner"), QStringLiteral("Ann Lee"));
    EXPECT_EQ(shown(3, "Title"), QStringLiteral("Dementia"));
    EXPECT_EQ(m_document.session().state(2), ReviewState::Excluded);
    EXPECT_TRUE(m_window->findChild<MessageStrip *>()->text().contains(QStringLiteral("Updated")));
    EXPECT_EQ(m_window->recordPanel()->current(), Row(0)); // of the project that was opened again
    trigger("Ctrl+Z");
    EXPECT_EQ(shown(0, "Description"), QStringLiteral("How to wash"));
    EXPECT_EQ(shown(0, "Title"), QStringLiteral("Hand hygiene for staff"));
    EXPECT_EQ(m_document.session().state(2), ReviewState::New);
}

TEST_F(UpdateTest, whatCouldNotBeReadIsListed)
{
    openOld();
    const QString newer = write("newer.csv", "Hand hygiene 2026,How to wash,r1,weblink,https://x.org/1,Priya Nair\r\n"
                                             "\"Never closed,r9,weblink\r\n"
                                             "Sepsis,How to see it,r2,weblink,https://x.org/2,Tom Reed\r\n");
    update(newer, [](UpdateDialog &dialog) {
        auto *unread = dialog.findChild<QPushButton *>(QStringLiteral("unread"));
        ASSERT_TRUE(unread);
        withNext<UnreadPiecesDialog>(&dialog, [](UnreadPiecesDialog &pieces) {
            const auto *table = pieces.findChild<QTableView *>();
            EXPECT_EQ(table->model()->rowCount(), 1);
            EXPECT_TRUE(table->model()->index(0, 0).data().toString().contains(QStringLiteral("line 3")));
            if (const QString shots = qEnvironmentVariable("HUBREADY_SHOTS"); !shots.isEmpty())
                pieces.grab().save(shots + QStringLiteral("/unread.png"));
            pieces.accept();
        });
        unread->click();
        if (const QString shots = qEnvironmentVariable("HUBREADY_SHOTS"); !shots.isEmpty())
            dialog.grab().save(shots + QStringLiteral("/update-unread.png"));
        dialog.reject();
    });
}

TEST_F(UpdateTest, cancelLeavesAllAsItWas)
{
    openOld();
    const auto history = m_document.session().history().value().size();
    update(write("newer.csv", "Hand washing,How to wash,r1,weblink,https://x.org/1,Priya Nair\r\n"),
           [](UpdateDialog &dialog) { dialog.reject(); });
    EXPECT_TRUE(m_document.isOpen());
    EXPECT_EQ(m_document.session().history().value().size(), history);
    EXPECT_EQ(shown(0, "Title"), QStringLiteral("Hand hygiene"));
}

TEST_F(UpdateTest, theSameExportIsNothingToUpdate)
{
    openOld();
    m_dialogs.files = {{m_folder.filePath(QStringLiteral("course.csv"))}};
    trigger("Ctrl+Shift+U");
    EXPECT_TRUE(waitUntil(
        [&] { return m_window->findChild<MessageStrip *>()->text().contains(QStringLiteral("nothing to update")); }));
}

} // namespace
} // namespace hubready
