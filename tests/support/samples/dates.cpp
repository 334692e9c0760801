#include "tests/support/samples/dates.h"

namespace hubready::samples {
namespace {

constexpr std::int64_t firstDay = 14277; // 2 February 2009, a Monday, counted from 1 January 1970
constexpr std::int64_t allDays = 4645;   // up to the end of October 2021

DateAndTime fromDays(std::int64_t days)
{
    DateAndTime date;
    date.year = 1970;
    const auto isLeap = [](int year) { return (year % 4 == 0 && year % 100 != 0) || year % 400 == 0; };
    while (days >= (isLeap(date.year) ? 366 : 365)) {
        days -= isLeap(date.year) ? 366 : 365;
        ++date.year;
    }
    const int lengths[] = {31, isLeap(date.year) ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    date.month = 1;
    while (days >= lengths[date.month - 1]) {
        days -= lengths[date.month - 1];
        ++date.month;
    }
    date.day = static_cast<int>(days) + 1;
    return date;
}

std::string digits(int value, std::size_t width)
{
    std::string text = std::to_string(value);
    return text.size() < width ? std::string(width - text.size(), '0') + text : text;
}

} // namespace

DateAndTime workingTime(std::int64_t part, std::int64_t whole, Prng &prng)
{
    // Uploads come in bursts: of six records the first ones follow each other closely, then there is a gap.
    const std::int64_t window = 6 * allDays / (whole > 0 ? whole : 1);
    const std::int64_t step = part % 6;
    const auto jitter = static_cast<std::int64_t>(prng.below(static_cast<std::size_t>(window / 12 + 1)));
    std::int64_t day = (part - step) * allDays / (whole > 0 ? whole : 1) + window * step * step / 36 + jitter;
    day = day < allDays ? day : allDays;
    if (day % 7 >= 5) {
        day -= 3;
    }
    DateAndTime time = fromDays(firstDay + day);
    time.hour = prng.between(8, 17);
    time.minute = prng.between(0, 59);
    time.second = prng.between(0, 59);
    return time;
}

std::string isoDate(const DateAndTime &time)
{
    return digits(time.year, 4) + "-" + digits(time.month, 2) + "-" + digits(time.day, 2);
}

std::string isoDateAndTime(const DateAndTime &time)
{
    return isoDate(time) + "T" + digits(time.hour, 2) + ":" + digits(time.minute, 2) + ":" + digits(time.second, 2);
}

std::string dayMonthYear(const DateAndTime &time)
{
    return digits(time.day, 2) + "/" + digits(time.month, 2) + "/" + digits(time.year, 4);
}

std::string monthDayYear(const DateAndTime &time)
{
    return digits(time.month, 2) + "/" + digits(time.day, 2) + "/" + digits(time.year, 4);
}

std::string monthAndYear(const DateAndTime &time)
{
    static const Phrases months = {"January", "February", "March",     "April",   "May",      "June",
                                   "July",    "August",   "September", "October", "November", "December"};
    return std::string(months[static_cast<std::size_t>(time.month - 1)]) + " " + digits(time.year, 4);
}

} // namespace hubready::samples
