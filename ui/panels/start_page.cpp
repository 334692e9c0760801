#include "ui/panels/start_page.h"

#include "ui/models/recent_project_delegate.h"
#include "ui/models/recent_projects_model.h"
#include "ui/panels/drop_area.h"
#include "ui/support/icons.h"
#include "ui/support/metrics.h"
#include "ui/support/theme_controller.h"

#include <QContextMenuEvent>
#include <QDir>
#include <QDragEnterEvent>
#include <QEvent>
#include <QFileInfo>
#include <QFrame>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QLocale>
#include <QMenu>
#include <QMimeData>
#include <QPushButton>
#include <QScrollArea>
#include <QShortcut>
#include <QVBoxLayout>

#include <algorithm>

namespace hubready {

namespace {

constexpr int startWidth = 1180;
constexpr int around = 4 * Metrics::step;

QLabel *label(const QString &text, const char *role = nullptr)
{
    auto *made = new QLabel(text);
    made->setTextFormat(Qt::PlainText);
    made->setWordWrap(true);
    if (role)
        made->setProperty("role", QLatin1String(role));
    return made;
}

QFrame *card(QVBoxLayout *&content)
{
    auto *frame = new QFrame;
    frame->setProperty("card", true);
    content = new QVBoxLayout(frame);
    content->setContentsMargins(1, 3 * Metrics::step, 1, 3 * Metrics::step);
    content->setSpacing(Metrics::between);
    return frame;
}

QHBoxLayout *inset(QWidget *first)
{
    auto *row = new QHBoxLayout;
    row->setContentsMargins(around, 0, around, 0);
    row->setSpacing(3 * Metrics::step);
    row->addWidget(first, 1);
    return row;
}

QFrame *hairline()
{
    auto *line = new QFrame;
    line->setFrameShape(QFrame::HLine);
    line->setFixedHeight(1);
    return line;
}

// An icon beside words, drawn anew when the theme changes.
QLabel *picture(Icon icon, ThemeController &theme, const IconSet &icons)
{
    auto *made = new QLabel;
    const auto draw = [made, icon, &theme, &icons] {
        made->setPixmap(icons.pixmap(icon, Metrics(made->font()).mark(), theme.theme().color(Token::Muted),
                                     made->devicePixelRatioF()));
    };
    draw();
    QObject::connect(&theme, &ThemeController::themeChanged, made, draw);
    return made;
}

} // namespace

StartPage::StartPage(ThemeController &theme, const IconSet &icons, QWidget *parent) : QWidget(parent)
{
    setObjectName(QStringLiteral("startPage"));
    setAcceptDrops(true);
    m_drop = new DropArea(theme, icons);
    connect(m_drop, &DropArea::openRequested, this, [this] { Q_EMIT exportRequested({}); });
    auto *left = new QVBoxLayout;
    left->setSpacing(around);
    left->addWidget(m_drop);
    left->addWidget(makeSamples(theme, icons));
    left->addWidget(makeSteps());
    left->addStretch(1);
    auto *right = new QVBoxLayout;
    right->setSpacing(around);
    right->addWidget(makeRecent(theme, icons));
    right->addWidget(makePromise(theme, icons));
    right->addStretch(1);

    auto *page = new QWidget;
    page->setMaximumWidth(Metrics(font()).scaled(startWidth));
    auto *columns = new QGridLayout(page);
    columns->setContentsMargins(0, 0, 0, 0);
    columns->setHorizontalSpacing(10 * Metrics::step);
    columns->setVerticalSpacing(10 * Metrics::step);
    columns->addWidget(makeHead(), 0, 0, 1, 2);
    columns->addLayout(left, 1, 0);
    columns->addLayout(right, 1, 1);
    columns->setColumnStretch(0, 35);
    columns->setColumnStretch(1, 65);
    columns->setRowStretch(1, 1);

    auto *middle = new QWidget;
    auto *row = new QHBoxLayout(middle);
    row->setContentsMargins(5 * Metrics::step, 12 * Metrics::step, 5 * Metrics::step, 5 * Metrics::step);
    row->addStretch(1);
    row->addWidget(page, 100);
    row->addStretch(1);
    auto *scroll = new QScrollArea;
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(middle);
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(scroll);
    setRecent({});
}

QWidget *StartPage::makeHead()
{
    auto *head = new QWidget;
    auto *mark = new QLabel;
    const int side = Metrics(font()).scaled(36);
    mark->setPixmap(QIcon(QStringLiteral(":/icons/hubready.svg")).pixmap(QSize(side, side), devicePixelRatioF()));
    mark->setAccessibleName(tr("Mark of Hubready"));
    auto *words = new QVBoxLayout;
    words->setSpacing(2);
    words->addWidget(label(tr("Hubready"), "title"));
    words->addWidget(label(tr("Make learning resources ready for the Learning Hub"), "muted"));
    auto *row = new QHBoxLayout(head);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(3 * Metrics::step);
    row->addWidget(mark);
    row->addLayout(words, 1);
    return head;
}

QWidget *StartPage::makeSamples(ThemeController &theme, const IconSet &icons)
{
    QVBoxLayout *content = nullptr;
    auto *frame = card(content);
    content->addLayout(inset(label(tr("Try it with a sample"), "strong")));
    const auto add = [&](const QString &title, const QString &what, const QString &file) {
        auto *words = new QWidget;
        auto *lines = new QVBoxLayout(words);
        lines->setContentsMargins(0, 0, 0, 0);
        lines->setSpacing(0);
        lines->addWidget(label(title));
        lines->addWidget(label(what, "small"));
        auto *open = new QPushButton(tr("Open"));
        open->setProperty("small", true);
        open->setObjectName(QStringLiteral("sample-") + file);
        open->setAccessibleName(tr("Open the sample: %1").arg(title));
        open->setAccessibleDescription(what);
        connect(open, &QPushButton::clicked, this, [this, file] { Q_EMIT sampleRequested(file); });
        auto *row = inset(words);
        row->insertWidget(0, picture(Icon::Table, theme, icons), 0, Qt::AlignVCenter);
        row->addWidget(open, 0, Qt::AlignVCenter);
        content->addWidget(hairline());
        content->addLayout(row);
    };
    add(tr("An eLearning repository"), tr("300 records, 46 would be refused."), QStringLiteral("elearning-repository.json"));
    add(tr("A regional platform, as CSV"), tr("150 records, with fields to fill for all."),
        QStringLiteral("regional-platform.csv"));
    return frame;
}

QWidget *StartPage::makeSteps()
{
    QVBoxLayout *content = nullptr;
    auto *frame = card(content);
    content->addLayout(inset(label(tr("How it goes"), "strong")));
    auto *steps = new QGridLayout;
    steps->setContentsMargins(around, 0, around, 0);
    steps->setHorizontalSpacing(around);
    steps->setVerticalSpacing(Metrics::step);
    steps->setColumnStretch(1, 1);
    const QStringList texts{tr("Open what your platform exported."),
                            tr("See what the Learning Hub would refuse, change or hide."),
                            tr("Accept fixes, or make your own."), tr("Approve, sign off and export the package.")};
    for (int i = 0; i < texts.size(); ++i) {
        steps->addWidget(label(QLocale().toString(i + 1), "strong"), i, 0, Qt::AlignTop);
        steps->addWidget(label(texts[i]), i, 1);
    }
    content->addLayout(steps);
    return frame;
}

QWidget *StartPage::makeRecent(ThemeController &theme, const IconSet &icons)
{
    auto *side = new QWidget;
    auto *open = new QPushButton(icons.icon(Icon::Folder), tr("Open a project…"));
    open->setObjectName(QStringLiteral("openProject"));
    connect(open, &QPushButton::clicked, this, [this] { Q_EMIT projectRequested({}); });
    m_projects = new RecentProjectsModel(this);
    m_find = new QLineEdit;
    m_find->setObjectName(QStringLiteral("findProject"));
    m_find->setPlaceholderText(tr("Find a project"));
    m_find->setAccessibleName(tr("Find a project"));
    m_find->setClearButtonEnabled(true);
    m_find->setMaximumWidth(Metrics(font()).scaled(180));
    m_find->addAction(icons.icon(Icon::Search, Token::Muted), QLineEdit::LeadingPosition);
    connect(m_find, &QLineEdit::textChanged, m_projects, &RecentProjectsModel::setSearch);
    connect(m_projects, &QAbstractItemModel::modelReset, this, &StartPage::fitRecent);
    auto *head = new QHBoxLayout;
    head->setSpacing(Metrics::between);
    head->addWidget(label(tr("Recent projects"), "heading"), 1);
    head->addWidget(m_find);
    head->addWidget(open);

    m_recent = new QListView;
    m_recent->setObjectName(QStringLiteral("recentProjects"));
    m_recent->setAccessibleName(tr("Recent projects"));
    m_recent->setProperty("framed", true);
    m_recent->setModel(m_projects);
    m_recent->setItemDelegate(new RecentProjectDelegate(theme, m_recent));
    m_recent->setMouseTracking(true);
    m_recent->setUniformItemSizes(true);
    m_recent->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_recent->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_recent->setEditTriggers(QAbstractItemView::NoEditTriggers);
    connect(m_recent, &QListView::activated, this, &StartPage::openProject);
    m_recent->installEventFilter(this);
    auto *forget = new QShortcut(QKeySequence(Qt::Key_Delete), m_recent, nullptr, nullptr, Qt::WidgetShortcut);
    connect(forget, &QShortcut::activated, this, &StartPage::forgetProject);

    m_nothing = new QFrame;
    m_nothing->setObjectName(QStringLiteral("noProjects"));
    m_nothing->setProperty("card", true);
    m_nothingText = label({}, "muted");
    auto *inside = new QHBoxLayout(m_nothing);
    inside->setContentsMargins(around, 5 * Metrics::step, around, 5 * Metrics::step);
    inside->setSpacing(3 * Metrics::step);
    inside->addWidget(picture(Icon::File, theme, icons), 0, Qt::AlignTop);
    inside->addWidget(m_nothingText, 1);

    auto *content = new QVBoxLayout(side);
    content->setContentsMargins(0, 0, 0, 0);
    content->setSpacing(3 * Metrics::step);
    content->addLayout(head);
    content->addWidget(m_recent);
    content->addWidget(m_nothing);
    return side;
}

QWidget *StartPage::makePromise(ThemeController &theme, const IconSet &icons)
{
    auto *promise = new QWidget;
    auto *row = new QHBoxLayout(promise);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(Metrics::between);
    row->addWidget(picture(Icon::Lock, theme, icons), 0, Qt::AlignTop);
    row->addWidget(
        label(tr("Everything stays on this computer. Hubready goes online only when you ask it to check links."), "small"),
        1);
    return promise;
}

void StartPage::setRecent(const QList<RecentProject> &projects, const QDateTime &now)
{
    m_hasProjects = !projects.isEmpty();
    m_find->setVisible(m_hasProjects);
    m_projects->setProjects(projects, now);
}

// The list is as high as its lines: the page scrolls, not the list.
void StartPage::fitRecent()
{
    const int rows = m_projects->rowCount();
    m_recent->setVisible(rows > 0);
    m_nothing->setVisible(rows == 0);
    m_nothingText->setText(m_hasProjects ? tr("No project fits “%1”.").arg(m_find->text().trimmed())
                                         : tr("Projects that you open stand here. Open an export to make the first one."));
    const int frame = 2;
    if (rows > 0)
        m_recent->setFixedHeight(rows * m_recent->sizeHintForRow(0) + frame);
}

void StartPage::openProject(const QModelIndex &index)
{
    const QString path = index.data(RecentProjectsModel::PathRole).toString();
    if (index.data(RecentProjectsModel::IsMissingRole).toBool())
        Q_EMIT missingRequested(path);
    else
        Q_EMIT projectRequested(path);
}

// Asked for with the mouse it is about what lies under it, with a key about what is chosen.
bool StartPage::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_recent || event->type() != QEvent::ContextMenu)
        return QWidget::eventFilter(watched, event);
    const auto *menu = static_cast<QContextMenuEvent *>(event);
    const bool byKey = menu->reason() == QContextMenuEvent::Keyboard;
    const QModelIndex index = byKey ? m_recent->currentIndex() : m_recent->indexAt(m_recent->viewport()->mapFromGlobal(menu->globalPos()));
    if (index.isValid())
        showMenu(index, byKey ? m_recent->viewport()->mapToGlobal(m_recent->visualRect(index).center()) : menu->globalPos());
    return true;
}

void StartPage::showMenu(const QModelIndex &index, const QPoint &global)
{
    const QString path = index.data(RecentProjectsModel::PathRole).toString();
    const bool isMissing = index.data(RecentProjectsModel::IsMissingRole).toBool();
    auto *menu = new QMenu(this);
    menu->setObjectName(QStringLiteral("recentMenu"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    QAction *open = menu->addAction(isMissing ? tr("Find it…") : tr("Open"), this, [this, path, isMissing] {
        if (isMissing)
            Q_EMIT missingRequested(path);
        else
            Q_EMIT projectRequested(path);
    });
    menu->setDefaultAction(open);
    QAction *folder = menu->addAction(tr("Open its folder"), this, [this, path] { Q_EMIT folderRequested(path); });
    folder->setEnabled(QFileInfo(path).dir().exists());
    menu->addSeparator();
    QAction *forget = menu->addAction(tr("Remove from the list"), this, [this, path] { Q_EMIT forgetRequested(path); });
    forget->setShortcut(QKeySequence(Qt::Key_Delete));
    menu->popup(global);
}

// What comes after it is chosen then, so that the key can be used again.
void StartPage::forgetProject()
{
    const QModelIndex index = m_recent->currentIndex();
    if (!index.isValid())
        return;
    const int row = index.row();
    Q_EMIT forgetRequested(index.data(RecentProjectsModel::PathRole).toString());
    if (const int rows = m_projects->rowCount(); rows > 0)
        m_recent->setCurrentIndex(m_projects->index(std::min(row, rows - 1), 0));
}

void StartPage::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (m_recent && event->type() == QEvent::FontChange)
        fitRecent();
}

void StartPage::dragEnterEvent(QDragEnterEvent *event)
{
    if (DropArea::pathsIn(*event->mimeData()).isEmpty())
        return;
    event->acceptProposedAction();
    m_drop->setHeldOver(true);
}

void StartPage::dragLeaveEvent(QDragLeaveEvent *)
{
    m_drop->setHeldOver(false);
}

void StartPage::dropEvent(QDropEvent *event)
{
    m_drop->setHeldOver(false);
    const QStringList paths = DropArea::pathsIn(*event->mimeData());
    if (paths.isEmpty())
        return;
    event->acceptProposedAction();
    if (paths.size() == 1 && paths.first().endsWith(QStringLiteral(".hubready"), Qt::CaseInsensitive))
        Q_EMIT projectRequested(paths.first());
    else
        Q_EMIT exportRequested(paths);
}

} // namespace hubready
