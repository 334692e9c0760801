// Strict JSON (RFC 8259) read in place: where a value ends, what an object or array holds, as spans of the text itself.
// The migration tool's view of a record hangs on what a parser into a tree throws away: the text of a number ("1.0" is
// not "1"), which of two equal keys came last, lone surrogates, unknown properties as they were written. So nothing is
// converted here until somebody asks for one value. UTF-8 is the caller's to check (whole file, simdjson::validate_utf8).
#pragma once

#include <functional>
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
size_t skipJsonSpace(std::string_view text, size_t at);

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

using JsonMember = std::function<void(std::string_view key, std::string_view value)>; // key: decoded
void forEachJsonMember(std::string_view object, const JsonMember &member);
void forEachJsonMemberSpan(std::string_view object, const JsonMember &member); // key: its span, quotes included
JsonMemberSpans jsonMemberSpans(std::string_view object);
void forEachJsonItem(std::string_view array, const std::function<void(std::string_view value)> &item);

// The characters of a string span (quotes included), in WTF-8. The view is of the span itself where nothing was
// escaped, else of `buffer`.
std::string_view decodeJsonString(std::string_view span, std::string &buffer);

} // namespace hubready
