// What number formats say about the numbers of a sheet: which are dates, which are shown with leading zeros. Also the
// arithmetic from Excel's day numbers to ISO dates.
#pragma once

#include <string>
#include <string_view>

namespace hubready {

struct NumberShape
{
    enum class Kind { Plain, Date, DateTime, Time, Elapsed };

    Kind kind = Kind::Plain;
    int digits = 0;   // at least so many, with zeros in front: the format "00000"
    int decimals = 0; // at least so many behind the point: "0.00". More are never cut off
    bool percent = false;
};

NumberShape shapeOfFormat(std::string_view formatCode);
NumberShape shapeOfBuiltInFormat(int id); // those that Excel knows by their number (ECMA-376, 18.8.30)

// A day number as ISO text; empty when it is none that Excel would show as a date. `from1904`: the system of old Macs.
// Day 60 of the 1900 system is 29 February 1900, a day that never was; it comes back as Excel shows it.
std::string isoFromSerial(double serial, NumberShape::Kind kind, bool from1904);

// The number as a sheet shows it in a wide enough cell: shortest form, at most 15 digits, no exponent below 1e21.
// A whole number keeps all its digits. Anything that is no number comes back as it is.
std::string shownNumber(std::string_view stored, int digits);
// The same with the decimals and the percent sign of its format.
std::string shownNumber(std::string_view stored, const NumberShape &shape);

// The stored number as its format shows it: a date in ISO form where that is one (true), or the number.
bool showNumber(std::string &value, const NumberShape &shape, bool from1904);

} // namespace hubready
