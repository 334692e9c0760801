// All keys of the main window: its menus as a list, with what is looked for.
#pragma once

#include <QDialog>

class QMainWindow;

namespace hubready {

class KeysDialog : public QDialog
{
    Q_OBJECT

public:
    explicit KeysDialog(QMainWindow &window);
};

} // namespace hubready
