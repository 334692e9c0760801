// Lies over the grid when no record fits: says which of the filters to take away, and how many records there would be
// then; names two that never meet.
#pragma once

#include "core/explore/record_filter.h"

#include <QWidget>

class QLabel;
class QPushButton;
class QVBoxLayout;

namespace hubready {

class IconSet;
class ThemeController;

class NoResultsPage : public QWidget
{
    Q_OBJECT

public:
    NoResultsPage(const ThemeController *theme, const IconSet *icons, QWidget *parent = nullptr);

    void setFilter(const RecordFilter &filter, RecordsView records);

    // Two terms of the filter that each fit some records but none together.
    static std::optional<std::pair<size_t, size_t>> excludingTerms(const RecordFilter &filter, RecordsView records);

Q_SIGNALS:
    void removeRequested(int term);
    void clearRequested();
    void backRequested();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    static QString reason(const RecordFilter &filter, RecordsView records);
    void fillCard(const RecordFilter &filter, RecordsView records);

    const ThemeController *m_theme;
    const IconSet *m_icons;
    QLabel *m_mark;
    QLabel *m_title;
    QLabel *m_why;
    QWidget *m_card;
    QVBoxLayout *m_cardLines;
    QPushButton *m_clear;
    QPushButton *m_back;
};

} // namespace hubready
