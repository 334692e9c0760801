// What each record shall be about, of which type, and which record the gate refuses and why. Dealt like cards, a block
// at a time, so that 300 records have every type and every kind of refusal in the intended number, not by luck.
#pragma once

#include "tests/support/samples/prng.h"
#include "tests/support/samples/sample_record.h"

namespace hubready::samples {

enum class Refusal {
    None,
    LicenceName,
    DescriptionLong,
    DescriptionEmpty,
    KeywordLong,
    KeywordBlank,
    KeywordsNone,
    TitleLong,
    TitleBlank,
    WebLinkNone,
    FileType,
    ZipCapitals,
    FilesCount,
    BodyNone,
    AuthorNone,
    VersionShort,
    TypeUnknown,
    ContributorText,
    DateNone,
    DateUnreadable,
    LmsLinkTwice
};

enum class Platform { Repository, Regional, Staging };

struct RecordPlan
{
    std::size_t topic = 0;
    std::size_t use = 0; // how often the topic came before
    Kind kind = Kind::Scorm;
    Refusal refusal = Refusal::None;
    std::size_t refusalUse = 0; // how often this refusal came before in the block
    bool repeats = false;       // an earlier record entered a second time
};

class RecordPlans
{
public:
    RecordPlans(Platform platform, std::uint64_t seed);
    // Ask in rising order of number.
    const RecordPlan &at(std::int64_t number);

private:
    void deal(std::int64_t block);
    void dealTopics(Prng &prng);
    void dealKinds(Prng &prng);
    void dealRefusals(Prng &prng);
    void dealRepeats(Prng &prng);
    void exchangeForKind(std::size_t place, const std::vector<Kind> &wanted);

    Platform m_platform;
    std::uint64_t m_seed;
    std::int64_t m_block = -1;
    std::vector<RecordPlan> m_plans;
    std::vector<std::size_t> m_topicUses;
};

} // namespace hubready::samples
