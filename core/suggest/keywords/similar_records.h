// Which records say the like: an inverted index over the words of those that have keywords, compared by the cosine of
// TF-IDF weights. Postings of a word and the work of a question are bounded, so it answers in about a millisecond also
// among hundreds of thousands of records.
#pragma once

#include "core/suggest/keywords/text_statistics.h"

#include <functional>

namespace hubready {

struct WeightedWord
{
    PhraseKey stem = 0;
    float count = 0; // occurrences; those in the title weigh more
};

std::vector<WeightedWord> weightedWords(const TextWords &words);

struct SimilarRecord
{
    quint32 row = 0;
    float likeness = 0; // 0 to 1
};

class SimilarRecords
{
public:
    // Only a record with keywords can be found; all are told, so that nothing depends on which have some.
    void add(quint32 row, const std::vector<WeightedWord> &words, bool hasKeywords);
    void finish(const TextStatistics &texts); // after the last add(): works out what words weigh

    // The most similar of those that `accepts` takes, best first.
    std::vector<SimilarRecord> find(const std::vector<WeightedWord> &words, const TextStatistics &texts,
                                    size_t atMost, const std::function<bool(quint32 row)> &accepts) const;

private:
    struct Posting
    {
        quint32 row = 0;
        float count = 0; // 1 + ln of the occurrences
    };
    struct Word
    {
        PhraseKey stem = 0;
        float rarity = 0;
        std::vector<Posting> postings;
    };

    KeyMap<quint32> m_places; // word + 1
    std::vector<Word> m_words;
    std::vector<float> m_lengths; // of each row's vector
};

} // namespace hubready
