#include "ui/import/column_delegate.h"

#include "ui/import/column_model.h"
#include "ui/support/confidence.h"
#include "ui/support/field_frame.h"
#include "ui/support/icons.h"
#include "ui/support/metrics.h"
#include "ui/support/theme_controller.h"

#include <QApplication>
#include <QComboBox>
#include <QPainter>
#include <QTimer>

namespace hubready {

namespace {

constexpr int padding = 2 * Metrics::step;

// The combo box stands inside its cell, with the arrow from the file's column to the field before it.
QRect fieldRect(const QRect &cell, const QFont &font)
{
    const Metrics metrics(font);
    const int height = metrics.smallField();
    QRect rect = cell.adjusted(metrics.scaled(28), 0, -padding, 0);
    rect.setTop(cell.top() + (cell.height() - height) / 2);
    rect.setHeight(height);
    return rect;
}

} // namespace

ColumnDelegate::ColumnDelegate(const ColumnModel &model, const ThemeController &theme, QObject *parent)
    : QStyledItemDelegate(parent), m_model(model), m_theme(theme)
{
}

void ColumnDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QStyleOptionViewItem cell = option;
    initStyleOption(&cell, index);
    const int column = index.column();
    cell.state &= ~QStyle::State_HasFocus; // the row is what has focus, and it is shown as selected
    const bool hasConfidence = column == ColumnModel::SureColumn && index.data(ColumnModel::ConfidenceRole).isValid();
    if (column == ColumnModel::FieldColumn || column == ColumnModel::NoteColumn || hasConfidence)
        cell.text.clear();
    if (column == ColumnModel::NameColumn)
        cell.font = fixedFont(option.font);
    if (column == ColumnModel::SampleColumn)
        cell.palette.setColor(QPalette::Text, m_theme.theme().color(Token::Muted));
    const QStyle *style = option.widget ? option.widget->style() : QApplication::style();
    style->drawControl(QStyle::CE_ItemViewItem, &cell, painter, option.widget);
    painter->fillRect(QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1),
                      m_theme.theme().color(Token::Border));

    const QRect inside = option.rect.adjusted(padding, 0, -padding, 0);
    if (column == ColumnModel::FieldColumn)
        paintField(*painter, option, index);
    else if (hasConfidence)
        paintConfidence(*painter, inside, index.data(ColumnModel::ConfidenceRole).toDouble(), m_theme.theme(),
                        option.font);
    else if (column == ColumnModel::NoteColumn)
        paintNote(*painter, inside, index, option.font);
}

void ColumnDelegate::paintField(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Theme &theme = m_theme.theme();
    const QRect field = fieldRect(option.rect, option.font);
    const int side = Metrics(option.font).mark();
    const QRect arrow(option.rect.left() + padding, option.rect.top() + (option.rect.height() - side) / 2, side, side);
    paintIcon(painter, arrow, Icon::Right, theme.color(Token::Muted));
    FieldLook look;
    look.hovered = option.state & QStyle::State_MouseOver;
    paintFieldFrame(painter, field, look, theme);
    const QRect opens(field.right() - side - padding, field.top() + (field.height() - side) / 2, side, side);
    paintIcon(painter, opens, Icon::ChevronDown, theme.color(Token::Text));
    const QRect text(field.left() + padding, field.top(), opens.left() - field.left() - padding - Metrics::step,
                     field.height());
    painter.save();
    painter.setFont(option.font);
    const bool isBeside = !index.data(ColumnModel::ConfidenceRole).isValid();
    painter.setPen(theme.color(isBeside ? Token::Muted : Token::Text));
    painter.drawText(text, Qt::AlignVCenter | Qt::AlignLeft,
                     painter.fontMetrics().elidedText(index.data().toString(), Qt::ElideRight, text.width()));
    painter.restore();
}

void ColumnDelegate::paintNote(QPainter &painter, const QRect &rect, const QModelIndex &index, const QFont &font) const
{
    const Theme &theme = m_theme.theme();
    QRect text = rect;
    const bool isToSettle = index.data(ColumnModel::SettleRole).toBool();
    if (isToSettle) {
        const int side = Metrics(font).mark();
        paintFamilyMark(painter, QRect(rect.left(), rect.top() + (rect.height() - side) / 2, side, side),
                        Family::ChangedOrLost, theme);
        text.setLeft(rect.left() + side + padding);
    }
    painter.save();
    painter.setFont(font);
    painter.setPen(theme.color(isToSettle ? Token::ChangedText : Token::Muted));
    painter.drawText(text, Qt::AlignVCenter | Qt::AlignLeft,
                     painter.fontMetrics().elidedText(index.data().toString(), Qt::ElideRight, text.width()));
    painter.restore();
}

QWidget *ColumnDelegate::createEditor(QWidget *parent, const QStyleOptionViewItem &, const QModelIndex &index) const
{
    auto *combo = new QComboBox(parent);
    combo->setProperty("small", true);
    combo->setMaxVisibleItems(24);
    combo->setAccessibleName(
        tr("Learning Hub field of %1").arg(index.siblingAtColumn(ColumnModel::NameColumn).data().toString()));
    for (const ColumnTargetChoice &choice : m_model.targets())
        combo->addItem(choice.label);
    // What is chosen counts at once; no key is needed to leave the cell.
    connect(combo, &QComboBox::activated, this, [this, combo] {
        auto *delegate = const_cast<ColumnDelegate *>(this);
        Q_EMIT delegate->commitData(combo);
        Q_EMIT delegate->closeEditor(combo);
    });
    QTimer::singleShot(0, combo, &QComboBox::showPopup);
    return combo;
}

void ColumnDelegate::setEditorData(QWidget *editor, const QModelIndex &index) const
{
    qobject_cast<QComboBox *>(editor)->setCurrentIndex(index.data(Qt::EditRole).toInt());
}

void ColumnDelegate::setModelData(QWidget *editor, QAbstractItemModel *model, const QModelIndex &index) const
{
    model->setData(index, qobject_cast<QComboBox *>(editor)->currentIndex());
}

void ColumnDelegate::updateEditorGeometry(QWidget *editor, const QStyleOptionViewItem &option,
                                          const QModelIndex &) const
{
    editor->setGeometry(fieldRect(option.rect, option.font));
}

} // namespace hubready
