// How dialogs are put together: a page, often a form, and the strip at the bottom of it: what is to be said at the
// left, with all the room that is left, then the buttons, the main action last.
//
//   auto *form = makeDialogForm(page);
//   const DialogButtons buttons = makeDialogButtons(tr("Set"), dialog);
//   layOutDialog(dialog, page, makeDialogFoot(note, {buttons.cancel, buttons.main}, dialog));
#pragma once

#include <QSize>

#include <initializer_list>

class QDialog;
class QFormLayout;
class QFrame;
class QPushButton;
class QString;
class QVBoxLayout;
class QWidget;

namespace hubready {

QFormLayout *makeDialogForm(QWidget *page);
// Parts one below the other, as one row of a form.
QVBoxLayout *stackedParts(std::initializer_list<QWidget *> parts);

struct DialogButtons
{
    QPushButton *cancel; // rejects
    QPushButton *main;   // Enter presses it; what it does is up to the dialog
};
DialogButtons makeDialogButtons(const QString &action, QDialog *dialog);

// Takes note and buttons as its own; their order is the order of Tab.
QFrame *makeDialogFoot(QWidget *note, std::initializer_list<QPushButton *> buttons, QWidget *parent);

// The page above its foot, from edge to edge.
void layOutDialog(QDialog *dialog, QWidget *page, QWidget *foot);
// As large as wanted, and never larger than the screen has room for: larger text makes everything larger.
void resizeDialog(QDialog *dialog, QSize wanted);

} // namespace hubready
