// What a set of records teaches about its keywords, and what it proposes for one record. Learn once (100,000 records in
// about 3 s of CPU), then ask from any thread: a model never changes. A record of the set is judged as if its own
// keywords were not known: they are taken out of everything that is learnt from the others. After edits a model is a
// little stale; learn anew in the background when many records have changed.
//
// Method: candidates are the phrases of the text and the keywords of similar records. Each is scored by a logistic model
// over statistics of the text (TF-IDF, position, length, boundaries), over the use of the phrase and its words as
// keywords, and over the likeness of the records that use it. The features follow what Witten et al. 1999 (KEA) and
// Campos et al. 2020 (YAKE) found to work; its weights adapt to the set. Figures: tests/bench/README.md.
#pragma once

#include "core/base/result.h"
#include "core/suggest/keywords/keyword_fit.h"

#include <memory>

namespace hubready {

struct KeywordProposal
{
    std::string keyword; // as it would be written
    double probability = 0;
    bool isInTitle = false;
    bool isInText = false;
    quint32 used = 0;    // other records that have it
    quint32 similar = 0; // of these: records that say the like
    QString vocabulary;  // that has it; empty: none
};

using KeywordProposals = std::vector<KeywordProposal>;

class KeywordTerms;

class KeywordModel
{
public:
    // Fails only when cancelled.
    static Result<std::shared_ptr<const KeywordModel>> learn(const RecordTable &table, const Progress &progress);
    static Result<std::shared_ptr<const KeywordModel>> learn(quint32 rows, const TextOfRow &textOf,
                                                             const Progress &progress,
                                                             const ScoringWeights &start = fittedWeights());

    // Best first, each once by its stems. `row`: the record's place in what was learnt; nothing: it is none of these.
    // `terms`: loaded vocabularies and the project's words; null: none.
    KeywordProposals propose(const KeywordText &record, std::optional<quint32> row, size_t count,
                             const KeywordTerms *terms = nullptr) const;
    KeywordProposals propose(const Record &record, size_t count, const KeywordTerms *terms = nullptr) const; // of the table

private:
    KeywordModel(quint32 expectedRecords, const ScoringWeights &start) : m_corpus(expectedRecords), m_start(start) {}

    KeywordCorpus m_corpus;
    ScoringWeights m_start;
    WeightsByFold m_weights{};
};

} // namespace hubready
