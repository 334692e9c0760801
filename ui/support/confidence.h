// How sure a suggestion is, as five boxes and a word. For delegates and small labels.
#pragma once

#include "ui/support/theme.h"

#include <QString>

class QFont;
class QPainter;
class QRect;
class QSize;

namespace hubready {

int confidenceBoxes(double confidence);       // 0.9 and more 5, 0.75 4, 0.6 3, 0.3 2, below 1
QString confidenceWord(double confidence);    // "Sure", "Likely", "Check"
QString confidenceText(double confidence);    // "Likely, 4 of 5", for screen readers
QSize confidenceSize(const QFont &font);      // boxes and the longest word
void paintConfidence(QPainter &painter, const QRect &rect, double confidence, const Theme &theme, const QFont &font);

} // namespace hubready
