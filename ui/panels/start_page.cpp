#include "ui/panels/start_page.h"

#include "ui/support/icons.h"
#include "ui/support/metrics.h"
#include "ui/support/theme_controller.h"

#include <QDragEnterEvent>
#include <QFileInfo>
#include <QFrame>
#include <QGridLayout>
#include <QLabel>
#include <QListWidget>
#include <QLocale>
#include <QMimeData>
#include <QPushButton>
#include <QVBoxLayout>

namespace hubready {

namespace {

QLabel *label(const QString &text, const char *role = nullptr)
{
    auto *made = new QLabel(text);
    made->setWordWrap(true);
    if (role)
        made->setProperty("role", QString::fromLatin1(role));
    return made;
}

QFrame *card(const QString &title, QVBoxLayout *&content)
{
    auto *frame = new QFrame;
    frame->setProperty("card", true);
    content = new QVBoxLayout(frame);
    content->setContentsMargins(16, 12, 16, 12);
    content->setSpacing(8);
    if (!title.isEmpty())
        content->addWidget(label(title, "strong"));
    return frame;
}

} // namespace

StartPage::StartPage(ThemeController &theme, const IconSet &icons, QWidget *parent) : QWidget(parent)
{
    setObjectName(QStringLiteral("startPage"));
    setAcceptDrops(true);
    auto *page = new QWidget;
    page->setMaximumWidth(1180);
    auto *columns = new QGridLayout(page);
    columns->setHorizontalSpacing(40);
    columns->setVerticalSpacing(16);
    columns->addWidget(makeHead(icons), 0, 0, 1, 2);
    auto *left = new QVBoxLayout;
    left->setSpacing(16);
    left->addWidget(makeDropArea(theme, icons));
    left->addWidget(makeSamples());
    left->addWidget(makeSteps());
    left->addStretch(1);
    columns->addLayout(left, 1, 0);
    columns->addWidget(makeRecent(icons), 1, 1);
    columns->setColumnStretch(0, 35);
    columns->setColumnStretch(1, 65);
    columns->setRowStretch(1, 1);
    auto *outer = new QHBoxLayout(this);
    outer->setContentsMargins(20, 48, 20, 20);
    outer->addStretch(1);
    outer->addWidget(page, 100);
    outer->addStretch(1);
}

QWidget *StartPage::makeHead(const IconSet &)
{
    auto *head = new QWidget;
    auto *row = new QHBoxLayout(head);
    row->setContentsMargins(0, 0, 0, 20);
    auto *mark = new QLabel;
    mark->setPixmap(QIcon(QStringLiteral(":/icons/hubready.svg")).pixmap(36, 36));
    mark->setAccessibleName(tr("Hubready"));
    auto *words = new QVBoxLayout;
    words->setSpacing(2);
    words->addWidget(label(tr("Hubready"), "title"));
    words->addWidget(label(tr("Make learning resources ready for the Learning Hub"), "muted"));
    row->addWidget(mark);
    row->addSpacing(8);
    row->addLayout(words, 1);
    return head;
}

QWidget *StartPage::makeDropArea(ThemeController &theme, const IconSet &icons)
{
    auto *area = new QFrame;
    area->setProperty("drop", true);
    area->setObjectName(QStringLiteral("dropArea"));
    auto *content = new QVBoxLayout(area);
    content->setContentsMargins(16, 24, 16, 24);
    content->setSpacing(8);
    auto *picture = new QLabel;
    picture->setAlignment(Qt::AlignCenter);
    const auto draw = [picture, &icons, &theme] {
        picture->setPixmap(icons.pixmap(Icon::Import, 28, theme.theme().color(Token::Muted), picture->devicePixelRatioF()));
    };
    draw();
    connect(&theme, &ThemeController::themeChanged, picture, draw);
    content->addWidget(picture);
    for (auto *line : {label(tr("Drop an export here"), "heading"), label(tr("JSON, CSV or an Excel workbook"), "muted")}) {
        line->setAlignment(Qt::AlignCenter);
        content->addWidget(line);
    }
    auto *open = new QPushButton(icons.icon(Icon::Folder, Token::OnAccent), tr("Open an export…"));
    open->setObjectName(QStringLiteral("openExport"));
    open->setProperty("primary", true);
    connect(open, &QPushButton::clicked, this, [this] { Q_EMIT exportRequested({}); });
    content->addSpacing(4);
    content->addWidget(open, 0, Qt::AlignCenter);
    return area;
}

QWidget *StartPage::makeSamples()
{
    QVBoxLayout *content = nullptr;
    auto *frame = card(tr("Try it with a sample"), content);
    const auto add = [&](const QString &title, const QString &what, const QString &file) {
        auto *row = new QHBoxLayout;
        auto *words = new QVBoxLayout;
        words->setSpacing(0);
        words->addWidget(label(title));
        words->addWidget(label(what, "small"));
        auto *open = new QPushButton(tr("Open"));
        open->setProperty("small", true);
        open->setObjectName(QStringLiteral("sample-") + file);
        open->setAccessibleName(tr("Open the sample: %1").arg(title));
        connect(open, &QPushButton::clicked, this, [this, file] { Q_EMIT sampleRequested(file); });
        row->addLayout(words, 1);
        row->addWidget(open);
        content->addLayout(row);
    };
    add(tr("An eLearning repository"), tr("300 records, 46 would be refused."), QStringLiteral("elearning-repository.json"));
    add(tr("A regional platform, as CSV"), tr("150 records, with fields to fill for all."), QStringLiteral("regional-platform.csv"));
    return frame;
}

QWidget *StartPage::makeSteps()
{
    QVBoxLayout *content = nullptr;
    auto *frame = card(tr("How it goes"), content);
    const QStringList steps{tr("Open what your platform exported."), tr("See what the Learning Hub would refuse, change or hide."),
                            tr("Accept fixes, or make your own."), tr("Approve, sign off and export the package.")};
    for (qsizetype i = 0; i < steps.size(); ++i)
        content->addWidget(label(QStringLiteral("<b>%1</b>&nbsp;&nbsp;&nbsp;%2").arg(i + 1).arg(steps[i].toHtmlEscaped())));
    return frame;
}

QWidget *StartPage::makeRecent(const IconSet &icons)
{
    auto *side = new QWidget;
    auto *content = new QVBoxLayout(side);
    content->setContentsMargins(0, 0, 0, 0);
    content->setSpacing(12);
    auto *head = new QHBoxLayout;
    head->addWidget(label(tr("Recent projects"), "heading"), 1);
    auto *open = new QPushButton(icons.icon(Icon::Folder), tr("Open a project…"));
    open->setObjectName(QStringLiteral("openProject"));
    connect(open, &QPushButton::clicked, this, [this] { Q_EMIT projectRequested({}); });
    head->addWidget(open);
    content->addLayout(head);
    m_recent = new QListWidget;
    m_recent->setObjectName(QStringLiteral("recentProjects"));
    m_recent->setAccessibleName(tr("Recent projects"));
    m_recent->setProperty("framed", true);
    m_recent->setSpacing(2);
    connect(m_recent, &QListWidget::itemActivated, this, [this](const QListWidgetItem *item) {
        if (const QString path = item->data(Qt::UserRole).toString(); !path.isEmpty())
            Q_EMIT projectRequested(path);
    });
    content->addWidget(m_recent, 1);
    content->addWidget(label(tr("Everything stays on this computer. Hubready goes online only when you ask it to check links."), "muted"));
    setRecent({});
    return side;
}

void StartPage::setRecent(const QList<RecentProject> &projects)
{
    m_recent->clear();
    if (projects.isEmpty()) {
        auto *item = new QListWidgetItem(tr("Projects that you open stand here. Open an export to make the first one."));
        item->setFlags(Qt::NoItemFlags);
        m_recent->addItem(item);
        return;
    }
    for (const RecentProject &project : projects) {
        const QFileInfo file(project.path);
        const QString state = !file.exists() ? tr("Cannot be found.")
                                             : tr("%1 records, %2 approved").arg(QLocale().toString(project.records), QLocale().toString(project.approved));
        auto *item = new QListWidgetItem(tr("%1\n%2    %3").arg(file.completeBaseName(), state, file.path()));
        item->setData(Qt::UserRole, file.exists() ? project.path : QString());
        item->setToolTip(project.path);
        m_recent->addItem(item);
    }
}

void StartPage::dragEnterEvent(QDragEnterEvent *event)
{
    const QList<QUrl> urls = event->mimeData()->urls();
    if (!urls.isEmpty() && urls.first().isLocalFile())
        event->acceptProposedAction();
}

void StartPage::dropEvent(QDropEvent *event)
{
    QStringList paths;
    for (const QUrl &url : event->mimeData()->urls()) {
        if (url.isLocalFile())
            paths << url.toLocalFile();
    }
    if (!paths.isEmpty())
        Q_EMIT exportRequested(paths);
}

} // namespace hubready
