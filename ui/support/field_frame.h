// The look of whatever takes text or a choice: surface with a rounded edge, and the coloured bar at the left when the
// field has a finding. Shared by the style and by widgets that paint themselves (tag fields, drop areas).
#pragma once

#include "ui/support/theme.h"

#include <QRectF>

#include <optional>

class QPainter;
class QWidget;

namespace hubready {

struct FieldLook
{
    std::optional<Family> family;
    bool enabled = true;
    bool hovered = false; // for what opens at a click
    bool square = false;  // inside a cell: no corners, no edge
};

inline constexpr int familyBarWidth = 4;

std::optional<Family> fieldFamily(const QWidget *widget); // from the property "family"
void paintFieldFrame(QPainter &painter, const QRectF &rect, const FieldLook &look, const Theme &theme);

// A message: tinted, with edge and bar in the colour of "refused", "changed", "advice" or "fine"; any other name makes
// a plain card.
void paintMessageFrame(QPainter &painter, const QRectF &rect, const QString &name, const Theme &theme);

} // namespace hubready
