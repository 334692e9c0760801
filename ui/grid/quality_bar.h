// The thin bar under the name of a column (or of a field in the overview): how many of its values are refused, changed
// or lost, could be better, empty, fine. Painted by headers; qualityPartAt() tells what a click has hit.
#pragma once

#include "ui/support/theme.h"

#include <QRectF>
#include <QString>

#include <optional>

class QPainter;

namespace hubready {

struct Quality
{
    int refused = 0;
    int changed = 0;
    int advice = 0;
    int empty = 0;
    int fine = 0;

    int total() const { return refused + changed + advice + empty + fine; }
    bool operator==(const Quality &) const = default;
};

enum class QualityPart : unsigned char { Refused, Changed, Advice, Empty, Fine };

void paintQualityBar(QPainter &painter, const QRectF &rect, const Quality &quality, const Theme &theme);
std::optional<QualityPart> qualityPartAt(const QRectF &rect, const Quality &quality, double x);
QString qualityText(const Quality &quality); // "41 refused, 12 changed or lost, 3 could be better, 7 empty, 1,200 fine"

} // namespace hubready
