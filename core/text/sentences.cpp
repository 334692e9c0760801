#include "core/text/sentences.h"

#include "core/text/byte_count.h"
#include "core/text/byte_set.h"
#include "core/text/wtf8.h"

#include <QtGlobal>

#include <algorithm>
#include <array>
#include <cmath>

namespace hubready {

namespace {

using namespace std::string_view_literals;

constexpr int englishInHundred = 15; // of a text in English, about 25 words in a hundred are these

constexpr quint32 wordKey(std::string_view word)
{
    quint32 key = 0;
    for (char c : word)
        key = key << 8 | static_cast<unsigned char>(c);
    return key;
}
constexpr std::array smallWords{wordKey("the"),  wordKey("of"),   wordKey("and"), wordKey("to"),
                                wordKey("a"),    wordKey("in"),   wordKey("is"),  wordKey("for"),
                                wordKey("that"), wordKey("with"), wordKey("on"),  wordKey("are")};

enum Class : unsigned char { Sign, Letter, Vowel, Space, Line, Stop };

// Beyond ASCII everything counts as a letter; shown text has no other white space.
constexpr auto classes = [] {
    std::array<Class, 256> table{};
    for (size_t c = 0x80; c < table.size(); ++c)
        table[c] = Letter;
    for (size_t c = 'a'; c <= 'z'; ++c)
        table[c] = table[c - 32] = Letter;
    for (size_t c = '0'; c <= '9'; ++c)
        table[c] = Letter;
    for (char c : "aeiouyAEIOUY"sv)
        table[size_t(c)] = Vowel;
    for (char c : ".?!"sv)
        table[size_t(c)] = Stop;
    table[' '] = table['\t'] = Space;
    table['\n'] = table['\r'] = Line;
    return table;
}();

class Counting
{
public:
    explicit Counting(std::string_view text) : m_text(text)
    {
        bool stopped = false; // a full stop, and nothing but closing signs since
        for (size_t i = 0; i < text.size(); ++i) {
            const Class kind = classes[static_cast<unsigned char>(text[i])];
            if (kind == Letter || kind == Vowel) {
                stopped = false;
                takeLetter(i, kind == Vowel);
                // Chinese and Japanese end sentences with signs of their own and have no blanks.
                if (text[i] == '\xE3' && text.substr(i, 3) == "\u3002")
                    m_endsBehind = i + 3;
                continue;
            }
            m_inVowels = false;
            if (kind == Space || kind == Line)
                endWord();
            if (kind == Line || (kind == Space && (stopped || m_endsBehind == i)))
                endSentence(i);
            stopped = kind == Stop || (stopped && kind == Sign);
        }
        endWord();
        endSentence(text.size());
    }

    SentenceCounts counts() const { return m_counts; }

private:
    void takeLetter(size_t at, bool isVowel)
    {
        if (m_endsBehind == at) {
            endWord();
            endSentence(at);
        }
        if (!m_inWord)
            m_wordStart = at;
        m_inWord = true;
        m_lastLetter = at;
        m_groups += isVowel && !m_inVowels;
        m_inVowels = isVowel;
    }

    void endWord()
    {
        if (!m_inWord)
            return;
        const std::string_view word = m_text.substr(m_wordStart, m_lastLetter + 1 - m_wordStart);
        const bool silentE = m_groups > 1 && word.ends_with('e') && !word.ends_with("le");
        m_counts.syllables += std::max(1, m_groups - silentE);
        ++m_counts.words;
        ++m_ofSentence;
        m_counts.smallWords += word.size() <= 4 && std::ranges::find(smallWords, wordKey(word)) != smallWords.end();
        m_inWord = m_inVowels = false;
        m_groups = 0;
    }

    void endSentence(size_t end)
    {
        m_counts.sentences += m_ofSentence > 0;
        if (m_ofSentence > m_counts.longest) {
            m_counts.longest = m_ofSentence;
            m_counts.longestText = trimmed(m_text.substr(m_sentenceStart, end - m_sentenceStart));
        }
        m_ofSentence = 0;
        m_sentenceStart = end;
    }

    std::string_view m_text;
    SentenceCounts m_counts;
    size_t m_wordStart = 0;
    size_t m_lastLetter = 0;
    size_t m_sentenceStart = 0;
    size_t m_endsBehind = std::string_view::npos;
    int m_ofSentence = 0;
    int m_groups = 0;
    bool m_inWord = false;
    bool m_inVowels = false;
};

bool isWhite(char c)
{
    return classes[static_cast<unsigned char>(c)] == Space || classes[static_cast<unsigned char>(c)] == Line;
}

} // namespace

SentenceCounts sentenceCounts(std::string_view text) { return Counting(text).counts(); }

// Every word but the first has white space in front, or the full stop of Chinese and Japanese, which begins so.
int mostWords(std::string_view text)
{
    return int(countBytes(text, [](char c) { return static_cast<unsigned char>(c) <= ' ' || c == '\xE3'; })) + 1;
}

// A sentence may end in other ways, too, which only makes the bound a little higher. A word takes two bytes, its blank
// among them: so many bytes without an end must stand in a row, which are looked at from behind.
bool mayHaveSentenceOver(std::string_view text, qint64 words)
{
    static constexpr ByteSet mayEnd(".?!\n\r");
    const auto ends = [&](size_t at) { // a line end does, a full stop where white space follows
        return mayEnd.has(text[at]) && (at + 1 == text.size() || isWhite(text[at]) || isWhite(text[at + 1]));
    };
    const size_t fewest = 2 * size_t(std::max(words, qint64(0)));
    for (size_t start = 0; start + fewest < text.size();) {
        size_t end = start + fewest + 1;
        while (end > start && !ends(end - 1))
            --end;
        if (end > start) {
            start = end;
            continue;
        }
        end = start + fewest + 1;
        while (end < text.size() && !ends(end))
            ++end;
        if (mostWords(text.substr(start, end - start)) > words)
            return true;
        start = end + 1;
    }
    return false;
}

int readingAge(const SentenceCounts &counts)
{
    if (counts.words < fewestWordsForAge || counts.smallWords * 100 < counts.words * englishInHundred)
        return 0;
    const double grade = 0.39 * counts.words / counts.sentences + 11.8 * counts.syllables / counts.words - 15.59;
    return std::max(5, int(std::lround(grade + 5)));
}

} // namespace hubready
