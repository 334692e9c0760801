#include "core/links/link_address.h"

#include "core/text/wtf8.h"

#include <algorithm>

namespace hubready {

namespace {

bool beginsWith(std::string_view text, std::string_view small)
{
    return text.size() >= small.size() && lowered(text.substr(0, small.size())) == small;
}

} // namespace

std::string_view withoutFragment(std::string_view address) { return address.substr(0, address.rfind('#')); }

std::string_view fragmentOf(std::string_view address)
{
    return address.substr(std::min(address.rfind('#'), address.size()));
}

AddressKind addressKind(std::string_view address)
{
    const std::string_view asked = withoutFragment(address);
    if (asked.starts_with("mailto") || asked.starts_with("data"))
        return AddressKind::Passes;
    const std::string_view bare = trimmed(asked);
    return beginsWith(bare, "http://") || beginsWith(bare, "https://") ? AddressKind::Web : AddressKind::NoWeb;
}

bool isHttps(std::string_view address) { return beginsWith(trimmed(address), "https://"); }

std::optional<std::string> httpsFormOf(std::string_view address)
{
    constexpr std::string_view scheme = "http://";
    address = trimmed(address);
    if (!beginsWith(address, scheme))
        return std::nullopt;
    const std::string_view rest = address.substr(scheme.size());
    const size_t end = std::min(rest.find_first_of("/?#"), rest.size());
    std::string_view host = rest.substr(0, end);
    // A port stands behind the last colon, unless that is one of an IPv6 address.
    if (const size_t colon = host.rfind(':');
        colon != std::string_view::npos && host.find(']', colon) == std::string_view::npos) {
        if (host.substr(colon + 1) != "80" && colon + 1 < host.size())
            return std::nullopt;
        host = host.substr(0, colon);
    }
    return "https://" + std::string(host) + std::string(rest.substr(end));
}

} // namespace hubready
