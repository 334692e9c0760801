// The ring around the control that has the keyboard: 2 px wide, 2 px away from it. One widget that goes from control to
// control; item views show their own current cell instead.
#pragma once

#include <QFocusFrame>

namespace hubready {

class ThemeController;

class FocusRing : public QFocusFrame
{
    Q_OBJECT

public:
    explicit FocusRing(const ThemeController *controller);

    static constexpr int gap = 2;
    static constexpr int width = 2;

    // Controls that get the ring; false too where the property "ring" of the widget is false.
    static bool wants(const QWidget *widget);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const ThemeController *m_controller;
};

} // namespace hubready
