#include "core/text/personal_data.h"

#include "core/text/ascii.h"
#include "core/text/byte_count.h"
#include "core/text/byte_set.h"

#include <algorithm>
#include <array>
#include <string>

namespace hubready {

namespace {

using namespace std::string_view_literals;

constexpr bool isLocalPart(char c)
{
    return isAsciiLetterOrDigit(c) || c == '.' || c == '_' || c == '-' || c == '+' || c == '\'' || c == '%';
}
constexpr bool isHostPart(char c) { return isAsciiLetterOrDigit(c) || c == '.' || c == '-'; }

constexpr size_t fewestFigures = 10; // of a telephone or an NHS number
constexpr size_t fewestFiguresOfDate = 4;

// A run of figures with what may stand between the groups of one number. Views into the text.
struct NumberRun
{
    std::string_view text;
    std::string digits;
    std::string groups;        // length of each group, a character each: "\3\3\4"
    bool isPartOfMore = false; // of a longer number, a word, an address
};

bool joinsGroups(char c) { return c == ' ' || c == '-' || c == '(' || c == ')'; }

// The run that begins at `start`, which is a figure, a "+" or a "(".
NumberRun runAt(std::string_view text, size_t start)
{
    NumberRun run;
    size_t end = start;
    size_t at = start;
    char group = 0;
    while (at < text.size()) {
        if (isAsciiDigit(text[at])) {
            run.digits += text[at];
            ++group;
            end = ++at;
            continue;
        }
        if (group > 0)
            run.groups += group;
        group = 0;
        size_t next = at;
        while (next < text.size() && next - at < 3 && (joinsGroups(text[next]) || (next == start && text[next] == '+')))
            ++next;
        if (next == at || next == text.size() || !isAsciiDigit(text[next]))
            break;
        at = next;
    }
    if (group > 0)
        run.groups += group;
    run.text = text.substr(start, end - start);
    const auto touches = [](char c) {
        return isAsciiLetter(c) || c == '/' || c == '_' || c == '=' || c == '#' || c == '@';
    };
    const char before = start > 0 ? text[start - 1] : ' ';
    const char after = end < text.size() ? text[end] : ' ';
    const bool isDecimal =
        end + 1 < text.size() && (after == '.' || after == ',' || after == ':') && isAsciiDigit(text[end + 1]);
    const bool isFraction = start > 1 && (before == '.' || before == ',' || before == ':' || before == '-') &&
                            isAsciiDigit(text[start - 2]);
    run.isPartOfMore = touches(before) || touches(after) || before == '.' || before == '-' || isDecimal || isFraction;
    return run;
}

// Calls take(run) for each run of figures until it answers true; the run's text then.
template <typename Take> std::string_view firstNumber(std::string_view text, size_t from, Take take)
{
    if (countBytes(text, isAsciiDigit) < fewestFigures)
        return {};
    for (size_t at = from; at < text.size();) {
        const char c = text[at];
        const bool opens =
            (c == '+' || c == '(') && at + 1 < text.size() && (isAsciiDigit(text[at + 1]) || text[at + 1] == '(');
        if (!isAsciiDigit(c) && !opens) {
            ++at;
            continue;
        }
        const NumberRun run = runAt(text, at);
        if (!run.isPartOfMore && take(run))
            return run.text;
        at += std::max<size_t>(run.text.size(), 1);
    }
    return {};
}

constexpr std::array monthNames{"january"sv, "february"sv, "march"sv,     "april"sv,   "may"sv,      "june"sv,
                                "july"sv,    "august"sv,   "september"sv, "october"sv, "november"sv, "december"sv};

bool isMonthName(std::string_view word)
{
    return word.size() >= 3 && std::ranges::any_of(monthNames, [&](std::string_view month) {
               return word.size() <= month.size() && std::equal(word.begin(), word.end(), month.begin(),
                                                                [](char a, char b) { return smallAscii(a) == b; });
           });
}

// The date at the front: figures in three groups, or a day, the name of a month and a year. Empty: none.
std::string_view dateAtFront(std::string_view text)
{
    std::array<int, 3> groups{};
    size_t group = 0;
    size_t digits = 0;
    bool hasName = false;
    for (size_t i = 0; i <= text.size() && i < 30; ++i) {
        const char c = i < text.size() ? text[i] : '\n';
        if (isAsciiDigit(c)) {
            ++groups[group];
            ++digits;
            if (digits > 8)
                return {};
            continue;
        }
        if (groups[group] > 0 && ++group == (hasName ? 2U : 3U)) {
            const bool isYear = groups[0] == 4 || groups[group - 1] == 4 || (!hasName && groups[2] == 2);
            return isYear ? text.substr(0, i) : std::string_view{};
        }
        if (isAsciiLetter(c)) {
            size_t end = i;
            while (end < text.size() && isAsciiLetter(text[end]))
                ++end;
            const std::string_view word = text.substr(i, end - i);
            const bool isEnding = word == "st" || word == "nd" || word == "rd" || word == "th" || word == "of";
            if (!isMonthName(word) && !isEnding)
                return {};
            hasName = hasName || isMonthName(word);
            i = end - 1;
        } else if (c != '/' && c != '-' && c != '.' && c != ' ' && c != ',') {
            return {};
        }
    }
    return {};
}

// Quick: each of the words below has three such letters in a row.
bool mayHaveBirthWords(std::string_view text)
{
    unsigned char may = 0;
    for (size_t i = 2; i < text.size(); ++i) {
        const auto first = static_cast<unsigned char>(text[i - 2] | 0x20);
        const auto second = static_cast<unsigned char>(text[i - 1] | 0x20);
        const auto third = static_cast<unsigned char>(text[i] | 0x20);
        const bool isBirth = (first == 'b') & ((second == 'i') | (second == 'o')) & (third == 'r');
        const bool isDob = (first == 'd') & (((second == 'o') & (third == 'b')) | ((second == '.') & (third == 'o')));
        may |= static_cast<unsigned char>(isBirth | isDob);
    }
    return may != 0;
}

constexpr std::array birthWords{"date of birth"sv, "d.o.b."sv, "d.o.b"sv, "dob"sv, "born on"sv, "born"sv, "birthday"sv};

} // namespace

std::string_view emailAddress(std::string_view text, size_t from)
{
    for (size_t at = text.find('@', from); at != std::string_view::npos; at = text.find('@', at + 1)) {
        size_t start = at;
        while (start > 0 && isLocalPart(text[start - 1]))
            --start;
        size_t end = at + 1;
        while (end < text.size() && isHostPart(text[end]))
            ++end;
        while (end > at + 1 && (text[end - 1] == '.' || text[end - 1] == '-'))
            --end;
        while (start < at && !isAsciiLetter(text[start]) && !isAsciiDigit(text[start]))
            ++start;
        const std::string_view host = text.substr(at + 1, end - at - 1);
        const size_t stop = host.rfind('.');
        const bool hasTop = stop != std::string_view::npos && stop > 0 && host.size() - stop > 2 &&
                            std::ranges::all_of(host.substr(stop + 1), isAsciiLetter) &&
                            host.find("..") == std::string_view::npos;
        // Behind "//" it is the user of an address, "@" and a name alone an account of a network.
        const bool isUser = start >= 2 && text.substr(start - 2, 2) == "//";
        if (start < at && hasTop && !isUser)
            return text.substr(start, end - start);
    }
    return {};
}

std::string_view ukPhoneNumber(std::string_view text, size_t from)
{
    return firstNumber(text, from, [](const NumberRun &run) {
        std::string digits = run.digits;
        const bool international = run.text.front() == '+' || digits.starts_with("0044");
        if (international) {
            if (digits.starts_with("0044"))
                digits.erase(0, 2);
            if (!digits.starts_with("44"))
                return false;
            digits.replace(0, digits.substr(2, 1) == "0" ? 3 : 2, "0");
        }
        if ((digits.size() != 11 && digits.size() != 10) || digits.front() != '0')
            return false;
        const char second = digits[1];
        if (second != '1' && second != '2' && second != '7')
            return false;
        // Ten figures: only those of a few area codes in the 01 range.
        if (digits.size() == 10 && second != '1')
            return false;
        return run.groups.size() <= 5 && (international || run.groups.front() >= 3);
    });
}

bool isValidNhsNumber(std::string_view digits)
{
    if (digits.size() != 10 || !std::ranges::all_of(digits, isAsciiDigit))
        return false;
    int sum = 0;
    for (size_t i = 0; i < 9; ++i)
        sum += (digits[i] - '0') * int(10 - i);
    const int check = 11 - sum % 11;
    const bool allSame = digits.find_first_not_of(digits.front()) == std::string_view::npos;
    return !allSame && check != 10 && (check == 11 ? 0 : check) == digits[9] - '0';
}

std::string_view nhsNumber(std::string_view text, size_t from)
{
    return firstNumber(text, from, [](const NumberRun &run) {
        const bool isGrouped = run.groups == "\3\3\4";
        return (isGrouped || run.groups == "\12") && run.text.front() != '+' && run.text.front() != '(' &&
               isValidNhsNumber(run.digits);
    });
}

std::string_view dateOfBirth(std::string_view text, size_t from)
{
    if (countBytes(text, isAsciiDigit) < fewestFiguresOfDate || !mayHaveBirthWords(text))
        return {};
    static constexpr ByteSet firstLetters("dDbB");
    for (size_t at = firstLetters.firstIn(text, from); at < text.size(); at = firstLetters.firstIn(text, at + 1)) {
        if ((at > 0 && isAsciiLetter(text[at - 1])) || at + 2 >= text.size())
            continue;
        const char next = smallAscii(text[at + 1]);
        if (next != 'o' && next != 'i' && next != 'a' && next != '.')
            continue;
        for (std::string_view words : birthWords) {
            const std::string_view here = text.substr(at, words.size());
            const bool isIt =
                here.size() == words.size() &&
                std::equal(here.begin(), here.end(), words.begin(), [](char a, char b) { return smallAscii(a) == b; });
            if (!isIt)
                continue;
            size_t start = at + words.size();
            const size_t limit = std::min(text.size(), start + 6);
            while (start < limit && (text[start] == ' ' || text[start] == ':' || text[start] == '-' ||
                                     text[start] == '(' || text[start] == '='))
                ++start;
            if (const std::string_view date = dateAtFront(text.substr(start)); !date.empty())
                return text.substr(at, size_t(date.data() - text.data()) + date.size() - at);
        }
    }
    return {};
}

} // namespace hubready
