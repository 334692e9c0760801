#include "tests/support/samples/words.h"

namespace hubready::samples {
namespace {

bool isLower(char c) { return c >= 'a' && c <= 'z'; }
bool isUpper(char c) { return c >= 'A' && c <= 'Z'; }
bool isDigit(char c) { return c >= '0' && c <= '9'; }
char upper(char c) { return isLower(c) ? static_cast<char>(c - 'a' + 'A') : c; }
char lower(char c) { return isUpper(c) ? static_cast<char>(c - 'A' + 'a') : c; }

} // namespace

std::size_t utf16Length(std::string_view text)
{
    std::size_t units = 0;
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        units += byte >= 0xF0 ? 2 : (byte & 0xC0) == 0x80 ? 0 : 1;
    }
    return units;
}

std::string upperFirst(std::string_view text)
{
    std::string result(text);
    if (!result.empty()) {
        result[0] = upper(result[0]);
    }
    return result;
}

std::string lowerFirst(std::string_view text)
{
    std::string result(text);
    const std::size_t end = text.find(' ');
    const std::string_view word = text.substr(0, end);
    for (std::size_t i = 1; i < word.size(); ++i) {
        if (!isLower(word[i]) && word[i] != ':' && word[i] != '-' && word[i] != ',') {
            return result;
        }
    }
    if (!result.empty()) {
        result[0] = lower(result[0]);
    }
    return result;
}

std::string upperAll(std::string_view text)
{
    std::string result(text);
    for (char &c : result) {
        c = upper(c);
    }
    return result;
}

std::string lowerAll(std::string_view text)
{
    std::string result(text);
    for (char &c : result) {
        c = lower(c);
    }
    return result;
}

std::string titleCase(std::string_view text)
{
    std::string result(text);
    bool start = true;
    for (char &c : result) {
        c = start ? upper(c) : c;
        start = c == ' ';
    }
    return result;
}

void replaceAll(std::string &text, std::string_view what, std::string_view with)
{
    for (std::size_t at = text.find(what); at != std::string::npos; at = text.find(what, at + with.size())) {
        text.replace(at, what.size(), with);
    }
}

bool replaceFirst(std::string &text, std::string_view what, std::string_view with)
{
    const std::size_t at = text.find(what);
    if (at == std::string::npos) {
        return false;
    }
    text.replace(at, what.size(), with);
    return true;
}

std::string fill(std::string_view pattern, const Values &values)
{
    std::string result;
    std::size_t from = 0;
    while (from < pattern.size()) {
        const std::size_t open = pattern.find('{', from);
        const std::size_t close = open == std::string_view::npos ? open : pattern.find('}', open);
        if (close == std::string_view::npos) {
            break;
        }
        result += pattern.substr(from, open - from);
        const std::string_view name = pattern.substr(open + 1, close - open - 1);
        std::string value(pattern.substr(open, close - open + 1));
        for (const auto &[known, text] : values) {
            if (known == name) {
                value = text;
                break;
            }
        }
        result += value;
        from = close + 1;
    }
    result += pattern.substr(from);
    return result;
}

std::string slug(std::string_view text, char between, std::size_t longest)
{
    std::string result;
    bool gap = false;
    std::size_t lastGap = 0;
    for (const char c : text) {
        if (c == '\'') {
            continue;
        }
        if (!isLower(c) && !isUpper(c) && !isDigit(c)) {
            gap = !result.empty();
            continue;
        }
        if (gap) {
            lastGap = result.size();
            result += between;
            gap = false;
        }
        result += lower(c);
        if (result.size() > longest) {
            result.resize(lastGap > 0 ? lastGap : longest);
            break;
        }
    }
    return result;
}

std::string escapedHtml(std::string_view text)
{
    std::string result(text);
    replaceAll(result, "&", "&amp;");
    replaceAll(result, "<", "&lt;");
    replaceAll(result, ">", "&gt;");
    return result;
}

} // namespace hubready::samples
