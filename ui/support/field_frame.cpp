#include "ui/support/field_frame.h"

#include "ui/support/metrics.h"
#include "ui/support/style_sheet.h"

#include <QPainter>
#include <QPainterPath>
#include <QVariant>
#include <QWidget>

#include <array>

namespace hubready {

namespace {

void paintFrame(QPainter &painter, const QRectF &rect, qreal corner, const QColor &ground, const QColor &edge,
                const std::optional<QColor> &bar)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    QPainterPath outline;
    outline.addRoundedRect(rect.adjusted(0.5, 0.5, -0.5, -0.5), corner, corner);
    painter.fillPath(outline, ground);
    painter.setPen(QPen(edge, 1));
    painter.setBrush(Qt::NoBrush);
    painter.drawPath(outline);
    if (bar) {
        // Over the edge at its side, or a line of another colour would stand before it.
        painter.setClipRect(QRectF(rect.left(), rect.top(), familyBarWidth, rect.height()));
        painter.setPen(QPen(*bar, 1));
        painter.setBrush(*bar);
        painter.drawPath(outline);
    }
    painter.restore();
}

} // namespace

std::optional<Family> fieldFamily(const QWidget *widget)
{
    const QVariant value = widget ? widget->property("family") : QVariant();
    if (!value.isValid())
        return {};
    const QString name = value.toString();
    for (const Family family : {Family::Refused, Family::ChangedOrLost, Family::CouldBeBetter}) {
        if (name == QLatin1String(familyProperty(family)))
            return family;
    }
    return {};
}

void paintFieldFrame(QPainter &painter, const QRectF &rect, const FieldLook &look, const Theme &theme)
{
    const Token ground = !look.enabled  ? Token::Window
                         : look.hovered ? Token::Hover
                                        : Token::Surface;
    if (look.square) {
        painter.fillRect(rect, theme.color(ground));
        return;
    }
    const QColor edge = look.family == Family::Refused ? theme.family(Family::Refused)
                        : theme.color(look.enabled ? Token::Control : Token::Border);
    std::optional<QColor> bar;
    if (look.family)
        bar = theme.family(*look.family);
    paintFrame(painter, rect, Metrics::fieldCorner, theme.color(ground), edge, bar);
}

void paintMessageFrame(QPainter &painter, const QRectF &rect, const QString &name, const Theme &theme)
{
    struct Look
    {
        QLatin1String name;
        Token color;
        Token tint;
    };
    static constexpr std::array looks{
        Look{QLatin1String("refused"), Token::Refused, Token::RefusedTint},
        Look{QLatin1String("changed"), Token::Changed, Token::ChangedTint},
        Look{QLatin1String("advice"), Token::Advice, Token::AdviceTint},
        Look{QLatin1String("fine"), Token::Fine, Token::FineTint},
    };
    for (const Look &look : looks) {
        if (name == look.name) {
            const QColor color = theme.color(look.color);
            paintFrame(painter, rect, Metrics::cardCorner, theme.color(look.tint), color, color);
            return;
        }
    }
    paintFrame(painter, rect, Metrics::cardCorner, theme.color(Token::Surface), theme.color(Token::Border), {});
}

} // namespace hubready
