// Personal data in running text. Each function looks from `from` on and gives the first place, a view into the text;
// empty: none. Made for few false alarms: a number must be written as people write that kind of number.
#pragma once

#include <string_view>

namespace hubready {

std::string_view emailAddress(std::string_view text, size_t from = 0);

// Numbers of the United Kingdom: 0 or +44 and nine or ten figures, in groups as they are dialled ("020 7946 0958",
// "01632 960123", "07700 900123", "+44 (0)161 496 0000"). Freephone, 111, 999 and special-rate numbers (03, 08, 09)
// belong to services, not to people, and are none.
std::string_view ukPhoneNumber(std::string_view text, size_t from = 0);

// Ten figures, together or as 3-3-4 with blanks or hyphens, with a valid check digit (modulus 11, NHS Data Dictionary).
// Ten figures that are part of a longer number or of an address are none.
std::string_view nhsNumber(std::string_view text, size_t from = 0);
bool isValidNhsNumber(std::string_view tenDigits);

// A date that a word in front calls a birth ("DOB 01/02/1970", "born on 3 March 1981", "date of birth: 1970-02-01").
std::string_view dateOfBirth(std::string_view text, size_t from = 0);

} // namespace hubready
