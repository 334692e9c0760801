#include "core/language/spelling.h"

#include "core/language/spelled_words.h"
#include "core/language/spelling_dictionary.h"
#include "core/language/word_lists.h"
#include "core/language/written_forms.h"
#include "core/text/letter_case.h"
#include "core/text/word_set.h"
#include "core/text/words.h"

#include <algorithm>
#include <cctype>
#include <vector>

namespace hubready {

namespace {

constexpr size_t shortestAmerican = 5;
constexpr size_t shortestCorrected = 6;
constexpr size_t longestCorrected = 24;
constexpr size_t shortestStem = 3; // in front of "-ize": not "size", "prize", "seize"
constexpr size_t mostCached = 100'000;
constexpr int usualCount = 3; // so often in the data set, a word is one of its own

constexpr double plainlyAmerican = 0.9;  // no British word
constexpr double alsoBritish = 0.7;      // "-ize" is British, too, but not what the health service writes
constexpr double likelySlip = 0.85;      // letters swapped, or one doubled
constexpr double possibleSlip = 0.7;     // one left out, or one too many
constexpr double unlikelySlip = 0.45;    // another letter
constexpr double severalWords = 0.6;     // of the above, where more than one word is as near
constexpr double usedInDataSet = 1.1;

bool isPlain(std::string_view word)
{
    return std::ranges::all_of(word, [](char c) { return c >= 'a' && c <= 'z'; });
}

std::string inSmall(std::string_view word)
{
    std::string small(word);
    if (!small.empty() && small[0] >= 'A' && small[0] <= 'Z')
        small[0] = char(small[0] + 32);
    return small;
}

// Letters of Latin beyond ASCII, and of Greek and Cyrillic; dashes and quotation marks are none.
bool hasAccents(std::string_view text)
{
    return std::ranges::any_of(text, [](char c) {
        const auto byte = static_cast<unsigned char>(c);
        return byte >= 0xC3 && byte <= 0xDF;
    });
}

bool isIzeEnding(const AmericanPart &part) { return part.american.starts_with("iz"); }

enum class Slip : unsigned char { Swapped, Doubled, Missing, Extra, Other };

double likelihood(Slip slip, size_t length)
{
    switch (slip) {
    case Slip::Swapped:
    case Slip::Doubled:
        return likelySlip;
    case Slip::Missing:
    case Slip::Extra:
        return length > shortestCorrected ? possibleSlip : unlikelySlip; // short words have many neighbours
    case Slip::Other:
        break;
    }
    return unlikelySlip;
}

// Calls `take(other word, slip)` for every word that is one slip away. The first letter is seldom wrong.
template <typename Take> void forEachNeighbour(const std::string &word, Take take)
{
    for (size_t i = 0; i + 1 < word.size(); ++i) {
        std::string swapped = word;
        std::swap(swapped[i], swapped[i + 1]);
        if (swapped != word)
            take(swapped, i == 0 ? Slip::Other : Slip::Swapped);
    }
    for (size_t i = 1; i < word.size(); ++i) {
        if (word[i] == word[i - 1] && i + 1 < word.size() && word[i + 1] == word[i])
            continue; // three in a row: the last one is taken out
        std::string shorter = word;
        shorter.erase(i, 1);
        take(shorter, word[i] == word[i - 1] ? Slip::Doubled : Slip::Extra);
    }
    for (size_t i = 1; i <= word.size(); ++i) {
        for (char c = 'a'; c <= 'z'; ++c) {
            std::string longer = word;
            longer.insert(i, 1, c);
            take(longer, c == word[i - 1] ? Slip::Doubled : Slip::Missing);
            if (i == word.size() || c == word[i])
                continue;
            std::string other = word;
            other[i] = c;
            take(other, Slip::Other);
        }
    }
}

std::optional<SpelledWord> britishForm(const std::string &word, const SpellingDictionary &dictionary,
                                       const WordLists &lists)
{
    std::string british = word;
    bool isIze = false;
    for (const AmericanPart &part : lists.americanParts()) {
        const size_t at = part.endsWord ? british.size() - std::min(british.size(), part.american.size())
                                        : british.find(part.american);
        const bool fits = at != std::string::npos && (!part.startsWord || at == 0) &&
                          british.compare(at, part.american.size(), part.american) == 0;
        // "anaemia" has "emia" in it, but that is the end of the British one.
        if (!fits || (isIzeEnding(part) && at < shortestStem) ||
            british.compare(at > 0 ? at - 1 : 0, part.british.size(), part.british) == 0)
            continue;
        isIze = isIze || isIzeEnding(part);
        british.replace(at, part.american.size(), part.british);
    }
    if (british == word || !dictionary.knows(british))
        return std::nullopt;
    const bool isBritish = dictionary.knowsBritish(word);
    if (isBritish && !isIze && word != "program" && word != "programs" && word != "center" && word != "centers")
        return std::nullopt;
    return SpelledWord{british, isBritish ? alsoBritish : plainlyAmerican};
}

std::optional<SpelledWord> correctedForm(const std::string &word, const SpellingDictionary &dictionary,
                                         const WordLists &lists, const WrittenForms *usual)
{
    std::string capitalised = word;
    capitalised.front() = char(std::toupper(static_cast<unsigned char>(capitalised.front())));
    if (dictionary.knows(word) || dictionary.knows(capitalised) || (usual && usual->countOf(word) >= usualCount))
        return std::nullopt;
    if (lists.isWord(QString::fromStdString(word).toUpper()))
        return std::nullopt;
    std::optional<SpelledWord> best;
    int asLikely = 0;
    forEachNeighbour(word, [&](const std::string &other, Slip slip) {
        double confidence = likelihood(slip, word.size());
        if (best && confidence * usedInDataSet < best->confidence)
            return;
        if (!dictionary.mayKnow(other) || !dictionary.knows(other) || (best && best->text == other))
            return;
        if (usual && usual->countOf(other) > 0)
            confidence *= usedInDataSet;
        asLikely = best && confidence <= best->confidence ? asLikely + (confidence == best->confidence) : 0;
        if (!best || confidence > best->confidence)
            best = SpelledWord{other, confidence};
    });
    if (best && asLikely > 0)
        best->confidence *= severalWords;
    return best;
}

} // namespace

std::optional<SpelledWord> otherSpelling(SpellingQuestion question, const std::string &word,
                                         const SpellingDictionary &dictionary, const WordLists &lists,
                                         const WrittenForms *usual)
{
    return question == SpellingQuestion::British ? britishForm(word, dictionary, lists)
                                                 : correctedForm(word, dictionary, lists, usual);
}

Spelling::Spelling(SpelledWords &words, const WordSet *own, Reach reach)
    : m_dictionary(words.dictionary()), m_lists(WordLists::builtIn()), m_usual(nullptr), m_own(own), m_words(&words),
      m_reach(reach)
{
}

std::optional<Spelling::Answer> Spelling::ask(SpellingQuestion question, const std::string &word) const
{
    if (!m_words)
        return otherSpelling(question, word, m_dictionary, m_lists, m_usual);
    return m_reach == Reach::LooksUp ? m_words->lookUp(question, word) : m_words->known(question, word);
}

Spelling::Answer Spelling::cached(SpellingQuestion question, std::string_view word)
{
    const std::string small = inSmall(word);
    if (!isPlain(small))
        return std::nullopt;
    Cache &cache = m_caches[size_t(question)];
    if (cache.size() > mostCached)
        cache.clear();
    auto entry = cache.find(small);
    if (entry == cache.end()) {
        const std::optional<Answer> answer = ask(question, small);
        if (!answer) {
            m_missed = true;
            return std::nullopt;
        }
        entry = cache.emplace(small, *answer).first;
    }
    Answer found = entry->second;
    if (found && small.front() != word.front())
        found->text.front() = char(std::toupper(static_cast<unsigned char>(found->text.front())));
    return found;
}

void Spelling::forEachWord(std::string_view text, Find find, const Spelt &take)
{
    if (mayBeInCapitals(text) || hasAccents(text))
        return;
    for (std::string_view word : wordsOf(text)) {
        for (size_t hyphen = 0; hyphen != std::string_view::npos;) {
            hyphen = word.find('-');
            const std::string_view part = word.substr(0, hyphen);
            const bool isOwn = m_own && m_own->contains(part);
            if (const auto spelled = isOwn ? std::nullopt : (this->*find)(part))
                take(part, *spelled);
            word.remove_prefix(std::min(part.size() + 1, word.size()));
        }
    }
}

std::optional<RespeltText> Spelling::respelt(std::string_view text, Find find)
{
    RespeltText respelt;
    size_t done = 0;
    forEachWord(text, find, [&](std::string_view word, const SpelledWord &spelled) {
        const auto at = size_t(word.data() - text.data());
        respelt.text.append(text.substr(done, at - done)).append(spelled.text);
        respelt.confidence = std::min(respelt.confidence, spelled.confidence);
        respelt.words.push_back(spelled.text);
        done = at + word.size();
    });
    respelt.text += text.substr(done);
    return respelt.words.empty() ? std::nullopt : std::optional(std::move(respelt));
}

std::optional<SpelledWord> Spelling::british(std::string_view word)
{
    if (word.size() < shortestAmerican)
        return std::nullopt;
    return cached(SpellingQuestion::British, word);
}

std::optional<SpelledWord> Spelling::corrected(std::string_view word)
{
    if (word.size() < shortestCorrected || word.size() > longestCorrected)
        return std::nullopt;
    return cached(SpellingQuestion::Corrected, word);
}

} // namespace hubready
