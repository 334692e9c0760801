#include "core/text/word_hashes.h"

#include "core/text/ascii.h"
#include "core/text/mixed_bits.h"
#include "core/text/wtf8.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cstring>
#include <string>

namespace hubready {

namespace {

constexpr quint64 seed = 0xcbf29ce484222325ULL;
constexpr quint64 prime = 0x100000001b3ULL;

enum Kind : unsigned char { Gap, InWord, Apostrophe, Tag, Entity, Punctuation2, Punctuation3, Ideograph };
constexpr auto kinds = [] {
    std::array<Kind, 256> table{};
    for (int c = '0'; c <= '9'; ++c)
        table[size_t(c)] = InWord;
    for (int c = 'a'; c <= 'z'; ++c)
        table[size_t(c)] = table[size_t(c - 32)] = InWord;
    for (int c = 0x80; c <= 0xFF; ++c)
        table[size_t(c)] = InWord;
    table['\''] = Apostrophe;
    table['<'] = Tag;
    table['&'] = Entity;
    table[0xC2] = Punctuation2;
    table[0xE2] = Punctuation3;
    for (int c = 0xE3; c <= 0xE9; ++c)
        table[size_t(c)] = Ideograph;
    return table;
}();

// Letters beyond ASCII that have capitals, or accents of their own.
bool needsFolding(std::string_view text)
{
    return std::ranges::any_of(text, [](char c) {
        const auto byte = static_cast<unsigned char>(c);
        return byte >= 0xC3 && byte <= 0xD4;
    });
}

size_t tagLength(std::string_view text)
{
    if (text.size() < 2 || !(isAsciiLetter(text[1]) || text[1] == '/' || text[1] == '!'))
        return 1;
    const size_t end = text.find('>');
    return end == std::string_view::npos ? 1 : end + 1;
}

size_t entityLength(std::string_view text)
{
    constexpr size_t longest = 10;
    const size_t end = text.substr(0, longest).find(';');
    const bool isEntity = end != std::string_view::npos && text.substr(0, end).find(' ') == std::string_view::npos;
    return isEntity ? end + 1 : 1;
}

// The first bytes of `text` as a number, eight at most; beyond them, bytes up to `end` may be looked at.
quint64 firstBytes(std::string_view text, const char *end)
{
    constexpr size_t most = sizeof(quint64);
    quint64 bytes = 0;
    if (std::endian::native == std::endian::little && size_t(end - text.data()) >= most) {
        std::memcpy(&bytes, text.data(), most);
        return text.size() >= most ? bytes : bytes & ((quint64(1) << (8 * text.size())) - 1);
    }
    for (size_t i = 0; i < std::min(text.size(), most); ++i)
        bytes |= quint64(static_cast<unsigned char>(text[i])) << (8 * i);
    return bytes;
}

// Letters and figures of ASCII, and what is not ASCII: every byte of ASCII in small.
quint64 inSmall(quint64 bytes)
{
    constexpr quint64 highs = 0x8080808080808080ULL;
    return bytes | (~bytes & highs) >> 2; // 0x20 parts small letters from capitals; figures have it
}

class WordHasher
{
public:
    explicit WordHasher(std::vector<quint64> &out) : m_out(out) {}

    void take(std::string_view text)
    {
        m_end = text.data() + text.size();
        for (size_t at = 0; at < text.size();) {
            const size_t start = at;
            while (at < text.size() && kindOf(text[at]) == InWord)
                ++at;
            const Kind next = at < text.size() ? kindOf(text[at]) : Gap;
            const std::string_view run = text.substr(start, at - start);
            // By far the most words are one run with a blank behind it.
            if (next == Gap && m_word.empty()) {
                add(run, m_end);
                ++at;
                continue;
            }
            m_word += run;
            at += takeOther(next, text.substr(at));
        }
        endWord();
    }

private:
    static Kind kindOf(char c) { return kinds[static_cast<unsigned char>(c)]; }

    size_t takeOther(Kind kind, std::string_view rest)
    {
        if (kind == Apostrophe)
            return 1;
        if (kind == Punctuation3 && rest.starts_with("\u2019"))
            return 3;
        endWord();
        switch (kind) {
        case Tag:
            return tagLength(rest);
        case Entity:
            return entityLength(rest);
        case Punctuation2:
            return 2;
        case Punctuation3:
            return 3;
        case Ideograph:
            if (!rest.starts_with("\u3000") && !rest.starts_with("\u3001") && !rest.starts_with("\u3002"))
                add(rest.substr(0, 3), m_end);
            return 3;
        default:
            return 1;
        }
    }

    void add(std::string_view word, const char *end)
    {
        if (word.empty())
            return;
        quint64 hash = seed;
        for (; !word.empty(); word.remove_prefix(std::min(word.size(), sizeof hash)))
            hash = mixedBits((hash ^ inSmall(firstBytes(word, end))) * prime);
        m_out.push_back(hash);
    }

    void endWord()
    {
        add(m_word, m_word.data() + m_word.size());
        m_word.clear();
    }

    std::vector<quint64> &m_out;
    const char *m_end = nullptr; // of the text
    std::string m_word;          // what there is of one with an apostrophe inside
};

} // namespace

void appendWordHashes(std::string_view text, std::vector<quint64> &hashes)
{
    WordHasher hasher(hashes);
    if (isAscii(text) || !needsFolding(text))
        return hasher.take(text);
    hasher.take(toWtf8(toQString(text).normalized(QString::NormalizationForm_KC).toLower()));
}

quint64 hashOfWords(const quint64 *first, size_t count)
{
    if (count == 0)
        return 0;
    quint64 hash = seed;
    for (size_t i = 0; i < count; ++i)
        hash = mixedBits((hash ^ first[i]) * prime + i);
    return hash == 0 ? 1 : hash;
}

void appendShingles(const std::vector<quint64> &words, std::vector<quint64> &shingles)
{
    if (words.size() < 3) {
        if (!words.empty())
            shingles.push_back(hashOfWords(words.data(), words.size()));
        return;
    }
    for (size_t i = 0; i + 2 < words.size(); ++i)
        shingles.push_back(mixedBits(words[i] + 3 * words[i + 1] + 7 * words[i + 2]));
}

double sharedPart(const std::vector<quint64> &a, const std::vector<quint64> &b)
{
    if (a.empty() && b.empty())
        return 1;
    size_t both = 0;
    for (size_t i = 0, j = 0; i < a.size() && j < b.size();) {
        both += a[i] == b[j];
        const bool aFirst = a[i] <= b[j];
        const bool bFirst = b[j] <= a[i];
        i += aFirst;
        j += bFirst;
    }
    return double(both) / double(a.size() + b.size() - both);
}

} // namespace hubready
