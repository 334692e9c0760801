#include "core/links/link_probe.h"

#include "core/text/wtf8.h"

namespace hubready {

namespace {

bool isWebAddress(const QUrl &url)
{
    return url.isValid() && !url.host().isEmpty() &&
           (url.scheme() == QStringLiteral("http") || url.scheme() == QStringLiteral("https"));
}

QUrl urlOf(std::string_view address) { return QUrl(toQString(trimmed(address)), QUrl::TolerantMode); }

bool isRedirect(int status)
{
    return status == 301 || status == 302 || status == 303 || status == 307 || status == 308;
}

LinkOutcome outcomeOf(const LinkAnswer &answer)
{
    if (answer.timedOut)
        return LinkOutcome::TimedOut;
    switch (answer.failure) {
    case QNetworkReply::ConnectionRefusedError:
        return LinkOutcome::ConnectionRefused;
    case QNetworkReply::RemoteHostClosedError:
        return LinkOutcome::ConnectionLost;
    case QNetworkReply::HostNotFoundError:
        return LinkOutcome::HostNotFound;
    case QNetworkReply::TimeoutError:
        return LinkOutcome::TimedOut;
    case QNetworkReply::SslHandshakeFailedError:
        return LinkOutcome::NotTrusted;
    default:
        return LinkOutcome::OtherFailure;
    }
}

} // namespace

LinkProbe::LinkProbe(std::string address, const LinkCheckOptions &options, CookiesFor cookiesFor)
    : m_options(options), m_cookiesFor(std::move(cookiesFor)), m_address(std::move(address))
{
}

LinkProbe::Next LinkProbe::first()
{
    if (addressKind(m_address) != AddressKind::Web) {
        m_result.outcome = LinkOutcome::NoWebAddress;
        return Next::Done;
    }
    m_start = urlOf(m_address);
    if (!isWebAddress(m_start)) {
        m_result.outcome = LinkOutcome::UnreadableAddress;
        return Next::Done;
    }
    begin(Step::Head, m_start);
    return Next::Ask;
}

void LinkProbe::begin(Step step, const QUrl &url)
{
    m_step = step;
    m_url = url;
    m_left = m_options.timeout;
    m_seen = {visitTo(url)};
    m_attempt = {};
}

LinkProbe::Next LinkProbe::take(const LinkAnswer &answer)
{
    m_left -= answer.took;
    m_attempt.status = answer.status;
    if (answer.status == 0) {
        m_attempt.outcome = outcomeOf(answer);
        return conclude();
    }
    if (isRedirect(answer.status) && !answer.location.isEmpty()) {
        if (follow(answer))
            return Next::Ask;
        return conclude();
    }
    m_attempt.outcome = answer.status >= 200 && answer.status < 400 ? LinkOutcome::Answered : LinkOutcome::Status;
    return conclude();
}

bool LinkProbe::follow(const LinkAnswer &answer)
{
    QUrl next = m_url.resolved(QUrl(QString::fromUtf8(answer.location), QUrl::TolerantMode));
    next.setFragment({});
    if (!isWebAddress(next)) {
        m_attempt.outcome = LinkOutcome::RedirectsElsewhere;
        return false;
    }
    m_attempt.hops.push_back({answer.status, next.toEncoded().toStdString()});
    // A site may send a visitor back to the same address with a cookie in hand; without a new one it is a circle.
    if (!m_seen.insert(visitTo(next)).second) {
        m_attempt.outcome = LinkOutcome::RedirectLoop;
        return false;
    }
    if (m_attempt.hops.size() > size_t(m_options.mostRedirects)) {
        m_attempt.outcome = LinkOutcome::TooManyRedirects;
        return false;
    }
    if (m_left.count() <= 0) {
        m_attempt.outcome = LinkOutcome::TimedOut;
        return false;
    }
    m_url = next;
    return true;
}

bool LinkProbe::mayPass() const
{
    switch (m_attempt.outcome) {
    case LinkOutcome::Status:
        return m_attempt.status >= 500 || m_attempt.status == 408 || m_attempt.status == 429;
    case LinkOutcome::TimedOut:
    case LinkOutcome::HostNotFound:
    case LinkOutcome::ConnectionRefused:
    case LinkOutcome::ConnectionLost:
    case LinkOutcome::OtherFailure:
        return true;
    default:
        return false;
    }
}

LinkProbe::Next LinkProbe::conclude()
{
    const bool isAlive = m_attempt.outcome == LinkOutcome::Answered;
    if (asksForHttps()) {
        m_result.httpsAnswers = isAlive && (m_attempt.hops.empty() || isHttps(m_attempt.finalAddress()));
        if (!isAlive && m_step == Step::HttpsHead && m_attempt.outcome == LinkOutcome::Status) {
            begin(Step::HttpsGet, m_https);
            return Next::Ask;
        }
        return Next::Done;
    }
    m_result = m_attempt;
    if (isAlive)
        return afterAlive();
    if (m_step == Step::Head) {
        begin(Step::Get, m_start);
        return Next::Ask;
    }
    if (m_step == Step::Get && mayPass()) {
        begin(Step::GetAgain, m_start);
        return Next::AskAfterPause;
    }
    return Next::Done;
}

LinkProbe::Next LinkProbe::afterAlive()
{
    const bool endsWithHttps = isHttps(m_result.hops.empty() ? std::string_view(m_address) : m_result.finalAddress());
    const auto https = endsWithHttps ? std::nullopt : m_options.httpsForm(m_address);
    m_https = https ? urlOf(*https) : QUrl();
    if (!isWebAddress(m_https))
        return Next::Done;
    begin(Step::HttpsHead, m_https);
    return Next::Ask;
}

} // namespace hubready
