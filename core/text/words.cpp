#include "core/text/words.h"

#include "core/text/ascii.h"
#include "core/text/byte_set.h"
#include "core/text/wtf8.h"

#include <QChar>

#include <algorithm>

namespace hubready {

namespace {

constexpr ByteSet mayLeadSpace(" \t\n\v\f\r\xC2\xE1\xE2\xE3");

// Length in bytes of the white space at the front: 0, 1, or more beyond ASCII.
size_t spaceLength(std::string_view text)
{
    const char c = text.front();
    if (static_cast<unsigned char>(c) < 0x80)
        return isAsciiSpace(c) ? 1 : 0;
    if (c != '\xC2' && c != '\xE1' && c != '\xE2' && c != '\xE3')
        return 0;
    std::string_view rest = text;
    return QChar::isSpace(takeCodePoint(rest)) ? text.size() - rest.size() : 0;
}

bool isPunctuation(char32_t c) { return !QChar::isLetterOrNumber(c) && !QChar::isMark(c); }

} // namespace

std::string_view withoutPunctuation(std::string_view word)
{
    while (!word.empty() && !isAsciiLetterOrDigit(word.front())) {
        std::string_view rest = word;
        if (!isPunctuation(takeCodePoint(rest)))
            break;
        word = rest;
    }
    while (!word.empty() && !isAsciiLetterOrDigit(word.back())) {
        size_t start = word.size() - 1;
        while (start > 0 && isContinuation(word[start]))
            --start;
        std::string_view last = word.substr(start);
        if (!isPunctuation(takeCodePoint(last)))
            break;
        word = word.substr(0, start);
    }
    return word;
}

std::string_view takePiece(std::string_view &rest)
{
    while (!rest.empty()) {
        const size_t space = spaceLength(rest);
        if (space == 0)
            break;
        rest.remove_prefix(space);
    }
    size_t end = 0;
    size_t space = 0;
    while (end < rest.size() && (!mayLeadSpace.has(rest[end]) || (space = spaceLength(rest.substr(end))) == 0))
        ++end;
    const std::string_view piece = rest.substr(0, end);
    rest.remove_prefix(end + (end < rest.size() ? space : 0));
    return piece;
}

std::string_view takeWord(std::string_view &rest)
{
    for (std::string_view piece = takePiece(rest); !piece.empty(); piece = takePiece(rest)) {
        if (const std::string_view word = withoutPunctuation(piece); !word.empty())
            return word;
    }
    return {};
}

std::string_view takeLastPiece(std::string_view &rest)
{
    rest = trimmed(rest);
    size_t start = rest.size();
    while (start > 0) {
        size_t before = start - 1;
        while (before > 0 && isContinuation(rest[before]))
            --before;
        if (spaceLength(rest.substr(before)) > 0)
            break;
        start = before;
    }
    const std::string_view piece = rest.substr(start);
    rest.remove_suffix(piece.size());
    return piece;
}

std::vector<std::string_view> wordsOf(std::string_view text)
{
    std::vector<std::string_view> words;
    for (std::string_view word = takeWord(text); !word.empty(); word = takeWord(text))
        words.push_back(word);
    return words;
}

bool haveSameWords(std::string_view a, std::string_view b)
{
    std::string_view wordA;
    std::string_view wordB;
    do {
        wordA = takeWord(a);
        wordB = takeWord(b);
    } while (!wordA.empty() && sameName(wordA, wordB));
    return wordA.empty() && wordB.empty();
}

bool hasWord(std::string_view text, std::string_view word)
{
    if (word.empty())
        return false;
    const auto isAt = [&](size_t at) {
        const bool begins = at == 0 || !isAsciiLetterOrDigit(text[at - 1]);
        const size_t end = at + word.size();
        const bool ends = end == text.size() || !isAsciiLetterOrDigit(text[end]);
        return begins && ends &&
               std::equal(word.begin(), word.end(), text.begin() + std::ptrdiff_t(at),
                          [](char a, char b) { return smallAscii(a) == smallAscii(b); });
    };
    const char first = smallAscii(word.front());
    for (size_t at = 0; at + word.size() <= text.size(); ++at) {
        if (smallAscii(text[at]) == first && isAt(at))
            return true;
    }
    return false;
}

} // namespace hubready
