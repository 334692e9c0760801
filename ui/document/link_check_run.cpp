#include "ui/document/link_check_run.h"

#include "ui/document/document.h"

#include <QElapsedTimer>
#include <QPointer>

#include <algorithm>
#include <unordered_map>

namespace hubready {

namespace {

const QString linkJob = QStringLiteral("links");
constexpr qint64 batchMilliseconds = 1000;

using Deliver = std::function<void(LinkResults, std::vector<Row>)>;

// On the job's own thread: hands the answers over about once a second.
Result<void> ask(const std::vector<AddressUse> &uses, const LinkCheckOptions &options, const Clock &clock,
                 const Progress &progress, const Deliver &deliver)
{
    std::vector<std::string> addresses;
    std::unordered_map<std::string, const AddressUse *> users;
    for (const AddressUse &use : uses) {
        addresses.push_back(use.address);
        users.emplace(use.address, &use);
    }
    LinkResults batch;
    std::vector<Row> rows;
    QElapsedTimer watch;
    watch.start();
    const auto flush = [&] {
        if (!batch.empty())
            deliver(std::exchange(batch, {}), std::exchange(rows, {}));
        watch.restart();
    };
    const auto done = LinkChecker(clock, options)
                          .check(addresses, progress, [&](const std::string &address, const LinkResult &result) {
                              batch.put(address, result);
                              const std::vector<Row> &own = users.at(address)->rows;
                              rows.insert(rows.end(), own.begin(), own.end());
                              if (watch.elapsed() >= batchMilliseconds)
                                  flush();
                          });
    flush();
    return done;
}

} // namespace

LinkCheckRun::LinkCheckRun(Document &document, QObject *parent) : QObject(parent), m_document(document)
{
    connect(&document.jobs(), &Jobs::progressed, this, [this](const QString &kind, qint64 done, qint64 total) {
        if (kind == linkJob)
            Q_EMIT progressed(done, total);
    });
    connect(&document, &Document::changed, this, [this](const SessionEvent &event) {
        if (m_isRunning)
            m_edited.insert(event.changed.begin(), event.changed.end());
    });
    connect(&document, &Document::aboutToClose, this, &LinkCheckRun::cancel);
}

LinkCheckRun::~LinkCheckRun() { cancel(); }

void LinkCheckRun::start(std::vector<AddressUse> addresses)
{
    if (m_isRunning || addresses.empty() || !m_document.isOpen())
        return;
    m_isRunning = true;
    m_edited.clear();
    LinkCheckOptions options = m_options.value_or(LinkCheckOptions{});
    if (!m_options)
        options.timeout = std::chrono::seconds(m_document.session().context().settings.linkTimeoutSeconds);
    Jobs *jobs = &m_document.jobs();
    const QPointer self(this);
    const QString project = m_document.session().project().path();
    const auto deliver = [jobs, self, project](LinkResults results, std::vector<Row> rows) {
        QMetaObject::invokeMethod(
            jobs,
            [self, project, results = std::move(results), rows = std::move(rows)] {
                if (self && self->m_document.isOpen() && self->m_document.session().project().path() == project)
                    self->take(results, rows);
            },
            Qt::QueuedConnection);
    };
    jobs->start<Result<void>>(
        linkJob, tr("Checking links"),
        [uses = std::move(addresses), options, clock = &m_document.clock(), deliver](const Progress &progress) {
            return ask(uses, options, *clock, progress, deliver);
        },
        [self](Result<void> outcome) {
            if (self)
                self->end(outcome);
        });
    Q_EMIT started();
}

void LinkCheckRun::cancel()
{
    if (m_isRunning)
        m_document.jobs().cancel(linkJob);
}

void LinkCheckRun::take(const LinkResults &results, std::vector<Row> rows)
{
    std::ranges::sort(rows);
    rows.erase(std::unique(rows.begin(), rows.end()), rows.end());
    if (m_document.addLinkResults(results, std::move(rows)))
        Q_EMIT answered();
}

void LinkCheckRun::end(const Result<void> &outcome)
{
    m_isRunning = false;
    if (!m_edited.empty() && m_document.isOpen()) {
        if (m_document.addLinkResults({}, {m_edited.begin(), m_edited.end()}))
            Q_EMIT answered();
    }
    const bool isProblem = !outcome && outcome.error().code != ErrorCode::Cancelled;
    Q_EMIT finished(isProblem ? outcome.error().text().replace(u'\n', u' ') : QString());
}

} // namespace hubready
