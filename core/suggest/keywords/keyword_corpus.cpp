#include "core/suggest/keywords/keyword_corpus.h"

#include "core/suggest/keywords/phrase_candidates.h"

namespace hubready {

std::span<const KeywordMention> KeywordCorpus::keywordsOf(quint32 row) const
{
    const quint32 start = row == 0 ? 0 : m_ends[row - 1];
    return std::span(m_keywords).subspan(start, m_ends[row] - start);
}

void KeywordCorpus::add(const KeywordText &record)
{
    const quint32 row = rows();
    const TextWords words = record.words(m_reader);
    m_phrases.clear();
    forEachPhrase(words, [this](PhraseKey key, size_t, size_t) {
        if (m_phrases.insert(key))
            m_texts.addPhrase(key);
    });
    addKeywords(row, record);
    addText(row, words);
    m_similar.add(row, weightedWords(words), !keywordsOf(row).empty());
}

void KeywordCorpus::addKeywords(quint32 row, const KeywordText &record)
{
    m_keywordStems.clear();
    m_seen.clear();
    for (const std::string &keyword : record.keywords) {
        m_keywordWords.clear();
        m_reader.read(keyword, m_keywordWords);
        const PhraseKey key = phraseKey(m_keywordWords);
        if (m_keywordWords.empty() || !m_seen.insert(key))
            continue;
        m_keywords.push_back(m_usage.add(row, m_keywordWords, keyword, m_phrases.contains(key)));
        for (const TextWord &word : m_keywordWords)
            m_keywordStems.insert(word.stem);
    }
    m_ends.push_back(quint32(m_keywords.size()));
}

void KeywordCorpus::addText(quint32 row, const TextWords &words)
{
    m_texts.addRecord();
    m_seen.clear();
    for (const TextWord &word : words) {
        if (!m_seen.insert(word.stem))
            continue;
        m_texts.addWord(word.stem);
        if (m_keywordStems.contains(word.stem))
            m_usage.addWordInKeyword(row, word.stem);
    }
}

void KeywordCorpus::finish() { m_similar.finish(m_texts); }

} // namespace hubready
