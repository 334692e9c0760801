#include "core/text/web_address.h"

#include "core/text/ascii.h"
#include "core/text/byte_set.h"
#include "core/text/word_set.h"
#include "core/text/wtf8.h"

#include <algorithm>
#include <array>

namespace hubready {

namespace {

using namespace std::string_view_literals;

constexpr std::array privateEndings{"local"sv, "internal"sv, "intranet"sv, "lan"sv, "corp"sv, "home"sv};
constexpr std::array privateStarts{"nww."sv,    "intranet."sv, "127."sv,    "10."sv,     "192.168."sv, "172.16."sv,
                                   "172.17."sv, "172.18."sv,   "172.19."sv, "172.20."sv, "172.21."sv,  "172.22."sv,
                                   "172.23."sv, "172.24."sv,   "172.25."sv, "172.26."sv, "172.27."sv,  "172.28."sv,
                                   "172.29."sv, "172.30."sv,   "172.31."sv};

constexpr ByteSet hostEnds("/?#");
constexpr ByteSet pathEnds("?#");
constexpr ByteSet queryEnds("#");
constexpr ByteSet addressEnds(" \n\t\"<>");

std::string_view cutAt(std::string_view &rest, const ByteSet &ends)
{
    const size_t end = std::min(ends.firstIn(rest), rest.size());
    const std::string_view piece = rest.substr(0, end);
    rest.remove_prefix(end);
    return piece;
}

} // namespace

WebAddress webAddress(std::string_view text)
{
    WebAddress address;
    address.text = text;
    std::string_view rest = trimmed(text);
    size_t end = 0;
    while (end < rest.size() &&
           (isAsciiLetter(rest[end]) || (end > 0 && (isAsciiDigit(rest[end]) || rest[end] == '+' || rest[end] == '-'))))
        ++end;
    // "host:8080" has no scheme: a figure follows.
    const bool hasScheme =
        end > 0 && end < rest.size() && rest[end] == ':' && !(end + 1 < rest.size() && isAsciiDigit(rest[end + 1]));
    if (hasScheme) {
        address.scheme = rest.substr(0, end);
        rest.remove_prefix(end + 1);
        while (rest.starts_with('/') && address.host.empty() && rest.size() > 1 && rest[1] == '/')
            rest.remove_prefix(1);
        if (rest.starts_with('/'))
            rest.remove_prefix(1);
    }
    std::string_view host = cutAt(rest, hostEnds);
    if (const size_t user = host.rfind('@'); user != std::string_view::npos)
        host.remove_prefix(user + 1);
    address.host = host.substr(0, host.find(':'));
    address.path = cutAt(rest, pathEnds);
    if (rest.starts_with('?')) {
        rest.remove_prefix(1);
        address.query = cutAt(rest, queryEnds);
    }
    return address;
}

bool isLocalAddress(const WebAddress &address)
{
    const std::string_view whole = trimmed(address.text);
    const bool isDrive =
        whole.size() > 2 && isAsciiLetter(whole[0]) && whole[1] == ':' && (whole[2] == '\\' || whole[2] == '/');
    if (isDrive || whole.starts_with("\\\\"))
        return true;
    if (startsInAnyCase(address.scheme, "file") && address.scheme.size() == 4)
        return true;
    const bool isWeb = startsInAnyCase(address.scheme, "http");
    if (address.host.empty() || (!address.scheme.empty() && !isWeb))
        return false;
    if (address.host.find('.') == std::string_view::npos)
        return isWeb || isInAnyCase(address.host, "localhost");
    const std::string_view ending = address.host.substr(address.host.rfind('.') + 1);
    const bool isPrivate = std::ranges::any_of(privateEndings, [&](auto each) { return isInAnyCase(ending, each); });
    return isPrivate ||
           std::ranges::any_of(privateStarts, [&](auto each) { return startsInAnyCase(address.host, each); });
}

bool isHostOrBelow(std::string_view host, std::string_view name)
{
    if (host.size() < name.size() || (host.size() > name.size() && host[host.size() - name.size() - 1] != '.'))
        return false;
    return startsInAnyCase(host.substr(host.size() - name.size()), name);
}

std::string_view addressInText(std::string_view text)
{
    const auto addressAt = [&](size_t start) {
        const size_t end = std::min(addressEnds.firstIn(text, start), text.size());
        std::string_view address = text.substr(start, end - start);
        while (!address.empty() && ".,;:!?)]'*_"sv.find(address.back()) != std::string_view::npos)
            address.remove_suffix(1);
        return address;
    };
    for (size_t at = text.find(':'); at != std::string_view::npos; at = text.find(':', at + 1)) {
        for (std::string_view scheme : {"https"sv, "http"sv}) {
            if (text.substr(at).starts_with("://") && at >= scheme.size() &&
                startsInAnyCase(text.substr(at - scheme.size()), scheme)) {
                if (const auto address = addressAt(at - scheme.size()); address.size() > scheme.size() + 3)
                    return address;
            }
        }
    }
    // By its full stop: those are rarer than "w".
    constexpr std::string_view www = "www";
    for (size_t at = text.find('.'); at != std::string_view::npos; at = text.find('.', at + 1)) {
        const size_t start = at - www.size();
        if (at < www.size() || text.substr(start, www.size()) != www || (start > 0 && isAsciiLetter(text[start - 1])))
            continue;
        if (const auto address = addressAt(start); address.size() > 7)
            return address;
    }
    return {};
}

} // namespace hubready
