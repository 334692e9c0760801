// Long work away from the window's thread. A job gets a Progress, reports through it and returns a value, which comes
// back on the window's thread. Jobs are numbered: a newer one of the same kind makes an older one stale, and a stale
// answer is dropped. Cancel is heard at the job's next batch.
#pragma once

#include "core/base/progress.h"

#include <QObject>
#include <QString>

#include <atomic>
#include <functional>
#include <memory>
#include <thread>

namespace hubready {

class Jobs : public QObject
{
    Q_OBJECT

public:
    explicit Jobs(QObject *parent = nullptr);
    ~Jobs() override; // asks what runs to stop, and waits for it

    // `work` runs on a thread of its own; `done` with its value on this object's thread, unless a newer job of the same
    // kind was started or the job was dropped. `title` is what the person sees.
    template <typename T>
    void start(const QString &kind, const QString &title, std::function<T(const Progress &)> work,
               std::function<void(T)> done)
    {
        const int number = announce(kind, title);
        run(number, [this, number, work = std::move(work), done = std::move(done)](const Progress &progress) {
            auto value = std::make_shared<T>(work(progress));
            QMetaObject::invokeMethod(
                this, [this, number, value, done] { settle(number, [&] { done(std::move(*value)); }); },
                Qt::QueuedConnection);
        });
    }

    bool isBusy() const;
    bool isBusyWith(const QString &kind) const;
    void cancel(const QString &kind); // the job then returns its Cancelled error by itself
    void cancelAll();

Q_SIGNALS:
    void started(const QString &kind, const QString &title);
    void progressed(const QString &kind, qint64 done, qint64 total);
    void finished(const QString &kind); // whatever came of it

private:
    struct Job
    {
        int number;
        QString kind;
        bool stale = false;
        std::jthread thread;
    };

    int announce(const QString &kind, const QString &title);
    void run(int number, std::function<void(const Progress &)> body);
    void settle(int number, const std::function<void()> &done);
    Job *find(int number);

    std::vector<std::unique_ptr<Job>> m_jobs;
    int m_lastNumber = 0;
};

} // namespace hubready
