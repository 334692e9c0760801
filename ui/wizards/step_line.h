// The line at the head of a wizard that says which step is at hand: done ones with a tick, the current one filled.
#pragma once

#include <QStringList>
#include <QWidget>

namespace hubready {

class ThemeController;

class StepLine : public QWidget
{
    Q_OBJECT

public:
    StepLine(const QStringList &steps, const ThemeController &theme, QWidget *parent = nullptr);

    int current() const { return m_current; }
    void setCurrent(int step); // from 0; past the last one: all are done

    QSize sizeHint() const override { return widthOf(false); }
    // Where there is no room for all names, only that of the current step is shown.
    QSize minimumSizeHint() const override { return widthOf(true); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    int circle() const;
    QSize widthOf(bool brief) const;

    QStringList m_steps;
    const ThemeController &m_theme;
    int m_current = -1;
};

} // namespace hubready
