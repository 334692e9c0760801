#include "core/suggest/keywords/keyword_candidates.h"

#include "core/suggest/keywords/phrase_candidates.h"

#include <algorithm>
#include <cmath>
#include <unordered_map>

namespace hubready {

namespace {

constexpr size_t similarRecords = 40;
constexpr size_t likeliestKeywords = 10;
constexpr size_t usersLookedAt = 200;
constexpr float smallShare = 0.003f; // keeps the logarithm of no share at all within bounds

float logOdds(float hits, float misses) { return std::log(hits / misses); }

bool isInCapitals(std::span<const TextWord> words)
{
    return std::ranges::all_of(words, [](const TextWord &word) {
        return word.text.size() > 1 && std::ranges::none_of(word.text, [](char c) { return c >= 'a' && c <= 'z'; });
    });
}

struct Neighbourhood
{
    struct Share
    {
        float share = 0; // by squared likeness
        float sum = 0;   // of likeness
        float most = 0;
        quint32 records = 0;
    };
    std::unordered_map<KeywordId, Share> shares;
    std::vector<KeywordId> order; // as met, the most similar record first
};

Neighbourhood neighbourhood(const TextWords &words, const KeywordEvidence &evidence)
{
    Neighbourhood found;
    float total = 0.0001f;
    for (const SimilarRecord &record : evidence.similar(words, similarRecords)) {
        const float weight = record.likeness * record.likeness;
        total += weight;
        for (const KeywordMention &mention : evidence.corpus().keywordsOf(record.row)) {
            const auto [place, isNew] = found.shares.try_emplace(mention.id);
            if (isNew)
                found.order.push_back(mention.id);
            Neighbourhood::Share &share = place->second;
            share.share += weight;
            share.sum += record.likeness;
            share.most = std::max(share.most, record.likeness);
            ++share.records;
        }
    }
    for (auto &[id, share] : found.shares)
        share.share /= total;
    return found;
}

class CandidateReader
{
public:
    CandidateReader(const TextWords &words, const KeywordEvidence &evidence, const ScoringWeights &guess)
        : m_words(words), m_evidence(evidence), m_guess(guess), m_near(neighbourhood(words, evidence))
    {
        for (const TextWord &word : words)
            m_stems[word.stem] |= word.isInTitle ? inTitle | inText : inText;
    }

    std::vector<KeywordCandidate> read()
    {
        std::vector<KeywordCandidate> all;
        KeyMap<char> known;
        for (const PhraseCandidate &phrase : phraseCandidates(m_words)) {
            known[phrase.key] = 1;
            all.push_back(fromText(phrase));
        }
        for (KeywordId id : m_near.order) {
            if (!known.contains(m_evidence.corpus().usage().use(id).key) && m_evidence.used(id) > 0)
                all.push_back(fromSimilar(id));
        }
        addCoUse(all);
        return all;
    }

private:
    static constexpr char inText = 1;
    static constexpr char inTitle = 2;

    KeywordCandidate fromText(const PhraseCandidate &phrase)
    {
        KeywordCandidate made;
        made.key = phrase.key;
        made.id = m_evidence.corpus().usage().find(phrase.key);
        made.isInText = true;
        made.firstWord = phrase.firstWord;
        made.words = phrase.words;
        const std::span<const TextWord> words(&m_words[phrase.firstWord], phrase.words);
        const float others = m_evidence.recordsWithPhrase(phrase.key, true);
        const float rarity = m_evidence.rarity(others);
        const auto count = float(phrase.count);
        FeatureValues &f = made.features;
        f[Feature::Count] = std::log(count);
        f[Feature::Rarity] = rarity;
        f[Feature::Weight] = std::log(1 + count) * rarity;
        f[Feature::Position] = std::log(1 + float(phrase.firstWord));
        f[Feature::InTitle] = phrase.isInTitle;
        f[Feature::StandsAlone] = float(phrase.standingAlone) / count;
        f[Feature::CutsHyphen] = float(phrase.cutHyphens) / count;
        f[Feature::InLonger] = float(phrase.inLonger) / count;
        float most = 0;
        for (PhraseKey longer : phrase.longer)
            most = std::max(most, m_evidence.recordsWithPhrase(longer, true));
        f[Feature::Fragment] = phrase.longer.empty() ? 0 : (most + 1) / (others + 1);
        float rarest = 1e9f;
        for (const TextWord &word : words)
            rarest = std::min(rarest, m_evidence.recordsWithWord(word.stem));
        f[Feature::Cohesion] = phrase.words == 1 ? 0 : logOdds(others + 0.2f, std::max(rarest - others, 0.f) + 0.8f);
        f[Feature::BeginsInIng] = phrase.words > 1 && words.front().text.ends_with("ing");
        f[Feature::EndsInParticiple] = words.back().text.ends_with("ed") || words.back().text.ends_with("ly");
        f[Feature::HasStopWord] = std::ranges::any_of(words, &TextWord::isStopWord);
        f[Feature::IsCapital] = isInCapitals(words);
        m_parts.clear();
        for (const TextWord &word : words)
            m_parts.push_back(word.stem);
        addWords(f, m_parts);
        addUse(made, others);
        return made;
    }

    KeywordCandidate fromSimilar(KeywordId id)
    {
        const KeywordUse &use = m_evidence.corpus().usage().use(id);
        KeywordCandidate made;
        made.key = use.key;
        made.id = id;
        addWords(made.features, use.stems);
        addUse(made, m_evidence.recordsWithPhrase(use.key, false));
        return made;
    }

    void addWords(FeatureValues &f, const std::vector<PhraseKey> &stems)
    {
        float rates = 0;
        float least = 0;
        float rarities = 0;
        float inTexts = 0;
        float inTitles = 0;
        for (PhraseKey stem : stems) {
            const float records = m_evidence.recordsWithWord(stem);
            const float inKeyword = m_evidence.word(stem).inKeyword;
            const float rate = logOdds(inKeyword + 0.1f, std::max(records - inKeyword, 0.f) + 0.9f);
            rates += rate;
            least = std::min(least, rate);
            rarities += m_evidence.rarity(records);
            if (const char *where = m_stems.find(stem)) {
                inTexts += 1;
                inTitles += (*where & inTitle) != 0;
            }
        }
        const auto count = float(stems.size());
        const auto first = m_evidence.word(stems.front());
        const auto last = m_evidence.word(stems.back());
        f[Feature::Bias] = 1;
        f[Feature::OneWord] = stems.size() == 1;
        f[Feature::TwoWords] = stems.size() == 2;
        f[Feature::ThreeWords] = stems.size() == 3;
        f[Feature::FourWordsOrMore] = stems.size() > 3;
        f[Feature::WordRarity] = rarities / count;
        f[Feature::WordUseRate] = rates / count;
        f[Feature::LeastWordUseRate] = least;
        f[Feature::BeginsKeywords] = logOdds(first.first + 0.2f, first.keywords - first.first + 0.2f);
        f[Feature::EndsKeywords] = logOdds(last.last + 0.2f, last.keywords - last.last + 0.2f);
        f[Feature::LengthShare] = std::log(m_evidence.lengthShare(stems.size()));
        f[Feature::WordsInText] = inTexts / count;
        f[Feature::WordsInTitle] = inTitles / count;
    }

    void addUse(KeywordCandidate &candidate, float recordsWithPhrase)
    {
        FeatureValues &f = candidate.features;
        float usedInText = 0;
        f[Feature::SimilarLog] = std::log(smallShare);
        f[Feature::CoUse] = std::log(smallShare);
        if (candidate.id) {
            candidate.used = m_evidence.used(*candidate.id);
            usedInText = float(m_evidence.usedInText(*candidate.id));
        }
        f[Feature::Used] = std::log(1 + float(candidate.used));
        f[Feature::UseRate] = logOdds(usedInText + 0.05f, std::max(recordsWithPhrase - usedInText, 0.f) + 0.95f);
        const auto near = candidate.id ? m_near.shares.find(*candidate.id) : m_near.shares.end();
        if (near == m_near.shares.end())
            return;
        const Neighbourhood::Share &share = near->second;
        candidate.similar = share.records;
        f[Feature::Similar] = share.share;
        f[Feature::SimilarLog] = std::log(smallShare + share.share);
        f[Feature::SimilarSum] = share.sum;
        f[Feature::SimilarMost] = share.most;
        f[Feature::SimilarUse] =
            std::log((share.share + 1e-6f) * m_evidence.recordsAtAll() / (float(candidate.used) + 1));
    }

    // Keywords that stand together on other records: what goes with the likeliest ones of this record.
    void addCoUse(std::vector<KeywordCandidate> &all) const
    {
        std::vector<std::pair<double, const KeywordCandidate *>> likeliest;
        for (const KeywordCandidate &candidate : all) {
            if (candidate.used > 0)
                likeliest.emplace_back(keywordProbability(candidate.features, candidate.isInText, m_guess),
                                       &candidate);
        }
        std::ranges::stable_sort(likeliest, std::greater(), [](const auto &one) { return one.first; });
        likeliest.resize(std::min(likeliest.size(), likeliestKeywords));
        std::unordered_map<KeywordId, float> shares;
        for (const auto &[probability, candidate] : likeliest)
            addUsers(*candidate->id, float(probability), shares);
        for (KeywordCandidate &candidate : all) {
            if (const auto share = candidate.id ? shares.find(*candidate.id) : shares.end(); share != shares.end())
                candidate.features[Feature::CoUse] = std::log(smallShare + share->second);
        }
    }

    void addUsers(KeywordId id, float probability, std::unordered_map<KeywordId, float> &shares) const
    {
        std::unordered_map<KeywordId, float> together;
        size_t users = 0;
        for (quint32 row : m_evidence.corpus().usage().use(id).users) {
            if (!m_evidence.counts(row))
                continue;
            if (++users > usersLookedAt)
                break;
            for (const KeywordMention &mention : m_evidence.corpus().keywordsOf(row)) {
                if (mention.id != id)
                    ++together[mention.id];
            }
        }
        for (const auto &[other, times] : together)
            shares[other] += probability * times / float(users + 1);
    }

    const TextWords &m_words;
    const KeywordEvidence &m_evidence;
    const ScoringWeights &m_guess;
    const Neighbourhood m_near;
    KeyMap<char> m_stems;
    std::vector<PhraseKey> m_parts;
};

} // namespace

std::vector<KeywordCandidate> keywordCandidates(const TextWords &words, const KeywordEvidence &evidence,
                                                const ScoringWeights &guess)
{
    return CandidateReader(words, evidence, guess).read();
}

} // namespace hubready
