#include "core/rules/package_findings.h"

namespace hubready {

Findings packageFindings(const RuleSet &rules, std::span<const PackageRemark> remarks)
{
    Findings findings;
    for (const PackageRemark &remark : remarks) {
        if (const auto rule = rules.indexOf(remark.rule))
            findings.push_back(
                {.rule = *rule, .family = rules.rule(*rule).family, .figure = remark.figure, .limit = remark.limit});
    }
    return findings;
}

} // namespace hubready
