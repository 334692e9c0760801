#include "ui/panels/side_rail.h"

#include "ui/support/metrics.h"
#include "ui/support/theme_controller.h"

#include <QPainter>

namespace hubready {

SideRail::SideRail(const ThemeController &theme, const QString &name, QWidget *parent)
    : QToolButton(parent), m_theme(theme)
{
    setObjectName(QStringLiteral("sideRail"));
    setText(name);
    setCheckable(true);
    setAccessibleName(name);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Expanding);
    setFocusPolicy(Qt::StrongFocus);
    connect(&theme, &ThemeController::themeChanged, this, qOverload<>(&QWidget::update));
}

void SideRail::setCount(const QString &count, const QString &meaning)
{
    m_count = count;
    setAccessibleDescription(meaning);
    setToolTip(tr("%1: %2", "panel, what it holds").arg(text(), meaning));
    update();
}

QSize SideRail::sizeHint() const
{
    const QFontMetrics metrics(semiBold(font()));
    const int length = metrics.horizontalAdvance(text()) + metrics.horizontalAdvance(m_count) + 14 * Metrics::step;
    return {Metrics(font()).scaled(36), length};
}

void SideRail::paintEvent(QPaintEvent *)
{
    const Theme &theme = m_theme.theme();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillRect(rect(), theme.color(underMouse() || isChecked() ? Token::Hover : Token::Window));
    painter.fillRect(QRect(width() - 1, 0, 1, height()), theme.color(Token::Border));
    if (isChecked())
        painter.fillRect(QRect(0, 0, 3, height()), theme.color(Token::Link));
    // Written upwards from the top: name nearest to where reading starts, the count above it as in the pictures.
    painter.translate(0, height());
    painter.rotate(-90);
    QRect line(0, 0, height() - 4 * Metrics::step, width());
    const QFont badge = badgeFont(font());
    const QFontMetrics badgeMetrics(badge);
    if (!m_count.isEmpty()) {
        const int side = badgeMetrics.height() + 4;
        const int length = std::max(side, badgeMetrics.horizontalAdvance(m_count) + side / 2 + 4);
        const QRect pill(line.right() - length, (width() - side) / 2, length, side);
        painter.setPen(theme.color(Token::Border));
        painter.setBrush(theme.color(Token::Header));
        painter.drawRoundedRect(QRectF(pill).adjusted(0.5, 0.5, -0.5, -0.5), side / 2.0, side / 2.0);
        painter.setPen(theme.color(Token::Text));
        painter.setFont(semiBold(badge));
        painter.drawText(pill, Qt::AlignCenter, m_count);
        line.setRight(pill.left() - 2 * Metrics::step);
    }
    painter.setPen(theme.color(Token::Text));
    painter.setFont(semiBold(font()));
    painter.drawText(line, Qt::AlignRight | Qt::AlignVCenter, text());
}

} // namespace hubready
