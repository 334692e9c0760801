#include "core/language/written_forms.h"

#include "core/text/ascii.h"
#include "core/text/letter_case.h"
#include "core/text/words.h"
#include "core/text/wtf8.h"

#include <algorithm>

namespace hubready {

namespace {

constexpr size_t longestWord = 40;

bool endsSentence(std::string_view piece)
{
    const char last = piece.back();
    return last == '.' || last == '?' || last == '!' || last == ':';
}

std::string capitalised(std::string text)
{
    if (!text.empty() && text[0] >= 'a' && text[0] <= 'z')
        text[0] = char(text[0] - 32);
    return text;
}

} // namespace

void WrittenForms::add(std::string_view text)
{
    if (isInCapitals(text) || isInTitleCase(text))
        return;
    bool starts = true;
    for (std::string_view piece = takePiece(text); !piece.empty(); piece = takePiece(text)) {
        const std::string_view word = withoutPunctuation(piece);
        // Only plain words: of others the forms are too many.
        if (!word.empty() && word.size() <= longestWord && isAsciiLetter(word.front()))
            addWord(word, starts);
        starts = endsSentence(piece);
    }
}

void WrittenForms::addWord(std::string_view word, bool startsSentence)
{
    int capitals = 0;
    m_key.assign(word);
    for (char &c : m_key) {
        if (c >= 'A' && c <= 'Z') {
            c = char(c + 32);
            ++capitals;
        }
    }
    Tally &tally = m_words[m_key];
    const bool beginsWithCapital = m_key.front() != word.front();
    if (capitals == 0) {
        ++tally.small;
    } else if (capitals == 1 && beginsWithCapital) {
        ++(startsSentence ? tally.starts : tally.capitalised);
    } else if (tally.other.empty() || tally.other == word) {
        tally.other.assign(word);
        ++tally.others;
    }
}

std::optional<FormInTexts> WrittenForms::formOf(std::string_view word) const
{
    std::string key = lowered(word);
    const auto found = m_words.find(key);
    if (found == m_words.end())
        return std::nullopt;
    const Tally &tally = found->second;
    const int most = std::max({tally.small, tally.capitalised, tally.others});
    if (most == 0)
        return std::nullopt;
    const double share = double(most) / (tally.small + tally.capitalised + tally.others);
    std::string text = most == tally.others ? tally.other : most == tally.small ? key : capitalised(key);
    return FormInTexts{std::move(text), share, most};
}

int WrittenForms::countOf(std::string_view word) const
{
    const auto found = m_words.find(lowered(word));
    if (found == m_words.end())
        return 0;
    const Tally &tally = found->second;
    return tally.small + tally.capitalised + tally.starts + tally.others;
}

} // namespace hubready
