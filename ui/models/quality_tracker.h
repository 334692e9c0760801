// Counts how the fields stand over the whole project, for the bars in the heads of columns: in small pieces between
// events after a project has been opened, then row by row as edits come in.
#pragma once

#include "core/explore/field_standing.h"
#include "ui/document/document.h"
#include "ui/grid/quality_bar.h"

#include <QTimer>

namespace hubready {

class QualityTracker : public QObject
{
    Q_OBJECT

public:
    explicit QualityTracker(Document *document, QObject *parent = nullptr);

    bool isComplete() const { return m_document->isOpen() && m_tally.isComplete(); }
    Quality quality(Field field) const; // so far, where it is not complete
    // The same part of the bar in the words of a filter.
    static FieldStanding standingOf(QualityPart part);

Q_SIGNALS:
    void qualityChanged();

private:
    void begin();
    void advance();
    void follow(const SessionEvent &event);

    Document *m_document;
    StandingTally m_tally;
    QTimer m_timer;
};

} // namespace hubready
