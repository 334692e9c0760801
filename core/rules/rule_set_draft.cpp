#include "core/rules/rule_set_draft.h"

#include "core/rules/kinds/rule_kinds.h"
#include "core/rules/rule_set_builder.h"
#include "core/rules/rule_set_text.h"
#include "core/text/wtf8.h"

#include <algorithm>

namespace hubready {

namespace {

void apply(const RuleChange &change, Rule &rule)
{
    rule.on = change.on.value_or(rule.on);
    rule.family = change.family.value_or(rule.family);
    for (const auto &[name, values] : change.parameters.all())
        rule.parameters.set(name, values);
}

bool isSame(const Rule &a, const Rule &b)
{
    return a.on == b.on && a.family == b.family && a.fields == b.fields && a.kind == b.kind
           && a.parameters == b.parameters && a.title == b.title && a.why == b.why && a.remedy == b.remedy;
}

bool hasChanges(const RuleChange &change)
{
    return change.on || change.family || !change.parameters.all().empty();
}

// Small Latin letters and digits, the rest as hyphens: what the schema takes as an id.
std::string idOf(const std::string &title)
{
    std::string id;
    for (const QChar c : toQString(title).toLower().normalized(QString::NormalizationForm_D)) {
        if ((c >= u'a' && c <= u'z') || (c >= u'0' && c <= u'9'))
            id += char(c.unicode());
        else if (!c.isMark() && !id.empty() && id.back() != '-')
            id += '-';
    }
    constexpr size_t longest = 40;
    id.resize(std::min(id.size(), longest));
    while (!id.empty() && id.back() == '-')
        id.pop_back();
    return id.empty() ? "rule" : id;
}

} // namespace

RuleSetDraft::RuleSetDraft(RuleSetFile file)
{
    take(std::move(file));
    m_start = m_file;
}

void RuleSetDraft::take(RuleSetFile file)
{
    m_file = std::move(file);
    for (Rule &rule : m_file.rules) {
        if (const RuleKind *kind = ruleKind(rule.kind))
            (void)completeParameters(*kind, rule.parameters);
    }
    for (const RuleChange &change : std::vector(m_file.changes))
        tidy(change.rule);
}

RuleSetFile RuleSetDraft::toKeep() const
{
    RuleSetFile set = m_file;
    if (set.title.empty())
        set.title = toWtf8(RuleSetText::tr("Rules of this project"));
    bool isNumber = false;
    const int number = toQString(set.version).toInt(&isNumber);
    if (set.version.empty())
        set.version = "1";
    else if (isNumber && isChanged() && set.id == m_start.id && set.version == m_start.version)
        set.version = std::to_string(number + 1);
    return set;
}

const RuleSet &RuleSetDraft::base() const
{
    return m_file.base == RuleBase::BuiltIn ? *RuleSet::builtIn() : *RuleSet::gate();
}

const Rule *RuleSetDraft::baseRule(std::string_view id) const
{
    const auto index = base().indexOf(id);
    return index ? &base().rule(*index) : nullptr;
}

Rule *RuleSetDraft::ownRule(std::string_view id)
{
    const auto found = std::ranges::find(m_file.rules, id, &Rule::id);
    return found == m_file.rules.end() ? nullptr : &*found;
}

bool RuleSetDraft::isOwn(std::string_view id) const
{
    return std::ranges::find(m_file.rules, id, &Rule::id) != m_file.rules.end();
}

bool RuleSetDraft::isChanged() const
{
    return ruleSetXml(m_file) != ruleSetXml(m_start);
}

QString RuleSetDraft::summary() const
{
    int added = 0;
    int changed = 0;
    int removed = 0;
    for (const Rule &rule : m_file.rules) {
        const auto before = std::ranges::find(m_start.rules, rule.id, &Rule::id);
        added += before == m_start.rules.end();
        changed += before != m_start.rules.end() && !isSame(*before, rule);
    }
    for (const Rule &rule : m_start.rules)
        removed += !isOwn(rule.id);
    for (const RuleChange &change : m_file.changes) {
        const auto before = std::ranges::find(m_start.changes, change.rule, &RuleChange::rule);
        changed += before == m_start.changes.end() || !(*before == change);
    }
    for (const RuleChange &change : m_start.changes)
        changed += std::ranges::find(m_file.changes, change.rule, &RuleChange::rule) == m_file.changes.end();
    if (m_file.id != m_start.id || m_file.version != m_start.version)
        return RuleSetText::tr("Rule set “%1”, version %2").arg(toQString(m_file.title), toQString(m_file.version));
    QStringList parts;
    if (changed > 0)
        parts += changed == 1 ? RuleSetText::tr("1 rule changed") : RuleSetText::tr("%1 rules changed").arg(changed);
    if (added > 0)
        parts += RuleSetText::tr("%1 new").arg(added);
    if (removed > 0)
        parts += RuleSetText::tr("%1 removed").arg(removed);
    return parts.isEmpty() ? RuleSetText::tr("Rules") : RuleSetText::tr("Rules: %1").arg(parts.join(QStringLiteral(", ")));
}

std::vector<Rule> RuleSetDraft::rules() const
{
    std::vector<Rule> rules = m_file.rules;
    for (RuleIndex i = 0; i < base().size(); ++i)
        rules.push_back(base().rule(i));
    for (Rule &rule : rules) {
        if (const auto change = std::ranges::find(m_file.changes, rule.id, &RuleChange::rule); change != m_file.changes.end())
            apply(*change, rule);
    }
    std::ranges::sort(rules, {}, &Rule::id);
    return rules;
}

std::optional<Rule> RuleSetDraft::rule(std::string_view id) const
{
    if (const auto own = std::ranges::find(m_file.rules, id, &Rule::id); own != m_file.rules.end())
        return *own;
    const Rule *known = baseRule(id);
    if (!known)
        return std::nullopt;
    Rule rule = *known;
    if (const auto change = std::ranges::find(m_file.changes, id, &RuleChange::rule); change != m_file.changes.end())
        apply(*change, rule);
    return rule;
}

bool RuleSetDraft::differs(std::string_view id) const
{
    const auto own = std::ranges::find(m_file.rules, id, &Rule::id);
    if (own == m_file.rules.end())
        return std::ranges::find(m_file.changes, id, &RuleChange::rule) != m_file.changes.end();
    const auto before = std::ranges::find(m_start.rules, id, &Rule::id);
    return before != m_start.rules.end() && !isSame(*before, *own);
}

RuleChange &RuleSetDraft::changeOf(std::string_view id)
{
    const auto found = std::ranges::find(m_file.changes, id, &RuleChange::rule);
    if (found != m_file.changes.end())
        return *found;
    RuleChange change;
    change.rule = id;
    return m_file.changes.emplace_back(std::move(change));
}

// A change that says what the rule says anyway is none.
void RuleSetDraft::tidy(std::string_view id)
{
    const Rule *known = baseRule(id);
    const auto found = std::ranges::find(m_file.changes, id, &RuleChange::rule);
    if (!known || found == m_file.changes.end())
        return;
    if (found->on == known->on)
        found->on.reset();
    if (found->family == known->family)
        found->family.reset();
    RuleParameters differing;
    for (const auto &[name, values] : found->parameters.all()) {
        if (!known->parameters.has(name) || known->parameters.words(name) != values)
            differing.set(name, values);
    }
    found->parameters = differing;
    if (!hasChanges(*found))
        m_file.changes.erase(found);
}

void RuleSetDraft::setOn(std::string_view id, bool on)
{
    if (isLocked(id))
        return;
    if (Rule *own = ownRule(id)) {
        own->on = on;
    } else if (baseRule(id)) {
        changeOf(id).on = on;
        tidy(id);
    }
}

void RuleSetDraft::setFamily(std::string_view id, Family family)
{
    if (isLocked(id) || family == Family::Refused)
        return;
    if (Rule *own = ownRule(id)) {
        own->family = family;
    } else if (baseRule(id)) {
        changeOf(id).family = family;
        tidy(id);
    }
}

void RuleSetDraft::setParameter(std::string_view id, const std::string &name, std::vector<std::string> values)
{
    if (isLocked(id))
        return;
    if (Rule *own = ownRule(id)) {
        own->parameters.set(name, std::move(values));
    } else if (baseRule(id)) {
        changeOf(id).parameters.set(name, std::move(values));
        tidy(id);
    }
}

void RuleSetDraft::putBack(std::string_view id)
{
    std::erase_if(m_file.changes, [&](const RuleChange &change) { return change.rule == id; });
    const auto before = std::ranges::find(m_start.rules, id, &Rule::id);
    if (Rule *own = ownRule(id); own && before != m_start.rules.end())
        *own = *before;
}

std::string RuleSetDraft::freeId(const std::string &title) const
{
    const std::string wanted = "own." + idOf(title);
    std::string id = wanted;
    for (int number = 2; rule(id); ++number)
        id = wanted + "-" + std::to_string(number);
    return id;
}

Result<std::string> RuleSetDraft::add(Rule rule)
{
    rule.id = freeId(rule.title);
    if (const RuleKind *kind = ruleKind(rule.kind)) {
        if (const auto why = completeParameters(*kind, rule.parameters))
            return Error{ErrorCode::Usage, RuleSetText::tr("This rule cannot work yet."), toQString(rule.title), *why, {}};
    }
    RuleSetDraft with = *this;
    with.m_file.rules.push_back(rule);
    if (const auto built = with.build(); !built)
        return built.error();
    m_file = std::move(with.m_file);
    return rule.id;
}

void RuleSetDraft::remove(std::string_view id)
{
    std::erase_if(m_file.rules, [&](const Rule &rule) { return rule.id == id; });
}

Result<RuleSetPtr> RuleSetDraft::build() const
{
    return m_file.isBuiltIn() ? Result<RuleSetPtr>(RuleSet::builtIn()) : RuleSet::withFile(m_file);
}

} // namespace hubready
