// A text as words: where each stands, its stem as a number, and what parts it from the word before. Phrases are runs of
// such words; a phrase's key is made of its stems, so that "data-mining" and "data mining" are one.
#pragma once

#include "core/suggest/keywords/key_map.h"
#include "core/suggest/keywords/stop_words.h"

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace hubready {

enum class Joint : unsigned char {
    Boundary, // punctuation, a line's end, the text's start
    Blank,
    Hyphen,
    Tight, // nothing: scripts that do not part words
};

struct TextWord
{
    std::string_view text; // as written, a view into the text that was read
    PhraseKey stem = 0;
    Joint before = Joint::Boundary;
    bool isStopWord = false;
    bool isNumber = false;  // no letter in it
    bool isInTitle = false;
    bool beginsSentence = false; // or a line
};

using TextWords = std::vector<TextWord>;

// Of the phrase with this key, and one more word at its end; 0 is the key of none.
PhraseKey longerKey(PhraseKey key, const TextWord &word);
PhraseKey phraseKey(std::span<const TextWord> words);
// As written, with one blank where the words stand apart.
std::string phraseText(std::span<const TextWord> words);

// Remembers the words it has met, which makes reading many texts quick. One for a thread.
class WordReader
{
public:
    explicit WordReader(const StopWords &stopWords) : m_stopWords(stopWords) {}

    // Adds the text's words; the first has a boundary before it.
    void read(std::string_view text, TextWords &words, bool isTitle = false);

private:
    struct Known
    {
        PhraseKey stem = 0;
        bool isStopWord = false;
    };
    Known known(std::string_view word);
    void add(std::string_view word, const TextWord &place, TextWords &words);
    void addRun(std::string_view run, TextWord place, TextWords &words);

    const StopWords &m_stopWords;
    KeyMap<Known> m_known; // by the word as written
};

} // namespace hubready
