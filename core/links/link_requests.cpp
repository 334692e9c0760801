#include "core/links/link_requests.h"

#include "core/text/wtf8.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QNetworkCookie>
#include <QNetworkCookieJar>
#include <QNetworkProxy>
#include <QNetworkRequest>
#include <QPointer>

namespace hubready {

namespace {

// Sites answer programs that say who they are with 403; the migration tool says that it is a browser, and so do we.
constexpr const char *userAgent = "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) "
                                  "Chrome/124.0.0.0 Safari/537.36";

class SystemProxies : public QNetworkProxyFactory
{
public:
    QList<QNetworkProxy> queryProxy(const QNetworkProxyQuery &query) override { return systemProxyForQuery(query); }
};

bool isProxyFailure(QNetworkReply::NetworkError failure)
{
    return failure >= QNetworkReply::ProxyConnectionRefusedError && failure <= QNetworkReply::UnknownProxyError;
}

Error proxyError()
{
    const auto say = [](const char *text) { return QCoreApplication::translate("LinkCheck", text); };
    return {ErrorCode::InputUnusable,
            say(QT_TRANSLATE_NOOP("LinkCheck", "The way to the internet is closed.")),
            {},
            say(QT_TRANSLATE_NOOP("LinkCheck", "The proxy of this computer does not let the link check through.")),
            say(QT_TRANSLATE_NOOP("LinkCheck", "Check the system's proxy settings, then check the links again."))};
}

QString hostOf(std::string_view address) { return QUrl(toQString(trimmed(address)), QUrl::TolerantMode).host(); }

} // namespace

LinkRequests::LinkRequests(const std::vector<std::string> &addresses, const LinkCheckOptions &options,
                           const Clock &clock, const Progress &progress, const LinkChecker::Found &found)
    : m_addresses(addresses), m_options(options), m_clock(clock), m_progress(progress), m_found(found)
{
    if (options.systemProxies)
        m_manager.setProxyFactory(new SystemProxies); // the manager's from here on
    else
        m_manager.setProxy(QNetworkProxy::NoProxy);
    m_manager.setRedirectPolicy(QNetworkRequest::ManualRedirectPolicy);
    m_listen.setInterval(50);
    connect(&m_listen, &QTimer::timeout, this, [this] {
        if (m_progress.cancelled())
            stop(Progress::cancelledError());
    });
}

LinkRequests::~LinkRequests() = default;

Result<void> LinkRequests::run()
{
    if (!m_progress.step(0, qint64(m_addresses.size())))
        return Progress::cancelledError();
    sortByHost();
    m_listen.start();
    QTimer::singleShot(0, this, &LinkRequests::pump);
    if (!m_failure && m_done < qint64(m_addresses.size()))
        m_loop.exec();
    return m_failure ? Result<void>(*m_failure) : Result<void>();
}

void LinkRequests::sortByHost()
{
    for (const std::string &address : m_addresses)
        m_hosts[addressKind(address) == AddressKind::Web ? hostOf(address) : QString()].addresses.push_back(address);
    // What has no host needs no request.
    if (const auto none = m_hosts.find(QString()); none != m_hosts.end()) {
        for (std::string &address : none->addresses) {
            const ProbePointer probe = made(std::move(address));
            probe->first();
            finish(*probe);
        }
        m_hosts.erase(none);
    }
    for (auto host = m_hosts.begin(); host != m_hosts.end(); ++host)
        makeReady(host.key());
}

void LinkRequests::makeReady(const QString &name)
{
    Host &host = m_hosts[name];
    if (host.isReady || host.active >= m_options.mostPerHost || (host.begun.empty() && host.addresses.empty()))
        return;
    host.isReady = true;
    m_ready.push_back(name);
}

LinkRequests::ProbePointer LinkRequests::made(std::string address)
{
    return std::make_shared<LinkProbe>(std::move(address), m_options, [this](const QUrl &url) {
        QByteArray cookies;
        const QList<QNetworkCookie> carried = m_manager.cookieJar()->cookiesForUrl(url);
        for (const QNetworkCookie &cookie : carried)
            cookies += cookie.toRawForm(QNetworkCookie::NameAndValueOnly) + ';';
        return cookies;
    });
}

LinkRequests::ProbePointer LinkRequests::nextOf(Host &host)
{
    if (!host.begun.empty()) {
        const ProbePointer probe = host.begun.front();
        host.begun.pop_front();
        return probe;
    }
    const ProbePointer probe = made(std::move(host.addresses.front()));
    host.addresses.pop_front();
    return probe->first() == LinkProbe::Next::Ask ? probe : (finish(*probe), nullptr);
}

void LinkRequests::pump()
{
    while (!m_failure && m_asking.size() < m_options.most && !m_ready.empty()) {
        const QString name = m_ready.front();
        m_ready.pop_front();
        m_hosts[name].isReady = false;
        if (const ProbePointer probe = nextOf(m_hosts[name]))
            ask(probe);
        makeReady(name); // at the end: hosts take turns
    }
}

void LinkRequests::ask(const ProbePointer &probe)
{
    ++m_hosts[probe->url().host()].active;
    QNetworkRequest request(probe->url());
    request.setRawHeader("User-Agent", userAgent);
    request.setRawHeader("Accept", "text/html,application/xhtml+xml,*/*;q=0.8");
    QNetworkReply *reply = probe->isHead() ? m_manager.head(request) : m_manager.get(request);
    auto *timer = new QTimer(reply);
    timer->setSingleShot(true);
    timer->setTimerType(Qt::PreciseTimer); // others may end a twentieth early: a slow page would be called dead
    QElapsedTimer watch;
    watch.start();
    const auto took = [watch] { return std::chrono::milliseconds(watch.elapsed()); };
    connect(timer, &QTimer::timeout, this, [=, this] { settle(probe, reply, true, took()); });
    connect(reply, &QNetworkReply::finished, this, [=, this] { settle(probe, reply, false, took()); });
    // The status says it all: the content is not waited for. Queued, because a reply that is about to say what went
    // wrong must not be broken off; by then it may have been settled and be gone.
    connect(
        reply, &QNetworkReply::metaDataChanged, this,
        [=, this, guarded = QPointer(reply)] {
            if (guarded && m_asking.contains(reply) &&
                reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt() >= 200)
                settle(probe, reply, false, took());
        },
        Qt::QueuedConnection);
    m_asking.insert(reply);
    timer->start(probe->left());
}

void LinkRequests::settle(const ProbePointer &probe, QNetworkReply *reply, bool timedOut,
                          std::chrono::milliseconds took)
{
    LinkAnswer answer;
    answer.timedOut = timedOut;
    answer.took = took;
    answer.failure = reply->error();
    answer.status = timedOut ? 0 : reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    answer.location = reply->rawHeader("Location");
    disconnect(reply, nullptr, this, nullptr);
    for (QTimer *timer : reply->findChildren<QTimer *>())
        timer->stop();
    reply->deleteLater(); // breaks it off; abort() would complain where its end is under way already
    m_asking.remove(reply);
    const QString host = probe->url().host();
    --m_hosts[host].active;
    if (isProxyFailure(answer.failure))
        return stop(proxyError());
    go(probe, probe->take(answer));
    makeReady(host);
    pump();
}

void LinkRequests::go(const ProbePointer &probe, LinkProbe::Next next)
{
    const auto queue = [this, probe] {
        const QString host = probe->url().host();
        m_hosts[host].begun.push_back(probe);
        makeReady(host);
    };
    switch (next) {
    case LinkProbe::Next::Ask:
        return queue();
    case LinkProbe::Next::AskAfterPause:
        QTimer::singleShot(m_options.pause, this, [this, queue] {
            queue();
            pump();
        });
        return;
    case LinkProbe::Next::Done:
        return finish(*probe);
    }
}

void LinkRequests::finish(const LinkProbe &probe)
{
    LinkResult result = probe.result();
    result.checkedAt = m_clock.now();
    m_found(probe.address(), result);
    ++m_done;
    const auto total = qint64(m_addresses.size());
    if (!m_progress.step(m_done, total))
        stop(Progress::cancelledError());
    else if (m_done == total)
        m_loop.quit();
}

void LinkRequests::stop(Error error)
{
    if (m_failure)
        return;
    m_failure = std::move(error);
    m_ready.clear();
    m_loop.quit(); // what is still being asked goes with the manager
}

} // namespace hubready
