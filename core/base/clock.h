// The time of day, injected so that tests choose it. Pass a `const Clock &` to whatever stamps a time.
#pragma once

#include <QDateTime>

namespace hubready {

class Clock
{
public:
    virtual ~Clock() = default;
    virtual QDateTime now() const = 0; // UTC
};

class SystemClock final : public Clock
{
public:
    QDateTime now() const override { return QDateTime::currentDateTimeUtc(); }
};

// Stands still at the time given; for tests and for output that must be the same twice.
class FixedClock final : public Clock
{
public:
    explicit FixedClock(QDateTime time) : m_time(std::move(time)) {}
    QDateTime now() const override { return m_time; }
    void set(QDateTime time) { m_time = std::move(time); }

private:
    QDateTime m_time;
};

} // namespace hubready
