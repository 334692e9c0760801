#include "core/suggest/keywords/keyword_fit.h"

#include "core/suggest/keywords/keyword_candidates.h"
#include "core/suggest/keywords/logistic_fit.h"

namespace hubready {

namespace {

constexpr size_t fewestRecords = 40; // less teach nothing that can be relied on
constexpr size_t mostRecords = 120;
constexpr PhraseKey negativesPerSample = 3; // of the phrases that are no keyword, one in three is looked at
constexpr double hold = 50;

std::vector<quint32> sampledRows(const KeywordCorpus &corpus, Fold without)
{
    std::vector<quint32> rows;
    for (quint32 row = 0; row < corpus.rows(); ++row) {
        if (foldOf(row) != without && !corpus.keywordsOf(row).empty())
            rows.push_back(row);
    }
    if (rows.size() <= mostRecords)
        return rows;
    std::vector<quint32> sample;
    for (size_t i = 0; i < mostRecords; ++i)
        sample.push_back(rows[i * rows.size() / mostRecords]);
    return sample;
}

struct Examples
{
    std::vector<KeywordExample> inText;
    std::vector<KeywordExample> absent;
};

void addExamples(const KeywordCorpus &corpus, quint32 row, Fold without, const KeywordText &text, WordReader &reader,
                 const ScoringWeights &guess, Examples &examples)
{
    const TextWords words = text.words(reader);
    KeywordEvidence evidence(corpus, row, without);
    evidence.setWords(words);
    KeyMap<char> own;
    for (const KeywordMention &mention : corpus.keywordsOf(row))
        own[corpus.usage().use(mention.id).key] = 1;
    for (const KeywordCandidate &candidate : keywordCandidates(words, evidence, guess)) {
        const bool isKeyword = own.contains(candidate.key);
        if (!isKeyword && (candidate.key >> 8) % negativesPerSample != 0)
            continue;
        (candidate.isInText ? examples.inText : examples.absent)
            .push_back({candidate.features, isKeyword, isKeyword ? 1 : float(negativesPerSample)});
    }
}

} // namespace

WeightsByFold fitToCorpus(const KeywordCorpus &corpus, const TextOfRow &textOf, const ScoringWeights &start,
                          const Progress &progress)
{
    WeightsByFold weights;
    weights.fill(start);
    WordReader reader(corpus.stopWords());
    for (Fold fold = 0; fold < foldCount; ++fold) {
        const std::vector<quint32> rows = sampledRows(corpus, fold);
        if (rows.size() < fewestRecords || progress.cancelled())
            continue;
        Examples examples;
        for (quint32 row : rows)
            addExamples(corpus, row, fold, textOf(row), reader, start, examples);
        weights[fold] = {fitLogistic(examples.inText, start.inText, hold),
                         fitLogistic(examples.absent, start.absent, hold)};
    }
    return weights;
}

} // namespace hubready
