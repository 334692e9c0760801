#include "ui/support/jobs.h"

#include <algorithm>

namespace hubready {

Jobs::Jobs(QObject *parent) : QObject(parent) {}

Jobs::~Jobs()
{
    cancelAll();
    m_jobs.clear(); // each jthread waits for its end
}

Jobs::Job *Jobs::find(int number)
{
    const auto found = std::ranges::find(m_jobs, number, [](const auto &job) { return job->number; });
    return found == m_jobs.end() ? nullptr : found->get();
}

int Jobs::announce(const QString &kind, const QString &title)
{
    for (const auto &job : m_jobs) {
        if (job->kind == kind) {
            job->stale = true;
            job->thread.request_stop();
        }
    }
    auto job = std::make_unique<Job>();
    job->number = ++m_lastNumber;
    job->kind = kind;
    m_jobs.push_back(std::move(job));
    Q_EMIT started(kind, title);
    return m_lastNumber;
}

void Jobs::run(int number, std::function<void(const Progress &)> body)
{
    const QString kind = find(number)->kind;
    find(number)->thread = std::jthread([this, number, kind, body = std::move(body)](std::stop_token stop) {
        const Progress progress(stop, [this, number, kind](qint64 done, qint64 total) {
            QMetaObject::invokeMethod(
                this,
                [this, number, kind, done, total] {
                    const Job *job = find(number);
                    if (job && !job->stale)
                        Q_EMIT progressed(kind, done, total);
                },
                Qt::QueuedConnection);
        });
        body(progress);
    });
}

void Jobs::settle(int number, const std::function<void()> &done)
{
    const auto found = std::ranges::find(m_jobs, number, [](const auto &job) { return job->number; });
    if (found == m_jobs.end())
        return;
    const std::unique_ptr<Job> job = std::move(*found);
    m_jobs.erase(found);
    if (job->stale)
        return;
    Q_EMIT finished(job->kind);
    done();
}

bool Jobs::isBusy() const
{
    return std::ranges::any_of(m_jobs, [](const auto &job) { return !job->stale; });
}

bool Jobs::isBusyWith(const QString &kind) const
{
    return std::ranges::any_of(m_jobs, [&](const auto &job) { return !job->stale && job->kind == kind; });
}

void Jobs::cancel(const QString &kind)
{
    for (const auto &job : m_jobs) {
        if (job->kind == kind)
            job->thread.request_stop();
    }
}

void Jobs::cancelAll()
{
    for (const auto &job : m_jobs)
        job->thread.request_stop();
}

} // namespace hubready
