#include "core/suggest/same_fixes.h"

#include "core/record/parsed_record.h"

#include <gtest/gtest.h>

namespace hubready {
namespace {

RecordTable tableOfLicences(const std::vector<std::string> &licences)
{
    RecordTable table;
    RecordParser parser(PackageForm::Standard);
    for (const std::string &licence : licences)
        table.append(parser.parse(R"({"Title":"T","Resource Type":"Image","Licence Type":)" + licence + "}"));
    return table;
}

Suggestion licenceFix(const RecordTable &table, Row row, const Suggester &suggester)
{
    RecordDecoder decoder(table);
    const Suggestions fixes = suggester.suggest(decoder.decode(row), Field::Licence);
    EXPECT_FALSE(fixes.empty());
    return fixes.empty() ? Suggestion() : fixes.front();
}

TEST(SameFixes, areThoseOfTheSameValue)
{
    const RecordTable table = tableOfLicences({"\"CC BY-NC 4.0\"", "\"All rights reserved\"", "\"CC BY-NC 4.0\"",
                                               "\"cc by-nc 4.0\"", "null", "\"CC BY\\u002dNC 4.0\""});
    const Suggester suggester;
    const Suggestion fix = licenceFix(table, 0, suggester);
    const auto rows = rowsOfSameFix(table, suggester, fix, {});
    ASSERT_TRUE(rows);
    EXPECT_EQ(rows.value(), (std::vector<Row>{0, 2, 5})) << "as read, however it is written";
    EXPECT_TRUE(hasSameValue(table, 2, fix));
    EXPECT_FALSE(hasSameValue(table, 1, fix));
    EXPECT_FALSE(hasSameValue(table, 99, fix));
}

TEST(SameFixes, areForNoFieldThatSaysSomethingOfItsOwn)
{
    const RecordTable table = tableOfLicences({"null", "null"});
    Suggestion fix;
    fix.record = 1;
    fix.field = Field::Title;
    fix.before = "\"T\"";
    fix.after = "\"U\"";
    const auto rows = rowsOfSameFix(table, Suggester(), fix, {});
    ASSERT_TRUE(rows);
    EXPECT_TRUE(rows->empty());
}

TEST(SameFixes, stopWhenAsked)
{
    const RecordTable table = tableOfLicences({"\"CC BY-NC 4.0\"", "\"CC BY-NC 4.0\""});
    const Suggester suggester;
    const Suggestion fix = licenceFix(table, 0, suggester);
    std::stop_source stop;
    stop.request_stop();
    const auto rows = rowsOfSameFix(table, suggester, fix, Progress(stop.get_token()));
    ASSERT_FALSE(rows);
    EXPECT_EQ(rows.error().code, ErrorCode::Cancelled);
}

} // namespace
} // namespace hubready
