// Paints the cells of the grid from the roles of RecordGridModel and makes their editors. What a key means at the end
// of an edit is told by `moveRequested` and `fillRequested`; the grid acts on them.
#pragma once

#include "ui/grid/cell_painter.h"

#include <QStyledItemDelegate>

namespace hubready {

class IconSet;
class RecordGridModel;
class ThemeController;

class CellDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    CellDelegate(const RecordGridModel *model, const ThemeController *theme, const IconSet *icons,
                 QObject *parent = nullptr);

    void setHoveredRow(int row) { m_hoveredRow = row; }
    // The current row is shown as selected, unless several cells are.
    void setShowsCurrentRow(bool shows) { m_showsCurrentRow = shows; }

    CellLook lookOf(const QStyleOptionViewItem &option, const QModelIndex &index) const;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QWidget *createEditor(QWidget *parent, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    void setEditorData(QWidget *editor, const QModelIndex &index) const override;
    void setModelData(QWidget *editor, QAbstractItemModel *model, const QModelIndex &index) const override;
    void updateEditorGeometry(QWidget *editor, const QStyleOptionViewItem &option,
                              const QModelIndex &index) const override;
    bool eventFilter(QObject *watched, QEvent *event) override;

    static QString editorText(const QWidget *editor);

Q_SIGNALS:
    void moveRequested(int rows, int columns);
    void fillRequested(const QString &text); // the same text into every selected cell

private:
    bool takeKey(QWidget *editor, const QKeyEvent &key);
    void finish(QWidget *editor, int rows, int columns);

    const RecordGridModel *m_model;
    const ThemeController *m_theme;
    const IconSet *m_icons;
    int m_hoveredRow = -1;
    bool m_showsCurrentRow = true;
};

} // namespace hubready
