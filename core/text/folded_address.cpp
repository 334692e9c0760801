#include "core/text/folded_address.h"

#include "core/text/web_address.h"
#include "core/text/wtf8.h"

#include <algorithm>
#include <array>

namespace hubready {

namespace {

using namespace std::string_view_literals;

constexpr std::array tracking{"utm_"sv, "fbclid="sv, "gclid="sv, "msclkid="sv, "mc_cid="sv, "mc_eid="sv};

bool onlyTracks(std::string_view parameter)
{
    return std::ranges::any_of(tracking, [&](std::string_view name) { return parameter.starts_with(name); });
}

std::string withoutTracking(std::string_view query)
{
    std::string kept;
    while (!query.empty()) {
        const size_t end = std::min(query.find('&'), query.size());
        const std::string_view parameter = query.substr(0, end);
        if (!parameter.empty() && !onlyTracks(parameter))
            kept += (kept.empty() ? "?" : "&") + std::string(parameter);
        query.remove_prefix(std::min(end + 1, query.size()));
    }
    return kept;
}

// "#/page" and "#!page" are pages of their own to an application in the browser; other marks are places in a page.
std::string_view appPage(std::string_view address)
{
    const size_t mark = std::min(address.find("#/"), address.find("#!"));
    return mark == std::string_view::npos ? std::string_view{} : trimmed(address.substr(mark));
}

} // namespace

std::string foldedAddress(std::string_view text)
{
    const WebAddress address = webAddress(text);
    std::string folded = lowered(address.host);
    if (folded.empty())
        return {};
    if (folded.starts_with("www."))
        folded.erase(0, 4);
    std::string_view path = address.path;
    while (path.ends_with('/'))
        path.remove_suffix(1);
    return folded + std::string(path) + withoutTracking(address.query) + std::string(appPage(text));
}

} // namespace hubready
