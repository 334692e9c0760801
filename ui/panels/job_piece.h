// A long job in the status bar: what, how far, and a way to stop it. For work that runs beside everything else; what
// keeps people waiting stands in the BusyStrip. Whoever lays it out asks isRunning() and listens to runningChanged().
#pragma once

#include "ui/support/jobs.h"

#include <QWidget>

class QLabel;
class QProgressBar;
class QToolButton;

namespace hubready {

class IconSet;

class JobPiece : public QWidget
{
    Q_OBJECT

public:
    // `jobs` outlives it; `kind` is the one that it watches.
    JobPiece(Jobs &jobs, const QString &kind, const IconSet &icons, QWidget *parent = nullptr);

    bool isRunning() const { return m_isRunning; }
    QString text() const;

Q_SIGNALS:
    void runningChanged();

private:
    void setRunning(bool isRunning);

    Jobs &m_jobs;
    QString m_kind;
    QString m_title;
    bool m_isRunning = false;
    QLabel *m_text = nullptr;
    QProgressBar *m_bar = nullptr;
    QToolButton *m_cancel = nullptr;
};

} // namespace hubready
