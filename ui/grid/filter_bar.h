// The line above the grid: the terms that hold as chips, how many records fit, and which columns are shown. Chips that
// find no room fold into "+2", which opens them as a menu. Knows no model: the grid fills it.
#pragma once

#include "core/explore/record_filter.h"

#include <QFrame>

class QHBoxLayout;
class QLabel;
class QMenu;
class QPushButton;
class QToolButton;

namespace hubready {

class FilterChip;
class IconSet;
class ThemeController;

class FilterBar : public QFrame
{
    Q_OBJECT

public:
    FilterBar(const ThemeController *theme, const IconSet *icons, QWidget *parent = nullptr);

    void setFilter(const RecordFilter &filter);
    void setCounts(qint64 shown, qint64 total);
    void setStale(int records);  // edited, and no longer fitting the filter
    void addTool(QWidget *tool); // left of the button for columns

    QMenu *columnMenu() const { return m_columnMenu; } // filled when it is about to show
    int foldedCount() const;

Q_SIGNALS:
    void removeRequested(int term);
    void clearRequested();
    void applyAgainRequested();

protected:
    void resizeEvent(QResizeEvent *event) override;
    bool event(QEvent *event) override;

private:
    void fold();
    void fillFolded();
    QIcon iconOf(const FilterTerm &term) const;

    const ThemeController *m_theme;
    const IconSet *m_icons;
    RecordFilter m_filter;
    std::vector<FilterChip *> m_chips;
    QWidget *m_chipArea;
    QToolButton *m_more;
    QMenu *m_moreMenu;
    QPushButton *m_clear;
    QPushButton *m_stale;
    QLabel *m_counts;
    QHBoxLayout *m_tools;
    QToolButton *m_columns;
    QMenu *m_columnMenu;
};

} // namespace hubready
