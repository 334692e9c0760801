#include "core/rules/rule_trial.h"

#include "core/record/field_text.h"
#include "core/rules/checker.h"
#include "core/rules/finding_text.h"
#include "core/text/wtf8.h"

namespace hubready {

Result<RuleTrial> tryRule(Rule rule, const RecordTable &table, const CheckContext &context, size_t mostExamples,
                          const Progress &progress)
{
    rule.on = true;
    rule.family = Family::ChangedOrLost; // whichever it is: what it finds is the same, and every id may have this one
    RuleSetFile set;
    set.id = "trial";
    set.version = "1";
    set.name = toQString(rule.title);
    set.rules = {rule};
    auto rules = RuleSet::withFile(set);
    if (!rules)
        return rules.error();
    Checker checker(context, rules.value());
    const auto store = checker.check(table, progress);
    if (!store)
        return store.error();
    const RuleIndex wanted = *rules.value()->indexOf(rule.id);
    RuleTrial trial;
    std::string buffer;
    for (Row row = 0; row < table.size(); ++row) {
        const Finding *first = nullptr;
        for (const Finding &finding : store->ofRow(row)) {
            if (finding.rule != wanted)
                continue;
            ++trial.findings;
            if (!first)
                first = &finding;
        }
        if (!first)
            continue;
        ++trial.records;
        if (trial.examples.size() < mostExamples)
            trial.examples.push_back({row, toQString(plainText(table, row, Field::Title, buffer)),
                                      findingMessage(store.value(), *first)});
    }
    return trial;
}

} // namespace hubready
