#include "ui/panels/busy_strip.h"

#include "ui/support/counted_words.h"
#include "ui/support/icons.h"
#include "ui/support/metrics.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QProgressBar>
#include <QPushButton>
#include <QShortcut>
#include <QVBoxLayout>

#include <algorithm>

namespace hubready {

namespace {
constexpr int barSteps = 1000;
} // namespace

QString timeLeftInWords(qint64 elapsedMilliseconds, qint64 done, qint64 total)
{
    constexpr qint64 leastToJudge = 1000; // milliseconds
    if (elapsedMilliseconds < leastToJudge || done <= 0 || total <= 0 || done > total)
        return {};
    const double left = double(elapsedMilliseconds) * double(total - done) / double(done) / 1000;
    if (left < 1)
        return BusyStrip::tr("nearly done");
    if (left < 1.5)
        return BusyStrip::tr("about 1 second left");
    if (left < 55)
        return BusyStrip::tr("about %1 seconds left").arg(qRound(left));
    if (left < 90)
        return BusyStrip::tr("about 1 minute left");
    return BusyStrip::tr("about %1 minutes left").arg(qRound(left / 60));
}

BusyStrip::BusyStrip(Jobs &jobs, const IconSet &icons, QWidget *parent, std::chrono::milliseconds patience)
    : QFrame(parent), m_jobs(jobs), m_patience(patience)
{
    setObjectName(QStringLiteral("busyStrip"));
    setProperty("strip", true);
    m_title = new QLabel(this);
    m_title->setProperty("role", QStringLiteral("strong"));
    m_title->setTextFormat(Qt::PlainText);
    m_count = new QLabel(this);
    m_count->setTextFormat(Qt::PlainText);
    m_left = new QLabel(this);
    m_left->setProperty("role", QStringLiteral("small"));
    m_note = new QLabel(this);
    m_note->setProperty("role", QStringLiteral("small"));
    m_note->setWordWrap(true);
    m_bar = new QProgressBar(this);
    m_bar->setTextVisible(false);
    m_cancel = new QPushButton(icons.icon(Icon::Close), tr("Cancel (Esc)"), this);
    m_cancel->setObjectName(QStringLiteral("cancelJob"));
    m_cancel->setProperty("small", true);
    connect(m_cancel, &QPushButton::clicked, this, &BusyStrip::cancel);
    auto *escape = new QShortcut(QKeySequence(Qt::Key_Escape), this, this, &BusyStrip::cancel);
    escape->setContext(Qt::WindowShortcut); // heard only while the strip is on screen

    auto *head = new QHBoxLayout;
    head->setSpacing(2 * Metrics::step);
    head->addWidget(m_title);
    head->addWidget(m_count);
    head->addStretch(1);
    head->addWidget(m_left);
    head->addWidget(m_cancel);
    auto *lines = new QVBoxLayout(this);
    lines->setContentsMargins(4 * Metrics::step, 2 * Metrics::step, 4 * Metrics::step, 2 * Metrics::step);
    lines->setSpacing(Metrics::step);
    lines->addLayout(head);
    lines->addWidget(m_bar);
    lines->addWidget(m_note);
    hide();

    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &BusyStrip::refresh);
    connect(&jobs, &Jobs::started, this, &BusyStrip::start);
    connect(&jobs, &Jobs::progressed, this, &BusyStrip::progress);
    connect(&jobs, &Jobs::finished, this, &BusyStrip::finish);
}

void BusyStrip::watch(const QString &kind, Unit unit, const QString &note) { m_kinds.push_back({kind, unit, note}); }

QString BusyStrip::countText() const { return m_count->text(); }

void BusyStrip::start(const QString &kind, const QString &title)
{
    const auto known = std::ranges::find(m_kinds, kind, &Kind::name);
    if (known == m_kinds.end())
        return;
    std::erase_if(m_running, [&](const Running &running) { return running.kind.name == kind; }); // a newer one drops it
    Running running{*known, title, {}, 0, 0};
    running.since.start();
    m_running.push_back(running);
    m_cancel->setEnabled(true);
    m_cancel->setText(tr("Cancel (Esc)"));
    if (isVisible())
        refresh();
    else if (!m_timer.isActive())
        m_timer.start(m_patience);
}

void BusyStrip::progress(const QString &kind, qint64 done, qint64 total)
{
    const auto found =
        std::ranges::find_if(m_running, [&](const Running &running) { return running.kind.name == kind; });
    if (found == m_running.end())
        return;
    if (done < found->done)
        found->since.restart(); // another stretch of the same job
    found->done = done;
    found->total = total;
    if (isVisible())
        refresh();
}

void BusyStrip::finish(const QString &kind)
{
    std::erase_if(m_running, [&](const Running &running) { return running.kind.name == kind; });
    if (isVisible() || m_running.empty())
        refresh();
}

void BusyStrip::cancel()
{
    if (m_running.empty() || !m_cancel->isEnabled())
        return;
    m_cancel->setEnabled(false);
    m_cancel->setText(tr("Stopping…"));
    m_jobs.cancel(m_running.back().kind.name);
}

QString BusyStrip::count(const Running &running) const
{
    if (running.total <= 0)
        return {};
    const QLocale locale;
    QString text =
        running.kind.unit == Unit::Bytes
            ? tr("%1 of %2").arg(locale.formattedDataSize(running.done), locale.formattedDataSize(running.total))
            : tr("%1 of %2").arg(numberInWords(running.done), recordsInWords(running.total));
    if (m_running.size() > 1)
        text += tr(" · +%1").arg(m_running.size() - 1);
    return text;
}

void BusyStrip::refresh()
{
    if (m_running.empty()) {
        m_timer.stop();
        hide();
        return;
    }
    const Running &running = m_running.back();
    m_title->setText(fontMetrics().elidedText(running.title, Qt::ElideMiddle, Metrics(font()).scaled(420)));
    m_title->setToolTip(running.title);
    m_count->setText(count(running));
    m_left->setText(timeLeftInWords(running.since.elapsed(), running.done, running.total));
    m_note->setText(running.kind.note);
    m_note->setVisible(!running.kind.note.isEmpty());
    m_bar->setRange(0, running.total > 0 ? barSteps : 0);
    if (running.total > 0)
        m_bar->setValue(int(double(running.done) / double(running.total) * barSteps));
    m_bar->setAccessibleName(running.title);
    m_bar->setAccessibleDescription(m_count->text());
    show();
}

} // namespace hubready
