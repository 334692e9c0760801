#include "core/text/word_hashes.h"

#include "core/text/ascii.h"
#include "core/text/mixed_bits.h"
#include "core/text/wtf8.h"

#include <algorithm>
#include <array>

namespace hubready {

namespace {

constexpr quint64 seed = 0xcbf29ce484222325ULL;
constexpr quint64 prime = 0x100000001b3ULL;

// What a byte is: a small letter or figure stands for itself, a capital for its small letter; the rest below.
enum Kind : unsigned char { Gap, Apostrophe, Tag, Entity, Punctuation2, Punctuation3, Ideograph, FirstLetter };
constexpr auto kinds = [] {
    std::array<unsigned char, 256> table{};
    for (int c = '0'; c <= '9'; ++c)
        table[size_t(c)] = static_cast<unsigned char>(c);
    for (int c = 'a'; c <= 'z'; ++c)
        table[size_t(c)] = table[size_t(c - 32)] = static_cast<unsigned char>(c);
    for (int c = 0x80; c <= 0xFF; ++c)
        table[size_t(c)] = static_cast<unsigned char>(c);
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

class WordHasher
{
public:
    explicit WordHasher(std::vector<quint64> &out) : m_out(out) {}

    void take(std::string_view text)
    {
        // Every word but the last has a byte behind it that is none of its own.
        m_out.resize(m_count + text.size() / 2 + 2);
        size_t at = 0;
        while (at < text.size()) {
            at += takePlain(text.substr(at));
            if (at < text.size())
                at += takeOther(text.substr(at));
        }
        endWord();
        m_out.resize(m_count);
    }

private:
    // Letters, figures and gaps of ASCII, which is most of a text, without a guess at where words end: a hash is
    // written at each byte, and stays where the byte is a gap behind a word.
    size_t takePlain(std::string_view text)
    {
        quint64 *out = m_out.data() + m_count;
        quint64 hash = m_hash;
        bool inWord = m_inWord;
        size_t at = 0;
        for (; at < text.size(); ++at) {
            const unsigned char kind = kinds[static_cast<unsigned char>(text[at])];
            const bool isGap = kind == Gap;
            if (!isGap && kind < FirstLetter)
                break;
            *out = hash;
            out += inWord && isGap;
            inWord = !isGap;
            // Both of "isGap ? seed : next", so that the compiler makes no jump of it: half of these would be guessed
            // wrong.
            const quint64 next = (hash ^ kind) * prime;
            const quint64 ofGap = quint64(0) - quint64(isGap);
            hash = (seed & ofGap) | (next & ~ofGap);
        }
        m_count = size_t(out - m_out.data());
        m_hash = hash;
        m_inWord = inWord;
        return at;
    }

    size_t takeOther(std::string_view rest)
    {
        switch (Kind(kinds[static_cast<unsigned char>(rest.front())])) {
        case Apostrophe:
            return 1;
        case Tag:
            endWord();
            return tagLength(rest);
        case Entity:
            endWord();
            return entityLength(rest);
        case Punctuation2:
            endWord();
            return 2;
        case Punctuation3:
            if (!rest.starts_with("\u2019"))
                endWord();
            return 3;
        case Ideograph:
            endWord();
            for (char c : rest.substr(0, 3))
                m_hash = (m_hash ^ static_cast<unsigned char>(c)) * prime;
            m_inWord = !rest.starts_with("\u3000") && !rest.starts_with("\u3001") && !rest.starts_with("\u3002");
            endWord();
            return 3;
        default:
            endWord();
            return 1;
        }
    }

    void endWord()
    {
        m_out[m_count] = m_hash;
        m_count += m_inWord;
        m_inWord = false;
        m_hash = seed;
    }

    std::vector<quint64> &m_out;
    size_t m_count = m_out.size();
    quint64 m_hash = seed;
    bool m_inWord = false;
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
