// Puts a RuleSet together from files: lays changes on, checks every rule against its kind, and makes the checks.
#pragma once

#include "core/rules/rule_set.h"

#include <map>

namespace hubready {

class RuleSetBuilder
{
public:
    // The program's own sets, in the order in which they are laid on; the first is the gate.
    Result<void> addBuiltIn(const RuleSetFile &set);
    Result<void> addFile(const RuleSetFile &set);
    Result<RuleSetPtr> build();

private:
    struct Entry
    {
        Rule rule;
        QString file;
        int place = 0; // among all rules as they were added: the order of the gate
    };

    Result<void> addRules(const RuleSetFile &set, bool isBuiltIn);
    Result<void> change(const RuleChange &change, const QString &file);
    Result<void> compile(Entry &entry, RuleSet &set, RuleIndex index);

    std::map<std::string, Entry, std::less<>> m_entries; // by id
    std::vector<RuleSource> m_sources;
    QByteArray m_changes;
};

// Checks the parameters against what the kind says, and fills in what the rule leaves to it. Nothing: all is well;
// else the reason.
std::optional<QString> completeParameters(const RuleKind &kind, RuleParameters &parameters);

} // namespace hubready
