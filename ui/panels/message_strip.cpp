#include "ui/panels/message_strip.h"

#include "ui/panels/mark.h"
#include "ui/support/icons.h"
#include "ui/support/metrics.h"
#include "ui/support/style_sheet.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>

namespace hubready {

MessageStrip::MessageStrip(const ThemeController &theme, const IconSet &icons, QWidget *parent)
    : QFrame(parent), m_mark(new Mark(theme, this)), m_text(new QLabel(this))
{
    setObjectName(QStringLiteral("message"));
    setFrameShape(QFrame::StyledPanel);
    m_text->setObjectName(QStringLiteral("messageText"));
    m_text->setWordWrap(true);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    auto *close = new QToolButton(this);
    close->setObjectName(QStringLiteral("closeMessage"));
    close->setIcon(icons.icon(Icon::Close));
    close->setAccessibleName(tr("Close this message"));
    close->setToolTip(close->accessibleName());
    connect(close, &QToolButton::clicked, this, &QWidget::hide);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(4 * Metrics::step, 2 * Metrics::step, 3 * Metrics::step, 2 * Metrics::step);
    row->setSpacing(2 * Metrics::step);
    row->addWidget(m_mark);
    row->addWidget(m_text, 1);
    row->addWidget(close, 0, Qt::AlignTop);
    hide();
}

void MessageStrip::say(std::optional<Family> family, const QString &text) { show(family, text.toHtmlEscaped()); }

void MessageStrip::say(const Error &error)
{
    if (error.code == ErrorCode::Cancelled)
        return say({}, QString(error.what + u' ' + error.remedy).simplified());
    QString html = QStringLiteral("<b>%1</b>").arg(error.what.toHtmlEscaped());
    for (const QString &part : {error.where, error.why, error.remedy}) {
        if (!part.isEmpty())
            html += QStringLiteral("<br>") + part.toHtmlEscaped();
    }
    show(Family::Refused, html);
}

QString MessageStrip::text() const { return m_text->text(); }

void MessageStrip::show(std::optional<Family> family, const QString &html)
{
    if (family)
        m_mark->showFamily(*family);
    else
        m_mark->showFine();
    setProperty("message", family == Family::Refused         ? QStringLiteral("refused")
                           : family == Family::ChangedOrLost ? QStringLiteral("changed")
                                                             : QStringLiteral("fine"));
    m_text->setText(html);
    redress(this);
    setVisible(true);
}

} // namespace hubready
