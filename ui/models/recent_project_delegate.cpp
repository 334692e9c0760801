#include "ui/models/recent_project_delegate.h"

#include "ui/models/recent_projects_model.h"
#include "ui/support/icons.h"
#include "ui/support/metrics.h"
#include "ui/support/theme_controller.h"

#include <QPainter>

#include <algorithm>

namespace hubready {

namespace {

constexpr int gap = 3 * Metrics::step;

// Upper and lower half of the two lines of a row.
QRect lineRect(const QRect &rect, const QFont &font, bool lower)
{
    const int line = QFontMetrics(font).height();
    const int top = rect.top() + (rect.height() - 2 * line) / 2;
    return {rect.left(), lower ? top + line : top, rect.width(), line};
}

void drawText(QPainter &painter, const QRect &rect, const QFont &font, const QColor &color, const QString &text,
              Qt::TextElideMode elide = Qt::ElideRight)
{
    painter.setFont(font);
    painter.setPen(color);
    painter.drawText(rect, Qt::AlignLeft | Qt::AlignVCenter, QFontMetrics(font).elidedText(text, elide, rect.width()));
}

} // namespace

RecentProjectDelegate::RecentProjectDelegate(const ThemeController &theme, QObject *parent)
    : QStyledItemDelegate(parent), m_theme(theme)
{
}

QSize RecentProjectDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    const Metrics metrics(option.font);
    return {metrics.scaled(420), 2 * metrics.line() + metrics.scaled(20)};
}

void RecentProjectDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Theme &theme = m_theme.theme();
    const Metrics metrics(option.font);
    const QRect row = option.rect;
    painter->save();
    const bool isSelected = option.state.testFlag(QStyle::State_Selected);
    const bool isHovered = option.state.testFlag(QStyle::State_MouseOver);
    painter->fillRect(row, theme.color(isSelected ? Token::Selection : isHovered ? Token::Hover : Token::Surface));
    if (option.state.testFlag(QStyle::State_HasFocus)) {
        painter->setPen(QPen(theme.color(Token::Focus), 2));
        painter->drawRect(row.adjusted(1, 1, -1, -1));
    } else if (index.row() + 1 < index.model()->rowCount()) {
        painter->fillRect(QRect(row.left(), row.bottom(), row.width(), 1), theme.color(Token::Border));
    }

    const bool isMissing = index.data(RecentProjectsModel::IsMissingRole).toBool();
    const QColor strong = theme.color(isMissing ? Token::Muted : Token::Text);
    QRect rest = row.adjusted(gap, 0, -gap, 0);
    paintIcon(*painter, QRectF(rest.left(), row.center().y() - metrics.icon() / 2, metrics.icon(), metrics.icon()),
              isMissing ? Icon::FileMissing : Icon::File, theme.color(Token::Muted));
    rest.setLeft(rest.left() + metrics.icon() + gap);

    const auto takeRight = [&rest](int width) {
        const QRect taken(rest.right() - width + 1, rest.top(), width, rest.height());
        rest.setRight(taken.left() - gap);
        return taken;
    };
    const QString records = index.data(RecentProjectsModel::RecordsRole).toString();
    const QString when = index.data(RecentProjectsModel::WhenRole).toString();
    QString second = index.data(RecentProjectsModel::FolderRole).toString();
    const bool isNarrow = row.width() < metrics.scaled(560); // then the figures stand under the name
    if (isNarrow)
        second = tr("%1 · %2", "number of records, and when").arg(records, when);
    else
        drawText(*painter, takeRight(metrics.scaled(110)), smallFont(option.font), theme.color(Token::Muted), when);
    const QRect progress = takeRight(std::clamp(row.width() / 4, metrics.scaled(60), metrics.scaled(180)));
    paintProgress(*painter, progress, smallFont(option.font), index);
    if (!isNarrow)
        drawText(*painter, takeRight(metrics.scaled(100)), option.font, strong, records);
    const QFont bold = semiBold(option.font);
    drawText(*painter, lineRect(rest, bold, false), bold, strong, index.data().toString());
    drawText(*painter, lineRect(rest, bold, true), smallFont(option.font), theme.color(Token::Muted), second,
             isNarrow ? Qt::ElideRight : Qt::ElideMiddle);
    painter->restore();
}

void RecentProjectDelegate::paintProgress(QPainter &painter, const QRect &rect, const QFont &font,
                                          const QModelIndex &index) const
{
    const Theme &theme = m_theme.theme();
    if (index.data(RecentProjectsModel::IsMissingRole).toBool()) {
        drawText(painter, rect, font, theme.color(Token::Muted), tr("Cannot be found."));
        return;
    }
    const auto states = index.data(RecentProjectsModel::StatesRole).value<StateCounts>();
    if (states.total() == 0)
        return;
    const QRect upper = lineRect(rect, font, false);
    const int height = Metrics(font).scaled(10);
    paintStateBar(painter, QRectF(upper.left(), upper.center().y() - height / 2, upper.width(), height), states, theme);
    drawText(painter, lineRect(rect, font, true), font, theme.color(Token::Muted),
             index.data(RecentProjectsModel::ApprovedRole).toString());
}

} // namespace hubready
