// Makes one record that the gate would take and that reads well; what spoils it comes after (blemishes.h, refusals.h).
#pragma once

#include "tests/support/samples/prose.h"
#include "tests/support/samples/record_plan.h"

namespace hubready::samples {

struct Composed
{
    SampleRecord record;
    const Form *form = nullptr;
    std::string base; // the title without the words of its form
    Values values;    // what the phrases were filled with
};

Composed compose(const RecordPlan &plan, std::int64_t number, std::int64_t count, Prng &prng);

// Number, node, date and links of its own for a record that was copied from another.
void renumber(SampleRecord &record, std::int64_t number, std::int64_t count, Prng &prng);

std::string licenceNameOf(Licence licence, Prng &prng);

} // namespace hubready::samples
