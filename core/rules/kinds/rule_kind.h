// A kind of rule: what a rule set may name. A rule set (core/rules/rule_set.h) gives a kind its fields and parameters;
// make() turns these into a RuleCheck, once for a checking run. Kinds stand in tables (core/rules/kinds/*_kinds.cpp),
// one small class each; a new rule that an existing kind can say needs no C++.
#pragma once

#include "core/base/result.h"
#include "core/record/field.h"
#include "core/rules/context.h"
#include "core/rules/finding.h"
#include "core/rules/kinds/record_reading.h"

#include <QString>

#include <map>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace hubready {

enum class ParameterType : unsigned char {
    Whole,   // a whole number
    Text,    // one line
    Words,   // a list: one a line in a rule set
    Pattern, // an ICU regular expression
    Choice,  // one of `choices`
    Date,    // ISO 8601, or "today"
    FieldName,
};

struct ParameterSpec
{
    std::string_view name;     // in rule sets: "max"
    ParameterType type = ParameterType::Whole;
    std::string_view fallback; // as a rule set would say it; empty: none, the rule set must give it
    const char *label = "";    // for the form, context "RuleKind"
    qint64 least = 0;          // Whole
    qint64 most = 1'000'000;
    std::string_view choices;  // Choice: parted by '|'
};

// The parameters of one rule, already checked against the specs of its kind: whatever the kind asks for is there.
class RuleParameters
{
public:
    void set(std::string name, std::vector<std::string> values) { m_values[std::move(name)] = std::move(values); }
    qint64 number(std::string_view name) const;
    const std::string &text(std::string_view name) const;
    const std::vector<std::string> &words(std::string_view name) const; // empty where none are given
    bool has(std::string_view name) const { return m_values.find(name) != m_values.end(); }
    const std::map<std::string, std::vector<std::string>, std::less<>> &all() const { return m_values; }

private:
    std::map<std::string, std::vector<std::string>, std::less<>> m_values;
};

// What a check says of one place. `quote` is the part of the value that is meant, or another text that the message
// needs (the preferred form, the twin's number): kept short by the check, 80 UTF-16 units at most.
struct Hit
{
    int item = -1; // within a list field, from 0
    Part part = Part::Whole;
    qint64 figure = 0; // the value's own figure
    qint64 limit = 0;
    std::string quote = {}; // WTF-8
};

// Takes what the checks of one record say; the rule is set by who runs them.
class RuleReport
{
public:
    virtual ~RuleReport() = default;
    virtual void add(Field field, Hit hit) = 0;
};

// A rule at work. Called from several threads at once: look() changes nothing.
class RuleCheck
{
public:
    virtual ~RuleCheck() = default;
    virtual void look(const RecordReading &reading, const CheckContext &context, RuleReport &report) const = 0;
    // What is wrong, with the figure and the quote, in one or two short sentences (mock-ups, wording).
    virtual QString message(Field field, const Hit &hit) const = 0;
};

struct RuleKind
{
    std::string_view name; // in rule sets: "max-length"
    std::span<const ParameterSpec> parameters;
    // `fields` are those that the rule names, in its order; a kind that has its own ignores them.
    Result<std::unique_ptr<RuleCheck>> (*make)(const std::vector<Field> &fields, const RuleParameters &parameters);
};

} // namespace hubready
