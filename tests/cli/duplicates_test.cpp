// hubready-cli duplicates: pairs with score, reasons and a proposal.
#include "tests/cli/cli_fixture.h"

namespace hubready {
namespace {

const QByteArray likeRecords = R"([
 {"Title": "Recognising sepsis in adults", "Description": "<p>Shows nurses how to spot the first signs of sepsis and whom to call in the hour after.</p>",
  "Resource Type": "WebLink", "WebLink URL": "https://www.example.org/sepsis"},
 {"Title": "Wound care", "Description": "<p>Something else altogether.</p>", "Resource Type": "WebLink", "WebLink URL": "https://example.org/wounds"},
 {"Title": "RECOGNISING sepsis in adults.", "Description": "<p>Shows nurses how to spot the first signs of sepsis and whom to call in the hour after.</p>",
  "Resource Type": "WebLink", "WebLink URL": "http://example.org/sepsis/", "Keywords": ["sepsis", "nursing"]},
 {"Title": "Wound care", "Description": "<p>What to put on, and how often to change it.</p>"}])";

TEST_F(Cli, duplicatesArePairsWithReasons)
{
    const QString file = write("like.json", likeRecords);
    const Ran ran = run({QStringLiteral("duplicates"), file, QStringLiteral("--format"), QStringLiteral("json")});
    ASSERT_EQ(ran.status, 0) << ran.err.toStdString();
    const QJsonArray pairs = ran.list("pairs");
    ASSERT_EQ(pairs.size(), 2) << ran.out.toStdString();
    const QJsonObject first = pairs[0].toObject();
    EXPECT_EQ(first.value(u"records").toArray(), (QJsonArray{1, 3}));
    EXPECT_EQ(first.value(u"reasons").toArray(), (QJsonArray{QStringLiteral("address"), QStringLiteral("title"), QStringLiteral("text")}));
    EXPECT_GE(first.value(u"score").toDouble(), 0.95);
    EXPECT_EQ(first.value(u"keep").toInt(), 3);
    EXPECT_TRUE(first.value(u"differs").isNull());
    const QJsonObject second = pairs[1].toObject();
    EXPECT_EQ(second.value(u"records").toArray(), (QJsonArray{2, 4}));
    EXPECT_LT(second.value(u"score").toDouble(), 0.7);
    EXPECT_FALSE(second.value(u"differs").toString().isEmpty());
    EXPECT_FALSE(ran.json().value(u"cut").toBool(true));
}

TEST_F(Cli, duplicatesForPeopleAndTables)
{
    const QString file = write("like.json", likeRecords);
    EXPECT_TRUE(run({QStringLiteral("duplicates"), file}).out.contains("records 1 and 3: same address, same title"));
    EXPECT_TRUE(run({QStringLiteral("duplicates"), file, QStringLiteral("--format"), QStringLiteral("csv")}).out.startsWith("record,other,score"));
    EXPECT_EQ(run({QStringLiteral("duplicates"), path("none.json")}).status, 3);
}

} // namespace
} // namespace hubready
