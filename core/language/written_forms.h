// How texts write words: whether "ANTT" keeps its capitals, "sepsis" is small, "Waterlow" a name. Learnt from texts that
// are set as sentences; a word at the start of a sentence says nothing. Learn once, then ask from any thread.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>

namespace hubready {

struct FormInTexts
{
    std::string text;  // "ANTT", "sepsis", "Waterlow"
    double share = 0;  // of the places where the word stands
    int count = 0;     // so many of them write it so
};

class WrittenForms
{
public:
    // A text in capitals, or with a capital on every word, is passed over.
    void add(std::string_view text);

    // The most frequent form of a word, in whatever capitals it is given. Nothing: no text has it inside a sentence.
    std::optional<FormInTexts> formOf(std::string_view word) const;
    // How often it stands in the texts, in any form.
    int countOf(std::string_view word) const;

private:
    struct Tally
    {
        int small = 0;
        int capitalised = 0;
        int starts = 0; // at the start of a sentence
        int others = 0;
        std::string other; // the form with other capitals that came first
    };
    void addWord(std::string_view word, bool startsSentence);

    std::unordered_map<std::string, Tally> m_words; // by the word in small letters
    std::string m_key;
};

} // namespace hubready
