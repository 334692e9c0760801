// In how many records of a set each word and phrase stands. Words are counted exactly, phrases in a table of fixed size
// in which two may share a place (the smaller of two places counts), so that memory stays bounded: 32 MB at most.
// Keywords play no part in it.
#pragma once

#include "core/suggest/keywords/text_words.h"

namespace hubready {

class TextStatistics
{
public:
    explicit TextStatistics(size_t expectedRecords);

    // Each stem and phrase once a record.
    void addRecord() { ++m_records; }
    void addWord(PhraseKey stem) { ++m_words[stem]; }
    void addPhrase(PhraseKey key);

    quint32 records() const { return m_records; }
    quint32 recordsWithWord(PhraseKey stem) const;
    quint32 recordsWithPhrase(PhraseKey key) const;

private:
    quint32 m_records = 0;
    KeyMap<quint32> m_words;
    std::vector<quint16> m_phrases; // a power of two
};

} // namespace hubready
