#include "ui/panels/review_bar.h"

#include "ui/panels/mark.h"
#include "ui/support/flow_layout.h"
#include "ui/support/icons.h"
#include "ui/support/metrics.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QMenu>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

namespace hubready {

ReviewBar::ReviewBar(const FormLook &look, QWidget *parent) : QFrame(parent)
{
    setProperty("foot", true);
    m_noteMark = new Mark(look.theme, this);
    m_noteMark->showFamily(Family::Refused);
    m_note = new QLabel(this);
    m_note->setProperty("role", QStringLiteral("muted"));
    m_note->setWordWrap(true);
    auto *noteRow = new QHBoxLayout;
    noteRow->setSpacing(3 * Metrics::step / 2);
    noteRow->addWidget(m_noteMark, 0, Qt::AlignTop);
    noteRow->addWidget(m_note, 1);

    m_approve = new QPushButton(this);
    m_approve->setProperty("primary", true);
    m_approve->setIcon(look.icons.icon(Icon::Stamp, Token::OnAccent));
    m_return = new QPushButton(this);
    m_exclude = new QPushButton(this);
    m_more = new QToolButton(this);
    m_more->setProperty("framed", true);
    m_more->setIcon(look.icons.icon(Icon::More));
    m_more->setAccessibleName(tr("More states"));
    m_more->setToolTip(tr("More states"));
    auto *menu = new QMenu(m_more);
    m_ready = menu->addAction(look.icons.stateIcon(ReviewState::Ready), tr("Mark Ready"));
    m_new = menu->addAction(look.icons.stateIcon(ReviewState::New), tr("Put back to New"));
    // Not setMenu: that draws an arrow into the dots.
    connect(m_more, &QToolButton::clicked, menu,
            [this, menu] { menu->popup(m_more->mapToGlobal(QPoint(0, -menu->sizeHint().height()))); });
    auto *flow = new FlowLayout(2 * Metrics::step);
    for (QWidget *button : {static_cast<QWidget *>(m_approve), static_cast<QWidget *>(m_return),
                            static_cast<QWidget *>(m_exclude), static_cast<QWidget *>(m_more)})
        flow->addWidget(button);

    auto *all = new QVBoxLayout(this);
    constexpr int side = 3 * Metrics::step;
    all->setContentsMargins(side, 2 * Metrics::step, side, 2 * Metrics::step);
    all->setSpacing(2 * Metrics::step);
    all->addLayout(noteRow);
    all->addLayout(flow);
    connect(m_approve, &QPushButton::clicked, this, &ReviewBar::approveWanted);
    connect(m_return, &QPushButton::clicked, this, &ReviewBar::returnWanted);
    connect(m_exclude, &QPushButton::clicked, this, &ReviewBar::excludeWanted);
    connect(m_ready, &QAction::triggered, this, &ReviewBar::readyWanted);
    connect(m_new, &QAction::triggered, this, &ReviewBar::newWanted);
    showStanding(ReviewStanding{});
}

bool ReviewBar::canApprove() const
{
    return m_approve->isEnabled();
}

QString ReviewBar::note() const
{
    return m_note->text();
}

QString ReviewBar::whyNotApprove(const ReviewStanding &standing) const
{
    const QLocale locale;
    if (!standing.isWritable)
        return tr("This project is open to read only.");
    if (standing.refused > 0 && standing.records == 1)
        return standing.refused == 1 ? tr("Settle 1 refused finding before you approve.")
                                     : tr("Settle %1 refused findings before you approve.")
                                           .arg(locale.toString(standing.refused));
    if (standing.refused > 0)
        return standing.recordsRefused == 1
                   ? tr("Settle the refused findings of 1 record before you approve.")
                   : tr("Settle the refused findings of %1 records before you approve.")
                         .arg(locale.toString(standing.recordsRefused));
    if (standing.records > 0 && standing.approved == standing.records)
        return standing.records == 1 ? tr("This record is approved.") : tr("These records are approved.");
    return {};
}

void ReviewBar::showStanding(const ReviewStanding &standing)
{
    const bool several = standing.records > 1;
    const QString number = QLocale().toString(standing.records);
    const QString why = whyNotApprove(standing);
    m_note->setText(why);
    m_note->setAccessibleName(why);
    m_note->setVisible(!why.isEmpty());
    m_noteMark->setVisible(standing.refused > 0 && standing.isWritable);
    m_approve->setText(several ? tr("Approve %1 records").arg(number) : tr("Approve"));
    m_return->setText(several ? tr("Return %1\u2026").arg(number) : tr("Return\u2026"));
    m_exclude->setText(several ? tr("Exclude %1\u2026").arg(number) : tr("Exclude\u2026"));
    m_approve->setAccessibleName(m_approve->text());
    m_return->setAccessibleName(several ? tr("Return %1 records with a question").arg(number)
                                        : tr("Return with a question"));
    m_exclude->setAccessibleName(several ? tr("Exclude %1 records").arg(number) : tr("Exclude"));
    m_approve->setEnabled(standing.records > 0 && why.isEmpty());
    m_approve->setToolTip(why.isEmpty() ? tr("Ctrl+Shift+Enter") : why);
    m_approve->setAccessibleDescription(why);
    const bool writes = standing.records > 0 && standing.isWritable;
    m_return->setEnabled(writes);
    m_exclude->setEnabled(writes);
    m_more->setEnabled(writes);
    m_ready->setEnabled(standing.markedReady < standing.records);
    m_new->setEnabled(standing.untouched < standing.records);
}

} // namespace hubready
