#include "core/rules/kinds/rule_kinds.h"

#include "core/rules/kinds/check_kinds.h"
#include "core/rules/kinds/link_kinds.h"

#include <QCoreApplication>

#include <unordered_map>

namespace hubready {

std::vector<const RuleKind *> allRuleKinds()
{
    std::vector<const RuleKind *> all;
    for (const auto kinds : {
             genericTextKinds(),
             genericValueKinds(),
             uniqueKinds(),
             titleKinds(),
             descriptionKinds(),
             keywordKinds(),
             authorKinds(),
             addressKinds(),
             personalKinds(),
             htmlKinds(),
             fileKinds(),
             lostValueKinds(),
             repeatedKinds(),
             formKinds(),
             nearTextKinds(),
             spellingKinds(),
             linkKinds(),
             scormKinds(),
         }) {
        for (const RuleKind &kind : kinds)
            all.push_back(&kind);
    }
    return all;
}

const RuleKind *ruleKind(std::string_view name)
{
    static const auto byName = [] {
        std::unordered_map<std::string_view, const RuleKind *> map;
        for (const RuleKind *kind : allRuleKinds())
            map.emplace(kind->name, kind);
        return map;
    }();
    const auto found = byName.find(name);
    return found == byName.end() ? nullptr : found->second;
}

Error unusableParameters(const QString &why)
{
    return {ErrorCode::InputUnusable, QCoreApplication::translate("RuleKind", "This rule set cannot be used."), {}, why,
            QCoreApplication::translate("RuleKind", "Correct the rule in the file.")};
}

} // namespace hubready
