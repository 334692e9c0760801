#include "core/suggest/keywords/porter_stemmer.h"

#include <algorithm>
#include <span>
#include <string_view>

namespace hubready {

namespace {

using View = std::string_view;

bool isConsonant(View word, size_t at)
{
    if (word[at] == 'y')
        return at == 0 || !isConsonant(word, at - 1);
    return View("aeiou").find(word[at]) == View::npos;
}

// m in the paper: how often a vowel is followed by a consonant.
int measure(View stem)
{
    int count = 0;
    for (size_t i = 1; i < stem.size(); ++i)
        count += isConsonant(stem, i) && !isConsonant(stem, i - 1);
    return count;
}

bool hasVowel(View stem)
{
    for (size_t i = 0; i < stem.size(); ++i) {
        if (!isConsonant(stem, i))
            return true;
    }
    return false;
}

bool endsInDoubleConsonant(View stem) // *d
{
    const size_t size = stem.size();
    return size > 1 && stem[size - 1] == stem[size - 2] && isConsonant(stem, size - 1);
}

bool endsInShortSyllable(View stem) // *o: consonant, vowel, consonant other than w, x, y
{
    const size_t size = stem.size();
    return size > 2 && isConsonant(stem, size - 3) && !isConsonant(stem, size - 2) && isConsonant(stem, size - 1)
           && View("wxy").find(stem.back()) == View::npos;
}

View without(View word, View suffix) { return word.substr(0, word.size() - suffix.size()); }

struct Ending
{
    View suffix;
    View with;
};

// The first suffix that fits decides, whether it is then replaced or not.
void replaceEnding(std::string &word, std::span<const Ending> endings, int moreThan)
{
    const auto ending = std::ranges::find_if(endings, [&](const Ending &e) { return word.ends_with(e.suffix); });
    if (ending == endings.end())
        return;
    const View stem = without(word, ending->suffix);
    if (measure(stem) <= moreThan || (ending->suffix == "ion" && !stem.ends_with('s') && !stem.ends_with('t')))
        return;
    word.resize(stem.size());
    word += ending->with;
}

void plurals(std::string &word) // step 1a
{
    if (word.ends_with("sses") || word.ends_with("ies"))
        word.resize(word.size() - 2);
    else if (word.ends_with('s') && !word.ends_with("ss"))
        word.pop_back();
}

void participles(std::string &word) // step 1b
{
    if (word.ends_with("eed")) {
        if (measure(without(word, "eed")) > 0)
            word.pop_back();
        return;
    }
    const View suffix = word.ends_with("ed") ? "ed" : "ing";
    if (!word.ends_with(suffix) || !hasVowel(without(word, suffix)))
        return;
    word.resize(word.size() - suffix.size());
    if (word.ends_with("at") || word.ends_with("bl") || word.ends_with("iz"))
        word += 'e';
    else if (endsInDoubleConsonant(word) && View("lsz").find(word.back()) == View::npos)
        word.pop_back();
    else if (measure(word) == 1 && endsInShortSyllable(word))
        word += 'e';
}

void finalY(std::string &word) // step 1c
{
    if (word.ends_with('y') && hasVowel(without(word, "y")))
        word.back() = 'i';
}

void finalE(std::string &word) // step 5
{
    if (word.ends_with('e')) {
        const View stem = without(word, "e");
        const int count = measure(stem);
        if (count > 1 || (count == 1 && !endsInShortSyllable(stem)))
            word.pop_back();
    }
    if (word.ends_with("ll") && measure(word) > 1)
        word.pop_back();
}

constexpr Ending longEndings[] = { // step 2
    {"ational", "ate"}, {"tional", "tion"}, {"enci", "ence"},   {"anci", "ance"},   {"izer", "ize"},
    {"abli", "able"},   {"alli", "al"},     {"entli", "ent"},   {"eli", "e"},       {"ousli", "ous"},
    {"ization", "ize"}, {"ation", "ate"},   {"ator", "ate"},    {"alism", "al"},    {"iveness", "ive"},
    {"fulness", "ful"}, {"ousness", "ous"}, {"aliti", "al"},    {"iviti", "ive"},   {"biliti", "ble"},
};

constexpr Ending shorterEndings[] = { // step 3
    {"icate", "ic"}, {"ative", ""}, {"alize", "al"}, {"iciti", "ic"}, {"ical", "ic"}, {"ful", ""}, {"ness", ""},
};

constexpr Ending lastEndings[] = { // step 4
    {"al", ""},  {"ance", ""}, {"ence", ""}, {"er", ""},  {"ic", ""},  {"able", ""}, {"ible", ""},
    {"ant", ""}, {"ement", ""}, {"ment", ""}, {"ent", ""}, {"ion", ""}, {"ou", ""},   {"ism", ""},
    {"ate", ""}, {"iti", ""},  {"ous", ""},  {"ive", ""}, {"ize", ""},
};

} // namespace

void stemInPlace(std::string &word)
{
    if (word.size() < 3 || !std::ranges::all_of(word, [](char c) { return c >= 'a' && c <= 'z'; }))
        return;
    plurals(word);
    participles(word);
    finalY(word);
    replaceEnding(word, longEndings, 0);
    replaceEnding(word, shorterEndings, 0);
    replaceEnding(word, lastEndings, 1);
    finalE(word);
}

} // namespace hubready
