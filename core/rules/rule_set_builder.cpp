#include "core/rules/rule_set_builder.h"

#include "core/base/sha256.h"
#include "core/rules/kinds/rule_kinds.h"
#include "core/rules/rule_set_text.h"
#include "core/text/wtf8.h"

#include <algorithm>

namespace hubready {

namespace {

bool startsWithOneOf(std::string_view id, std::initializer_list<std::string_view> prefixes)
{
    return std::ranges::any_of(prefixes, [&](std::string_view prefix) { return id.starts_with(prefix); });
}

// An id says where a rule belongs: "lh." the gate, "hub." after the gate, "bp." best practice, "own." its owner's.
std::optional<QString> misplaced(const Rule &rule, const RuleSetFile &set, bool isBuiltIn)
{
    if (isBuiltIn) {
        const std::string_view prefix = set.id == "gate" ? "lh." : set.id == "after-gate" ? "hub." : "bp.";
        if (!rule.id.starts_with(prefix))
            return RuleSetText::tr("The id “%1” belongs in another set.").arg(toQString(rule.id));
        if (set.id == "gate")
            return std::nullopt;
    }
    if (!isBuiltIn && set.base == RuleBase::BuiltIn && !rule.id.starts_with("own."))
        return RuleSetText::tr("“%1” is the id of a built-in rule: a rule of your own starts with “own.”.").arg(toQString(rule.id));
    if (!startsWithOneOf(rule.id, {"hub.", "bp.", "own."}))
        return RuleSetText::tr("“%1” is the id of a rule of the gate, which cannot be changed or added to.").arg(toQString(rule.id));
    if (rule.family == Family::Refused)
        return RuleSetText::tr("“%1” is of severity error, which only the gate is. Choose warning or advice.").arg(toQString(rule.id));
    if (rule.id.starts_with("hub.") && rule.family != Family::ChangedOrLost)
        return RuleSetText::tr("“%1” is of severity advice; rules that start with “hub.” are warnings.").arg(toQString(rule.id));
    return std::nullopt;
}

Result<void> compileGate(const Rule &rule, const QString &file)
{
    if (gateKind(rule.kind))
        return {};
    return brokenRuleSet(file, rule.line, RuleSetText::tr("There is no kind “%1”.").arg(toQString(rule.kind)));
}

} // namespace

Result<void> RuleSetBuilder::addRules(const RuleSetFile &set, bool isBuiltIn)
{
    for (const Rule &rule : set.rules) {
        if (const auto why = misplaced(rule, set, isBuiltIn))
            return brokenRuleSet(set.name, rule.line, *why);
        if (!m_entries.emplace(rule.id, Entry{rule, set.name, int(m_entries.size())}).second)
            return brokenRuleSet(set.name, rule.line, RuleSetText::tr("The id “%1” is there twice.").arg(toQString(rule.id)));
    }
    m_sources.push_back({set.id, set.version, set.title});
    return {};
}

Result<void> RuleSetBuilder::addBuiltIn(const RuleSetFile &set)
{
    return addRules(set, true);
}

Result<void> RuleSetBuilder::change(const RuleChange &change, const QString &file)
{
    const auto found = m_entries.find(change.rule);
    if (found == m_entries.end())
        return brokenRuleSet(file, change.line, RuleSetText::tr("There is no rule “%1” to change.").arg(toQString(change.rule)));
    Rule &rule = found->second.rule;
    if (rule.id.starts_with("lh."))
        return brokenRuleSet(file, change.line, RuleSetText::tr("“%1” is a rule of the gate, which cannot be changed.").arg(toQString(rule.id)));
    if (change.family == Family::Refused)
        return brokenRuleSet(file, change.line, RuleSetText::tr("Only the gate is of severity error. Choose warning or advice."));
    rule.on = change.on.value_or(rule.on);
    rule.family = change.family.value_or(rule.family);
    for (const auto &[name, values] : change.parameters.all())
        rule.parameters.set(name, values);
    if (!change.parameters.all().empty()) {
        // What is wrong with the rule from here on is the change's doing.
        found->second.file = file;
        rule.line = change.line;
    }
    return {};
}

Result<void> RuleSetBuilder::addFile(const RuleSetFile &set)
{
    for (const RuleChange &wanted : set.changes) {
        if (auto done = change(wanted, set.name); !done)
            return done;
    }
    if (set.rules.empty() && set.changes.empty())
        return {};
    if (auto done = addRules(set, false); !done)
        return done;
    m_changes += ruleSetXml(set);
    return {};
}

Result<void> RuleSetBuilder::compile(Entry &entry, RuleSet &set, RuleIndex index)
{
    Rule &rule = entry.rule;
    RuleSet::Compiled &compiled = set.m_compiled[index];
    const RuleKind *kind = ruleKind(rule.kind);
    if (!kind)
        return brokenRuleSet(entry.file, rule.line, RuleSetText::tr("There is no kind “%1”.").arg(toQString(rule.kind)));
    if (const auto why = completeParameters(*kind, rule.parameters))
        return brokenRuleSet(entry.file, rule.line, RuleSetText::tr("%1: %2").arg(toQString(rule.id), *why));
    if (kind->makeAcross) {
        auto made = kind->makeAcross(rule.fields, rule.parameters);
        if (!made)
            return brokenRuleSet(entry.file, rule.line, RuleSetText::tr("%1: %2").arg(toQString(rule.id), made.error().why));
        compiled.acrossKind = kind;
        compiled.across = std::move(made.value());
        return {};
    }
    auto made = kind->make(rule.fields, rule.parameters);
    if (!made)
        return brokenRuleSet(entry.file, rule.line, RuleSetText::tr("%1: %2").arg(toQString(rule.id), made.error().why));
    compiled.check = std::move(made.value());
    return {};
}

Result<RuleSetPtr> RuleSetBuilder::build()
{
    const auto set = std::shared_ptr<RuleSet>(new RuleSet);
    set->m_compiled.resize(m_entries.size());
    set->m_rules.reserve(m_entries.size());
    std::vector<std::pair<int, RuleIndex>> gate; // by place
    for (auto &[id, entry] : m_entries) {
        const auto index = RuleIndex(set->m_rules.size());
        const bool isGate = id.starts_with("lh.");
        if (isGate)
            gate.emplace_back(entry.place, index);
        if (auto done = isGate ? compileGate(entry.rule, entry.file) : compile(entry, *set, index); !done)
            return done.error();
        set->m_rules.push_back(entry.rule);
    }
    std::ranges::sort(gate);
    set->m_gate.reserve(gate.size()); // rules are pointed at
    for (const auto &[place, index] : gate) {
        const Rule &rule = set->m_rules[index];
        set->m_gate.push_back({gateKind(rule.kind), &rule, index, rule.family,
                               rule.fields.empty() ? Field::None : rule.fields.front(), rule.parameters.number("limit")});
        set->m_compiled[index].gate = &set->m_gate.back();
    }
    for (size_t i = 0; i < set->m_rules.size(); ++i)
        set->m_byId.emplace(set->m_rules[i].id, RuleIndex(i));
    set->m_sources = m_sources;
    if (!m_changes.isEmpty())
        set->m_changesHash = Sha256::hexOf(m_changes);
    return RuleSetPtr(set);
}

} // namespace hubready
