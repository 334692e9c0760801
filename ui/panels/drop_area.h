// The dashed frame of the start page on which exports are dropped, with the button to choose one instead.
#pragma once

#include <QFrame>

class QMimeData;

namespace hubready {

class IconSet;
class ThemeController;

class DropArea : public QFrame
{
    Q_OBJECT

public:
    DropArea(const ThemeController &theme, const IconSet &icons, QWidget *parent = nullptr);

    // Files of this computer in what is dragged; a folder counts as the exports in it, or as itself where it has none.
    static QStringList pathsIn(const QMimeData &data);
    void setHeldOver(bool over); // something that can be dropped is held over the page

Q_SIGNALS:
    void openRequested();
};

} // namespace hubready
