#include "ui/panels/workbench.h"

#include "ui/document/document.h"
#include "ui/grid/record_grid.h"
#include "ui/panels/history_panel.h"
#include "ui/panels/record_dock.h"
#include "ui/panels/record_panel.h"
#include "ui/panels/side_rail.h"
#include "ui/panels/what_to_fix_panel.h"
#include "ui/support/metrics.h"

#include <QApplication>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QListView>
#include <QLocale>
#include <QSplitter>
#include <QStackedWidget>
#include <QTabBar>
#include <QTreeView>
#include <QVBoxLayout>

#include <algorithm>
#include <array>

namespace hubready {

namespace {

// By the pictures, in their pixels: which widths the sides have in a window of at least this width.
struct Shares
{
    int window;
    int left;
    int right;
};
constexpr std::array shares{Shares{1920, 280, 480}, Shares{1440, 262, 392}, Shares{1100, 232, 352}, Shares{0, 232, 352}};
constexpr int foldBelow = 1100;
constexpr int tabBelow = 800;
constexpr int leastLeft = 200;
constexpr int leastRight = 320;

} // namespace

Workbench::Workbench(Document &document, ThemeController &theme, IconSet &icons, Dialogs &dialogs, QWidget *parent)
    : QWidget(parent), m_document(document), m_whatToFix(new WhatToFixPanel(document, theme, icons)),
      m_grid(new RecordGrid(&document, &theme, &icons)), m_history(new HistoryPanel(document, theme, icons)),
      m_dock(new RecordDock(document, theme, icons, dialogs)), m_rail(new SideRail(theme, tr("What to fix"), this)),
      m_views(new QStackedWidget), m_tabs(new QTabBar), m_splitter(new QSplitter(Qt::Horizontal))
{
    setObjectName(QStringLiteral("workbench"));
    m_views->addWidget(m_grid);
    m_views->addWidget(m_history);
    m_splitter->setObjectName(QStringLiteral("areas"));
    m_splitter->setChildrenCollapsible(false);
    m_splitter->setHandleWidth(1);
    m_splitter->addWidget(m_whatToFix);
    m_splitter->addWidget(m_views);
    m_splitter->addWidget(m_dock);
    m_splitter->setStretchFactor(0, 0);
    m_splitter->setStretchFactor(1, 1);
    m_splitter->setStretchFactor(2, 0);
    m_whatToFix->setMinimumWidth(leastLeft);
    m_whatToFix->setAutoFillBackground(true);
    m_dock->setMinimumWidth(leastRight);
    m_tabs->setObjectName(QStringLiteral("areaTabs"));
    m_tabs->setAccessibleName(tr("Records or the current record"));
    m_tabs->setDrawBase(false);
    m_tabs->setExpanding(false);
    m_tabs->addTab(tr("Records"));
    m_tabs->addTab(tr("Current record"));
    m_tabs->hide();
    m_rail->hide();
    auto *column = new QVBoxLayout;
    column->setSpacing(0);
    column->addWidget(m_tabs);
    column->addWidget(m_splitter, 1);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addWidget(m_rail);
    row->addLayout(column, 1);
    connectParts();
}

void Workbench::connectParts()
{
    connect(m_splitter, &QSplitter::splitterMoved, this, &Workbench::takeWidths);
    connect(m_rail, &QToolButton::toggled, this, &Workbench::openOverGrid);
    connect(m_tabs, &QTabBar::currentChanged, this, [this] { setTabbed(!m_tabs->isHidden()); });
    connect(&m_document, &Document::opened, this, &Workbench::showRefused);
    connect(&m_document, &Document::changed, this, &Workbench::showRefused);
    connect(m_whatToFix, &WhatToFixPanel::familyRequested, m_rail, [this] { m_rail->setChecked(false); });
    connect(m_whatToFix, &WhatToFixPanel::ruleRequested, m_rail, [this] { m_rail->setChecked(false); });
    m_whatToFix->installEventFilter(this);
    // The panel over the grid is in nobody's way for longer than it is used.
    connect(qApp, &QApplication::focusChanged, this, [this](QWidget *, QWidget *now) {
        if (now && isFolded() && isAncestorOf(now) && now != m_rail && !m_whatToFix->isAncestorOf(now))
            m_rail->setChecked(false);
    });
}

Workbench::View Workbench::view() const { return View(m_views->currentIndex()); }

void Workbench::showView(View view)
{
    m_views->setCurrentIndex(int(view));
    m_tabs->setCurrentIndex(0);
    if (view == View::Records)
        m_grid->view()->setFocus();
    else
        m_history->list()->setFocus();
    Q_EMIT viewChanged(view);
}

void Workbench::showWhatToFix()
{
    if (isFolded())
        m_rail->setChecked(true);
    m_whatToFix->tree()->setFocus();
}

void Workbench::showRecordArea() { m_tabs->setCurrentIndex(1); }

void Workbench::stepArea(int step)
{
    const std::array<QWidget *, 3> areas{m_whatToFix, m_views, m_dock};
    const QWidget *focused = QApplication::focusWidget();
    const auto here = std::ranges::find_if(areas, [&](QWidget *area) { return area->isAncestorOf(focused); });
    const int count = int(areas.size());
    const int at = here == areas.end() ? 1 - step : int(here - areas.begin());
    switch ((at + step + count) % count) {
    case 0:
        return showWhatToFix();
    case 1:
        return showView(view());
    default:
        break;
    }
    showRecordArea();
    m_dock->currentWidget()->setFocus();
    if (!m_dock->isAncestorOf(QApplication::focusWidget()))
        m_dock->tabBar()->setFocus();
}

bool Workbench::isFolded() const { return !m_rail->isHidden(); }

void Workbench::setWidths(Widths widths)
{
    m_widths = widths;
    shareRoom();
}

void Workbench::takeWidths()
{
    const QList<int> sizes = m_splitter->sizes();
    if (!isFolded())
        m_widths.left = sizes.first();
    m_widths.right = sizes.last();
    Q_EMIT widthsChanged();
}

void Workbench::arrange()
{
    const Metrics metrics(font());
    fold(width() < metrics.scaled(foldBelow));
    const bool tabbed = width() < metrics.scaled(tabBelow);
    m_tabs->setVisible(tabbed);
    setTabbed(tabbed);
    placeOverGrid();
    shareRoom();
}

void Workbench::fold(bool folded)
{
    if (folded == isFolded())
        return;
    m_rail->setChecked(false);
    m_rail->setVisible(folded);
    if (folded) {
        m_whatToFix->setParent(this);
        m_whatToFix->hide();
    } else {
        m_splitter->insertWidget(0, m_whatToFix);
        m_splitter->setStretchFactor(0, 0);
        m_whatToFix->show();
    }
}

void Workbench::setTabbed(bool tabbed)
{
    m_views->setVisible(!tabbed || m_tabs->currentIndex() == 0);
    m_dock->setVisible(!tabbed || m_tabs->currentIndex() == 1);
}

void Workbench::shareRoom()
{
    if (width() <= 0)
        return;
    const auto share = std::ranges::find_if(shares, [this](const Shares &each) { return width() >= each.window; });
    const Metrics metrics(font());
    const int most = width() / 3; // text of twice the size takes no more of the grid
    const auto fitting = [&](int chosen, int usual, int least) {
        return std::max(chosen > 0 ? std::min(chosen, width() / 2) : std::min(metrics.scaled(usual), most), least);
    };
    const int left = isFolded() ? 0 : fitting(m_widths.left, share->left, leastLeft);
    const int right = fitting(m_widths.right, share->right, leastRight);
    QList<int> sizes{std::max(1, m_splitter->width() - left - right), right};
    if (!isFolded())
        sizes.prepend(left);
    m_splitter->setSizes(sizes);
}

void Workbench::openOverGrid(bool open)
{
    if (!isFolded())
        return;
    m_whatToFix->setVisible(open);
    if (!open)
        return;
    placeOverGrid();
    m_whatToFix->raise();
    m_whatToFix->tree()->setFocus();
}

void Workbench::placeOverGrid()
{
    if (!isFolded())
        return;
    const int rail = m_rail->sizeHint().width();
    m_whatToFix->setGeometry(rail, 0, std::min(Metrics(font()).scaled(shares[1].left), width() - rail), height());
}

void Workbench::showRefused()
{
    const qint64 refused = m_document.session().findings().counts().of(Family::Refused);
    const QString count = QLocale().toString(refused);
    m_rail->setCount(refused > 0 ? count : QString(), tr("%1 refused").arg(count));
}

void Workbench::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    arrange();
}

void Workbench::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    arrange();
}

void Workbench::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    // Not at once: folding takes a handle of the splitter away, and the style still goes from widget to widget.
    if (event->type() == QEvent::FontChange)
        QMetaObject::invokeMethod(this, &Workbench::arrange, Qt::QueuedConnection);
}

bool Workbench::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_whatToFix && event->type() == QEvent::KeyPress && isFolded()
        && static_cast<const QKeyEvent *>(event)->key() == Qt::Key_Escape) {
        m_rail->setChecked(false);
        m_grid->view()->setFocus();
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace hubready
