#include "ui/wizards/step_line.h"

#include "ui/support/icons.h"
#include "ui/support/metrics.h"
#include "ui/support/theme_controller.h"

#include <QLocale>
#include <QPainter>

#include <algorithm>

namespace hubready {

namespace {
constexpr int dash = 9 * Metrics::step; // line from step to step
} // namespace

StepLine::StepLine(const QStringList &steps, const ThemeController &theme, QWidget *parent)
    : QWidget(parent), m_steps(steps), m_theme(theme)
{
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    connect(&theme, &ThemeController::themeChanged, this, qOverload<>(&QWidget::update));
    setCurrent(0);
}

void StepLine::setCurrent(int step)
{
    m_current = step;
    updateGeometry();
    const int shown = std::min(step, int(m_steps.size()) - 1);
    setAccessibleName(tr("Step %1 of %2: %3").arg(shown + 1).arg(m_steps.size()).arg(m_steps.value(shown)));
    update();
}

int StepLine::circle() const
{
    return Metrics(font()).scaled(20);
}

QSize StepLine::widthOf(bool brief) const
{
    const QFontMetrics text(semiBold(font()));
    int width = 0;
    for (int i = 0; i < m_steps.size(); ++i) {
        width += circle() + Metrics::between + dash;
        if (!brief || i == m_current)
            width += text.horizontalAdvance(m_steps[i]) + 2 * Metrics::between;
    }
    return {width - dash, circle() + 2}; // none behind the last
}

void StepLine::paintEvent(QPaintEvent *)
{
    const Theme &theme = m_theme.theme();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const bool isBrief = width() < sizeHint().width();
    int left = 0;
    for (int i = 0; i < m_steps.size(); ++i) {
        const bool isCurrent = i == m_current;
        const QRectF disc(left + 1, (height() - circle()) / 2 + 1, circle() - 2, circle() - 2);
        painter.setPen(QPen(theme.color(isCurrent ? Token::Accent : Token::Control), 1));
        painter.setBrush(theme.color(isCurrent ? Token::Accent : Token::Window));
        painter.drawEllipse(disc);
        painter.setFont(isCurrent ? semiBold(font()) : font());
        painter.setPen(theme.color(isCurrent ? Token::OnAccent : Token::Text));
        if (i < m_current) {
            const qreal inset = disc.width() / 5;
            paintIcon(painter, disc.adjusted(inset, inset, -inset, -inset), Icon::Check, theme.color(Token::Fine));
        } else {
            painter.drawText(disc, Qt::AlignCenter, locale().toString(i + 1));
        }
        left += circle() + Metrics::between;
        if (!isBrief || isCurrent) {
            painter.setPen(theme.color(isCurrent ? Token::Text : Token::Muted));
            const int nameWidth = painter.fontMetrics().horizontalAdvance(m_steps[i]);
            painter.drawText(QRect(left, 0, nameWidth + 1, height()), Qt::AlignVCenter | Qt::AlignLeft, m_steps[i]);
            left += nameWidth + Metrics::between;
        }
        if (i + 1 < m_steps.size()) {
            painter.setPen(QPen(theme.color(Token::Control), 1));
            painter.drawLine(left, height() / 2, left + dash, height() / 2);
            left += dash + Metrics::between;
        }
    }
}

} // namespace hubready
