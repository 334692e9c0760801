// Paints the cells of a list of changes (ChangeListModel): the values before and after with what differs marked inside
// them; of fixes (SuggestionModel) how sure each is, as boxes. A long value is cut to what is around its first change.
#pragma once

#include "ui/support/text_diff.h"

#include <QStyledItemDelegate>

namespace hubready {

class ThemeController;

class DiffDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    explicit DiffDelegate(const ThemeController &theme, QObject *parent = nullptr);

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    void paintDiff(QPainter &painter, const QRect &rect, const QModelIndex &index, const QFont &font) const;

    const ThemeController &m_theme;
};

} // namespace hubready
