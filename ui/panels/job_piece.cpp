#include "ui/panels/job_piece.h"

#include "ui/support/counted_words.h"
#include "ui/support/icons.h"
#include "ui/support/metrics.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QToolButton>

namespace hubready {

JobPiece::JobPiece(Jobs &jobs, const QString &kind, const IconSet &icons, QWidget *parent)
    : QWidget(parent), m_jobs(jobs), m_kind(kind)
{
    m_text = new QLabel(this);
    m_text->setTextFormat(Qt::PlainText);
    m_bar = new QProgressBar(this);
    m_bar->setTextVisible(false);
    m_bar->setFixedWidth(Metrics(font()).scaled(104));
    m_cancel = new QToolButton(this);
    m_cancel->setObjectName(QStringLiteral("cancelPiece"));
    m_cancel->setIcon(icons.icon(Icon::Close));
    m_cancel->setText(tr("Cancel"));
    m_cancel->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_cancel->setFocusPolicy(Qt::StrongFocus);
    connect(m_cancel, &QToolButton::clicked, this, [this] { m_jobs.cancel(m_kind); });
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(2 * Metrics::step);
    row->addWidget(m_text);
    row->addWidget(m_bar, 0, Qt::AlignVCenter);
    row->addWidget(m_cancel);

    connect(&jobs, &Jobs::started, this, [this](const QString &started, const QString &title) {
        if (started != m_kind)
            return;
        m_title = title;
        m_text->setText(title);
        m_bar->setRange(0, 0);
        m_bar->setAccessibleName(title);
        m_cancel->setAccessibleName(tr("Cancel: %1").arg(title));
        setRunning(true);
    });
    connect(&jobs, &Jobs::progressed, this, [this](const QString &moved, qint64 done, qint64 total) {
        if (moved != m_kind || total <= 0)
            return;
        m_text->setText(tr("%1: %2 of %3").arg(m_title, numberInWords(done), numberInWords(total)));
        m_bar->setRange(0, int(total));
        m_bar->setValue(int(done));
        updateGeometry();
    });
    connect(&jobs, &Jobs::finished, this, [this](const QString &finished) {
        if (finished == m_kind && !m_jobs.isBusyWith(m_kind))
            setRunning(false);
    });
}

QString JobPiece::text() const { return m_text->text(); }

void JobPiece::setRunning(bool isRunning)
{
    m_isRunning = isRunning;
    Q_EMIT runningChanged();
}

} // namespace hubready
