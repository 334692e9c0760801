// Paints the table of columns and fields, and edits the field of a column in a combo box whose list opens at once.
// Knows the roles of ColumnModel.
#pragma once

#include <QStyledItemDelegate>

namespace hubready {

class ColumnModel;
class ThemeController;

class ColumnDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    // Both outlive it.
    ColumnDelegate(const ColumnModel &model, const ThemeController &theme, QObject *parent = nullptr);

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QWidget *createEditor(QWidget *parent, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    void setEditorData(QWidget *editor, const QModelIndex &index) const override;
    void setModelData(QWidget *editor, QAbstractItemModel *model, const QModelIndex &index) const override;
    void updateEditorGeometry(QWidget *editor, const QStyleOptionViewItem &option,
                              const QModelIndex &index) const override;

private:
    void paintField(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index) const;
    void paintNote(QPainter &painter, const QRect &rect, const QModelIndex &index, const QFont &font) const;

    const ColumnModel &m_model;
    const ThemeController &m_theme;
};

} // namespace hubready
