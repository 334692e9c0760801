// The keywords that the records of a set have: how often each is used, how often it also stands in the text of its
// record, in which forms it is written, and how words behave in keywords. Keywords are one when the stems of their words
// are.
#pragma once

#include "core/suggest/keywords/folded_count.h"
#include "core/suggest/keywords/text_words.h"

#include <optional>
#include <string>

namespace hubready {

using KeywordId = quint32;

struct WrittenForm
{
    std::string text;
    quint32 count = 0;
};

struct KeywordUse
{
    PhraseKey key = 0;
    FoldedCount records; // that have it as a keyword
    FoldedCount inText;  // of these: it stands in their text, too
    std::vector<PhraseKey> stems;
    std::vector<WrittenForm> forms;
    std::vector<quint32> users; // rows, the first thousand
};

struct WordUse
{
    FoldedCount inKeyword; // records that hold it in their text and in a keyword
    FoldedCount keywords;  // that hold it
    FoldedCount first;     // that begin with it
    FoldedCount last;      // that end in it
};

// A keyword as one record has it.
struct KeywordMention
{
    KeywordId id = 0;
    quint32 form = 0; // among the written forms; their number: not kept
    bool isInText = false;
};

inline constexpr size_t longestLength = 6; // words; longer keywords count as this long

class KeywordUsage
{
public:
    KeywordMention add(quint32 row, std::span<const TextWord> words, std::string_view written, bool isInText);
    void addWordInKeyword(quint32 row, PhraseKey stem) { m_words[stem].inKeyword.add(foldOf(row)); }

    size_t size() const { return m_uses.size(); }
    const KeywordUse &use(KeywordId id) const { return m_uses[id]; }
    const WordUse *word(PhraseKey stem) const { return m_words.find(stem); } // null: in no keyword
    const FoldedCount &ofLength(size_t words) const { return m_lengths[std::min(words, longestLength)]; }
    const FoldedCount &all() const { return m_all; }
    std::optional<KeywordId> find(PhraseKey key) const;
    // The form most used, the first in alphabetical order of several; a record's own use is not counted.
    // Empty: no other form.
    std::string bestForm(KeywordId id, const KeywordMention *own) const;

private:
    KeyMap<quint32> m_places; // id + 1
    std::vector<KeywordUse> m_uses;
    KeyMap<WordUse> m_words;
    std::array<FoldedCount, longestLength + 1> m_lengths;
    FoldedCount m_all;
};

} // namespace hubready
