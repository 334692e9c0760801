#include "ui/import/preview_delegate.h"

#include "ui/grid/cell_painter.h"
#include "ui/import/preview_model.h"
#include "ui/support/icons.h"
#include "ui/support/theme_controller.h"

namespace hubready {

PreviewDelegate::PreviewDelegate(const ThemeController &theme, const IconSet &icons, QObject *parent)
    : QStyledItemDelegate(parent), m_theme(theme), m_icons(icons)
{
}

void PreviewDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    CellLook look;
    look.text = index.data().toString();
    if (const QVariant family = index.data(PreviewModel::FamilyRole); family.isValid())
        look.family = Family(family.toInt());
    look.numeric = look.muted = look.header = index.column() == 0;
    look.empty = look.text.isEmpty();
    look.selected = option.state & QStyle::State_Selected;
    look.current = option.state & QStyle::State_HasFocus;
    look.hovered = option.state & QStyle::State_MouseOver;
    paintCell(*painter, option.rect, look, m_theme.theme(), option.font, m_icons);
}

} // namespace hubready
