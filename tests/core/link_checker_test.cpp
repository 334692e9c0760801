// The link check against a server of our own: what is alive and what is dead, redirects, patience, limits, stopping.
#include "core/links/link_checker.h"

#include "tests/support/loopback_server.h"

#include <gtest/gtest.h>

#include <QElapsedTimer>

namespace hubready {
namespace {

using namespace std::chrono_literals;

const FixedClock &clockOfTests()
{
    static const FixedClock clock(QDateTime({2026, 11, 24}, {9, 0}, Qt::UTC));
    return clock;
}

LinkCheckOptions quick()
{
    LinkCheckOptions options;
    options.timeout = 400ms;
    options.pause = 10ms;
    options.systemProxies = false;
    options.httpsForm = [](std::string_view) { return std::optional<std::string>(); };
    return options;
}

LinkResults checkAll(const std::vector<std::string> &addresses, const LinkCheckOptions &options = quick(),
                     const Progress &progress = {})
{
    LinkResults results;
    const auto done = LinkChecker(clockOfTests(), options)
                          .check(addresses, progress, [&](const std::string &address, const LinkResult &result) {
                              EXPECT_EQ(results.ofAsked(address), nullptr) << "each address once";
                              results.put(address, result);
                          });
    EXPECT_TRUE(done || done.error().code == ErrorCode::Cancelled) << done.error().text().toStdString();
    return results;
}

LinkResult checkOne(const std::string &address, const LinkCheckOptions &options = quick())
{
    const LinkResults results = checkAll({address}, options);
    EXPECT_NE(results.ofAsked(address), nullptr);
    return results.ofAsked(address) ? *results.ofAsked(address) : LinkResult{};
}

TEST(LinkChecker, TwoHundredToThreeNinetyNineIsAlive)
{
    LoopbackServer server;
    for (const int status : {200, 204, 206, 226, 300, 304, 399, 400, 401, 403, 404, 410, 418, 500, 501, 503}) {
        const QByteArray path = "/" + QByteArray::number(status);
        server.answer(path, {.status = status});
        const LinkResult result = checkOne(server.url(path));
        EXPECT_EQ(result.isAlive(), status < 400) << status;
        EXPECT_EQ(result.status, status);
        EXPECT_EQ(result.outcome, status < 400 ? LinkOutcome::Answered : LinkOutcome::Status);
        EXPECT_EQ(result.checkedAt, clockOfTests().now());
        EXPECT_FALSE(linkAnswerText(result).isEmpty());
    }
}

TEST(LinkChecker, AsksWithHeadThenWithGetAsABrowser)
{
    LoopbackServer server;
    server.answer("/both", {});
    server.answer("/no-head", {.headStatus = 405});
    EXPECT_TRUE(checkOne(server.url("/both")).isAlive());
    EXPECT_EQ(server.asked, QStringList{QStringLiteral("HEAD /both")});
    server.asked.clear();
    EXPECT_TRUE(checkOne(server.url("/no-head")).isAlive());
    EXPECT_EQ(server.asked, (QStringList{QStringLiteral("HEAD /no-head"), QStringLiteral("GET /no-head")}));
    server.asked.clear();
    EXPECT_FALSE(checkOne(server.url("/absent")).isAlive());
    EXPECT_EQ(server.asked, (QStringList{QStringLiteral("HEAD /absent"), QStringLiteral("GET /absent")}))
        << "404 is an answer";
    for (const QByteArray &agent : server.userAgents)
        EXPECT_TRUE(agent.startsWith("Mozilla/5.0")) << agent.toStdString();
}

TEST(LinkChecker, RedirectsAreFollowedAndKept)
{
    LoopbackServer server;
    server.answer("/a", {.status = 301, .location = "/b?x=1"});
    server.answer("/b?x=1", {.status = 308, .location = "c/d#part"});
    server.answer("/c/d", {.status = 302, .location = server.url("/e", 2).c_str()});
    server.answer("/e", {});
    const LinkResult result = checkOne(server.url("/a"));
    EXPECT_TRUE(result.isAlive());
    EXPECT_EQ(result.hops, (std::vector<LinkHop>{
                               {301, server.url("/b?x=1")}, {308, server.url("/c/d")}, {302, server.url("/e", 2)}}));
    EXPECT_EQ(result.finalAddress(), server.url("/e", 2));
    EXPECT_EQ(result.permanentAddress(), server.url("/c/d")) << "only as far as it is for good";
    server.answer("/once", {.status = 302, .location = "/e"});
    EXPECT_EQ(checkOne(server.url("/once")).permanentAddress(), "");
    server.answer("/to-nothing", {.status = 301, .location = "/absent"});
    EXPECT_EQ(checkOne(server.url("/to-nothing")).status, 404);
}

TEST(LinkChecker, CirclesEnd)
{
    LoopbackServer server;
    server.answer("/self", {.status = 301, .location = "/self"});
    server.answer("/x", {.status = 302, .location = "/y"});
    server.answer("/y", {.status = 302, .location = "/x"});
    EXPECT_EQ(checkOne(server.url("/self")).outcome, LinkOutcome::RedirectLoop);
    EXPECT_EQ(checkOne(server.url("/x")).outcome, LinkOutcome::RedirectLoop);
    EXPECT_EQ(server.asked.size(), 2 + 4) << "HEAD and GET, no question twice";
    server.answer("/cookie", {.cookieFirst = "seen=1"});
    EXPECT_TRUE(checkOne(server.url("/cookie")).isAlive()) << "sent back with a cookie is no circle";
    for (const int length : {20, 21}) {
        for (int i = 0; i < length; ++i)
            server.answer("/far" + QByteArray::number(i),
                          {.status = 301, .location = "/far" + QByteArray::number(i + 1)});
        server.answer("/far" + QByteArray::number(length), {});
        EXPECT_EQ(checkOne(server.url("/far0")).outcome,
                  length == 20 ? LinkOutcome::Answered : LinkOutcome::TooManyRedirects);
    }
    server.answer("/mail", {.status = 302, .location = "mailto:a@example.org"});
    EXPECT_EQ(checkOne(server.url("/mail")).outcome, LinkOutcome::RedirectsElsewhere);
}

TEST(LinkChecker, SlowIsAliveAndHangingIsNot)
{
    LoopbackServer server;
    server.answer("/slow", {.after = 200ms});
    server.answer("/hangs", {.hangs = true});
    server.answer("/slow-step", {.status = 302, .location = "/slow-step2", .after = 250ms});
    server.answer("/slow-step2", {.after = 250ms});
    EXPECT_TRUE(checkOne(server.url("/slow")).isAlive());
    QElapsedTimer watch;
    watch.start();
    const LinkResult hanging = checkOne(server.url("/hangs"));
    EXPECT_EQ(hanging.outcome, LinkOutcome::TimedOut);
    EXPECT_EQ(hanging.status, 0);
    EXPECT_GE(watch.elapsed(), 3 * 400);
    EXPECT_EQ(server.asked.count(QStringLiteral("GET /hangs")), 2) << "once more";
    EXPECT_EQ(checkOne(server.url("/slow-step")).outcome, LinkOutcome::TimedOut)
        << "the time counts with its redirects";
}

TEST(LinkChecker, TroubleThatPassesIsAskedOnceMore)
{
    LoopbackServer server;
    server.answer("/twice", {.failsFirst = 2});
    server.answer("/thrice", {.failsFirst = 3});
    EXPECT_TRUE(checkOne(server.url("/twice")).isAlive()) << "HEAD and GET failed, the second GET did not";
    EXPECT_FALSE(checkOne(server.url("/thrice")).isAlive());
    EXPECT_EQ(server.askedFor("GET /thrice"), 2);
    server.answer("/reset", {.resets = true});
    EXPECT_EQ(checkOne(server.url("/reset")).outcome, LinkOutcome::ConnectionLost);
}

TEST(LinkChecker, WhatCannotBeReachedIsDead)
{
    if (!QSslSocket::supportsSsl())
        GTEST_SKIP() << "no TLS here";
    LoopbackServer secure(LoopbackServer::Kind::SelfSigned);
    secure.answer("/", {});
    EXPECT_EQ(checkOne(secure.url("/")).outcome, LinkOutcome::NotTrusted);
    EXPECT_TRUE(secure.asked.isEmpty());
    LoopbackServer closed;
    const std::string address = closed.url("/");
    closed.close();
    EXPECT_EQ(checkOne(address).outcome, LinkOutcome::ConnectionRefused);
}

TEST(LinkChecker, WhatIsNoWebAddressIsDeadUnasked)
{
    for (const char *address :
         {"", "#part", "/relative", "page.html", "//example.org/x", "ftp://example.org/", "www.example.org",
          " mailto:a@example.org", "MAILTO:a@example.org", "javascript:void(0)"}) {
        EXPECT_EQ(checkOne(address).outcome, LinkOutcome::NoWebAddress) << address;
    }
    for (const char *address : {"http://", "https:///x", "http://a b/"})
        EXPECT_EQ(checkOne(address).outcome, LinkOutcome::UnreadableAddress) << address;
    LoopbackServer server;
    server.answer("/x", {});
    EXPECT_TRUE(checkOne("  " + server.url("/x") + "\n").isAlive());
    EXPECT_TRUE(checkOne("HTTP" + server.url("/x").substr(4)).isAlive());
}

TEST(LinkChecker, HttpsIsTriedForWhatAnswersByHttp)
{
    LoopbackServer server;
    LoopbackServer other; // stands for the https side: what counts is that it was asked
    server.answer("/x", {});
    server.answer("/gone", {.status = 404});
    LinkCheckOptions options = quick();
    options.httpsForm = [&](std::string_view) { return std::optional(other.url("/secure")); };
    EXPECT_FALSE(checkOne(server.url("/x"), options).httpsAnswers);
    EXPECT_EQ(other.asked, (QStringList{QStringLiteral("HEAD /secure"), QStringLiteral("GET /secure")}));
    other.answer("/secure", {});
    const LinkResult both = checkOne(server.url("/x"), options);
    EXPECT_TRUE(both.httpsAnswers);
    EXPECT_TRUE(both.hops.empty());
    other.answer("/secure", {.status = 302, .location = server.url("/x").c_str()});
    EXPECT_FALSE(checkOne(server.url("/x"), options).httpsAnswers) << "it leads back to http";
    other.asked.clear();
    EXPECT_FALSE(checkOne(server.url("/gone"), options).isAlive());
    EXPECT_TRUE(other.asked.isEmpty()) << "a dead address has no other form";
}

TEST(LinkChecker, SixteenAtATimeAndTwoAHost)
{
    LoopbackServer server;
    server.answer("/x", {.after = 15ms});
    std::vector<std::string> addresses;
    for (int host = 1; host <= 12; ++host) {
        for (int i = 0; i < 12; ++i)
            addresses.push_back(server.url("/x?" + QByteArray::number(i), host));
        server.answer("/x?" + QByteArray::number(host - 1), {.after = 15ms});
    }
    const LinkResults results = checkAll(addresses);
    EXPECT_EQ(results.size(), addresses.size());
    results.forEach(
        [](const std::string &address, const LinkResult &result) { EXPECT_TRUE(result.isAlive()) << address; });
    EXPECT_EQ(server.peak, 16);
    EXPECT_EQ(server.peakOfAnyHost(), 2);
    EXPECT_EQ(server.peakOfHost.size(), 12);
}

TEST(LinkChecker, StopsAndGoesOn)
{
    LoopbackServer server;
    std::vector<std::string> addresses;
    for (int i = 0; i < 40; ++i) {
        server.answer("/" + QByteArray::number(i), {.after = 5ms});
        addresses.push_back(server.url("/" + QByteArray::number(i)));
    }
    std::stop_source stop;
    LinkResults results;
    const auto keep = [&](const std::string &address, const LinkResult &result) {
        results.put(address, result);
        if (results.size() == 10)
            stop.request_stop();
    };
    const auto done = LinkChecker(clockOfTests(), quick()).check(addresses, Progress(stop.get_token()), keep);
    ASSERT_FALSE(done);
    EXPECT_EQ(done.error().code, ErrorCode::Cancelled);
    EXPECT_EQ(results.size(), 10U);
    std::erase_if(addresses, [&](const std::string &address) { return results.ofAsked(address) != nullptr; });
    results.merge(checkAll(addresses));
    EXPECT_EQ(results.size(), 40U);
    for (int i = 0; i < 40; ++i)
        EXPECT_LE(server.askedFor(("HEAD /" + std::to_string(i)).c_str()), 2);
}

TEST(LinkChecker, StopsInTheMiddleOfAWait)
{
    LoopbackServer server;
    server.answer("/hangs", {.hangs = true});
    LinkCheckOptions patient = quick();
    patient.timeout = 30s;
    std::stop_source stop;
    QTimer::singleShot(100, [&] { stop.request_stop(); });
    QElapsedTimer watch;
    watch.start();
    const auto done =
        LinkChecker(clockOfTests(), patient)
            .check({server.url("/hangs")}, Progress(stop.get_token()), [](const auto &, const auto &) { FAIL(); });
    EXPECT_FALSE(done);
    EXPECT_LT(watch.elapsed(), 5000);
}

TEST(LinkChecker, TellsHowFarItIs)
{
    LoopbackServer server;
    std::vector<std::pair<qint64, qint64>> steps;
    checkAll({server.url("/a"), "relative", server.url("/b")}, quick(),
             Progress({}, [&](qint64 done, qint64 total) { steps.emplace_back(done, total); }));
    ASSERT_FALSE(steps.empty());
    EXPECT_EQ(steps.back(), (std::pair<qint64, qint64>(3, 3)));
}

TEST(LinkChecker, NothingGoesOutUnasked)
{
    LoopbackServer server;
    const LinkChecker checker(clockOfTests(), quick());
    EXPECT_TRUE(checker.check({}, {}, [](const auto &, const auto &) { FAIL(); }));
    std::stop_source stop;
    stop.request_stop();
    EXPECT_FALSE(
        checker.check({server.url("/x")}, Progress(stop.get_token()), [](const auto &, const auto &) { FAIL(); }));
    EXPECT_TRUE(server.asked.isEmpty());
}

} // namespace
} // namespace hubready
