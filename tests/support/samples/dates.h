// Days of the calendar without a clock or a time zone.
#pragma once

#include "tests/support/samples/prng.h"
#include "tests/support/samples/sample_record.h"

namespace hubready::samples {

// A working day and hour; `part` of `whole` says how far between February 2009 and October 2021.
DateAndTime workingTime(std::int64_t part, std::int64_t whole, Prng &prng);

std::string isoDate(const DateAndTime &time);        // 2014-03-11
std::string isoDateAndTime(const DateAndTime &time); // 2014-03-11T10:22:31
std::string dayMonthYear(const DateAndTime &time);   // 11/03/2014
std::string monthDayYear(const DateAndTime &time);   // 03/11/2014
std::string monthAndYear(const DateAndTime &time);   // March 2014

} // namespace hubready::samples
