#include "core/session/stored_rules.h"

#include "core/rules/rule_set.h"
#include "core/text/wtf8.h"

#include <QCoreApplication>

#include <algorithm>

namespace hubready {

namespace {

struct StoredRulesText
{
    Q_DECLARE_TR_FUNCTIONS(StoredRulesText)
};

RuleSetFile nothingOfItsOwn()
{
    RuleSetFile set;
    set.id = "project";
    set.base = RuleBase::BuiltIn;
    return set;
}

// Everything that stands there, known or not.
Result<RuleSetFile> wholeSet(const ProjectFile &project)
{
    const QString xml = project.setting(QStringLiteral("rules"));
    return xml.isEmpty() ? nothingOfItsOwn() : readRuleSet(xml.toUtf8(), project.path());
}

// Whether the set can be used with these alone.
bool isUsable(RuleSetFile set, std::vector<RuleChange> changes, std::vector<Rule> rules)
{
    set.changes = std::move(changes);
    set.rules = std::move(rules);
    return bool(RuleSet::withFile(set));
}

RuleSetFile knownOf(RuleSetFile set)
{
    if (set.isBuiltIn() || RuleSet::withFile(set))
        return set;
    std::erase_if(set.changes, [&](const RuleChange &change) { return !isUsable(set, {change}, {}); });
    std::erase_if(set.rules, [&](const Rule &rule) { return !isUsable(set, {}, {rule}); });
    return set;
}

template <typename Item> bool has(const std::vector<Item> &list, const Item &item, std::string Item::*id)
{
    return std::ranges::find(list, item.*id, id) != list.end();
}

// Adds to `set` what is stored and not known, unless it has one of that id by now.
template <typename Item>
void putBack(std::vector<Item> &set, const std::vector<Item> &stored, const std::vector<Item> &known,
             std::string Item::*id)
{
    for (const Item &item : stored) {
        if (!has(known, item, id) && !has(set, item, id))
            set.push_back(item);
    }
}

} // namespace

RuleSetFile storedRuleSet(const ProjectFile &project)
{
    auto stored = wholeSet(project);
    return stored ? knownOf(std::move(stored.value())) : nothingOfItsOwn();
}

QStringList unknownRules(const ProjectFile &project)
{
    const auto stored = wholeSet(project);
    if (!stored)
        return {};
    const RuleSetFile known = knownOf(stored.value());
    QStringList unknown;
    for (const RuleChange &change : stored->changes) {
        if (!has(known.changes, change, &RuleChange::rule))
            unknown += toQString(change.rule);
    }
    for (const Rule &rule : stored->rules) {
        if (!has(known.rules, rule, &Rule::id))
            unknown += toQString(rule.id);
    }
    return unknown;
}

Result<RuleSetFile> withUnknownRules(RuleSetFile set, const ProjectFile &project)
{
    const auto stored = wholeSet(project);
    if (!stored)
        return stored.error();
    const RuleSetFile known = knownOf(stored.value());
    putBack(set.changes, stored->changes, known.changes, &RuleChange::rule);
    putBack(set.rules, stored->rules, known.rules, &Rule::id);
    return set;
}

QString unknownRulesInWords(const QStringList &unknown)
{
    if (unknown.isEmpty())
        return {};
    constexpr int mostNamed = 5;
    QString names = unknown.mid(0, mostNamed).join(QStringLiteral(", "));
    if (unknown.size() > mostNamed)
        names += QStringLiteral(", \u2026");
    return (unknown.size() == 1
                ? StoredRulesText::tr("This project has a rule that this program does not know: %1. Nothing is checked "
                                      "by it; it stays with the project. A newer Hubready may know it.")
                : StoredRulesText::tr("This project has rules that this program does not know: %1. Nothing is checked "
                                      "by them; they stay with the project. A newer Hubready may know them."))
        .arg(names);
}

} // namespace hubready
