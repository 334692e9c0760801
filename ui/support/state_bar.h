// How far a set of records is: one segment a review state in fixed order, as wide as its share. The figures stand in
// the tooltip and in the accessible text; a number inside a segment only where it fits. paintStateBar() is for
// delegates, StateBar for forms.
#pragma once

#include "ui/support/theme.h"

#include <QWidget>

#include <array>

class QPainter;

namespace hubready {

class ThemeController;

struct StateCounts
{
    std::array<int, allReviewStates.size()> counts{}; // by ReviewState

    int &operator[](ReviewState state) { return counts[static_cast<std::size_t>(state)]; }
    int operator[](ReviewState state) const { return counts[static_cast<std::size_t>(state)]; }
    int total() const;
};

// Approval taken back counts with In progress: the record waits for work again.
QString stateCountsText(const StateCounts &counts); // "1,402 approved, 318 ready, ... of 2,416"
void paintStateBar(QPainter &painter, const QRectF &rect, const StateCounts &counts, const Theme &theme,
                   bool numbers = false);

class StateBar : public QWidget
{
    Q_OBJECT

public:
    explicit StateBar(const ThemeController *controller, QWidget *parent = nullptr);

    const StateCounts &counts() const { return m_counts; }
    void setCounts(const StateCounts &counts);
    void setNumbers(bool shown);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const ThemeController *m_controller;
    StateCounts m_counts;
    bool m_numbers = false;
};

} // namespace hubready
