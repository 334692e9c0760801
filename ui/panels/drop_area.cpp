#include "ui/panels/drop_area.h"

#include "core/import/input_format.h"
#include "ui/support/icons.h"
#include "ui/support/metrics.h"
#include "ui/support/style_sheet.h"
#include "ui/support/theme_controller.h"

#include <QDir>
#include <QFileInfo>
#include <QLabel>
#include <QMimeData>
#include <QPushButton>
#include <QUrl>
#include <QVBoxLayout>

namespace hubready {

namespace {

QStringList exportsIn(const QString &folder)
{
    QStringList paths;
    for (const QFileInfo &file : QDir(folder).entryInfoList(exportFilePatterns(), QDir::Files, QDir::Name))
        paths += file.filePath();
    return paths;
}

QLabel *centred(const QString &text, const char *role, QWidget *parent)
{
    auto *label = new QLabel(text, parent);
    label->setProperty("role", QLatin1String(role));
    label->setAlignment(Qt::AlignCenter);
    label->setWordWrap(true);
    return label;
}

} // namespace

DropArea::DropArea(const ThemeController &theme, const IconSet &icons, QWidget *parent) : QFrame(parent)
{
    setObjectName(QStringLiteral("dropArea"));
    setProperty("drop", true);
    setAccessibleName(tr("Drop an export here"));
    auto *picture = new QLabel(this);
    picture->setAlignment(Qt::AlignCenter);
    const auto draw = [picture, &icons, &theme] {
        const int side = Metrics(picture->font()).scaled(26);
        picture->setPixmap(
            icons.pixmap(Icon::Import, side, theme.theme().color(Token::Muted), picture->devicePixelRatioF()));
    };
    draw();
    connect(&theme, &ThemeController::themeChanged, picture, draw);
    auto *open = new QPushButton(icons.icon(Icon::Folder, Token::OnAccent), tr("Open an export…"), this);
    open->setObjectName(QStringLiteral("openExport"));
    open->setProperty("primary", true);
    connect(open, &QPushButton::clicked, this, &DropArea::openRequested);

    constexpr int side = 4 * Metrics::step;
    auto *lines = new QVBoxLayout(this);
    lines->setContentsMargins(side, 6 * Metrics::step, side, 6 * Metrics::step);
    lines->setSpacing(Metrics::step);
    lines->addWidget(picture);
    lines->addSpacing(Metrics::step);
    lines->addWidget(centred(tr("Drop an export here"), "heading", this));
    lines->addWidget(centred(tr("JSON, CSV, Excel workbooks, a folder"), "small", this));
    lines->addSpacing(3 * Metrics::step);
    lines->addWidget(open, 0, Qt::AlignCenter);
}

QStringList DropArea::pathsIn(const QMimeData &data)
{
    QStringList paths;
    for (const QUrl &url : data.urls()) {
        if (!url.isLocalFile())
            continue;
        const QString path = url.toLocalFile();
        const QStringList inside = QFileInfo(path).isDir() ? exportsIn(path) : QStringList();
        paths += inside.isEmpty() ? QStringList(path) : inside;
    }
    return paths;
}

void DropArea::setHeldOver(bool over)
{
    setProperty("over", over);
    redress(this);
}

} // namespace hubready
