// The strip above the grid while something long runs: what, how far, how long still, and a way to stop it. It watches
// only the kinds of jobs that it is told to; others show their progress where they are asked for. Short jobs never
// show: the strip comes only after a moment.
#pragma once

#include "ui/support/jobs.h"

#include <QElapsedTimer>
#include <QFrame>
#include <QTimer>

#include <chrono>
#include <vector>

class QLabel;
class QProgressBar;
class QPushButton;

namespace hubready {

class IconSet;

// "about 2 seconds left"; empty while nothing can be said yet.
QString timeLeftInWords(qint64 elapsedMilliseconds, qint64 done, qint64 total);

class BusyStrip : public QFrame
{
    Q_OBJECT

public:
    enum class Unit : unsigned char { Bytes, Records };

    BusyStrip(Jobs &jobs, const IconSet &icons, QWidget *parent = nullptr,
              std::chrono::milliseconds patience = std::chrono::milliseconds(300));

    // `note` stands under the bar: what can be done meanwhile, and what Cancel leaves.
    void watch(const QString &kind, Unit unit, const QString &note = {});

    QString countText() const;

private:
    struct Kind
    {
        QString name;
        Unit unit;
        QString note;
    };
    struct Running
    {
        Kind kind;
        QString title;
        QElapsedTimer since;
        qint64 done = 0;
        qint64 total = 0;
    };

    void start(const QString &kind, const QString &title);
    void progress(const QString &kind, qint64 done, qint64 total);
    void finish(const QString &kind);
    void cancel();
    void refresh();
    QString count(const Running &running) const;

    Jobs &m_jobs;
    std::chrono::milliseconds m_patience;
    std::vector<Kind> m_kinds;
    std::vector<Running> m_running; // the newest last, which is shown
    QTimer m_timer;
    QLabel *m_title = nullptr;
    QLabel *m_count = nullptr;
    QLabel *m_left = nullptr;
    QLabel *m_note = nullptr;
    QProgressBar *m_bar = nullptr;
    QPushButton *m_cancel = nullptr;
};

} // namespace hubready
