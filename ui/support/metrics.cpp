#include "ui/support/metrics.h"

#include <QFontDatabase>

#include <algorithm>
#include <cmath>

namespace hubready {

namespace {

constexpr int pictureLine = 15; // height of a line of text of 13 px

QFont sized(const QFont &base, double factor)
{
    QFont font(base);
    if (base.pointSizeF() > 0)
        font.setPointSizeF(base.pointSizeF() * factor);
    else
        font.setPixelSize(std::max(1, static_cast<int>(std::lround(base.pixelSize() * factor))));
    return font;
}

} // namespace

Metrics::Metrics(const QFont &font) : m_line(QFontMetrics(font).height()) {}

int Metrics::gridRow(Density density) const
{
    switch (density) {
    case Density::Compact:
        return m_line + scaled(9);
    case Density::Normal:
        return m_line + scaled(13);
    case Density::Roomy:
        break;
    }
    return m_line + scaled(19);
}

int Metrics::scaled(int pixels) const
{
    return std::max(pixels, (pixels * m_line + pictureLine / 2) / pictureLine);
}

QFont smallFont(const QFont &base)
{
    return sized(base, 0.92);
}

QFont badgeFont(const QFont &base)
{
    return sized(base, 0.85);
}

QFont headingFont(const QFont &base)
{
    return semiBold(sized(base, 1.15));
}

QFont titleFont(const QFont &base)
{
    return semiBold(sized(base, 1.54));
}

QFont semiBold(const QFont &base)
{
    QFont font(base);
    font.setWeight(QFont::DemiBold);
    return font;
}

QFont fixedFont(const QFont &base)
{
    QFont font = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    if (base.pointSizeF() > 0)
        font.setPointSizeF(base.pointSizeF());
    else
        font.setPixelSize(base.pixelSize());
    return font;
}

} // namespace hubready
