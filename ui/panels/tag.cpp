#include "ui/panels/tag.h"

#include "ui/support/icons.h"
#include "ui/support/metrics.h"
#include "ui/support/theme_controller.h"

#include <QPainter>
#include <QToolButton>

namespace hubready {

Tag::Tag(const QString &text, const FormLook &look, QWidget *parent)
    : QWidget(parent), m_look(look), m_text(text), m_remove(new QToolButton(this))
{
    m_remove->setIcon(look.icons.icon(Icon::Close, Token::Muted));
    m_remove->setAccessibleName(tr("Remove %1").arg(shownText()));
    m_remove->setToolTip(tr("Remove this keyword"));
    connect(m_remove, &QToolButton::clicked, this, &Tag::removed);
    setAccessibleName(shownText());
    setToolTip(shownText());
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

QString Tag::shownText() const
{
    return m_text.isEmpty() ? tr("(empty)") : m_text;
}

void Tag::setFamily(std::optional<Family> family, const QString &why)
{
    m_family = family;
    setToolTip(family ? QStringLiteral("%1\n%2").arg(shownText(), why) : shownText());
    setAccessibleName(family ? QStringLiteral("%1, %2: %3").arg(shownText(), familyLabel(*family), why) : shownText());
    updateGeometry();
    update();
}

int Tag::textLeft() const
{
    const Metrics metrics(font());
    return 2 * Metrics::step + (m_family ? metrics.scaled(13) + Metrics::step : 0);
}

QSize Tag::sizeHint() const
{
    const int height = Metrics(font()).smallField();
    return {textLeft() + QFontMetrics(smallFont(font())).horizontalAdvance(shownText()) + 1 + height, height};
}

QSize Tag::minimumSizeHint() const
{
    const int height = Metrics(font()).smallField();
    return {textLeft() + 2 * height, height};
}

void Tag::resizeEvent(QResizeEvent *)
{
    const int cross = Metrics(font()).scaled(10);
    m_remove->setIconSize(QSize(cross, cross));
    m_remove->setGeometry(width() - height(), 0, height(), height());
}

void Tag::paintEvent(QPaintEvent *)
{
    const Theme &theme = m_look.theme.theme();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(m_family ? theme.family(*m_family) : theme.color(Token::Border), 1));
    painter.setBrush(m_family ? theme.familyTint(*m_family) : theme.color(Token::Header));
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), Metrics::fieldCorner, Metrics::fieldCorner);
    if (m_family) {
        const int side = Metrics(font()).scaled(13);
        paintFamilyMark(painter, QRectF(2 * Metrics::step - 1, (height() - side) / 2.0, side, side), *m_family, theme);
    }
    painter.setFont(smallFont(font()));
    painter.setPen(theme.color(m_text.isEmpty() ? Token::Muted : Token::Text));
    const QRect inside(textLeft(), 0, width() - height() - textLeft(), height());
    painter.drawText(inside, Qt::AlignVCenter | Qt::AlignLeft,
                     painter.fontMetrics().elidedText(shownText(), Qt::ElideRight, inside.width()));
}

} // namespace hubready
