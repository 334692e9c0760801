// What is left of the left panel in a narrow window: a rail with its name, written upwards, and how much it holds. A
// click asks for the panel to be shown over the grid, another one to put it away.
#pragma once

#include <QToolButton>

namespace hubready {

class ThemeController;

class SideRail : public QToolButton
{
    Q_OBJECT

public:
    SideRail(const ThemeController &theme, const QString &name, QWidget *parent = nullptr);

    void setCount(const QString &count, const QString &meaning); // "137", "137 refused"

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return {sizeHint().width(), 0}; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const ThemeController &m_theme;
    QString m_count;
};

} // namespace hubready
