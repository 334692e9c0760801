// The words of a text as numbers, for comparing very many texts: capitals, punctuation, tags and entities of HTML, and
// apostrophes do not count. A Chinese or Japanese character is a word. Not exact as shownText() is, but one quick pass.
#pragma once

#include <QtGlobal>

#include <string_view>
#include <vector>

namespace hubready {

// Adds the words of `text` (WTF-8, plain or HTML) to `hashes`, in order.
void appendWordHashes(std::string_view text, std::vector<quint64> &hashes);

// The shortest start of a text that has so many of these words, up to a blank or the end.
std::string_view startOfWords(std::string_view text, size_t count);

// One number for a row of words; 0 for none, never otherwise.
quint64 hashOfWords(const quint64 *first, size_t count);

// The hash of every three words that follow each other; of fewer words, of them all. Adds to `shingles`.
void appendShingles(const std::vector<quint64> &words, std::vector<quint64> &shingles);

// How much two sets have in common, 0 to 1: what both have by what either has. Both sorted, each value once.
double sharedPart(const std::vector<quint64> &a, const std::vector<quint64> &b);

} // namespace hubready
