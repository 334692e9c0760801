#include "core/base/progress.h"

#include <QCoreApplication>

namespace hubready {

bool Progress::step(qint64 done, qint64 total) const
{
    if (cancelled())
        return false;
    if (m_report) {
        const auto now = std::chrono::steady_clock::now();
        if (done == total || now - m_last >= std::chrono::milliseconds(100)) {
            m_last = now;
            m_report(done, total);
        }
    }
    return true;
}

Error Progress::cancelledError()
{
    return {ErrorCode::Cancelled, QCoreApplication::translate("Progress", "Stopped, as you asked."), {},
            {}, QCoreApplication::translate("Progress", "Nothing was left behind.")};
}

} // namespace hubready
