// The rules in force: those of the gate, which nobody can change, and the sets on top of it, with a project's changes.
// Immutable and shared; there is no other place where rules stand. Rules are in the order of their ids, so a RuleIndex
// orders as ids do, and findings of two sets must not be mixed.
//
//   const auto rules = RuleSet::builtIn();
//   if (const auto rule = rules->indexOf("bp.title.long"))
//       show(rules->title(*rule));
#pragma once

#include "core/base/result.h"
#include "core/rules/across/across_check.h"
#include "core/rules/gate/gate_rule.h"
#include "core/rules/kinds/rule_kind.h"
#include "core/rules/rule_set_file.h"

#include <memory>
#include <span>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace hubready {

class RuleSet;
using RuleSetPtr = std::shared_ptr<const RuleSet>;

// One of the files that a set was made of, for manifests and people.
struct RuleSource
{
    std::string id;
    std::string version;
    std::string title;
};

class RuleSet
{
public:
    // All built-in rules; the gate alone. Read once, when first asked for; they are the program's own and sound.
    static const RuleSetPtr &builtIn();
    static const RuleSetPtr &gate();
    // A set on the base that it names. Fails (InputUnusable) with file, line and reason: an unknown kind, field or
    // parameter, a value that the kind does not take, an id twice or of the wrong family, a change to the gate.
    static Result<RuleSetPtr> withFile(const RuleSetFile &set);

    RuleSet(const RuleSet &) = delete;
    RuleSet &operator=(const RuleSet &) = delete;

    size_t size() const { return m_rules.size(); }
    const Rule &rule(RuleIndex rule) const { return m_rules[rule]; }
    std::optional<RuleIndex> indexOf(std::string_view id) const;
    // Whether a project may switch it off and change it: all but the rules of the gate.
    bool isChangeable(RuleIndex rule) const { return !m_compiled[rule].gate; }

    QString id(RuleIndex rule) const;
    QString title(RuleIndex rule) const; // in the reader's language, as the next three
    QString why(RuleIndex rule) const;
    QString remedy(RuleIndex rule) const;
    QString source(RuleIndex rule) const;

    const std::vector<RuleSource> &sources() const { return m_sources; } // in the order in which they were laid on
    QString versionText() const; // "2026.11", with what was laid on it: "2026.11 + trust-rules 3"
    // SHA-256, hexadecimal, of what a project or a file changed; empty for the built-in rules as they are.
    const QByteArray &changesHash() const { return m_changesHash; }

    // How the rules work, for who runs them. Gate rules stand in the order in which the tool looks.
    std::span<const GateRule> gateRules() const { return m_gate; }
    const GateRule *gateRule(RuleIndex rule) const { return m_compiled[rule].gate; }
    const RuleCheck *check(RuleIndex rule) const { return m_compiled[rule].check.get(); }    // null: of another sort
    const RuleKind *acrossKind(RuleIndex rule) const { return m_compiled[rule].acrossKind; } // null: of another sort
    QString message(RuleIndex rule, Field field, const Hit &hit) const;                      // not for gate rules

private:
    friend class RuleSetBuilder;
    struct Compiled
    {
        const GateRule *gate = nullptr;
        std::unique_ptr<RuleCheck> check;
        const RuleKind *acrossKind = nullptr;
        std::unique_ptr<AcrossCheck> across; // for its messages
    };

    RuleSet() = default;

    std::vector<Rule> m_rules;
    std::vector<Compiled> m_compiled;
    std::vector<GateRule> m_gate;
    std::unordered_map<std::string_view, RuleIndex> m_byId; // views into m_rules
    std::vector<RuleSource> m_sources;
    QByteArray m_changesHash;
};

} // namespace hubready
