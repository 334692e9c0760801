#include "tests/support/samples/record_plan.h"

#include <algorithm>
#include <map>

namespace hubready::samples {
namespace {

using Counts = std::vector<std::pair<Refusal, int>>;

std::size_t blockSize(Platform platform) { return platform == Platform::Regional ? 150 : 300; }

// In a block: 46 of 300, or 11 of the 150 of a platform whose export says less.
const Counts &refusalsOf(Platform platform)
{
    static const Counts full = {
        {Refusal::LicenceName, 11},   {Refusal::DescriptionLong, 5}, {Refusal::KeywordLong, 4},
        {Refusal::TitleLong, 3},      {Refusal::FileType, 3},        {Refusal::DescriptionEmpty, 2},
        {Refusal::WebLinkNone, 2},    {Refusal::ZipCapitals, 2},     {Refusal::AuthorNone, 2},
        {Refusal::FilesCount, 2},     {Refusal::KeywordBlank, 1},    {Refusal::KeywordsNone, 1},
        {Refusal::TitleBlank, 1},     {Refusal::BodyNone, 1},        {Refusal::VersionShort, 1},
        {Refusal::TypeUnknown, 1},    {Refusal::ContributorText, 1}, {Refusal::DateNone, 1},
        {Refusal::DateUnreadable, 1}, {Refusal::LmsLinkTwice, 1}};
    static const Counts regional = {{Refusal::DescriptionLong, 2},  {Refusal::TitleLong, 1},
                                    {Refusal::KeywordLong, 1},      {Refusal::FileType, 2},
                                    {Refusal::ZipCapitals, 2},      {Refusal::WebLinkNone, 1},
                                    {Refusal::DescriptionEmpty, 1}, {Refusal::DateUnreadable, 1}};
    return platform == Platform::Regional ? regional : full;
}

const std::vector<std::pair<Kind, int>> &kindsInHundred(Platform platform)
{
    static const std::vector<std::pair<Kind, int>> full = {
        {Kind::Scorm, 31},  {Kind::GenericFile, 27}, {Kind::Video, 15}, {Kind::Article, 12},
        {Kind::WebLink, 8}, {Kind::Image, 4},        {Kind::Audio, 3}};
    static const std::vector<std::pair<Kind, int>> regional = {{Kind::Scorm, 28}, {Kind::GenericFile, 34},
                                                               {Kind::Video, 14}, {Kind::WebLink, 18},
                                                               {Kind::Image, 3},  {Kind::Audio, 3}};
    return platform == Platform::Regional ? regional : full;
}

// The types a refusal can happen to; empty: all.
std::vector<Kind> kindsFor(Refusal refusal)
{
    switch (refusal) {
    case Refusal::WebLinkNone:
        return {Kind::WebLink};
    case Refusal::ZipCapitals:
    case Refusal::LmsLinkTwice:
        return {Kind::Scorm};
    case Refusal::FileType:
        return {Kind::GenericFile, Kind::Video};
    case Refusal::FilesCount:
        return {Kind::GenericFile, Kind::Video, Kind::Image, Kind::Audio};
    case Refusal::BodyNone:
        return {Kind::Article};
    case Refusal::LicenceName:
    case Refusal::TypeUnknown:
        return {Kind::Scorm, Kind::GenericFile, Kind::Video, Kind::Article};
    default:
        return {};
    }
}

} // namespace

RecordPlans::RecordPlans(Platform platform, std::uint64_t seed)
    : m_platform(platform), m_seed(seed), m_topicUses(allTopics().size(), 0)
{
}

const RecordPlan &RecordPlans::at(std::int64_t number)
{
    const auto size = static_cast<std::int64_t>(blockSize(m_platform));
    if (number / size != m_block) {
        deal(number / size);
    }
    return m_plans[static_cast<std::size_t>(number % size)];
}

void RecordPlans::deal(std::int64_t block)
{
    m_block = block;
    m_plans.assign(blockSize(m_platform), {});
    Prng prng = Prng::forRecord(~m_seed, static_cast<std::uint64_t>(block));
    dealTopics(prng);
    dealKinds(prng);
    dealRefusals(prng);
    dealRepeats(prng);
}

void RecordPlans::dealTopics(Prng &prng)
{
    std::vector<std::size_t> pack;
    while (pack.size() < m_plans.size()) {
        std::vector<std::size_t> round;
        for (std::size_t topic = 0; topic < allTopics().size(); ++topic) {
            round.insert(round.end(), static_cast<std::size_t>(allTopics()[topic].weight), topic);
        }
        prng.shuffle(round);
        pack.insert(pack.end(), round.begin(), round.end());
    }
    for (std::size_t place = 0; place < m_plans.size(); ++place) {
        m_plans[place].topic = pack[place];
        m_plans[place].use = m_topicUses[pack[place]]++;
    }
}

void RecordPlans::dealKinds(Prng &prng)
{
    std::vector<Kind> pack;
    for (const auto &[kind, inHundred] : kindsInHundred(m_platform)) {
        pack.insert(pack.end(), static_cast<std::size_t>(inHundred) * m_plans.size() / 100, kind);
    }
    pack.resize(m_plans.size(), Kind::GenericFile);
    prng.shuffle(pack);
    for (std::size_t place = 0; place < m_plans.size(); ++place) {
        m_plans[place].kind = pack[place];
    }
}

void RecordPlans::dealRefusals(Prng &prng)
{
    std::vector<Refusal> pack;
    for (const auto &[refusal, count] : refusalsOf(m_platform)) {
        pack.insert(pack.end(), static_cast<std::size_t>(count), refusal);
    }
    pack.resize(m_plans.size(), Refusal::None);
    prng.shuffle(pack);
    std::map<Refusal, std::size_t> uses;
    for (std::size_t place = 0; place < m_plans.size(); ++place) {
        m_plans[place].refusal = pack[place];
        m_plans[place].refusalUse = uses[pack[place]]++;
    }
    for (std::size_t place = 0; place < m_plans.size(); ++place) {
        const std::vector<Kind> wanted = kindsFor(m_plans[place].refusal);
        if (!wanted.empty()) {
            exchangeForKind(place, wanted);
        }
    }
}

void RecordPlans::exchangeForKind(std::size_t place, const std::vector<Kind> &wanted)
{
    const auto fits = [&wanted](Kind kind) { return std::find(wanted.begin(), wanted.end(), kind) != wanted.end(); };
    for (std::size_t step = 0; step < m_plans.size(); ++step) {
        RecordPlan &other = m_plans[(place + step) % m_plans.size()];
        if (fits(other.kind) && (step == 0 || other.refusal == Refusal::None)) {
            std::swap(m_plans[place].kind, other.kind);
            return;
        }
    }
}

void RecordPlans::dealRepeats(Prng &prng)
{
    for (std::size_t left = m_plans.size() / 75; left > 0; --left) {
        const std::size_t place = m_plans.size() / 5 + prng.below(m_plans.size() * 4 / 5);
        m_plans[place].repeats = m_plans[place].refusal == Refusal::None;
    }
}

} // namespace hubready::samples
