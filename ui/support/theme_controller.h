// Which theme holds now: the one chosen, or the one that goes with the system's palette. Puts palette, style and style
// sheet on the application and tells by themeChanged(). Made once in main() and handed around by pointer; widgets that
// paint connect themeChanged() to update().
#pragma once

#include "ui/support/theme.h"

#include <QFont>
#include <QObject>
#include <QPointer>

#include <optional>

class QApplication;

namespace hubready {

class FocusRing;
class WorkbenchStyle;

class ThemeController : public QObject
{
    Q_OBJECT

public:
    explicit ThemeController(QApplication *application, QObject *parent = nullptr);
    ~ThemeController() override;

    const Theme &theme() const { return Theme::of(m_kind); }
    ThemeKind kind() const { return m_kind; }
    std::optional<ThemeKind> chosen() const { return m_chosen; } // empty: follow the system

    void choose(std::optional<ThemeKind> kind);
    void setTextScale(double scale); // 1.0 ... 2.0 of the system's font
    double textScale() const { return m_textScale; }
    void apply(); // first time, and again when the font has changed

    bool eventFilter(QObject *watched, QEvent *event) override;

Q_SIGNALS:
    void themeChanged();

private:
    ThemeKind wanted() const;
    void followSystem();
    void moveRing(QWidget *now);

    QApplication *m_application;
    QPalette m_systemPalette;
    QFont m_systemFont;
    std::optional<ThemeKind> m_chosen;
    ThemeKind m_kind = ThemeKind::Light;
    double m_textScale = 1.0;
    bool m_applying = false;
    QPointer<WorkbenchStyle> m_style;  // belongs to the application
    QPointer<FocusRing> m_focusRing;   // belongs to the window it stands in, and goes with it
};

} // namespace hubready
