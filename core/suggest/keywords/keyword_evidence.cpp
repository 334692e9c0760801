#include "core/suggest/keywords/keyword_evidence.h"

#include <algorithm>
#include <cmath>

namespace hubready {

KeywordEvidence::KeywordEvidence(const KeywordCorpus &corpus, std::optional<quint32> row, std::optional<Fold> without)
    : m_corpus(corpus), m_row(row), m_without(without)
{
    if (m_row && *m_row >= corpus.rows())
        m_row.reset();
    if (m_row && (!without || foldOf(*m_row) != *without))
        m_own = corpus.keywordsOf(*m_row);
}

void KeywordEvidence::setWords(const TextWords &words)
{
    for (const TextWord &word : words)
        m_stems[word.stem] = 1;
}

float KeywordEvidence::recordsAtAll() const { return float(m_corpus.texts().records()) + (m_row ? 0 : 1); }

float KeywordEvidence::recordsWithWord(PhraseKey stem) const
{
    const quint32 records = m_corpus.texts().recordsWithWord(stem);
    return float(records - (m_row && records > 0 && m_stems.contains(stem) ? 1 : 0));
}

float KeywordEvidence::recordsWithPhrase(PhraseKey key, bool isInText) const
{
    const quint32 records = m_corpus.texts().recordsWithPhrase(key);
    return float(records - (m_row && isInText && records > 0 ? 1 : 0));
}

float KeywordEvidence::rarity(float others) const
{
    const float all = recordsAtAll() + 1;
    return std::log(all / (others + 1)) / std::log(all);
}

quint32 KeywordEvidence::without(const FoldedCount &count, quint32 own) const
{
    const quint32 all = count.without(m_without);
    return all - std::min(own, all);
}

KeywordEvidence::WordCounts KeywordEvidence::word(PhraseKey stem) const
{
    const WordUse *use = m_corpus.usage().word(stem);
    if (!use)
        return {};
    quint32 holds = 0;
    quint32 first = 0;
    quint32 last = 0;
    for (const KeywordMention &mention : m_own) {
        const auto &stems = m_corpus.usage().use(mention.id).stems;
        holds += quint32(std::ranges::count(stems, stem));
        first += stems.front() == stem;
        last += stems.back() == stem;
    }
    const quint32 inKeyword = holds > 0 && m_stems.contains(stem) ? 1 : 0;
    return {float(without(use->inKeyword, inKeyword)), float(without(use->keywords, holds)),
            float(without(use->first, first)), float(without(use->last, last))};
}

const KeywordMention *KeywordEvidence::own(KeywordId id) const
{
    const auto found = std::ranges::find(m_own, id, &KeywordMention::id);
    return found == m_own.end() ? nullptr : &*found;
}

quint32 KeywordEvidence::used(KeywordId id) const
{
    return without(m_corpus.usage().use(id).records, own(id) ? 1 : 0);
}

quint32 KeywordEvidence::usedInText(KeywordId id) const
{
    const KeywordMention *mention = own(id);
    return without(m_corpus.usage().use(id).inText, mention && mention->isInText ? 1 : 0);
}

float KeywordEvidence::lengthShare(size_t words) const
{
    const KeywordUsage &usage = m_corpus.usage();
    quint32 ownOfLength = 0;
    for (const KeywordMention &mention : m_own)
        ownOfLength += std::min(usage.use(mention.id).stems.size(), longestLength) == std::min(words, longestLength);
    return (float(without(usage.ofLength(words), ownOfLength)) + 1)
           / (float(without(usage.all(), quint32(m_own.size()))) + float(longestLength));
}

std::vector<SimilarRecord> KeywordEvidence::similar(const TextWords &words, size_t atMost) const
{
    return m_corpus.similar().find(weightedWords(words), m_corpus.texts(), atMost,
                                   [this](quint32 row) { return counts(row); });
}

} // namespace hubready
