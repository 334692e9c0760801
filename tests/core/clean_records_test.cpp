// No rule speaks of what nobody spoilt: values that the generator composed and neither blemished nor made refused, in
// exports of 300 records that are otherwise as bad as such exports are.
#include "core/import/read_input.h"
#include "core/import/table_sink.h"
#include "core/language/spelled_words.h"
#include "core/language/spelling_dictionary.h"
#include "core/rules/checker.h"
#include "core/rules/finding_text.h"
#include "tests/support/samples/generate.h"

#include <gtest/gtest.h>

#include <QBuffer>

namespace hubready {
namespace {

bool isClean(const samples::Clean &clean, Field field)
{
    switch (field) {
    case Field::Title:
        return clean.title;
    case Field::Description:
        return clean.description;
    case Field::Keywords:
        return clean.keywords;
    case Field::Authors:
        return clean.authors;
    case Field::None:
        return clean.title && clean.description;
    default:
        return clean.rest;
    }
}

// True of what the generator makes: it gives some records the title or the file of another, and some contributors write
// all their keywords with hyphens.
bool isOfOthers(std::string_view rule)
{
    return rule.ends_with(".repeated") || rule == "bp.duplicate.text" || rule == "bp.keywords.variant";
}

class CleanRecords : public testing::TestWithParam<quint64>
{
};

TEST_P(CleanRecords, HaveNoFindings)
{
    constexpr auto count = samples::repositorySampleCount;
    QBuffer json;
    json.open(QIODevice::WriteOnly);
    ASSERT_TRUE(samples::generateRepository(json, count, GetParam()));
    TableSink sink;
    ASSERT_TRUE(readBytes(json.data(), QStringLiteral("sample.json"), {}, {}, sink, {}));
    CheckContext context;
    context.today = QDate(2026, 11, 24);
    context.spelling = SpelledWords::of(SpellingDictionary::open(SpellingDictionary::usualFolders()));
    Checker checker(context);
    const FindingStore store = checker.check(sink.table(), {}).value();
    const auto clean = samples::cleanParts(count, GetParam());
    EXPECT_GE(std::ranges::count_if(clean, &samples::Clean::title), count / 3);
    EXPECT_GE(std::ranges::count_if(clean, &samples::Clean::keywords), count / 5);
    RecordDecoder decoder(sink.table());
    for (Row row = 0; row < sink.table().size(); ++row) {
        for (const Finding &finding : store.ofRow(row)) {
            const std::string &rule = store.rules().rule(finding.rule).id;
            EXPECT_FALSE(isClean(clean[row], finding.field) && !isOfOthers(rule))
                << "record " << row + 1 << ": " << rule << ": "
                                     << findingMessage(store, finding).toStdString() << '\n'
                                     << findingValue(finding, decoder.decode(row));
        }
    }
}

INSTANTIATE_TEST_SUITE_P(Exports, CleanRecords,
                         testing::Values(samples::repositorySampleSeed, quint64(1), quint64(2), quint64(3), quint64(4)));

} // namespace
} // namespace hubready
