// What a style sheet cannot draw well: fields and combo boxes with their families, tick boxes, radio buttons, arrows,
// branches of trees, flat rows of item views, hairlines between docks. Everything else is Fusion dressed by the sheet.
// Installed by ThemeController; colours come from its theme at the time of painting.
#pragma once

#include <QProxyStyle>

namespace hubready {

class ThemeController;
class Theme;
enum class Icon : unsigned char;
enum class Token : unsigned char;

class WorkbenchStyle : public QProxyStyle
{
    Q_OBJECT

public:
    explicit WorkbenchStyle(const ThemeController *controller);

    void forgetController() { m_controller = nullptr; } // it goes before the application does

    void polish(QWidget *widget) override;
    using QProxyStyle::polish;

    void drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                       const QWidget *widget = nullptr) const override;
    void drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
                     const QWidget *widget = nullptr) const override;
    void drawComplexControl(ComplexControl control, const QStyleOptionComplex *option, QPainter *painter,
                            const QWidget *widget = nullptr) const override;
    QRect subElementRect(SubElement element, const QStyleOption *option, const QWidget *widget) const override;
    QRect subControlRect(ComplexControl control, const QStyleOptionComplex *option, SubControl subControl,
                         const QWidget *widget) const override;
    QSize sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &size,
                           const QWidget *widget) const override;
    int pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const override;
    int styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                  QStyleHintReturn *returnData) const override;

private:
    const Theme &theme() const;
    void drawTickBox(const QStyleOption &option, QPainter &painter) const;
    void drawRadio(const QStyleOption &option, QPainter &painter) const;
    void drawIcon(const QStyleOption &option, QPainter &painter, Icon icon, Token token) const;
    void drawItemGround(const QStyleOption &option, QPainter &painter, const QWidget *widget) const;
    void drawField(const QStyleOption &option, QPainter &painter, const QWidget *widget) const;
    void drawComboBox(const QStyleOptionComplex &option, QPainter &painter, const QWidget *widget) const;
    void drawSpinBox(const QStyleOptionComplex &option, QPainter &painter, const QWidget *widget) const;

    const ThemeController *m_controller;
};

} // namespace hubready
