// What a misspelt word most likely should be: the dictionary's words that one slip of the fingers away (two letters in the
// wrong order, one left out, one too many, another one), and the British form of an American one. Not what Hunspell
// proposes: that takes 70 ms a word, this a fraction of one, once a word. Never certain. One thread at a time.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>

namespace hubready {

class SpellingDictionary;
class WordLists;
class WrittenForms;

struct SpelledWord
{
    std::string text;
    double confidence = 0;
};

class Spelling
{
public:
    // `usual`: words that the data set has; may be null. All must outlive this.
    Spelling(const SpellingDictionary &dictionary, const WordLists &lists, const WrittenForms *usual)
        : m_dictionary(dictionary), m_lists(lists), m_usual(usual)
    {
    }

    // Of a word in plain letters, the first one may be a capital. Nothing: it is right, or nobody can say.
    std::optional<SpelledWord> british(std::string_view word);   // "anemia" is "anaemia"
    std::optional<SpelledWord> corrected(std::string_view word); // "recieving" is "receiving"

private:
    std::optional<SpelledWord> findBritish(const std::string &word) const;
    std::optional<SpelledWord> findCorrected(const std::string &word) const;

    using Cache = std::unordered_map<std::string, std::optional<SpelledWord>>;
    template <typename Find> std::optional<SpelledWord> cached(Cache &cache, std::string_view word, Find find);

    const SpellingDictionary &m_dictionary;
    const WordLists &m_lists;
    const WrittenForms *m_usual;
    Cache m_british;
    Cache m_corrected;
};

} // namespace hubready
