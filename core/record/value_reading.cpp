#include "core/record/value_reading.h"

#include "core/json/json_scan.h"
#include "core/json/json_text.h"
#include "core/text/ascii.h"
#include "core/text/wtf8.h"

#include <QDate>

#include <algorithm>
#include <charconv>

namespace hubready {

namespace {

Cell unreadable(std::string_view value)
{
    return {CellState::Unreadable, value};
}

Cell textOf(std::string_view value, std::string &buffer)
{
    switch (jsonKind(value)) {
    case JsonKind::String:
        return {CellState::Value, decodeJsonString(value, buffer)};
    case JsonKind::Null:
        return {};
    case JsonKind::Array:
    case JsonKind::Object:
        return unreadable(value);
    default:
        return {CellState::Value, value}; // a number, true or false: its own text
    }
}

// A string that stands for another type: its text, or what an empty one and other kinds come to.
std::optional<Cell> notAString(std::string_view value, std::string &buffer, std::string_view &text)
{
    if (jsonKind(value) == JsonKind::Null)
        return Cell{};
    if (jsonKind(value) != JsonKind::String)
        return unreadable(value);
    text = decodeJsonString(value, buffer);
    return text.empty() ? std::optional<Cell>(Cell{}) : std::nullopt;
}

Cell integerOf(std::string_view value, std::string &buffer)
{
    std::string_view text = value;
    if (jsonKind(value) != JsonKind::Number) {
        if (auto cell = notAString(value, buffer, text))
            return *cell;
    }
    const auto number = readInteger(text);
    if (!number)
        return unreadable(value);
    buffer = std::to_string(*number);
    return {CellState::Value, buffer};
}

bool isZero(std::string_view number)
{
    const std::string_view digits = number.substr(0, number.find_first_of("eE"));
    return digits.find_first_of("123456789") == std::string_view::npos;
}

Cell booleanOf(std::string_view value, std::string &buffer)
{
    const auto say = [](bool yes) { return Cell{CellState::Value, yes ? "true" : "false"}; };
    switch (jsonKind(value)) {
    case JsonKind::True:
        return say(true);
    case JsonKind::False:
        return say(false);
    case JsonKind::Number:
        return say(!isZero(value));
    default:
        break;
    }
    std::string_view text;
    if (auto cell = notAString(value, buffer, text))
        return *cell;
    const std::string word = listKey(text);
    return word == "true" || word == "false" ? say(word == "true") : unreadable(value);
}

Cell dateOf(std::string_view value, std::string &buffer)
{
    std::string_view text;
    if (auto cell = notAString(value, buffer, text))
        return *cell;
    return readDate(text) ? Cell{CellState::Value, text} : unreadable(value);
}

bool isItem(ValueType list, std::string_view item);

Cell listOf(ValueType type, std::string_view value, std::string &buffer)
{
    std::string_view text;
    if (jsonKind(value) != JsonKind::Array) {
        const auto cell = notAString(value, buffer, text);
        return cell ? *cell : unreadable(value);
    }
    bool readable = true;
    forEachJsonItem(value, [&](std::string_view item) { readable = readable && isItem(type, item); });
    if (!readable)
        return unreadable(value);
    buffer = compactJson(value);
    return {CellState::Value, buffer};
}

bool isItem(ValueType list, std::string_view item)
{
    std::string buffer;
    if (list == ValueType::TextList)
        return textOf(item, buffer).state != CellState::Unreadable;
    if (jsonKind(item) == JsonKind::Null || item == "\"\"")
        return true;
    if (jsonKind(item) != JsonKind::Object)
        return false;
    const std::string_view index = list == ValueType::AuthorList ? "Author Index" : "Resource Index";
    const std::array<std::string_view, 3> texts =
        list == ValueType::AuthorList ? std::array<std::string_view, 3>{"Author", "Organisation", "Role"}
                                      : std::array<std::string_view, 3>{"Resource URL", {}, {}};
    // Of equal keys the last wins, so the last one's reading counts.
    bool indexReadable = true;
    std::array<bool, 3> textReadable{true, true, true};
    forEachJsonMember(item, [&](std::string_view key, std::string_view value) {
        if (sameName(key, index))
            indexReadable = integerOf(value, buffer).state != CellState::Unreadable;
        for (size_t i = 0; i < texts.size(); ++i) {
            if (!texts[i].empty() && sameName(key, texts[i]))
                textReadable[i] = textOf(value, buffer).state != CellState::Unreadable;
        }
    });
    return indexReadable && std::ranges::all_of(textReadable, std::identity());
}

// Takes between `least` and `most` digits off the front.
std::optional<int> takeNumber(std::string_view &text, size_t least, size_t most)
{
    size_t digits = 0;
    int value = 0;
    while (digits < most && digits < text.size() && isAsciiDigit(text[digits]))
        value = value * 10 + (text[digits++] - '0');
    if (digits < least)
        return std::nullopt;
    text.remove_prefix(digits);
    return value;
}

bool take(std::string_view &text, char c)
{
    if (text.empty() || text.front() != c)
        return false;
    text.remove_prefix(1);
    return true;
}

// hh:mm, then perhaps :ss and a fraction, then perhaps Z or an offset.
bool isTime(std::string_view text, size_t leastHourDigits)
{
    const auto hour = takeNumber(text, leastHourDigits, 2);
    if (!hour || *hour > 23 || !take(text, ':'))
        return false;
    const auto minute = takeNumber(text, 2, 2);
    if (!minute || *minute > 59)
        return false;
    if (take(text, ':')) {
        const auto second = takeNumber(text, 2, 2);
        if (!second || *second > 59)
            return false;
        if (take(text, '.') && !takeNumber(text, 1, 9))
            return false;
    }
    if (text.empty() || text == "Z")
        return true;
    if (!take(text, '+') && !take(text, '-'))
        return false;
    const auto offsetHour = takeNumber(text, 2, 2);
    if (!offsetHour || *offsetHour > 14)
        return false;
    if (text.empty())
        return true;
    take(text, ':');
    const auto offsetMinute = takeNumber(text, 2, 2);
    return offsetMinute && *offsetMinute <= 59 && text.empty();
}

std::optional<DateValue> checked(int year, int month, int day)
{
    if (year < 1 || !QDate::isValid(year, month, day))
        return std::nullopt;
    return DateValue{year, month, day};
}

std::optional<DateValue> readIsoDate(std::string_view text)
{
    const auto year = takeNumber(text, 4, 4);
    if (!year || !take(text, '-'))
        return std::nullopt;
    const auto month = takeNumber(text, 2, 2);
    if (!month || !take(text, '-'))
        return std::nullopt;
    const auto day = takeNumber(text, 2, 2);
    if (!day)
        return std::nullopt;
    const bool rest = text.empty() || ((take(text, 'T') || take(text, ' ')) && isTime(text, 2));
    return rest ? checked(*year, *month, *day) : std::nullopt;
}

std::optional<DateValue> readMonthFirstDate(std::string_view text)
{
    const auto month = takeNumber(text, 1, 2);
    if (!month || !take(text, '/'))
        return std::nullopt;
    const auto day = takeNumber(text, 1, 2);
    if (!day || !take(text, '/'))
        return std::nullopt;
    const auto year = takeNumber(text, 4, 4);
    const bool rest = year && (text.empty() || (take(text, ' ') && isTime(text, 1)));
    return rest ? checked(*year, *month, *day) : std::nullopt;
}

} // namespace

std::optional<int> readInteger(std::string_view text)
{
    text = trimmed(text);
    if (text.size() > 1 && text.front() == '+' && isAsciiDigit(text[1]))
        text.remove_prefix(1);
    int value = 0;
    const auto [end, failed] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (failed != std::errc() || end != text.data() + text.size())
        return std::nullopt;
    return value;
}

std::optional<DateValue> readDate(std::string_view text)
{
    if (const auto iso = readIsoDate(text))
        return iso;
    return readMonthFirstDate(text);
}

Cell readValue(ValueType type, std::string_view value, std::string &buffer)
{
    using enum ValueType;
    switch (type) {
    case Text:
        return textOf(value, buffer);
    case Integer:
        return integerOf(value, buffer);
    case Boolean:
        return booleanOf(value, buffer);
    case Date:
        return dateOf(value, buffer);
    default:
        return listOf(type, value, buffer);
    }
}

std::string cellToJson(ValueType type, const Cell &cell)
{
    if (cell.state == CellState::Null)
        return "null";
    if (cell.state == CellState::Unreadable || (type != ValueType::Text && type != ValueType::Date))
        return std::string(cell.text);
    return quoteJson(cell.text);
}

} // namespace hubready
