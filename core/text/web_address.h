// A web address taken apart, and what its form says: views into it, nothing is resolved, nothing is asked of the
// network.
#pragma once

#include <string>
#include <string_view>

namespace hubready {

struct WebAddress
{
    std::string_view text;   // all of it, as it was given
    std::string_view scheme; // "https"; empty: none
    std::string_view host;   // without user and port; of an address without scheme, what would be it
    std::string_view path;   // from the first "/" on, up to "?" or "#"
    std::string_view query;  // behind "?"
};
WebAddress webAddress(std::string_view text);

// Whether only people inside one organisation or at one computer can reach it: file: and drive letters, localhost,
// private numbers, a host without a full stop or of a private ending (.local, .internal), nww. of the NHS network.
bool isLocalAddress(const WebAddress &address);

// Whether `host` is `name` or one below it ("my.example.org" of "example.org"); `name` in small letters.
bool isHostOrBelow(std::string_view host, std::string_view name);

// The first address in running text: "http://...", "https://..." or "www....". Empty: none.
std::string_view addressInText(std::string_view text);

} // namespace hubready
