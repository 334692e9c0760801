// Combo boxes for panels that scroll: as wide as there is room, not as their longest choice, and deaf to the wheel, which
// scrolls the panel and must never choose in passing.
#pragma once

class QComboBox;
class QWidget;

namespace hubready {

// `characters`: how narrow it may get.
QComboBox *makeNarrowChoice(QWidget *parent, int characters);

// The same for another box or a spin box: what is turned over it goes to the panel.
void leaveWheelToPanel(QWidget *widget);

} // namespace hubready
