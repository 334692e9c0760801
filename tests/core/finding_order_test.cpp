// Findings stand in the order of cli.md, however many a record has.
#include "core/rules/finding.h"

#include <gtest/gtest.h>

#include <rapidcheck/gtest.h>

#include <algorithm>
#include <tuple>

namespace hubready {
namespace {

RC_GTEST_PROP(Findings, standInOrder, ())
{
    const auto size = *rc::gen::inRange<size_t>(0, 80);
    Findings findings(size);
    for (size_t i = 0; i < size; ++i) {
        findings[i].rule = *rc::gen::inRange<RuleIndex>(0, 5);
        findings[i].field = Field(*rc::gen::inRange(0, fieldCount + 1));
        findings[i].item = *rc::gen::inRange<qint16>(-1, 3);
        findings[i].figure = qint64(i); // in which order they came
    }
    Findings wanted = findings;
    std::ranges::sort(wanted, {}, [](const Finding &finding) {
        return std::tuple(fieldName(finding.field), finding.item, finding.rule, finding.figure);
    });
    putInOrder(findings);
    RC_ASSERT(findings == wanted);
}

} // namespace
} // namespace hubready
