// Draws a line of RecentProjectsModel: name over folder, number of records, how far it is, and when it was open.
#pragma once

#include <QStyledItemDelegate>

namespace hubready {

class ThemeController;

class RecentProjectDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    explicit RecentProjectDelegate(const ThemeController &theme, QObject *parent = nullptr);

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    void paintProgress(QPainter &painter, const QRect &rect, const QFont &font, const QModelIndex &index) const;

    const ThemeController &m_theme;
};

} // namespace hubready
