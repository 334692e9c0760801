// A rule set as a file has it: XML, checked against resources/rules/rules.rng. Reading says what the file holds; whether
// its rules can work (kinds, parameters, ids) is said by RuleSet::make. Nothing is taken from outside the file: no
// network, no document type, no entities of its own.
#pragma once

#include "core/base/result.h"
#include "core/rules/rule.h"

#include <QByteArray>
#include <QString>

#include <vector>

namespace hubready {

// What a set stands on when it is used by itself.
enum class RuleBase {
    Gate,    // the gate alone: the set is used instead of the built-in rules
    BuiltIn, // all built-in rules: the set changes some and adds its own
};

struct RuleSetFile
{
    QString name;        // the file, as messages say it
    std::string id;      // "gate", "after-gate", "best-practice", or a name of its owner's
    std::string version; // as its owner counts
    std::string title;
    RuleBase base = RuleBase::Gate;
    std::vector<Rule> rules;
    std::vector<RuleChange> changes; // of rules of the base

    // Whether it says nothing beyond the built-in rules.
    bool isBuiltIn() const { return base == RuleBase::BuiltIn && rules.empty() && changes.empty(); }
};

// Fails (InputUnusable) with file, line and reason.
Result<RuleSetFile> readRuleSet(const QByteArray &xml, const QString &name);
Result<RuleSetFile> loadRuleSet(const QString &path);

// A file of resources/rules: "gate.xml".
QByteArray builtInRuleText(const QString &name);

// The set as XML; reading it gives the same set.
QByteArray ruleSetXml(const RuleSetFile &set);
Result<void> saveRuleSet(const RuleSetFile &set, const QString &path);

// The error that a rule set is refused with. `line` 0: none is known.
Error brokenRuleSet(const QString &name, int line, const QString &why);

} // namespace hubready
