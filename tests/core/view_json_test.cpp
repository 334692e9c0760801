// Filters and orders come back from JSON as they were, and what is not known is left out.
#include "core/explore/view_json.h"

#include <gtest/gtest.h>

namespace hubready {
namespace {

TEST(ViewJsonTest, everyKindOfTermComesBack)
{
    const RuleSet &rules = *RuleSet::builtIn();
    const RecordFilter filter{{FilterTerm::ofFamily(Family::ChangedOrLost, Field::Title),
                               FilterTerm::ofRule(rules, *rules.indexOf("lh.title.max-length")),
                               FilterTerm::ofState(ReviewState::ApprovalTakenBack, true),
                               FilterTerm::search(QStringLiteral("Tŷ \"a\"")),
                               FilterTerm::contains(Field::Licence, QStringLiteral("commons")),
                               FilterTerm::equals(Field::ResourceType, "video"), FilterTerm::isEmpty(Field::Keywords),
                               FilterTerm::extraContains("Views é", QStringLiteral("12"))}};
    EXPECT_EQ(filterFromJson(filterJson(filter, rules), rules), filter);
}

TEST(ViewJsonTest, recordsAreNotKept)
{
    const RuleSet &rules = *RuleSet::builtIn();
    EXPECT_TRUE(filterJson({{FilterTerm::ofRecords({1, 2})}}, rules).isEmpty());
}

TEST(ViewJsonTest, whatIsNotKnownIsLeftOut)
{
    const QJsonArray json{QJsonObject{{QStringLiteral("kind"), QStringLiteral("rule")}, {QStringLiteral("value"), QStringLiteral("own.gone")}}, QJsonObject{{QStringLiteral("kind"), QStringLiteral("magic")}, {QStringLiteral("value"), QStringLiteral("x")}},
                          QJsonObject{{QStringLiteral("kind"), QStringLiteral("contains")}, {QStringLiteral("field"), QStringLiteral("no_such_field")}, {QStringLiteral("value"), QStringLiteral("x")}},
                          QJsonObject{{QStringLiteral("kind"), QStringLiteral("state")}, {QStringLiteral("value"), QStringLiteral("asleep")}}, QJsonObject{{QStringLiteral("kind"), QStringLiteral("search")}, {QStringLiteral("value"), QStringLiteral("x")}}, 7};
    const RecordFilter filter = filterFromJson(json, *RuleSet::builtIn());
    ASSERT_EQ(filter.terms.size(), 1u);
    EXPECT_EQ(filter.terms[0], FilterTerm::search(QStringLiteral("x")));
}

TEST(ViewJsonTest, ordersComeBack)
{
    for (const RecordOrder &order : {RecordOrder{}, RecordOrder{RecordOrder::By::State, Field::None, true},
                                     RecordOrder{RecordOrder::By::Field, Field::Title, false},
                                     RecordOrder{RecordOrder::By::Extra, Field::None, true, "Views"}})
        EXPECT_EQ(orderFromJson(orderJson(order)), order);
    EXPECT_EQ(orderFromJson({}), RecordOrder{});
}

} // namespace
} // namespace hubready
