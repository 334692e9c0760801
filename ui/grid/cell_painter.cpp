#include "ui/grid/cell_painter.h"

#include "ui/support/icons.h"
#include "ui/support/metrics.h"

#include <QCoreApplication>
#include <QFont>
#include <QPainter>
#include <QPolygonF>

namespace hubready {

namespace {

constexpr int padding = 2 * Metrics::step;
constexpr int flagWidth = 3;
constexpr int frameWidth = 2;
constexpr int gridLine = 1;

bool hasMark(const CellLook &look)
{
    return look.family || look.state || look.acceptedAsIs;
}

// What is inside the grid line that the cell draws at its right and below.
QRect inside(const QRect &rect)
{
    return rect.adjusted(0, 0, -gridLine, -gridLine);
}

QColor groundOf(const CellLook &look, const Theme &theme)
{
    if (look.selected)
        return theme.color(Token::Selection);
    if (look.family && !theme.isHighContrast())
        return theme.familyTint(*look.family);
    if (look.hovered)
        return theme.color(Token::Hover);
    return theme.color(look.header ? Token::Window : Token::Surface);
}

// Painted as four strips: a rectangle drawn with a wide pen is blurred on screens of broken scale.
void strokeInside(QPainter &painter, const QRect &rect, int width, const QColor &color)
{
    painter.fillRect(QRect(rect.left(), rect.top(), rect.width(), width), color);
    painter.fillRect(QRect(rect.left(), rect.bottom() + 1 - width, rect.width(), width), color);
    painter.fillRect(QRect(rect.left(), rect.top(), width, rect.height()), color);
    painter.fillRect(QRect(rect.right() + 1 - width, rect.top(), width, rect.height()), color);
}

void strokeDashed(QPainter &painter, const QRect &rect, Qt::PenStyle style, const QColor &color)
{
    painter.setRenderHint(QPainter::Antialiasing, false);
    QPen pen(color, frameWidth, style, Qt::FlatCap, Qt::MiterJoin);
    if (style == Qt::DashLine)
        pen.setDashPattern({3, 1.5});
    else
        pen.setDashPattern({1, 1});
    painter.setPen(pen);
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(rect.adjusted(1, 1, -1, -1));
}

// Where there are no tints, the line of the frame tells the family.
void paintFamilyFrame(QPainter &painter, const QRect &rect, Family family, const Theme &theme)
{
    const QRect frame = rect.adjusted(1, 1, -1, -1);
    switch (family) {
    case Family::Refused:
        strokeInside(painter, frame, frameWidth, theme.family(family));
        break;
    case Family::ChangedOrLost:
        strokeDashed(painter, frame, Qt::DashLine, theme.family(family));
        break;
    case Family::CouldBeBetter:
        strokeDashed(painter, frame, Qt::DotLine, theme.family(family));
        break;
    }
}

void paintCorner(QPainter &painter, const QRect &rect, int side, const QColor &color)
{
    const QPointF corner(rect.right() + 1, rect.top());
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(color);
    painter.drawPolygon(QPolygonF{corner - QPointF(side, 0), corner, corner + QPointF(0, side)});
}

void paintMark(QPainter &painter, const QRect &rect, const CellLook &look, const Theme &theme)
{
    if (look.family)
        paintFamilyMark(painter, rect, *look.family, theme);
    else if (look.state)
        paintStateMark(painter, rect, *look.state, theme);
    else
        paintIcon(painter, rect, Icon::Accepted, theme.color(Token::Fine));
}

void paintText(QPainter &painter, const QRect &rect, const CellLook &look, const Theme &theme, const QFont &font)
{
    const bool muted = look.muted || look.excluded || look.empty;
    QFont used(font);
    used.setStrikeOut(look.excluded && !look.empty);
    painter.setFont(used);
    painter.setPen(theme.color(muted ? Token::Muted : Token::Text));
    const QString text = look.empty ? QCoreApplication::translate("CellPainter", "(empty)") : look.text;
    const Qt::Alignment side = look.numeric && !look.empty ? Qt::AlignRight : Qt::AlignLeft;
    // A cell has one line; the rest is for the tooltip and the form.
    QString line = text.left(1024);
    line.replace(u'\n', u' ');
    painter.drawText(rect, static_cast<int>(side | Qt::AlignVCenter) | Qt::TextSingleLine,
                     painter.fontMetrics().elidedText(line, look.elide, rect.width()));
}

} // namespace

QRect cellMarkRect(const QRect &rect, const CellLook &look, const QFont &font)
{
    if (!hasMark(look))
        return {};
    const QRect cell = inside(rect);
    const int side = Metrics(font).mark();
    return {cell.left() + padding, cell.top() + (cell.height() - side) / 2, side, side};
}

QRect cellTextRect(const QRect &rect, const CellLook &look, const QFont &font)
{
    QRect text = inside(rect).adjusted(padding, 0, -padding, 0);
    if (hasMark(look))
        text.setLeft(cellMarkRect(rect, look, font).right() + 1 + Metrics(font).scaled(6));
    return text;
}

void paintCell(QPainter &painter, const QRect &rect, const CellLook &look, const Theme &theme, const QFont &font,
               const IconSet &)
{
    const QRect cell = inside(rect);
    painter.save();
    painter.fillRect(cell, groundOf(look, theme));
    const QColor line = theme.color(Token::Border);
    painter.fillRect(QRect(rect.left(), rect.bottom(), rect.width(), gridLine), line);
    painter.fillRect(QRect(rect.right(), rect.top(), gridLine, rect.height()), line);
    if (look.family && theme.isHighContrast() && !look.current)
        paintFamilyFrame(painter, cell, *look.family, theme);
    if (look.family && look.selected)
        painter.fillRect(QRect(cell.left(), cell.top(), flagWidth, cell.height()), theme.family(*look.family));
    if (hasMark(look))
        paintMark(painter, cellMarkRect(rect, look, font), look, theme);
    paintText(painter, cellTextRect(rect, look, font), look, theme, font);
    if (look.edited)
        paintCorner(painter, cell, Metrics(font).scaled(9), theme.color(Token::Link));
    if (look.current)
        strokeInside(painter, cell, frameWidth, theme.color(Token::Focus));
    painter.restore();
}

void paintEditFrame(QPainter &painter, const QRect &rect, const Theme &theme)
{
    const QRect cell = inside(rect);
    painter.fillRect(cell, theme.color(Token::Surface));
    strokeInside(painter, cell, frameWidth, theme.color(Token::Focus));
}

} // namespace hubready
