// A kind of rule: what a rule set may name. A rule set (core/rules/rule_set.h) gives a kind its fields and parameters;
// make() turns these into a RuleCheck, once when the set is loaded: it must be quick, so
// word lists and dictionaries wait until they are first asked for. Kinds stand in tables (core/rules/kinds/*_kinds.cpp),
// one small class each; a new rule that an existing kind can say needs no C++.
#pragma once

#include "core/base/result.h"
#include "core/record/field.h"
#include "core/rules/context.h"
#include "core/rules/finding.h"
#include "core/rules/kinds/record_reading.h"
#include "core/rules/rule_parameters.h"

#include <QString>

#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace hubready {

// What a check says of one place. `quote` is the part of the value that is meant, or another text that the message
// needs (the preferred form, the twin's number): kept short by the check, 80 UTF-16 units at most.
struct Hit
{
    int item = -1; // within a list field, from 0; message() sees -1 for keywords of staging, which are one text
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

class AcrossCheck;

struct RuleKind
{
    std::string_view name; // in rule sets: "max-length"
    std::span<const ParameterSpec> parameters;
    // `fields` are those that the rule names, in its order; a kind that has its own ignores them.
    Result<std::unique_ptr<RuleCheck>> (*make)(const std::vector<Field> &fields, const RuleParameters &parameters) = nullptr;
    // Instead of make(), for kinds that compare records with each other (core/rules/across/across_check.h).
    Result<std::unique_ptr<AcrossCheck>> (*makeAcross)(const std::vector<Field> &fields,
                                                       const RuleParameters &parameters) = nullptr;
};

// What make() answers where the parameters do not go together; the loader adds file and line.
Error unusableParameters(const QString &why);

} // namespace hubready
