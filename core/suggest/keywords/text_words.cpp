#include "core/suggest/keywords/text_words.h"

#include "core/suggest/keywords/porter_stemmer.h"
#include "core/suggest/keywords/unspaced_script.h"
#include "core/text/ascii.h"
#include "core/text/mixed_bits.h"
#include "core/text/wtf8.h"

#include <QChar>

namespace hubready {

namespace {

constexpr size_t knownWordsKept = 300'000;
constexpr PhraseKey oddNumber = 0x9E3779B97F4A7C15u; // 2^64 divided by the golden ratio

PhraseKey hashOf(std::string_view word) // FNV-1a, mixed
{
    PhraseKey hash = 0xCBF29CE484222325u;
    for (unsigned char c : word)
        hash = (hash ^ c) * 0x100000001B3u;
    return mixedBits(hash) | 1; // never 0, which stands for no word
}

enum class Class : unsigned char { Letter, Digit, Unspaced, Apostrophe, Hyphen, Blank, NewLine, Other };

struct Character
{
    Class kind = Class::Other;
    size_t size = 0; // bytes; 0: the text's end
};

Character characterAt(std::string_view text, size_t at)
{
    if (at >= text.size())
        return {};
    const char c = text[at];
    if (isAsciiLetter(c))
        return {Class::Letter, 1};
    if (isAsciiDigit(c))
        return {Class::Digit, 1};
    if (static_cast<unsigned char>(c) < 0x80) {
        switch (c) {
        case '\'':
            return {Class::Apostrophe, 1};
        case '-':
            return {Class::Hyphen, 1};
        case ' ':
        case '\t':
        case '\r':
            return {Class::Blank, 1};
        case '\n':
            return {Class::NewLine, 1};
        default:
            return {Class::Other, 1};
        }
    }
    std::string_view rest = text.substr(at);
    const char32_t code = takeCodePoint(rest);
    const size_t size = text.size() - at - rest.size();
    if (code == 0x2019)
        return {Class::Apostrophe, size};
    if (code == 0x2010 || code == 0x2011)
        return {Class::Hyphen, size};
    if (isUnspaced(code))
        return {Class::Unspaced, size};
    if (QChar::isLetter(code) || QChar::isMark(code))
        return {Class::Letter, size};
    if (QChar::isDigit(code) || QChar::isNumber(code))
        return {Class::Digit, size};
    return {QChar::isSpace(code) ? Class::Blank : Class::Other, size};
}

bool isWordPart(Class kind) { return kind == Class::Letter || kind == Class::Digit; }

// Whether the sign between two parts of a word belongs to it: "patient's", "2.0", "U.S", "A&E".
bool joinsWord(std::string_view text, size_t start, size_t at, Character sign, Class left, Class right)
{
    if (!isWordPart(right))
        return false;
    if (sign.kind == Class::Apostrophe)
        return left == Class::Letter && right == Class::Letter;
    if (sign.size != 1)
        return false;
    const bool oneLetterBefore = left == Class::Letter && (at - start == 1 || (at - start > 1 && text[at - 2] == '.'));
    switch (text[at]) {
    case '.':
        return (left == Class::Digit && right == Class::Digit) || (oneLetterBefore && right == Class::Letter);
    case ',':
        return left == Class::Digit && right == Class::Digit;
    case '&':
        return oneLetterBefore && right == Class::Letter;
    default:
        return false;
    }
}

size_t wordEnd(std::string_view text, size_t start)
{
    size_t end = start;
    Class left = Class::Other;
    for (;;) {
        Character next = characterAt(text, end);
        if (isWordPart(next.kind)) {
            left = next.kind;
            end += next.size;
            continue;
        }
        if (next.size == 0 || !joinsWord(text, start, end, next, left, characterAt(text, end + next.size).kind))
            break;
        end += next.size;
    }
    while (end < text.size() && (text[end] == '+' || text[end] == '#') && end - start < 4 && left == Class::Letter)
        ++end; // C++, C#
    return end;
}

// A line that ends early ends what it says: an item of a list, a heading.
constexpr size_t shortLine = 50;

struct Gap
{
    Joint joint = Joint::Boundary;
    size_t end = 0;
};

Gap gapAt(std::string_view text, size_t at, size_t lineStart)
{
    size_t signs = 0;
    size_t hyphens = 0;
    size_t blanks = 0;
    size_t lines = 0;
    const size_t start = at;
    for (;;) {
        const Character next = characterAt(text, at);
        if (next.size == 0 || isWordPart(next.kind) || next.kind == Class::Unspaced)
            break;
        blanks += next.kind == Class::Blank;
        lines += next.kind == Class::NewLine;
        hyphens += next.kind == Class::Hyphen;
        signs += next.kind == Class::Other || next.kind == Class::Apostrophe;
        at += next.size;
    }
    if (signs > 0 || lines > 1 || hyphens > 1 || (hyphens == 1 && blanks + lines > 0))
        return {Joint::Boundary, at};
    if (lines == 1)
        return {start - lineStart < shortLine ? Joint::Boundary : Joint::Blank, at};
    if (hyphens == 1)
        return {Joint::Hyphen, at};
    return {blanks > 0 ? Joint::Blank : Joint::Tight, at};
}

// As words are compared: small letters, no dots of an abbreviation, no possessive.
void normalise(std::string_view word, std::string &out)
{
    out.clear();
    bool ascii = true;
    for (char c : word) {
        ascii = ascii && static_cast<unsigned char>(c) < 0x80;
        out += c >= 'A' && c <= 'Z' ? char(c + ('a' - 'A')) : c;
    }
    if (!ascii)
        out = lowered(out);
    if (out.find_first_of(".'\xE2") != std::string::npos) {
        for (std::string_view possessive : {"'s", "\xE2\x80\x99s"}) {
            if (out.size() > possessive.size() && out.ends_with(possessive))
                out.resize(out.size() - possessive.size());
        }
        if (isAsciiLetter(out.front()))
            std::erase(out, '.');
    }
    stemInPlace(out);
}

} // namespace

PhraseKey longerKey(PhraseKey key, const TextWord &word)
{
    return key == 0 ? word.stem : mixedBits(key * oddNumber + word.stem) | 1;
}

PhraseKey phraseKey(std::span<const TextWord> words)
{
    PhraseKey key = 0;
    for (const TextWord &word : words)
        key = longerKey(key, word);
    return key;
}

std::string phraseText(std::span<const TextWord> words)
{
    std::string text;
    for (size_t i = 0; i < words.size(); ++i) {
        if (i > 0 && words[i].before != Joint::Tight)
            text += words[i].before == Joint::Hyphen ? '-' : ' ';
        text += words[i].text;
    }
    return text;
}

WordReader::Known WordReader::known(std::string_view word)
{
    const PhraseKey key = hashOf(word);
    if (const Known *found = m_known.find(key))
        return *found;
    if (m_known.size() >= knownWordsKept)
        m_known = {};
    std::string stem;
    normalise(word, stem);
    return m_known[key] = {hashOf(stem), m_stopWords.contains(lowered(word))};
}

void WordReader::add(std::string_view text, const TextWord &place, TextWords &words)
{
    const Known known = this->known(text);
    TextWord word = place;
    word.text = text;
    word.stem = known.stem;
    word.isStopWord = known.isStopWord;
    word.isNumber = true;
    for (char c : text)
        word.isNumber = word.isNumber && !isAsciiLetter(c) && static_cast<unsigned char>(c) < 0x80;
    words.push_back(word);
}

void WordReader::addRun(std::string_view run, TextWord place, TextWords &words)
{
    for (std::string_view word : wordsOfRun(run)) {
        add(word, place, words);
        place.before = Joint::Tight;
        place.beginsSentence = false;
    }
}

void WordReader::read(std::string_view text, TextWords &words, bool isTitle)
{
    size_t lineStart = 0;
    size_t at = gapAt(text, 0, 0).end;
    TextWord place;
    place.isInTitle = isTitle;
    place.beginsSentence = true;
    while (at < text.size()) {
        size_t end = at;
        if (characterAt(text, at).kind == Class::Unspaced) {
            for (Character next = characterAt(text, end); next.kind == Class::Unspaced; next = characterAt(text, end))
                end += next.size;
            addRun(text.substr(at, end - at), place, words);
        } else {
            end = wordEnd(text, at);
            add(text.substr(at, end - at), place, words);
        }
        const Gap gap = gapAt(text, end, lineStart);
        const std::string_view between = text.substr(end, gap.end - end);
        if (const size_t line = between.rfind('\n'); line != std::string_view::npos)
            lineStart = end + line + 1;
        place.before = gap.joint;
        place.beginsSentence = gap.joint == Joint::Boundary && between.find_first_of(".!?:\n") != std::string_view::npos;
        at = gap.end;
    }
}

} // namespace hubready
