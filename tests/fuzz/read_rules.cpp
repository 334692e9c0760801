// Reads a rule set and, where it can be used, checks a record by it.
#include "core/rules/checker.h"
#include "core/rules/rule_set_file.h"

#include <cstddef>
#include <cstdint>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    using namespace hubready;
    const QByteArray xml(reinterpret_cast<const char *>(data), qsizetype(size));
    const auto file = readRuleSet(xml, QStringLiteral("input"));
    if (!file)
        return 0;
    const auto rules = RuleSet::withFile(file.value());
    if (!rules)
        return 0;
    RecordTable table;
    RecordParser parser(PackageForm::Standard);
    table.append(parser.parse(R"({"Title": "Module 3: TEST of 2019.", "Description": "<p>See <a href='x'>here</a>.</p>",
        "Keywords": ["a, b", "elearning", "E-learning"], "Authors": [{"Author": "Marsh, Jo", "Organisation": "NHS"}]})"));
    Checker checker({}, rules.value());
    (void)checker.check(table, {});
    return 0;
}
