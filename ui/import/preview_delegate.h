// Paints the preview of an import as the grid will paint its cells. Knows the roles of PreviewModel.
#pragma once

#include <QStyledItemDelegate>

namespace hubready {

class IconSet;
class ThemeController;

class PreviewDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    PreviewDelegate(const ThemeController &theme, const IconSet &icons, QObject *parent = nullptr);

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    const ThemeController &m_theme;
    const IconSet &m_icons;
};

} // namespace hubready
