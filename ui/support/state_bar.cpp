#include "ui/support/state_bar.h"

#include "ui/support/metrics.h"
#include "ui/support/theme_controller.h"

#include <QCoreApplication>
#include <QLocale>
#include <QPainter>
#include <QPainterPath>
#include <QStringList>

#include <algorithm>
#include <numeric>
#include <utility>

namespace hubready {

namespace {

constexpr std::array order{ReviewState::Approved, ReviewState::Ready,    ReviewState::InProgress,
                           ReviewState::New,      ReviewState::Returned, ReviewState::Excluded};
constexpr int gap = 1;
constexpr int hatchStep = 4;

int shownCount(const StateCounts &counts, ReviewState state)
{
    return counts[state] + (state == ReviewState::InProgress ? counts[ReviewState::ApprovalTakenBack] : 0);
}

void hatch(QPainter &painter, const QRectF &rect, const QColor &color)
{
    painter.save();
    painter.setClipRect(rect, Qt::IntersectClip);
    painter.setPen(QPen(color, 1));
    for (qreal x = rect.left() - rect.height(); x < rect.right(); x += hatchStep)
        painter.drawLine(QPointF(x, rect.top()), QPointF(x + rect.height(), rect.bottom()));
    painter.restore();
}

void paintNumber(QPainter &painter, const QRectF &rect, int count, const QColor &ground)
{
    const QString text = QLocale().toString(count);
    if (rect.width() < painter.fontMetrics().horizontalAdvance(text) + 8)
        return;
    painter.setPen(blackOrWhiteOn(ground));
    painter.drawText(rect, Qt::AlignCenter, text);
}

} // namespace

int StateCounts::total() const
{
    return std::accumulate(counts.begin(), counts.end(), 0);
}

QString stateCountsText(const StateCounts &counts)
{
    const QLocale locale;
    QStringList parts;
    for (const ReviewState state : order) {
        if (const int count = shownCount(counts, state); count > 0)
            parts += QCoreApplication::translate("StateBar", "%1 %2", "a number and a state: 318 Ready")
                         .arg(locale.toString(count), reviewStateLabel(state));
    }
    return QCoreApplication::translate("StateBar", "%1 records: %2")
        .arg(locale.toString(counts.total()), parts.join(QStringLiteral(", ")));
}

void paintStateBar(QPainter &painter, const QRectF &rect, const StateCounts &counts, const Theme &theme, bool numbers)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF edge = rect.adjusted(0.5, 0.5, -0.5, -0.5);
    const QRectF inside = rect.adjusted(1, 1, -1, -1);
    QPainterPath outline;
    outline.addRoundedRect(edge, 2, 2);
    painter.fillPath(outline, theme.color(Token::Surface));
    painter.setClipPath(outline);
    const int total = counts.total();
    qreal x = inside.left();
    double sum = 0;
    for (const ReviewState state : order) {
        const int count = shownCount(counts, state);
        if (count <= 0)
            continue;
        sum += count;
        const qreal right = inside.left() + qRound(inside.width() * sum / total);
        const bool last = sum >= total;
        const QRectF segment(x, inside.top(), std::max(right - x - (last ? 0 : gap), 1.0), inside.height());
        if (state == ReviewState::Excluded)
            hatch(painter, segment, theme.stateColor(state));
        else
            painter.fillRect(segment, theme.stateColor(state));
        if (numbers && state != ReviewState::Excluded)
            paintNumber(painter, segment, count, theme.stateColor(state));
        x = right;
    }
    painter.setClipping(false);
    painter.setPen(QPen(theme.color(Token::Control), 1));
    painter.setBrush(Qt::NoBrush);
    painter.drawPath(outline);
    painter.restore();
}

StateBar::StateBar(const ThemeController *controller, QWidget *parent) : QWidget(parent), m_controller(controller)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(controller, &ThemeController::themeChanged, this, qOverload<>(&QWidget::update));
}

void StateBar::setCounts(const StateCounts &counts)
{
    m_counts = counts;
    const QString text = stateCountsText(counts);
    setToolTip(text);
    setAccessibleName(tr("How far the records are"));
    setAccessibleDescription(text);
    update();
}

void StateBar::setNumbers(bool shown)
{
    m_numbers = shown;
    updateGeometry();
    update();
}

QSize StateBar::sizeHint() const
{
    const Metrics metrics(font());
    return {metrics.scaled(160), m_numbers ? metrics.line() + Metrics::step : metrics.scaled(12)};
}

QSize StateBar::minimumSizeHint() const
{
    return {Metrics(font()).scaled(60), sizeHint().height()};
}

void StateBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setFont(smallFont(font()));
    paintStateBar(painter, rect(), m_counts, m_controller->theme(), m_numbers);
}

} // namespace hubready
