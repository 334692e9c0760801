#include "core/import/json/json_location.h"
#include "core/import/table/table_source.h"
#include "core/json/json_brackets.h"
#include "core/json/json_scan.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace hubready {
namespace {

bool isOneValue(std::string_view text)
{
    size_t end = 0;
    return !skipJsonValue(text, end) && end == text.size();
}

TEST(JsonBeginning, whatIsOpenIsClosedBehindTheLastWholePart)
{
    struct Case
    {
        std::string_view text;
        size_t end;
        std::string_view beginning; // empty: none
    };
    for (const Case &c : {Case{R"({"a": [1, 2, 3]})", 12, R"({"a": [1, 2]})"},
                          Case{R"({"a": [{"b": "x, }", "c": 1}, {"b)", 33, R"({"a": [{"b": "x, }", "c": 1}]})"},
                          Case{R"({"a": "\",", "b": 2})", 16, R"({"a": "\","})"},
                          Case{R"([[1], [2], [3, 4]])", 99, R"([[1], [2], [3]])"},
                          Case{R"({"a": {"b": [1]}, "c": [)", 24, R"({"a": {"b": [1]}})"},
                          Case{R"({"a": "long, text)", 18, ""}, Case{R"([1])", 3, ""}, Case{"", 5, ""}}) {
        const auto beginning = closedBeginning(c.text, 0, c.end);
        EXPECT_EQ(beginning ? beginning->text : std::string(), c.beginning);
    }
}

RC_GTEST_PROP(JsonBeginningProperty, EveryCutOfEveryTextIsJson, ())
{
    const auto part = rc::gen::element<std::string>(R"({"a": 1, "b": [1, [2, {}], "],\\\""]})", "[]",
                                                    R"(["x", {"y,": "{"}])", "12", "null");
    const auto parts = *rc::gen::scale(0.1, rc::gen::container<std::vector<std::string>>(part));
    std::string text = "{\"records\": [";
    for (const std::string &item : parts)
        text += item + ", ";
    text += "0], \"total\": 2}";
    RC_ASSERT(isOneValue(text));
    for (size_t end = 0; end <= text.size(); ++end) {
        const auto beginning = closedBeginning(text, 0, end);
        RC_ASSERT(beginning.has_value() == (text.find(',') < end));
        if (!beginning) // not by "||" inside the assertion, which evaluates both sides
            continue;
        RC_ASSERT(isOneValue(beginning->text));
        RC_ASSERT(beginning->cut <= end);
        RC_ASSERT(beginning->text.starts_with(text.substr(0, beginning->cut)));
    }
}

TEST(JsonBeginning, whatIsNestedTooDeepHasNone)
{
    std::string text = R"({"a": )" + std::string(100'000, '[');
    for (int i = 0; i < 100'000; ++i)
        text += "1,";
    EXPECT_FALSE(closedBeginning(text, 0, text.size()));
}

TEST(JsonBrackets, sayWhereTheItemBehindABrokenOneBegins)
{
    const auto behind = [](std::string_view array, std::string_view item) {
        const auto next = behindBrokenItem(array, array.find(item));
        return next ? array.substr(*next) : "nothing";
    };
    EXPECT_EQ(behind(R"([{"a": x}, {"b": 1}])", R"({"a")"), R"({"b": 1}])");
    EXPECT_EQ(behind(R"([{"a": x}], "c": [{}, {}])", R"({"a")"), R"(], "c": [{}, {}])");
    EXPECT_EQ(behind(R"([{"a": [x, "]}"]}  ,1])", R"({"a")"), "1]");
    EXPECT_EQ(behind(R"([x, y], "c": 1)", "x"), R"(], "c": 1)");
    EXPECT_EQ(behind(R"([{"a": "x}, {"b": 1}])", R"({"a")"), "nothing") << "a quote is missing";
}

std::string items(size_t bytes)
{
    std::string all;
    while (all.size() < bytes)
        all += (all.empty() ? "" : ",") + std::string(R"({"title": "Hand hygiene", "id": 1})");
    return all;
}

// Of a long text the rest is not read to find the list: it may even be broken.
TEST(JsonBeginning, aLongTextIsJudgedByItsBeginning)
{
    const std::string text = R"({"links": [{"rel": "self"}], "data": {"items": [)" + items(lookedBytes) + ", oops";
    const auto found = findJsonRecords(text, 0);
    ASSERT_TRUE(found);
    EXPECT_EQ(found->path, "data.items");
    EXPECT_EQ(text[found->offset], '[');
    const auto chosen = jsonAtPath(text, 0, QStringLiteral("data/items"), {});
    ASSERT_TRUE(chosen);
    EXPECT_EQ(chosen->offset, found->offset);
}

// A list that ends within the beginning may not be the longest: then all is read.
TEST(JsonBeginning, aListBehindTheBeginningIsFound)
{
    const std::string text = R"({"authors": [{"title": "Dr", "name": "Ann"}], "about": ")" +
                             std::string(lookedBytes, 'x') + R"(", "items": [)" + items(200) + "]}";
    const auto found = findJsonRecords(text, 0);
    ASSERT_TRUE(found);
    EXPECT_EQ(found->path, "items");
}

} // namespace
} // namespace hubready
