#include "ui/models/history_delegate.h"

#include "ui/models/history_model.h"
#include "ui/support/metrics.h"
#include "ui/support/theme_controller.h"

#include <QPainter>

namespace hubready {

namespace {

void drawLine(QPainter &painter, const QRect &rect, const QFont &font, const QColor &color, const QString &text)
{
    painter.setFont(font);
    painter.setPen(color);
    painter.drawText(rect, Qt::AlignLeft | Qt::AlignVCenter,
                     QFontMetrics(font).elidedText(text, Qt::ElideRight, rect.width()));
}

QString secondLine(const QModelIndex &index)
{
    QStringList parts{index.data(HistoryModel::WhoRole).toString(), index.data(HistoryModel::WhenRole).toString(),
                      index.data(HistoryModel::ValuesRole).toString()};
    if (index.data(HistoryModel::IsUndoneRole).toBool())
        parts.prepend(HistoryDelegate::tr("Undone"));
    parts.removeAll(QString());
    return parts.join(QStringLiteral(" \u00b7 "));
}

} // namespace

HistoryDelegate::HistoryDelegate(const ThemeController &theme, QObject *parent)
    : QStyledItemDelegate(parent), m_theme(theme)
{
}

QSize HistoryDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    const Metrics metrics(option.font);
    return {metrics.scaled(200), 2 * metrics.line() + metrics.scaled(14)};
}

void HistoryDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Theme &theme = m_theme.theme();
    const QRect row = option.rect;
    painter->save();
    const bool isSelected = option.state.testFlag(QStyle::State_Selected);
    const bool isHovered = option.state.testFlag(QStyle::State_MouseOver);
    painter->fillRect(row, theme.color(isSelected ? Token::Selection : isHovered ? Token::Hover : Token::Window));
    if (option.state.testFlag(QStyle::State_HasFocus)) {
        painter->setPen(QPen(theme.color(Token::Focus), 2));
        painter->drawRect(row.adjusted(1, 1, -1, -1));
    } else {
        painter->fillRect(QRect(row.left(), row.bottom(), row.width(), 1), theme.color(Token::Border));
    }
    const QRect inside = row.adjusted(3 * Metrics::step, Metrics(option.font).scaled(7), -3 * Metrics::step, 0);
    const int line = QFontMetrics(option.font).height();
    const bool isUndone = index.data(HistoryModel::IsUndoneRole).toBool();
    drawLine(*painter, QRect(inside.topLeft(), QSize(inside.width(), line)), option.font,
             theme.color(isUndone ? Token::Muted : Token::Text), index.data().toString());
    drawLine(*painter, QRect(inside.left(), inside.top() + line, inside.width(), line), smallFont(option.font),
             theme.color(Token::Muted), secondLine(index));
    painter->restore();
}

} // namespace hubready
