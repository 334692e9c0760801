// What a rule would find if it were kept as it is now: tried by itself over a table, for a person who changes it.
#pragma once

#include "core/base/progress.h"
#include "core/record/record_table.h"
#include "core/rules/context.h"
#include "core/rules/rule.h"

#include <QString>

#include <vector>

namespace hubready {

struct RuleTrial
{
    struct Example
    {
        Row row = 0;
        QString title;   // of the record
        QString message; // what is found in it
    };

    qint64 findings = 0;
    qint64 records = 0; // that have one or more
    std::vector<Example> examples; // the first ones, of different records
};

// Runs `rule` over all of `table`, whether it is switched on or not; long, for any thread, with a copy of the table.
// Fails where the rule cannot be used, with the reason, and when the progress says stop. Not for rules of the gate.
Result<RuleTrial> tryRule(Rule rule, const RecordTable &table, const CheckContext &context, size_t mostExamples,
                          const Progress &progress);

} // namespace hubready
