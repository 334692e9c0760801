#include "ui/document/file_opener.h"

#include "core/import/input_format.h"
#include "core/import/look_at_input.h"
#include "core/import/profile/column_standing.h"
#include "core/import/profile/profile_match.h"
#include "core/import/table/table_source.h"
#include "core/session/stored_profile.h"
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

// Tables that somebody else made the columns of; folders, documents and courses have those that Hubready gives them.
bool hasOwnColumns(const ReadReport &report)
{
    const bool isOurs = report.format == InputFormat::Folder || report.format == InputFormat::Document ||
                        report.format == InputFormat::Scorm;
    return report.sample && !isOurs;
}

std::vector<std::string> namesIn(const TableSample &sample)
{
    std::vector<std::string> names;
    for (const ColumnHead &column : sample.columns)
        names.push_back(column.name);
    return names;
}

} // namespace

FileOpener::FileOpener(Document &document, Dialogs &dialogs, QWidget *window)
    : QObject(window), m_document(document), m_dialogs(dialogs), m_window(window), m_profileFolder(usualProfileFolder())
{
    takeSamplesIn();
    connect(&document, &Document::imported, this, &FileOpener::take);
    connect(&document, &Document::opened, this, [this] {
        m_waiting.clear();
        m_lookedAt.reset();
    });
    connect(&document, &Document::failed, this, [this](const Error &error) {
        if (error.code == ErrorCode::Cancelled)
            dropProject(); // stopped between the import and the grid: nothing stays behind either
    });
}

void FileOpener::open(const QStringList &picked) { open(picked, Columns::WhereOpen); }

void FileOpener::open(const QStringList &picked, Columns columns)
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
    Q_EMIT aboutToOpen();
    lookAt(requestFor(paths, freeProjectPath(folder, base)), columns);
}

void FileOpener::openSample(const QString &name)
{
    const QString folder =
        QStandardPaths::writableLocation(QStandardPaths::AppDataLocation) + QStringLiteral("/samples");
    QDir().mkpath(folder);
    giveUp();
    Q_EMIT aboutToOpen();
    m_document.import(
        requestFor({QStringLiteral(":/samples/") + name}, freeProjectPath(folder, QFileInfo(name).completeBaseName())));
}

ImportRequest FileOpener::requestFor(const QStringList &paths, const QString &project) const
{
    ImportRequest request;
    request.inputs = paths;
    request.project = project;
    request.person = m_document.person();
    return request;
}

bool FileOpener::isUpdate(const ImportRequest &request) const
{
    return m_document.isOpen() && request.project == m_document.session().project().path();
}

void FileOpener::readIn(const ImportRequest &request)
{
    if (isUpdate(request))
        m_document.compareWith(request);
    else
        m_document.import(request);
}

// What cannot be looked at is imported all the same: the import says what is wrong with it.
void FileOpener::lookAt(const ImportRequest &request, Columns columns)
{
    startLook(request, [this, request, columns](Result<TableLook> look) {
        if (look && hasOwnColumns(look->report))
            takeLook(request, std::move(look.value()), columns);
        else
            readIn(request);
    });
}

void FileOpener::startLook(const ImportRequest &request, std::function<void(Result<TableLook>)> done)
{
    const int number = ++m_looks;
    const QString path = request.inputs.first();
    const auto ofProject = isUpdate(request) ? storedProfile(m_document.session().project()) : nullptr;
    m_document.jobs().start<Result<TableLook>>(
        QStringLiteral("look"), tr("Looking at %1").arg(QFileInfo(path).fileName()),
        [path, request, ofProject, folder = m_profileFolder](const Progress &progress) -> Result<TableLook> {
            auto report = lookAtInput(path, request.options, progress);
            if (progress.cancelled())
                return Progress::cancelledError();
            if (!report)
                return report.error();
            TableLook look{request.inputs, request.options, std::move(report.value()), readProfiles(folder), folder};
            if (ofProject)
                look.profiles.profiles.insert(look.profiles.profiles.begin(), *ofProject);
            return look;
        },
        [this, number, done = std::move(done)](Result<TableLook> look) {
            if (number == m_looks && (look || look.error().code != ErrorCode::Cancelled))
                done(std::move(look));
        });
}

void FileOpener::lookAgain(const ReadOptions &options)
{
    if (!m_lookedAt)
        return;
    ImportRequest request = *m_lookedAt;
    request.options = options;
    startLook(request, [this, request](const Result<TableLook> &look) {
        if (!look || !look->report.sample) {
            Q_EMIT lookFailed(look ? noTable(look->report.name, {}) : look.error());
            return;
        }
        m_lookedAt = request;
        Q_EMIT columnsNeeded(look.value());
    });
}

void FileOpener::takeLook(const ImportRequest &request, TableLook look, Columns columns)
{
    ImportRequest known = request;
    const std::vector<std::string> names = namesIn(*look.report.sample);
    const MappingProfile *profile = bestProfile(look.profiles.profiles, names);
    const bool isKnown = profile && fitOf(*profile, names).isSame();
    if (isKnown)
        known.options.profile = std::make_shared<const MappingProfile>(*profile);
    const bool isShown = columns == Columns::Always ||
                         (!isKnown && deservesALook(MappingDraft(look.report.sample, look.report.form), false));
    if (!isShown)
        return readIn(known);
    m_lookedAt = request;
    Q_EMIT columnsNeeded(look);
}

void FileOpener::importWith(const MappingProfile &profile)
{
    if (!m_lookedAt)
        return;
    dropProject();
    ImportRequest request = *m_lookedAt;
    request.person = m_document.person();
    request.options.profile = std::make_shared<const MappingProfile>(profile);
    readIn(request);
}

void FileOpener::backToColumns() { dropProject(); }

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
    ++m_looks; // an answer that is still under way counts no more
    m_document.jobs().cancel(QStringLiteral("look"));
    m_lookedAt.reset();
    dropProject();
}

void FileOpener::dropProject()
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

void FileOpener::askForColumns()
{
    open(m_dialogs.openFiles(m_window, tr("Import with columns"),
                             tr("Exports (%1);;All files (*)").arg(exportFilePatterns().join(u' '))),
         Columns::Always);
}

void FileOpener::askForNewerExport()
{
    const QStringList picked =
        m_dialogs.openFiles(m_window, tr("Update from a newer export"),
                            tr("Exports (%1);;All files (*)").arg(exportFilePatterns().join(u' ')));
    const QStringList paths = withoutFolders(picked);
    if (paths.isEmpty())
        return;
    giveUp();
    ImportRequest request = requestFor(paths, m_document.session().project().path());
    request.options.form = m_document.session().form();
    lookAt(request, Columns::WhereOpen);
}

bool FileOpener::askForProject()
{
    const QStringList paths = m_dialogs.openFiles(m_window, tr("Open a project"), tr("Hubready projects (*.hubready);;All files (*)"));
    open(paths);
    return !paths.isEmpty();
}

} // namespace hubready
