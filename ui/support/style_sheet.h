// The one style sheet of the application, made from a theme and a font. What a sheet cannot draw well (tick boxes,
// arrows, fields, branches, the focus ring) is in WorkbenchStyle.
//
// Properties that widgets set to be dressed:
//   QPushButton       primary=true (one an area), small=true, link=true, chip=true (round ends)
//   QToolButton       view=true (the five views of the tool bar), framed=true, segment="first" | "middle" | "last"
//   fields, combos    family="refused" | "changed" | "advice" (coloured bar at the left and edge)
//   QFrame            card=true; message="refused" | "changed" | "advice" | "fine" (tinted, drawn by the style);
//                     strip=true (hairline below), foot=true (hairline above), drop=true with over=true (drop area);
//                     hairlines are frames of the shape HLine or VLine
//   QFrame, QWidget   bar=true (header ground with a hairline below)
//   item views        framed=true (edge and corners), panel=true (on the ground of the window)
//   fields, combos    small=true
//   QLabel            role="title" | "heading" | "strong" | "muted" | "small" | "badge" | "key" |
//                          "refused" | "changed" | "advice" | "fine"
// After changing a property call redress(widget).
#pragma once

#include "ui/support/theme.h"

#include <QString>

class QFont;
class QWidget;

namespace hubready {

QString buildStyleSheet(const Theme &theme, const QFont &font);
void redress(QWidget *widget); // a property that the sheet asks for has changed

const char *familyProperty(Family family); // "refused", "changed", "advice"

} // namespace hubready
