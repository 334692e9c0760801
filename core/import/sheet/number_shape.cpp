#include "core/import/sheet/number_shape.h"

#include "core/text/ascii.h"

#include <algorithm>
#include <charconv>
#include <optional>

#include <QtGlobal>

namespace hubready {

namespace {

using Kind = NumberShape::Kind;

bool isAllOf(std::string_view text, char a, char b, char c)
{
    return !text.empty() && std::ranges::all_of(text, [=](char x) { return x == a || x == b || x == c; });
}

constexpr std::string_view general = "general";

bool beginsGeneral(std::string_view code)
{
    return code.size() >= general.size() && std::ranges::equal(code.substr(0, general.size()), general,
                                                               [](char a, char b) { return smallAscii(a) == b; });
}

// The letters of a format code that stand for parts of a date, found in its first section.
struct DateLetters
{
    bool days = false;   // d, y, e
    bool months = false; // m, which may mean minutes as well
    bool clock = false;
    bool elapsed = false;
    bool numbers = false; // 0, #, ?: a number after all

    void take(std::string_view code);
    void takeBracket(std::string_view inside);
    void takeLetter(std::string_view rest);
};

void DateLetters::takeBracket(std::string_view inside)
{
    std::string name(inside);
    std::ranges::transform(name, name.begin(), smallAscii);
    // [h], [mm], [ss] count hours, minutes or seconds; all else in brackets is a colour, a condition or a language.
    elapsed = elapsed || isAllOf(name, 'h', 'h', 'h') || isAllOf(name, 'm', 'm', 'm') || isAllOf(name, 's', 's', 's');
}

void DateLetters::takeLetter(std::string_view rest)
{
    switch (smallAscii(rest.front())) {
    case 'd':
    case 'y':
        days = true;
        break;
    case 'e':
        days = days || rest.size() < 2 || (rest[1] != '+' && rest[1] != '-');
        break; // 0.00E+00 is no date
    case 'm':
        months = true;
        break;
    case 'h':
    case 's':
        clock = true;
        break;
    case '0':
    case '#':
    case '?':
        numbers = true;
        break;
    default:
        break;
    }
}

void DateLetters::take(std::string_view code)
{
    while (!code.empty() && code.front() != ';') {
        const char c = code.front();
        size_t size = 1;
        if (c == '"' || c == '[') {
            const size_t close = code.find(c == '"' ? '"' : ']', 1);
            size = close == std::string_view::npos ? code.size() : close + 1;
            if (c == '[')
                takeBracket(code.substr(1, size - (close == std::string_view::npos ? 1 : 2)));
        } else if (c == '\\' || c == '_' || c == '*') {
            size = std::min<size_t>(2, code.size());
        } else if (beginsGeneral(code)) {
            size = general.size();
        } else {
            takeLetter(code);
        }
        code.remove_prefix(size);
    }
}

struct CivilDate
{
    int year;
    int month;
    int day;
};

// Days since 1 January 1970 to a date of the Gregorian calendar.
CivilDate civilFromDays(int days)
{
    const int shifted = days + 719468; // days since 1 March of year 0
    const int era = shifted / 146097;
    const int dayOfEra = shifted - era * 146097;
    const int yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36524 - dayOfEra / 146096) / 365;
    const int dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100);
    const int monthFromMarch = (5 * dayOfYear + 2) / 153;
    const int month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9;
    return {yearOfEra + era * 400 + (month <= 2), month, dayOfYear - (153 * monthFromMarch + 2) / 5 + 1};
}

void appendPadded(std::string &out, int value, size_t width)
{
    const std::string digits = std::to_string(value);
    out.append(width > digits.size() ? width - digits.size() : 0, '0');
    out += digits;
}

std::string isoDay(int serial, bool from1904)
{
    constexpr int epoch1900 = -25568; // 31 December 1899, in days since 1970
    constexpr int epoch1904 = -24107; // 1 January 1904
    CivilDate date{1900, 2, 29};
    if (from1904)
        date = civilFromDays(serial + epoch1904);
    else if (serial != 60)
        date = civilFromDays(serial + epoch1900 - (serial > 60));
    std::string out;
    appendPadded(out, date.year, 4);
    out += '-';
    appendPadded(out, date.month, 2);
    out += '-';
    appendPadded(out, date.day, 2);
    return out;
}

std::string clockTime(qint64 seconds)
{
    std::string out;
    appendPadded(out, int(seconds / 3600), 2);
    out += ':';
    appendPadded(out, int(seconds / 60 % 60), 2);
    out += ':';
    appendPadded(out, int(seconds % 60), 2);
    return out;
}

bool isWholeNumber(std::string_view text)
{
    if (text.starts_with('-') && text != "-0")
        text.remove_prefix(1);
    return !text.empty() && (text.front() != '0' || text.size() == 1) &&
           std::ranges::all_of(text, [](char c) { return c >= '0' && c <= '9'; });
}

int significantDigits(std::string_view shown)
{
    const std::string_view mantissa = shown.substr(0, shown.find('e'));
    std::string digits;
    std::ranges::copy_if(mantissa, std::back_inserter(digits), [](char c) { return c >= '0' && c <= '9'; });
    const size_t first = digits.find_first_not_of('0');
    const size_t last = digits.find_last_not_of('0');
    return first == std::string::npos ? 0 : int(last - first + 1);
}

// The double as text with at most `precision` digits (0: as many as tell it apart), without exponent where it is not
// absurdly long.
std::string numberText(double value, int precision)
{
    char buffer[400];
    char *const end = buffer + sizeof buffer;
    if (precision > 0) {
        const auto rounded = std::to_chars(buffer, end, value, std::chars_format::scientific, precision - 1);
        std::from_chars(buffer, rounded.ptr, value);
    }
    const double size = value < 0 ? -value : value;
    const bool readable = size == 0 || (size >= 1e-9 && size < 1e21);
    const auto done = readable ? std::to_chars(buffer, end, value, std::chars_format::fixed)
                               : std::to_chars(buffer, end, value, std::chars_format::scientific);
    return {buffer, done.ptr};
}

// "0.00", "#,##0.0", "0%", "0.00%".
std::optional<NumberShape> decimalShape(std::string_view code)
{
    NumberShape shape;
    shape.percent = code.ends_with('%');
    code.remove_suffix(shape.percent ? 1 : 0);
    const size_t point = code.find('.');
    const std::string_view whole = code.substr(0, point);
    const std::string_view behind = point == std::string_view::npos ? std::string_view{} : code.substr(point + 1);
    if (!isAllOf(whole, '0', '#', ',') || (!behind.empty() && !isAllOf(behind, '0', '0', '0')) || behind.size() > 15)
        return std::nullopt;
    shape.decimals = int(behind.size());
    return shape.percent || shape.decimals > 0 ? std::optional(shape) : std::nullopt;
}

} // namespace

NumberShape shapeOfBuiltInFormat(int id)
{
    if ((id >= 14 && id <= 17) || (id >= 27 && id <= 31) || id == 36 || (id >= 50 && id <= 54) || id == 57 || id == 58)
        return {Kind::Date};
    if (id == 22)
        return {Kind::DateTime};
    if (id == 46)
        return {Kind::Elapsed};
    if ((id >= 18 && id <= 21) || (id >= 32 && id <= 35) || id == 45 || id == 47 || id == 55 || id == 56)
        return {Kind::Time};
    const bool isPercent = id == 9 || id == 10;
    const bool hasDecimals = id == 2 || id == 4 || id == 10 || id == 39 || id == 40;
    return {Kind::Plain, 0, hasDecimals ? 2 : 0, isPercent};
}

NumberShape shapeOfFormat(std::string_view code)
{
    const std::string_view section = code.substr(0, code.find(';'));
    if (isAllOf(section, '0', '0', '0'))
        return {Kind::Plain, int(std::min<size_t>(section.size(), 100))};
    if (const auto plain = decimalShape(section))
        return *plain;
    DateLetters letters;
    letters.take(code);
    const bool clock = letters.clock || letters.elapsed;
    if (letters.days)
        return {clock ? Kind::DateTime : Kind::Date};
    if (letters.elapsed)
        return {Kind::Elapsed};
    if (letters.clock)
        return {Kind::Time};
    return {letters.months && !letters.numbers ? Kind::Date : Kind::Plain};
}

std::string isoFromSerial(double serial, Kind kind, bool from1904)
{
    const double lastDay = from1904 ? 2957003 : 2958465; // 31 December 9999
    if (!(serial >= 0 && serial < lastDay + 1))
        return {};
    const qint64 seconds = qint64(serial * 86400 + 0.5);
    if (kind == Kind::Elapsed)
        return clockTime(seconds);
    const qint64 day = seconds / 86400;
    const qint64 clock = seconds % 86400;
    if (double(day) > lastDay)
        return {};
    // Day 0 of the 1900 system is no day of the calendar: such a value is a time of day.
    if (day == 0 && (kind == Kind::Time || (!from1904 && clock > 0)))
        return clockTime(clock);
    if (day == 0 && !from1904)
        return {};
    std::string out = isoDay(int(day), from1904);
    if (kind != Kind::Date && clock > 0)
        out += 'T' + clockTime(clock);
    return out;
}

std::string shownNumber(std::string_view stored, const NumberShape &shape)
{
    std::string out;
    double value = 0;
    const auto [end, problem] = std::from_chars(stored.data(), stored.data() + stored.size(), value);
    const bool isNumber = problem == std::errc() && end == stored.data() + stored.size();
    out = isNumber && shape.percent ? shownNumber(numberText(value * 100, 15), 0) : shownNumber(stored, shape.digits);
    if (isNumber && shape.decimals > 0 && out.find('e') == std::string::npos) {
        const size_t point = out.find('.');
        const size_t there = point == std::string::npos ? 0 : out.size() - point - 1;
        out += point == std::string::npos ? "." : "";
        out.append(there < size_t(shape.decimals) ? size_t(shape.decimals) - there : 0, '0');
    }
    return out + (isNumber && shape.percent ? "%" : "");
}

std::string shownNumber(std::string_view stored, int digits)
{
    std::string out(stored);
    if (!isWholeNumber(stored)) {
        double value = 0;
        std::string_view text = stored;
        if (text.starts_with('+'))
            text.remove_prefix(1);
        const auto [end, problem] = std::from_chars(text.data(), text.data() + text.size(), value);
        if (problem != std::errc() || end != text.data() + text.size())
            return out;
        out = numberText(value, 0);
        if (significantDigits(out) > 15)
            out = numberText(value, 15);
        if (out == "-0")
            out.erase(0, 1);
    }
    const bool negative = out.starts_with('-');
    const size_t size = out.size() - negative;
    if (size < size_t(digits) && isWholeNumber(out))
        out.insert(negative, size_t(digits) - size, '0');
    return out;
}

bool showNumber(std::string &value, const NumberShape &shape, bool from1904)
{
    double serial = 0;
    const auto [end, problem] = std::from_chars(value.data(), value.data() + value.size(), serial);
    if (shape.kind != Kind::Plain && problem == std::errc() && end == value.data() + value.size()) {
        std::string iso = isoFromSerial(serial, shape.kind, from1904);
        if (!iso.empty()) {
            value = std::move(iso);
            return true;
        }
    }
    value = shownNumber(value, shape);
    return false;
}

} // namespace hubready
