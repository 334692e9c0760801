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

// What a byte is to a word. Other: what parts words in a way of its own, and apostrophes, which part none.
enum class Kind : unsigned char { Letter, Gap, Other };
constexpr Kind kindOf(unsigned char byte)
{
    const char c = char(byte);
    if (c == '\'' || c == '<' || c == '&' || byte == 0xC2 || (byte >= 0xE2 && byte <= 0xE9))
        return Kind::Other;
    return isAsciiLetterOrDigit(c) || byte >= 0x80 ? Kind::Letter : Kind::Gap;
}

// A number for what a byte stands for: capitals for their small letters.
constexpr quint64 numberOf(char c)
{
    return mixedBits((quint64(static_cast<unsigned char>(smallAscii(c))) + 1) * prime * seed);
}

// A word's hash is the seed, multiplied at each byte and mixed with the byte's number. A gap multiplies by nothing: what
// comes behind it begins anew, without a branch that would be guessed wrong at every other word.
struct Step
{
    quint64 times = prime;
    quint64 mixes = 0;
    // Truths, as wide as what they are reckoned with.
    quint64 endsWord = 0;
    quint64 isOther = 0;

    constexpr quint64 of(quint64 hash) const { return (hash * times) ^ mixes; }
};
constexpr auto steps = [] {
    std::array<Step, 256> table{};
    for (size_t byte = 0; byte < table.size(); ++byte) {
        const Kind kind = kindOf(static_cast<unsigned char>(byte));
        table[byte] = kind == Kind::Gap ? Step{0, seed, 1, 0} : Step{prime, numberOf(char(byte)), 0, kind == Kind::Other};
    }
    return table;
}();
constexpr const Step &stepOf(char c) { return steps[static_cast<unsigned char>(c)]; }

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
        size_t at = 0;
        for (; at < text.size(); ++at) {
            const Step &step = stepOf(text[at]);
            if (step.isOther)
                break;
            *out = hash;
            out += step.endsWord & quint64(hash != seed);
            hash = step.of(hash);
        }
        m_count = size_t(out - m_out.data());
        m_hash = hash;
        return at;
    }

    size_t takeOther(std::string_view rest)
    {
        switch (static_cast<unsigned char>(rest.front())) {
        case '\'':
            return 1;
        case '<':
            endWord();
            return tagLength(rest);
        case '&':
            endWord();
            return entityLength(rest);
        case 0xC2: // blanks and punctuation
            endWord();
            return 2;
        case 0xE2: // punctuation
            if (!rest.starts_with("\u2019"))
                endWord();
            return 3;
        default: // ideographs, a word each
            endWord();
            if (!rest.starts_with("\u3000") && !rest.starts_with("\u3001") && !rest.starts_with("\u3002")) {
                for (char c : rest.substr(0, 3))
                    m_hash = (m_hash * prime) ^ numberOf(c); // letters, whatever they are
            }
            endWord();
            return 3;
        }
    }

    void endWord()
    {
        m_out[m_count] = m_hash;
        m_count += m_hash != seed;
        m_hash = seed;
    }

    std::vector<quint64> &m_out;
    size_t m_count = m_out.size();
    quint64 m_hash = seed; // of the word so far; the seed itself: there is none
};

} // namespace

void appendWordHashes(std::string_view text, std::vector<quint64> &hashes)
{
    WordHasher hasher(hashes);
    if (isAscii(text) || !needsFolding(text))
        return hasher.take(text);
    hasher.take(toWtf8(toQString(text).normalized(QString::NormalizationForm_KC).toLower()));
}

namespace {

// As many as appendWordHashes() adds.
size_t countWords(std::string_view text)
{
    if (std::ranges::all_of(text, [](char c) { return isAsciiLetterOrDigit(c) || c == ' '; })) {
        size_t words = 0;
        for (size_t i = 0; i < text.size(); ++i)
            words += text[i] != ' ' && (i == 0 || text[i - 1] == ' ');
        return words;
    }
    std::vector<quint64> hashes;
    appendWordHashes(text, hashes);
    return hashes.size();
}

} // namespace

std::string_view startOfWords(std::string_view text, size_t count)
{
    size_t words = 0;
    size_t end = 0;
    while (end < text.size() && words < count) {
        const size_t start = end;
        end = std::min(text.find(' ', start + 1), text.size());
        words += countWords(text.substr(start, end - start));
    }
    return text.substr(0, end);
}

// Added up, so that no word waits for the one before; its place makes the order count.
quint64 hashOfWords(const quint64 *first, size_t count)
{
    if (count == 0)
        return 0;
    quint64 hash = count;
    for (size_t i = 0; i < count; ++i)
        hash += mixedBits((first[i] ^ seed) + i * prime);
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
