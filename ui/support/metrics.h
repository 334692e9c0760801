// Heights and distances, all worked out from the font in use so that text of twice the size still fits. Make one from
// the widget's font where it is needed; it is cheap. Figures in comments are those of the 13 px font of the pictures.
#pragma once

#include <QFont>
#include <QFontMetrics>

namespace hubready {

enum class Density : unsigned char { Compact, Normal, Roomy };

class Metrics
{
public:
    explicit Metrics(const QFont &font);

    static constexpr int step = 4; // of space; the multiples of it that nearly everything is set apart by:
    static constexpr int between = 2 * step;
    static constexpr int edge = 4 * step;     // around a dialog or a form
    static constexpr int pageEdge = 5 * step; // around a page
    static constexpr int fieldCorner = 4;
    static constexpr int cardCorner = 6;

    int line() const { return m_line; }
    int gridRow(Density density = Density::Normal) const; // 24, 28, 34
    int columnHeader() const { return m_line + qualityBar() + scaled(24); } // 46
    int qualityBar() const { return scaled(7); }                             // 7
    int filterRow() const { return m_line + scaled(13); }                    // 28
    int treeRow() const { return m_line + scaled(10); }                       // 25
    int treeGroup() const { return m_line + scaled(15); }                    // 30
    int toolBar() const { return m_line + scaled(27); }                      // 42
    int field() const { return m_line + scaled(13); }                        // 28, buttons too
    int smallField() const { return m_line + scaled(9); }                    // 24
    int statusBar() const { return m_line + scaled(13); }                    // 28
    int icon() const { return scaled(16); }                                  // 16
    int mark() const { return scaled(14); }                                  // 14, family and state marks beside text

    int scaled(int pixels) const; // pixels of the pictures, grown with the font and never shrunk

private:
    int m_line;
};

QFont smallFont(const QFont &base);    // 0.92
QFont badgeFont(const QFont &base);    // 0.85
QFont headingFont(const QFont &base);  // 1.15, semi-bold
QFont titleFont(const QFont &base);    // 1.54, semi-bold
QFont semiBold(const QFont &base);
QFont fixedFont(const QFont &base);    // the system's fixed font in the size of the base

} // namespace hubready
