#include "ui/models/quality_tracker.h"

#include <QElapsedTimer>

namespace hubready {

QualityTracker::QualityTracker(Document *document, QObject *parent) : QObject(parent), m_document(document)
{
    m_timer.setInterval(0);
    connect(&m_timer, &QTimer::timeout, this, &QualityTracker::advance);
    connect(document, &Document::opened, this, &QualityTracker::begin);
    connect(document, &Document::aboutToClose, &m_timer, &QTimer::stop);
    connect(document, &Document::changed, this, &QualityTracker::follow);
    if (document->isOpen())
        begin();
}

void QualityTracker::begin()
{
    m_tally.reset(m_document->session().table());
    m_timer.start();
}

void QualityTracker::advance()
{
    constexpr qint64 slice = 6; // milliseconds: no key waits longer
    constexpr Row rows = 200;
    QElapsedTimer watch;
    watch.start();
    while (!m_tally.isComplete() && watch.elapsed() < slice)
        m_tally.advance(m_document->session().table(), m_document->session().findings(), rows);
    if (!m_tally.isComplete())
        return;
    m_timer.stop();
    Q_EMIT qualityChanged();
}

void QualityTracker::follow(const SessionEvent &event)
{
    m_tally.update(m_document->session().table(), m_document->session().findings(), event.rechecked);
    if (m_tally.isComplete())
        Q_EMIT qualityChanged();
}

Quality QualityTracker::quality(Field field) const
{
    if (field == Field::None || !m_document->isOpen())
        return {};
    const StandingCounts &counts = m_tally.of(field);
    const auto of = [&](FieldStanding standing) { return int(counts[size_t(standing)]); };
    return {of(FieldStanding::Refused), of(FieldStanding::Changed), of(FieldStanding::Advice), of(FieldStanding::Empty),
            of(FieldStanding::Fine)};
}

FieldStanding QualityTracker::standingOf(QualityPart part)
{
    switch (part) {
    case QualityPart::Refused:
        return FieldStanding::Refused;
    case QualityPart::Changed:
        return FieldStanding::Changed;
    case QualityPart::Advice:
        return FieldStanding::Advice;
    case QualityPart::Empty:
        return FieldStanding::Empty;
    case QualityPart::Fine:
        break;
    }
    return FieldStanding::Fine;
}

} // namespace hubready
