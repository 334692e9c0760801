#include "ui/panels/mark.h"

#include "ui/support/confidence.h"
#include "ui/support/metrics.h"
#include "ui/support/theme_controller.h"

#include <QPainter>

namespace hubready {

Mark::Mark(const ThemeController &theme, QWidget *parent) : QWidget(parent), m_theme(theme)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void Mark::take(Icon icon, Token token)
{
    m_icon = icon;
    m_token = token;
    update();
}

void Mark::showFamily(Family family)
{
    take(familyIcon(family), familyToken(family));
}

void Mark::showState(ReviewState state)
{
    take(stateIcon(state), stateMarkToken(state));
}

void Mark::showFine()
{
    take(Icon::Fine, Token::Fine);
}

void Mark::showAccepted()
{
    take(Icon::Accepted, Token::Fine);
}

QSize Mark::sizeHint() const
{
    const Metrics metrics(font());
    return {metrics.mark(), metrics.line()}; // as high as the line of words beside it
}

void Mark::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const int side = Metrics(font()).mark();
    paintIcon(painter, QRectF(0, (height() - side) / 2, side, side), m_icon, m_theme.theme().color(m_token));
}

ConfidenceMark::ConfidenceMark(double confidence, const ThemeController &theme, QWidget *parent)
    : QWidget(parent), m_theme(theme), m_confidence(confidence)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setAccessibleName(confidenceText(confidence));
    setToolTip(confidenceText(confidence));
}

QSize ConfidenceMark::sizeHint() const
{
    return confidenceSize(smallFont(font()));
}

void ConfidenceMark::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintConfidence(painter, rect(), m_confidence, m_theme.theme(), smallFont(font()));
}

} // namespace hubready
