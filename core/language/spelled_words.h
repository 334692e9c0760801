// What the dictionary says of words, each looked up once: what all rules on spelling ask, on whatever thread. A look-up
// takes some milliseconds at worst, which the window's thread cannot spare: it takes known() and has lookUpWanted() run
// elsewhere. For all threads.
#pragma once

#include "core/base/progress.h"
#include "core/language/spelling.h"

#include <array>
#include <memory>
#include <mutex>
#include <string>
#include <unordered_map>
#include <unordered_set>

namespace hubready {

class SpelledWords
{
public:
    // Null without a dictionary.
    static std::shared_ptr<SpelledWords> of(std::shared_ptr<const SpellingDictionary> dictionary);

    using Answer = std::optional<SpelledWord>;

    const SpellingDictionary &dictionary() const { return *m_dictionary; }

    // `word` in small letters a to z.
    Answer lookUp(SpellingQuestion question, const std::string &word);
    // Nothing: not looked up yet; it is wanted from now on.
    std::optional<Answer> known(SpellingQuestion question, const std::string &word);

    bool hasWanted() const;
    // All that is wanted, also what comes meanwhile; ends early where the progress says so.
    void lookUpWanted(const Progress &progress);

private:
    explicit SpelledWords(std::shared_ptr<const SpellingDictionary> dictionary) : m_dictionary(std::move(dictionary)) {}

    struct Words
    {
        std::unordered_map<std::string, Answer> known;
        std::unordered_set<std::string> wanted;
    };
    Words &words(SpellingQuestion question) { return m_words[size_t(question)]; }
    std::optional<std::pair<SpellingQuestion, std::string>> nextWanted();

    const std::shared_ptr<const SpellingDictionary> m_dictionary;
    mutable std::mutex m_lock; // guards the words; not held while one is looked up
    std::array<Words, 2> m_words;
};

} // namespace hubready
