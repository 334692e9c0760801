// One address on its way through a link check: which question comes next, and what the answers so far come to. No
// network here; LinkRequests (link_requests.h) asks the questions.
#pragma once

#include "core/links/link_checker.h"

#include <QNetworkReply>
#include <QUrl>

#include <set>

namespace hubready {

// What one request brought.
struct LinkAnswer
{
    int status = 0;      // 0: none
    QByteArray location; // where a redirect leads, as sent
    QNetworkReply::NetworkError failure = QNetworkReply::NoError;
    bool timedOut = false;
    std::chrono::milliseconds took{0};
};

class LinkProbe
{
public:
    using CookiesFor = std::function<QByteArray(const QUrl &)>; // what a request there would carry now

    LinkProbe(std::string address, const LinkCheckOptions &options, CookiesFor cookiesFor);

    enum class Next : unsigned char { Ask, AskAfterPause, Done };

    const std::string &address() const { return m_address; }
    const QUrl &url() const { return m_url; } // to be asked for now
    bool isHead() const { return m_step == Step::Head || m_step == Step::HttpsHead; }
    std::chrono::milliseconds left() const { return m_left; }
    Next first(); // Done: there is nothing to ask
    Next take(const LinkAnswer &answer);
    const LinkResult &result() const { return m_result; }

private:
    enum class Step : unsigned char { Head, Get, GetAgain, HttpsHead, HttpsGet };

    void begin(Step step, const QUrl &url);
    bool follow(const LinkAnswer &answer); // a redirect that can be followed; else the attempt has its outcome
    Next conclude();
    Next afterAlive();
    bool mayPass() const; // trouble that may be gone the next time
    bool asksForHttps() const { return m_step == Step::HttpsHead || m_step == Step::HttpsGet; }

    QByteArray visitTo(const QUrl &url) const { return url.toEncoded() + '\n' + m_cookiesFor(url); }

    const LinkCheckOptions &m_options;
    CookiesFor m_cookiesFor;
    std::string m_address;
    QUrl m_start;
    QUrl m_https; // the same by https
    Step m_step = Step::Head;
    QUrl m_url;
    std::chrono::milliseconds m_left{0};
    std::set<QByteArray> m_seen; // addresses of this attempt, each with the cookies it was asked with
    LinkResult m_attempt;        // of the question that is being asked
    LinkResult m_result;
};

} // namespace hubready
