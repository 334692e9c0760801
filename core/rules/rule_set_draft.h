// A rule set while a person works on it: rules are switched, weighed and given other parameters, own ones come and go,
// and what is kept of it is only what differs from the built-in rules. Plain data without a thread of its own.
//
//   RuleSetDraft draft(session.rulesOfProject());
//   draft.setOn("bp.title.question", false);
//   session.setRules(draft.file(), draft.summary(), progress);
#pragma once

#include "core/rules/rule_set.h"

namespace hubready {

class RuleSetDraft
{
public:
    explicit RuleSetDraft(RuleSetFile file);

    const RuleSetFile &file() const { return m_file; }
    bool isChanged() const; // since it was made
    // Goes on with another set, one that was loaded; what it was made with stays what it is compared with.
    void take(RuleSetFile file);
    // To be kept with a project or saved: with a title, and with a version of its own where it differs.
    RuleSetFile toKeep() const;
    // In few words what was changed since then, for the history: "2 rules changed, 1 new".
    QString summary() const;

    // As the draft has them, in the order of their ids; every parameter that its kind knows a value for is there.
    std::vector<Rule> rules() const;
    std::optional<Rule> rule(std::string_view id) const;
    bool isOwn(std::string_view id) const; // stands in the set itself, not in what it is laid on
    // Whether it differs from the built-in rule, or, being an own one, from what it was when the draft was made.
    bool differs(std::string_view id) const;
    // The rules of the gate are those of the migration tool: nobody can change them.
    static bool isLocked(std::string_view id) { return id.starts_with("lh."); }

    // Without effect on a locked or unknown rule. Family::Refused is not taken: only the gate refuses.
    void setOn(std::string_view id, bool on);
    void setFamily(std::string_view id, Family family);
    void setParameter(std::string_view id, const std::string &name, std::vector<std::string> values);
    void putBack(std::string_view id);

    // Takes a rule of the person's own; its id is made of its title ("own.three-words"), unlike all others. Fails where
    // the rule cannot work; the draft is then as before. Returns the id.
    Result<std::string> add(Rule rule);
    void remove(std::string_view id); // an own one

    // The rules as they would be in force; fails with the reason where a parameter cannot be used.
    Result<RuleSetPtr> build() const;

private:
    const RuleSet &base() const;
    const Rule *baseRule(std::string_view id) const;
    Rule *ownRule(std::string_view id);
    RuleChange &changeOf(std::string_view id);
    void tidy(std::string_view id);
    std::string freeId(const std::string &title) const;

    RuleSetFile m_file;
    RuleSetFile m_start;
};

} // namespace hubready
