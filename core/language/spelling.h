// What a misspelt word most likely should be: the dictionary's words that one slip of the fingers away (two letters in the
// wrong order, one left out, one too many, another one), and the British form of an American one. Not what Hunspell
// proposes: that takes 70 ms a word, this a fraction of one, once a word. Never certain. One thread at a time.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace hubready {

class SpellingDictionary;
class WordLists;
class WordSet;
class WrittenForms;

struct SpelledWord
{
    std::string text;
    double confidence = 0;
};

// A text with its words spelt otherwise.
struct RespeltText
{
    std::string text;
    double confidence = 1;          // that of the least sure word
    std::vector<std::string> words; // those that changed, as they are now
};

class Spelling
{
public:
    using Find = std::optional<SpelledWord> (Spelling::*)(std::string_view word); // british or corrected

    // `usual`: words that the data set has; `own`: words that are right because people said so; either may be null. All
    // must outlive this.
    Spelling(const SpellingDictionary &dictionary, const WordLists &lists, const WrittenForms *usual,
             const WordSet *own)
        : m_dictionary(dictionary), m_lists(lists), m_usual(usual), m_own(own)
    {
    }

    // Of a word in plain letters, the first one may be a capital. Nothing: it is right, or nobody can say.
    std::optional<SpelledWord> british(std::string_view word);   // "anemia" is "anaemia"
    std::optional<SpelledWord> corrected(std::string_view word); // "recieving" is "receiving"

    // Every word of a text that `find` would spell otherwise, and the text with all of them so. Parts of
    // "wound-dressing" are words. Of a text that may be in capitals none: it says nothing of its words; nor of one with
    // accents, which may be in another language.
    using Spelt = std::function<void(std::string_view word, const SpelledWord &spelled)>;
    void forEachWord(std::string_view text, Find find, const Spelt &take);
    std::optional<RespeltText> respelt(std::string_view text, Find find);

private:
    std::optional<SpelledWord> findBritish(const std::string &word) const;
    std::optional<SpelledWord> findCorrected(const std::string &word) const;

    using Cache = std::unordered_map<std::string, std::optional<SpelledWord>>;
    template <typename Search> std::optional<SpelledWord> cached(Cache &cache, std::string_view word, Search search);

    const SpellingDictionary &m_dictionary;
    const WordLists &m_lists;
    const WrittenForms *m_usual;
    const WordSet *m_own;
    Cache m_british;
    Cache m_corrected;
};

} // namespace hubready
