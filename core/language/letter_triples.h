// Which three letters stand together in the words of a list, their beginnings and ends among them: what tells most
// strings that are no word from words, long before a dictionary with its endings is asked.
#pragma once

#include <bitset>
#include <string_view>

namespace hubready {

class LetterTriples
{
public:
    // The stems of a dictionary of Hunspell (hunspell(5): a word a line, its flags behind "/"), with the usual endings of
    // English, which its rules put behind them.
    void addStems(std::string_view dictionary);

    // Of small letters a to z: whether every three of them that stand together do so in the list. True for all while
    // the list is empty.
    bool fit(std::string_view word) const;

private:
    static constexpr size_t signs = 27; // the letters, and the edge of a word
    static constexpr size_t edge = 26;
    static constexpr size_t noTriple = signs * signs * signs;

    // Calls `each(place in m_triples)` for every three signs of the word; noTriple: one of them is none of ours. False from
    // it ends the walk.
    template <typename Each> static void forEachTriple(std::string_view word, Each each);
    void add(std::string_view word);
    void addWithEndings(std::string_view end);
    void addWithBeginnings(std::string_view start);

    std::bitset<signs * signs * signs> m_triples;
};

} // namespace hubready
