#include "ui/support/style_sheet.h"

#include "ui/support/metrics.h"

#include <QCoreApplication>
#include <QEvent>
#include <QFont>
#include <QHash>
#include <QRegularExpression>
#include <QStyle>
#include <QWidget>

namespace hubready {

namespace {

// Colours stand as @token, lengths as %name; both are put in by fill(). Tool buttons that are semi-bold when ticked are
// always measured so: Qt takes the rule without a direction for measuring, and those with one only for painting.
constexpr const char *buttons = R"(
QPushButton { min-height: %fieldInner; padding: 0 %s3; color: @text; background: @surface;
    border: 1px solid @control; border-radius: 4px; qproperty-iconSize: %iconWide %icon; }
QPushButton:hover { background: @hover; }
QPushButton:pressed, QPushButton:checked { background: @pressed; }
QPushButton:disabled { color: @disabled; background: @window; border-color: @border; }
QPushButton[primary="true"] { color: @onAccent; background: @accent; border-color: @accent; font-weight: 600; }
QPushButton[primary="true"]:hover { background: @accentHover; border-color: @accentHover; }
QPushButton[primary="true"]:pressed { background: @accentPressed; border-color: @accentPressed; }
QPushButton[primary="true"]:disabled { color: @disabled; background: @window; border-color: @border; }
QPushButton[small="true"] { min-height: %smallInner; padding: 0 %s2; font-size: %smallText; }
QPushButton[link="true"] { min-height: %smallInner; padding: 0 %s1; color: @link; background: transparent;
    border: 1px solid transparent; text-align: left; }
QPushButton[link="true"]:hover, QPushButton[link="true"]:pressed { text-decoration: underline; }
QPushButton[link="true"]:disabled { color: @disabled; }
QPushButton[chip="true"] { min-height: %smallInner; padding: 0 %s2; font-size: %smallText; border-radius: %chip; }
QPushButton::menu-indicator { width: 0; }

QToolButton { min-height: %smallTool; min-width: %smallTool; padding: 0 %s1; color: @text; background: transparent;
    border: 1px solid transparent; border-radius: 4px; }
QToolButton:hover { background: @hover; border-color: @hoverEdge; }
QToolButton:pressed, QToolButton:checked { background: @pressed; }
QToolButton:disabled { color: @disabled; background: transparent; }
QToolButton::menu-indicator { width: 0; }
QToolButton::menu-button { width: %s5; border: none; }
QToolButton[toolButtonStyle="ToolButtonTextBesideIcon"] { qproperty-iconSize: %iconBeside %icon; }
QToolBar > QToolButton { min-height: %fieldTool; padding: 0 %s2; }
QToolBar > QToolButton[toolButtonStyle="ToolButtonTextBesideIcon"] { padding: 0 0 0 %s2; }
QToolBar > QToolButton[toolButtonStyle="ToolButtonIconOnly"] { padding: 0 %iconOnlyRight 0 %iconOnlyLeft; }
QToolButton[framed="true"] { background: @surface; border: 1px solid @control; }
QToolButton[framed="true"]:hover { background: @hover; }
QToolButton[framed="true"]:disabled { background: @window; border-color: @border; }
QToolButton[view="true"]:checked { color: @link; background: @surface; border: 1px solid @border;
    border-bottom: 2px solid @link; }
QToolButton[view="true"], QToolButton[segment] { font-weight: 600; }
QToolButton[view="true"]:vertical:!checked, QToolButton[view="true"]:horizontal:!checked,
QToolButton[segment]:vertical:!checked, QToolButton[segment]:horizontal:!checked { font-weight: 400; }
QToolButton[segment] { min-height: %smallTool; padding: 0 %s3; background: @surface; border: 1px solid @control;
    border-left: none; border-radius: 0; }
QToolButton[segment="first"] { border-left: 1px solid @control; border-top-left-radius: 4px;
    border-bottom-left-radius: 4px; }
QToolButton[segment="last"] { border-top-right-radius: 4px; border-bottom-right-radius: 4px; }
QToolButton[segment]:hover { background: @hover; }
QToolButton[segment]:checked { background: @selection; border-bottom: 2px solid @link; }
QToolButton[segment]:disabled { color: @disabled; background: @window; }
)";

constexpr const char *bars = R"(
QMenuBar { background: @header; border-bottom: 1px solid @border; padding: 0 %s2; }
QMenuBar::item { padding: %menuBarPad %s2; background: transparent; color: @text; border-radius: 4px; }
QMenuBar::item:selected { background: @selection; }
QMenuBar::item:disabled { color: @disabled; }
QMenu { background: @surface; color: @text; border: 1px solid @control; padding: %s1 0; }
QMenu::item { padding: %menuPad %s6 %menuPad %s2; background: transparent; }
QMenu::item:selected { background: @selection; }
QMenu::item:disabled { color: @disabled; }
QMenu::icon { padding-left: %s2; }
QMenu::separator { height: 1px; margin: %s1 0; background: @border; }
QToolBar { qproperty-iconSize: %iconBeside %icon; padding: %toolBarPad %s2; spacing: %s1; background: @window;
    border: none; border-bottom: 1px solid @border; }
QToolBar::separator:horizontal { width: 1px; margin: %s2; background: @border; }
QToolBar::separator:vertical { height: 1px; margin: %s2; background: @border; }
QStatusBar { background: @header; color: @text; border-top: 1px solid @border; min-height: %statusInner; }
QStatusBar::item { border: none; }
QTabBar { background: transparent; }
QTabBar::tab { padding: %tabPad %s2; margin-right: %s1; color: @muted; background: transparent; border: none;
    border-bottom: 2px solid transparent; }
QTabBar::tab:hover { color: @text; background: @hover; }
QTabBar::tab:selected { color: @text; background: transparent; font-weight: 600; border-bottom: 2px solid @link; }
QTabBar::tab:disabled { color: @disabled; }
QTabWidget::pane { border: none; border-top: 1px solid @border; }
QTabWidget::tab-bar { left: %s2; }
QProgressBar { min-height: %thin; max-height: %thin; border: none; border-radius: 3px; background: @groove;
    text-align: center; color: transparent; }
QProgressBar::chunk { background: @accent; border-radius: 3px; }
QAbstractSpinBox { min-height: %fieldSpin; }
QAbstractSpinBox[small="true"] { min-height: %smallSpin; }
QToolTip { color: @text; background: @surface; border: 1px solid @control; padding: %s1 %s2; }
)";

constexpr const char *views = R"(
QTableView, QTreeView, QListView { background: @surface; color: @text; border: none; gridline-color: @border;
    selection-background-color: @selection; selection-color: @text; outline: none; }
QAbstractItemView[framed="true"] { border: 1px solid @border; border-radius: 6px; }
QTreeView[panel="true"], QListView[panel="true"] { background: @window; }
QComboBox QAbstractItemView { border: 1px solid @control; padding: 0; }
QHeaderView { background: @header; border: none; }
QHeaderView::section { background: @header; color: @text; border: none; border-right: 1px solid @border;
    border-bottom: 1px solid @border; padding: 0 %s2; min-height: %headerInner; font-weight: 600; }
QHeaderView::section:hover { background: @hover; }
QHeaderView::section:pressed { background: @pressed; }
QHeaderView::section:vertical { color: @muted; background: @window; font-weight: 400; min-height: 0; }
QTableCornerButton::section { background: @header; border: none; border-right: 1px solid @border;
    border-bottom: 1px solid @border; }
QScrollBar:vertical { width: %scroll; margin: 0; background: transparent; border: none; }
QScrollBar:horizontal { height: %scroll; margin: 0; background: transparent; border: none; }
QScrollBar::handle { background: @control; border: none; border-radius: 3px; margin: 2px; }
QScrollBar::handle:vertical { min-height: %s8; }
QScrollBar::handle:horizontal { min-width: %s8; }
QScrollBar::handle:hover, QScrollBar::handle:pressed { background: @muted; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; border: none; background: transparent; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
QAbstractScrollArea::corner { background: transparent; border: none; }
QScrollArea { background: transparent; border: none; }
QScrollArea > QWidget > QWidget { background: transparent; }
)";

constexpr const char *areas = R"(
QDockWidget { color: @text; font-weight: 600; }
QDockWidget::title { background: @window; padding: %s2; border-bottom: 1px solid @border; text-align: left; }
QGroupBox { border: none; margin-top: %groupTop; font-weight: 600; }
QGroupBox::title { subcontrol-origin: margin; subcontrol-position: top left; padding: 0; }
QFrame[card="true"] { background: @surface; border: 1px solid @border; border-radius: 6px; }
QFrame[bar="true"], QWidget[bar="true"] { background: @header; border: none; border-bottom: 1px solid @border; }
QFrame[strip="true"] { background: @window; border: none; border-bottom: 1px solid @border; }
QFrame[foot="true"] { background: @window; border: none; border-top: 1px solid @border; }
QFrame[drop="true"] { background: @surface; border: 2px dashed @control; border-radius: 6px; }
QFrame[drop="true"][over="true"] { background: @selection; border-color: @link; }
QLabel { background: transparent; border: none; }
QLabel[role="title"] { font-size: %titleText; font-weight: 600; }
QLabel[role="heading"] { font-size: %headingText; font-weight: 600; }
QLabel[role="strong"] { font-weight: 600; }
QLabel[role="muted"] { color: @muted; }
QLabel[role="small"] { color: @muted; font-size: %smallText; }
QLabel[role="badge"] { color: @text; background: @header; border: 1px solid @border; border-radius: %badge;
    padding: 0 %badgePad; min-height: %badgeInner; font-size: %badgeText; font-weight: 600; }
QLabel[role="key"] { color: @muted; background: @header; border: 1px solid @border; border-radius: 3px;
    padding: 0 %s1; font-size: %badgeText; }
QLabel[role="refused"] { color: @refusedText; font-weight: 600; }
QLabel[role="changed"] { color: @changedText; font-weight: 600; }
QLabel[role="advice"] { color: @adviceText; font-weight: 600; }
QLabel[role="fine"] { color: @fineText; }
)";

QString fontSize(const QFont &font)
{
    return font.pointSizeF() > 0 ? QStringLiteral("%1pt").arg(font.pointSizeF(), 0, 'f', 2)
                                 : QStringLiteral("%1px").arg(font.pixelSize());
}

QHash<QString, QString> lengths(const QFont &font)
{
    const Metrics metrics(font);
    const auto px = [](int pixels) { return QStringLiteral("%1px").arg(pixels); };
    const int edges = 2;
    const int spinBoxMore = 6;    // what Qt takes for the frame of a spin box
    const int toolButtonMore = 3; // what Qt adds to a tool button that a sheet dresses
    const int badge = metrics.scaled(18);
    const int scrollBar = 10;
    QHash<QString, QString> values{
        {QStringLiteral("fieldSpin"), px(metrics.field() - spinBoxMore)},
        {QStringLiteral("smallSpin"), px(metrics.smallField() - spinBoxMore)},
        {QStringLiteral("fieldInner"), px(metrics.field() - edges)},
        {QStringLiteral("smallInner"), px(metrics.smallField() - edges)},
        {QStringLiteral("fieldTool"), px(metrics.field() - edges - toolButtonMore)},
        {QStringLiteral("smallTool"), px(metrics.smallField() - edges - toolButtonMore)},
        {QStringLiteral("statusInner"), px(metrics.statusBar() - 1)},
        {QStringLiteral("headerInner"), px(metrics.field() - 1)},
        {QStringLiteral("icon"), px(metrics.icon())},
        {QStringLiteral("iconWide"), px(metrics.icon() + 3)}, // drawn at its left: room before the words
        {QStringLiteral("iconBeside"), px(metrics.icon() + Metrics::step)},
        {QStringLiteral("iconOnlyLeft"), px(5 * Metrics::step / 2)}, // back in the middle where no words follow
        {QStringLiteral("iconOnlyRight"), px(3 * Metrics::step / 2)},
        {QStringLiteral("chip"), px(metrics.smallField() / 2)},
        {QStringLiteral("menuBarPad"), px(metrics.scaled(5))},
        {QStringLiteral("menuPad"), px(metrics.scaled(4))},
        {QStringLiteral("toolBarPad"), px((metrics.toolBar() - metrics.field()) / 2)},
        {QStringLiteral("tabPad"), px(metrics.scaled(8))},
        {QStringLiteral("thin"), px(metrics.qualityBar())},
        {QStringLiteral("scroll"), px(scrollBar)},
        {QStringLiteral("groupTop"), px(metrics.line() + Metrics::step)},
        {QStringLiteral("badge"), px(badge / 2)},
        {QStringLiteral("badgePad"), px(metrics.scaled(5))},
        {QStringLiteral("badgeInner"), px(badge - edges)},
        {QStringLiteral("smallText"), fontSize(smallFont(font))},
        {QStringLiteral("badgeText"), fontSize(badgeFont(font))},
        {QStringLiteral("headingText"), fontSize(headingFont(font))},
        {QStringLiteral("titleText"), fontSize(titleFont(font))},
    };
    for (const int steps : {1, 2, 3, 4, 5, 6, 8})
        values.insert(QStringLiteral("s%1").arg(steps), px(steps * Metrics::step));
    return values;
}

QHash<QString, QString> colors(const Theme &theme)
{
    QHash<QString, QString> values;
    for (int token = 0; token < tokenCount; ++token) {
        const Token it = static_cast<Token>(token);
        values.insert(QLatin1String(tokenName(it)), theme.color(it).name());
    }
    values.insert(QStringLiteral("pressed"), theme.pressed(Token::Hover).name());
    values.insert(QStringLiteral("accentPressed"), theme.pressed(Token::AccentHover).name());
    // Where hover is only a shade of the ground, an edge says it to those who cannot see the shade.
    values.insert(QStringLiteral("hoverEdge"),
                  theme.color(theme.isHighContrast() ? Token::Border : Token::Hover).name());
    values.insert(QStringLiteral("groove"),
                  theme.color(theme.isHighContrast() ? Token::Hover : Token::Border).name());
    return values;
}

QString fill(const QString &sheet, const QHash<QString, QString> &colorValues,
             const QHash<QString, QString> &lengthValues)
{
    static const QRegularExpression place(QStringLiteral("([@%])([A-Za-z][A-Za-z0-9_]*)"));
    QString filled;
    filled.reserve(sheet.size());
    qsizetype end = 0;
    for (auto it = place.globalMatch(sheet); it.hasNext();) {
        const QRegularExpressionMatch match = it.next();
        filled += QStringView(sheet).mid(end, match.capturedStart() - end);
        const bool color = match.capturedView(1) == u'@';
        const QString value = (color ? colorValues : lengthValues).value(match.captured(2));
        Q_ASSERT_X(!value.isEmpty(), "style sheet", qPrintable(match.captured(0)));
        filled += value;
        end = match.capturedEnd();
    }
    filled += QStringView(sheet).mid(end);
    return filled;
}

} // namespace

QString buildStyleSheet(const Theme &theme, const QFont &font)
{
    const QString sheet = QLatin1String(buttons) + QLatin1String(bars) + QLatin1String(views) + QLatin1String(areas);
    return fill(sheet, colors(theme), lengths(font));
}

void redress(QWidget *widget)
{
    widget->style()->unpolish(widget);
    widget->style()->polish(widget);
    QEvent event(QEvent::StyleChange); // sizes that the widget remembers are stale
    QCoreApplication::sendEvent(widget, &event);
    widget->updateGeometry();
    widget->update();
}

const char *familyProperty(Family family)
{
    switch (family) {
    case Family::Refused:
        return "refused";
    case Family::ChangedOrLost:
        return "changed";
    case Family::CouldBeBetter:
        break;
    }
    return "advice";
}

} // namespace hubready
