#include "ui/document/file_opener.h"

#include "core/import/input_format.h"
#include "ui/support/dialogs.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QStandardPaths>
#include <QWidget>

#include <algorithm>
#include <utility>

// Resources of a static library are linked in only when they are asked for, outside any namespace.
static void takeSamplesIn()
{
    Q_INIT_RESOURCE(samples);
}

namespace hubready {

namespace {

const QString projectSuffix = QStringLiteral(".hubready");

// A path of that name which is not there yet: "name.hubready", "name 2.hubready", ...
QString freeProjectPath(const QString &folder, const QString &name)
{
    QString path = QDir(folder).filePath(name + projectSuffix);
    for (int i = 2; QFileInfo::exists(path); ++i)
        path = QDir(folder).filePath(QStringLiteral("%1 %2%3").arg(name).arg(i).arg(projectSuffix));
    return path;
}

// Where a new project can be made: beside its source, or among the documents where that folder takes none.
QString writableFolder(const QString &wanted)
{
    if (QFileInfo(wanted).isWritable())
        return wanted;
    const QString documents = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    QDir().mkpath(documents);
    return documents;
}

// What a person means by a folder: the exports that lie in it.
QStringList withoutFolders(const QStringList &paths)
{
    QStringList files;
    for (const QString &path : paths) {
        const QDir folder(path);
        if (!QFileInfo(path).isDir())
            files += path;
        else
            for (const QString &name : folder.entryList(exportFilePatterns(), QDir::Files, QDir::Name))
                files += folder.filePath(name);
    }
    return files;
}

} // namespace

FileOpener::FileOpener(Document &document, Dialogs &dialogs, QWidget *window)
    : QObject(window), m_document(document), m_dialogs(dialogs), m_window(window)
{
    takeSamplesIn();
    connect(&document, &Document::imported, this, &FileOpener::take);
    connect(&document, &Document::opened, this, [this] { m_waiting.clear(); });
    connect(&document, &Document::failed, this, [this](const Error &error) {
        if (error.code == ErrorCode::Cancelled)
            giveUp(); // stopped between the import and the grid: nothing stays behind either
    });
}

void FileOpener::open(const QStringList &picked)
{
    if (picked.isEmpty())
        return;
    const QStringList found = withoutFolders(picked);
    const QStringList &paths = found.isEmpty() ? picked : found; // an empty folder is said to be no export
    const auto project = std::ranges::find_if(paths, [](const QString &path) { return ProjectFile::isProject(path); });
    if (project != paths.end()) {
        giveUp();
        Q_EMIT aboutToOpen();
        m_document.open(*project);
        return;
    }
    const QString folder = writableFolder(QFileInfo(paths.first()).absolutePath());
    const QString base = QFileInfo(paths.first()).completeBaseName();
    const QString existing = QDir(folder).filePath(base + projectSuffix);
    if (existing != m_waiting && QFileInfo::exists(existing)) {
        const int answer = m_dialogs.choose(m_window, tr("There is a project for this export already"),
                                            tr("%1 is the project of an export of this name.").arg(existing),
                                            {tr("Open the project"), tr("Make a new project")});
        if (answer == 0)
            return open({existing});
        if (answer != 1)
            return;
    }
    giveUp();
    read(paths, freeProjectPath(folder, base));
}

void FileOpener::openSample(const QString &name)
{
    const QString folder =
        QStandardPaths::writableLocation(QStandardPaths::AppDataLocation) + QStringLiteral("/samples");
    QDir().mkpath(folder);
    giveUp();
    read({QStringLiteral(":/samples/") + name}, freeProjectPath(folder, QFileInfo(name).completeBaseName()));
}

void FileOpener::read(const QStringList &paths, const QString &project)
{
    Q_EMIT aboutToOpen();
    ImportRequest request;
    request.inputs = paths;
    request.project = project;
    request.person = m_document.person();
    m_document.import(request);
}

void FileOpener::take(const ImportRequest &request, const Result<ImportReport> &report)
{
    const QString first = request.inputs.value(0);
    if (!report) {
        Q_EMIT lookNeeded(first, report.error());
        return;
    }
    m_waiting = request.project;
    if (needsLook(report.value()))
        Q_EMIT lookNeeded(first, report.value());
    else
        goOn();
}

bool FileOpener::needsLook(const ImportReport &report)
{
    return report.rejections > 0 || std::ranges::any_of(report.inputs, &ReadReport::isNoArray);
}

void FileOpener::goOn()
{
    if (!m_waiting.isEmpty())
        m_document.open(m_waiting);
}

void FileOpener::giveUp()
{
    if (m_waiting.isEmpty())
        return;
    const QString project = std::exchange(m_waiting, {});
    for (const char *suffix : {"", "-wal", "-shm"})
        QFile::remove(project + QLatin1String(suffix));
}

void FileOpener::askForExport()
{
    open(m_dialogs.openFiles(m_window, tr("Open an export"),
                             tr("Exports (%1);;All files (*)").arg(exportFilePatterns().join(u' '))));
}

bool FileOpener::askForProject()
{
    const QStringList paths = m_dialogs.openFiles(m_window, tr("Open a project"), tr("Hubready projects (*.hubready);;All files (*)"));
    open(paths);
    return !paths.isEmpty();
}

} // namespace hubready
