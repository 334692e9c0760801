// The invented records of a platform, one after the other: composed, spoilt here and there, some of them refused.
#pragma once

#include "tests/support/samples/composer.h"
#include "tests/support/samples/generate.h"

#include <deque>

namespace hubready::samples {

class RecordSource
{
public:
    RecordSource(Platform platform, std::int64_t count, std::uint64_t seed);

    struct Item
    {
        SampleRecord record;
        Refusal refusal = Refusal::None;
        std::size_t refusalUse = 0;
        Clean clean;
    };
    // Call `count` times.
    Item next();

private:
    Composed composeOrRepeat(const RecordPlan &plan, Prng &prng);

    std::int64_t m_count;
    std::uint64_t m_seed;
    std::int64_t m_number = 0;
    RecordPlans m_plans;
    std::deque<Composed> m_recent; // what a repeated record repeats
    Text m_lastLmsLink;
};

} // namespace hubready::samples
