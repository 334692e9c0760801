// What the other records teach, seen from one record: every count without that record's own keywords, and on wish
// without those of a whole part of the set (folded_count.h). Whatever looks at keywords for a proposal looks through this.
#pragma once

#include "core/suggest/keywords/keyword_corpus.h"

namespace hubready {

class KeywordEvidence
{
public:
    // `row`: the record in the corpus; nothing: it is none of these. Keep the corpus.
    KeywordEvidence(const KeywordCorpus &corpus, std::optional<quint32> row, std::optional<Fold> without = {});

    // The record as it was learnt. Its words are what `words` holds: other records are one less.
    void setWords(const TextWords &words);

    float recordsAtAll() const;                  // this one included
    float recordsWithWord(PhraseKey stem) const; // others
    float recordsWithPhrase(PhraseKey key, bool isInText) const; // others; `isInText`: it stands in this one's text
    float rarity(float others) const;            // 1: in no other record, 0: in all

    struct WordCounts
    {
        float inKeyword = 0, keywords = 0, first = 0, last = 0;
    };
    WordCounts word(PhraseKey stem) const;

    quint32 used(KeywordId id) const;
    quint32 usedInText(KeywordId id) const;
    float lengthShare(size_t words) const;
    const KeywordMention *own(KeywordId id) const; // null: the record does not have it

    std::vector<SimilarRecord> similar(const TextWords &words, size_t atMost) const;
    bool counts(quint32 row) const { return row != m_row && (!m_without || foldOf(row) != *m_without); }
    const KeywordCorpus &corpus() const { return m_corpus; }

private:
    quint32 without(const FoldedCount &count, quint32 own) const;

    const KeywordCorpus &m_corpus;
    std::optional<quint32> m_row;
    std::optional<Fold> m_without;
    std::span<const KeywordMention> m_own; // empty where the whole fold is left out: it is in that
    KeyMap<char> m_stems;                  // of the record's text
};

} // namespace hubready
