// A set of records as its keywords are learnt from: the statistics of its texts, the use of its keywords, and an index
// of records by what they say. Add every record in order of rows, then finish; from then on it never changes.
#pragma once

#include "core/suggest/keywords/keyword_text.h"
#include "core/suggest/keywords/keyword_usage.h"
#include "core/suggest/keywords/similar_records.h"
#include "core/suggest/keywords/text_statistics.h"

namespace hubready {

class KeywordCorpus
{
public:
    explicit KeywordCorpus(size_t expectedRecords) : m_texts(expectedRecords), m_reader(m_stopWords) {}
    KeywordCorpus(const KeywordCorpus &) = delete;
    KeywordCorpus &operator=(const KeywordCorpus &) = delete;

    void add(const KeywordText &record);
    void finish();

    quint32 rows() const { return quint32(m_ends.size()); }
    std::span<const KeywordMention> keywordsOf(quint32 row) const;

    const StopWords &stopWords() const { return m_stopWords; }
    const TextStatistics &texts() const { return m_texts; }
    const KeywordUsage &usage() const { return m_usage; }
    const SimilarRecords &similar() const { return m_similar; }

private:
    void addKeywords(quint32 row, const KeywordText &record);
    void addText(quint32 row, const TextWords &words);

    StopWords m_stopWords;
    TextStatistics m_texts;
    KeywordUsage m_usage;
    SimilarRecords m_similar;
    std::vector<KeywordMention> m_keywords; // of all rows
    std::vector<quint32> m_ends;        // where each row's keywords end

    // For learning only.
    WordReader m_reader;
    KeySet m_phrases;
    KeySet m_seen;
    KeySet m_keywordStems;
    TextWords m_keywordWords;
};

} // namespace hubready
