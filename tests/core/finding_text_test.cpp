// What a finding says: rules of the gate that have no figure to tell quote what was read.
#include "core/import/read_input.h"
#include "core/import/table_sink.h"
#include "core/rules/checker.h"
#include "core/rules/finding_text.h"

#include <gtest/gtest.h>

#include <array>

namespace hubready {
namespace {

struct FindingTextCase
{
    const char *property; // of the record, as JSON
    const char *rule;
    const char *ending; // of the message
};

void PrintTo(const FindingTextCase &one, std::ostream *out) { *out << one.property; }

class GateMessage : public testing::TestWithParam<FindingTextCase>
{
};

TEST_P(GateMessage, quotesWhatWasRead)
{
    const QByteArray json = QByteArray("[{") + GetParam().property + "}]";
    TableSink sink;
    ASSERT_TRUE(readBytes(json, QStringLiteral("one.json"), {.form = PackageForm::Standard}, {}, sink, {}));
    const FindingStore store = Checker({}, RuleSet::gate()).check(sink.table(), {}).value();
    QStringList said;
    for (const Finding &finding : store.ofRow(0)) {
        if (store.rules().id(finding.rule) == QLatin1String(GetParam().rule))
            said << findingMessage(store, finding);
    }
    ASSERT_EQ(said.size(), 1);
    EXPECT_TRUE(said.front().endsWith(QString::fromUtf8(GetParam().ending))) << said.front().toStdString();
}

constexpr std::array cases{
    FindingTextCase{R"("Resource Type": "Article", "Licence Type": "NHS open")", "lh.licence.allowed",
                    "It says “NHS open”."},
    FindingTextCase{R"("Resource Type": "Poster")", "lh.resource-type.allowed", "It says “Poster”."},
    FindingTextCase{R"("Version": "v1")", "lh.version.format", "It says “v1”."},
    FindingTextCase{R"("elfhuserid": "J Smith")", "lh.contributor.integer", "It says “J Smith”."},
    FindingTextCase{
        R"("Resource Type": "SCORM", "Resource Files": [{"Resource Index": 0, "Resource URL": "packs/a.ZIP"}])",
        "lh.file.scorm-zip", "It says “packs/a.ZIP”."},
    FindingTextCase{R"("Title": "")", "lh.title.required", "The Learning Hub needs it."},
};
INSTANTIATE_TEST_SUITE_P(Rules, GateMessage, testing::ValuesIn(cases));

} // namespace
} // namespace hubready
