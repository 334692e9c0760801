// How a long job tells how far it is and hears that it shall stop. The job calls `step` once a batch, on its own
// thread, and returns ErrorCode::Cancelled when that gives false. Reports are throttled to ten a second.
#pragma once

#include "core/base/error.h"

#include <chrono>
#include <functional>
#include <stop_token>

#include <QtGlobal>

namespace hubready {

class Progress
{
public:
    // done and total in the job's own unit (bytes, records); total 0: not known.
    using Report = std::function<void(qint64 done, qint64 total)>;

    Progress() = default;
    explicit Progress(std::stop_token stop, Report report = {}) : m_stop(std::move(stop)), m_report(std::move(report)) {}

    // False: stop now, leave nothing half-written.
    [[nodiscard]] bool step(qint64 done, qint64 total) const;
    bool cancelled() const { return m_stop.stop_requested(); }
    // For a part of the job that is no steps of its own: can be stopped, and tells nothing.
    Progress silent() const { return Progress(m_stop); }

    static Error cancelledError();

private:
    std::stop_token m_stop;
    Report m_report;
    mutable std::chrono::steady_clock::time_point m_last;
};

} // namespace hubready
