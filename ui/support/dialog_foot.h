// The strip at the bottom of a dialog: what is to be said at the left, with all the room that is left, then the buttons,
// the main action last.
#pragma once

#include <initializer_list>

class QFrame;
class QPushButton;
class QWidget;

namespace hubready {

// Takes note and buttons as its own; their order is the order of Tab.
QFrame *makeDialogFoot(QWidget *note, std::initializer_list<QPushButton *> buttons, QWidget *parent);

} // namespace hubready
