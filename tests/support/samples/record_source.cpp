#include "tests/support/samples/record_source.h"

#include "tests/support/samples/blemishes.h"
#include "tests/support/samples/refusals.h"

#include <algorithm>
#include <string_view>

namespace hubready::samples {
namespace {

constexpr std::size_t remembered = 48;
constexpr std::size_t fewestKeywords = 3;

constexpr std::size_t longestTitle = 65;

bool isCapital(char c) { return c >= 'A' && c <= 'Z'; }

bool hasAcronym(const std::string &text)
{
    const auto inRow = [](char a, char b) { return isCapital(a) && isCapital(b); };
    return std::adjacent_find(text.begin(), text.end(), inRow) != text.end();
}

bool has(const Text &text, std::string_view piece) { return text && text->find(piece) != std::string::npos; }

// What a platform's editor leaves behind.
bool isStyled(const Text &html) { return has(html, "class=") || has(html, "style=") || has(html, "<iframe"); }

bool areSame(std::vector<SampleAuthor> authors, std::vector<SampleAuthor> others)
{
    for (auto *list : {&authors, &others}) {
        for (SampleAuthor &author : *list) {
            author.role.reset(); // nobody needs to say it
        }
    }
    return authors == others;
}

// What was composed well and was not spoilt since.
Clean cleanPartsOf(const SampleRecord &record, const SampleRecord &before)
{
    const bool hasAcronyms = std::any_of(before.keywords.begin(), before.keywords.end(),
                                         [](const Text &keyword) { return hasAcronym(*keyword); });
    Clean clean;
    clean.title = record.title == before.title && !has(before.title, "?") && !hasAcronym(*before.title) &&
                  before.title->size() <= longestTitle;
    clean.description = record.description == before.description && !isStyled(before.description);
    clean.keywords = record.keywords == before.keywords && !hasAcronyms && before.keywords.size() >= fewestKeywords;
    clean.authors = areSame(record.authors, before.authors);
    clean.rest = record.files == before.files && record.articleBody == before.articleBody &&
                 !isStyled(before.articleBody) && record.createDate == before.createDate &&
                 record.licenceName == before.licenceName && record.lmsLink == before.lmsLink &&
                 record.hasCost == before.hasCost && !before.hasCost.value_or(true);
    return clean;
}

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
    const SampleRecord composed = made.record;
    addBlemishes(made, prng);
    const bool maybeClean = plan.refusal == Refusal::None && !plan.repeats;
    const Clean clean = maybeClean ? cleanPartsOf(made.record, composed) : Clean{};
    refuse(made, plan, m_lastLmsLink, prng);
    if (made.record.lmsLink && !made.record.lmsLink->empty()) {
        m_lastLmsLink = made.record.lmsLink;
    }
    ++m_number;
    return {std::move(made.record), plan.refusal, plan.refusalUse, clean};
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
