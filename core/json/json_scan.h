// Strict JSON (RFC 8259) read in place: where a value ends, what an object or array holds, as spans of the text itself.
// The migration tool's view of a record hangs on what a parser into a tree throws away: the text of a number ("1.0" is
// not "1"), which of two equal keys came last, lone surrogates, unknown properties as they were written. So nothing is
// converted here until somebody asks for one value. UTF-8 is the caller's to check (whole file, simdjson::validate_utf8).
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace hubready {

// Offsets are bytes into the text that was given.
struct JsonProblem
{
    enum class Kind {
        EndOfText,      // the text stops inside a value
        Unexpected,     // a character that cannot stand here
        BadEscape,      // \x, \u12 in a string
        ControlInString,// a raw control character in a string
        BadNumber,      // 01, 1., .5, +1
        TooDeep,        // more than maxJsonDepth levels
    };
    Kind kind = Kind::Unexpected;
    size_t offset = 0;
};

inline constexpr int maxJsonDepth = 512;

enum class JsonKind { Null, True, False, Number, String, Array, Object };

// Blank, tab, CR and LF.
inline size_t skipJsonSpace(std::string_view text, size_t at)
{
    while (at < text.size() && (text[at] == ' ' || text[at] == '\n' || text[at] == '\r' || text[at] == '\t'))
        ++at;
    return at;
}

// Checks the value that begins at `at` and moves `at` behind it; nothing: it is right.
std::optional<JsonProblem> skipJsonValue(std::string_view text, size_t &at);

// Checks what follows a value: `open` is what closes the objects and arrays around it, the outermost first.
std::optional<JsonProblem> skipJsonRest(std::string_view text, size_t behindValue, std::string open);

// One member of an object: its key with the quotes, and its value.
struct JsonMemberSpan
{
    std::string_view key;
    std::string_view value;
};
using JsonMemberSpans = std::vector<JsonMemberSpan>;

// As skipJsonValue, and lists the members of an object on the way; a value that is no object has none. Reading a large
// file needs both, and a record's text is long: one pass instead of two.
std::optional<JsonProblem> skipJsonRecord(std::string_view text, size_t &at, JsonMemberSpans &members);

// The following take spans that skipJsonValue has passed.
JsonKind jsonKind(std::string_view value);

// Behind the string or value that begins at `at`. Of a text that was not checked (a project file that somebody damaged)
// the answer is of no use, but never beyond the text.
size_t behindJsonString(std::string_view text, size_t at);
size_t behindJsonValue(std::string_view text, size_t at);

JsonMemberSpans jsonMemberSpans(std::string_view object);

// The characters of a string span (quotes included), in WTF-8. The view is of the span itself where nothing was
// escaped, else of `buffer`.
std::string_view decodeJsonString(std::string_view span, std::string &buffer);

// Calls take(key, value) for each member of the object that begins at `at`, and returns where it ends; the key is its
// span, quotes included.
template <typename Take> size_t forEachJsonMemberSpan(std::string_view text, size_t at, Take take)
{
    at = skipJsonSpace(text, at + 1);
    while (at < text.size() && text[at] != '}') {
        const size_t keyStart = at;
        at = behindJsonString(text, at);
        const std::string_view key = text.substr(keyStart, at - keyStart);
        at = skipJsonSpace(text, skipJsonSpace(text, at) + 1); // over the colon
        if (at >= text.size())
            return text.size();
        const size_t valueStart = at;
        at = behindJsonValue(text, at);
        take(key, text.substr(valueStart, at - valueStart));
        at = skipJsonSpace(text, at);
        if (at < text.size() && text[at] == ',')
            at = skipJsonSpace(text, at + 1);
    }
    return at < text.size() ? at + 1 : text.size();
}
template <typename Take> void forEachJsonMemberSpan(std::string_view object, Take take)
{
    forEachJsonMemberSpan(object, 0, take);
}

// The same with the key decoded.
template <typename Take> size_t forEachJsonMember(std::string_view text, size_t at, Take take)
{
    std::string buffer;
    return forEachJsonMemberSpan(
        text, at, [&](std::string_view key, std::string_view value) { take(decodeJsonString(key, buffer), value); });
}
template <typename Take> void forEachJsonMember(std::string_view object, Take take)
{
    forEachJsonMember(object, 0, take);
}

// Calls takeAt(place) for each item of an array, which returns where the item ends.
template <typename TakeAt> void forEachJsonItemAt(std::string_view array, TakeAt takeAt)
{
    size_t at = skipJsonSpace(array, 1);
    while (at < array.size() && array[at] != ']') {
        at = skipJsonSpace(array, takeAt(at));
        if (at < array.size() && array[at] == ',')
            at = skipJsonSpace(array, at + 1);
    }
}

// Calls take(value) for each item of an array.
template <typename Take> void forEachJsonItem(std::string_view array, Take take)
{
    forEachJsonItemAt(array, [&](size_t start) {
        const size_t end = behindJsonValue(array, start);
        take(array.substr(start, end - start));
        return end;
    });
}

} // namespace hubready
