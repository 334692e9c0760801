#include "ui/grid/diff_delegate.h"

#include "ui/models/suggestion_model.h"
#include "ui/support/confidence.h"
#include "ui/support/metrics.h"
#include "ui/support/theme_controller.h"

#include <QApplication>
#include <QPainter>

#include <algorithm>

namespace hubready {

namespace {

constexpr int cellPadding = 2 * Metrics::step;
constexpr int before = 24;  // characters that stay before the first change
constexpr int longest = 400; // no cell is wider

struct Excerpt
{
    QString text;
    QList<DiffPiece> pieces;
};

int commonStart(const QString &one, const QString &other)
{
    const auto ends = std::mismatch(one.begin(), one.end(), other.begin(), other.end());
    return int(ends.first - one.begin());
}

// Without the start, but for a few characters before `change`; 0: nothing is cut.
Excerpt excerptOf(const QString &text, const QList<DiffPiece> &pieces, int change)
{
    const int from = change > before ? change - before : 0;
    const QString lead = from > 0 ? QStringLiteral("…") : QString();
    Excerpt excerpt{lead + text.mid(from, longest), {}};
    for (const DiffPiece &piece : pieces) {
        const int start = std::max(piece.start, from) - from + int(lead.size());
        const int end = std::min(piece.start + piece.length - from + int(lead.size()), int(excerpt.text.size()));
        const int length = end - start;
        if (length > 0)
            excerpt.pieces.push_back({start, length, piece.kind});
    }
    return excerpt;
}

QTextLine layOut(QTextLayout &layout)
{
    constexpr qreal withoutEnd = 1e6;
    QTextOption option;
    option.setWrapMode(QTextOption::NoWrap);
    layout.setTextOption(option);
    layout.beginLayout();
    QTextLine line = layout.createLine();
    line.setLineWidth(withoutEnd);
    layout.endLayout();
    return line;
}

} // namespace

DiffDelegate::DiffDelegate(const ThemeController &theme, QObject *parent) : QStyledItemDelegate(parent), m_theme(theme)
{
}

void DiffDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QStyleOptionViewItem cell = option;
    initStyleOption(&cell, index);
    cell.state &= ~QStyle::State_HasFocus; // the row is what has focus, and it is shown as selected
    const int column = index.column();
    const bool isDiff = column == SuggestionModel::BeforeColumn || column == SuggestionModel::AfterColumn;
    if (isDiff || column == SuggestionModel::SureColumn)
        cell.text.clear();
    if (column == SuggestionModel::RecordColumn)
        cell.font = fixedFont(option.font);
    if (column == SuggestionModel::WhyColumn || column == SuggestionModel::RecordColumn)
        cell.palette.setColor(QPalette::Text, m_theme.theme().color(Token::Muted));
    const QStyle *style = option.widget ? option.widget->style() : QApplication::style();
    style->drawControl(QStyle::CE_ItemViewItem, &cell, painter, option.widget);

    const QRect inside = option.rect.adjusted(cellPadding, 0, -cellPadding, 0);
    if (isDiff)
        paintDiff(*painter, inside, index, option.font);
    else if (column == SuggestionModel::SureColumn)
        paintConfidence(*painter, inside, index.data(SuggestionModel::ConfidenceRole).toDouble(), m_theme.theme(),
                        option.font);
}

void DiffDelegate::paintDiff(QPainter &painter, const QRect &rect, const QModelIndex &index, const QFont &font) const
{
    const Theme &theme = m_theme.theme();
    const bool isBefore = index.column() == SuggestionModel::BeforeColumn;
    const QString text = index.data(Qt::DisplayRole).toString();
    painter.save();
    painter.setClipRect(rect);
    if (text.isEmpty()) {
        painter.setFont(font);
        painter.setPen(theme.color(Token::Muted));
        painter.drawText(rect, Qt::AlignVCenter | Qt::AlignLeft, tr("(empty)"));
        painter.restore();
        return;
    }
    const TextDiff diff = index.data(SuggestionModel::DiffRole).value<TextDiff>();
    const QFontMetrics metrics(font);
    const bool fits = text.size() < longest && metrics.horizontalAdvance(text) <= rect.width();
    const int other = isBefore ? SuggestionModel::AfterColumn : SuggestionModel::BeforeColumn;
    const int change = fits ? 0 : commonStart(text, index.siblingAtColumn(other).data().toString());
    const Excerpt excerpt = excerptOf(text, isBefore ? diff.before : diff.after, change);
    QTextLayout layout(excerpt.text, font);
    layout.setFormats(diffFormats(excerpt.pieces, isBefore ? DiffSide::Before : DiffSide::After, theme));
    const QTextLine line = layOut(layout);
    const bool overflows = line.naturalTextWidth() > rect.width();
    const QString dots = QStringLiteral("…");
    painter.setPen(theme.color(Token::Text));
    if (overflows) {
        painter.drawText(rect, Qt::AlignVCenter | Qt::AlignRight, dots);
        painter.setClipRect(rect.adjusted(0, 0, -metrics.horizontalAdvance(dots), 0));
    }
    layout.draw(&painter, QPointF(rect.left(), rect.top() + (rect.height() - line.height()) / 2));
    painter.restore();
}

} // namespace hubready
