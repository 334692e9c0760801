#include "ui/panels/excerpt_view.h"

#include "ui/support/metrics.h"
#include "ui/support/theme_controller.h"

#include <QLocale>
#include <QPainter>
#include <QStringList>

namespace hubready {

namespace {
constexpr int excerptEdge = 2 * Metrics::step;
} // namespace

ExcerptView::ExcerptView(const ThemeController &theme, QWidget *parent) : QFrame(parent), m_theme(theme)
{
    setProperty("card", true);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setAccessibleName(tr("The lines around the place"));
    connect(&theme, &ThemeController::themeChanged, this, qOverload<>(&QWidget::update));
}

void ExcerptView::setExcerpt(const FileExcerpt &excerpt)
{
    m_excerpt = excerpt;
    QStringList lines;
    for (const ExcerptLine &line : excerpt.lines)
        lines += tr("%1: %2").arg(line.number).arg(line.text);
    setAccessibleDescription(lines.join(u'\n'));
    updateGeometry();
    update();
}

int ExcerptView::lineHeight() const { return QFontMetrics(fixedFont(font())).height() + Metrics::step; }

QSize ExcerptView::sizeHint() const
{
    return {Metrics(font()).scaled(480), lineHeight() * int(m_excerpt.lines.size()) + 2 * excerptEdge};
}

void ExcerptView::paintEvent(QPaintEvent *event)
{
    QFrame::paintEvent(event);
    if (m_excerpt.lines.empty())
        return;
    const Theme &theme = m_theme.theme();
    const QLocale locale;
    QPainter painter(this);
    painter.setClipRect(rect().adjusted(1, 1, -1, -1));
    painter.setFont(fixedFont(font()));
    const QFontMetrics metrics = painter.fontMetrics();
    const int numberWidth = metrics.horizontalAdvance(locale.toString(m_excerpt.lines.back().number));
    const int textLeft = excerptEdge + numberWidth + 4 * excerptEdge;
    const int ruler = excerptEdge + numberWidth + excerptEdge + Metrics::step;
    QRect line(0, excerptEdge, width(), lineHeight());
    for (size_t i = 0; i < m_excerpt.lines.size(); ++i) {
        if (int(i) == m_excerpt.placeLine)
            paintPlace(painter, line, textLeft);
        painter.setPen(theme.color(Token::Muted));
        painter.drawText(QRect(excerptEdge, line.top(), numberWidth, line.height()), Qt::AlignRight | Qt::AlignVCenter,
                         locale.toString(m_excerpt.lines[i].number));
        painter.setPen(theme.color(Token::Text));
        painter.drawText(line.adjusted(textLeft, 0, 0, 0), Qt::AlignVCenter | Qt::TextSingleLine,
                         m_excerpt.lines[i].text);
        line.translate(0, line.height());
    }
    painter.fillRect(ruler, excerptEdge, 1, line.top() - excerptEdge, theme.color(Token::Border));
}

void ExcerptView::paintPlace(QPainter &painter, const QRect &line, int textLeft) const
{
    const Theme &theme = m_theme.theme();
    painter.fillRect(line, theme.color(Token::RefusedTint));
    if (theme.isHighContrast()) { // has no tints
        painter.setPen(QPen(theme.color(Token::Refused), 2));
        painter.drawRect(line.adjusted(2, 1, -3, -1));
    }
    if (m_excerpt.placeColumn < 0)
        return;
    const QString &text = m_excerpt.lines[size_t(m_excerpt.placeLine)].text;
    const int mark = textLeft + painter.fontMetrics().horizontalAdvance(text.left(m_excerpt.placeColumn));
    painter.fillRect(mark, line.top() + 2, 2, line.height() - 4, theme.color(Token::Refused));
    if (m_excerpt.atEnd) {
        painter.setPen(theme.color(Token::RefusedText));
        painter.drawText(line.adjusted(mark + 5 * Metrics::step, 0, 0, 0), Qt::AlignVCenter, tr("the file ends here"));
    }
}

} // namespace hubready
