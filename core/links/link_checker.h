// Asks for web addresses as the migration tool's link check does (learning-hub-migration.md, section 6): HEAD, then
// GET, with the user agent of a browser, redirects followed, a status of 200 to 399 within five seconds is alive.
// Several at a time, few a site, and once more where the trouble may pass. Goes to the network when, and only when,
// check() is called.
//
// Redirects are followed by a loop of our own, because the answer has to tell permanent ones from others. The system's
// proxies are used through a factory of this checker's own: QNetworkProxyFactory::setUseSystemConfiguration would
// change them for the whole program.
#pragma once

#include "core/base/clock.h"
#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/links/link_address.h"
#include "core/links/link_results.h"

#include <chrono>
#include <functional>
#include <string>
#include <vector>

namespace hubready {

struct LinkCheckOptions
{
    std::chrono::milliseconds timeout{5000}; // for HEAD and for GET, each with its redirects
    std::chrono::milliseconds pause{1000};   // before an address is asked for once more
    int most = 16;                           // requests at a time
    int mostPerHost = 2;
    int mostRedirects = 20;
    bool systemProxies = true;
    // Where an http address is asked for by https as well.
    std::function<std::optional<std::string>(std::string_view)> httpsForm = httpsFormOf;
};

class LinkChecker
{
public:
    // Each address once, as soon as it is known what came of it; on the thread that called check().
    using Found = std::function<void(const std::string &address, const LinkResult &result)>;

    // `clock` outlives the checker.
    explicit LinkChecker(const Clock &clock, LinkCheckOptions options = {});

    // Returns when every address has its result: blocks, with an event loop of its own, on any thread while there is a
    // QCoreApplication. Cancelled when the progress says so; what was found until then stands, so a check is gone on
    // with by asking for the rest. InputUnusable where the proxy fails: that says nothing about the addresses.
    Result<void> check(const std::vector<std::string> &addresses, const Progress &progress, const Found &found) const;

private:
    const Clock &m_clock;
    LinkCheckOptions m_options;
};

} // namespace hubready
