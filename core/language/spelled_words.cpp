#include "core/language/spelled_words.h"

#include "core/language/spelling_dictionary.h"
#include "core/language/word_lists.h"

#include <algorithm>

namespace hubready {

namespace {

constexpr size_t mostKnown = 300'000; // about 100 bytes each

} // namespace

std::shared_ptr<SpelledWords> SpelledWords::of(std::shared_ptr<const SpellingDictionary> dictionary)
{
    if (!dictionary)
        return {};
    return std::shared_ptr<SpelledWords>(new SpelledWords(std::move(dictionary)));
}

SpelledWords::Answer SpelledWords::lookUp(SpellingQuestion question, const std::string &word)
{
    Words &asked = words(question);
    {
        const std::scoped_lock guard(m_lock);
        if (const auto known = asked.known.find(word); known != asked.known.end())
            return known->second;
    }
    Answer answer = otherSpelling(question, word, *m_dictionary, WordLists::builtIn(), nullptr);
    const std::scoped_lock guard(m_lock);
    if (asked.known.size() >= mostKnown)
        asked.known.clear();
    asked.known.emplace(word, answer);
    asked.wanted.erase(word);
    return answer;
}

std::optional<SpelledWords::Answer> SpelledWords::known(SpellingQuestion question, const std::string &word)
{
    Words &asked = words(question);
    const std::scoped_lock guard(m_lock);
    if (const auto known = asked.known.find(word); known != asked.known.end())
        return known->second;
    asked.wanted.insert(word);
    return std::nullopt;
}

bool SpelledWords::hasWanted() const
{
    const std::scoped_lock guard(m_lock);
    return std::ranges::any_of(m_words, [](const Words &asked) { return !asked.wanted.empty(); });
}

std::optional<std::pair<SpellingQuestion, std::string>> SpelledWords::nextWanted()
{
    const std::scoped_lock guard(m_lock);
    for (const SpellingQuestion question : {SpellingQuestion::British, SpellingQuestion::Corrected}) {
        if (const auto &wanted = words(question).wanted; !wanted.empty())
            return std::pair(question, *wanted.begin());
    }
    return std::nullopt;
}

void SpelledWords::lookUpWanted(const Progress &progress)
{
    while (!progress.cancelled()) {
        const auto next = nextWanted();
        if (!next)
            return;
        (void)lookUp(next->first, next->second);
    }
}

} // namespace hubready
