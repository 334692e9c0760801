#include "ui/support/theme_controller.h"

#include "ui/support/focus_ring.h"
#include "ui/support/style_sheet.h"
#include "ui/support/workbench_style.h"

#include <QApplication>
#include <QEvent>

namespace hubready {

namespace {

bool isDarkPalette(const QPalette &palette)
{
    return relativeLuminance(palette.color(QPalette::Window)) < relativeLuminance(palette.color(QPalette::WindowText));
}

} // namespace

ThemeController::ThemeController(QApplication *application, QObject *parent)
    : QObject(parent), m_application(application), m_systemPalette(QApplication::palette()),
      m_systemFont(QApplication::font())
{
    m_kind = wanted();
    m_application->installEventFilter(this);
    connect(m_application, &QApplication::focusChanged, this, [this](QWidget *, QWidget *now) { moveRing(now); });
}

ThemeController::~ThemeController()
{
    delete m_focusRing;
    if (m_style)
        m_style->forgetController();
}

ThemeKind ThemeController::wanted() const
{
    return m_chosen.value_or(isDarkPalette(m_systemPalette) ? ThemeKind::Dark : ThemeKind::Light);
}

void ThemeController::choose(std::optional<ThemeKind> kind)
{
    m_chosen = kind;
    if (wanted() != m_kind)
        apply();
}

void ThemeController::setTextScale(double scale)
{
    scale = qBound(1.0, scale, 2.0);
    if (qFuzzyCompare(scale, m_textScale))
        return;
    m_textScale = scale;
    apply();
}

void ThemeController::apply()
{
    m_applying = true;
    m_kind = wanted();
    QFont font(m_systemFont);
    if (font.pointSizeF() > 0)
        font.setPointSizeF(font.pointSizeF() * m_textScale);
    else
        font.setPixelSize(qRound(font.pixelSize() * m_textScale));
    if (!m_style) {
        m_style = new WorkbenchStyle(this);
        QApplication::setStyle(m_style);
    }
    QApplication::setPalette(theme().palette());
    QApplication::setFont(font);
    m_application->setStyleSheet(buildStyleSheet(theme(), font));
    m_applying = false;
    Q_EMIT themeChanged();
}

bool ThemeController::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::ThemeChange && !m_applying)
        followSystem();
    return QObject::eventFilter(watched, event);
}

// The system's own palette can be read only while the application has none set.
void ThemeController::followSystem()
{
    m_applying = true;
    QApplication::setPalette(QPalette());
    m_systemPalette = QApplication::palette();
    QApplication::setPalette(theme().palette());
    m_applying = false;
    if (wanted() != m_kind)
        apply();
}

void ThemeController::moveRing(QWidget *now)
{
    if (!FocusRing::wants(now)) {
        if (m_focusRing)
            m_focusRing->setWidget(nullptr);
        return;
    }
    if (!m_focusRing)
        m_focusRing = new FocusRing(this);
    m_focusRing->setWidget(now);
}

} // namespace hubready
