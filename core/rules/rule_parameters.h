// What a rule set gives a rule besides its fields: named values, and what a kind of rule says of those that it takes.
#pragma once

#include <QtGlobal>

#include <map>
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
    bool optional = false;     // may be absent although it has no fallback
};

// The parameters of one rule, already checked against the specs of its kind: whatever the kind asks for is there.
class RuleParameters
{
public:
    void set(std::string name, std::vector<std::string> values) { m_values[std::move(name)] = std::move(values); }
    qint64 number(std::string_view name) const;            // 0 where none is given
    const std::string &text(std::string_view name) const;  // empty where none is given
    const std::vector<std::string> &words(std::string_view name) const; // empty where none are given
    bool has(std::string_view name) const { return m_values.find(name) != m_values.end(); }
    const std::map<std::string, std::vector<std::string>, std::less<>> &all() const { return m_values; }

    bool operator==(const RuleParameters &) const = default;

private:
    std::map<std::string, std::vector<std::string>, std::less<>> m_values;
};

} // namespace hubready
