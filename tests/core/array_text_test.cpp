#include "core/import/database/array_text.h"
#include "core/import/database/database_input.h"

#include <gtest/gtest.h>

#include <optional>
#include <string>
#include <vector>

namespace hubready {
namespace {

using Items = std::optional<std::vector<std::string>>;

struct ArrayCase
{
    const char *text;
    Items items;
};

class ArrayText : public testing::TestWithParam<ArrayCase>
{
};

TEST_P(ArrayText, isReadAsPostgreSqlWritesIt)
{
    EXPECT_EQ(arrayItems(GetParam().text), GetParam().items) << GetParam().text;
}

Items of(std::vector<std::string> items) { return items; }

INSTANTIATE_TEST_SUITE_P(Cases, ArrayText,
                         testing::Values(ArrayCase{"{}", of({})}, ArrayCase{"{hands}", of({"hands"})},
                                         ArrayCase{R"({hands,"soap, water"})", of({"hands", "soap, water"})},
                                         ArrayCase{R"({"a \"b\" \\ c",é})", of({"a \"b\" \\ c", "é"})},
                                         ArrayCase{R"({NULL,"NULL",""})", of({"", "NULL", ""})},
                                         ArrayCase{"{{1,2},{3,4}}", std::nullopt}, ArrayCase{"{\"open}", std::nullopt},
                                         ArrayCase{R"({"a": 1})", std::nullopt}, ArrayCase{"{", std::nullopt},
                                         ArrayCase{"", std::nullopt}, ArrayCase{"hands", std::nullopt}));

TEST(DatabaseAddress, isShownWithoutItsPassword)
{
    EXPECT_EQ(shownDatabaseAddress(QStringLiteral("postgresql://reader:secret@db.example/elr")),
              QStringLiteral("postgresql://reader@db.example/elr"));
    EXPECT_EQ(shownDatabaseAddress(QStringLiteral("odbc:///elr")), QStringLiteral("odbc:///elr"));
}

} // namespace
} // namespace hubready
