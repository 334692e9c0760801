#include "tests/bench/titles/damage.h"

#include "core/text/windows_1252.h"
#include "core/text/wtf8.h"

#include <algorithm>
#include <array>
#include <vector>

namespace hubready::titles {

namespace {

using namespace std::string_view_literals;
using Result = std::optional<Damaged>;

constexpr bool isLetter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

std::string upper(std::string_view text) { return toWtf8(toQString(text).toUpper()); }

void replaceAll(std::string &text, std::string_view from, std::string_view to)
{
    for (size_t at = text.find(from); at != std::string::npos; at = text.find(from, at + to.size()))
        text.replace(at, from.size(), to);
}

std::vector<size_t> placesOf(std::string_view text, char wanted)
{
    std::vector<size_t> places;
    for (size_t at = text.find(wanted); at != std::string_view::npos; at = text.find(wanted, at + 1))
        places.push_back(at);
    return places;
}

// Words as [start, end) of plain small letters.
struct Span
{
    size_t start;
    size_t end;
};

std::vector<Span> smallWords(std::string_view text, size_t shortest)
{
    std::vector<Span> words;
    for (size_t at = 0; at < text.size();) {
        size_t end = at;
        while (end < text.size() && text[end] >= 'a' && text[end] <= 'z')
            ++end;
        const bool starts = at == 0 || text[at - 1] == ' ';
        const bool ends = end == text.size() || text[end] == ' ' || text[end] == ':';
        if (starts && ends && end - at >= shortest)
            words.push_back({at, end});
        at = std::max(end, at) + 1;
    }
    return words;
}

Result spellingMistake(const Damaged &title, unsigned seed)
{
    const auto words = smallWords(title.damaged, 6);
    if (words.empty())
        return std::nullopt;
    const Span word = words[seed % words.size()];
    const size_t at = word.start + 1 + seed / 7 % (word.end - word.start - 3);
    Damaged out = title;
    switch (seed / 3 % 3) {
    case 0: // two letters in the wrong order
        if (out.damaged[at] == out.damaged[at + 1])
            return std::nullopt;
        std::swap(out.damaged[at], out.damaged[at + 1]);
        break;
    case 1:
        out.damaged.erase(at, 1);
        break;
    default:
        out.damaged.insert(at, 1, out.damaged[at]);
    }
    return out;
}

Result american(const Damaged &title, unsigned)
{
    constexpr std::array pairs{
        std::pair{"haem"sv, "hem"sv},        std::pair{"aemia"sv, "emia"sv},    std::pair{"aecolog"sv, "ecolog"sv},
        std::pair{"oesophag"sv, "esophag"sv}, std::pair{"paediatric"sv, "pediatric"sv},
        std::pair{"Paediatric"sv, "Pediatric"sv}, std::pair{"behaviour"sv, "behavior"sv},
        std::pair{"colour"sv, "color"sv},    std::pair{"labour"sv, "labor"sv},  std::pair{"orthopaed"sv, "orthoped"sv},
        std::pair{"counselling"sv, "counseling"sv}, std::pair{"centre"sv, "center"sv},
        std::pair{"oedema"sv, "edema"sv},    std::pair{"isation"sv, "ization"sv}, std::pair{"gnising"sv, "gnizing"sv},
        std::pair{"ised "sv, "ized "sv},     std::pair{"anaesth"sv, "anesth"sv}, std::pair{"leukaem"sv, "leukem"sv},
        std::pair{"glycaem"sv, "glycem"sv},  std::pair{"diarrhoea"sv, "diarrhea"sv}, std::pair{"coeliac"sv, "celiac"sv}};
    Damaged out = title;
    for (const auto &[british, other] : pairs)
        replaceAll(out.damaged, british, other);
    const bool changed = out.damaged != title.damaged;
    return changed ? Result(out) : std::nullopt;
}

Result allCapitals(const Damaged &title, unsigned)
{
    Damaged out = title;
    out.damaged = upper(title.damaged);
    return out;
}

Result everyWordCapital(const Damaged &title, unsigned seed)
{
    constexpr std::array small{"and"sv, "of"sv, "in"sv, "for"sv, "the"sv, "to"sv, "a"sv, "with"sv, "on"sv, "at"sv};
    const bool keepsSmall = seed % 2 == 0;
    Damaged out = title;
    bool changed = false;
    for (size_t at = 1; at < out.damaged.size(); ++at) {
        char &c = out.damaged[at];
        if (out.damaged[at - 1] != ' ' || !(c >= 'a' && c <= 'z'))
            continue;
        const size_t end = std::min(out.damaged.find(' ', at), out.damaged.size());
        const auto word = std::string_view(out.damaged).substr(at, end - at);
        const bool stays = (keepsSmall && std::ranges::find(small, word) != small.end()) || word == "mL" || word == "pH" ||
                           word == "mRNA" || word == "kg" || word == "mg";
        if (!stays) {
            c = char(c - 32);
            changed = true;
        }
    }
    return changed ? Result(out) : std::nullopt;
}

Result smallFirstLetter(const Damaged &title, unsigned)
{
    const bool isWord = title.damaged.size() > 1 && title.damaged[0] >= 'A' && title.damaged[0] <= 'Z' &&
                        title.damaged[1] >= 'a' && title.damaged[1] <= 'z';
    if (!isWord)
        return std::nullopt;
    Damaged out = title;
    out.damaged[0] = char(out.damaged[0] + 32);
    return out;
}

Result finalStop(const Damaged &title, unsigned)
{
    const char last = title.damaged.back();
    if (last == '.' || last == '?' || last == '!' || last == ')')
        return std::nullopt;
    return Damaged{title.clean, title.damaged + "."};
}

Result versionBehind(const Damaged &title, unsigned seed)
{
    constexpr std::array endings{" v2"sv, " (v1.3)"sv, " - DRAFT"sv, " March 2021"sv, " (2019)"sv, " version 4"sv, " 12/03/2019"sv};
    return Damaged{title.clean, title.damaged + std::string(endings[seed % endings.size()])};
}

Result codeInFront(const Damaged &title, unsigned seed)
{
    constexpr std::array codes{"LR_0412 "sv, "Module 3: "sv, "03 - "sv, "ELFH-00123 "sv, "1.2 - "sv, "Session 4 - "sv};
    return Damaged{title.clean, std::string(codes[seed % codes.size()]) + title.damaged};
}

// "sepsis_guide-v2 FINAL.docx"
Result fileName(const Damaged &title, unsigned seed)
{
    const bool isPlain = std::ranges::all_of(title.damaged, [](char c) { return isLetter(c) || c == ' ' || (c >= '0' && c <= '9'); });
    if (!isPlain)
        return std::nullopt; // a file's name cannot have what the title has, and nothing says what stood there
    constexpr std::array endings{".docx"sv, "-v2.pdf"sv, " FINAL.pptx"sv, "_v1.2.pdf"sv, "_2019.mp4"sv};
    Damaged out = title;
    const char blank = seed % 2 == 0 ? '_' : '-';
    std::ranges::replace(out.damaged, ' ', blank);
    if (seed / 5 % 2 == 0)
        out.damaged = lowered(out.damaged);
    out.damaged += endings[seed % endings.size()];
    return out;
}

Result tags(const Damaged &title, unsigned seed)
{
    Damaged out = title;
    const size_t blank = std::min(title.damaged.find(' '), title.damaged.size());
    switch (seed % 4) {
    case 0:
        out.damaged = "<p>" + title.damaged + "</p>";
        break;
    case 1:
        out.damaged = "<strong>" + title.damaged.substr(0, blank) + "</strong>" + title.damaged.substr(blank);
        break;
    case 2:
        out.damaged = "<span style=\"color:#005eb8\">" + title.damaged + "</span>";
        break;
    default:
        out.damaged = blank < title.damaged.size() ? title.damaged.substr(0, blank) + "<br />" + title.damaged.substr(blank + 1)
                                                   : title.damaged + "<br>";
    }
    return out;
}

std::string asEntities(std::string_view text)
{
    std::string out;
    for (std::string_view rest = text; !rest.empty();) {
        const char32_t c = takeCodePoint(rest);
        if (c == '&')
            out += "&amp;";
        else if (c == '\'')
            out += "&#39;";
        else if (c == '"')
            out += "&quot;";
        else if (c == '<')
            out += "&lt;";
        else if (c == '>')
            out += "&gt;";
        else if (c > 0x7F)
            out += "&#" + std::to_string(unsigned(c)) + ";";
        else
            appendCodePoint(out, c);
    }
    return out;
}

Result entities(const Damaged &title, unsigned)
{
    Damaged out{title.clean, asEntities(title.damaged)};
    if (out.damaged == title.damaged) {
        if (const size_t blank = out.damaged.find(' '); blank != std::string::npos)
            out.damaged.replace(blank, 1, "&nbsp;");
    }
    return out.damaged == title.damaged ? std::nullopt : Result(out);
}

Result doubleEntities(const Damaged &title, unsigned seed)
{
    Result out = entities(title, seed);
    if (out)
        replaceAll(out->damaged, "&", "&amp;");
    return out;
}

// Signs that broken encodings break, where the title has only plain ones.
Damaged withBentSigns(const Damaged &title)
{
    Damaged out = title;
    for (std::string *text : {&out.clean, &out.damaged}) {
        replaceAll(*text, "'", "\u2019");
        replaceAll(*text, ": ", " \u2013 ");
    }
    return out;
}

Result utf8ReadAsWindows(const Damaged &title, unsigned)
{
    Damaged out = withBentSigns(title);
    std::string broken;
    for (char byte : out.damaged)
        appendCodePoint(broken, fromWindows1252(static_cast<unsigned char>(byte)));
    const bool changed = broken != out.damaged;
    out.damaged = broken;
    return changed ? Result(out) : std::nullopt;
}

Result windowsReadAsLatin(const Damaged &title, unsigned)
{
    Damaged out = withBentSigns(title);
    std::string broken;
    for (std::string_view rest = out.damaged; !rest.empty();) {
        const char32_t c = takeCodePoint(rest);
        const int byte = toWindows1252(c);
        appendCodePoint(broken, byte < 0 ? c : char32_t(byte));
    }
    const bool changed = broken != out.damaged;
    out.damaged = broken;
    return changed ? Result(out) : std::nullopt;
}

Result invisible(const Damaged &title, unsigned seed)
{
    constexpr std::array blanks{"\u00A0"sv, " \u200B"sv, "\t"sv, "\r\n"sv, "\u2003"sv, " \x02"sv};
    const auto places = placesOf(title.damaged, ' ');
    Damaged out = title;
    if (places.empty())
        out.damaged = "\uFEFF" + out.damaged;
    else
        out.damaged.replace(places[seed % places.size()], 1, blanks[seed % blanks.size()]);
    return out;
}

Result extraBlanks(const Damaged &title, unsigned seed)
{
    const auto places = placesOf(title.damaged, ' ');
    Damaged out = title;
    if (!places.empty())
        out.damaged.insert(places[seed % places.size()], seed % 3 + 1, ' ');
    out.damaged = (seed % 2 ? " " : "") + out.damaged + " ";
    return out;
}

enum Group { Spelling, Capitals, Behind, Front, Bytes, Markup, Code, Blanks };

constexpr std::array all{
    Damage{"US spelling", Spelling, false, american},
    Damage{"typing mistake", Spelling, false, spellingMistake},
    Damage{"all capitals", Capitals, true, allCapitals},
    Damage{"capital on every word", Capitals, false, everyWordCapital},
    Damage{"small first letter", Capitals, true, smallFirstLetter},
    Damage{"final full stop", Behind, true, finalStop},
    Damage{"version behind", Behind, false, versionBehind},
    Damage{"code in front", Front, false, codeInFront},
    Damage{"file name", Behind, false, fileName},
    Damage{"UTF-8 read as Windows-1252", Bytes, true, utf8ReadAsWindows},
    Damage{"Windows-1252 read as Latin-1", Bytes, true, windowsReadAsLatin},
    Damage{"HTML tags", Markup, true, tags},
    Damage{"entities", Code, true, entities},
    Damage{"entities twice", Code, true, doubleEntities},
    Damage{"no-break space, control character", Blanks, true, invisible},
    Damage{"extra blanks", Blanks, true, extraBlanks},
};

} // namespace

std::span<const Damage> damages() { return all; }

} // namespace hubready::titles
