// Which words there are: British English (en_GB), and the medical word list, which only adds to it. The medical list
// takes some misspellings ("accomodation"), so a word that it alone knows counts only where it is not a British word
// with one letter doubled or left out. Read when it is first asked, which takes a moment. For all threads: one lock
// guards Hunspell.
#pragma once

#include <QStringList>

#include <memory>
#include <string_view>

namespace hubready {

class SpellingDictionary
{
public:
    // The folders where systems keep dictionaries, for open().
    static QStringList usualFolders();
    // Looks for en_GB.aff, en_GB.dic and, beside them or in another of the folders, en_med*.dic. Null: no en_GB there.
    static std::shared_ptr<const SpellingDictionary> open(const QStringList &folders);

    ~SpellingDictionary();
    SpellingDictionary(const SpellingDictionary &) = delete;
    SpellingDictionary &operator=(const SpellingDictionary &) = delete;

    // As it is written: "london" is no word, "London" is. UTF-8.
    bool knows(std::string_view word) const;        // either list
    bool knowsBritish(std::string_view word) const; // en_GB alone
    // Quick, and false for most strings that are no word: three of their letters stand together in no word of either
    // list. Of small letters a to z.
    bool mayKnow(std::string_view word) const;

private:
    struct Parts;
    explicit SpellingDictionary(std::unique_ptr<Parts> parts);

    std::unique_ptr<Parts> m_parts;
};

} // namespace hubready
