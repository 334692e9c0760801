#include "core/suggest/keywords/keyword_model.h"

#include "core/suggest/keywords/keyword_candidates.h"
#include "core/suggest/keywords/written_keyword.h"
#include "core/suggest/vocabulary/keyword_terms.h"
#include "core/text/wtf8.h"

#include <algorithm>
#include <unordered_set>

namespace hubready {

namespace {

constexpr quint32 rowsPerStep = 256;

bool canBeWritten(std::string_view keyword) // the gate's limit; a comma parts keywords in the staging package
{
    return !keyword.empty() && keyword.find(',') == std::string_view::npos
           && utf16Length(keyword) <= fieldSpec(Field::Keywords).maxLength;
}

// What the project prefers, then the name in a vocabulary, then what most records write, then what the text has.
std::string writtenForm(const KeywordCandidate &candidate, const TextWords &words, const KeywordEvidence &evidence,
                        const KeywordTerms *terms)
{
    if (const std::string *preferred = terms ? terms->preferred(candidate.key) : nullptr)
        return *preferred;
    if (const auto *term = terms ? terms->find(candidate.key) : nullptr; term && term->isOtherName)
        return term->name;
    if (candidate.id && candidate.used > 0) {
        const std::string used = evidence.corpus().usage().bestForm(*candidate.id, evidence.own(*candidate.id));
        if (!used.empty())
            return used;
    }
    return candidate.isInText ? writtenKeyword(words, candidate.firstWord, candidate.words) : std::string();
}

} // namespace

Result<std::shared_ptr<const KeywordModel>> KeywordModel::learn(quint32 rows, const TextOfRow &textOf,
                                                                const Progress &progress,
                                                                const ScoringWeights &start)
{
    const std::shared_ptr<KeywordModel> model(new KeywordModel(rows, start));
    for (quint32 row = 0; row < rows; ++row) {
        model->m_corpus.add(textOf(row));
        if (row % rowsPerStep == 0 && !progress.step(row, rows))
            return Progress::cancelledError();
    }
    model->m_corpus.finish();
    model->m_weights = fitToCorpus(model->m_corpus, textOf, start, progress);
    if (!progress.step(rows, rows))
        return Progress::cancelledError();
    return std::shared_ptr<const KeywordModel>(model);
}

Result<std::shared_ptr<const KeywordModel>> KeywordModel::learn(const RecordTable &table, const Progress &progress)
{
    RecordDecoder decoder(table);
    return learn(table.size(), [&decoder](quint32 row) { return keywordText(decoder.decode(row)); }, progress);
}

KeywordProposals KeywordModel::propose(const KeywordText &record, std::optional<quint32> row, size_t count,
                                       const KeywordTerms *terms) const
{
    WordReader reader(m_corpus.stopWords());
    const TextWords words = record.words(reader);
    KeywordEvidence evidence(m_corpus, row);
    evidence.setWords(words);
    std::vector<KeywordCandidate> candidates = keywordCandidates(words, evidence, m_start);
    const ScoringWeights &weights = m_weights[row ? foldOf(*row) : 0];

    std::vector<std::pair<double, const KeywordCandidate *>> ranked;
    for (KeywordCandidate &candidate : candidates) {
        if (terms && terms->isNever(candidate.key))
            continue;
        if (const auto *term = terms ? terms->find(candidate.key) : nullptr)
            candidate.features[Feature::InVocabulary] = float(term->weight);
        ranked.emplace_back(keywordProbability(candidate.features, candidate.isInText, weights), &candidate);
    }
    std::ranges::stable_sort(ranked, std::greater(), [](const auto &one) { return one.first; });

    KeywordProposals proposals;
    std::unordered_set<std::string> written; // another name of a term comes out as its name, which may be there already
    for (const auto &[probability, candidate] : ranked) {
        if (proposals.size() == count)
            break;
        std::string text = writtenForm(*candidate, words, evidence, terms);
        if (!canBeWritten(text) || !written.insert(lowered(text)).second)
            continue;
        const auto *term = terms ? terms->find(candidate->key) : nullptr;
        proposals.push_back({std::move(text), probability, candidate->features[Feature::InTitle] > 0,
                             candidate->isInText, candidate->used, candidate->similar,
                             term ? terms->vocabularyName(term->vocabulary) : QString()});
    }
    return proposals;
}

KeywordProposals KeywordModel::propose(const Record &record, size_t count, const KeywordTerms *terms) const
{
    return propose(keywordText(record), record.row, count, terms);
}

} // namespace hubready
