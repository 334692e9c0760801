// A project that was open before, as the start page shows it: where it is and how far it was when it was closed.
#pragma once

#include "ui/support/state_bar.h"

#include <QDateTime>
#include <QString>

namespace hubready {

struct RecentProject
{
    RecentProject() = default;
    // Where only the approved ones are known, the rest counts as new.
    RecentProject(QString file, qint64 records, qint64 approved) : path(std::move(file))
    {
        states[ReviewState::Approved] = int(approved);
        states[ReviewState::New] = int(records - approved);
    }
    RecentProject(QString file, const StateCounts &counts, QDateTime when)
        : path(std::move(file)), states(counts), opened(std::move(when))
    {
    }

    QString path;
    StateCounts states;
    QDateTime opened; // UTC; invalid: the time of the file says it
};

} // namespace hubready
