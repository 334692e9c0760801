// Paints one cell of the grid from plain facts: ground, flag, mark, text, corner of an edited cell and frame. Knows no
// model; the delegate fills a CellLook from the roles of the model.
#pragma once

#include "core/review/review_state.h"
#include "core/rules/family.h"
#include "ui/support/theme.h"

#include <QRect>
#include <QString>

#include <optional>

class QFont;
class QPainter;

namespace hubready {

class IconSet;

struct CellLook
{
    QString text;
    std::optional<Family> family;     // the worst finding of the cell
    bool acceptedAsIs = false;        // shield with tick, shown where no family is
    bool edited = false;              // since import
    bool excluded = false;            // the row stays behind
    bool empty = false;               // "(empty)" instead of the text
    bool selected = false;
    bool current = false;
    bool hovered = false;
    std::optional<ReviewState> state; // mark before the word, in the column of states
    bool numeric = false;             // to the right
    bool muted = false;               // second-rank text: record numbers, stale values
    bool header = false;              // on the ground of headers: the column of row numbers
    Qt::TextElideMode elide = Qt::ElideRight;
};

void paintCell(QPainter &painter, const QRect &rect, const CellLook &look, const Theme &theme, const QFont &font,
               const IconSet &icons);

// Where the text stands, for editors and for hit tests on the mark left of it.
QRect cellTextRect(const QRect &rect, const CellLook &look, const QFont &font);
QRect cellMarkRect(const QRect &rect, const CellLook &look, const QFont &font); // empty without mark

// The frame of the cell being edited, and the grid line at the right and below are the painter's too.
void paintEditFrame(QPainter &painter, const QRect &rect, const Theme &theme);

} // namespace hubready
