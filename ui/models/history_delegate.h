// A change in the history, in two lines: what it was, then who, when and how many values. What is undone stands muted,
// and says so.
#pragma once

#include <QStyledItemDelegate>

namespace hubready {

class ThemeController;

class HistoryDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    explicit HistoryDelegate(const ThemeController &theme, QObject *parent = nullptr);

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    const ThemeController &m_theme;
};

} // namespace hubready
