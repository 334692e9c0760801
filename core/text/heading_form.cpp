#include "core/text/heading_form.h"

#include "core/text/ascii.h"
#include "core/text/byte_set.h"
#include "core/text/html_scan.h"
#include "core/text/word_set.h"
#include "core/text/words.h"
#include "core/text/wtf8.h"

#include <algorithm>
#include <array>

namespace hubready {

namespace {

using namespace std::string_view_literals;

constexpr std::array fileEndings{"pdf"sv,  "doc"sv, "docx"sv, "ppt"sv, "pptx"sv, "pps"sv, "ppsx"sv, "xls"sv, "xlsx"sv,
                                 "zip"sv,  "mp3"sv, "mp4"sv,  "m4v"sv, "mov"sv,  "avi"sv, "wmv"sv,  "swf"sv, "jpg"sv,
                                 "jpeg"sv, "png"sv, "gif"sv,  "htm"sv, "html"sv, "txt"sv, "rtf"sv,  "csv"sv, "odt"sv};
constexpr std::array months{"january"sv, "february"sv, "march"sv,     "april"sv,   "may"sv,      "june"sv,
                            "july"sv,    "august"sv,   "september"sv, "october"sv, "november"sv, "december"sv,
                            "jan"sv,     "feb"sv,      "mar"sv,       "apr"sv,     "jun"sv,      "jul"sv,
                            "aug"sv,     "sep"sv,      "sept"sv,      "oct"sv,     "nov"sv,      "dec"sv};
constexpr std::array laws{"act"sv, "regulations"sv, "regulation"sv, "order"sv, "code"sv, "rules"sv, "measure"sv};
constexpr std::array stages{"draft"sv, "final"sv};
constexpr std::array abbreviations{"etc."sv, "ltd."sv, "inc."sv, "co."sv,  "vol."sv, "no."sv,
                                   "st."sv,  "jr."sv,  "al."sv,  "spp."sv, "dept."sv};
constexpr std::array elements{"p"sv,      "br"sv,    "b"sv,     "i"sv,    "u"sv,   "em"sv,     "strong"sv,
                              "span"sv,   "div"sv,   "a"sv,     "font"sv, "ul"sv,  "ol"sv,     "li"sv,
                              "sub"sv,    "sup"sv,   "h1"sv,    "h2"sv,   "h3"sv,  "h4"sv,     "img"sv,
                              "script"sv, "style"sv, "table"sv, "tr"sv,   "td"sv,  "iframe"sv, "center"sv,
                              "small"sv,  "hr"sv,    "title"sv, "html"sv, "body"sv};

constexpr ByteSet oddSigns("\\^~{}`");
constexpr ByteSet rowSigns("!?*=#+$%"); // one alone is right
constexpr auto mayBeOdd = [] {
    ByteSet bytes("\\^~{}`!?*=#+$%");
    for (int c = 0x80; c <= 0xFF; ++c)
        bytes.add(char(c));
    return bytes;
}();

template <size_t N> bool isOneOfInAnyCase(std::string_view word, const std::array<std::string_view, N> &words)
{
    return std::ranges::any_of(words, [&](std::string_view each) { return isInAnyCase(word, each); });
}

std::string_view upTo(std::string_view text, size_t end) { return trimmed(text.substr(0, end)); }

bool isYear(std::string_view word)
{
    return word.size() == 4 && std::ranges::all_of(word, isAsciiDigit) &&
           (word.starts_with("19") || word.starts_with("20"));
}

// Digits with full stops between, from `at` on; just behind them.
size_t behindNumber(std::string_view text, size_t at)
{
    size_t end = at;
    while (end < text.size() && (isAsciiDigit(text[end]) || (text[end] == '.' && end > at && end + 1 < text.size() &&
                                                             isAsciiDigit(text[end + 1]))))
        ++end;
    return end;
}

// Where the sign that parts a number from the title ends: ":", ".", ")", "-", "–", "—", "|" before white space or
// the title; npos without one.
size_t behindSeparator(std::string_view text, size_t at)
{
    size_t blanks = at;
    while (blanks < text.size() && text[blanks] == ' ')
        ++blanks;
    const std::string_view rest = text.substr(blanks);
    for (std::string_view sign : {":"sv, ")"sv, "|"sv, "\u2013"sv, "\u2014"sv}) {
        if (rest.starts_with(sign) && rest.size() > sign.size())
            return blanks + sign.size();
    }
    // "1.5 million", "5-minute guide", "24-7": a blank must follow.
    for (char sign : {'.', '-'}) {
        if (rest.size() > 1 && rest.front() == sign && rest[1] == ' ')
            return blanks + 1;
    }
    return std::string_view::npos;
}

std::string_view unitInFront(std::string_view title, std::span<const std::string> units)
{
    const size_t wordEnd = title.find(' ');
    if (wordEnd == std::string_view::npos || wordEnd > 24)
        return {};
    const std::string_view unit = title.substr(0, wordEnd);
    if (std::ranges::none_of(units, [&](const std::string &each) { return isInAnyCase(unit, each); }))
        return {};
    size_t end = behindNumber(title, wordEnd + 1);
    if (end == wordEnd + 1)
        return {};
    if (end + 1 < title.size() && isAsciiLetter(title[end]) && !isAsciiLetter(title[end + 1]))
        ++end; // "Module 3a:"
    const size_t behind = behindSeparator(title, end);
    return behind == std::string_view::npos ? std::string_view{} : upTo(title, behind);
}

// Letters, then "_" or "-", then figures: "LR_0412", "ELFH-00123"; short ones with a hyphen are names ("COVID-19").
std::string_view codeInFront(std::string_view title)
{
    size_t at = 0;
    while (at < title.size() && isAsciiCapital(title[at]))
        ++at;
    if (at < 2 || at + 1 >= title.size() || (title[at] != '_' && title[at] != '-'))
        return {};
    const size_t fewest = title[at] == '_' ? 2 : 4;
    size_t end = at + 1;
    while (end < title.size() && isAsciiDigit(title[end]))
        ++end;
    const bool ends = end < title.size() && !isAsciiLetter(title[end]) && title[end] != '.';
    return end - at - 1 >= fewest && ends ? title.substr(0, end) : std::string_view{};
}

struct Piece
{
    std::string_view text; // with its punctuation
    std::string_view word;
};

// The last piece that is not punctuation alone, taken off the end; empty: there is none left.
Piece takeLastWord(std::string_view &rest)
{
    for (std::string_view piece = takeLastPiece(rest); !piece.empty(); piece = takeLastPiece(rest)) {
        if (const auto word = withoutPunctuation(piece); !word.empty())
            return {piece, word};
    }
    return {};
}

bool isVersionNumber(std::string_view word)
{
    const size_t start = word.starts_with('v') || word.starts_with('V') ? 1 : 0;
    const bool isNumber = start < word.size() && behindNumber(word, start) == word.size();
    return isNumber && (word.starts_with('v') || (start == 1 && word.find('.') != std::string_view::npos));
}

bool isPlainNumber(std::string_view word)
{
    return !word.empty() && isAsciiDigit(word.front()) && behindNumber(word, 0) == word.size();
}

bool isNumericDate(std::string_view word)
{
    int digits = 0;
    int signs = 0;
    for (char c : word) {
        digits += isAsciiDigit(c);
        signs += c == '/' || c == '.' || c == '-';
        if (!isAsciiDigit(c) && c != '/' && c != '.' && c != '-')
            return false;
    }
    return signs == 2 && digits >= 4 && isAsciiDigit(word.front()) && isAsciiDigit(word.back()) &&
           (digits >= 6 || word.find('/') != std::string_view::npos);
}

// Quick: versions and dates end in a figure, "draft" and "final" in their last letter.
bool mayEndInVersion(std::string_view title)
{
    while (!title.empty() && static_cast<unsigned char>(title.back()) < 0x80 && !isAsciiLetterOrDigit(title.back()))
        title.remove_suffix(1);
    if (title.empty())
        return false;
    const char last = smallAscii(title.back());
    return isAsciiDigit(last) || last == 't' || last == 'l' || static_cast<unsigned char>(last) >= 0x80;
}

} // namespace

std::string_view numberInFrontOf(std::string_view title, std::span<const std::string> units)
{
    if (const auto unit = unitInFront(title, units); !unit.empty())
        return unit;
    if (const auto code = codeInFront(title); !code.empty())
        return code;
    const size_t end = behindNumber(title, 0);
    if (end == 0 || end > 8)
        return {};
    const std::string_view number = title.substr(0, end);
    if (isYear(number))
        return {};
    if (const size_t behind = behindSeparator(title, end); behind != std::string_view::npos)
        return upTo(title, behind);
    // "01 Title", "02_Title".
    const bool leads = number.starts_with('0') && number.size() > 1 && number.find('.') == std::string_view::npos &&
                       end < title.size() && (title[end] == ' ' || title[end] == '_');
    return leads ? number : std::string_view{};
}

std::string_view versionBehindTitle(std::string_view title)
{
    if (!mayEndInVersion(title))
        return {};
    std::string_view rest = title;
    const Piece last = takeLastWord(rest);
    const Piece before = takeLastWord(rest);
    if (before.word.empty())
        return {};
    const auto from = [&](const Piece &piece) { return title.substr(size_t(piece.text.data() - title.data())); };
    if (isVersionNumber(last.word) || isNumericDate(last.word))
        return from(last);
    if (isPlainNumber(last.word) && (sameName(before.word, "version") || sameName(before.word, "ver")))
        return from(before);
    if (isYear(last.word) && isOneOfInAnyCase(before.word, months))
        return from(before);
    const bool inBrackets = last.text.front() == '(' && last.text.ends_with(')');
    if (isYear(last.word) && inBrackets && !isOneOfInAnyCase(before.word, laws))
        return from(last);
    // "- DRAFT", "(final)", "FINAL": a plain "final" can be a word of the title.
    const bool isSetOff = inBrackets || last.word == "DRAFT" || last.word == "FINAL" || before.text.ends_with('-') ||
                          title.substr(0, size_t(last.text.data() - title.data())).ends_with("- ") ||
                          title.substr(0, size_t(last.text.data() - title.data())).ends_with("\u2013 ");
    return isOneOfInAnyCase(last.word, stages) && isSetOff ? from(last) : std::string_view{};
}

std::string_view fileNameIn(std::string_view title)
{
    std::string_view rest = title;
    for (std::string_view piece = takePiece(rest); !piece.empty(); piece = takePiece(rest)) {
        const std::string_view word = withoutPunctuation(piece);
        const bool isAddress = word.find("://") != std::string_view::npos || word.starts_with("www.");
        const size_t stop = word.rfind('.');
        if (stop != std::string_view::npos && stop > 0 && !isAddress &&
            isOneOfInAnyCase(word.substr(stop + 1), fileEndings))
            return word;
    }
    // One word of several parts: "hand_hygiene_poster".
    const bool isOneWord = title.find(' ') == std::string_view::npos;
    const auto parts = std::ranges::count(title, '_');
    return isOneWord && parts > 0 && title.find("://") == std::string_view::npos &&
                   title.find('@') == std::string_view::npos
               ? title
               : std::string_view{};
}

bool endsInFullStop(std::string_view title)
{
    if (title.ends_with("\u3002"))
        return true;
    if (!title.ends_with('.') || title.ends_with(".."))
        return false;
    std::string_view rest = title;
    std::string_view last;
    for (std::string_view piece = takePiece(rest); !piece.empty(); piece = takePiece(rest))
        last = piece;
    // "U.K.", "e.g.", an initial.
    const bool isShort = last.size() <= 2 || last.substr(0, last.size() - 1).find('.') != std::string_view::npos;
    return !isShort && !isOneOfInAnyCase(last, abbreviations);
}

std::string_view oddCharacterIn(std::string_view title)
{
    for (size_t at = mayBeOdd.firstIn(title); at < title.size(); at = mayBeOdd.firstIn(title, at)) {
        std::string_view rest = title.substr(at);
        const char32_t c = takeCodePoint(rest);
        const size_t length = title.size() - at - rest.size();
        if (c < 0x80 && at > 0 && rowSigns.has(char(c)) && title[at - 1] == char(c))
            return title.substr(at - 1, 2);
        const bool isOdd = c == 0xFFFD || (c >= 0xE000 && c <= 0xF8FF) || (c >= 0x2500 && c <= 0x27BF) ||
                           (c >= 0x2B00 && c <= 0x2BFF) || c >= 0x1F000 || c == 0x2022 || c == 0xA6 || c == 0xAC;
        const bool isIdeograph = c >= 0x20000 && c <= 0x3FFFF;
        if ((c < 0x80 && oddSigns.has(char(c))) || (isOdd && !isIdeograph))
            return title.substr(at, length);
        at += length;
    }
    return {};
}

bool isKnownHtmlElement(std::string_view name)
{
    return std::ranges::any_of(elements, [&](std::string_view each) { return isInAnyCase(name, each); });
}

} // namespace hubready
