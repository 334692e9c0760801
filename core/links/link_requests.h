// The requests of one link check: keeps their number within bounds, as a whole and a site, and hands each answer to its
// probe. Lives for one call of LinkChecker::check, on its thread.
#pragma once

#include "core/links/link_probe.h"

#include <QEventLoop>
#include <QHash>
#include <QNetworkAccessManager>
#include <QObject>
#include <QSet>
#include <QTimer>

#include <deque>
#include <memory>

namespace hubready {

class LinkRequests : public QObject
{
    Q_OBJECT

public:
    LinkRequests(const std::vector<std::string> &addresses, const LinkCheckOptions &options, const Clock &clock,
                 const Progress &progress, const LinkChecker::Found &found);
    ~LinkRequests() override;

    Result<void> run();

private:
    using ProbePointer = std::shared_ptr<LinkProbe>;
    struct Host
    {
        std::deque<ProbePointer> begun;    // go first: they are in the middle of something
        std::deque<std::string> addresses; // not begun
        int active = 0;
        bool isReady = false; // stands in m_ready
    };

    void sortByHost();
    void makeReady(const QString &name);
    void pump();
    ProbePointer made(std::string address);
    ProbePointer nextOf(Host &host);
    void ask(const ProbePointer &probe);
    void settle(const ProbePointer &probe, QNetworkReply *reply, bool timedOut, std::chrono::milliseconds took);
    void go(const ProbePointer &probe, LinkProbe::Next next);
    void finish(const LinkProbe &probe);
    void stop(Error error);

    const std::vector<std::string> &m_addresses;
    const LinkCheckOptions &m_options;
    const Clock &m_clock;
    const Progress &m_progress;
    const LinkChecker::Found &m_found;
    QNetworkAccessManager m_manager;
    QEventLoop m_loop;
    QTimer m_listen; // whether to stop
    QHash<QString, Host> m_hosts;
    std::deque<QString> m_ready; // hosts with something to ask and room for it
    QSet<QNetworkReply *> m_asking;
    qint64 m_done = 0;
    std::optional<Error> m_failure;
};

} // namespace hubready
