// What a misspelt word most likely should be: the dictionary's words that one slip of the fingers away (two letters in the
// wrong order, one left out, one too many, another one), and the British form of an American one. Not what Hunspell
// proposes: that takes 70 ms a word, this a fraction of one, once a word. Never certain. One thread at a time.
#pragma once

#include <array>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

namespace hubready {

class SpelledWords;
class SpellingDictionary;
class WordLists;
class WordSet;
class WrittenForms;

struct SpelledWord
{
    std::string text;
    double confidence = 0;
};

enum class SpellingQuestion : unsigned char { British, Corrected };

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
    // By what `words` has looked up and looks up, with the lists that are built in. OnlyKnown: a word that it does not
    // know counts as right, is wanted from there, and told by takeMissed().
    enum class Reach : unsigned char { LooksUp, OnlyKnown };
    Spelling(SpelledWords &words, const WordSet *own, Reach reach);

    // Of a word in plain letters, the first one may be a capital. Nothing: it is right, or nobody can say.
    std::optional<SpelledWord> british(std::string_view word);   // "anemia" is "anaemia"
    std::optional<SpelledWord> corrected(std::string_view word); // "recieving" is "receiving"

    // Every word of a text that `find` would spell otherwise, and the text with all of them so. Parts of
    // "wound-dressing" are words. Of a text that may be in capitals none: it says nothing of its words; nor of one with
    // accents, which may be in another language.
    using Spelt = std::function<void(std::string_view word, const SpelledWord &spelled)>;
    void forEachWord(std::string_view text, Find find, const Spelt &take);
    std::optional<RespeltText> respelt(std::string_view text, Find find);

    // Whether a word was not known since this was asked last.
    bool takeMissed() { return std::exchange(m_missed, false); }

private:
    using Answer = std::optional<SpelledWord>;
    using Cache = std::unordered_map<std::string, Answer>;
    Answer cached(SpellingQuestion question, std::string_view word);
    std::optional<Answer> ask(SpellingQuestion question, const std::string &word) const; // nothing: not known

    const SpellingDictionary &m_dictionary;
    const WordLists &m_lists;
    const WrittenForms *m_usual;
    const WordSet *m_own;
    SpelledWords *m_words = nullptr;
    Reach m_reach = Reach::LooksUp;
    bool m_missed = false;
    std::array<Cache, 2> m_caches; // by question
};

// The same without a memory, for all threads. `word` in small letters a to z; `usual` may be null.
std::optional<SpelledWord> otherSpelling(SpellingQuestion question, const std::string &word,
                                         const SpellingDictionary &dictionary, const WordLists &lists,
                                         const WrittenForms *usual);

} // namespace hubready
