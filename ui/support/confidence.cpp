#include "ui/support/confidence.h"

#include "ui/support/metrics.h"

#include <QCoreApplication>
#include <QFontMetrics>
#include <QPainter>
#include <QSize>

#include <algorithm>

namespace hubready {

namespace {

constexpr int boxes = 5;

// Width of a box and from box to box, in the pixels of the pictures.
constexpr int boxWidth = 7;
constexpr int boxStep = 8;
constexpr int boxHeight = 10;

int boxesWidth(const Metrics &metrics)
{
    return (boxes - 1) * metrics.scaled(boxStep) + metrics.scaled(boxWidth);
}

} // namespace

int confidenceBoxes(double confidence)
{
    if (confidence >= 0.9)
        return 5;
    if (confidence >= 0.75)
        return 4;
    if (confidence >= 0.6)
        return 3;
    return confidence >= 0.3 ? 2 : 1;
}

QString confidenceWord(double confidence)
{
    const int filled = confidenceBoxes(confidence);
    if (filled == 5)
        return QCoreApplication::translate("Confidence", "Sure");
    return filled >= 3 ? QCoreApplication::translate("Confidence", "Likely")
                       : QCoreApplication::translate("Confidence", "Check");
}

QString confidenceText(double confidence)
{
    return QCoreApplication::translate("Confidence", "%1, %2 of %3")
        .arg(confidenceWord(confidence))
        .arg(confidenceBoxes(confidence))
        .arg(boxes);
}

QSize confidenceSize(const QFont &font)
{
    const Metrics metrics(font);
    const QFontMetrics text(font);
    int widest = 0;
    for (const double confidence : {1.0, 0.7, 0.2})
        widest = std::max(widest, text.horizontalAdvance(confidenceWord(confidence)));
    return {boxesWidth(metrics) + metrics.scaled(6) + widest, metrics.line()};
}

void paintConfidence(QPainter &painter, const QRect &rect, double confidence, const Theme &theme, const QFont &font)
{
    const Metrics metrics(font);
    const int filled = confidenceBoxes(confidence);
    const int height = metrics.scaled(boxHeight);
    const int width = metrics.scaled(boxWidth);
    const int top = rect.top() + (rect.height() - height) / 2;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    for (int index = 0; index < boxes; ++index) {
        const QRectF box(rect.left() + index * metrics.scaled(boxStep), top, width, height);
        if (index < filled) {
            painter.setPen(Qt::NoPen);
            painter.setBrush(theme.color(Token::Link));
            painter.drawRoundedRect(box, 1, 1);
        } else {
            painter.setPen(QPen(theme.color(Token::Control), 1));
            painter.setBrush(Qt::NoBrush);
            painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 1, 1);
        }
    }
    painter.setFont(font);
    painter.setPen(theme.color(Token::Text));
    painter.drawText(rect.adjusted(boxesWidth(metrics) + metrics.scaled(6), 0, 0, 0), Qt::AlignVCenter | Qt::AlignLeft,
                     confidenceWord(confidence));
    painter.restore();
}

} // namespace hubready
