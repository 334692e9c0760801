// An address as the migration tool's link check sees it (gate-rules.tsv, lh.web-link.dead): what follows the last #
// does not count, an address that begins with mailto or data passes unasked, and only http and https are ever asked
// for.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace hubready {

enum class AddressKind : unsigned char {
    Passes, // begins with "mailto" or "data", in small letters: never asked for, never dead
    Web,    // http or https: to be asked for
    NoWeb,  // relative, in the page, another scheme, empty: dead without asking
};

// Up to the last #: what is asked for, and what answers are kept under. A view of `address`.
std::string_view withoutFragment(std::string_view address);
std::string_view fragmentOf(std::string_view address); // with its #; empty: none

AddressKind addressKind(std::string_view address);

// The same address by https; nothing where it is not http, or names a port that https would not answer on.
std::optional<std::string> httpsFormOf(std::string_view address);
bool isHttps(std::string_view address);

} // namespace hubready
