#include "tests/support/samples/record_source.h"

#include "tests/support/samples/blemishes.h"
#include "tests/support/samples/refusals.h"

namespace hubready::samples {
namespace {

constexpr std::size_t remembered = 48;

} // namespace

RecordSource::RecordSource(Platform platform, std::int64_t count, std::uint64_t seed)
    : m_count(count), m_seed(seed), m_plans(platform, seed)
{
}

RecordSource::Item RecordSource::next()
{
    const RecordPlan &plan = m_plans.at(m_number);
    Prng prng = Prng::forRecord(m_seed, static_cast<std::uint64_t>(m_number));
    Composed made = composeOrRepeat(plan, prng);
    addBlemishes(made, prng);
    refuse(made, plan, m_lastLmsLink, prng);
    if (made.record.lmsLink && !made.record.lmsLink->empty()) {
        m_lastLmsLink = made.record.lmsLink;
    }
    ++m_number;
    return {std::move(made.record), plan.refusal, plan.refusalUse};
}

Composed RecordSource::composeOrRepeat(const RecordPlan &plan, Prng &prng)
{
    if (plan.repeats && !m_recent.empty()) {
        Composed again = m_recent[prng.below(m_recent.size())];
        renumber(again.record, m_number, m_count, prng);
        return again;
    }
    Composed made = compose(plan, m_number, m_count, prng);
    m_recent.push_back(made);
    if (m_recent.size() > remembered) {
        m_recent.pop_front();
    }
    return made;
}

} // namespace hubready::samples
