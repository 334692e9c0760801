#include "ui/support/focus_ring.h"

#include "ui/support/metrics.h"
#include "ui/support/theme_controller.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAbstractSpinBox>
#include <QComboBox>
#include <QLineEdit>
#include <QPainter>
#include <QPlainTextEdit>
#include <QTextEdit>

namespace hubready {

namespace {

bool isCellEditor(const QWidget *widget)
{
    const QWidget *parent = widget->parentWidget();
    return parent && qobject_cast<const QAbstractItemView *>(parent->parentWidget());
}

} // namespace

FocusRing::FocusRing(const ThemeController *controller) : m_controller(controller)
{
    setObjectName(QStringLiteral("focusRing"));
}

bool FocusRing::wants(const QWidget *widget)
{
    if (!widget || !widget->parentWidget() || isCellEditor(widget))
        return false;
    if (const QVariant ring = widget->property("ring"); ring.isValid() && !ring.toBool())
        return false;
    return qobject_cast<const QAbstractButton *>(widget) || qobject_cast<const QLineEdit *>(widget) ||
           qobject_cast<const QComboBox *>(widget) || qobject_cast<const QAbstractSpinBox *>(widget) ||
           qobject_cast<const QTextEdit *>(widget) || qobject_cast<const QPlainTextEdit *>(widget);
}

void FocusRing::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(m_controller->theme().color(Token::Focus), width));
    const qreal half = width / 2.0;
    const qreal corner = Metrics::fieldCorner + gap + half;
    painter.drawRoundedRect(QRectF(rect()).adjusted(half, half, -half, -half), corner, corner);
}

} // namespace hubready
