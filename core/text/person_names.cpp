#include "core/text/person_names.h"

#include "core/text/byte_set.h"
#include "core/text/letter_case.h"
#include "core/text/words.h"
#include "core/text/wtf8.h"

#include <QChar>

#include <algorithm>
#include <array>
#include <vector>

namespace hubready {

namespace {

using namespace std::string_view_literals;

constexpr size_t mostNameWords = 3;
constexpr ByteSet neverInNames("0123456789@&");

bool beginsWithCapital(std::string_view word) { return QChar::isUpper(takeCodePoint(word)); }

// Degrees, honours and the like: short and with more capitals than a name has ("MBE", "PhD", "RGN", "FRCP").
bool isHonour(std::string_view word)
{
    const LetterCounts letters = letterCounts(word);
    return letters.capitals > 1 && letters.capitals >= letters.small;
}

// Small words that names have: "van der Berg", "ap Rhys". Those of organisations are none.
constexpr std::array particles{"de"sv, "da"sv, "di"sv, "du"sv, "dos"sv, "van"sv, "von"sv, "der"sv, "den"sv, "ter"sv,
                               "la"sv, "le"sv, "el"sv, "al"sv, "bin"sv, "ibn"sv, "ap"sv,  "ab"sv,  "y"sv};

bool fitsName(std::string_view word)
{
    return beginsWithCapital(word) || std::ranges::find(particles, word) != particles.end();
}

bool isName(std::string_view text)
{
    const auto words = wordsOf(text);
    return !words.empty() && words.size() <= mostNameWords && beginsWithCapital(words.front()) &&
           std::ranges::all_of(words, fitsName) && !neverInNames.isIn(text);
}

bool isFullName(std::string_view text) { return isName(text) && wordsOf(text).size() >= 2; }

std::vector<std::string_view> piecesBetween(std::string_view text, std::string_view separator)
{
    std::vector<std::string_view> pieces;
    while (true) {
        const size_t at = text.find(separator);
        pieces.push_back(trimmed(text.substr(0, at)));
        if (at == std::string_view::npos)
            return pieces;
        text.remove_prefix(at + separator.size());
    }
}

} // namespace

bool isSurnameFirst(std::string_view name)
{
    if (name.find(',') == std::string_view::npos)
        return false;
    const auto pieces = piecesBetween(name, ",");
    if (pieces.size() != 2 || !isName(pieces[0]) || !isName(pieces[1]))
        return false;
    // Two full names are two people.
    if (isFullName(pieces[0]) && isFullName(pieces[1]))
        return false;
    // A degree alone; initials ("Smith, J A") are short too.
    const auto behind = wordsOf(pieces[1]);
    const bool areInitials = std::ranges::all_of(behind, [](auto word) { return utf16Length(word) <= 2; });
    return areInitials ? behind.front().size() == 1 || pieces[1].find('.') != std::string_view::npos
                       : !std::ranges::any_of(behind, isHonour);
}

std::string_view titlesInFront(std::string_view name, const WordSet &titles)
{
    std::string_view rest = trimmed(name);
    size_t end = 0;
    const std::string_view whole = rest;
    for (std::string_view piece = takePiece(rest); !piece.empty(); piece = takePiece(rest)) {
        std::string_view word = piece;
        while (word.ends_with('.') || word.ends_with(','))
            word.remove_suffix(1);
        if (!titles.contains(word))
            return whole.substr(0, end);
        end = size_t(piece.data() + piece.size() - whole.data());
    }
    return {};
}

bool areSeveralPeople(std::string_view name)
{
    for (std::string_view separator : {";", " and ", " & ", " AND ", " / ", " + "}) {
        const auto pieces = piecesBetween(name, separator);
        if (pieces.size() > 1 && std::ranges::all_of(pieces, isName) && std::ranges::any_of(pieces, isFullName))
            return true;
    }
    const auto pieces = piecesBetween(name, ",");
    const auto full = std::ranges::count_if(pieces, isFullName);
    return pieces.size() > 1 && size_t(full) == pieces.size() &&
           std::ranges::none_of(pieces,
                                [](std::string_view piece) { return std::ranges::all_of(wordsOf(piece), isHonour); });
}

bool hasOneOf(std::string_view name, const WordSet &words)
{
    for (std::string_view piece = takePiece(name); !piece.empty(); piece = takePiece(name)) {
        if (words.contains(withoutPunctuation(piece)))
            return true;
    }
    return false;
}

} // namespace hubready
