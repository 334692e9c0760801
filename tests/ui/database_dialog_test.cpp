#include "ui/wizards/database_dialog.h"

#include "core/import/database/database_input.h"

#include <gtest/gtest.h>

#include <QComboBox>
#include <QLineEdit>
#include <QPushButton>
#include <QUrl>

namespace hubready {
namespace {

class DatabaseDialogTest : public testing::Test
{
protected:
    void type(const char *name, const QString &text)
    {
        m_dialog.findChild<QLineEdit *>(QLatin1StringView(name))->setText(text);
    }
    QPushButton *button() const
    {
        for (QPushButton *button : m_dialog.findChildren<QPushButton *>()) {
            if (button->text() == QStringLiteral("Look at its tables"))
                return button;
        }
        return nullptr;
    }

    DatabaseDialog m_dialog;
};

TEST_F(DatabaseDialogTest, makesAnAddressThatIsReadAsItWasTyped)
{
    type("databaseServer", QStringLiteral("db.example:5544"));
    type("databaseName", QStringLiteral("e learning"));
    type("databaseUser", QStringLiteral("reader"));
    type("databasePassword", QStringLiteral("p@ss/w:rd %41"));
    const QUrl url(m_dialog.address());
    EXPECT_TRUE(isDatabaseAddress(m_dialog.address()));
    EXPECT_EQ(url.host(), QStringLiteral("db.example"));
    EXPECT_EQ(url.port(), 5544);
    EXPECT_EQ(url.path(QUrl::FullyDecoded), QStringLiteral("/e learning"));
    EXPECT_EQ(url.userName(), QStringLiteral("reader"));
    EXPECT_EQ(url.password(QUrl::FullyDecoded), QStringLiteral("p@ss/w:rd %41"));
    EXPECT_FALSE(shownDatabaseAddress(m_dialog.address()).contains(QStringLiteral("rd")));
}

TEST_F(DatabaseDialogTest, wantsADatabaseAndAServerWhereTheKindHasOne)
{
    ASSERT_TRUE(button());
    EXPECT_FALSE(button()->isEnabled());
    type("databaseName", QStringLiteral("elr"));
    EXPECT_FALSE(button()->isEnabled());
    auto *kind = m_dialog.findChild<QComboBox *>(QStringLiteral("databaseKind"));
    kind->setCurrentIndex(kind->findData(QStringLiteral("odbc")));
    EXPECT_TRUE(button()->isEnabled());
    EXPECT_FALSE(m_dialog.findChild<QLineEdit *>(QStringLiteral("databaseServer"))->isEnabled());
    EXPECT_EQ(QUrl(m_dialog.address()).path(), QStringLiteral("/elr"));
    kind->setCurrentIndex(0);
    EXPECT_FALSE(button()->isEnabled());
    type("databaseServer", QStringLiteral("db.example"));
    EXPECT_TRUE(button()->isEnabled());
}

} // namespace
} // namespace hubready
