#include "core/links/link_checker.h"

#include "core/links/link_requests.h"

namespace hubready {

LinkChecker::LinkChecker(const Clock &clock, LinkCheckOptions options) : m_clock(clock), m_options(std::move(options))
{
}

Result<void> LinkChecker::check(const std::vector<std::string> &addresses, const Progress &progress,
                                const Found &found) const
{
    if (addresses.empty())
        return {};
    return LinkRequests(addresses, m_options, m_clock, progress, found).run();
}

} // namespace hubready
