#include "core/record/keyword_pieces.h"

#include "core/record/field.h"
#include "core/text/byte_count.h"
#include "core/text/white_space.h"
#include "core/text/wtf8.h"

#include <QChar>

#include <algorithm>
#include <array>

namespace hubready {

namespace {

using namespace std::string_view_literals;

constexpr size_t mostWords = 6;
constexpr size_t mostListedWords = 3;
constexpr qint64 longestListed = 30;
constexpr size_t fewestListed = 4;         // of pieces in small letters
constexpr size_t fewestListedCapitals = 6; // headings of vocabularies have up to five parts: "Leukaemia, Myeloid, ..."

// A phrase that begins or ends so goes on from the piece before or into the next.
constexpr std::array joiningWords{"and"sv, "or"sv, "of"sv, "in"sv, "for"sv, "with"sv, "to"sv,
                                  "the"sv, "a"sv,  "an"sv, "on"sv, "by"sv,  "from"sv, "&"sv};

bool joins(std::string_view word) { return std::ranges::find(joiningWords, lowered(word)) != joiningWords.end(); }

// Whether the text ends in "&name" or "&#123", which a semicolon would complete.
bool endsInEntity(std::string_view text)
{
    const size_t start = text.rfind('&');
    if (start == std::string_view::npos || text.size() - start < 3 || text.size() - start > 32)
        return false;
    return std::ranges::all_of(text.substr(start + 1), [](char c) {
        return c == '#' || (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    });
}

// Calls `cut(start, end)` for each separator outside of brackets.
template <typename IsSeparator, typename Cut>
void forEachSeparator(std::string_view text, IsSeparator isSeparator, Cut cut)
{
    int depth = 0;
    std::string_view rest = text;
    while (!rest.empty()) {
        const size_t start = text.size() - rest.size();
        const char32_t c = takeCodePoint(rest);
        depth += c == U'(' || c == U'[' ? 1 : c == U')' || c == U']' ? -1 : 0;
        if (depth <= 0 && isSeparator(c) && !(c == U';' && endsInEntity(text.substr(0, start))))
            cut(start, text.size() - rest.size());
    }
}

bool isSeparator(char32_t c) { return c == U';' || c == U'|' || isLineBreak(c); }

template <typename IsSeparator> KeywordTexts piecesOf(std::string_view text, IsSeparator separates)
{
    KeywordTexts pieces;
    const auto add = [&](std::string_view piece) {
        if (!showsNothing(piece))
            pieces.push_back(tidied(piece));
    };
    size_t from = 0;
    forEachSeparator(text, separates, [&](size_t start, size_t end) {
        add(text.substr(from, start - from));
        from = end;
    });
    add(text.substr(from));
    return pieces;
}

bool hasLetter(std::string_view text)
{
    while (!text.empty()) {
        if (QChar::isLetter(takeCodePoint(text)))
            return true;
    }
    return false;
}

std::vector<std::string_view> pieceWords(std::string_view text)
{
    std::vector<std::string_view> words;
    while (!text.empty()) {
        const size_t blank = text.find(' ');
        if (blank != 0)
            words.push_back(text.substr(0, blank));
        text = blank == std::string_view::npos ? std::string_view{} : text.substr(blank + 1);
    }
    return words;
}

bool isPlainKeyword(const std::string &piece)
{
    const auto words = pieceWords(piece);
    if (words.empty() || words.size() > mostWords || joins(words.front()) || joins(words.back()))
        return false;
    const qint64 length = utf16Length(piece);
    const bool isAddress = piece.find("://") != std::string::npos || lowered(piece).starts_with("www.");
    const bool isTorn =
        std::ranges::count(piece, '(') != std::ranges::count(piece, ')') || std::ranges::count(piece, '"') % 2 != 0;
    return length > 1 && length <= fieldSpec(Field::Keywords).maxLength && hasLetter(piece) && !isAddress && !isTorn &&
           !piece.ends_with('.') && !piece.ends_with('-') && !piece.ends_with(',');
}

bool pieceBeginsSmall(const std::string &piece)
{
    std::string_view rest = piece;
    return QChar::isLower(takeCodePoint(rest));
}

} // namespace

KeywordTexts atSeparators(std::string_view keyword) { return piecesOf(keyword, isSeparator); }

KeywordTexts atCommas(std::string_view keyword)
{
    return piecesOf(keyword, [](char32_t c) { return c == U','; });
}

bool hasSeparator(std::string_view keyword)
{
    bool found = false;
    forEachSeparator(keyword, isSeparator, [&](size_t, size_t) { found = true; });
    return found;
}

bool arePlainKeywords(const KeywordTexts &pieces) { return std::ranges::all_of(pieces, isPlainKeyword); }

bool isPlainlyListed(std::string_view keyword)
{
    return countBytes(keyword, ',') + 1 >= fewestListed && arePlainlyListed(atCommas(keyword));
}

bool arePlainlyListed(const KeywordTexts &pieces)
{
    if (pieces.size() < fewestListed || !arePlainKeywords(pieces))
        return false;
    const bool small = std::all_of(pieces.begin() + 1, pieces.end(), pieceBeginsSmall);
    return (small || pieces.size() >= fewestListedCapitals) &&
           std::ranges::all_of(pieces, [](const std::string &piece) {
               return utf16Length(piece) <= longestListed && pieceWords(piece).size() <= mostListedWords;
           });
}

} // namespace hubready
