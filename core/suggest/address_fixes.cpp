// Web addresses. Safe is only what stands around one and cannot be seen: every other change may lead elsewhere.
#include "core/suggest/fixers.h"

#include "core/json/json_text.h"
#include "core/text/web_address.h"
#include "core/text/white_space.h"
#include "core/text/wtf8.h"

#include <algorithm>
#include <array>
#include <optional>

namespace hubready {

namespace {

using namespace std::string_view_literals;

constexpr double tracking = 0.85;
constexpr double noScheme = 0.75;
constexpr double blanks = 0.6;
constexpr double lmsWhiteSpace = 1;

constexpr std::array trackingParameters{"fbclid"sv, "gclid"sv,  "dclid"sv,  "msclkid"sv, "mc_cid"sv,  "mc_eid"sv,   "yclid"sv,  "igshid"sv,
                                        "_hsenc"sv, "_hsmi"sv,  "mkt_tok"sv, "vero_id"sv, "wickedid"sv, "twclid"sv, "ref_src"sv};

bool isTracking(std::string_view parameter)
{
    const std::string name = lowered(parameter.substr(0, parameter.find('=')));
    return name.starts_with("utm_") || std::ranges::find(trackingParameters, name) != trackingParameters.end();
}

// Without the parameters that only say where a reader came from; nothing: there are none.
std::optional<std::string> withoutTracking(std::string_view address)
{
    const std::string_view query = webAddress(address).query;
    if (query.empty())
        return std::nullopt;
    const size_t start = size_t(query.data() - address.data());
    const size_t end = std::min(query.find('#'), query.size());
    std::string kept;
    bool drops = false;
    for (std::string_view rest = query.substr(0, end); !rest.empty();) {
        const size_t sign = std::min(rest.find('&'), rest.size());
        const std::string_view parameter = rest.substr(0, sign);
        if (isTracking(parameter))
            drops = true;
        else
            kept += (kept.empty() ? "" : "&") + std::string(parameter);
        rest.remove_prefix(std::min(sign + 1, rest.size()));
    }
    if (!drops)
        return std::nullopt;
    std::string out(address.substr(0, kept.empty() ? start - 1 : start));
    return out.append(kept).append(query.substr(end)).append(address.substr(start + query.size()));
}

// "www.nhs.uk/conditions": a host with a full stop and nothing that could be something else.
std::optional<std::string> withScheme(std::string_view address)
{
    const WebAddress parts = webAddress(address);
    const bool isHost = parts.scheme.empty() && parts.host.find('.') != std::string_view::npos &&
                        address.starts_with(parts.host) && address.find_first_of(" @\\") == std::string_view::npos &&
                        !isLocalAddress(webAddress(address));
    if (!isHost)
        return std::nullopt;
    // "guide.pdf" is a file.
    const std::string ending = lowered(parts.host.substr(parts.host.rfind('.') + 1));
    const bool isFile = ending.size() < 2 || ending == "pdf" || ending == "html" || ending == "htm" || ending == "zip" || ending.starts_with("doc") ||
                        ending.starts_with("ppt") || ending.starts_with("mp") || !std::ranges::all_of(ending, [](char c) { return c >= 'a' && c <= 'z'; });
    return isFile ? std::nullopt : std::optional("https://" + std::string(address));
}

// One address with blanks inside; two addresses are for a person.
std::optional<std::string> withoutBlanks(std::string_view address)
{
    if (address.find(' ') == std::string_view::npos || address.find("://") != address.rfind("://") || webAddress(address).scheme.empty())
        return std::nullopt;
    std::string out;
    for (char c : address)
        out += c == ' ' ? "%20" : std::string(1, c);
    return out;
}

struct AddressField
{
    Field field;
    std::string_view whiteSpaceRule;
    bool isWhiteSpaceSafe;
};

void fixAddress(const Record &record, const FixTools &tools, const AddressField &field, Wanted wanted, Suggestions &out)
{
    const OptionalText text = record.value(field.field);
    if (!text || isBlank(*text))
        return;
    const std::string tidy = tidiedAddress(*text);
    FixRuleIds base;
    if (tidy != *text) {
        base.push_back(field.whiteSpaceRule);
        if (field.isWhiteSpaceSafe || wanted == Wanted::All)
            propose(out, record, field.field, -1, {base, quoteJson(tidy), lmsWhiteSpace, field.isWhiteSpaceSafe});
    }
    if (wanted == Wanted::SafeOnly)
        return;
    const auto offer = [&](const std::optional<std::string> &after, std::string_view rule, double confidence) {
        if (!after)
            return;
        FixRuleIds rules = base;
        rules.push_back(rule);
        propose(out, record, field.field, -1, {rules, quoteJson(*after), confidence});
    };
    offer(withoutTracking(tidy), "bp.address.tracking", tracking);
    offer(withScheme(tidy), "bp.address.no-scheme", noScheme);
    offer(withoutBlanks(tidy), "bp.address.spaces", blanks);
    fixAnsweredAddress(record, tools, field.field, {tidy, base}, out);
}

} // namespace

void fixWebLink(const Record &record, const FixTools &tools, Wanted wanted, Suggestions &out)
{
    fixAddress(record, tools, {Field::WebLinkUrl, "bp.web-link.white-space", true}, wanted, out);
}

// Not safe: without its blanks the link may be that of another record or one that is in use.
void fixLmsLink(const Record &record, const FixTools &tools, Wanted wanted, Suggestions &out)
{
    fixAddress(record, tools, {Field::LmsLink, "bp.lms-link.white-space", false}, wanted, out);
}

} // namespace hubready
