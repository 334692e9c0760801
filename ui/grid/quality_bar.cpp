#include "ui/grid/quality_bar.h"

#include <QCoreApplication>
#include <QLocale>
#include <QPainter>
#include <QPainterPath>
#include <QStringList>

#include <algorithm>
#include <array>
#include <vector>

namespace hubready {

namespace {

constexpr qreal gap = 1;
constexpr qreal least = 3; // a part that is not nothing must be seen

struct Segment
{
    QualityPart part;
    QRectF rect;
};

std::vector<Segment> segmentsOf(const QRectF &rect, const Quality &quality)
{
    const std::array parts{
        std::pair{QualityPart::Refused, quality.refused}, std::pair{QualityPart::Changed, quality.changed},
        std::pair{QualityPart::Advice, quality.advice},   std::pair{QualityPart::Empty, quality.empty},
        std::pair{QualityPart::Fine, quality.fine},
    };
    const auto shown = std::count_if(parts.begin(), parts.end(), [](const auto &part) { return part.second > 0; });
    std::vector<Segment> segments;
    if (shown == 0)
        return segments;
    const qreal room = rect.width() - gap * static_cast<qreal>(shown - 1);
    const qreal spare = room - least * static_cast<qreal>(shown);
    qreal x = rect.left();
    double sum = 0;
    for (const auto &[part, count] : parts) {
        if (count <= 0)
            continue;
        sum += count;
        // Edges on whole pixels: worked out from the sum so that roundings do not add up.
        const auto before = static_cast<qreal>(segments.size() + 1);
        const qreal right = rect.left() + qRound(before * least + spare * sum / quality.total() + (before - 1) * gap);
        segments.push_back({part, QRectF(x, rect.top(), std::max(right - x, 0.0), rect.height())});
        x = right + gap;
    }
    return segments;
}

Token tokenOf(QualityPart part)
{
    switch (part) {
    case QualityPart::Refused:
        return Token::Refused;
    case QualityPart::Changed:
        return Token::Changed;
    case QualityPart::Advice:
        return Token::Advice;
    case QualityPart::Empty:
        return Token::Control;
    case QualityPart::Fine:
        break;
    }
    return Token::Fine;
}

} // namespace

void paintQualityBar(QPainter &painter, const QRectF &rect, const Quality &quality, const Theme &theme)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    constexpr qreal corner = 1.5;
    for (const Segment &segment : segmentsOf(rect, quality)) {
        const QColor color = theme.color(tokenOf(segment.part));
        if (segment.part == QualityPart::Empty || segment.part == QualityPart::Fine) {
            painter.setPen(QPen(color, 1));
            painter.setBrush(theme.color(segment.part == QualityPart::Fine ? Token::FineTint : Token::Surface));
            painter.drawRoundedRect(segment.rect.adjusted(0.5, 0.5, -0.5, -0.5), corner, corner);
        } else {
            painter.setPen(Qt::NoPen);
            painter.setBrush(color);
            painter.drawRoundedRect(segment.rect, corner, corner);
        }
    }
    painter.restore();
}

std::optional<QualityPart> qualityPartAt(const QRectF &rect, const Quality &quality, double x)
{
    for (const Segment &segment : segmentsOf(rect, quality)) {
        if (x >= segment.rect.left() && x < segment.rect.right() + gap)
            return segment.part;
    }
    return {};
}

QString qualityText(const Quality &quality)
{
    const auto say = [](const char *text, int count) {
        return QCoreApplication::translate("QualityBar", text).arg(QLocale().toString(count));
    };
    QStringList parts;
    if (quality.refused > 0)
        parts += say(QT_TRANSLATE_NOOP("QualityBar", "%1 refused"), quality.refused);
    if (quality.changed > 0)
        parts += say(QT_TRANSLATE_NOOP("QualityBar", "%1 changed or lost"), quality.changed);
    if (quality.advice > 0)
        parts += say(QT_TRANSLATE_NOOP("QualityBar", "%1 could be better"), quality.advice);
    if (quality.empty > 0)
        parts += say(QT_TRANSLATE_NOOP("QualityBar", "%1 empty"), quality.empty);
    if (quality.fine > 0)
        parts += say(QT_TRANSLATE_NOOP("QualityBar", "%1 fine"), quality.fine);
    return parts.join(QStringLiteral(", "));
}

} // namespace hubready
