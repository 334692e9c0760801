#include "ui/support/icons.h"

#include "ui/support/theme_controller.h"

#include <QFile>
#include <QGuiApplication>
#include <QIconEngine>
#include <QPainter>
#include <QPixmapCache>
#include <QPointer>
#include <QSvgRenderer>

#include <array>

// The drawings are in a static library: without this call the linker would leave them out.
static void initIcons()
{
    Q_INIT_RESOURCE(icons);
}

namespace hubready {

namespace {

// In the order of Icon.
constexpr std::array<const char *, iconCount> names{
    "records", "clusters", "duplicates", "overview", "history", "undo", "redo", "up", "down", "left", "right", "wand",
    "search", "export",
    "columns", "filter", "pin", "sort", "sort-down", "close", "chevron-up", "chevron-down", "chevron-left",
    "chevron-right", "more", "plus", "minus", "edit", "copy", "refresh", "comment", "link", "eye", "tag", "merge",
    "split", "expand", "rail",
    "folder", "file", "file-plus", "file-missing", "import", "table", "code", "archive", "clock", "lock", "person",
    "people", "at", "print", "save", "bin", "share", "mail",
    "stamp", "check", "tick", "dash", "help", "info", "gear", "sun", "moon", "contrast", "keyboard", "cancel",
    "refused", "changed", "advice", "fine", "accepted",
    "state-new", "state-in-progress", "state-ready", "state-approved", "state-returned", "state-excluded",
    "state-taken-back",
};

QPixmap renderIcon(Icon icon, QSize pixels, const QColor &color, qreal ratio)
{
    const QString key = QStringLiteral("hubready/%1/%2x%3@%4/%5")
                            .arg(static_cast<int>(icon))
                            .arg(pixels.width())
                            .arg(pixels.height())
                            .arg(ratio)
                            .arg(color.rgba(), 0, 16);
    QPixmap pixmap;
    if (QPixmapCache::find(key, &pixmap))
        return pixmap;
    QFile file(iconPath(icon));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QByteArray drawing = file.readAll();
    drawing.replace("currentColor", color.name(QColor::HexRgb).toLatin1());
    QSvgRenderer renderer(drawing);
    pixmap = QPixmap(pixels);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    const int side = qMin(pixels.width(), pixels.height());
    // A pixmap wider than high holds room between the icon and the words after it.
    const int left = QGuiApplication::isRightToLeft() ? pixels.width() - side : 0;
    renderer.render(&painter, QRectF(left, (pixels.height() - side) / 2, side, side));
    painter.end();
    pixmap.setDevicePixelRatio(ratio);
    QPixmapCache::insert(key, pixmap);
    return pixmap;
}

// Asks the controller for the colour each time it paints, so a change of theme needs no new icons.
class ThemedIconEngine final : public QIconEngine
{
public:
    ThemedIconEngine(const ThemeController *controller, Icon icon, Token token, Token whenChecked)
        : m_controller(controller), m_icon(icon), m_token(token), m_whenChecked(whenChecked)
    {
    }

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State state) override
    {
        paintIcon(*painter, rect, m_icon, color(mode, state));
    }

    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override
    {
        return renderIcon(m_icon, size, color(mode, state), 1.0);
    }

    QIconEngine *clone() const override { return new ThemedIconEngine(*this); }

private:
    ThemedIconEngine(const ThemedIconEngine &) = default;

    QColor color(QIcon::Mode mode, QIcon::State state) const
    {
        const Theme &theme = m_controller ? m_controller->theme() : Theme::of(ThemeKind::Light);
        if (mode == QIcon::Disabled)
            return theme.color(Token::Disabled);
        return theme.color(state == QIcon::On ? m_whenChecked : m_token);
    }

    QPointer<const ThemeController> m_controller;
    Icon m_icon;
    Token m_token;
    Token m_whenChecked;
};

} // namespace

QString iconPath(Icon icon)
{
    static const bool ready = (initIcons(), true);
    Q_UNUSED(ready)
    return QStringLiteral(":/icons/%1.svg").arg(QLatin1String(names[static_cast<std::size_t>(icon)]));
}

Icon familyIcon(Family family)
{
    switch (family) {
    case Family::Refused:
        return Icon::Refused;
    case Family::ChangedOrLost:
        return Icon::Changed;
    case Family::CouldBeBetter:
        break;
    }
    return Icon::Advice;
}

Icon stateIcon(ReviewState state)
{
    switch (state) {
    case ReviewState::New:
        return Icon::StateNew;
    case ReviewState::InProgress:
        return Icon::StateInProgress;
    case ReviewState::Ready:
        return Icon::StateReady;
    case ReviewState::Approved:
        return Icon::StateApproved;
    case ReviewState::Returned:
        return Icon::StateReturned;
    case ReviewState::Excluded:
        return Icon::StateExcluded;
    case ReviewState::ApprovalTakenBack:
        break;
    }
    return Icon::StateTakenBack;
}

QPixmap iconPixmap(Icon icon, int size, const QColor &color, qreal devicePixelRatio)
{
    const int side = qRound(size * devicePixelRatio);
    return renderIcon(icon, {side, side}, color, devicePixelRatio);
}

QIcon IconSet::icon(Icon icon, Token token, std::optional<Token> whenChecked) const
{
    return QIcon(new ThemedIconEngine(m_controller, icon, token, whenChecked.value_or(token)));
}

QIcon IconSet::familyIcon(Family family) const
{
    return icon(hubready::familyIcon(family), familyToken(family));
}

QIcon IconSet::stateIcon(ReviewState state) const
{
    return icon(hubready::stateIcon(state), stateMarkToken(state));
}

QPixmap IconSet::pixmap(Icon icon, int size, const QColor &color, qreal devicePixelRatio) const
{
    return iconPixmap(icon, size, color, devicePixelRatio);
}

void paintIcon(QPainter &painter, const QRectF &rect, Icon icon, const QColor &color)
{
    const qreal ratio = painter.device()->devicePixelRatio();
    const int side = qRound(qMin(rect.width(), rect.height()));
    if (side <= 0)
        return;
    // Whole pixels, or the drawing would be blurred by the painter.
    const QPointF corner(rect.center() - QPointF(side, side) / 2);
    const QPointF onPixel(qRound(corner.x() * ratio) / ratio, qRound(corner.y() * ratio) / ratio);
    painter.drawPixmap(onPixel, iconPixmap(icon, side, color, ratio));
}

void paintFamilyMark(QPainter &painter, const QRectF &rect, Family family, const Theme &theme)
{
    paintIcon(painter, rect, familyIcon(family), theme.family(family));
}

void paintStateMark(QPainter &painter, const QRectF &rect, ReviewState state, const Theme &theme)
{
    paintIcon(painter, rect, stateIcon(state), theme.stateMark(state));
}

} // namespace hubready
