#include "core/reference/licence_names.h"

#include "core/reference/reference_data.h"
#include "core/text/wtf8.h"

#include <QChar>

#include <algorithm>
#include <array>
#include <iterator>
#include <string>
#include <vector>

namespace hubready {

namespace {

using namespace std::string_view_literals;

constexpr double versionMissing = 0.5;
constexpr double otherWords = 0.6;
constexpr double otherWordsReserved = 0.7;

// What a word in a licence's name stands for.
enum Meaning : unsigned {
    CreativeCommons = 1,
    ShortBy = 2,
    ShortNc = 4,
    ShortSa = 8,
    ShortNd = 16,
    LongBy = 32,
    LongNc = 64,
    LongSa = 128,
    LongNd = 256,
    Version4 = 512,
    OtherVersion = 1024,
    EnglandAndWales = 2048,
    Filler = 4096, // says nothing more: "licence", "international", parts of an address of creativecommons.org
    Copyright = 8192,
};

constexpr unsigned shortElements = ShortBy | ShortNc | ShortSa | ShortNd;
constexpr unsigned longElements = LongBy | LongNc | LongSa | LongNd;
constexpr unsigned shortToLong = LongBy / ShortBy;

struct Phrase
{
    std::string_view words; // joined by blanks
    unsigned meaning;
};

constexpr unsigned shortByNc = CreativeCommons | ShortBy | ShortNc;

// Longer ones before those that they begin with.
constexpr std::array phrases{
    Phrase{"creative commons", CreativeCommons},
    Phrase{"creativecommons", CreativeCommons},
    Phrase{"cc", CreativeCommons},
    Phrase{"ccby", CreativeCommons | ShortBy},
    Phrase{"ccbync", shortByNc},
    Phrase{"ccbyncsa", shortByNc | ShortSa},
    Phrase{"ccbyncnd", shortByNc | ShortNd},
    Phrase{"by", ShortBy},
    Phrase{"nc", ShortNc},
    Phrase{"sa", ShortSa},
    Phrase{"nd", ShortNd},
    Phrase{"attribution", LongBy},
    Phrase{"noncommercial", LongNc},
    Phrase{"non commercial", LongNc},
    Phrase{"sharealike", LongSa},
    Phrase{"share alike", LongSa},
    Phrase{"share a like", LongSa},
    Phrase{"noderivatives", LongNd},
    Phrase{"noderivs", LongNd},
    Phrase{"no derivatives", LongNd},
    Phrase{"no derivs", LongNd},
    Phrase{"4.0", Version4},
    Phrase{"v4.0", Version4},
    Phrase{"4", Filler}, // most likely 4.0, but it does not say so
    Phrase{"e w", EnglandAndWales},
    Phrase{"international", Filler},
    Phrase{"licence", Filler},
    Phrase{"license", Filler},
    Phrase{"http", Filler},
    Phrase{"https", Filler},
    Phrase{"www", Filler},
    Phrase{"org", Filler},
    Phrase{"licenses", Filler},
    Phrase{"licences", Filler},
    Phrase{"deed", Filler},
    Phrase{"legalcode", Filler},
    Phrase{"en", Filler},
    Phrase{"copyright", Copyright},
    Phrase{"©", Copyright},
    Phrase{"c", Copyright},
};

// With one of these the sentence may say the opposite, or name several licences.
constexpr std::array turningWords{"not"sv,     "no"sv,   "or"sv,       "except"sv, "unless"sv, "dual"sv,
                                  "without"sv, "some"sv, "formerly"sv, "was"sv,    "ported"sv, "unported"sv};

// Runs of letters and of figures; figures take their full stops with them. "©" is a word of its own.
std::vector<std::string> licenceWords(std::string_view text)
{
    std::vector<std::string> words(1);
    enum { None, Letters, Figures } run = None;
    const std::string lower = lowered(text);
    for (std::string_view rest = lower; !rest.empty();) {
        const char32_t c = takeCodePoint(rest);
        const bool isFigure = c >= '0' && c <= '9';
        const bool isStop = c == '.' && run == Figures && !rest.empty() && rest.front() >= '0' && rest.front() <= '9';
        const auto kind = isFigure || isStop ? Figures : QChar::isLetter(c) || c == 0xA9 ? Letters : None;
        if ((kind != run || c == 0xA9) && !words.back().empty() && words.back() != "v")
            words.emplace_back();
        if (kind != None)
            appendCodePoint(words.back(), c);
        run = c == 0xA9 ? None : kind;
    }
    if (words.back().empty())
        words.pop_back();
    return words;
}

bool isVersion(const std::string &word) { return !word.empty() && word.front() >= '0' && word.front() <= '9'; }

struct Reading
{
    unsigned meanings = 0;
    int otherWords = 0;
    bool turns = false;
};

size_t matchLength(const std::vector<std::string> &words, size_t at, std::string_view phrase)
{
    size_t count = 0;
    while (true) {
        const size_t blank = phrase.find(' ');
        if (at + count >= words.size() || words[at + count] != phrase.substr(0, blank))
            return 0;
        ++count;
        if (blank == std::string_view::npos)
            return count;
        phrase.remove_prefix(blank + 1);
    }
}

Reading readWords(const std::vector<std::string> &words)
{
    Reading reading;
    for (size_t at = 0; at < words.size();) {
        const Phrase *best = nullptr;
        size_t length = 0;
        for (const Phrase &phrase : phrases) {
            if (const size_t matched = matchLength(words, at, phrase.words); matched > length) {
                best = &phrase;
                length = matched;
            }
        }
        if (best) {
            // "CC BY-NC or CC BY-SA": an element that comes twice belongs to another licence.
            reading.turns = reading.turns || (best->meaning & reading.meanings & (shortElements | longElements));
            reading.meanings |= best->meaning;
        } else if (isVersion(words[at])) {
            reading.meanings |= OtherVersion;
        } else {
            ++reading.otherWords;
            reading.turns = reading.turns || std::ranges::find(turningWords, words[at]) != turningWords.end();
        }
        at += best ? length : 1;
    }
    return reading;
}

// The site's names for the three Creative Commons licences, and the older ones "(E&W)", which it takes as well.
struct LicenceFamily
{
    unsigned elements; // as long names; LongBy | ...
    size_t licence;    // place in licences()
    std::string_view englandAndWales;
};
constexpr std::array families{
    LicenceFamily{LongBy | LongNc, 0, "Creative Commons (E&W) Attribution, Non-Commercial"},
    LicenceFamily{LongBy | LongNc | LongSa, 1, "Creative Commons (E&W) Attribution, Non-Commercial, ShareAlike"},
    LicenceFamily{LongBy | LongNc | LongNd, 2, "Creative Commons (E&W) Attribution, Non-Commercial, No Derivatives"},
};

std::optional<LicenceReading> readCreativeCommons(const Reading &reading)
{
    const unsigned inShort = (reading.meanings & shortElements) * shortToLong;
    const unsigned inFull = reading.meanings & longElements;
    if (!(reading.meanings & CreativeCommons) || (inShort && inFull && inShort != inFull) || reading.turns)
        return std::nullopt;
    const auto family = std::ranges::find(families, inShort | inFull, &LicenceFamily::elements);
    if (family == families.end() || (reading.meanings & OtherVersion))
        return std::nullopt;
    const bool hasOtherWords = reading.otherWords > 0 || (reading.meanings & Copyright);
    const std::string_view writeAs = licences()[family->licence].writeAs;
    if (reading.meanings & EnglandAndWales) {
        if (reading.meanings & Version4)
            return std::nullopt;
        return LicenceReading{family->englandAndWales, !hasOtherWords, hasOtherWords ? otherWords : 1};
    }
    if (!(reading.meanings & Version4))
        return LicenceReading{writeAs, false, versionMissing};
    return LicenceReading{writeAs, !hasOtherWords, hasOtherWords ? otherWords : 1};
}

std::optional<LicenceReading> readReserved(std::vector<std::string> words)
{
    const std::string_view writeAs = licences().back().writeAs;
    const std::array wanted{"all"sv, "rights"sv, "reserved"sv};
    const auto found = std::search(words.begin(), words.end(), wanted.begin(), wanted.end());
    if (found == words.end())
        return std::nullopt;
    words.erase(found, found + std::ssize(wanted));
    const bool onlySign = std::ranges::all_of(words, [](const std::string &word) { return word == "©"; });
    if (onlySign)
        return LicenceReading{writeAs, true, 1};
    const Reading others = readWords(words);
    const bool namesAnother = (others.meanings & (CreativeCommons | shortElements | longElements)) || others.turns;
    return namesAnother ? std::nullopt : std::optional(LicenceReading{writeAs, false, otherWordsReserved});
}

} // namespace

std::optional<LicenceReading> readLicence(std::string_view text)
{
    if (isBlank(text) || acceptedLicence(text))
        return std::nullopt;
    const std::vector<std::string> words = licenceWords(text);
    if (const auto reserved = readReserved(words))
        return reserved;
    return readCreativeCommons(readWords(words));
}

} // namespace hubready
